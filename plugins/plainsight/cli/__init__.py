"""The command `plainsight`.

Exit codes: 0 fine, 1 findings, 2 bad usage or settings, 3 the check could not be made, 130 stopped by ctrl-C.
"""

from __future__ import annotations

import difflib
from importlib import import_module

import click

from plainsight import __version__
from plainsight.adapters.stopping import terminable

_STOPPED = 130
"""What shells say of a command that ctrl-C ended."""
_COMMANDS = {
    "new": ("writing", "new", "Make a small shop to start from."),
    "import": ("writing", "import_", "Draft policy files from a policy text that you have."),
    "check": ("checking", "check", "Check policies and pages: is each rule seen before purchase?"),
    "diff": ("comparing", "diff", "Does this change hide or weaken a rule?"),
    "approve": ("comparing", "approve", "Say yes to one change that `diff` blocks."),
    "approvals": ("comparing", "approvals", "List the approvals, or prune those that are done with."),
    "report": ("checking", "report", "Draw the exposure map: rule by rule and page by page."),
    "see": ("seeing", "see", "Can a customer see this? For anyone's page, no shop needed."),
    "answer": ("answering", "answer", "Which rule governs one order, until when, and what it costs."),
    "explain": ("writing", "explain", "What a finding means, and how to mend it."),
    "write": ("writing", "write", "Write the policy pages as Markdown, for other generators."),
    "schema": ("writing", "schema", "The JSON Schemas of policy files, settings and outputs."),
}
"""Of each command: the module that holds it, its name there, and what it does."""


class _Commands(click.Group):
    """Commands whose modules are loaded when they are asked for, so that none waits for what only others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            near = difflib.get_close_matches(cmd_name, _COMMANDS, 1)
            ctx.fail(f"there is no command `{cmd_name}`" + (f"; did you mean `{near[0]}`?" if near else ""))
        module, name, _ = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"plainsight.cli.{module}"), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            with terminable():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("plainsight: stopped half-way; nothing temporary is left behind", err=True)
            ctx.exit(_STOPPED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, does) for name, (_, _, does) in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plainsight")
def main() -> None:
    """Prove that customers can and will see your policies before they buy, and reach a human.

    Begin with `plainsight new my-shop`, or with `plainsight check` in a shop that is there. `plainsight
    COMMAND --help` tells more of each.
    """
