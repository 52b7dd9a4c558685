"""Columns of text: in a box of a set height, what does not fit runs on beside them (CSS Multicol 1, 3.4 and 8.2)."""

from __future__ import annotations

import math
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import integer, length
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.counting import Count
from plainsight.sight.visibility.bounds.estimates import Extent, line_count, line_height
from plainsight.sight.visibility.bounds.multicol import full_height, is_multicol
from plainsight.sight.visibility.bounds.scene import Scene

_WORD_EM = 8.0  # narrower columns break at words, not in them


def columned(scene: Scene, inside: Iterable[Element]) -> Element | None:
    """The first of these boxes that has columns of text."""
    return next((one for one in inside if is_multicol(scene.style_of(one))), None)


def column_start(scene: Scene, text: LexborNode, words: str, box: Element, width: Extent) -> Extent | None:
    """How far across a box the column begins that a text goes into, in px; None where too much is before it.

    Args:
        scene: the page's styles.
        text: the text node.
        words: its text.
        box: the box that has columns.
        width: bounds of its inner width, in px.
    """
    style, own = scene.style_of(box), scene.style_of(scene.around(text))
    height, gap = full_height(style), length(style.get("column-gap"), style.sizes)
    space = gap.of(width.least) if gap is not None else style.font_px
    counts = [_count(style, px, space) for px in (width.least, width.most)]
    steps = Extent((width.least + space) / counts[1], (width.most + space) / counts[0])
    steps = Extent(max(space, steps.least), max(space, steps.most))
    count = Count(Extent(max(own.font_px, steps.least - space), max(_WORD_EM * own.font_px, steps.most - space)))
    if not count.walk(scene, box, box.node.first_child, text):
        return None
    before, pitch = count.total(0.0), line_height(own)
    if height is None:  # all of them are as high as each other
        return Extent(0.0, (counts[1] - 1) * steps.most if before.most > own.font_px else 0.0)
    lines = line_count(words, own, count.widths.least, count.widths.most).most * pitch
    first = before.least // max(height, pitch, 1.0)
    ends = before.most + lines
    last = ends // max(height - pitch, pitch, 1.0) if ends > height else 0.0
    return Extent(first * steps.least, last * steps.most)


def _count(style: Style, width: float, gap: float) -> int:
    """How many columns fill a box of that width."""
    most = integer(style.get("column-count"))
    own = length(style.get("column-width"), style.sizes)
    fitting = math.floor((width + gap) / max(1.0, own.px + gap)) if own is not None else most or 1
    return max(1, fitting if most is None else min(most, fitting))
