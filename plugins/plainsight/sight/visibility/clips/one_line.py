"""Lines that do not wrap in a box that cuts or scrolls: what stands before a text on its line pushes it along."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_before
from plainsight.sight.exposure import Reveal
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, text_width
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_item_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.run import LEAST_SHARE
from plainsight.sight.visibility.state import Clip, Gone

_LEFT_TO_RIGHT = re.compile(r"[A-Za-zÀ-ɏͰ-ӿ]")
_MOST_SIBLINGS = 500
_KEPT_SPACE = re.compile(r"[^\S \t\n\r\f]+")  # white space that CSS does not collapse
_MOST_DEEP = 4
_ENDLESS = 1e6
_BLOCKS = ("block", "flow-root", "list-item")
_FLEX = ("flex", "inline-flex")
_GRID = ("grid", "inline-grid")


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a text on its line.

    Attributes:
        words: all of them.
        boxes: the width of boxes that have one of their own, in px; None where layout decides it.
    """

    words: str
    boxes: Extent | None


def is_unbroken(scene: Scene, element: Element, box: Element) -> bool:
    """Whether the block that a text stands in does not wrap its lines, and stands in a column in a box."""
    at: Element | None = element
    while at is not None and at is not box and scene.style_of(at).get("display") in ("inline", "contents"):
        at = at.parent
    if at is None or scene.style_of(at).get("white-space").split()[:1] not in (["nowrap"], ["pre"]):
        return False
    while at is not None and at is not box:
        if scene.style_of(at).get("display") not in (*_BLOCKS, "contents"):
            return False
        at = at.parent
    return at is not None and scene.style_of(at).get("display") in _BLOCKS


def on_one_line(
    scene: Scene, text: LexborNode, words: str, box: Element, style: Style, clip: Clip, window: float, gone: Gone
) -> Left:
    """What a box leaves of a text that stays on one line."""
    if style.get("direction") == "rtl" and _LEFT_TO_RIGHT.search(words):
        whole = text_width(fold(box.node.text()), style.font_px, style)
        fits = clip.width is not None and whole.most <= clip.width
        return Left() if fits else Left(unsure="layout decides which end of its line is cut off")
    width = text_width(words, style.font_px, style)
    room = clip.width if clip.width is not None else window
    stands = _before(scene, text, box, room / text_width("n", style.font_px, style).least)
    if stands.boxes is None:
        return Left(unsure="layout decides how far boxes before it push it along its line")
    before = text_width(stands.words, style.font_px, style)
    before = Extent(before.least + stands.boxes.least, before.most + stands.boxes.most)
    if before.least >= room:
        return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))
    fits = before.most + width.most <= (room if clip.width is not None else 0.6 * window)
    if fits or (not clip.cuts_x and before.most + style.font_px <= room):
        return Left()  # it starts in view, and what scrolls brings the rest
    unsure = Left(unsure="layout decides how much of its line is cut off")
    if before.least + width.least <= room:
        return unsure
    if scene.style_of(box).get("text-overflow") == "ellipsis":
        if before.most > 0 and _is_in_box_on_line(scene, text, box):
            return Left(gone)
        room -= style.font_px
    least, most = (room - before.most) / width.most, (room - before.least) / width.least
    spaced = style.get("letter-spacing") not in ("normal", "0", "0px")
    if before.most > 0 and (spaced or before.most + style.font_px > room or least < LEAST_SHARE <= most):
        return unsure
    return Left(None, None, 0.05 if spaced else max(0.05, min(0.95, (least + most) / 2)), gone)


def _is_in_box_on_line(scene: Scene, text: LexborNode, box: Element) -> bool:
    """Whether a text stands in a box on its line, all of which an ellipsis takes away (CSS Overflow 3, 5.1)."""
    at: Element | None = scene.around(text)
    while at is not None and at is not box:
        if scene.style_of(at).get("display").startswith("inline-"):
            return True
        at = at.parent
    return False


