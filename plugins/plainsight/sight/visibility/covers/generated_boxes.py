"""`::before` and `::after` boxes that are taken out of the flow: over their element's words, or under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plainsight.sight.cascade import computed_style
from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import integer, number
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.cover import Cover
from plainsight.sight.visibility.covers.laid_over import covers_by
from plainsight.sight.visibility.covers.own_style import spans
from plainsight.sight.visibility.covers.powers import OUT
from plainsight.sight.visibility.moves.transforms import transform_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State


def box_covers(scene: PageScene, chain: Chain) -> list[tuple[Cover, int]]:
    """What a `::after` and a `::before` of a chain's last element lie over, and their z-indexes."""
    return scene.kept(chain, "box covers", lambda: list(_box_covers(scene, chain)))


def backdrop_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that covers all of its element, or of the window; None for any other."""
    style = _lifted_box(scene, chain, kind)
    if style is None:
        return None
    if not is_at_rest(style):
        return None
    width, height = float(style.viewport.width), float(style.viewport.height)
    across = spans(style, "left", "right", "width", width)
    if across and (spans(style, "top", "bottom", "height", height) or style.get("height") == "100%"):
        return style
    return None


def is_at_rest(style: Style) -> bool:
    """Whether a box stands where it is laid out, or nearly; else it waits beside that, for a pointer mostly."""
    moved = transform_of(style, None)
    far = max(abs(moved.move_x.percent), abs(moved.move_y.percent), abs(moved.move_x.px), abs(moved.move_y.px))
    return far < 40 and moved.scale >= 0.9 and moved.away is None


def seen_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that is taken out of the flow and painted over others; None for any other."""
    style = _lifted_box(scene, chain, kind)
    return None if style is None or style.get("z-index").startswith("-") else style


def _lifted_box(scene: PageScene, chain: Chain, kind: str) -> Style | None:
    """The style of a generated box that is taken out of the flow and leaves ink; None for any other."""
    own, around = scene.settle(chain)
    if around.gone is not None:
        return None
    style = computed_style(chain, own, scene.viewport, kind)
    if style.get("content") in ("normal", "none") or style.get("position") not in OUT:
        return None
    if style.get("display") == "none" or style.get("visibility") != "visible":
        return None
    flat = any(f"scale{axis}(0" in style.get("transform") for axis in ("", "x", "y"))
    if (number(style.get("opacity")) or 0.0) <= 0.05 or flat:
        return None
    return style


def _box_covers(scene: PageScene, chain: Chain) -> Iterator[tuple[Cover, int]]:
    for kind in ("after", "before"):
        style = seen_box(scene, chain, kind) if kind in chain.boxes else None
        if style is None:
            continue
        _, around = scene.settle(chain)
        if _stands_behind(style, around):
            continue
        faded = number(style.get("opacity")) or 0.0
        for cover in covers_by(style, replace(around, shift=State().shift, slope=faded), chain):
            shown = replace(cover, trick=f"::{kind} {{ {cover.trick} }}", box=kind)
            yield shown, max(0, integer(style.get("z-index")) or 0)


def _stands_behind(style: Style, around: State) -> bool:
    """Whether a generated box stands behind its element's words, in a space with depth that both share."""
    space = around.space
    return space is not None and space.kept and space.turn[8] * transform_of(style, None).deep < 0
