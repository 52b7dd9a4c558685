"""Rows that do not wrap, as carousels have them: what stands before an item, and where a row that moves puts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import NOT_TEXT, Element, depth_of, siblings_before
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.packing import packed
from plainsight.sight.visibility.bounds.scene import Scene
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.moves.moved_out import Left
from plainsight.sight.visibility.state import Clip, Gone, State

INLINE_BOXES = ("inline-block", "inline-flex", "inline-grid")
UNBROKEN = ("nowrap", "pre")
_GRID = ("grid", "inline-grid")


def in_moved_row(scene: Scene, element: Element, state: State, window: float) -> State:
    """The state with an item's place in its row added to the row's own move, where both are known.

    A carousel moves its row to the left by as much as stands before the item that it shows.
    """
    shift = state.shift
    clip = next((one for one in reversed(state.clips) if one.depth < shift.depth), None)
    depths = [depth for depth in state.slides if clip is not None and depth > clip.depth]
    if clip is None or len(depths) != 1 or shift.depth >= depths[0]:
        return state
    at = element
    while at.parent is not None and depth_of(at) > depths[0]:
        at = at.parent
    around = scene.holder_style(at)
    px, share = _of_row(shift.own_x, around if shift.depth == depths[0] - 1 else None)
    left = shift.left + px
    floats = scene.style_of(at).get("float") != "none"
    if (abs(left - clip.left) < 40 and abs(share) <= 60) or (floats and not _are_beside(scene, at, around)):
        return state
    before = [rigid(scene.style_of(one), around) for one in _items_before(scene, at)]
    if (not before and share == shift.own_x) or any(px <= 0 and part <= 0 for px, part in before):
        return state
    inner = scene.state_of(path_of(element)[-1 - clip.depth])
    room = clip.width if clip.width is not None else inner.room if inner.room is not None else window
    share += sum(part for _, part in before)
    left += sum(px for px, _ in before)
    known = clip.width is not None or (inner.room is not None and inner.firm) or abs(share) < 1 or left == clip.left
    left += share * room / 100
    own_px, own_share = rigid(scene.style_of(at), around)
    width = own_px + own_share * room / 100 if known else 0.0
    vague = shift.vague if known else shift.vague or shift.trick
    shift = replace(shift, left=left, own_x=0.0, width=width or None, vague=vague)
    return replace(state, shift=shift, slides=())


def _are_beside(scene: Scene, item: Element, around: Style | None) -> bool:
    """Whether a float and those before it have room beside each other in a box whose width is set."""
    wide = around.px("width") if around is not None else None
    taken = [rigid(scene.style_of(one), around) for one in (item, *_items_before(scene, item))]
    return wide is not None and all(px > 0 == share for px, share in taken) and sum(px for px, _ in taken) <= wide


def in_slides(scene: Scene, element: Element, state: State, clip: Clip, window: float, gone: Gone) -> Left | None:
    """An item of a row that does not wrap: how much of the row do the items before it surely take?"""
    path = path_of(element) if state.slides else []
    for depth in state.slides:
        if depth < clip.depth:
            continue
        at = path[-1 - depth]
        around, own = scene.holder_style(at), scene.style_of(at)
        if own.get("position").endswith("sticky") and own.get("right") != "auto":
            continue  # it sticks to the far edge
        px, share = _taken_before(scene, at, around)
        if around is not None and around.get("display") in _GRID and packed(around, around.get("justify-content")):
            if depth > clip.depth and any(rigid(scene.style_of(at), around)):
                return Left(unsure=f"layout decides which part of a row `{clip.trick}` shows")
            continue
        if depth == clip.depth:
            # It may shrink to nothing itself: what do the others leave?
            whole = around.px("width") if around is not None else None
            if share >= 90 or (whole is not None and px + share * whole / 100 >= 0.8 * whole):
                return Left(unsure="layout decides what a row leaves of an item that may shrink")
            continue
        if at.parent is not None and scene.style_of(at).get("float") != "none":
            if clip.width is not None and px + share * clip.width / 100 >= clip.width:
                return Left(unsure="layout decides which part of a row of floats shows")
            continue
        if px < 100 and share < 40:
            continue
        own_px, own_share = rigid(scene.style_of(at), around)
        room = clip.width if clip.width is not None else window
        if px + share * room / 100 >= 0.99 * room and (share >= 99 or clip.width is not None or px >= window):
            return Left(gone if clip.cuts_x else replace(gone, reveal=Reveal.SCROLL_BOX))
        if clip.width is not None and px + own_px + (share + own_share) * room / 100 <= room:
            continue
        return Left(unsure=f"layout decides which part of a row `{clip.trick}` shows")
    return None


def _taken_before(scene: Scene, item: Element, around: Style | None) -> tuple[float, float]:
    """What the items before one surely take of their row: px, and per cent of the row; noted of each on the way."""
    known, waiting = scene.columns, [item]
    for one in _items_before(scene, item):
        waiting.append(one)
        if ("px before", one) in known:
            break
    px, share = (known.get((name, waiting[-1]), 0.0) for name in ("px before", "share before"))
    for place in range(len(waiting) - 1, -1, -1):
        known["px before", waiting[place]], known["share before", waiting[place]] = px, share
        own = rigid(scene.style_of(waiting[place]), around) if place else (0.0, 0.0)
        px, share = px + own[0], share + own[1]
    return px, share


def _items_before(scene: Scene, item: Element) -> Iterator[Element]:
    """What the box that lays an item out has laid out before it."""
    at: Element | None = item
    while at is not None and at.parent is not None:
        for node in siblings_before(at.node):
            other = scene.element(node)
            if other.parent is at.parent and other.tag not in NOT_TEXT:  # else another slot takes it
                yield other
        at = at.parent if scene.style_of(at.parent).get("display") == "contents" else None


def rigid(style: Style, around: Style | None) -> tuple[float, float]:
    """What an item of a row takes at least: px, and per cent of what holds the row."""
    px, share = _rigid(style, around)
    more, share = _of_row(share, around)
    return px + more, share


def _of_row(share: float, row: Style | None) -> tuple[float, float]:
    """A part of a row, in per cent of it: px, and per cent of what holds the row."""
    whole = length(row.get("width"), row.sizes) if row is not None and share else None
    return (share * whole.px / 100, share * whole.percent / 100) if whole is not None else (0.0, share)


def _rigid(style: Style, around: Style | None) -> tuple[float, float]:
    if around is not None and around.get("display") in ("grid", "inline-grid"):
        track = length(around.get("grid-auto-columns"), around.sizes)
        return (track.px, track.percent) if track is not None else (0.0, 0.0)
    if style.get("float") != "none" or style.get("display") in INLINE_BOXES:
        wide = length(style.get("width"), style.sizes)
        return (wide.px + _margins(style), wide.percent) if wide is not None else (0.0, 0.0)
    least = length(style.get("min-width"), style.sizes)
    px, share = (least.px, least.percent) if least is not None else (0.0, 0.0)
    if style.get("position") in ("absolute", "fixed") or style.get("display") == "none":
        return 0.0, 0.0
    if style.get("flex-shrink") in ("0", "0.0"):
        basis = length(style.get("flex-basis"), style.sizes)
        basis = basis if basis is not None else length(style.get("width"), style.sizes)
        if basis is not None:
            px, share = max(px, basis.px + _margins(style)), max(share, basis.percent)
    return px, share


def _margins(style: Style) -> float:
    return (style.px("margin-left") or 0.0) + (style.px("margin-right") or 0.0)
