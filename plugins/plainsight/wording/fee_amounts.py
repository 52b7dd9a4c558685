"""How much a fee is, in words: money, shares, ranges, the real cost; and when it is so much."""

from __future__ import annotations

from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.wording import measures, return_words
from plainsight.wording.anchors import event, within
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits, names_goods, only_places
from plainsight.wording.telling import Telling

_OF = {
    "item_price": message("{share} of the item price"),
    "goods_total": message("{share} of the price of all items"),
    "order_total": message("{share} of the order total"),
    "refund": message("{share} of the refund"),
    "rent": message("{share} of the rent"),
}
_UP_TO = {
    "item_price": message("up to {share} of the item price"),
    "goods_total": message("up to {share} of the price of all items"),
    "order_total": message("up to {share} of the order total"),
    "refund": message("up to {share} of the refund"),
    "rent": message("up to {share} of the rent"),
}
SHOWN_AT = {
    "product_page": message("on the product page", "where it is shown"),
    "cart": message("in the cart", "where it is shown"),
    "checkout": message("at the checkout", "where it is shown"),
    "quote": message("in the offer that we make you", "where it is shown"),
    "return_form": message("when you announce the return", "where it is shown"),
}
_PER = {
    "item": message("{amount} per item"),
    "parcel": message("{amount} per parcel"),
    "hour": message("{amount} per hour"),
    "day": message("{amount} per day"),
    "weekend": message("{amount} per weekend"),
    "week": message("{amount} per week"),
    "month": message("{amount} per month"),
    "part": message("{amount} per part"),
    "stop": message("{amount} per visit"),
    "floor": message("{amount} per floor"),
    "km": message("{amount} per km"),
    "mile": message("{amount} per mile"),
    "return": message("{amount} per return"),
}
_AND_PER = {
    "item": message("{amount} per item", "after another unit"),
    "parcel": message("{amount} per parcel", "after another unit"),
    "hour": message("{amount} per hour", "after another unit"),
    "day": message("{amount} per day", "after another unit"),
    "weekend": message("{amount} per weekend", "after another unit"),
    "week": message("{amount} per week", "after another unit"),
    "month": message("{amount} per month", "after another unit"),
    "part": message("{amount} per part", "after another unit"),
    "stop": message("{amount} per visit", "after another unit"),
    "floor": message("{amount} per floor", "after another unit"),
    "km": message("{amount} per km", "after another unit"),
    "mile": message("{amount} per mile", "after another unit"),
    "return": message("{amount} per return", "after another unit"),
}
"""As the second of several: "$5 per item per month" is "5 € je Artikel und Monat"."""


def amount(telling: Telling, fee: Fee) -> str:
    """How much, and when: "free", "$25 per item", "15% of the item price (at least $10)", "$9 by parcel"."""
    speech = telling.speech
    words = _worth(telling, fee)
    counted = [each for each in fee.per if each in _PER and not fee.free and fee.kind != "reminder"]
    for number, each in enumerate(counted):
        words = telling.say(_AND_PER[each] if number else _PER[each], amount=words)
    least = speech.money(fee.minimum) if fee.minimum and not fee.is_range else None
    most = speech.money(fee.maximum) if fee.maximum and not fee.is_range else None
    if least and most:
        words = telling.say("{amount} (at least {least}, at most {most})", amount=words, least=least, most=most)
    elif least:
        words = telling.say("{amount} (at least {least})", amount=words, least=least)
    elif most:
        words = telling.say("{amount} (at most {most})", amount=words, most=most)
    if fee.taxed is not None:
        taxed = message("{amount}, tax included") if fee.taxed else message("{amount} plus tax")
        words = telling.say(taxed, amount=words)
    return _when(telling, fee, words)


def is_conditional(fee: Fee) -> bool:
    """Whether it is asked only for some ways back, some time, or some goods, places or customers."""
    return bool(fee.method or fee.after or fee.within or fee.only_for or fee.order_value or fee.item_price)


