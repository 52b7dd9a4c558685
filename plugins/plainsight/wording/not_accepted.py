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
    return [
        telling.say(_THEN[terms.then]),
        telling.timed("We tell you within {time}.", terms.told_within),
        telling.timed("We keep it for you for {time}, and then dispose of it.", terms.kept_for),
        telling.sentence(terms.note),
    ]


def facts(telling: Telling, terms: NotAccepted) -> list[Fact]:
    return [telling.fact("If we cannot take it back", telling.speech.prose(sentences(telling, terms)))]
