"""How much of a text a mask shows that lets less and less of its box through, from bounds of where the text is."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, has_words_before, siblings_before
from plainsight.sight.exposure import Shown
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink, line_count, line_height
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.colours.masks import faded, is_column
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import is_item_of, path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Fade, State
from plainsight.sight.visibility.verdict import Verdict, verdict_of

_LEAST_SHOWN = 0.05


def after_fade(
    scene: PageScene, text: LexborNode, words: str, element: Element, state: State, fade: Fade, verdict: Verdict
) -> Verdict:
    """The verdict on a text with the mask in mind, which may be one line's or that of all of its box.

    Args:
        scene: the page in a window.
        text: the text node.
        words: its text.
        element: the one that holds it.
        state: of that element.
        fade: what the mask does.
        verdict: on the text as if all of it showed.
    """
    unsure = Verdict(Shown.UNSURE, unsure=f"`{fade.trick}` lets only a part through", font_px=verdict.font_px)
    path = path_of(element)
    shown = _share(scene, text, words, path[: len(path) - fade.depth], fade)
    if shown is None or shown.least < _LEAST_SHOWN:
        return unsure
    chain = scene.chains.of(element)
    style, _ = scene.settle(chain)
    there = [verdict_of(faded(state, fade, share), style, chain) for share in (shown.least, shown.most)]
    if there[0].shown is not there[1].shown or verdict.shown is Shown.HIDDEN:
        return unsure
    return there[0] if verdict.shown in (Shown.VISIBLE, there[0].shown) else unsure


def _share(scene: PageScene, text: LexborNode, words: str, path: list[Element], fade: Fade) -> Extent | None:
    """Bounds of how much shows of the line that shows most; None where nobody can tell."""
    box, style = path[-1], scene.style_of(path[0])
    masked = scene.style_of(box)
    holder = scene.holder_style(box)
    if holder is None or (is_item_of(holder) and masked.get("position") not in OUT):
        return None
    for style_around in map(scene.style_of, path[:-1]):
        if style_around.get("display") == "contents":
            continue
        aside = style_around.get("position") in OUT or style_around.get("float") != "none"
        if aside or not (is_column(style_around) or style_around.get("display") == "inline"):
            return None
    widths = Extent(0.5 * scene.viewport.width, float(scene.viewport.width))
    before, after = height_before(scene, box, text, widths), height_after(scene, box, text, widths)
    if before is None or after is None:
        return None
    pitch = line_height(style)
    count = line_count(words, style, widths.least, widths.most)
    lines = Extent(count.least * pitch, count.most * pitch)
    if _begins(scene, text, path):
        before = Extent(before.least, before.least)  # margins collapse with those of the box (CSS 2.2, 8.3.1)
    ink = Extent(first_ink(style), first_ink(style) + 0.1 * style.font_px)
    if fade.bottom > fade.top:  # the last line shows most
        lowest = Extent(before.least + lines.least - pitch + ink.least, before.most + lines.most - pitch + ink.most)
        rest = lines
    else:
        lowest, rest = Extent(before.least + ink.least, before.most + ink.most), Extent(lines.most, lines.least)
    # What stands before it moves it down, and makes its box higher by as much.
    high = Extent(before.least + rest.least + after.most, before.most + rest.most + after.least)
    found = [length(masked.get(name), masked.sizes) for name in ("height", "max-height") if name in masked.values]
    if "min-height" in masked.values or any(one is None or not one.is_fixed for one in found):
        return None
    for one in found:
        px = one.px if one is not None else 0.0
        high = Extent(px, px) if "height" in masked.values else Extent(min(px, high.least), min(px, high.most))
    if min(high.least, high.most) <= 0:
        return None
    parts = (min(1.0, lowest.least / high.least), min(1.0, lowest.most / high.most))
    shares = [fade.top + (fade.bottom - fade.top) * part for part in parts]
    return Extent(min(shares), max(shares))


def _begins(scene: PageScene, text: LexborNode, path: list[Element]) -> bool:
    """Whether a text is the first thing in a box whose margin its own collapses with."""
    box = scene.style_of(path[-1])
    if (
        box.get("display") == "flow-root"
        or box.get("overflow-y") != "visible"
        or any("border" in name for name in box.values)
    ):
        return False
    node = text
    for element in path:
        if scene.box_styles(element, "before") or any(siblings_before(node)) or has_words_before(node):
            return False
        node = element.node
    return True
