"""A cancellation rule in words: until when, how, at what price, money back when."""

from __future__ import annotations

from collections.abc import Mapping

from plainsight.model.base import Text
from plainsight.model.cancellation_rule import CalledOff, CancellationRule, LateFee
from plainsight.model.fee import Fee
from plainsight.wording import deadlines, fee_words, fees, return_words
from plainsight.wording.catalogue import message
from plainsight.wording.goods import limits_sentence
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_OF = {
    "order": message("your order", "what is cancelled"),
    "subscription": message("your subscription", "what is cancelled"),
    "care_plan": message("your care plan", "what is cancelled"),
    "appointment": message("your appointment", "what is cancelled"),
    "booking": message("your booking", "what is cancelled"),
}
_CAN = {
    "order": message("You can cancel your order {until}."),
    "subscription": message("You can cancel your subscription {until}."),
    "care_plan": message("You can cancel your care plan {until}."),
    "appointment": message("You can cancel your appointment {until}."),
    "booking": message("You can cancel your booking {until}."),
}
_UNTIL = {
    "packing": message("until we begin to pack it"),
    "dispatch": message("until it leaves our warehouse"),
    "delivery": message("until it is delivered"),
    "production": message("until we begin to make it"),
    "renewal": message("until it renews"),
    "appointment": message("until it begins"),
    "start": message("until the booked date"),
}
_AFTER = {
    "not_possible": message("After that it can’t be cancelled."),
    "return_it": message("After that you can return it once it has arrived."),
    "refuse_it": message("After that you can refuse it at the door."),
    "ask_us": message("After that, please ask us; we can’t promise it."),
}
_AFTER_SHORT = {
    "not_possible": message("not possible", "cancelling after the deadline"),
    "return_it": message("return it once it has arrived", "cancelling after the deadline"),
    "refuse_it": message("refuse it at the door", "cancelling after the deadline"),
    "ask_us": message("ask us; we can’t promise it", "cancelling after the deadline"),
}

_GETS = {
    "full_refund": message("a full refund", "you get ..."),
    "store_credit": message("store credit", "you get ..."),
    "new_date": message("a new date", "you get ..."),
}
_GOT = {"store_credit": return_words.REMEDIES["store_credit"], "new_date": message("new date", "remedy")}
"""Short, for a table."""
_SHOP_CANCELS = {
    "price_error": message("a plain mistake in the price", "why the shop cancels"),
    "out_of_stock": message("an article that is sold out", "why the shop cancels"),
    "payment_failed": message("a payment that fails", "why the shop cancels"),
    "fraud_suspected": message("suspected fraud", "why the shop cancels"),
    "wrong_address": message("an address that we can’t deliver to", "why the shop cancels"),
}


def sentences(telling: Telling, rule: CancellationRule) -> list[str | None]:
    """The rule in prose: one contact, the fee known."""
    speech = telling.speech
    until = _until(telling, rule)
    later = rule.late_fees or rule.late_refund
    found: list[str | None] = [
        telling.say("You can change or cancel {thing} {until}.", thing=telling.say(_OF[rule.of]), until=until)
        if rule.also_changes
        else telling.say(_CAN[rule.of], until=until),
        *(_costs(telling, rule) if later else ()),
        telling.say(_AFTER[rule.after]) if rule.after else None,
        telling.say("You can still cancel later; it then costs: {amounts}.", amounts=_late(telling, rule))
        if rule.late_fees
        else None,
    ]
    if rule.late_refund:
        got = _things(telling, rule.late_refund, _GETS)
        found.append(telling.say("If you cancel later, you get {things} instead of money.", things=got))
    ways = speech.listing((telling.channel(named) for named in rule.channels), "or")
    if rule.contacts is not None and ways:
        found.append(
            speech.many(
                "One contact is enough: {ways}.", "It takes {n} contacts at most: {ways}.", rule.contacts, ways=ways
            )
        )
    elif rule.contacts is not None:
        found.append(speech.many("One contact is enough.", "It takes {n} contacts at most.", rule.contacts))
    elif ways:
        found.append(telling.say("How to cancel: {ways}.", ways=ways))
    found += () if later else _costs(telling, rule)  # else before what comes later
    if rule.refund_within is not None:
        found.append(telling.say("We refund you within {time}.", time=speech.duration(rule.refund_within)))
    if rule.confirmation is not None:
        found.append(telling.say("You get {confirmation}.", confirmation=telling.phrase(rule.confirmation)))
    if rule.shop_cancels:
        cases = _cases(telling, rule)
        found.append(telling.say("We cancel an order and refund all of it in these cases: {cases}.", cases=cases))
    if rule.called_off is not None:
        found += _called_off(telling, rule.called_off)
    found.append(limits_sentence(telling, rule.scope, with_goods=True))
    return found