def _worth(telling: Telling, fee: Fee) -> str:
    speech = telling.speech
    kept = fee.kind == "original_shipping"
    if fee.free:
        free = message("nothing", "price") if fee.kind == "restocking" else message("free", "price")
        return telling.say(message("refunded too") if kept else free)
    if fee.actual_cost:
        low = speech.money(fee.estimate_from) if fee.estimate_from else None
        high = speech.money(fee.estimate) if fee.estimate else None
        forms = _NOT_REFUNDED if kept else _ACTUAL
        return telling.say(forms[2 if low and high else 1 if high else 0], low=low, estimate=high)
    if fee.percent is not None:
        share = speech.share(fee.percent)
        if fee.percent_to is not None:
            share = telling.say("{low} to {high}", low=speech.number(fee.percent), high=speech.share(fee.percent_to))
        return telling.say(_OF[fee.of], share=share)
    if fee.percent_to is not None:
        return telling.say(_UP_TO[fee.of], share=speech.share(fee.percent_to))
    if fee.shown:
        places = speech.listing(telling.say(SHOWN_AT[place]) for place in fee.shown)
        return telling.say("the amount shown {places}", places=places)
    if fee.amount is not None:
        return speech.money(fee.amount)
    assert fee.minimum is not None  # the model holds that a fee says how much
    assert fee.maximum is not None
    return telling.say("between {least} and {most}", least=speech.money(fee.minimum), most=speech.money(fee.maximum))


_ACTUAL = (
    message("the actual cost"),
    message("the actual cost (usually {estimate} at most)"),
    message("the actual cost (usually {low} to {estimate})"),
)
_NOT_REFUNDED = (
    message("not refunded"),
    message("not refunded (usually {estimate} at most)"),
    message("not refunded (usually {low} to {estimate})"),
)


def _when(telling: Telling, fee: Fee, words: str) -> str:
    """The amount with the ways back, the time, and the goods or places for which it is asked."""
    conditions = [telling.speech.listing((telling.say(return_words.BY[way]) for way in fee.method), "or")]
    conditions.append(_time(telling, fee))
    for condition in filter(None, conditions):
        words = telling.say(message("{amount} {when}", "a fee and when it is asked"), amount=words, when=condition)
    if fee.order_value is not None:
        words = telling.say(
            "{amount} ({limits})", amount=words, limits=measures.order_value(telling, fee.order_value)
        )
    if fee.item_price is not None:
        words = telling.say("{amount} ({limits})", amount=words, limits=measures.item_price(telling, fee.item_price))
    if fee.only_for is None:
        return words
    if places := only_places(telling, fee.only_for):
        listed = telling.speech.listing(places)
        return telling.say(
            message("{amount} in {places}", "a fee and where it is asked"), amount=words, places=listed
        )
    if names_goods(fee.only_for):
        words = telling.say(
            message("{amount} for {goods}", "a fee and the goods for which it is asked"),
            amount=words,
            goods=goods(telling, fee.only_for),
        )
    narrowed = telling.row(limits(telling, fee.only_for))
    return telling.say("{amount} ({limits})", amount=words, limits=narrowed) if narrowed else words


def _time(telling: Telling, fee: Fee) -> str:
    """From when and until when it is asked, as part of a sentence."""
    first, last = _days(fee.after), _days(fee.within)
    if first and last:
        values = {"first": telling.speech.number(first + 1), "last": telling.speech.number(last)}
        if fee.anchor is None:
            return telling.say("from day {first} to day {last}", **values)
        return telling.say("from day {first} to day {last} after {event}", event=event(telling, fee.anchor), **values)
    found = []
    if fee.after is not None:
        time = telling.speech.duration(fee.after)
        start = event(telling, fee.anchor) if fee.anchor else None
        form = message("starting {time} after {event}") if start else message("after {time}")
        found.append(telling.say(form, time=time, event=start))
    if fee.within is not None:
        found.append(within(telling, telling.speech.duration(fee.within), fee.anchor))
    return telling.speech.listing(found)


def _days(time: Duration | None) -> int | None:
    """The time in days, if it is written in days alone."""
    return time.days if time is not None and time == Duration(days=time.days) else None
