"""The command that looks at HTML files of anyone's: see."""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack
from pathlib import Path

import click

from plainsight.adapters import screen
from plainsight.cli.look_options import Window, looking, prefers_option
from plainsight.cli.options import (
    CLOSED,
    EXIT_CODES_OF_SEE,
    engine_option,
    evidence_option,
    progress,
    stop,
)
from plainsight.sight import VIEWPORTS, Viewport
from plainsight.sight.browser import Preference


class _Page(click.Path):
    """A file of HTML, or `-` for what is piped in."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if str(value).startswith(("http://", "https://")):
            self.fail("only files are read, nothing from the web: save the page, or pipe it in as `-`", param, ctx)
        if os.path.isdir(value):
            self.fail(f"'{value}' is a folder: name its pages, or check a whole site: `plainsight check --site`")
        return super().convert(value, param, ctx)


@click.command(
    epilog=f"""Of each file it says, best first: prominent, visible, buried (behind a click or the like), hidden,
    absent, or unsure. {EXIT_CODES_OF_SEE}"""
)
@click.argument("files", nargs=-1, required=True, type=_Page(exists=True, allow_dash=True, path_type=Path))
@click.option("--text", help="The words to look for.")
@click.option("--selector", help="A CSS selector of the element to look at.")
@click.option("--buy", help="A CSS selector of the button or link that buys; found by itself when left out.")
@engine_option
@prefers_option
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
@evidence_option
def see(
    files: tuple[Path, ...],
    text: str | None,
    selector: str | None,
    buy: str | None,
    engine: str | None,
    prefers: tuple[str, ...],
    viewports: tuple[Viewport, ...],
    format_: str,
    root: Path | None,
    evidence: Path | None,
) -> None:
    """Can a customer see this? Looks for a text, or an element, in HTML files: no shop needed.

    FILES are pages saved from anywhere; `-` reads one from a pipe.
    """
    from plainsight.adapters.seeing import PIPED, CannotSee, Question, Remark, sightings
    from plainsight.reports.sightings import told

    if (text is None) == (selector is None) or (text is not None and not text.strip()):
        raise click.UsageError("say what to look for: --text WORDS, or --selector CSS")
    piped = sys.stdin.buffer.read() if PIPED in files else b""
    unread = False
    engine = str(looking(engine, prefers).get("engine", "static"))
    engines = ("static", "browser") if engine == "both" else (engine,)
    with ExitStack() as stack:
        # Answers that go to the same terminal show by themselves how far it is.
        counting = stack.enter_context(progress("Looking at files", wanted=not sys.stdout.isatty()))
        preferences = [Preference(each) for each in prefers]
        asked = Question(engines, viewports, text, selector, buy, root, evidence, preferences)
        try:
            for answer in sightings(stack, files, asked, counting, piped):
                if isinstance(answer, CannotSee):
                    unread = True
                    click.echo(str(answer), err=True)
                elif isinstance(answer, Remark):
                    click.echo(answer.words, err=True)
                elif format_ == "json":
                    click.echo(json.dumps(answer.record(), ensure_ascii=False))
                else:
                    click.echo(told(answer, color=screen.wants_color(sys.stdout)))
        except CannotSee as error:
            stop(CLOSED, str(error))
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    if unread:
        sys.exit(CLOSED)
