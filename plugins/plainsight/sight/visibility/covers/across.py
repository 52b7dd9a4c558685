"""Whether the lines of a text stand between the two sides of a box that is placed in px in another."""

from __future__ import annotations

from plainsight.sight.dom import Element
from plainsight.sight.visibility.bounds.begins import begins
from plainsight.sight.visibility.bounds.estimates import Extent, text_width, wrapped
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene

_AT_START = ("start", "left", "justify", "")


def stands_between(
    scene: PageScene, words: str, element: Element, anchor: Element, left: float, wide: float
) -> bool | None:
    """Whether a text surely lies between two sides, counted from those of an anchor; None where it may not.

    Args:
        scene: the page in a window.
        words: the text.
        element: the one that holds it.
        anchor: what the sides are counted from.
        left: how far right of the anchor's padding edge they begin, in px.
        wide: how far apart they are, in px.
    """
    style, window = scene.style_of(element), float(scene.viewport.width)
    root = path_of(element)[-1]
    room = Extent(window, window)
    if style.get("text-align") not in _AT_START or anchor is root or element is root:
        return None
    text, around = begins(scene, element, root, room), begins(scene, anchor, root, room)
    if text is None or around is None:
        return None
    padding = scene.style_of(anchor).px("padding-left") or 0.0
    ink = wrapped(text_width(words, style.font_px, style), text.width.most, words, style)
    ends = around.start.least - padding + left + wide
    begun = around.start.most - padding + left
    return True if begun <= text.start.least and text.start.most + ink.most <= ends else None
