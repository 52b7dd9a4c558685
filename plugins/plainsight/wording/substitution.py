"""Substitutes for what is out of stock, in words."""

from __future__ import annotations

from plainsight.model.substitution import Substitution
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling
from plainsight.wording.told import told_how

_SENT = {
    "unless_refused": message(
        "If something is out of stock, we bring the nearest alternative, unless you chose no substitutes."
    ),
    "if_agreed": message("If something is out of stock, we bring something else only if you agreed to it."),
    "never": message("If something is out of stock, we bring nothing instead, and you do not pay for it."),
}
_PRICE = {
    "lower_of_both": message("You pay the lower of the two prices."),
    "as_ordered": message("You pay the price of what you ordered."),
    "its_own": message("You pay the price of the substitute."),
}


def sentences(telling: Telling, substitution: Substitution) -> list[str | None]:
    speech = telling.speech
    found: list[str | None] = [telling.say(_SENT[substitution.sent])]
    if substitution.price is not None:
        found.append(telling.say(_PRICE[substitution.price]))
    if substitution.told is not None:
        found.append(telling.say("You learn about substitutes {how}.", how=told_how(telling, substitution.told)))
    time = speech.duration(substitution.refuse_within) if substitution.refuse_within else None
    if substitution.refuse_at_door and time:
        found.append(
            telling.say(
                "You can hand a substitute back to the driver, or refuse it within {time} of delivery.", time=time
            )
        )
    elif substitution.refuse_at_door:
        found.append(telling.say("You can hand a substitute back to the driver."))
    elif time:
        found.append(telling.say("You can refuse a substitute within {time} of delivery.", time=time))
    if substitution.refund_within is not None:
        time = speech.duration(substitution.refund_within)
        found.append(telling.say("Your money for it is back within {time}.", time=time))
    return [*found, telling.sentence(substitution.note)]


def facts(telling: Telling, substitution: Substitution) -> list[Fact]:
    return [telling.fact("Substitutes", telling.speech.prose(sentences(telling, substitution)))]
