"""What applies to an order, in a customer's words: the verdict of the table, and the questions that lead to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from plainsight.model import ReturnOutcome, ReturnRule, Rule
from plainsight.resolution import SIDES, Clock, Order, Ruling, Said, Table, for_order
from plainsight.wording import fees, return_terms, return_words
from plainsight.wording.catalogue import message
from plainsight.wording.goods import region
from plainsight.wording.records import Fact
from plainsight.wording.return_outcomes import answer, named, refund, told_apart, window
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
    found: list[Fact] = []
    if words := window(telling, outcome):
        found.append(telling.fact("Return window", words))
    found += return_terms.facts(telling, outcome)
    found += fees.facts(telling, outcome.fees)
    if payer := _payer(outcome):
        found.append(telling.fact("Who pays the way back", telling.say(_PAYS[payer])))
    if words := refund(telling, outcome):
        found.append(telling.fact("What you get", words))
    if outcome.method:
        found.append(telling.fact("How it goes back", named(telling, outcome.method, return_words.METHODS)))
    if outcome.label is not None:
        found.append(telling.fact("Return label", telling.say(return_words.LABELS[outcome.label])))
    if outcome.proof:
        found.append(telling.fact("Proof of purchase", named(telling, outcome.proof, return_words.PROOFS)))
    if outcome.note is not None:
        found.append(telling.fact("Note", telling.text(outcome.note)))
    allowed = outcome.return_policy != "not_permitted"
    return Way(answer(telling, outcome, apart), allowed, Clock.of(outcome), tuple(found))


_PAYS = {
    "shop": message("we do", "who pays the way back"),
    "customer": message("you do", "who pays the way back"),
}


def _payer(outcome: ReturnOutcome) -> str:
    """Who pays for what goes back; empty when nothing is said, or nothing goes back."""
    freight = [fee for fee in outcome.fees if fee.kind in ("return_shipping", "collection")]
    if freight:
        return "shop" if all(fee.free for fee in freight) else "customer"
    return "customer" if outcome.label == "customer_responsibility" else ""


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

_QUESTIONS = {
    "about": message("What is it about?"),
    "goods": message("What did you buy?"),
    "ordered": message("When did you order it?"),
    "arrived": message("When did it arrive? Leave it empty if it has not."),
    "country": message("In which country?"),
    "region": message("In which state or province?"),
    "zones": message("In which delivery area?"),
    "channels": message("Where did you buy it?"),
    "marks": message("How was it offered?"),
    "discount_from": message("By how much was it reduced?"),
    "customers": message("Who bought it?"),
    "tiers": message("Are you a member?"),
    "sellers": message("Who sold it?"),
    "reason": message("Why do you want to give it back?"),
    "state": message("In what state is it?"),
    "received_as": message("How did you come by it?"),
}
_OTHERS = {
    "country": message("Another country"),
    "region": message("Another state or province"),
    "zones": message("Another area"),
    "marks": message("At the regular terms"),
    "discount_from": message("By less, or not at all"),
    "tiers": message("Not a member"),
    "sellers": message("Another seller"),
}
_CHANNELS = {
    "online": message("In the web shop"),
    "store": message("In a store"),
    "phone": message("By phone"),
    "marketplace": message("On a marketplace"),
}
_CUSTOMERS = {
    "private": message("For myself or my home"),
    "business": message("For a company or another organisation"),
}
_MARKS = {
    "final_sale": message("As a final sale"),
    "clearance": message("In the clearance sale"),
    "as_is": message("As is, with known faults"),
    "floor_model": message("As a piece from the showroom"),
    "special_order": message("As a special order for me"),
    "custom_made": message("Made to my measures or choice"),
    "open_box": message("As an opened return"),
    "refurbished": message("Refurbished"),
    "seasonal": message("As seasonal goods"),
    "reduced": message("At a reduced price"),
    "free_gift": message("As a free gift with an order"),
}
_VALUES = {
    "channels": _CHANNELS,
    "customers": _CUSTOMERS,
    "marks": _MARKS,
    "reason": return_words.REASONS,
    "state": return_words.STATES,
    "received_as": return_words.RECEIVED,
}


def order_words(telling: Telling, order: Order, ordered: dt.date | None, arrived: dt.date | None) -> tuple[str, ...]:
    """An order as its customer would tell it: goods, days, place, and what was chosen for each side."""
    policy, date = telling.policy, telling.speech.date
    named = policy.products.get(order.goods) or policy.categories.get(order.goods)
    found = [telling.text(named.name) if named else order.goods or telling.say(ANYTHING_SOLD)]
    found += [telling.say("ordered on {date}", date=date(ordered))] if ordered else []
    found += [telling.say("arrived on {date}", date=date(arrived))] if arrived else []
    found += [choice(telling, side, value) for side in ("country", "region") if (value := order.value(side))]
    return (*found, *(choice(telling, side, order.value(side)) for side in SIDES if order.value(side)))


ANYTHING_SOLD = message("Anything we sell")
AS_USUAL = message("Taken as usual, since nothing was said: {choices}")


def question(telling: Telling, side: str) -> str:
    """What a customer is asked for one side of an order, or for `goods`, `ordered` and `arrived`."""
    return telling.say(_QUESTIONS[side])


def choice(telling: Telling, side: str, value: str) -> str:
    """A value of a side, as a customer chooses it; every other one for the empty value."""
    speech = telling.speech
    if not value:
        return telling.say(_OTHERS.get(side, _NONE_OF_THESE))
    if side in _VALUES:
        return speech.sentence(telling.say(_VALUES[side][value]))
    if side == "country":
        return speech.country(value)
    if side == "region":
        return region(telling, value)
    if side == "discount_from":
        return telling.say("By {share} or more", share=speech.share(float(value)))
    if side == "zones" and value in telling.policy.zones:
        return telling.text(telling.policy.zones[value].name)
    return value


def choices(telling: Telling, side: str, values: Iterable[str]) -> str:
    """Several values of a side, any of which will do, as one heading."""
    speech = telling.speech
    if side not in _VALUES:
        return speech.listing((choice(telling, side, value) for value in values), "or")
    words = (speech.inside(telling.say(_VALUES[side][value])) for value in values)
    return speech.sentence(speech.listing(words, "or"))


_NONE_OF_THESE = message("None of these")
