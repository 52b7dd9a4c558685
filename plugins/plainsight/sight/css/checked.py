"""`:checked`: radio buttons, checkboxes and options that are on as the page loads (HTML Standard, 4.16.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element

if TYPE_CHECKING:
    from plainsight.sight.css.matching import Matcher

_SWITCHES = ("checkbox", "radio")
_ON = "input[type=radio i][checked]"
Group = tuple[int | str | None, str]


class RadioGroups:
    """The radio buttons of a tree that are on: of one group, the browser keeps the last."""

    def __init__(self) -> None:
        self._last: dict[int, dict[Group, int]] = {}

    def keeps(self, element: Element) -> bool:
        """Whether a radio button that its start tag calls chosen stays so."""
        top = _top_of(element.node)
        known = self._last.get(top.mem_id)
        if known is None:
            known = self._last[top.mem_id] = {_group_of(node): node.mem_id for node in top.css(_ON)}
        group = _group_of(element.node)
        return not group[1] or known.get(group, element.number) == element.number


def is_on(element: Element, matcher: Matcher) -> bool:
    """Whether a switch is on, or an option chosen."""
    if element.tag == "option":
        return matcher.options.is_selected(element.node)
    kind = element.attributes.get("type", "").lower()
    if element.tag != "input" or kind not in _SWITCHES:
        return False
    if "checked" not in element.attributes:
        return matcher.mode.clicked
    return kind == "checkbox" or matcher.mode.clicked or matcher.radios.keeps(element)


def _group_of(radio: LexborNode) -> Group:
    """Whose the radio button is, and its name: both are the same for all of a group."""
    attributes = radio.attributes
    form = next((one for one in _above(radio) if one.tag == "form"), None) if "form" not in attributes else None
    owner = attributes.get("form") if form is None else form.attributes.get("id") or form.mem_id
    return owner, attributes.get("name") or ""


def _top_of(node: LexborNode) -> LexborNode:
    """The uppermost node of the tree that a node stands in."""
    top = node
    while top.parent is not None:
        top = top.parent
    return top


def _above(node: LexborNode) -> Iterator[LexborNode]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent
