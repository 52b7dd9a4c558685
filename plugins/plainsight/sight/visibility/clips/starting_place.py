"""Where a box that scrolls stands at first: it snaps to a place, or is told to begin there, or scrolled."""

from __future__ import annotations

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.visibility.covers.stacking import path_of
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State


def starts_elsewhere(scene: PageScene, element: Element, state: State) -> str | None:
    """Why nobody can tell what a box around a text shows at first; None where all begin at their start."""
    path = path_of(element)
    for clip in state.clips:
        if not clip.scrolls:
            continue
        box = path[-1 - clip.depth]
        if scene.style_of(box).get("scroll-snap-type") != "none" and _snaps_on(scene, box):
            return "the box may snap to a later part of itself"
        if scene.page.has_initial_targets and (not scene.affords(box) or _holds_target(scene, box)):
            return "`scroll-initial-target` decides what of the box shows at first"
        if scene.page.scripted and (who := scene.page.scripts.scrolls) is not None:
            return f"{who} may scroll the box"
    return None


def _holds_target(scene: PageScene, box: Element) -> bool:
    inside = (scene.style_of(scene.element(node)) for node in box.node.css("*"))
    return any(style.get("scroll-initial-target") != "none" for style in inside)


def _snaps_on(scene: PageScene, box: Element) -> bool:
    """Whether what a box begins with is nothing that it snaps to, so that it goes on to the first that is."""
    first = next((node for node in box.node.iter() if node.tag not in NOT_TEXT), None)
    return first is None or scene.style_of(scene.element(first)).get("scroll-snap-align") == "none"
