"""How checks on outcomes tell of the rules and orders that they found."""

from __future__ import annotations

from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Place
from plainsight.resolution import Case
from plainsight.resolution.promise import differences, in_short


def says(view: PolicyView, case: Case) -> str:
    """What a rule says, such as: `sofa-returns` says 30 days from the day it was delivered."""
    table = view.survey.table
    return f"`{table.rule(case).id}` says {in_short(table.outcome(case))}"


def all_say(view: PolicyView, cases: tuple[Case, ...]) -> str:
    """What several rules say, and where they differ when that does not show in short."""
    table = view.survey.table
    firsts = {case[0]: case for case in reversed(cases)}
    chosen = sorted(firsts.values())[:3]
    told = ", ".join(says(view, case) for case in chosen)
    short = {in_short(table.outcome(case)) for case in chosen}
    if len(short) == 1 and len(chosen) > 1:
        fields = differences(table.outcome(chosen[0]), table.outcome(chosen[1]))
        told += f"; they differ in {', '.join(f'`{field}`' for field in fields)}"
    more = len(firsts) - len(chosen)
    return told + (f", and {more} more rules differ" if more > 1 else ", and one more rule differs" if more else "")


def place_of(view: PolicyView, case: Case, label: str | None = None) -> Place:
    """Where an outcome is written."""
    return view.reading.place(("rule", view.survey.table.rule(case).id), "outcomes", case[1], label=label)


def others(view: PolicyView, cases: tuple[Case, ...]) -> tuple[Place, ...]:
    """Where the outcomes of the rules besides the first one are written."""
    first = cases[0][0]
    return tuple(place_of(view, case, "the other answer") for case in cases if case[0] != first)[:3]
