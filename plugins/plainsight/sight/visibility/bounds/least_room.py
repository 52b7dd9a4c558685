"""How much room a box has for its lines at the least, where its own sizes and those around it tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.held import holder_of
from plainsight.sight.visibility.bounds.multicol import is_multicol
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.powers import OUT

_SCROLLBAR_PX = 20.0
_BLOCKS = frozenset({"block", "flow-root", "list-item", "inline-block"})
_SIDES = ("margin-left", "margin-right", "padding-left", "padding-right")
_MOST_DEEP, _MOST_SIBLINGS = 60, 200


def least_room(scene: Scene, box: Element, deep: int = 0) -> float:
    """The least width that the content of a box may have before its lines break, in px; 0 where nothing bounds it.

    A box that is as wide as its content breaks lines only where the box around it leaves no more room.
    """
    style, holder = scene.style_of(box), scene.box_around(box)
    if holder is None or deep > _MOST_DEEP:
        return max(0.0, style.viewport.width - _SCROLLBAR_PX) if holder is None else 0.0
    if style.get("display") in ("inline", "contents"):
        return least_room(scene, holder, deep + 1)
    if style.get("position") in OUT:
        return _out_of_flow(scene, box, style, deep)
    around = scene.style_of(holder)
    display = around.get("display")
    flexible = display in ("flex", "inline-flex")
    near = [box, *islice(_siblings(scene, box, holder), _MOST_SIBLINGS - 1)]
    beside = [one for one in near if one is box or _takes_room(scene.style_of(one))]
    alone = flexible and len(beside) == 1
    width, most = (length(style.get(name), style.sizes) for name in ("width", "max-width"))
    floats = any(scene.style_of(one).get("float") != "none" for one in beside)
    floats = floats or len(near) == _MOST_SIBLINGS
    if floats or is_multicol(style) or not (alone or display in _BLOCKS or display == "inline"):
        return 0.0
    if width is not None and width.is_fixed and not flexible:
        room = width.px
    else:
        room = least_room(scene, holder, deep + 1)
        if width is not None:
            room = min(room, width.of(room))
        elif style.get("width") != "auto":
            return 0.0
    if most is not None:
        room = min(room, most.of(room))
    elif style.get("max-width") != "none":
        return 0.0
    taken = _SIDES if width is None else _SIDES[2:] if style.get("box-sizing") == "border-box" else ()
    return max(0.0, room - sum(_px(style, name, room) for name in taken))


def _takes_room(style: Style) -> bool:
    """Whether a box takes part in the layout of what is beside it (CSS Flexible Box 1, 4.1)."""
    return style.get("display") != "none" and style.get("position") not in OUT


def _siblings(scene: Scene, box: Element, holder: Element) -> Iterator[Element]:
    """What else stands in the box around one."""
    at: Element | None = box
    while at is not None and at is not holder:
        for node in chain(siblings_before(at.node), siblings_after(at.node)):
            if node.tag not in NOT_TEXT:
                yield scene.element(node)
        at = at.parent


def _out_of_flow(scene: Scene, box: Element, style: Style, deep: int) -> float:
    """The same of a box that is laid out against one further up, or the window."""
    width = length(style.get("width"), style.sizes)
    holder = holder_of(scene, box)
    room = least_room(scene, holder, deep + 1) if holder is not None else style.viewport.width - _SCROLLBAR_PX
    if width is not None:
        room = width.of(room)
    elif style.get("width") != "auto":
        return 0.0
    most = length(style.get("max-width"), style.sizes)
    taken = sum(_px(style, name, room) for name in (*_SIDES, "left", "right"))
    return max(0.0, (room if most is None else min(room, most.of(room))) - taken)


def _px(style: Style, name: str, around: float) -> float:
    found = length(style.get(name), style.sizes)
    return max(0.0, found.of(around)) if found is not None else 0.0
