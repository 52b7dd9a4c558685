"""A box that may lie over texts."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.dom import Element

MOST_ASKED = 10
"""Of so many boxes over one text it is told whether they hide it."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A box that may lie over texts that are not in it.

    Attributes:
        reach: "window" (all that the window shows), "top" or "bottom" (a bar fixed to that edge), "side" (a box at
            the window's side, as high as that), "spot" (some part of the window), "patch" (a place in px in its
            anchor, and a size there or that of its words), "column" (as high as its anchor, and of a width in px),
            "place" (where the flow would have put it), "box" (all of its anchor), "upper" or "lower" (that part of
            its anchor), "rest" (all of it but an upper part), "past top" or "past bottom" (what is beyond that edge
            of its anchor), "cell" (its cell of a grid), "above" or "below" (what stands before or after it),
            "neighbour" (what it overlaps in its column), "foot" or "foot of pane" (the lower end of its anchor, which
            cuts or scrolls), "aside" (the item before it in its row), "end patch" (a place in px at the right of its
            anchor), "around" (who knows).
        size: of a bar, an upper or lower part or a pull, in px, of a side or a rest what it leaves above itself; None
            where layout decides.
        clear: partly see-through.
        trick, source: the declaration.
        box: the kind of box that it is, `before` or `after` of its element; "" for the element itself.
    """

    reach: str
    size: float | None
    clear: bool
    trick: str
    source: str | None
    box: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A cover where it stands on a page."""

    cover: Cover
    element: Element
    anchor: Element | None
