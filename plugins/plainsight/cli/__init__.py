"""The command `plainsight`.

Exit codes: 0 fine, 1 findings, 2 bad usage or settings, 3 the check could not be made.
"""

from __future__ import annotations

import click

from plainsight import __version__
from plainsight.cli.answering import answer
from plainsight.cli.comparing import approvals, approve, diff
from plainsight.cli.looking import check, report, see
from plainsight.cli.writing import explain, import_, new, schema, write


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plainsight")
def main() -> None:
    """Prove that customers can and will see your policies before they buy, and reach a human.

    \b
    plainsight new my-shop     make a small shop to start from
    plainsight import FILE     draft policy files from a policy text that you have
    plainsight check           build the site here, and check it
    plainsight diff main       does this change hide or weaken a rule?
    plainsight report          the same as a map to look at, rule by rule and page by page
    plainsight answer          which rule governs one order, until when, and what it costs
    plainsight explain PS202   what a finding means, and how to mend it
    """


for command in (check, diff, answer, approve, approvals, report, see, explain, schema, new, import_, write):
    main.add_command(command)
