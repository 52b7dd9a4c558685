"""Which of two elements of a page a customer reads first: document order, slots and shadow roots minded."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.flat_tree import FlatTree


@dataclass(frozen=True, slots=True)
class Fork:
    """Where the ways from the root to two elements part.

    Attributes:
        shared: the last element that holds both, or is one of them; None where they share no root.
        mine: those below it on the way to the first element, from the top down; `theirs`: to the second.
        first: whether the first element starts before the second; one that holds another starts before it.
    """

    shared: Element | None
    mine: tuple[Element, ...]
    theirs: tuple[Element, ...]
    first: bool


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
        self._forks: dict[tuple[int, int], Fork] = {}

    def before(self, first: LexborNode, second: LexborNode) -> bool:
        """Whether `first` starts before `second`; an element starts before what it holds."""
        return self.fork(first, second).first

    def fork(self, first: LexborNode, second: LexborNode) -> Fork:
        """Where the ways to two elements part."""
        pair = (first.mem_id, second.mem_id)
        known = self._forks.get(pair)
        if known is None:
            known = self._forks[pair] = self._find_fork(first, second)
        return known

    def _find_fork(self, first: LexborNode, second: LexborNode) -> Fork:
        way = self._way_to(second)
        mine: list[Element] = []
        shared: Element | None = self._flat.element(first)
        while shared is not None and shared not in way:
            mine.append(shared)
            shared = shared.parent
        mine.reverse()
        below = way[shared]
        if not mine or below is None:
            return Fork(shared, tuple(mine), self._below(way, below), first=not mine and below is not None)
        top = mine[0]
        if top.dom_parent is not below.dom_parent:
            is_first = self._place_of(first) < self._place_of(second)
        else:
            places = self._places_beside(top.node)
            is_first = places.get(top.number, 0) < places.get(below.number, 0)
        return Fork(shared, tuple(mine), self._below(way, below), is_first)

    @staticmethod
    def _below(way: dict[Element | None, Element | None], at: Element | None) -> tuple[Element, ...]:
        found: list[Element] = []
        while at is not None:
            found.append(at)
            at = way[at]
        return tuple(found)

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
