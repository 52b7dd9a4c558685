"""The command `plainsight`.

Exit codes: 0 fine, 1 findings, 2 bad usage or settings, 3 the check could not be made.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import click

from plainsight import __version__
from plainsight.checks.registry import CHECKS, find_check, near_checks
from plainsight.findings import Severity
from plainsight.model import json_schema
from plainsight.reports import FORMATS, explain_terminal, render
from plainsight.settings import Settings, SettingsError
from plainsight.sight import VIEWPORTS, Viewport

FINDINGS, USAGE, CLOSED = 1, 2, 3


class Day(click.ParamType):  # type: ignore[type-arg]
    """A date, ISO 8601."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date; write year-month-day, such as 2026-03-01", param, ctx)


class Window(click.ParamType):  # type: ignore[type-arg]
    """A viewport by name or size."""

    name = "viewport"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Viewport:
        try:
            return value if isinstance(value, Viewport) else Viewport.named(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


project_option = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The shop's folder, which holds policies/ and mkdocs.yml. Default: here.",
)
site_option = click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Check this folder, built by any generator. Without it, the site is built first, with MkDocs.",
)
engine_option = click.option(
    "--engine", type=click.Choice(["static", "browser", "both"]), help="What looks at the pages."
)
as_of_option = click.option("--as-of", type=Day(), help="The day on which rules have to hold. Default: today.")
output_option = click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead of the screen."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plainsight")
def main() -> None:
    """Prove that customers can and will see your policies before they buy, and reach a human.

    \b
    plainsight new my-shop     make a small shop to start from
    plainsight check           build the site here, and check it
    plainsight report          the same as a map to look at, rule by rule and page by page
    plainsight explain PS202   what a finding means, and how to mend it
    """


@main.command()
@site_option
@engine_option
@click.option("--format", "format_", type=click.Choice(FORMATS), default="terminal", show_default=True)
@output_option
@click.option("--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit 1 from this severity on.")
@click.option("--strict", is_flag=True, help="An answer of `unsure` is an error, too.")
@as_of_option
@project_option
def check(
    site: Path | None,
    engine: str | None,
    format_: str,
    output: Path | None,
    fail_on: str | None,
    strict: bool,
    as_of: dt.date | None,
    project: Path,
) -> None:
    """Check policies and pages: is every must-show rule seen before purchase, and a human within reach?"""
    from plainsight.adapters.checking import CannotCheck, check_project

    changes: dict[str, object] = {"engine": engine, "fail_on": fail_on, "strict": strict or None}
    try:
        audit = check_project(
            project,
            site,
            {name: value for name, value in changes.items() if value is not None},
            as_of,
            progress=_progress if sys.stderr.isatty() else None,
        )
    except SettingsError as error:
        _stop(USAGE, str(error))
    except CannotCheck as error:
        _stop(CLOSED, str(error))
    color = output is None and sys.stdout.isatty()
    text = render(audit.report, format_, color=color, width=_width(), checks=CHECKS)
    _write(text, output)
    if output is not None and format_ != "terminal":
        click.echo(render(audit.report, "terminal", color=sys.stderr.isatty(), width=_width()), err=True, nl=False)
    if audit.report.failing:
        sys.exit(FINDINGS)


@main.command()
@site_option
@engine_option
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="plainsight-report.html",
    show_default=True,
    help="Write to this file.",
)
@click.option("--open", "show", type=click.Choice(["yes", "no"]), default="no", help="Show it in the web browser.")
@as_of_option
@project_option
def report(
    site: Path | None, engine: str | None, output: Path, show: str, as_of: dt.date | None, project: Path
) -> None:
    """Draw the exposure map: what customers see of each rule, page by page, as one HTML file to pass on."""
    from plainsight.adapters.checking import CannotCheck
    from plainsight.adapters.reporting import report_on

    changes = {"engine": engine} if engine else {}
    try:
        made = report_on(project, site, changes, as_of, progress=_progress if sys.stderr.isatty() else None)
    except SettingsError as error:
        _stop(USAGE, str(error))
    except CannotCheck as error:
        _stop(CLOSED, str(error))
    _write(made.html, output)
    click.echo(f"{made.answer}\nThe map: {output}")
    if show == "yes":
        click.launch(str(output))
    if made.failing:
        sys.exit(FINDINGS)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--text", help="The words to look for.")
