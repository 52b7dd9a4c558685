"""When each rule holds: its own first and last day, cut short by the rule that replaces it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from plainsight.model.rule import RuleBase

Period = tuple[dt.date, dt.date]
"""First and last day, both included; `date.min` and `date.max` where there is none."""
_DAY = dt.timedelta(days=1)


def periods(rules: Iterable[RuleBase], *, pauses: bool = True) -> Mapping[str, tuple[Period, ...]]:
    """The days on which orders are judged by each rule, by its id; none for one that never holds.

    A rule ends on the day before the one that supersedes it begins. One that supersedes another without a first day
    of its own begins when that one's `until` is over, or has always taken its place. A rule that others suspend
    pauses while they hold, unless `pauses` is false.
    """
    known = {rule.id: rule for rule in rules}
    found: dict[str, list[Period]] = {
        name: [(_first(rule, known), rule.until or dt.date.max)] for name, rule in known.items()
    }
    for rule in known.values():
        start = _first(rule, known)
        if rule.supersedes in found and rule.supersedes != rule.id:
            found[rule.supersedes] = _without(found[rule.supersedes], (start, dt.date.max))
        for paused in rule.suspends if pauses else ():
            if paused in found and paused != rule.id:
                found[paused] = _without(found[paused], (start, rule.until or dt.date.max))
    return {name: tuple(period for period in spans if period[0] <= period[1]) for name, spans in found.items()}


def _first(rule: RuleBase, known: Mapping[str, RuleBase]) -> dt.date:
    if rule.from_ is not None:
        return rule.from_
    before = known.get(rule.supersedes or "")
    if before is None or before is rule or before.until is None or before.until == dt.date.max:
        return dt.date.min
    return before.until + _DAY


def _without(spans: Iterable[Period], cut: Period) -> list[Period]:
    left: list[Period] = []
    for first, last in spans:
        if cut[1] < first or last < cut[0]:
            left.append((first, last))
            continue
        if first < cut[0]:
            left.append((first, cut[0] - _DAY))
        if cut[1] < last:
            left.append((cut[1] + _DAY, last))
    return left
