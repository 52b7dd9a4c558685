"""A return rule as customers read it before they buy: what can't go back, what can, and what they can still do."""

from __future__ import annotations

from collections.abc import Collection

from plainsight.model.return_rule import FAULT_REASONS, ReturnOutcome, ReturnRule
from plainsight.wording import fees, return_words
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits_sentence
from plainsight.wording.return_outcomes import (
    MONEY_BACK,
    adverbs,
    answer,
    reason_clause,
    refund_sentence,
    remedy,
    state_clause,
    window,
)
from plainsight.wording.telling import Telling

_OWN_CHOICE = frozenset({"any", "changed_mind"})


def sentences(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """The rule in prose: first what can't be returned, then what can, then the other cases."""
    own = [outcome for outcome in rule.outcomes if _OWN_CHOICE & set(outcome.reason)]
    refused = [outcome for outcome in own if outcome.return_policy == "not_permitted"]
    allowed = [outcome for outcome in own if outcome not in refused]
    found: list[str | None] = []
    if pair := _pair(telling, rule, refused, allowed):
        found.append(pair)
    else:
        found += [_refusal(telling, rule, outcome) for outcome in refused]
        found += [_permission(telling, rule, outcome, after_refusal=bool(refused)) for outcome in allowed]
    for outcome in allowed:
        found += _terms(telling, outcome)
    for outcome in rule.outcomes:
        if outcome not in own and not _is_right(outcome):
            found += [answer(telling, outcome), *_terms(telling, outcome)]
    if _only_faults(rule):
        found += _faults(telling, rule)
    found.append(limits_sentence(telling, rule.scope))
    return found


def rights(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """What a customer can do when the shop is at fault; nothing when the rule itself is about that."""
    if _only_faults(rule):
        return []
    found = _faults(telling, rule)
    faults = [outcome for outcome in rule.outcomes if _is_right(outcome)]
    if not rule.refusals:
        return found
    if any(FAULT_REASONS & set(outcome.reason) for outcome in rule.refusals):
        found.append(telling.say("Your statutory rights are not affected."))
    elif not faults and not _covers_faults(rule):
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


def _only_faults(rule: ReturnRule) -> bool:
    return all(_is_right(outcome) for outcome in rule.outcomes)


def _faults(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """What happens when goods arrive damaged, faulty, wrong or incomplete."""
    found: list[str | None] = []
    for outcomes in _alike([outcome for outcome in rule.outcomes if _is_right(outcome)]):
        found += [_right(telling, outcomes), *_paid(telling, outcomes[0])]
        if MONEY_BACK & set(outcomes[0].refund) and outcomes[0].refund_within is not None:
            time = telling.speech.duration(outcomes[0].refund_within)
            found.append(telling.say("The money reaches you within {time} of our receiving your return.", time=time))
    return found


def _covers_faults(rule: ReturnRule) -> bool:
    """Whether goods go back for any reason in any state but what is refused, faults among them."""
    return any(
        "any" in outcome.reason and "any" in outcome.state and outcome.return_policy != "not_permitted"
        for outcome in rule.outcomes
    )


def _is_right(outcome: ReturnOutcome) -> bool:
    return set(outcome.reason) <= FAULT_REASONS and outcome.return_policy != "not_permitted"


def _alike(outcomes: list[ReturnOutcome]) -> list[list[ReturnOutcome]]:
    """Outcomes that differ in nothing but the reason, told in one sentence."""
    groups: list[list[ReturnOutcome]] = []
    for outcome in outcomes:
        bare = outcome.model_copy(update={"reason": (), "note": None})
        for group in groups:
            if group[0].model_copy(update={"reason": (), "note": None}) == bare:
                group.append(outcome)
                break
        else:
            groups.append([outcome])
    return groups


def _pair(
    telling: Telling, rule: ReturnRule, refused: list[ReturnOutcome], allowed: list[ReturnOutcome]
) -> str | None:
    """Return while sealed and none once opened, in one sentence."""
    one_article = bool(rule.scope.products) and not rule.scope.categories
    if len(refused) != 1 or len(allowed) != 1 or "any" in refused[0].state or one_article:
        return None
    values = {
        "goods": goods(telling, rule.scope),
        "once": state_clause(telling, refused[0], return_words.ONCE),
        "reason": reason_clause(telling, refused[0]),
    }
    how = adverbs(telling, window(telling, allowed[0]), state_clause(telling, allowed[0], return_words.WHILE))
    if not how:
        text = _PAIR_PLAIN if values["reason"] else _PAIR_PLAIN_ANY
    else:
        text = _PAIR if values["reason"] else _PAIR_ANY
    return telling.say(text, how=how, **values)


_PAIR = message("{goods} can be returned {how}; {once}, they cannot be returned {reason}.")
_PAIR_ANY = message("{goods} can be returned {how}; {once}, they cannot be returned.")
_PAIR_PLAIN = message("{goods} can be returned; {once}, they cannot be returned {reason}.")
_PAIR_PLAIN_ANY = message("{goods} can be returned; {once}, they cannot be returned.")


def _refusal(telling: Telling, rule: ReturnRule, outcome: ReturnOutcome) -> str:
    named = goods(telling, rule.scope)
    how = adverbs(telling, state_clause(telling, outcome, return_words.ONCE), reason_clause(telling, outcome))
    if how:
        return telling.say("{goods} cannot be returned {how}.", goods=named, how=how)
    return telling.say("{goods} cannot be returned.", goods=named)


def _permission(telling: Telling, rule: ReturnRule, outcome: ReturnOutcome, *, after_refusal: bool) -> str:
    when, state = window(telling, outcome), state_clause(telling, outcome, return_words.WHILE)
    if after_refusal and "any" in outcome.reason:
        how = adverbs(telling, when, state)
        if how:
            return telling.say("In every other case, you can return it {how}.", how=how)
        return telling.say("In every other case, you can return it.")
    if after_refusal:
        return answer(telling, outcome)
    named = goods(telling, rule.scope)
    how = adverbs(telling, when, state, reason_clause(telling, outcome))
    if how:
        return telling.say("{goods} can be returned {how}.", goods=named, how=how)
    return telling.say("{goods} can be returned.", goods=named)


def _terms(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """Minimum trial, fees, refund and note of an outcome."""
    found: list[str | None] = []
    if outcome.window is not None and outcome.window.not_before is not None:
        time = telling.speech.duration(outcome.window.not_before)
        found.append(telling.say("Please try it for at least {time} first.", time=time))
    for fee in outcome.fees:
        found += fees.sentences(telling, fee)
    found.append(refund_sentence(telling, outcome))
    if outcome.note is not None:
        found.append(telling.speech.ended(telling.text(outcome.note)))
    return found


def _paid(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """Fees that a customer pays although the shop is at fault, and the note."""
    found: list[str | None] = []
    for fee in outcome.fees:
        if not fee.free:
            found += fees.sentences(telling, fee)
    if outcome.note is not None:
        found.append(telling.speech.ended(telling.text(outcome.note)))
    return found


def _right(telling: Telling, outcomes: list[ReturnOutcome]) -> str:
    """What happens when it arrives damaged, faulty, wrong or incomplete."""
    outcome = outcomes[0]
    reasons = {reason for alike in outcomes for reason in alike.reason}
    condition = _condition(telling, reasons)
    how = adverbs(telling, window(telling, outcome), state_clause(telling, outcome, return_words.WHILE))
    deed = _deed(telling, outcome)
    timed, plain = (_TELL, _TELL_ANYHOW) if "keep_product" in outcome.method else (_SEND, _SEND_ANYHOW)
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
    return telling.say("if yours arrives {condition}", condition=found)


def _deed(telling: Telling, outcome: ReturnOutcome) -> str:
    """What the shop does, "we" and all; empty when nothing is said."""
    does = remedy(telling, outcome)
    free = {fee.kind for fee in outcome.fees if fee.free} & {"return_shipping", "collection"}
    if "keep_product" in outcome.method:
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
