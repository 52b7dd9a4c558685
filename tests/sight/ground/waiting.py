"""A bar for whoever waits at a terminal while the ground is gone through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import track
from tests.sight.ground.ground import Case


def counted(cases: Sequence[Case], what: str) -> Iterable[Case]:
    """The cases one by one, with a bar on the error stream that says how many are done; none where no terminal is."""
    screen = Console(stderr=True)
    return track(cases, what, console=screen, transient=True, disable=not screen.is_terminal)
