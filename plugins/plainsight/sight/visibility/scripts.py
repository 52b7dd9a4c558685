"""Inline scripts that name an element next to words that hide: what they do after load, nobody can read off the page."""

from __future__ import annotations

import re
from functools import lru_cache

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element

_HIDES = re.compile(
    r"\.remove\(|\.hidden\b|display|visibility|opacity|classList|className|cssText|innerHTML|outerHTML|textContent|innerText"
    r"|replaceWith|replaceChild|removeChild|replaceChildren|setAttribute|removeAttribute|toggleAttribute|\.hide\(|\.toggle\("
    r"|fadeOut|slideUp|addClass|removeClass|toggleClass|\.empty\(|\.detach\(|\.style\b"
)
_WORD = re.compile(r"[\w-]{2,}")
_DATA = re.compile(r"json|template|html|text/plain|importmap|speculationrules", re.IGNORECASE)
_LONGEST = 200_000


@lru_cache(maxsize=256)
def _names_in(script: str) -> frozenset[str]:
    """The words of a script that can hide something; none of one that can't."""
    if not _HIDES.search(script):
        return frozenset()
    return frozenset(_WORD.findall(script[:_LONGEST]))


def names_in_scripts(nodes: list[LexborNode]) -> frozenset[str]:
    """All words of inline scripts, and of handlers that run as a page loads, that can hide something."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        attributes = node.attributes
        if node.tag != "script":
            for name, value in attributes.items():
                if name.startswith("on") and value and node.tag != "link":
                    found |= _names_in(value)
            continue
        kind = attributes.get("type") or ""
        if "src" in attributes or (kind and _DATA.search(kind)):
            continue
        found |= _names_in(node.text())
    return found


def named_by(names: frozenset[str], element: Element) -> str | None:
    """The id or class by which a script may mean an element or what it stands in; None where none is named."""
    above: Element | None = element
    while above is not None and above.tag not in ("body", "html"):
        if above.id and above.id in names:
            return "#" + above.id
        for name in above.classes:
            if name in names:
                return "." + name
        above = above.parent
    return None