def _before(scene: Scene, text: LexborNode, box: Element, enough: float) -> _Before:
    """What stands before a text on its line in a box, from the last thing on that starts a line anew.

    So many letters fill the room that there is: what stands before them is then no matter.
    """
    words: list[str] = []
    least = most = 0.0
    letters = 0
    at = text
    around: Element | None = scene.around(text)
    while around is not None and at.mem_id != box.node.mem_id:
        holder = scene.style_of(around)
        row = _is_row(holder)
        own = scene.style_of(scene.element(at)) if at.is_element_node else None
        if own is not None and own.get("position") in OUT:
            break
        if row is None and any(True for _ in siblings_before(at)):
            return _Before("", None)
        kept = holder.get("white-space").startswith("pre")
        on_lines = holder.get("display") not in (*_FLEX, *_GRID)
        beside = row is not False and not (on_lines and own is not None and _starts_anew(own))
        sibling = at.prev if beside else None
        for _ in range(_MOST_SIBLINGS):
            if sibling is None or letters >= enough:
                break
            if sibling.is_text_node:
                written = sibling.text_content or ""
                words.append(written.rpartition("\n")[2] if kept else written)
                if kept and "\n" in written:
                    break
            elif sibling.is_element_node and sibling.tag not in NOT_TEXT:
                if scene.element(sibling).parent is not around:
                    return _Before("", None)  # another slot takes it
                style = scene.style_of(scene.element(sibling))
                if style.get("position") in OUT or style.get("display") == "none":
                    pass
                elif sibling.tag == "br" or (_starts_anew(style) and holder.get("display") not in _FLEX):
                    break
                elif style.get("display").startswith("inline-") and style.get("width") not in ("auto", ""):
                    wide = _own_width(style)
                    if wide is None and _fills_line(style) and around is box:
                        return _Before("", Extent(_ENDLESS, _ENDLESS))  # it fills the line, wherever that ends
                    if wide is None:
                        return _Before("", None)
                    least, most = least + wide.least, most + wide.most
                elif style.get("float") != "none" or sibling.css_first("br") is not None:
                    return _Before("", None)
                else:
                    words.append(sibling.text())
                    letters += len(fold(words[-1]))
                    edges = _edges(scene, sibling)
                    least, most = least + edges, most + edges
            sibling = sibling.prev
        if letters >= enough:
            break
        if beside and sibling is None:
            icon = _icon_before(scene, around)
            least, most = least + icon.least, most + icon.most
        at, around = around.node, around.parent
    written = "".join(reversed(words))
    kept_spaces = _KEPT_SPACE.findall(written) if not written.isascii() and not fold(written) else ()
    if kept_spaces:  # they are no words, but they take room, and what follows begins no line
        font_px = scene.style_of(scene.around(text)).font_px
        least, most = least + 0.1 * font_px, most + font_px * sum(map(len, kept_spaces))
    return _Before(fold(written), Extent(least, most))


def _edges(scene: Scene, node: LexborNode) -> float:
    """What the paddings and margins of a box, and of those that alone fill it, add to its width, in px."""
    total = 0.0
    for _ in range(_MOST_DEEP):
        style = scene.style_of(scene.element(node))
        total += sum(
            style.px(f"{kind}-{side}") or 0.0 for kind in ("padding", "margin") for side in ("left", "right")
        )
        inner = [
            one for one in node.iter(include_text=True) if one.is_element_node or (one.text_content or "").strip()
        ]
        if len(inner) != 1 or not inner[0].is_element_node:
            break
        node = inner[0]
    return max(0.0, total)


def _icon_before(scene: Scene, holder: Element) -> Extent:
    """What a box that `::before` makes takes of a line, where it has a width of its own."""
    for style in scene.box_styles(holder, "before"):
        boxed = style.get("display") not in ("inline", "none") or is_item_of(scene.style_of(holder))
        own = _own_width(style) if boxed and style.get("position") not in OUT else None
        if own is not None and style.get("display") != "none":
            return own
    return Extent(0.0, 0.0)


def _is_row(style: Style) -> bool | None:
    """Whether what stands in a box stands beside each other; None where its columns or its width decide it."""
    display = style.get("display")
    if display in _FLEX and style.get("flex-wrap") != "nowrap":
        return None
    if display in _FLEX:
        return not style.get("flex-direction").startswith("column")
    if display in _GRID:
        plain = style.get("grid-template-columns") in ("none", "") and "column" not in style.get("grid-auto-flow")
        return False if plain else None
    return True


def _starts_anew(style: Style) -> bool:
    """Whether a box stands on lines of its own."""
    return not style.get("display").startswith(("inline", "contents", "ruby")) and style.get("float") == "none"


def _own_width(style: Style) -> Extent | None:
    """The width of a box on a line, with its paddings, borders and margins; None where it is no number of px."""
    width = length(style.get("width"), style.sizes)
    limits = (style.get("min-width"), style.get("max-width"))
    if width is None or not width.is_fixed or any(limit not in ("auto", "none", "0", "0px") for limit in limits):
        return None
    sides = [style.px(f"{kind}-{side}") or 0.0 for kind in ("padding", "margin") for side in ("left", "right")]
    return Extent(
        max(0.0, width.px + sides[2] + sides[3]), width.px + sum(max(0.0, side) for side in sides) + 2 * style.font_px
    )


def _fills_line(style: Style) -> bool:
    """Whether a box is at least as wide as what holds it."""
    width = length(style.get("width"), style.sizes)
    margins = [length(style.get(f"margin-{side}"), style.sizes) for side in ("left", "right")]
    kept = all(one is None or (one.px >= 0 and one.percent >= 0) for one in margins)
    return width is not None and width.percent >= 100 and width.px >= 0 and kept and style.get("max-width") == "none"
