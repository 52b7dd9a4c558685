"""Where an element stands among its siblings, and what stands in it: `:nth-child()` and its kin, `:empty`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.css.logic import any_of
from plainsight.sight.css.selector_model import Pseudo
from plainsight.sight.css.steps import on_step
from plainsight.sight.dom import Element, is_shadow_template, siblings_after, siblings_before

if TYPE_CHECKING:
    from plainsight.sight.css.matching import Matcher


def place_holds(pseudo: Pseudo, element: Element, matcher: Matcher) -> bool | None:
    """Whether a pseudo-class of place holds; None where the page asks too much, or a shadow root's top is meant."""
    if element.dom_parent is None and element.tag != "html":
        return None  # at the top of a shadow root
    name = pseudo.name
    kind = element.tag if name.endswith("of-type") else ""
    if name.startswith("only-"):
        return _index(matcher, element, kind, back=False) == 1 and _index(matcher, element, kind, back=True) == 1
    back = "last" in name
    if pseudo.alternatives:
        return _place_among(pseudo, element, matcher, back=back)
    if name == "first-child":
        return next(siblings_before(element.node), None) is None
    if name == "last-child":
        return next(siblings_after(element.node), None) is None
    index = _index(matcher, element, kind, back=back)
    if index == 0:
        return None
    if name.startswith(("first-", "last-")):
        return index == 1
    return on_step(pseudo.step, index)


def _place_among(pseudo: Pseudo, element: Element, matcher: Matcher, *, back: bool) -> bool | None:
    own = any_of(matcher.matches(one, element) for one in pseudo.alternatives)
    if own is False:
        return False
    index = 1
    for node in siblings_after(element.node) if back else siblings_before(element.node):
        answer = any_of(matcher.matches(one, matcher.element_of(node)) for one in pseudo.alternatives)
        if answer is None or not matcher.spend():
            return None
        index += answer
    return None if own is None else on_step(pseudo.step, index)


def _index(matcher: Matcher, element: Element, kind: str, *, back: bool) -> int:
    """1-based place among siblings (of one tag, if `kind` names it), from the end if `back`; 0 for too many."""
    key = (element.node.mem_id, f"{back}{kind}")
    index = matcher.places.get(key)
    if index is None:
        index = 1
        for node in siblings_after(element.node) if back else siblings_before(element.node):
            if not matcher.spend():
                return 0
            index += not kind or node.tag == kind
        matcher.places[key] = index
    return index


def is_empty(node: LexborNode) -> bool:
    """Whether an element holds neither elements nor words."""
    child = node.first_child
    while child is not None:
        if child.is_element_node and not is_shadow_template(child):
            return False
        if child.is_text_node and child.text_content:
            return False
        child = child.next
    return True
