"""How far a box has been moved from where it would stand, and turned, and what that is counted from."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.visibility.bounds.estimates import Extent


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a box is moved from where it would stand.

    Attributes:
        left, top: px, negative to the left and up.
        own_x, own_y: in per cent of the moved box's own size.
        depth: of the element that moves farthest; `trick`, `source`: its declaration.
        from_window: left and top are known from the window's own edges, not from somewhere inside the page.
        width, height: of the moved box in px, where known.
        edge_x, edge_y: depth of the ancestor from whose own edge left and top are counted; -1 where from the flow.
        placed: depth of the box that was last taken out of the flow, -1 for none.
        grows: the box is as wide as its text, or wider: a move to the left gives the text more room.
        vague: a part of the move is in per cent of something that layout knows; `vague_y`: up or down.
        raised: how far up margins and offsets take it at most that are shares of what layout knows, in px.
        beyond_x, beyond_y: depth of the box that it was put wholly beside, or over or under; -1 for none.
        hung: depth of a box of unknown height from whose lower edge it hangs, -1 for none; and how far below, in px.
    """

    left: float = 0.0
    top: float = 0.0
    own_x: float = 0.0
    own_y: float = 0.0
    depth: int = 0
    trick: str = ""
    source: str | None = None
    from_window_x: bool = False
    from_window_y: bool = False
    width: float | None = None
    height: float | None = None
    edge_x: int = -1
    edge_y: int = -1
    placed: int = -1
    grows: bool = False
    vague: str | None = None
    vague_y: str | None = None
    raised: float = 0.0
    beyond_x: int = -1
    beyond_y: int = -1
    hung: tuple[int, float] = (-1, 0.0)


UNMOVED = Shift()


@dataclass(frozen=True, slots=True)
class Turn:
    """A box that turns, slants or grows about a point of its own.

    Attributes:
        depth: of its element.
        matrix: what becomes of a distance across and down: `a x + b y`, `c x + d y`.
        origin: the point, in shares of its size.
        width: bounds of its width in px; None where it is as wide as its content.
        height: its height in px; None where it is as high as its content.
        far: it takes words so far that nobody knows where they are before that is worked out.
        trick, source: the declaration.
    """

    depth: int
    matrix: tuple[float, float, float, float]
    origin: tuple[float, float]
    width: Extent | None
    height: float | None
    far: bool
    trick: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A box that others are laid out against.

    Attributes:
        depth: of its element, -1 for the window.
        width, height: of its padding box in px, None where layout decides.
        shift: how far it has itself been moved.
    """

    depth: int = -1
    width: float | None = None
    height: float | None = None
    shift: Shift = UNMOVED


WINDOW = Anchor()
