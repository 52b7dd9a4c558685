"""What is seen of an element that holds no text: a control, a picture, or nothing at all."""

from __future__ import annotations

from plainsight.sight.dom import Element
from plainsight.sight.exposure import HiddenBy, Look, Shown
from plainsight.sight.visibility.scene import PageScene
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
    if style.get("visibility") != "visible":
        return Look(Shown.HIDDEN, hidden_by=HiddenBy(f"visibility: {style.get('visibility')}", element.path()))
    if state.unsure is not None:
        return Look(Shown.UNSURE, unsure=state.unsure)
    return Look(Shown.VISIBLE, in_main_flow=state.main_flow)


def _without_empty(value: str) -> str:
    """A `content` value without empty strings."""
    return value.replace('""', "").replace("''", "")
