"""HTML elements as the static engine reads them: a lexbor node with its facts taken out once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Elements whose text nodes are never painted as text (the browser's own sheet, or no rendering of content at all).
NOT_TEXT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "title",
        "head",
        "iframe",
        "noframes",
        "noembed",
        "datalist",
        "math-annotation",
    }
)
# Elements that may differ from what their start tags say: see FlatTree.
CHANGING = frozenset({"html", "option", "details", "summary"})


class StartTag:
    """What an element's start tag says, shared by all elements of a site whose start tags say the same.

    Attributes:
        tag: lower-case name (SVG names keep their case).
        attributes: names to values; a bare attribute has the value "". Read-only.
        id: "" where it has none.
        classes: in their order.
    """

    __slots__ = ("attributes", "classes", "id", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], classes: tuple[str, ...] | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.id = attributes.get("id", "")
        self.classes = tuple(attributes.get("class", "").split()) if classes is None else classes


class StartTags:
    """The start tags of a site's pages, each read once: pages of one theme repeat nearly all of theirs.

    A start tag depends on nothing but its own name, attributes and their order, which together are its key.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str | None, ...], StartTag] = {}

    def of(self, node: LexborNode) -> StartTag:
        """The start tag of an element."""
        attributes = node.attributes
        key = (node.tag, *attributes, *attributes.values())
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_START_TAGS:
                self._known.clear()
            bare = {name: value or "" for name, value in attributes.items()}
            known = self._known[key] = StartTag(node.tag or "", bare)
        return known


_MOST_START_TAGS = 4_000


class Element:
    """One element's facts, as selectors ask for them.

    Attributes:
        node: the lexbor node.
        number: the node's own number, of which no other node of the page has the same.
        start: its start tag; None where the facts below differ from it.
        tag, attributes, id, classes: as `StartTag` has them.
        parent: the parent element in the flat tree: a shadow root's elements hang on their host,
            and a slotted element on its slot. None for the root.
        dom_parent: the parent that selectors know: None at the top of the document and of a shadow root.
        scope: 0 in the document; in a declarative shadow root, the root's own number.
        quirks: the page has no doctype: classes and ids match in any case.
        unslotted: a child of a shadow host that no slot takes in: never rendered.
    """

    __slots__ = (
        "attributes", "classes", "dom_parent", "id", "node", "number", "parent", "quirks", "scope", "start", "tag",
        "unslotted",
    )  # fmt: skip

    def __init__(self, node: LexborNode, parent: Element | None, scope: int, start: StartTag) -> None:
        self.node = node
        self.number = node.mem_id
        self.start: StartTag | None = start
        self.tag = start.tag
        self.attributes = start.attributes
        self.id = start.id
        self.classes = start.classes
        self.parent = parent
        self.dom_parent = parent
        self.scope = scope
        self.quirks: bool = parent.quirks if parent is not None else False
        self.unslotted = False

    def change(
        self,
        *,
        classes: tuple[str, ...] | None = None,
        element_id: str | None = None,
        attribute: str | None = None,
        without: str | None = None,
    ) -> None:
        """Let the element's facts differ from its start tag: new classes, a new id, a bare attribute more or less."""
        self.start = None
        if classes is not None:
            self.classes = classes
        if element_id is not None:
            self.id = element_id
        if attribute is not None:
            self.attributes = {**self.attributes, attribute: ""}
        if without is not None:
            self.attributes = {name: value for name, value in self.attributes.items() if name != without}

    def path(self) -> str:
        """A short CSS path that a person can find it by, such as `div#rules > p.notice`."""
        parts: list[str] = []
        element: Element | None = self
        while element is not None and len(parts) < 3:
            parts.insert(0, _short_name(element))
            if element.id or element.tag in ("body", "html"):
                break
            element = element.parent
        return " > ".join(parts)


