"""What applies to an order, in a customer's words: the verdict of the table, way by way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from plainsight.model import ReturnOutcome, ReturnRule, Rule
from plainsight.resolution import Clock, Ruling, Said, Table, for_order
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.return_facts import outcome_facts
from plainsight.wording.return_outcomes import answer, told_apart
from plainsight.wording.rule_facts import case_facts
from plainsight.wording.telling import Telling


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which the goods can go back, or the refusal; or all that a rule of another kind says.

    Attributes:
        says: the answer, a whole sentence.
        allowed: whether the goods can go back; true for rules of other kinds.
        clock: what its dates are worked out from; None without dates.
        facts: cost, who pays the way back, what the customer gets, and the like.
    """

    says: str
    allowed: bool
    clock: Clock | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What one rule says to an order.

    Attributes:
        status: `allowed` or `refused` for returns, `told` for rules of other kinds, `unanswered` (no rule says
            anything) or `tie` (rules contradict each other).
        rule: the rule that says so; None without one.
        title: the rule's heading; empty without one.
        ways: one, or several to choose from.
        says: the answer where no rule gives one.
        why: the rule's reason; empty when none is written.
        rights: what the customer can do when the shop is at fault; empty when the answer says it already.
        steps: what to do next.
        disagreeing: the rules of a tie.
    """

    status: str
    rule: Rule | None
    title: str = ""
    ways: tuple[Way, ...] = ()
    says: str = ""
    why: str = ""
    rights: str = ""
    steps: tuple[str, ...] = ()
    disagreeing: tuple[Rule, ...] = ()


TellRule = Callable[[Rule], tuple[str, Iterable[Fact]]]
"""The short answer and the facts of a rule of another kind than returns."""


def order_answers(telling: Telling, table: Table, ruling: Ruling, tell: TellRule) -> tuple[OrderAnswer, ...]:
    """A ruling in words, at least one answer; see `OrderAnswer`.

    What the shop itself promises comes before what the law gives; else the answers stand as the rules are written.
    `rights` is left to the caller, who has the rule's notice.
    """
    place = {rule.id: number for number, rule in enumerate(telling.policy.rules)}
    said = sorted(for_order(table, ruling), key=lambda each: (_by_law(each.rule), place.get(each.rule.id, 0)))
    found = [_returned(telling, each) if table.kind == "return" else _told(telling, each, tell) for each in said]
    tied = {table.rule(case).id: table.rule(case) for _, verdict in ruling.verdicts for case in verdict.tie}
    if tied:
        says = telling.say("Our rules give two answers here. That is our mistake: please ask us before you decide.")
        steps = (telling.say(_ASK),)
        found.append(OrderAnswer("tie", None, says=says, steps=steps, disagreeing=tuple(tied.values())))
    if found and not any(told.steps for told in found):
        found[-1] = replace(found[-1], steps=(telling.say(_ASK),))
    if found:
        return tuple(found)
    says = telling.say("Our rules say nothing about this case. Please ask us.")
    return (OrderAnswer("unanswered", None, says=says, steps=(telling.say(_ASK),)),)


def _by_law(rule: Rule) -> bool:
    return isinstance(rule, ReturnRule) and rule.withdrawal is not None


def _returned(telling: Telling, said: Said) -> OrderAnswer:
    rule, cut = said.rule, said.cut
    outcomes = cut.outcomes if isinstance(cut, ReturnRule) else ()
    apart = told_apart(cut) if isinstance(cut, ReturnRule) else frozenset[str]()
    ways = tuple(_way(telling, outcomes[n], apart) for _, n in said.cases)
    allowed = any(way.allowed for way in ways)
    step = telling.say(_SEND_BACK if allowed else _ANOTHER_CASE)
    return _answer(telling, rule, "allowed" if allowed else "refused", ways, step)


def _told(telling: Telling, said: Said, tell: TellRule) -> OrderAnswer:
    says, facts = tell(said.cut if said.cut is said.rule else _unwritten(said.cut))
    way = Way(says, True, Clock.of_warranty(said.cut), (*facts, *case_facts(telling, said.rule)))
    step = _NEXT.get(said.rule.kind)
    return _answer(telling, said.rule, "told", (way,), telling.say(step) if step else "")


def _unwritten(rule: Rule) -> Rule:
    """The rule without the writer's own sentences, which tell all of it."""
    return rule.model_copy(update={"answer": None, "notice": None})


def _answer(telling: Telling, rule: Rule, status: str, ways: tuple[Way, ...], step: str) -> OrderAnswer:
    return OrderAnswer(
        status=status,
        rule=rule,
        title=telling.text(rule.title),
        ways=ways,
        why=telling.text(rule.why) if rule.why else "",
        steps=tuple(telling.text(each) for each in rule.steps) or ((step,) if step else ()),
    )


_ASK = message("Ask us. A person will answer.")
_SEND_BACK = message("Tell us that you want to send it back, and have your order number ready.")
_ANOTHER_CASE = message("If something is wrong with what you got, tell us: that is another case.")
_NEXT = {
    "warranty": message("Tell us what is wrong, and have your order number ready."),
    "cancellation": message("Tell us that you want to cancel, and have your order number ready."),
}


def _way(telling: Telling, outcome: ReturnOutcome, apart: frozenset[str]) -> Way:
    allowed = outcome.return_policy != "not_permitted"
    facts = tuple(outcome_facts(telling, outcome, who_pays=True))
    return Way(answer(telling, outcome, apart), allowed, Clock.of(outcome), facts)


def dates(telling: Telling, way: Way, ordered: dt.date, arrived: dt.date | None) -> tuple[str, ...]:
    """The way's first and last day in sentences, as far as the days are known."""
    if way.clock is None:
        return ()
    found = []
    first, last = way.clock.first_day(ordered, arrived), way.clock.last_day(ordered, arrived)
    if first is not None:
        found.append(telling.say(FIRST_DAY, date=telling.speech.date(first)))
    if last is not None:
        found.append(telling.say(LAST_DAY, date=telling.speech.date(last)))
        if way.clock.business or way.clock.extends:
            found.append(telling.say(HOLIDAYS))
    return tuple(found)


FIRST_DAY = message("You can send it back from {date} on.")
LAST_DAY = message("The last day is {date}.")
HOLIDAYS = message("Public holidays are not counted, so it may be later.")
