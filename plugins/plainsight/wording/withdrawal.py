"""The right to withdraw that the law gives, kept apart from what the shop promises of its own."""

from __future__ import annotations

from plainsight.model.return_terms import Withdrawal
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


def opening(telling: Telling, window: str | None) -> str:
    """What the right is, in the first sentence; `window` as part of a sentence."""
    if window:
        return telling.say("You can withdraw from the contract {window}, without giving a reason.", window=window)
    return telling.say("You can withdraw from the contract without giving a reason.")


def sentences(telling: Telling, withdrawal: Withdrawal) -> list[str | None]:
    """How to withdraw, what then, and that it is a right by law."""
    found: list[str | None] = []
    if ways := _ways(telling, withdrawal):
        found.append(telling.say("It is enough to tell us so clearly: {ways}.", ways=ways))
    if withdrawal.send_back_within is not None:
        time = telling.speech.duration(withdrawal.send_back_within)
        found.append(telling.say("Then post the goods within {time}; the day of posting counts.", time=time))
    if withdrawal.proof_of_posting:
        found.append(telling.say("Keep the proof of posting: with it, you get your money before the goods arrive."))
    found.append(telling.say("This is your right by law. What we promise beyond it comes on top."))
    return found


def _ways(telling: Telling, withdrawal: Withdrawal) -> str:
    ways = []
    if withdrawal.function is not None:
        ways.append(telling.say(message("with the button on our site", "how to withdraw")))
    if withdrawal.form is not None or withdrawal.form_text is not None:
        ways.append(telling.say(message("with our form", "how to withdraw")))
    if withdrawal.address is not None:
        ways.append(telling.say(message("in writing to our address", "how to withdraw")))
    ways += map(telling.channel, withdrawal.channels)
    return telling.speech.listing(ways, "or")


def facts(telling: Telling, withdrawal: Withdrawal) -> list[Fact]:
    """The same, labelled, with the addresses."""
    found = [telling.fact("Right by law", telling.say("right to withdraw from the contract"))]
    if withdrawal.function is not None:
        found.append(telling.fact("Withdraw from contract here", withdrawal.function))
    if withdrawal.form is not None:
        found.append(telling.fact("Withdrawal form", withdrawal.form))
    if withdrawal.form_text is not None:
        found.append(telling.fact("Text of the form", telling.text(withdrawal.form_text)))
    if withdrawal.address is not None:
        found.append(telling.fact("Withdraw in writing to", telling.text(withdrawal.address)))
    if withdrawal.channels:
        ways = telling.speech.listing(map(telling.channel, withdrawal.channels), "or")
        found.append(telling.fact("Other ways to withdraw", ways))
    if withdrawal.send_back_within is not None:
        time = telling.speech.duration(withdrawal.send_back_within)
        found.append(telling.fact("Post the goods within", time))
    if withdrawal.proof_of_posting:
        words = telling.say("enough for your money to be sent")
        found.append(telling.fact("Proof of posting", words))
    return found
