"""Which of the rules that mean an element wins: origin, layer, specificity, place (CSS Cascading 5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plainsight.sight.chain import Candidate, Matched, Mounted
from plainsight.sight.css.sheet import Sheet

LayerRanks = Mapping[tuple[str, ...], tuple[int, ...]]
LAST = 1_000_000  # what no layer holds comes after every layer


def layer_ranks(sheets: Iterable[tuple[Mounted, Sheet]]) -> LayerRanks:
    """The rank of each cascade layer by its path, outermost name first, where later ones are stronger."""
    order: dict[tuple[str, ...], dict[str, int]] = {}
    ranks: dict[tuple[str, ...], tuple[int, ...]] = {(): (LAST,)}
    for mounted, sheet in sheets:
        for path in ([mounted.layer] if mounted.layer else []) + [(*mounted.layer, *layer) for layer in sheet.layers]:
            rank: list[int] = []
            for depth, name in enumerate(path):
                siblings = order.setdefault(path[:depth], {})
                rank.append(siblings.setdefault(name, len(siblings)))
                ranks[path[: depth + 1]] = (*rank, LAST)
    return ranks


def weakest_first(
    found: Iterable[tuple[Candidate, bool]], layers: LayerRanks, context: int = 0
) -> tuple[Matched, ...]:
    """The rules of the selectors that match, each with whether it surely does, in order of strength.

    Args:
        found: selectors of the sheets of one tree.
        layers: the ranks of these sheets' layers.
        context: how far out from the element's own tree theirs stands.
    """
    best: dict[tuple[int, int], Matched] = {}
    for candidate, sure in found:
        entry, mounted = candidate.entry, candidate.mounted
        origin = 0 if entry.rule.sheet.user_agent else 1
        layer = layers.get((*mounted.layer, *entry.rule.layer), (LAST,))
        rank = (origin, context, layer, entry.selector.specificity, candidate.index, entry.rule.order)
        one = Matched(entry, mounted, sure, rank)
        # Of a rule's selectors that match, the most specific counts.
        key = (id(entry.rule), candidate.index)
        same = best.get(key)
        if same is None or (one.certain, one.rank) > (same.certain, same.rank):
            best[key] = one
    return tuple(sorted(best.values(), key=lambda one: one.rank))