def _called_off(telling: Telling, event: CalledOff) -> list[str | None]:
    """What customers have where the shop calls it off."""
    got = _things(telling, event.gives, _GETS)
    found: list[str | None] = [telling.say("If we have to call it off or move it, you get {things}.", things=got)]
    found.append(telling.timed("You then have your money back within {time}.", event.refund_within))
    return [*found, telling.sentence(event.note)]


def _things(telling: Telling, things: tuple[str, ...], words: Mapping[str, str]) -> str:
    return telling.speech.listing((telling.say(words[thing]) for thing in things), "or")


def _costs(telling: Telling, rule: CancellationRule) -> list[str]:
    """What it costs; most languages have a word of their own for ending a plan."""
    if rule.of in ("subscription", "care_plan") and rule.fees == (Fee(kind="cancellation", free=True),):
        return [telling.say(_PLAN_IS_FREE)]
    return fees.sentences(telling, (_attended(rule, fee) for fee in rule.fees))


_PLAN_IS_FREE = message("Cancellation is free.", "of a plan or a subscription")


def _cases(telling: Telling, rule: CancellationRule) -> str:
    """When the shop itself cancels."""
    return telling.row(
        telling.phrase(case) if isinstance(case, Text) else telling.say(_SHOP_CANCELS[case])
        for case in rule.shop_cancels
    )


def _attended(rule: CancellationRule, fee: Fee) -> Fee:
    """The fee under the kind whose words fit: a customer misses an appointment by not coming."""
    missed = fee.kind == "no_show" and rule.of in _ATTENDED
    return fee.model_copy(update={"kind": fee_words.NOT_COMING}) if missed else fee


_ATTENDED = frozenset({"appointment", "booking"})


def _late(telling: Telling, rule: CancellationRule) -> str:
    """What cancelling costs after the deadline, step by step where it rises."""
    steps = any(fee.until is not None for fee in rule.late_fees)
    return telling.row(_late_fee(telling, rule, fee, last=steps) for fee in rule.late_fees)


def _late_fee(telling: Telling, rule: CancellationRule, fee: LateFee, *, last: bool) -> str:
    """One fee, with its own deadline; `last` where others have one, so that this is what comes after them."""
    much = fees.value(telling, fee)
    if fee.kind != "cancellation" or fee.name is not None:
        name = telling.speech.inside(fees.label(telling, _attended(rule, fee)))
        much = telling.say("{amount} ({fee})", amount=much, fee=name)
    if fee.until is not None:
        until = deadlines.until(telling, fee.until, rule.before)
        return telling.say(message("{amount} {until}", "a fee that holds up to a day"), until=until, amount=much)
    return telling.say(message("after that, {amount}", "the last of several fees"), amount=much) if last else much


def _until(telling: Telling, rule: CancellationRule) -> str:
    if rule.cancel_within is not None:
        return telling.say("within {time} of ordering", time=telling.speech.duration(rule.cancel_within))
    if rule.cancel_until is None:
        return telling.say(_UNTIL[rule.before])
    return deadlines.until(telling, rule.cancel_until, rule.before)


def facts(telling: Telling, rule: CancellationRule) -> list[Fact]:
    speech = telling.speech
    until = _until(telling, rule)
    found = [
        telling.fact("What you cancel", telling.say(_OF[rule.of])),
        telling.fact("You can change or cancel", until)
        if rule.also_changes
        else telling.fact("You can cancel", until),
    ]
    if rule.after is not None:
        found.append(telling.fact("After that", telling.say(_AFTER_SHORT[rule.after])))
    if rule.late_fees:
        found.append(telling.fact("Later, it costs", _late(telling, rule)))
    if rule.late_refund:
        found.append(telling.fact("Later, instead of money", _things(telling, rule.late_refund, _GOT)))
    if rule.called_off is not None:
        event = speech.prose(_called_off(telling, rule.called_off))
        found.append(telling.fact("If we call it off", event))
    if rule.channels:
        ways = speech.listing((telling.channel(named) for named in rule.channels), "or")
        found.append(telling.fact("How to cancel", ways))
    if rule.contacts is not None:
        found.append(telling.fact("Contacts", speech.many("one is enough", "{n} at most", rule.contacts)))
    found += fees.facts(telling, (_attended(rule, fee) for fee in rule.fees))
    if rule.refund_within is not None:
        value = telling.say("within {time}", time=speech.duration(rule.refund_within))
        found.append(telling.fact("Money back", value))
    if rule.confirmation is not None:
        found.append(telling.fact("What you get in writing", telling.text(rule.confirmation)))
    if rule.shop_cancels:
        found.append(telling.fact("When we cancel", _cases(telling, rule)))
    return found
