"""First lines that `text-indent` moves out of sight (CSS Text 3, 8.1)."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import words as parts_of
from plainsight.sight.dom import Element, siblings_before
from plainsight.sight.exposure import Shown
from plainsight.sight.visibility.bounds.estimates import text_width
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone, State
from plainsight.sight.visibility.verdict import Verdict


def indented(scene: PageScene, words: str, state: State, element: Element) -> Verdict | None:
    """The verdict on a text in a first line that is pushed or pulled away; None where it stays in sight.

    Args:
        scene: the page in a window.
        words: the text.
        state: that of what holds it.
        element: what holds it.
    """
    value, *ways = parts_of(scene.style_of(element).get("text-indent"))
    while scene.style_of(element).get("display") in ("inline", "contents") and element.parent is not None:
        if not ways and any(one.tag == "br" or _is_block(scene, one) for one in siblings_before(element.node)):
            return None  # it moves the first line of a block alone
        element = element.parent
    own, clipped = scene.style_of(element), state.clips != () or not state.root_scroll[0]
    if "text-indent" not in own.values:
        return None
    found = length(value, own.sizes)
    px = found.px if found is not None and found.is_fixed else None
    origin = own.origins.get("text-indent")
    gone = Gone(
        origin.text if origin else "text-indent", origin.depth if origin else 0, origin.source if origin else None
    )
    width = text_width(words, own.font_px, own)
    window = float(scene.viewport.width)
    rtl = own.get("direction") == "rtl"
    if px is not None and rtl:
        px = -px  # a line begins at the right, and what is pulled out there can be scrolled to
    if "hanging" in ways:  # all lines but the first
        far = px is None or abs(px) > 0.4 * window or (px < 0 and clipped)
        return Verdict(Shown.UNSURE, unsure=f"layout decides which lines `{gone.trick}` moves away") if far else None
    if px is None or px == 0:
        share = found.percent if found is not None else 0.0
        if share <= -40 and (clipped or not rtl):
            return Verdict(Shown.UNSURE, unsure=f"layout decides how much `{gone.trick}` moves away")
        if share >= 100 and clipped and "nowrap" in own.get("white-space"):
            return Verdict(Shown.HIDDEN, gone)
        return None
    if px <= -(width.most + window) or (px <= -2000 and -px >= width.most):
        return Verdict(Shown.HIDDEN, gone)
    if state.clips and -px >= width.most and state.clips[-1].depth == gone.depth:
        return Verdict(Shown.HIDDEN, gone)
    nearest = state.clips[-1].width if state.clips and state.clips[-1].cuts_x else window if clipped else None
    # What follows the first word may break to the next line, which is not indented.
    unbroken = "nowrap" in own.get("white-space") or len(words.split()) == 1
    if px > 0 and nearest is not None and px >= min(nearest, window) and unbroken:
        return Verdict(Shown.HIDDEN, gone)
    pulled = px < -0.4 * window or (px <= -60 and -px >= width.most)
    if pulled or (px > 0.5 * window and clipped and "nowrap" in own.get("white-space")):
        return Verdict(Shown.UNSURE, unsure=f"layout decides how much `{gone.trick}` moves away")
    return None


def _is_block(scene: PageScene, node: LexborNode) -> bool:
    style = scene.style_of(scene.element(node))
    return style.get("display") in ("block", "flow-root", "list-item", "flex", "grid", "table") and (
        style.get("float") == "none" and style.get("position") in ("static", "relative")
    )
