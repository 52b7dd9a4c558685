"""Which of two elements of a page a customer reads first: document order, slots and shadow roots minded."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.flat_tree import FlatTree


class ReadingOrder:
    """The order of one page's elements; what has been asked about once is remembered.

    A buy control is asked about once for each notice: the way down to it is kept, and so are the places of the
    children of a parent.
    """

    def __init__(self, tree: LexborHTMLParser, flat: FlatTree) -> None:
        self._tree = tree
        self._flat = flat
        self._ways: dict[int, dict[Element | None, Element | None]] = {}
        self._children: dict[int, dict[int, int]] = {}
        self._all: dict[int, int] | None = None

    def before(self, first: LexborNode, second: LexborNode) -> bool:
        """Whether `first` starts before `second`; an element starts before what it holds."""
        way = self._way_to(second)
        mine: Element | None = None
        shared: Element | None = self._flat.element(first)
        while shared is not None and shared not in way:
            mine, shared = shared, shared.parent
        theirs = way[shared]
        if mine is None or theirs is None:
            return mine is None and theirs is not None  # one holds the other
        if mine.dom_parent is not theirs.dom_parent:
            return self._place_of(first) < self._place_of(second)
        places = self._places_beside(mine.node)
        return places.get(mine.number, 0) < places.get(theirs.number, 0)

    def fork(self, first: LexborNode, second: LexborNode) -> tuple[Element | None, list[Element], list[Element]]:
        """The last element that holds both, and those below it on the way to each, from the top down."""
        way = self._way_to(second)
        mine: list[Element] = []
        shared: Element | None = self._flat.element(first)
        while shared is not None and shared not in way:
            mine.append(shared)
            shared = shared.parent
        theirs: list[Element] = []
        below = way[shared]
        while below is not None:
            theirs.append(below)
            below = way[below]
        return shared, mine[::-1], theirs

    def _way_to(self, node: LexborNode) -> dict[Element | None, Element | None]:
        """Each element on the way from the root to `node`, with the next; None stands before and after them."""
        way = self._ways.get(node.mem_id)
        if way is None:
            way = self._ways[node.mem_id] = {}
            at: Element | None = self._flat.element(node)
            below: Element | None = None
            while at is not None:
                way[at], below, at = below, at, at.parent
            way[None] = below
        return way

    def _places_beside(self, node: LexborNode) -> dict[int, int]:
        """The places of an element and its siblings among each other."""
        parent = node.parent
        if parent is None:
            return {}
        places = self._children.get(parent.mem_id)
        if places is None:
            places = {child.mem_id: place for place, child in enumerate(parent.iter())}
            self._children[parent.mem_id] = places
        return places

    def _place_of(self, node: LexborNode) -> float:
        """In the whole document; what stands in a shadow root comes right after its host."""
        if self._all is None:
            self._all = {node.mem_id: index for index, node in enumerate(self._tree.css("*"))}
        inside = 0.0
        at: Element | None = self._flat.element(node)
        while at is not None:
            place = self._all.get(at.number)
            if place is not None:
                return place + inside
            at, inside = at.parent, 0.5
        return float("inf")
