"""What customers can do when the shop is at fault, told beside what they can't return."""

from __future__ import annotations

from collections.abc import Collection

from plainsight.model.return_cases import FAULT_REASONS
from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.wording import fees, refund_terms, return_terms, return_words
from plainsight.wording.catalogue import message
from plainsight.wording.refund import MONEY_BACK, kept, money_by, remedy
from plainsight.wording.return_outcomes import adverbs, state_clause, window
from plainsight.wording.telling import Telling


def rights(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """What a customer can do when the shop is at fault; nothing when the rule itself is about that."""
    if only_faults(rule):
        return []
    found = faults(telling, rule)
    if not rule.refusals:
        return found
    if any(FAULT_REASONS & set(outcome.reason) for outcome in rule.refusals):
        found.append(telling.say("Your statutory rights are not affected."))
    elif not found and not _covers_faults(rule):
        found.append(
            telling.say(
                "Goods that arrive damaged, faulty or wrong are another matter: "
                "your legal rights stay as they are, so please tell us."
            )
        )
    elif "GB" in (rule.scope.countries or telling.policy.shop.countries):
        # Consumer Rights Act 2015: British shops say so beside each refusal.
        found.append(telling.say("Your statutory rights are not affected."))
    return found


def only_faults(rule: ReturnRule) -> bool:
    """Whether the rule is about goods at fault alone."""
    return all(is_right(outcome) for outcome in rule.outcomes)


def faults(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """What happens when goods arrive damaged, faulty, wrong or incomplete."""
    found: list[str | None] = []
    for outcomes in _alike([outcome for outcome in rule.outcomes if is_right(outcome)]):
        found.append(_right(telling, outcomes))
        if MONEY_BACK & set(outcomes[0].refund):
            found.append(money_by(telling, outcomes[0]))
        found += _paid(telling, outcomes[0])
    return found


def faults_in_short(telling: Telling, rule: ReturnRule) -> list[str]:
    """The same, without what it depends on."""
    return [_right(telling, outcomes) for outcomes in _alike([each for each in rule.outcomes if is_right(each)])]


def _covers_faults(rule: ReturnRule) -> bool:
    """Whether goods go back for any reason in any state but what is refused, faults among them."""
    return any(
        "any" in outcome.reason and "any" in outcome.state and outcome.return_policy != "not_permitted"
        for outcome in rule.outcomes
    )


def is_right(outcome: ReturnOutcome) -> bool:
    """Whether it is what customers can ask for where the shop is at fault."""
    return set(outcome.reason) <= FAULT_REASONS and outcome.return_policy != "not_permitted"


def _alike(outcomes: list[ReturnOutcome]) -> list[list[ReturnOutcome]]:
    """Outcomes that differ in nothing but the reason, told in one sentence."""
    groups: list[list[ReturnOutcome]] = []
    for outcome in outcomes:
        bare = outcome.model_copy(update={"reason": ()})
        for group in groups:
            if group[0].model_copy(update={"reason": ()}) == bare:
                group.append(outcome)
                break
        else:
            groups.append([outcome])
    return groups


def _paid(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """What else a customer has to know although the shop is at fault: report, proof, fees, the note."""
    found: list[str | None] = [return_terms.report(telling, outcome), *return_terms.conditions(telling, outcome)]
    found += fees.sentences(telling, (fee for fee in outcome.fees if not fee.free))
    found += refund_terms.sentences(telling, outcome)
    found.append(return_terms.afterwards(telling, outcome))
    found.append(telling.sentence(outcome.note))
    return found


def _right(telling: Telling, outcomes: list[ReturnOutcome]) -> str:
    """What happens when it arrives damaged, faulty, wrong or incomplete."""
    outcome = outcomes[0]
    reasons = {reason for alike in outcomes for reason in alike.reason}
    condition = _condition(telling, reasons)
    how = adverbs(telling, window(telling, outcome), state_clause(telling, outcome, return_words.WHILE))
    deed = _deed(telling, outcome, only_parts=reasons == {"missing_parts"})
    timed, plain = (_TELL, _TELL_ANYHOW) if kept(outcome) else (_SEND, _SEND_ANYHOW)
    forms = timed if how else plain
    return telling.say(forms[1] if deed else forms[0], condition=condition, how=how, deed=deed)


_SEND = (
    message("{condition}, you can send it back {how}."),
    message("{condition}, you can send it back {how}: {deed}."),
)
_SEND_ANYHOW = (
    message("{condition}, you can send it back."),
    message("{condition}, you can send it back: {deed}."),
)
_TELL = (message("{condition}, tell us {how}."), message("{condition}, tell us {how}: {deed}."))
_TELL_ANYHOW = (message("{condition}, tell us."), message("{condition}, tell us: {deed}."))


def _condition(telling: Telling, reasons: Collection[str]) -> str:
    if set(reasons) == {"defective"}:
        return telling.say("if yours turns out to be faulty")
    if set(reasons) == {"shop_error"}:
        return telling.say(return_words.IF["shop_error"])
    ordered = [words for reason, words in return_words.ARRIVES.items() if reason in reasons]
    found = telling.speech.listing((telling.say(words) for words in ordered), "or")
    clauses = [telling.say("if yours arrives {condition}", condition=found)] if found else []
    clauses += [telling.say(return_words.IF["recalled"])] if "recalled" in reasons else []
    return telling.speech.listing(clauses, "or")


def _deed(telling: Telling, outcome: ReturnOutcome, *, only_parts: bool) -> str:
    """What the shop does, "we" and all; empty when nothing is said."""
    if only_parts and kept(outcome) and outcome.refund == ("replacement",):
        return telling.say("we send you the missing parts")
    does = remedy(telling, outcome)
    free = {fee.kind for fee in outcome.fees if fee.free} & {"return_shipping", "collection"}
    if kept(outcome):
        forms = _KEEP
    elif "collection" in outcome.method:
        forms = _COLLECT_FREE if free else _COLLECT
    elif free:
        forms = _SHIP_FREE
    else:
        forms = _JUST
    return telling.say(forms[1], remedy=does) if does else telling.say(forms[0]) if forms[0] else ""


_KEEP = (message("you keep it"), message("you keep it, and we {remedy}"))
_COLLECT_FREE = (message("we collect it free"), message("we collect it free and {remedy}"))
_COLLECT = (message("we collect it"), message("we collect it and {remedy}"))
_SHIP_FREE = (message("we pay the return shipping"), message("we pay the return shipping and {remedy}"))
_JUST = ("", message("we {remedy}"))
