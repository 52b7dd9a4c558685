"""Steps such as `2n+1`, by which `:nth-child()` counts (CSS Syntax 3, An+B)."""

from __future__ import annotations

import re

_STEP = re.compile(r"^\s*(?:(odd)|(even)|([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))\s*$", re.IGNORECASE)


def read_step(text: str) -> tuple[int, int] | None:
    """A and B of a step; None where it is not one."""
    match = _STEP.match(text)
    if match is None or len(text) > 40:
        return None
    if match[1]:
        return 2, 1
    if match[2]:
        return 2, 0
    if match[6] is not None:
        return 0, int(match[6])
    factor = {"": 1, "+": 1, "-": -1}.get(match[3]) if match[3] in ("", "+", "-") else int(match[3])
    offset = int((match[4] or "+") + (match[5] or "0"))
    return factor or 0, offset


def on_step(step: tuple[int, int], index: int) -> bool:
    """Whether a place, counted from 1, is one that the step meets."""
    factor, offset = step
    if factor == 0:
        return index == offset
    return (index - offset) % factor == 0 and (index - offset) // factor >= 0
