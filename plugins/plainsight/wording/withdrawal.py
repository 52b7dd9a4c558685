"""The right to withdraw that the law gives, kept apart from what the shop promises of its own."""

from __future__ import annotations

from plainsight.model.return_terms import Withdrawal
from plainsight.wording.catalogue import message
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


def sentences(telling: Telling, withdrawal: Withdrawal, window: str | None) -> list[str | None]:
    """What the right is, how to use it, and what then; `window` as part of a sentence."""
    opening = message("You can withdraw from the contract {window}, without giving a reason.")
    if window is None:
        opening = message("You can withdraw from the contract without giving a reason.")
    found: list[str | None] = [telling.say(opening, window=window)]
    if ways := _ways(telling, withdrawal):
        found.append(telling.say("It is enough to tell us so clearly. Ways to do it: {ways}.", ways=ways))
    found.append(
        telling.timed("Then post the goods within {time}; the day of posting counts.", withdrawal.send_back_within)
    )
    if withdrawal.proof_of_posting:
        found.append(telling.say("Keep the proof of posting: with it, you get your money before the goods arrive."))
    if withdrawal.diminished_value:
        found.append(telling.say(_LOSS))
    return found


_LOSS = message(
    "You pay for a loss in value only where it comes from handling the goods more than trying them out needs."
)


def by_law(telling: Telling) -> str:
    """That it is a right by law, apart from what the shop promises."""
    return telling.say("This is your right by law. What we promise beyond it comes on top.")


def _ways(telling: Telling, withdrawal: Withdrawal) -> str:
    ways = []
    if withdrawal.function is not None:
        ways.append(telling.say(message("the button on our site", "how to withdraw")))
    if withdrawal.form is not None or withdrawal.form_text is not None:
        ways.append(telling.say(message("our form", "how to withdraw")))
    if withdrawal.address is not None:
        ways.append(telling.say(message("a letter to our address", "how to withdraw")))
    ways += map(telling.channel, withdrawal.channels)
    return telling.speech.listing(ways, "or")


def facts(telling: Telling, withdrawal: Withdrawal) -> list[Fact]:
    """The same, labelled, with the addresses."""
    found = [telling.fact("Right by law", telling.say("right to withdraw from the contract"))]
    if withdrawal.function is not None:
        found.append(telling.link("Withdraw from contract here", withdrawal.function))
    if withdrawal.form is not None:
        found.append(telling.link("Withdrawal form", withdrawal.form))
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
    if withdrawal.diminished_value:
        found.append(telling.fact("Loss in value", telling.say(_LOSS)))
    if withdrawal.proof_of_posting:
        words = telling.say("enough for your money to be sent")
        found.append(telling.fact("Proof of posting", words))
    return found
