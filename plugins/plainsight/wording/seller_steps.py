"""What happens on a marketplace when a seller does not help, in words."""

from __future__ import annotations

from plainsight.model.seller_steps import SellerSteps
from plainsight.wording.anchors import within
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_THEN = {
    "decides": (
        message("Please ask the seller first. If the seller does not help, we decide."),
        message("Please ask the seller first. If the seller does not help within {time}, we decide."),
    ),
    "refunds": (
        message("Please ask the seller first. If the seller does not help, we refund you ourselves."),
        message("Please ask the seller first. If the seller does not help within {time}, we refund you ourselves."),
    ),
}


def sentences(telling: Telling, steps: SellerSteps) -> list[str | None]:
    """The seller first, then the marketplace: how, until when and how soon."""
    plain, timed = _THEN[steps.then]
    time = telling.speech.duration(steps.answers_within) if steps.answers_within else None
    found: list[str | None] = [telling.say(timed, time=time) if time else telling.say(plain)]
    if steps.ask_within is not None:
        when = within(telling, telling.speech.duration(steps.ask_within), steps.anchor)
        found.append(telling.say("You can turn to us {when}.", when=when))
    if steps.channels:
        ways = telling.speech.listing((telling.channel(named) for named in steps.channels), "or")
        found.append(telling.say("This is how you reach us: {ways}.", ways=ways))
    return [
        *found,
        telling.timed("You hear from us within {time}.", steps.answered_within),
        telling.timed("The seller gets your money no sooner than {time} after delivery.", steps.money_held_for),
        telling.sentence(steps.note),
    ]


def facts(telling: Telling, steps: SellerSteps) -> list[Fact]:
    return [telling.fact("If the seller does not help", telling.speech.prose(sentences(telling, steps)))]
