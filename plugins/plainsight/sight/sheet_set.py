"""The stylesheets of one page together: which of their rules mean an element, remembered for all elements like it.

An element's style depends on its chain: itself and its ancestors, as far as any selector in play can tell them apart
(tag, and the ids, classes and attributes that selectors name). Pages of one theme repeat the same chains, so a chain
is matched once. Selectors that depend on more (siblings, places, states) are matched for each element, and what they
say is a part of the chain's key.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from functools import cached_property

from plainsight.sight.cascade_order import LayerRanks, layer_ranks, weakest_first
from plainsight.sight.chain import Candidate, Chain, Foreign, Matched, Mounted, Spot
from plainsight.sight.css.loose_match import may_match
from plainsight.sight.css.matching import Matcher
from plainsight.sight.css.media import media_holds
from plainsight.sight.css.rules import Condition
from plainsight.sight.css.sheet import Entry, Sheet
from plainsight.sight.css.supports import supports_holds
from plainsight.sight.dom import Element
from plainsight.sight.exposure import Viewport
from plainsight.sight.named_rules import Names
from plainsight.sight.signatures import Signatures

_MOST_CHAINS = 20_000
_MOST_FAMILIES = 100

_numbers = itertools.count()


class SheetSet:
    """A page's sheets, in order, the browser's own first.

    Attributes:
        quirks: whether they are read as in quirks mode.
        known: what later stages remember about the set, by their own keys.
    """

    def __init__(self, user_agent: Sheet, mounted: tuple[Mounted, ...], *, quirks: bool = False) -> None:
        self.number = next(_numbers)
        self.quirks = quirks
        self.mounted = (Mounted(user_agent), *mounted)
        self.sheets = tuple(
            (index, one, one.sheet) for index, one in enumerate(self.mounted) if one.sheet is not None
        )
        self._layers = layer_ranks((mounted, sheet) for _, mounted, sheet in self.sheets)
        self._names: dict[Viewport, Names] = {}
        self.has_details_content = any(sheet.has_details_content for _, _, sheet in self.sheets)
        self.shuts_details = any(sheet.shuts_details for _, _, sheet in self.sheets) and not any(
            sheet.opens_details for _, _, sheet in self.sheets
        )
        self.has_initial_targets = any(sheet.has_initial_targets for _, _, sheet in self.sheets)
        self.has_wide_boxes = any(sheet.has_wide_boxes for _, _, sheet in self.sheets)
        self.has_states = any(sheet.has_states for _, _, sheet in self.sheets)
        self._candidates: dict[object, tuple[list[Candidate], list[Candidate]]] = {}
        self._roots: dict[object, Spot] = {}
        self._chains = 0
        self._signatures = Signatures(sheet for _, _, sheet in self.sheets)
        self._holds: dict[tuple[tuple[Condition, ...], Viewport], bool | None] = {}
        self.known: dict[object, object] = {}

    def knows_name(self, name: str) -> bool:
        """Whether some selector asks for a class or an id of this name."""
        return self._signatures.knows_name(name)

    def missing(self, viewport: Viewport) -> str | None:
        """A sheet that could not be read and may apply in this window, or one too big to be judged."""
        for mounted in self.mounted:
            if mounted.missing is not None and self.holds(mounted.conditions, viewport) is not False:
                return f"the stylesheet {mounted.missing} could not be read"
            if mounted.sheet is not None and mounted.sheet.too_big:
                return f"the stylesheet {mounted.sheet.name or '<style>'} is too large to be judged"
        return None

    def holds(self, conditions: tuple[Condition, ...], viewport: Viewport) -> bool | None:
        """Whether all conditions around a rule hold in this window."""
        if not conditions:
            return True
        key = (conditions, viewport)
        if key not in self._holds:
            answers = [_holds(condition, viewport) for condition in conditions]
            self._holds[key] = False if False in answers else None if None in answers else True
        return self._holds[key]

    def names(self, viewport: Viewport) -> Names:
        """What the sheets say in this window of the names of fonts, animations and custom properties."""
        known = self._names.get(viewport)
        if known is None:
            mounted = [one for _, one, _ in self.sheets]
            known = self._names[viewport] = Names(mounted, self._layers, lambda asked: self.holds(asked, viewport))
        return known

    def chain(
        self, element: Element, parent: Chain | None, matcher: Matcher, foreign: tuple[Foreign, ...] = ()
    ) -> Chain:
        """The element's chain, matched at its first use.

        Args:
            element: the element.
            parent: its parent's chain in the flat tree.
            matcher: matches what depends on more than the chain.
            foreign: what the sheets of other trees say of it.
        """
        signature = self._signatures.of(element, matcher.directory)
        table = self._roots if parent is None else parent.children
        # Nearly all elements share their parent's sheets and are looked at as the page loads.
        special = matcher.mode_number or foreign or parent is None or parent.sheets is not self
        key = (self.number, signature, matcher.mode_number, foreign) if special else signature
        spot = table.get(key)
        if spot is None:
            spot = table[key] = self._spot(signature, element, parent, matcher)
        near = spot.near(matcher.present) if spot.wide else spot.wide
        if not near or spot.passes_over(element.node):
            if spot.plain is None:
                spot.plain = self._new_chain(element, parent, spot, [], foreign)
            return spot.plain
        # What a spot knows of siblings counts for the classes that are present, which not every page can list.
        family = (
            matcher.siblings.family(element, spot.levels) if spot.levels and matcher.present is not None else None
        )
        if family is None:
            found = _matched(near, element, matcher)
        else:
            known = spot.met.get(family)
            if known is None:
                if len(spot.met) >= _MOST_FAMILIES:
                    spot.met.clear()
                known = _matched([one for one in near if one.entry.selector.by_siblings], element, matcher)
                if all(sure for _, sure in known):  # else this page has asked too much
                    spot.met[family] = known
            found = [*known, *_matched(spot.others, element, matcher)] if spot.others else known
        if not found:
            if spot.plain is None:
                spot.plain = self._new_chain(element, parent, spot, [], foreign)
            return spot.plain
        met = tuple([(id(one), sure) for one, sure in found])
        chain = spot.chains.get(met)
        if chain is None:
            chain = spot.chains[met] = self._new_chain(element, parent, spot, found, foreign)
        return chain

    def _spot(self, signature: int, element: Element, parent: Chain | None, matcher: Matcher) -> Spot:
        """What means any element of this signature under this parent, as far as the ancestors tell."""
        if self._chains > _MOST_CHAINS:
            self._roots, self._chains = {}, 0
        alone, wide = self._candidates_of(signature, element, matcher)
        above: frozenset[str] = parent.names if parent is not None else frozenset()
        direct: frozenset[str] = frozenset()
        if parent is not None:  # the parent that selectors know of what stands in a slot is further up
            direct = parent.names if parent.tag == "slot" else parent.own_names
        certain = []
        for one in alone:
            if one.entry.selector.above <= above and one.entry.selector.parent <= direct:
                answer = matcher.matches(one.entry.selector, element)
                if answer is not False:
                    certain.append((one, answer is True))
        near = [one for one in wide if one.entry.selector.above <= above and one.entry.selector.parent <= direct]
        return Spot(certain, near)

    def _new_chain(
        self,
        element: Element,
        parent: Chain | None,
        spot: Spot,
        found: list[tuple[Candidate, bool]],
        foreign: tuple[Foreign, ...],
    ) -> Chain:
        self._chains += 1
        chain = Chain(parent, element, self)
        trees = [
            (context, sheets._layers, _by_kind(rules))
            for context, sheets, rules in (Foreign(0, self, (*spot.certain, *found)), *foreign)
        ]
        chain.matched = _ranked(trees, "")
        boxes = [kind for kind in ("before", "after") if any(_gives_content(kinds[kind]) for _, _, kinds in trees)]
        chain.boxes = {kind: _ranked(trees, kind) for kind in boxes}
        chain.elsewhere = tuple(sheets for _, sheets, _ in foreign)
        return chain

    @cached_property
    def of_hosts(self) -> list[Candidate]:
        """Rules that may mean the host of the shadow root that the sheets stand in."""
        return self._filed(lambda sheet: sheet.hosts)

    @cached_property
    def of_slotted(self) -> list[Candidate]:
        """Rules that may mean what stands in the root's slots."""
        return self._filed(lambda sheet: sheet.slotted)

    @cached_property
    def of_parts(self) -> dict[str, list[Candidate]]:
        """Rules that may mean parts of the shadow roots in the sheets' tree, by the first name they ask for."""
        found: dict[str, list[Candidate]] = {}
        for one in self._filed(lambda sheet: sheet.parts):
            asked = one.entry.selector.parts[0][1].pseudos[0].text
            found.setdefault(asked.split()[0], []).append(one)
        return found

    def _filed(self, entries: Callable[[Sheet], list[Entry]]) -> list[Candidate]:
        return [Candidate(one, mounted, index) for index, mounted, sheet in self.sheets for one in entries(sheet)]

    def _candidates_of(
        self, signature: int, element: Element, matcher: Matcher
    ) -> tuple[list[Candidate], list[Candidate]]:
        known = self._candidates.get((signature, matcher.mode_number))
        if known is None:
            if len(self._candidates) > _MOST_CHAINS:
                self._candidates.clear()
            found: list[Candidate] = []
            for index, mounted, sheet in self.sheets:
                seen: dict[int, Entry] = {}
                for table in (sheet.elements, sheet.boxes):
                    for entry in table.candidates(element.tag, element.id, element.classes):
                        if may_match(entry.selector, element, above=False):
                            seen[id(entry)] = entry
                found.extend(Candidate(entry, mounted, index) for entry in seen.values())
            acts = matcher.acts
            alone = [one for one in found if one.entry.selector.chain_only]
            wide = [one for one in found if not one.entry.selector.chain_only and one.entry.selector.acts <= acts]
            known = self._candidates[signature, matcher.mode_number] = (alone, wide)
        return known


