"""How the items of a line, and the lines of a box, are packed in its room, and where that puts one of them."""

from __future__ import annotations

from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent


def packed(style: Style, alignment: str, *, reverse: bool = False) -> float:
    """How much of a line's free room stands at its start, 0 to 1, where that is negative: what overflows there.

    CSS Box Alignment 3, 4.4 and 5.1: alignment that spreads items, or is `safe`, falls back to the start.
    """
    if alignment.startswith("safe "):
        return 0.0
    word = alignment.removeprefix("unsafe ")
    if word == "center":
        return 0.5
    if word in ("start", "left", "self-start"):
        return 0.0
    if word in ("end", "right", "self-end"):
        return 1.0
    return float(reverse != (word == "flex-end"))


def place(share: float, before: Extent, own: Extent, after: Extent, room: Extent) -> Extent:
    """Where an item begins with so much on either side of it, where that share of a room's free part comes first."""
    if before.most + own.most + after.most <= room.least:
        return Extent(before.least, max(before.most, room.most - own.least))
    return Extent(
        share * (room.least - own.most - after.most) + (1 - share) * before.least,
        share * (room.most - own.least - after.least) + (1 - share) * before.most,
    )
