"""What the commands share: options, exit codes, and how they speak."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import NoReturn

import click

from plainsight.reports import FORMATS

FINDINGS, USAGE, CLOSED = 1, 2, 3
EXIT_CODES = (
    "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or settings, 3 the check can't be made."
)
EXIT_CODES_OF_DIFF = (
    "Exit codes: 0 nothing blocks, 1 blocked, 2 wrong usage or settings, 3 the comparison can't be made."
)
EXIT_CODES_OF_SEE = "Exit codes: 0 whatever it saw, 2 wrong usage, 3 a file or a browser can't be used."
ALL_FORMATS = (*FORMATS, "html")
PATIENCE_S = 1.0
"""What is done sooner shows no progress bar."""


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
    "--engine",
    type=click.Choice(["static", "browser", "both"]),
    help="What looks at the pages: `static` works them out and needs no browser, `browser` draws them with Chromium, "
    "`both` tells where the two differ. Default: static, or what the shop's settings say.",
)
evidence_option = click.option(
    "--evidence", type=click.Path(file_okay=False, path_type=Path), help="Folder for pictures of what a browser saw."
)
as_of_option = click.option("--as-of", type=Day(), help="The day on which rules have to hold. Default: today.")
output_option = click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead of the screen."
)


class Saving(click.ParamType):  # type: ignore[type-arg]
    """`FORMAT=FILE`: one more report, and where it goes."""

    name = "format=file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path]:
        if isinstance(value, tuple):
            return value
        format_, equals, name = str(value).partition("=")
        if not equals or not name or format_ not in ALL_FORMATS:
            known = ", ".join(ALL_FORMATS)
            message = f"{value!r}: write a format and a file, such as sarif=plainsight.sarif; formats are {known}"
            self.fail(message, param, ctx)
        return format_, Path(name)


save_option = click.option(
    "--save",
    "saved",
    type=Saving(),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write one more report to a file, such as sarif=plainsight.sarif. May be given several times.",
)


def write_out(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, "utf-8")
    except OSError as error:
        stop(USAGE, f"{output} can't be written: {error.strerror}")


@contextmanager
def progress(what: str, *, wanted: bool = True) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on the terminal that says how many pages are done, from the moment that one has to wait; None elsewhere.

    Args:
        what: what is being done, such as `looking at pages`.
        wanted: whether a bar would do no harm here.
    """
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=False) as bar:
        task = bar.add_task(what, total=None, visible=False)
        begun = monotonic()

        def count(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=monotonic() - begun > PATIENCE_S)

        yield count


def stop(code: int, message: str) -> NoReturn:
    click.echo(f"plainsight: {message}", err=True)
    sys.exit(code)
