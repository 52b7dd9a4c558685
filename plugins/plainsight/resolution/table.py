"""Every answer that rules of one kind give, as one table: questions that lead each order to its ruling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plainsight.model import ReturnOutcome, ReturnRule, Rule
from plainsight.resolution.candidates import Line
from plainsight.resolution.facets import SHOP
from plainsight.resolution.order import Order, comes_under

ANYTHING = ""
"""The goods of an order for something that the catalogue does not name."""
Case = tuple[int, int]
"""Index of a rule among the table's lines, and of one of its cases: an outcome of a return rule, or else a facet."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one rule says to an order.

    Attributes:
        rule: the rule as it is written.
        cut: what of it holds for the order; `rule` itself when all of it does.
        cases: its cases that govern; more than one outcome of a return rule are ways to choose from.
    """

    rule: Rule
    cut: Rule
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an order gets in one facet.

    Attributes:
        ways: cases that govern it. Outcomes of returns are all of one rule: the first, and others that differ in the
            way back, the proof or the time, from which the customer may choose. Other rules may stand beside each
            other. Empty when no rule says anything, or in a tie.
        tie: cases that promise different things, none of which is narrower than the others.
        nested: whether those of a tie have equally narrow scopes; else each is narrower on another side.
        agreeing: cases of other rules, just as narrow, that promise the same.
        overruled: cases of wider rules that would hold, if the governing one did not.
        blocks: lines of the blocks inside the governing rules that hold for the order, the narrowest among rivals.
    """

    ways: tuple[Case, ...] = ()
    agreeing: tuple[Case, ...] = ()
    tie: tuple[Case, ...] = ()
    nested: bool = True
    overruled: tuple[Case, ...] = ()
    blocks: tuple[int, ...] = ()


NOTHING = Verdict()


@dataclass(frozen=True, slots=True)
class Ruling:
    """Where an order ends: a verdict for each facet about which some rule speaks."""

    verdicts: tuple[tuple[str, Verdict], ...] = ()

    def on(self, facet: str) -> Verdict:
        """The verdict on one facet; an empty one when no rule speaks about it."""
        return next((verdict for name, verdict in self.verdicts if name == facet), NOTHING)

    @property
    def is_silent(self) -> bool:
        return not any(verdict.ways or verdict.tie for _, verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class Fork:
    """A question about one side of an order.

    Attributes:
        side: its name: `on`, `country`, `region`, or a side of scopes or outcomes.
        cases: the node that each answer leads to. For `on` and thresholds, a key holds from its value to the next.
        other: the node for every other answer.
        other_is_real: whether an order can have another answer at all.
    """

    side: str
    cases: Mapping[str, int]
    other: int
    other_is_real: bool = True


Node = Fork | Ruling


@dataclass(frozen=True)
class Table:
    """All rulings of one policy on one kind of rules.

    Attributes:
        kind: the kind of rules.
        lines: the rules that it is made of, and after them the blocks inside them.
        roots: the node that each product's or category's orders begin at; `ANYTHING` for everything else.
        nodes: forks and rulings.
        said: what `for_order` has made of rulings; no part of the table, but the same in every language.
    """

    kind: str
    lines: tuple[Line, ...]
    roots: Mapping[str, int]
    nodes: tuple[Node, ...]
    said: dict[Ruling, tuple[Said, ...]] = field(default_factory=dict, compare=False, repr=False)

    def ruling(self, order: Order) -> Ruling:
        """The ruling on an order; total: every order has one."""
        node = self.nodes[self.roots.get(order.goods, self.roots[ANYTHING])]
        while isinstance(node, Fork):
            node = self.nodes[follow(node, order)]
        return node

    def verdict(self, order: Order, facet: str = SHOP) -> Verdict:
        """The verdict on one facet of an order: what the shop itself promises for returns, if nothing is said."""
        return self.ruling(order).on(facet)

    @property
    def rules(self) -> tuple[Line, ...]:
        """The lines of whole rules."""
        return tuple(line for line in self.lines if line.block is None)

    def rule(self, case: Case) -> Rule:
        return self.lines[case[0]].rule

    def facet(self, case: Case) -> str:
        return self.lines[case[0]].facets[case[1]]

    def outcome(self, case: Case) -> ReturnOutcome:
        """The outcome of a return rule.

        Raises:
            TypeError: the case is of another kind of rule.
        """
        rule = self.rule(case)
        if not isinstance(rule, ReturnRule):
            raise TypeError(f"`{rule.id}` is no return rule")
        return rule.outcomes[case[1]]


def follow(fork: Fork, order: Order) -> int:
    """The node that an order's answer leads to."""
    if fork.side == "on":
        day = order.on.isoformat()
        return fork.cases[max(start for start in fork.cases if start <= day)]
    value = order.value(fork.side)
    if fork.side == "discount_from":
        reached = [named for named in fork.cases if value and float(named) <= float(value)]
        return fork.cases[max(reached, key=float)] if reached else fork.other
    case = comes_under(value, fork.cases)
    return fork.other if case is None else fork.cases[case]