@click.option("--selector", help="A CSS selector of the element to look at.")
@click.option("--buy", help="A CSS selector of the buy control; found by itself when left out.")
@click.option("--engine", type=click.Choice(["static", "browser", "both"]), default="static", show_default=True)
@click.option(
    "--viewport",
    "viewports",
    type=Window(),
    multiple=True,
    default=("phone", "desktop"),
    help=f"{', '.join(VIEWPORTS)}, or WxH in CSS px. May be given several times. Default: phone and desktop.",
)
@click.option("--format", "format_", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The site's folder, against which addresses such as /style.css count. Default: here.",
)
@click.option("--evidence", type=click.Path(file_okay=False, path_type=Path), help="Keep screenshots here (browser).")
def see(
    files: tuple[Path, ...],
    text: str | None,
    selector: str | None,
    buy: str | None,
    engine: str,
    viewports: tuple[Viewport, ...],
    format_: str,
    root: Path | None,
    evidence: Path | None,
) -> None:
    """Can a customer see this? Looks for a text, or an element, in HTML files: no shop needed."""
    from plainsight.adapters.seeing import CannotSee, sightings
    from plainsight.reports.sightings import told

    if (text is None) == (selector is None):
        raise click.UsageError("say what to look for: --text WORDS, or --selector CSS")
    unread = False
    engines = ("static", "browser") if engine == "both" else (engine,)
    with ExitStack() as stack:
        try:
            answers = sightings(stack, files, engines, viewports, text, selector, buy, root, evidence)
            for answer in answers:
                if isinstance(answer, CannotSee):
                    unread = True
                    click.echo(str(answer), err=True)
                elif format_ == "json":
                    click.echo(json.dumps(answer.record(), ensure_ascii=False))
                else:
                    click.echo(told(answer, color=sys.stdout.isatty()))
        except CannotSee as error:
            _stop(CLOSED, str(error))
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    if unread:
        sys.exit(CLOSED)


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """What a check looks for, why, and how to mend it. Without a CODE, all checks in a list."""
    if code is None:
        for each in CHECKS:
            click.echo(f"{each.code}  {each.severity.value:8} {each.name:28} {each.title}")
        return
    found = find_check(code)
    if found is None:
        near = near_checks(code)
        hint = f" Did you mean {near[0]}?" if near else " `plainsight explain` lists all."
        raise click.UsageError(f"there is no check {code}.{hint}")
    click.echo(explain_terminal(found, color=sys.stdout.isatty(), width=_width()), nl=False)


@main.command()
@click.option("--settings", "of_settings", is_flag=True, help="The schema of plainsight.yml instead.")
@output_option
def schema(of_settings: bool, output: Path | None) -> None:
    """The JSON Schema of policy files, from which editors complete and explain while one types."""
    made = Settings.model_json_schema() if of_settings else json_schema()
    _write(json.dumps(made, indent=2, ensure_ascii=False) + "\n", output)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a small shop in FOLDER: policies, pages and settings to start from."""
    from plainsight.starter import FolderNotEmpty, write_shop

    try:
        written = write_shop(folder, dt.date.today())
    except FolderNotEmpty:
        _stop(USAGE, f"{folder} is not empty; name a new folder, so that nothing is overwritten")
    except OSError as error:
        _stop(USAGE, f"{folder} can't be written: {error.strerror}")
    for path in written:
        click.echo(f"  wrote {path}")
    click.echo(
        "\nNow:\n"
        f"  cd {folder}\n"
        "  mkdocs serve        preview at the address it prints; it follows what you change\n"
        "  plainsight check    is every rule seen before purchase, and a human within reach?\n\n"
        "Begin with policies/shop.yml: your name, what you sell, your phone number."
    )


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@as_of_option
@project_option
def write(folder: Path, as_of: dt.date | None, project: Path) -> None:
    """Write the policy pages as Markdown into FOLDER, for other generators; only what changed."""
    from plainsight.adapters.writing import write_pages

    try:
        changed, kept, findings = write_pages(project, folder, as_of)
    except SettingsError as error:
        _stop(USAGE, str(error))
    except OSError as error:
        _stop(USAGE, f"{folder} can't be written: {error.strerror}")
    for path in changed:
        click.echo(f"  wrote {path}")
    click.echo(f"{len(changed)} written, {kept} unchanged")
    if findings:
        click.echo(f"{findings} error(s) in policies/: `plainsight check` tells them", err=True)
        sys.exit(FINDINGS)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, "utf-8")
    except OSError as error:
        _stop(USAGE, f"{output} can't be written: {error.strerror}")


def _width() -> int:
    import shutil

    return max(60, min(120, shutil.get_terminal_size((100, 24)).columns))


def _progress(done: int, total: int) -> None:
    """One line that counts pages, where there are enough of them to wait for."""
    if total >= 200 and (done % 25 == 0 or done == total):
        click.echo(f"\r{done} of {total} pages looked at" + ("\n" if done == total else ""), err=True, nl=False)


def _stop(code: int, message: str) -> NoReturn:
    click.echo(f"plainsight: {message}", err=True)
    sys.exit(code)
