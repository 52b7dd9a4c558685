"""Does a selector match an element? Answers True, False, or None where the page as served can't tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property

from selectolax.lexbor import LexborNode

from plainsight.sight.css.checked import RadioGroups
from plainsight.sight.css.having import Having
from plainsight.sight.css.language import direction_of, language_is
from plainsight.sight.css.logic import all_of, any_of
from plainsight.sight.css.mode import ON_LOAD, Mode
from plainsight.sight.css.places import is_empty, place_holds
from plainsight.sight.css.pseudo_names import HOST_PSEUDOS
from plainsight.sight.css.pseudo_state import state_holds
from plainsight.sight.css.selector_model import Complex, Compound, Pseudo, names_host
from plainsight.sight.css.siblings import Siblings
from plainsight.sight.dom import Element, StartTag, siblings_before
from plainsight.sight.list_options import ListOptions

_MOST_STEPS = 400_000


class Matcher:
    """Matches selectors against one page's elements.

    Args:
        element_of: gives a node's facts; `start_of`: its start tag.
        mode: what the customer is doing.

    Attributes:
        siblings: what stands before its elements.
        focused: what may have the focus as the page loads.
        root: the page's root element, `directory`: the page's folder, `scripted`: whether it runs scripts.
        host: of the shadow tree whose sheets ask, its host; None for the document's.
        parts: the names of parts by which those sheets know the element, where they ask for a part.
        mode_number, acts: what is done on this page, as a number and as words.
        radios, options: which radio buttons and options are on.
        present: classes among which all of the page's are, with a leading dot; None where they weren't listed.
    """

    def __init__(
        self,
        element_of: Callable[[LexborNode], Element],
        start_of: Callable[[LexborNode], StartTag],
        mode: Mode = ON_LOAD,
    ) -> None:
        self.element_of = element_of
        self.siblings = Siblings(element_of, start_of)
        self.mode = mode
        self.mode_number = mode.number
        self.acts = mode.acts
        self.present: Set[str] | None = None
        self.root: LexborNode | None = None
        self.focused: Sequence[LexborNode] = ()
        self.directory = ""
        self.host: Element | None = None
        self.parts: Set[str] = frozenset()
        self.scripted = True
        self._steps = 0
        self._having = Having()
        self.radios = RadioGroups()
        self.options = ListOptions()
        self.places: dict[tuple[int, str], int] = {}

    def matches(self, selector: Complex, element: Element) -> bool | None:
        """Whether `selector` matches `element`; None where it can't be told."""
        parts = selector.parts
        first = self._compound(parts[0][1], element)
        if first is False or len(parts) == 1:
            return first
        if parts[1][0] == "+":
            # Most such rules fail on the neighbour, which is quickly asked.
            beside = next(siblings_before(element.node), None)
            wanted = parts[1][1]
            if beside is None or (wanted.tag is not None and wanted.tag != (beside.tag or "").lower()):
                return False
            if self._compound(wanted, self.element_of(beside)) is False:
                return False
        if selector.sibling is not None and not self.siblings.bear(element, *selector.sibling):
            return False
        rest = self._rest(selector.parts, 1, element, {})
        return all_of((first, rest))

    def matches_across(self, selector: Complex, element: Element, near: Element) -> bool | None:
        """Whether a selector means an element of another tree by its slot or its shadow host in the sheets' own tree.

        Args:
            selector: one with `::slotted()` or `::part()`.
            element: the element that it may mean.
            near: its slot, or its host.
        """
        (_, there), (_, here), *rest = selector.parts
        answer = all_of((self._compound(there, element), self._compound(here, near)))
        if not rest or answer is False:
            return answer
        return all_of((answer, self._rest(selector.parts, 2, near, {})))

    @cached_property
    def around_focus(self) -> Set[int]:
        """The numbers of the nodes in which the focus may be as the page loads."""
        found: set[int] = set()
        for node in self.focused:
            above: LexborNode | None = node
            while above is not None and above.mem_id not in found:
                found.add(above.mem_id)
                above = above.parent
        return found

    def spend(self) -> bool:
        """Count one step on the way through siblings or descendants; False when a page asks too much."""
        self._steps += 1
        return self._steps <= _MOST_STEPS

    def _rest(
        self,
        parts: tuple[tuple[str, Compound], ...],
        index: int,
        element: Element,
        known: dict[tuple[int, int], bool | None],
    ) -> bool | None:
        combinator, compound = parts[index]
        result: bool | None = False
        for other in self._related(combinator, element):
            answer = self._compound(compound, other)
            if answer is not False and index + 1 < len(parts):
                key = (index + 1, id(other))
                if key not in known:
                    known[key] = self._rest(parts, index + 1, other, known)
                answer = all_of((answer, known[key]))
            if answer is True:
                return True
            if answer is None:
                result = None
            if not self.spend():
                return None
        return result

    def _related(self, combinator: str, element: Element) -> Iterator[Element]:
        if element is self.host:
            return  # nothing around it is of the tree that it hosts
        if combinator == ">":
            if element.dom_parent is not None:
                yield element.dom_parent
            elif self.host is not None:
                yield self.host
        elif combinator == " ":
            above = element.dom_parent
            while above is not None:
                yield above
                above = above.dom_parent
            if self.host is not None:
                yield self.host
        elif combinator in ("+", "~"):
            for node in siblings_before(element.node):
                yield self.element_of(node)
                if combinator == "+":
                    return

    def _compound(self, compound: Compound, element: Element) -> bool | None:
        if element is self.host and not _is_featureless(compound):
            return False
        if compound.tag is not None and compound.tag != element.tag and compound.tag != element.tag.lower():
            return False
        for wanted in compound.ids:
            if wanted != element.id:
                return False
        for wanted in compound.classes:
            if wanted not in element.classes:
                return False
        for test in compound.attributes:
            actual = element.attributes.get(test.name)
            if actual is None or not test.holds(actual):
                return False
        result: bool | None = True
        for pseudo in compound.pseudos:
            answer = self._pseudo(pseudo, element)
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    def _pseudo(self, pseudo: Pseudo, element: Element) -> bool | None:
        name = pseudo.name
        if name in ("is", "where"):
            return any_of(self.matches(one, element) for one in pseudo.alternatives)
        if name == "not":
            answer = any_of(self.matches(one, element) for one in pseudo.alternatives)
            return None if answer is None else not answer
        if name == "has":
            if element is self.host:
                return None  # what stands in its shadow root
            return any_of(self._having.holds(one, element, self) for one in pseudo.alternatives)
        if name == "in-scope":
            return self._in_scope(pseudo, element)
        if name == "relative-scope":
            return self._having.is_scope(element)
        if name in ("root", "scope"):
            return element.dom_parent is None and element.tag == "html"
        if name in ("link", "any-link"):
            return element.tag in ("a", "area") and "href" in element.attributes
        if name == "empty":
            return is_empty(element.node)
        if name == "lang":
            return language_is(element, pseudo.text)
        if name == "dir":
            return direction_of(element) == pseudo.text.lower()
        if name.endswith(("-child", "-of-type")):
            return place_holds(pseudo, element, self)
        if name in HOST_PSEUDOS:
            return element is self.host and self._is_host(pseudo, element)
        if name == "part":
            return self.parts >= set(pseudo.text.split())
        return state_holds(name, element, self)

    def _in_scope(self, pseudo: Pseudo, element: Element) -> bool | None:
        """Whether a scope's root stands above (or is) the element, with no limit in between."""
        above: Element | None = element
        while above is not None:
            if any_of(self.matches(one, above) for one in pseudo.limits):
                return False
            answer = any_of(self.matches(one, above) for one in pseudo.alternatives)
            if answer is not False:
                return answer
            above = above.dom_parent or (None if above is self.host else self.host)
        return False

    def _is_host(self, pseudo: Pseudo, host: Element) -> bool | None:
        """Whether a host, or for `:host-context()` anything around it, is what the argument asks for."""
        if not pseudo.alternatives:
            return True
        self.host = None  # the argument sees it as the tree around it does
        try:
            answers = []
            above: Element | None = host
            while above is not None:
                answers.append(self.matches(pseudo.alternatives[0], above))
                above = (above.dom_parent or above.parent) if pseudo.name == "host-context" else None
            return any_of(answers)
        finally:
            self.host = host


def _is_featureless(compound: Compound) -> bool:
    """Whether a compound may mean a host in the sight of its own tree, where it has no name, class or state."""
    return (
        compound == Compound(pseudos=compound.pseudos)
        and names_host(compound)
        and all(one.name in ("is", "where", "has", *HOST_PSEUDOS) for one in compound.pseudos)
    )
