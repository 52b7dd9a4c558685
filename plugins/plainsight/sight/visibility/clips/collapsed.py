"""Boxes that are lower than what stands in them, since that is out of their flow, or of a lower box inside."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, siblings_after, siblings_before
from plainsight.sight.exposure import Viewport
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent, first_ink, line_height
from plainsight.sight.visibility.bounds.flow import height_after, height_before, height_within
from plainsight.sight.visibility.bounds.own_room import NOTHING
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.bounds.space import own_space, shares
from plainsight.sight.visibility.clips.clipping import intrinsic
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.covers.stacking import containment, is_item_of, path_of

_COLUMNS = ("block", "flow-root", "list-item")
_UPRIGHT = ("block", "flow-root", "flex", "grid")
_ON_A_LINE = ("inline-block", "inline-flex", "inline-grid")
_IN_A_LINE = ("inline", "contents", *_ON_A_LINE)
_UNSTRETCHED = ("start", "end", "flex-start", "flex-end", "self-start", "self-end", "center", "baseline")
_CONTENT_SIZES = ("auto", "0", "0px", "min-content", "max-content", "fit-content")
_SIDES = ("padding-left", "padding-right")
_PADDINGS = ("padding-top", "padding-bottom")
_SIZING = ("height", "min-height", "aspect-ratio")


def hangs_below(
    scene: Scene, text: LexborNode, element: Element, box: Element, placed: int, viewport: Viewport
) -> str | None:
    """Whether a text out of the flow stands where that ends, and below all that makes its box as high as it is.

    Args:
        scene: the page's styles.
        text: the text node.
        element: the one that holds it.
        box: the element that cuts.
        placed: depth of what was taken out of the flow.
        viewport: the window.

    Returns:
        "out" or "unsure"; None where it stands inside, and where more than its content may make the box high.
    """
    holder = path_of(element)[-1 - placed]
    style, parent = scene.style_of(holder), scene.holder_style(holder)
    if parent is None or parent.get("display") not in _COLUMNS:
        return None
    if not _is_as_high_as_content(scene.style_of(box), scene.holder_style(box)):
        return None
    if (style.get("top"), style.get("bottom")) != ("auto", "auto") or (style.px("margin-top") or 0.0) < 0:
        return None
    if any(name in scene.style_of(one).values for one in _between(holder, box) for name in _SIZING):
        return None
    widths = Extent(0.0, float(viewport.width))
    after, above = height_after(scene, box, holder.node, widths), height_before(scene, holder, text, widths)
    if after is None or above is None:
        return None
    written = style.origins.get("display")  # what is taken out of a line stands where that line does
    in_line = (written is None or "inline" in written.text) and _shares_a_line(scene, holder)
    on_line = line_height(parent) if in_line else 0.0
    own = scene.style_of(element)
    if after.most + on_line <= above.least + first_ink(own):
        return "out"
    return "unsure" if after.least + on_line < above.most + first_ink(own) else None


def _shares_a_line(scene: Scene, out: Element) -> bool:
    """Whether what is out of the flow stands on a line, with words or boxes of that line beside it."""
    for beside in (out.node.prev, out.node.next):
        at = beside
        while at is not None and (at.is_comment_node or not (at.is_element_node or (at.text_content or "").strip())):
            at = at.prev if beside is out.node.prev else at.next
        if at is not None and (at.is_text_node or scene.style_of(scene.element(at)).get("display") in _IN_A_LINE):
            return True
    return False


def _between(inner: Element, outer: Element) -> list[Element]:
    path = path_of(inner)
    return path[1 : path.index(outer)]


def overflows_lower_box(scene: Scene, text: LexborNode, element: Element, box: Element, window: float) -> str | None:
    """Whether a text runs out of a box of a fixed height, and so out of one around it that is as high as that.

    Args:
        scene: the page's styles.
        text: the text node.
        element: the one that holds it.
        box: the element that cuts.
        window: the window's width, in px.

    Returns:
        "out" or "unsure"; None where it stays inside.
    """
    outer = scene.style_of(box)
    if outer.get("display") not in _UPRIGHT or any(name in outer.values for name in _SIZING):
        return None
    around = scene.holder_style(box)
    if around is not None and around.get("display") not in (*_COLUMNS, "inline"):
        return None  # a row may stretch it
    path = path_of(element)
    for low in reversed(path[: path.index(box)]):
        style = scene.style_of(low)
        if style.get("position") in ("absolute", "fixed") or style.get("overflow-y") != "visible":
            return None
        height = _fixed_height(style)
        if height is None or style.get("display") not in ("block", "flow-root", "list-item"):
            continue
        widths = Extent(0.5 * window, window)
        before, after = height_before(scene, low, text, widths), height_after(scene, box, low.node, widths)
        beside = height_before(scene, box, low.node, widths) if is_item_of(outer) else NOTHING
        if before is None or after is None or beside is None:
            return None
        room = height + own_space(style)
        own = scene.style_of(element)
        if before.least + line_height(own) <= room + after.least:
            return None
        return "out" if before.least + first_ink(own) >= room + after.most + beside.most else "unsure"
    return None


def _fixed_height(style: Style) -> float | None:
    found = [length(style.get(name), style.sizes) for name in ("height", "max-height")]
    known = [one.px for one in found if one is not None and one.is_fixed]
    return min(known) if known and "min-height" not in style.values else None


def is_collapsed(scene: Scene, box: Element, viewport: Viewport) -> bool:
    """Whether a box has no height, since all that is in it stands out of the flow."""
    style, around = scene.style_of(box), scene.holder_style(box)
    alone = style.get("display") == "table-cell" and not any(
        scene.style_of(scene.element(node)).get("display").startswith("table-")
        for beside in (siblings_before(box.node), siblings_after(box.node))
        for node in beside
    )
    if not (alone or _is_as_high_as_content(style, around)):
        return False
    if any(style.px(name) for name in _PADDINGS) or shares(style, 1.0, *_PADDINGS):
        return False
    within = height_within(scene, box, Extent(0.0, float(viewport.width)))
    return within is not None and within.most == 0.0


def is_as_wide_as_content(scene: Scene, box: Element) -> bool:
    """Whether a box is as wide as what stands in its flow, since nothing else gives it a width."""
    style, around = scene.style_of(box), scene.holder_style(box)
    if style.get("position") in OUT:
        shrinks = "auto" in (style.get("left"), style.get("right"))
    elif around is not None and is_item_of(around):
        shrinks = around.get("display").endswith("flex") and _is_row(around) and not style.number("flex-grow")
    else:
        shrinks = style.get("float") != "none" or style.get("display") in _ON_A_LINE
    shrinks = shrinks or style.get("width") in ("min-content", "max-content", "fit-content")
    if not shrinks or style.values.get("flex-basis", "auto") not in _CONTENT_SIZES:
        return False
    if any(style.values.get(name, "auto") not in _CONTENT_SIZES for name in ("width", "min-width")):
        return False
    if style.values.get("aspect-ratio", "auto") != "auto" and not {"height", "min-height"}.isdisjoint(style.values):
        return False
    return all(style.px(side) == 0 for side in _SIDES)


def has_no_width(style: Style) -> bool:
    """Whether a box that is as wide as its content is so as if it had none (CSS Containment 3, 3.1)."""
    contained = {*style.get("contain").split(), *style.get("container-type").split()}
    if contained.isdisjoint(("size", "strict", "inline-size")) or style.get("writing-mode").startswith("vertical"):
        return False
    return intrinsic(style, "width") <= 1.0


def holds_floats_alone(scene: Scene, box: Element) -> bool:
    """Whether a box has no height, since floats do not give it any (CSS 2.2, 10.6.3) and it holds nothing else."""
    style, around = scene.style_of(box), scene.holder_style(box)
    if style.get("display") not in ("block", "list-item") or style.get("overflow-y") not in ("visible", "clip"):
        return False
    if style.get("float") != "none" or style.get("position") in OUT or containment(style):
        return False
    if around is None or around.get("display") not in _COLUMNS or scene.box_styles(box, "before", "after"):
        return False
    spaced = any(style.px(name) for name in _PADDINGS) or shares(style, 1.0, *_PADDINGS)
    return not spaced and _is_as_high_as_content(style, around) and has_no_flow(scene, box, but_floats=True)


def has_no_flow(scene: Scene, box: Element, *, but_floats: bool = False) -> bool:
    """Whether nothing stands in the flow of a box; floats do, where it is not said that they don't."""
    node = box.node.first_child
    while node is not None:
        if node.is_text_node and (node.text_content or "").strip():
            return False
        if node.is_element_node and node.tag not in NOT_TEXT:
            inside = scene.style_of(scene.element(node))
            floats = but_floats and inside.get("float") != "none"
            if inside.get("position") not in OUT and inside.get("display") != "none" and not floats:
                return False
        node = node.next
    return True


def _is_as_high_as_content(style: Style, around: Style | None) -> bool:
    """Whether a box is as high as what stands in its flow: nothing else gives it a height, no row stretches it."""
    display, position = style.get("display"), style.get("position")
    shares = (  # of a height that the content makes, and so of none
        around is not None and around.block_px is None and position not in OUT and around.get("position") not in OUT
    )
    for name in _SIZING:
        value = style.values.get(name, "auto")
        if value not in _CONTENT_SIZES and not (shares and value.endswith("%")):
            return False
    if position in OUT:
        return display in _UPRIGHT and "auto" in (style.get("top"), style.get("bottom"))
    if display in _ON_A_LINE:
        return True
    if around is None or display not in _UPRIGHT:
        return False
    if is_item_of(around):
        align = style.get("align-self") if style.get("align-self") != "auto" else around.get("align-items")
        return around.get("display").endswith("flex") and _is_row(around) and align in _UNSTRETCHED
    return around.get("display") in (*_COLUMNS, "inline") or style.get("float") != "none"


def _is_row(style: Style) -> bool:
    return not style.get("flex-direction").startswith("column")