_ByKind = dict[str, list[tuple[Candidate, bool]]]


def _by_kind(found: Iterable[tuple[Candidate, bool]]) -> _ByKind:
    """Rules for the element itself, and for its generated boxes."""
    kinds: _ByKind = {"": [], "before": [], "after": []}
    for one, sure in found:
        kind = one.entry.selector.pseudo_element
        kinds[kind if kind in kinds else ""].append((one, sure))
    return kinds


def _ranked(trees: list[tuple[int, LayerRanks, _ByKind]], kind: str) -> tuple[Matched, ...]:
    """The rules of one kind of an element's own tree and of others, weakest first."""
    found = [weakest_first(kinds[kind], layers, context) for context, layers, kinds in trees]
    return tuple(sorted(itertools.chain(*found), key=lambda one: one.rank)) if found[1:] else found[0]


def _gives_content(found: list[tuple[Candidate, bool]]) -> bool:
    """Whether rules may make a `::before` or `::after`: many sheets name all of them, for `box-sizing` alone."""
    return any(declaration.name == "content" for one, _ in found for declaration in one.entry.rule.declarations)


def _holds(condition: Condition, viewport: Viewport) -> bool | None:
    if condition.kind == "media":
        return media_holds(condition.text, viewport)
    if condition.kind == "supports":
        return supports_holds(condition.text)
    return None


def _matched(asked: list[Candidate], element: Element, matcher: Matcher) -> list[tuple[Candidate, bool]]:
    """Those of the candidates that mean an element, and whether they surely do."""
    found = []
    for one in asked:
        answer = matcher.matches(one.entry.selector, element)
        if answer is not False:
            found.append((one, answer is True))
    return found
