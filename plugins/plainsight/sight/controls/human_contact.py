"""Which links of a page lead to a person: the phone, a staffed chat, or words that promise one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.controls.kinds import Kind

_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d{1,4}\)?(?:[ \u00a0./-]?\(?\d{1,5}\)?){2,7}(?![\w/-])")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")


@dataclass(frozen=True, slots=True)
class ContactLink:
    """One way to a person.

    Attributes:
        node: the link or button.
        kind: "tel" for a phone link, "link" for a chat or a promise of a person.
        target: its address as written (`tel:+44...`, `/chat`), None for a button that a script serves.
    """

    node: LexborNode
    kind: str
    target: str | None


def contacts(found: Iterable[tuple[LexborNode, Kind]], *, scripted: bool) -> list[ContactLink]:
    """The ways to a person among a page's controls, in document order.

    Args:
        found: controls with what their markup says.
        scripted: whether the page runs scripts: without one, nothing answers a link to `#`, and what is
            disabled or inert stays so.
    """
    return [
        ContactLink(node, kind.contact, kind.target)
        for node, kind in found
        if kind.contact is not None and (scripted or not _is_dead(node))
    ]


def _is_dead(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "a" and (attributes.get("href") or "").strip() == "#" and "onclick" not in attributes:
        return True
    return "disabled" in attributes or _is_inert(node)


def _is_inert(node: LexborNode) -> bool:
    above: LexborNode | None = node
    while above is not None and "inert" not in above.attributes:
        above = above.parent
    return above is not None


def unlinked_phone_numbers(tree: LexborHTMLParser) -> list[str]:
    """What looks like a phone number in a page's text and is no `tel:` link, in document order."""
    return [
        number
        for node in tree.css("p, li, td, dd, span, address, div, a, strong")
        for number in _phone_numbers(node.text(deep=False))
        if not _in_phone_link(node)
    ]


def _in_phone_link(node: LexborNode) -> bool:
    above: LexborNode | None = node
    while above is not None:
        if above.tag == "a" and (above.attributes.get("href") or "").lower().startswith("tel:"):
            return True
        above = above.parent
    return False


def _phone_numbers(text: str) -> list[str]:
    """What looks like a phone number in painted text: seven digits or more, not a date."""
    found = []
    for match in _PHONE.finditer(text):
        digits = sum(character.isdigit() for character in match[0])
        if 7 <= digits <= 15 and not _DATE.fullmatch(match[0]) and (match[0][0] in "+(0" or digits >= 9):
            found.append(match[0])
    return found
