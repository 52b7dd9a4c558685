"""Whether a text stands under a bar at the lower edge of the window, however far down the page one scrolls."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element, siblings_before
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.bounds.flow import height_after, height_before
from plainsight.sight.visibility.bounds.least_height import least_beyond
from plainsight.sight.visibility.covers.cover import Placed
from plainsight.sight.visibility.covers.laid_under import body_of, passes
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene

_SIZED = ("height", "max-height", "min-height")
_ROOMY = ("flex", "inline-flex", "grid", "inline-grid")
_AT_START = ("normal", "start", "flex-start", "left", "stretch", "center", "")  # the middle is above a bar, too


def in_lower_part(scene: PageScene, text: LexborNode, own: Extent, bar: Extent) -> bool | None:
    """Whether a text stands in the lower part, as high as `bar`, of the window at the end of the page."""
    box = body_of(scene)
    if box is None:
        return None
    window = float(scene.viewport.width)
    after = height_after(scene, box, text, Extent(0.5 * window, window), enough=bar.most)
    if after is None or max(after.least, least_beyond(scene, box, text, later=True, enough=bar.most)) >= bar.most:
        return False
    if after.least + own.least > bar.least and not (bar.least < bar.most and passes(bar, after.most)):
        return False
    before, pushed = height_before(scene, box, text, Extent(0.5 * window, window)), None
    if before is not None and before.most + own.most <= scene.viewport.height - bar.most:
        # It stands above the bar before anybody scrolls, unless something hangs it lower than the flow does.
        pushed = _pushed_down(scene, text)
        if pushed is not True:
            return None if pushed is None or _hangs_low(scene, text) else False
    if after.most + own.most > bar.least:
        return None
    tall = scene.viewport.height - bar.least
    least = max(before.least if before is not None else 0.0, least_beyond(scene, box, text, later=False, enough=tall))
    # A page that is lower than the window ends above its lower edge.
    return True if pushed or least + own.least >= tall else None


def _hangs_low(scene: PageScene, text: LexborNode) -> bool:
    styles = [scene.style_of(one) for one in path_of(scene.around(text))]
    return any(style.get("position") in OUT and style.get("bottom") != "auto" for style in styles)


def _pushed_down(scene: PageScene, text: LexborNode) -> bool | None:
    """Whether free room in a column around a text puts it at the lower edge of the window; None where it may.

    A page as high as the window keeps its footer down there: what is before it grows, or its margin does.
    """
    found: bool | None = False
    item: Element | None = scene.around(text)
    while item is not None and item.parent is not None:
        column = scene.style_of(item.parent)
        if column.get("display") in _ROOMY:
            least = max((_height_in(column, name) for name in ("height", "min-height")), default=0.0)
            tall = least >= 0.5 * column.viewport.height or column.number("flex-grow")
            grown = _is_grown(scene, item, column) if tall else False
            if grown and least >= column.viewport.height:
                return True
            found = None if grown is not False else found
        item = item.parent
    return found


def _height_in(style: Style, name: str) -> float:
    size = length(style.get(name), style.sizes)
    return 0.0 if size is None else size.px + size.percent / 100 * style.viewport.height


def _is_grown(scene: PageScene, item: Element, column: Style) -> bool | None:
    """Whether what stands before an item of a column takes all its free room; None where some may stand there."""
    before = [scene.style_of(scene.element(node)) for node in siblings_before(item.node)]
    flexible = column.get("display") in ("flex", "inline-flex")
    if flexible and not column.get("flex-direction").startswith("column"):
        return False
    grows = any((one.number("flex-grow") or 0.0) > 0 or one.get("margin-bottom") == "auto" for one in before)
    if flexible and (grows or scene.style_of(item).get("margin-top") == "auto"):
        return True
    packed = column.get("justify-content" if flexible else "align-content")
    return None if packed not in _AT_START or (before and not flexible) else False


def under_lower_end(scene: PageScene, placed: Placed, text: LexborNode, own: Extent) -> bool | None:
    """Whether a text stands in the lower end of its box that another is laid over; None where layout decides.

    Args:
        scene: the page in a window.
        placed: the box that lies over it.
        text: the text node.
        own: bounds of its height.
    """
    anchor, window = placed.anchor, float(scene.viewport.width)
    around, widths, size = anchor or body_of(scene), Extent(0.5 * window, window), placed.cover.size
    if around is None or size is None:
        return None
    style = scene.style_of(around)
    tall = style.block_px if anchor is not None else float(scene.viewport.height)
    before = height_before(scene, around, text, widths)
    if placed.cover.reach == "rest" or tall is not None:
        begins = size if placed.cover.reach == "rest" else (tall or 0.0) - size
        if before is not None and before.most + own.most <= begins:
            return False
        if tall is not None:
            return False if before is not None and before.least >= tall else None
        surely = before is not None and before.least >= begins and style.get("max-height") == "none"
        return True if surely else None
    after = height_after(scene, around, text, widths)
    if after is None:
        return None
    if after.least + own.least > size:
        return False
    return True if after.most + own.most <= size and _is_as_high_as_content(scene, around, style) else None


def _is_as_high_as_content(scene: PageScene, box: Element, style: Style) -> bool:
    holder = scene.holder_style(box)
    stretched = holder is not None and holder.get("display") in _ROOMY
    return not stretched and not any(name in style.values for name in _SIZED)
