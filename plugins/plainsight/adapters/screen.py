"""The terminal that somebody reads messages on: how wide it is, and whether colours are welcome."""

from __future__ import annotations

import os
import shutil
from typing import IO

NARROWEST, WIDEST = 40, 120


def width() -> int:
    """Cells in a line of messages: those of the terminal, within what can be read; 100 where there is none."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))


def wants_color(stream: IO[str]) -> bool:
    """Whether to write in colours: to a terminal that knows them, unless its user says no (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
