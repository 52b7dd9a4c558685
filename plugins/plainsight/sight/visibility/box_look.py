"""What is seen of an element that holds no text: a control, a picture, or nothing at all."""

from __future__ import annotations

from plainsight.sight.cascade import computed_style
from plainsight.sight.dom import Element
from plainsight.sight.exposure import HiddenBy, Look, Shown
from plainsight.sight.style import Style
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import State
from plainsight.sight.visibility.summing import hidden_by

_BOXES = frozenset(
    {
        "input",
        "img",
        "button",
        "select",
        "textarea",
        "video",
        "iframe",
        "svg",
        "canvas",
        "object",
        "embed",
        "picture",
        "form",
    }
)


def look_at_box(scene: PageScene, element: Element) -> Look:
    """An element without text: a control or a picture counts as seen where its box is."""
    chain = scene.chains.of(element)
    style, state = scene.settle(chain)
    if state.gone is not None:
        return Look(Shown.HIDDEN, state.gone.reveal, hidden_by(element, state.gone))
    if element.tag not in _BOXES:
        generated = any(
            '"' in _without_empty(one.value) or "'" in _without_empty(one.value)
            for kind in ("before", "after")
            for matched in chain.boxes.get(kind, ())
            for one in matched.entry.rule.declarations
            if one.name == "content"
        )
        trick = HiddenBy("only in ::before or ::after content", element.path()) if generated else None
        return Look(Shown.ABSENT, hidden_by=trick)
    return _look_at_drawn(element, style, state)


def look_at_icon(scene: PageScene, element: Element) -> Look | None:
    """The same of an element without text that its `::before` draws, as icon fonts do, or its background.

    Returns:
        None where nothing draws it, so that only its words could be seen.
    """
    chain = scene.chains.of(element)
    style, state = scene.settle(chain)
    if state.gone is not None:
        return None
    boxes = (
        computed_style(chain, style, scene.viewport, kind) for kind in ("before", "after") if kind in chain.boxes
    )
    if any(_draws_letters(box) for box in boxes):
        return _look_at_drawn(element, style, state)
    if style.get("background-image") != "none" or style.get("background-color") != "transparent":
        return Look(Shown.UNSURE, unsure="layout decides how much of its background shows")
    lost = chain.sheets.missing(scene.viewport) if element.attributes.get("class") else None
    return None if lost is None else Look(Shown.UNSURE, unsure=f"{lost}, which may draw it")


def _draws_letters(box: Style) -> bool:
    if box.get("display") == "none" or box.get("visibility") != "visible":
        return False
    return box.get("content") not in ("normal", "none", '""', "''")


def _look_at_drawn(element: Element, style: Style, state: State) -> Look:
    if style.get("visibility") != "visible":
        return Look(Shown.HIDDEN, hidden_by=HiddenBy(f"visibility: {style.get('visibility')}", element.path()))
    unsure = state.unsure or state.part
    if unsure is not None:
        return Look(Shown.UNSURE, unsure=unsure)
    return Look(Shown.VISIBLE, in_main_flow=state.main_flow)


def _without_empty(value: str) -> str:
    """A `content` value without empty strings."""
    return value.replace('""', "").replace("''", "")
