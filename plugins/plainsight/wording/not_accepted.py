"""What becomes of goods that come back and are not taken, in words."""

from __future__ import annotations

from plainsight.model.return_terms import NotAccepted
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_THEN = {
    "sent_back_free": message(
        "What comes back too late, or in a condition that we cannot accept, we send back to you free of charge."
    ),
    "sent_back_at_cost": message(
        "What comes back too late, or in a condition that we cannot accept, we send back to you at your cost."
    ),
    "kept_for_collection": message(
        "What comes back too late, or in a condition that we cannot accept, waits for you to collect it."
    ),
    "less_refunded": message(
        "For what comes back too late, or in a condition that we cannot accept, we refund less than the price."
    ),
}


def sentences(telling: Telling, terms: NotAccepted) -> list[str | None]:
    """What happens, how soon the customer hears of it, and how long it is kept."""
    found: list[str | None] = [telling.say(_THEN[terms.then])]
    if terms.told_within is not None:
        time = telling.speech.duration(terms.told_within)
        found.append(telling.say("We tell you within {time}.", time=time))
    if terms.kept_for is not None:
        time = telling.speech.duration(terms.kept_for)
        found.append(telling.say("We keep it for you for {time}, and then dispose of it.", time=time))
    return [*found, telling.sentence(terms.note)]


def facts(telling: Telling, terms: NotAccepted) -> list[Fact]:
    return [telling.fact("If we cannot take it back", telling.speech.prose(sentences(telling, terms)))]
