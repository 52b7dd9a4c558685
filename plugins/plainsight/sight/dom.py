"""HTML elements as the static engine reads them: a lexbor node with its facts taken out once."""

from __future__ import annotations

from collections.abc import Iterator

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
BY_HAND = "shadowrootslotassignment"
"""Says on a shadow root's template that a script fills its slots; in the flat tree, on the slots themselves."""
# Elements that may differ from what their start tags say: see FlatTree.
CHANGING = frozenset({"html", "option", "details", "summary", "slot"})


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
        if other.is_element_node and not (other.tag == "template" and is_shadow_template(other)):
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
        if other.is_element_node and not (other.tag == "template" and is_shadow_template(other)):
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
