"""What counts as misuse of returns, and what the shop does then, in words."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.return_terms import Misuse
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling

_SIGNS = {
    "worn": message("worn or used goods sent back as new", "misuse of returns"),
    "swapped": message("something else sent back than what was bought", "misuse of returns"),
    "incomplete": message("parcels sent back empty or with parts missing", "misuse of returns"),
    "false_report": message("reports of damage or loss that did not happen", "misuse of returns"),
    "resale": message("goods bought to be sold on", "misuse of returns"),
    "refused_parcels": message("parcels refused again and again", "misuse of returns"),
}
_THEN = {
    "withhold_refund": message("give no refund for that return", "misuse of returns: we ..."),
    "refuse_returns": message("take no further returns", "misuse of returns: we ..."),
    "charge_returns": message("charge what further returns cost us", "misuse of returns: we ..."),
    "cancel_orders": message("cancel open orders", "misuse of returns: we ..."),
    "close_account": message("close the customer account", "misuse of returns: we ..."),
}


def sentences(telling: Telling, misuse: Misuse) -> list[str | None]:
    """What the shop goes by, what it does, and how to object."""
    does = telling.speech.listing((telling.say(_THEN[deed]) for deed in misuse.then), "or")
    found: list[str | None] = [
        telling.say("Misuse of returns is: {signs}.", signs=telling.row(_signs(telling, misuse))),
        telling.say("Then we {deeds}.", deeds=does),
    ]
    if misuse.warned_first is not None:
        found.append(telling.say(_WARNED[misuse.warned_first]))
    if misuse.channels:
        ways = telling.speech.listing((telling.channel(named) for named in misuse.channels), "or")
        found.append(telling.say("If you think that we are wrong, please tell us: {ways}.", ways=ways))
    return [*found, telling.sentence(misuse.note)]


_WARNED = {True: message("We write to you before we do so."), False: message("We do so without a warning.")}


def facts(telling: Telling, misuse: Misuse) -> list[Fact]:
    return [telling.fact("Misuse of returns", telling.speech.prose(sentences(telling, misuse)))]


def _signs(telling: Telling, misuse: Misuse) -> list[str]:
    found = [telling.phrase(sign) if isinstance(sign, Text) else telling.say(_SIGNS[sign]) for sign in misuse.signs]
    if misuse.returned_percent is not None:
        share = telling.speech.share(misuse.returned_percent)
        time = telling.speech.duration(misuse.returned_within) if misuse.returned_within else None
        found.append(
            telling.say("sending back more than {share} of what was ordered within {time}", share=share, time=time)
            if time
            else telling.say("sending back more than {share} of what was ordered", share=share)
        )
    return found
