"""Which of several outcomes governs an order: the narrowest one.

The order of narrowness, as an order meets it:

- goods: a product before the category it stands in, a category before a wider one, and that before all goods;
- place: a region before its country, and that before everywhere;
- every other side of a scope (channel, mark, customer, tier, seller, ...): named before left open; of two discounts,
  the higher one.

One scope is narrower than another when it is narrower on at least one side and wider on none. The narrowest governs,
and nothing is merged. Between outcomes whose scopes are equally narrow,

- a season (a rule with a first and a last day) goes before a rule without an end, and
- an outcome that names the reason goes before one for any reason, and one that names a kind of it, such as what does
  not fit, before one for the wider reason; then the state counts, then how it was received.

If one goes before the other in the first way and behind it in the second, neither is narrower. What is left, when
it promises different things, is a tie: an error of whoever wrote the rules, never decided in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

Rank = tuple[float, ...]
"""One number for each side of a scope: higher is narrower."""
T = TypeVar("T")


def narrower(one: Rank, other: Rank) -> bool:
    """Whether `one` goes before `other`: on one side at least, and behind it on none."""
    return one != other and all(mine >= theirs for mine, theirs in zip(one, other, strict=True))


def narrowest(ranked: Sequence[tuple[T, Rank, Rank]]) -> list[T]:
    """Those that nothing goes before.

    Args:
        ranked: things with the rank of their scope, and their rank within equal scopes.
    """
    groups: dict[Rank, list[tuple[T, Rank]]] = {}
    for thing, scope, case in ranked:
        groups.setdefault(scope, []).append((thing, case))
    found = []
    for scope in _tops(groups):
        cases = {case for _, case in groups[scope]}
        top = set(_tops(cases))
        found += [thing for thing, case in groups[scope] if case in top]
    return found


def _tops(ranks: Iterable[Rank]) -> list[Rank]:
    ordered = sorted(ranks, key=sum, reverse=True)
    tops: list[Rank] = []
    for rank in ordered:
        if not any(narrower(top, rank) for top in tops):
            tops.append(rank)
    return tops
