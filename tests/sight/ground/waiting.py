"""A bar for whoever waits at a terminal while the ground is gone through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def counted(those: Sequence[T], what: str) -> Iterable[T]:
    """Cases or pages one by one, with a bar that says how many are done, where the error stream is a terminal."""
    screen = Console(stderr=True)
    return track(those, what, console=screen, transient=True, disable=not screen.is_terminal)
