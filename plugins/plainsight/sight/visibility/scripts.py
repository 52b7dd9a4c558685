"""Inline scripts that name an element next to words that hide: what they do later can't be read off the page."""

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
        found = named_alone(names, above)
        if found is not None:
            return found
        above = above.parent
    return None


def named_alone(names: frozenset[str], element: Element) -> str | None:
    """The element's own id or class by which a script may mean it."""
    if element.id and element.id in names:
        return "#" + element.id
    for name in element.classes:
        if name in names:
            return "." + name
    return None


_ROOT_SWAP = re.compile(
    r"""documentElement\s*\.\s*className\s*=\s*(?:document\.)?documentElement\.className\.replace\(\s*['"/](?:\\b)?([\w-]+)(?:\\b)?['"/]"""
    r"""g?\s*,\s*['"]([\w-]*)['"]"""
)
_ROOT_SET = re.compile(r"""documentElement\s*\.\s*className\s*(\+?=)\s*['"]([\w -]*)['"]""")
_ROOT_LIST = re.compile(r"""documentElement\s*\.\s*classList\s*\.\s*(add|remove|replace)\(([^)]*)\)""")
_QUOTED = re.compile(r"""['"]([\w-]+)['"]""")


def with_scripted_classes(classes: tuple[str, ...], marks: list[LexborNode]) -> tuple[str, ...]:
    """The root element's classes after what inline scripts plainly do to them: the `no-js` to `js` recipe."""
    for node in marks:
        if node.tag == "script" and "src" not in node.attributes:
            text = node.text()
            if "documentElement" in text and ("className" in text or "classList" in text):
                classes = _after(classes, text)
    return classes


def _after(classes: tuple[str, ...], script: str) -> tuple[str, ...]:
    names = dict.fromkeys(classes)
    for match in _ROOT_SWAP.finditer(script):
        if match[1] in names:
            names.pop(match[1])
            names.update(dict.fromkeys([match[2]] if match[2] else []))
    for match in _ROOT_SET.finditer(script):
        if match[1] == "=":
            names = {}
        names.update(dict.fromkeys(match[2].split()))
    for match in _ROOT_LIST.finditer(script):
        said = _QUOTED.findall(match[2])
        if match[1] == "add":
            names.update(dict.fromkeys(said))
        else:
            for name in said[:1] if match[1] == "replace" else said:
                names.pop(name, None)
            if match[1] == "replace":
                names.update(dict.fromkeys(said[1:]))
    return tuple(names)
