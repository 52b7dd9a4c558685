"""Pseudo-classes of state: what holds on a page as it loads, and what holds while a customer points or clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainsight.sight.css.checked import is_on
from plainsight.sight.dom import Element

if TYPE_CHECKING:
    from plainsight.sight.css.matching import Matcher

_POINTED = frozenset({"hover", "active"})
_FOCUSED = frozenset({"focus", "focus-within", "focus-visible"})
_FORM = frozenset({"input", "select", "textarea", "button", "fieldset", "option", "optgroup"})
_UNKNOWN_IN_FORMS = frozenset({"valid", "invalid", "in-range", "out-of-range", "indeterminate", "default"})
_NOT_WRITTEN_IN = frozenset(
    {"checkbox", "radio", "range", "color", "file", "button", "submit", "reset", "image", "hidden"}
)
_TYPED = frozenset({"input", "select", "textarea"})


def state_holds(name: str, element: Element, matcher: Matcher) -> bool | None:
    """Whether a pseudo-class of state holds for an element; None where the page as served can't tell."""
    mode = matcher.mode
    attributes = element.attributes
    if name in _POINTED:
        return mode.pointed
    if name in _FOCUSED:
        return mode.pointed or _may_have_focus(element, matcher, within=name == "focus-within")
    if name in ("target", "target-within"):
        return mode.targeted
    if name == "checked":
        return is_on(element, matcher)
    if name == "open":
        return element.tag in ("details", "dialog") and ("open" in attributes or mode.clicked)
    if name in ("popover-open", "modal"):
        return mode.clicked and ("popover" in attributes or element.tag == "dialog")
    if name in ("defined", "state"):
        if "-" not in element.tag:
            return name == "defined"
        return None if matcher.scripted else False  # only a script defines an element, and sets its states
    if name in ("enabled", "disabled"):
        if element.tag not in _FORM:
            return False
        return _is_disabled(element) == (name == "disabled")
    if name in ("required", "optional"):
        return element.tag in _TYPED and ("required" in attributes) == (name == "required")
    if name == "placeholder-shown":
        if element.tag not in ("input", "textarea") or not attributes.get("placeholder"):
            return False
        return not attributes.get("value") and not element.node.text(deep=True)
    if name in ("read-only", "read-write"):
        return _is_writable(element) == (name == "read-write")
    if name in _UNKNOWN_IN_FORMS:
        return None if element.tag in _FORM or element.tag == "form" else False
    if name == "has-slotted":
        return None if element.tag == "slot" else False
    return False


def _may_have_focus(element: Element, matcher: Matcher, *, within: bool) -> bool | None:
    """Whether `autofocus` gives an element the focus as its page loads (HTML 6.6.7): only what is drawn gets it."""
    if not within:
        return None if any(node.mem_id == element.node.mem_id for node in matcher.focused) else False
    return None if element.node.mem_id in matcher.around_focus else False


def _is_disabled(element: Element) -> bool:
    """Whether a control is disabled, by itself or by a fieldset around it, save for its first legend."""
    if "disabled" in element.attributes:
        return True
    if element.tag == "option":
        above = element.parent
        return above is not None and above.tag == "optgroup" and "disabled" in above.attributes
    below, above = element, element.parent
    while above is not None:
        if above.tag == "fieldset" and "disabled" in above.attributes and not _is_first_legend(below, above):
            return True
        below, above = above, above.parent
    return False


def _is_first_legend(element: Element, fieldset: Element) -> bool:
    first = next((node for node in fieldset.node.iter() if node.tag == "legend"), None)
    return first is not None and first.mem_id == element.node.mem_id


def _is_writable(element: Element) -> bool:
    """Whether a customer can write in an element: a text control, or what is editable itself or inside such."""
    if element.tag in ("input", "textarea"):
        kind = element.attributes.get("type", "").lower() if element.tag == "input" else ""
        return kind not in _NOT_WRITTEN_IN and "readonly" not in element.attributes and not _is_disabled(element)
    one: Element | None = element
    while one is not None:
        if "contenteditable" in one.attributes:
            return one.attributes["contenteditable"].lower() != "false"
        one = one.parent
    return False
