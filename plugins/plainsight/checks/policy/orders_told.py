"""How checks on outcomes tell of the rules and orders that they found."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Place
from plainsight.model.rule import RuleBase
from plainsight.resolution import Case, Table, in_words
from plainsight.resolution.facets import only
from plainsight.resolution.promise import differences, in_short


def says(view: PolicyView, table: Table, case: Case) -> str:
    """What a rule says, such as: `sofa-returns` says 30 days from the day it was delivered."""
    rule = table.rule(case)
    if table.kind == "return":
        return f"`{rule.id}` says {in_short(table.outcome(case))}"
    alone = only(rule, (table.facet(case),)).model_copy(update={"answer": None, "notice": None})
    return f"`{rule.id}` says “{view.wording.answer(alone)}”"


def all_say(view: PolicyView, table: Table, cases: tuple[Case, ...]) -> str:
    """What several rules say, and where they differ when that does not show in short."""
    firsts = {case[0]: case for case in reversed(cases)}
    chosen = sorted(firsts.values())[:3]
    spoken = [says(view, table, case) for case in chosen]
    told = ", ".join(spoken)
    if len({each.partition(" says ")[2] for each in spoken}) == 1 and len(chosen) > 1:
        told += f"; they differ in {', '.join(f'`{name}`' for name in _fields(table, *chosen[:2]))}"
    more = len(firsts) - len(chosen)
    return told + (f", and {more} more rules differ" if more > 1 else ", and one more rule differs" if more else "")


def _fields(table: Table, one: Case, other: Case) -> list[str]:
    if table.kind == "return":
        return differences(table.outcome(one), table.outcome(other))
    rules = table.rule(one), table.rule(other)
    names = [name for name in type(rules[0]).model_fields if name not in RuleBase.model_fields]
    return [name for name in names if getattr(rules[0], name) != getattr(rules[1], name)]


def tied(view: PolicyView, claim: str, *, nested: bool) -> Iterator[Problem]:
    """A problem for each order on which rules differ and none is narrower.

    Args:
        view: the policy.
        nested: whether to tell ties of equally narrow scopes, or those where each is narrower on another side.
        claim: what such a tie is called.
    """
    for made in view.surveys:
        for tie in made.ties:
            if tie.nested is nested:
                yield Problem(
                    f"{claim}: {in_words(view.policy, tie.order)}: {all_say(view, made.table, tie.cases)}",
                    place_of(view, made.table, tie.cases[0]),
                    related=others(view, made.table, tie.cases),
                    rule=made.table.rule(tie.cases[0]).id,
                )


def place_of(view: PolicyView, table: Table, case: Case, label: str | None = None) -> Place:
    """Where an outcome is written, or the rule that says it."""
    path = ("outcomes", case[1]) if table.kind == "return" else ()
    return view.reading.place(("rule", table.rule(case).id), *path, label=label)


def others(view: PolicyView, table: Table, cases: tuple[Case, ...]) -> tuple[Place, ...]:
    """Where the cases of the rules besides the first one are written."""
    first = cases[0][0]
    return tuple(place_of(view, table, case, "the other answer") for case in cases if case[0] != first)[:3]
