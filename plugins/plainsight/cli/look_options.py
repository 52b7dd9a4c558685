"""Options of the commands that look at pages themselves: through which window, and as which customer."""

from __future__ import annotations

import click

from plainsight.sight import Viewport
from plainsight.sight.browser import Preference


class Window(click.ParamType):  # type: ignore[type-arg]
    """A viewport by name or size."""

    name = "viewport"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Viewport:
        try:
            return value if isinstance(value, Viewport) else Viewport.named(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


prefers_option = click.option(
    "--prefers",
    type=click.Choice([each.value for each in Preference]),
    multiple=True,
    help="Look with Chromium as for a customer whose system asks every page for this. May be given several times.",
)


def looking(engine: str | None, prefers: tuple[str, ...]) -> dict[str, object]:
    """The settings that `--engine` and `--prefers` change: only a browser knows preferences, and is meant by them.

    Raises:
        UsageError: another engine is asked for as well.
    """
    if prefers and engine not in (None, "browser"):
        raise click.UsageError(f"only the browser engine can look with --prefers {prefers[0]}: leave out --engine")
    if engine is None:
        return {"engine": "browser", "prefers": prefers} if prefers else {}
    return {"engine": engine, "prefers": prefers} if prefers or engine != "browser" else {"engine": engine}