def _short_name(element: Element) -> str:
    if element.id:
        return f"{element.tag}#{element.id}"
    return element.tag + "".join(f".{name}" for name in element.classes[:2])


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's bytes, ready for the parser.

    Attributes:
        html: UTF-8.
        noscript: what stood in `<noscript>`, which has been emptied: a customer's browser runs scripts, and then that
            is not markup.
    """

    html: bytes
    noscript: tuple[str, ...] = ()

    @property
    def quirks(self) -> bool:
        """Whether browsers read the page in quirks mode: no doctype, or one of the very old ones."""
        head = _BEFORE_DOCTYPE.sub(b"", self.html[:1500]).lstrip()[:400].lower()
        return (
            not head.startswith(b"<!doctype html")
            or b"//dtd html 3" in head
            or b"//dtd html 4.0 transitional" in head
        )


_BEFORE_DOCTYPE = re.compile(rb"^(?:[\s\0]|<!--.*?-->|<\?.*?>)+", re.DOTALL)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE)
_NOSCRIPT = re.compile(
    rb"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|(<noscript\b[^>]*>)(.*?)(?=</noscript\s*>)",
    re.IGNORECASE | re.DOTALL,
)
# Chromium nests no deeper than 512 elements; lexbor slows down with the square of the depth.
_DEEPEST = 20_000
_BIG_PAGE = 100_000


def read_markup(html: bytes) -> Markup:
    """Decode a page as a browser does: byte order mark, then `<meta charset>`, else UTF-8."""
    html = _as_utf8(html)
    if len(html) > _BIG_PAGE and html.count(b"<") - 2 * html.count(b"</") > _DEEPEST:
        html = _without_depth(html)
    return Markup(html)


def without_noscript(html: bytes) -> Markup:
    """The same markup with every `<noscript>` emptied."""
    held: list[str] = []

    def empty(match: re.Match[bytes]) -> bytes:
        if match[1] is None:
            return match[0]
        held.append(match[2].decode("utf-8", "replace"))
        return match[1]

    return Markup(_NOSCRIPT.sub(empty, html), tuple(held))


def _as_utf8(html: bytes) -> bytes:
    if html[:3] == b"\xef\xbb\xbf":
        return html[3:]
    if html[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return html.decode("utf-16", "replace").encode("utf-8", "replace")
    match = _CHARSET.search(html, 0, 2048)
    if match is None or (match[1].lower() in (b"utf-8", b"utf8", b"utf-16", b"us-ascii") and html.isascii()):
        return html
    name = match[1].decode("ascii").lower()
    if name in ("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"):
        return html
    if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        name = "cp1252"  # browsers read both as windows-1252
    try:
        return html.decode(name, "replace").encode("utf-8", "replace")
    except LookupError:
        return html


_OPEN_DIV = re.compile(
    rb"<(?!/|!|meta|link|img|input|br|hr|script|style|p\b|li|t[drh]|opt)[a-zA-Z][^>]*>", re.IGNORECASE
)


def _without_depth(html: bytes) -> bytes:
    """Cut runs of never-closed start tags down, as Chromium does when it nests no deeper than 512 elements."""
    kept = 0

    def drop(match: re.Match[bytes]) -> bytes:
        nonlocal kept
        kept += 1
        return match[0] if kept <= _DEEPEST else b""

    return _OPEN_DIV.sub(drop, html)


def is_shadow_template(node: LexborNode) -> bool:
    """`<template shadowrootmode="open">`: the browser makes a shadow root of it."""
    return node.tag == "template" and (node.attributes.get("shadowrootmode") or "").lower() in ("open", "closed")


def all_fragments(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """The contents of all templates of a page, nested ones after those that hold them; 1,000 at most."""
    waiting = [tree.root] if tree.root is not None else []
    seen = 0
    while waiting and seen < 1000:
        within = waiting.pop(0)
        for fragment in within.template_fragments():
            seen += 1
            yield fragment
            waiting.append(fragment)


def shadow_roots(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """The contents of all declarative shadow roots of a page."""
    for fragment in all_fragments(tree):
        owner = fragment.parent
        if owner is not None and is_shadow_template(owner):
            yield fragment


def siblings_before(node: LexborNode) -> Iterator[LexborNode]:
    """Element siblings before a node, nearest first."""
    other = node.prev
    while other is not None:
        if other.is_element_node:
            yield other
        other = other.prev


def has_words_before(node: LexborNode) -> bool:
    """Whether bare words stand before a node, right in what holds it."""
    other = node.prev
    while other is not None:
        if other.is_text_node and (other.text_content or "").strip():
            return True
        other = other.prev
    return False


def siblings_after(node: LexborNode) -> Iterator[LexborNode]:
    """Element siblings after a node, nearest first."""
    other = node.next
    while other is not None:
        if other.is_element_node:
            yield other
        other = other.next


def depth_of(element: Element) -> int:
    """How many ancestors an element has."""
    depth = 0
    above = element.parent
    while above is not None:
        depth += 1
        above = above.parent
    return depth
