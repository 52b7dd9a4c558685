"""The ruling on an order, once all its sides are known: the narrowest of what is left governs each facet."""

from __future__ import annotations

from collections.abc import Sequence

from plainsight.model import ReturnRule
from plainsight.resolution.candidates import Line
from plainsight.resolution.facets import adds, alternatives, facet_promise
from plainsight.resolution.narrowness import Rank, narrower, narrowest
from plainsight.resolution.promise import contradict, promise
from plainsight.resolution.table import Case, Ruling, Verdict

Candidate = tuple[int, int, Rank]
"""Number of a line, of its case or -1 where the line is a block, and how narrow it is."""


class Decider:
    """Decides with what the rules promise at hand; one per table."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._promises: dict[Case, str] = {}

    def ruling(self, candidates: Sequence[Candidate], kind: str = "") -> Ruling:
        """The ruling, where `kind` is the reason if that is a kind of another one: `does_not_fit`."""
        by_facet: dict[str, list[Candidate]] = {}
        inner: list[Candidate] = []
        for each in candidates:
            line = self._lines[each[0]]
            if line.block is not None:
                inner.append(each)
            else:
                by_facet.setdefault(line.facets[each[1]], []).append(each)
        return Ruling(
            tuple((facet, self._verdict(facet, by_facet[facet], inner, kind)) for facet in sorted(by_facet))
        )

    def _verdict(self, facet: str, found: list[Candidate], inner: list[Candidate], kind: str) -> Verdict:
        if adds(facet):
            ways = tuple(sorted((line, n) for line, n, _ in found))
            return Verdict(ways, blocks=self._holding(ways, inner))
        rank_of = {(line, n): rank for line, n, rank in found}
        kept = sorted(narrowest([(case, rank, self._within(*case, kind)) for case, rank in rank_of.items()]))
        ways = self._ways(kept)
        if not ways:
            return Verdict(tie=tuple(kept), nested=len({rank_of[case] for case in kept}) == 1)
        governing = {line for line, _ in ways}
        over = (
            case for case, rank in rank_of.items() if case[0] not in governing and narrower(rank_of[ways[0]], rank)
        )
        agreeing = tuple(case for case in kept if case not in ways)
        return Verdict(ways, agreeing, overruled=tuple(over), blocks=self._holding(ways, inner))

    def _within(self, line: int, n: int, kind: str) -> Rank:
        named = self._lines[line].cases[n]
        # One number for the kind of reason, reason, state and the rest: the first that differs decides.
        sides = (kind in named[0], *map(bool, named))
        case = sum(said * 2.0 ** (len(sides) - at) for at, said in enumerate(sides))
        return (float(self._lines[line].season), case)

    def _ways(self, cases: list[Case]) -> tuple[Case, ...]:
        """The cases that govern, of those that nothing goes before; none when they contradict each other."""
        rules = {line: self._lines[line].rule for line, _ in cases}
        facet = self._lines[cases[0][0]].facets[cases[0][1]]
        pairs = [(a, b) for a in rules.values() for b in rules.values() if a is not b]
        if pairs and all(alternatives(a, b, facet) for a, b in pairs):
            return tuple(cases)
        by_rule: dict[int, list[Case]] = {}
        for case in cases:
            by_rule.setdefault(case[0], []).append(case)
        for line, own in by_rule.items():
            rule = rules[line]
            outcomes = [rule.outcomes[n] for _, n in own] if isinstance(rule, ReturnRule) else []
            if any(contradict(a, b) for i, a in enumerate(outcomes) for b in outcomes[:i]):
                return ()
        if len(by_rule) > 1 and len({frozenset(map(self._promise, own)) for own in by_rule.values()}) > 1:
            return ()
        return tuple(by_rule[cases[0][0]])

    def _promise(self, case: Case) -> str:
        if case not in self._promises:
            line = self._lines[case[0]]
            rule = line.rule
            self._promises[case] = (
                promise(rule.outcomes[case[1]])
                if isinstance(rule, ReturnRule)
                else facet_promise(rule, line.facets[case[1]])
            )
        return self._promises[case]

    def _holding(self, ways: tuple[Case, ...], inner: list[Candidate]) -> tuple[int, ...]:
        """The blocks inside what governs that hold; of rivals only those that nothing goes before."""
        owned = [(number, rank) for number, _, rank in inner if self._lines[number].owner in ways]
        if not owned:
            return ()
        alone: list[int] = []
        rivals: dict[str, list[tuple[int, Rank, Rank]]] = {}
        for number, rank in owned:
            block, owner = self._lines[number].block, self._lines[number].owner
            if block is not None and block.rivals is not None:
                rivals.setdefault(f"{owner} {block.rivals}", []).append((number, rank, ()))
            else:
                alone.append(number)
        return tuple(sorted((*alone, *(number for group in rivals.values() for number in narrowest(group)))))
