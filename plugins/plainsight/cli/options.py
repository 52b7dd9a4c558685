"""What the commands share: options, exit codes, and how they speak."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import click

from plainsight.reports import FORMATS
from plainsight.sight import Viewport

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


class Saving(click.ParamType):  # type: ignore[type-arg]
    """`FORMAT=FILE`: one more report, and where it goes."""

    name = "format=file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path]:
        if isinstance(value, tuple):
            return value
        format_, equals, name = str(value).partition("=")
        if not equals or not name or format_ not in FORMATS:
            self.fail(f"{value!r}: write a format and a file, such as sarif=plainsight.sarif", param, ctx)
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


def screen_width() -> int:
    return max(60, min(120, shutil.get_terminal_size((100, 24)).columns))


def progress(done: int, total: int) -> None:
    """One line that counts pages, where there are enough of them to wait for."""
    if total >= 200 and (done % 25 == 0 or done == total):
        click.echo(f"\r{done} of {total} pages looked at" + ("\n" if done == total else ""), err=True, nl=False)


def stop(code: int, message: str) -> NoReturn:
    click.echo(f"plainsight: {message}", err=True)
    sys.exit(code)
