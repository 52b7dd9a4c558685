"""Pseudo-classes of state: what holds on a page as it loads, and what holds while a customer points or clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainsight.sight.dom import Element

if TYPE_CHECKING:
    from plainsight.sight.css.matching import Matcher

_POINTED = frozenset({"hover", "focus", "focus-within", "focus-visible", "active"})
_FORM = frozenset({"input", "select", "textarea", "button", "fieldset", "option", "optgroup"})
_UNKNOWN_IN_FORMS = frozenset(
    {"valid", "invalid", "in-range", "out-of-range", "indeterminate", "default", "read-only", "read-write"}
)
_TYPED = frozenset({"input", "select", "textarea"})


def state_holds(name: str, element: Element, matcher: Matcher) -> bool | None:
    """Whether a pseudo-class of state holds for an element; None where the page as served can't tell."""
    mode = matcher.mode
    attributes = element.attributes
    if name in _POINTED:
        return mode.pointed
    if name in ("target", "target-within"):
        return mode.targeted
    if name == "checked":
        return _is_checked(element, matcher)
    if name == "open":
        return element.tag in ("details", "dialog") and ("open" in attributes or mode.clicked)
    if name in ("popover-open", "modal"):
        return mode.clicked and ("popover" in attributes or element.tag == "dialog")
    if name == "defined":
        if "-" not in element.tag:
            return True
        return None if matcher.scripted else False
    if name in ("enabled", "disabled"):
        if element.tag not in _FORM:
            return False
        return ("disabled" in attributes) == (name == "disabled")
    if name in ("required", "optional"):
        return element.tag in _TYPED and ("required" in attributes) == (name == "required")
    if name == "placeholder-shown":
        if element.tag not in ("input", "textarea") or not attributes.get("placeholder"):
            return False
        return not attributes.get("value") and not element.node.text(deep=True)
    if name in _UNKNOWN_IN_FORMS:
        if name == "read-only" and element.tag not in _TYPED:
            return True
        return None if element.tag in _FORM or element.tag == "form" else False
    if name == "host":
        return element.scope != matcher.scope
    if name in ("host-context", "state", "has-slotted"):
        return None if "-" in element.tag or name == "host-context" else False
    return False


def _is_checked(element: Element, matcher: Matcher) -> bool:
    attributes = element.attributes
    if element.tag == "option":
        return "selected" in attributes
    kind = attributes.get("type", "").lower()
    if element.tag != "input" or kind not in ("radio", "checkbox"):
        return False
    if "checked" not in attributes:
        return matcher.mode.clicked
    name = attributes.get("name")
    if kind == "checkbox" or not name or matcher.root is None or matcher.mode.clicked:
        return True
    # Of several checked radio buttons of a group, the browser keeps the last.
    last = element.node
    for node in matcher.root.css("input[type=radio][checked]"):
        if node.attributes.get("name") == name:
            last = node
    return last.mem_id == element.node.mem_id
