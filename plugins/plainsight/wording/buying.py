"""What may be bought or rented in words: limits to how many, and terms of a rental."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.buying import Prescription, PurchaseLimit
from plainsight.model.rental import DamageWaiver, Rental
from plainsight.wording import fees, return_words
from plainsight.wording.catalogue import message, plural
from plainsight.wording.how_often import counted_for
from plainsight.wording.telling import Telling

_OF_EACH = plural("You can buy only one of each article {whom}.", "You can buy up to {n} of each article {whom}.")
_IN_ALL = plural("You can buy only one article {whom}.", "You can buy up to {n} articles in all {whom}.")
_AT_LEAST_OF_EACH = plural(
    "Please order at least {n} of each article {whom}.", "Please order at least {n} of each article {whom}."
)
_AT_LEAST_IN_ALL = plural(
    "Please order at least {n} article in all {whom}.", "Please order at least {n} articles in all {whom}."
)
_AT_A_TIME = plural("We sell it in packs of {n} only.", "We sell it in packs of {n} only.")
_EARLY_RETURN = {
    "refunded": message("If you bring it back early, we refund the rent for the time that is left."),
    "not_refunded": message("If you bring it back early, the rent for the whole time is due all the same."),
}
_ABOVE = {
    "reduced": message("If you order more, we send you that many and refund the rest."),
    "cancelled": message("If you order more, we cancel the whole order and refund it."),
}
_DAMAGE = {
    "customer": message("Normal wear costs you nothing; you pay for damage and loss."),
    "shop": message("The rent covers damage that you did not do on purpose."),
}
_SHOWN = {
    "identity": message("an identity document", "what a customer shows to rent something"),
    "address": message("a document with your address", "what a customer shows to rent something"),
    "bank_card": message("a bank card", "what a customer shows to rent something"),
}
_UNCOVERED = {
    "loss": message("loss", "what a damage waiver does not cover"),
    "theft": message("theft", "what a damage waiver does not cover"),
    "negligence": message("gross carelessness", "what a damage waiver does not cover"),
    "misuse": message("use against the instructions", "what a damage waiver does not cover"),
    "tyres": message("tires, blades and other parts that wear", "what a damage waiver does not cover"),
    "accessories": message("accessories", "what a damage waiver does not cover"),
}
_ISSUED_BY = {
    "doctor": message("a doctor", "whose prescription it is"),
    "dentist": message("a dentist", "whose prescription it is"),
    "optician": message("an optician", "whose prescription it is"),
    "vet": message("a vet", "whose prescription it is"),
}
_PRESCRIPTION = {
    "when_ordering": message("Please send us the prescription with your order."),
    "when_handed_over": message("Please show us the prescription when we hand it over."),
}
_FORM = {
    True: message("We need the original of the prescription."),
    False: message("A copy or a photo of the prescription is enough."),
}
_WITHOUT = {
    "cancelled": message("Without a prescription, we cancel the order and refund you."),
    "not_handed_over": message("Without a prescription, we keep it here until you have one."),
}


def purchase_limit(telling: Telling, limit: PurchaseLimit) -> list[str | None]:
    """How many somebody can buy, and what becomes of an order for more."""
    whom = counted_for(telling, limit.per, limit.within)
    each = limit.counted == "same_article"
    many = telling.speech.many
    return [
        many(*(_OF_EACH if each else _IN_ALL), limit.number, whom=whom) if limit.number is not None else None,
        many(*(_AT_LEAST_OF_EACH if each else _AT_LEAST_IN_ALL), limit.minimum, whom=whom) if limit.minimum else None,
        many(*_AT_A_TIME, limit.multiple_of) if limit.multiple_of else None,
        telling.say(_ABOVE[limit.above]) if limit.above else None,
        telling.sentence(limit.note),
    ]


def rental(telling: Telling, terms: Rental) -> list[str | None]:
    """How long, how it is extended or ended, how it goes back, and what counts if the customer buys it."""
    found: list[str | None] = [_how_long(telling, terms)]
    found.append(
        telling.timed("You have it at least {time} before the first day of the rental.", terms.delivered_before)
    )
    found.append(telling.timed("To keep it longer, tell us at least {time} before the end.", terms.extend_before))
    found.append(telling.timed("You can end the rental at any time: tell us at least {time} before.", terms.notice))
    found.append(telling.say(_EARLY_RETURN[terms.early_return]) if terms.early_return else None)
    if terms.lost_after is not None:
        time = telling.speech.duration(terms.lost_after)
        lost = message("If it is not back {time} after the end, it counts as lost, and you pay its price.")
        found.append(telling.say(lost, time=time))
    if terms.handed_back:
        ways = telling.speech.listing((telling.say(return_words.METHODS[way]) for way in terms.handed_back), "or")
        found.append(telling.say("At the end of the rental: {ways}.", ways=ways))
    if terms.requires:
        things = telling.speech.listing(telling.say(return_words.COMES_BACK[thing]) for thing in terms.requires)
        found.append(telling.say("The item has to come back {things}.", things=things))
    found.append(telling.say(_DAMAGE[terms.damage]) if terms.damage else None)
    found += _waiver(telling, terms.waiver) if terms.waiver else ()
    if terms.proof:
        things = telling.speech.listing(telling.say(_SHOWN[thing]) for thing in terms.proof)
        found.append(telling.say("To rent it, please show us: {things}.", things=things))
    if terms.price_off_percent is not None:
        share = telling.speech.share(terms.price_off_percent)
        first = telling.speech.duration(terms.price_off_within) if terms.price_off_within else None
        found.append(
            telling.say("If you buy it, we take {share} of the rent you paid off its price.", share=share)
            if first is None
            else telling.say(
                "If you buy it, we take {share} of the rent of the first {time} off its price.",
                share=share,
                time=first,
            )
        )
    return [*found, telling.sentence(terms.note)]


def prescription(telling: Telling, needed: Prescription) -> list[str | None]:
    """Whose, when it is shown and in which form, how old it may be, and what happens without it."""
    found: list[str | None] = [telling.say("We sell this on prescription only.")]
    if needed.issued_by:
        whom = telling.speech.listing((telling.say(_ISSUED_BY[who]) for who in needed.issued_by), "or")
        found.append(telling.say("It has to come from {whom}.", whom=whom))
    found.append(telling.say(_PRESCRIPTION[needed.shown]))
    found.append(telling.say(_FORM[needed.original]) if needed.original is not None else None)
    found.append(telling.timed("It may be no more than {time} old.", needed.not_older_than))
    found.append(telling.say(_WITHOUT[needed.without]) if needed.without else None)
    return [*found, telling.sentence(needed.note)]


def _waiver(telling: Telling, waiver: DamageWaiver) -> list[str | None]:
    """What the customer pays so as not to pay for damage, and for what they pay all the same."""
    cost = fees.value(telling, waiver.fee)
    found: list[str | None] = [telling.say("You can choose a damage waiver; it costs: {amount}.", amount=cost)]
    found.append(telling.say("You then pay nothing for damage that you did not do on purpose."))
    if waiver.not_covered:
        things = telling.row(
            telling.phrase(thing) if isinstance(thing, Text) else telling.say(_UNCOVERED[thing])
            for thing in waiver.not_covered
        )
        found.append(telling.say("The waiver does not cover: {things}.", things=things))
    return [*found, telling.sentence(waiver.note)]


def _how_long(telling: Telling, terms: Rental) -> str | None:
    if terms.lengths:
        times = telling.speech.listing((telling.speech.duration(time) for time in terms.lengths), "or")
        return telling.say("You can rent it for {time}.", time=times)
    least = telling.speech.duration(terms.at_least) if terms.at_least else None
    most = telling.speech.duration(terms.at_most) if terms.at_most else None
    if least and most:
        return telling.say("You can rent it for {least} at least and {most} at most.", least=least, most=most)
    if least:
        return telling.say("You can rent it for {time} or longer.", time=least)
    return telling.say("You can rent it for {time} at most.", time=most) if most else None
