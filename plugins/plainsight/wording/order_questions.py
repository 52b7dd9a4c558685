"""What customers are asked about an order, and what they can choose, in their words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from plainsight.resolution import SIDES, Order
from plainsight.wording import return_words
from plainsight.wording.catalogue import message
from plainsight.wording.goods import region
from plainsight.wording.telling import Telling

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
_NONE_OF_THESE = message("None of these")
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


def order_words(telling: Telling, order: Order, ordered: dt.date | None, arrived: dt.date | None) -> tuple[str, ...]:
    """An order as its customer would tell it: goods, days, place, and what was chosen for each side."""
    policy, date = telling.policy, telling.speech.date
    named = policy.products.get(order.goods) or policy.categories.get(order.goods)
    found = [telling.text(named.name) if named else order.goods or telling.say(ANYTHING_SOLD)]
    found += [telling.say("ordered on {date}", date=date(ordered))] if ordered else []
    found += [telling.say("arrived on {date}", date=date(arrived))] if arrived else []
    found += [choice(telling, side, value) for side in ("country", "region") if (value := order.value(side))]
    return (*found, *(choice(telling, side, order.value(side)) for side in SIDES if order.value(side)))
