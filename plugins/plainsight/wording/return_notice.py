"""A return rule as customers read it before they buy: what can't go back, what can, and in which other cases."""

from __future__ import annotations

from collections.abc import Collection

from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.wording import (
    fees,
    misuse,
    not_accepted,
    refund_terms,
    return_terms,
    return_way,
    return_words,
    seller_steps,
    withdrawal,
)
from plainsight.wording.catalogue import message
from plainsight.wording.goods import goods, limits_sentence
from plainsight.wording.refund import in_return, refund_sentence, things
from plainsight.wording.return_outcomes import (
    adverbs,
    answer,
    apart_words,
    manner,
    reason_clause,
    state_clause,
    told_apart,
    window,
)
from plainsight.wording.return_rights import faults, faults_in_short, is_right, only_faults
from plainsight.wording.rule_facts import pause
from plainsight.wording.telling import Telling

_OWN_CHOICE = frozenset({"any", "changed_mind"})


def sentences(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """The rule in prose: first what can't be returned, then what can, then the other cases, then the way back."""
    apart = told_apart(rule)
    refused, allowed = _by_choice(rule)
    own = [*refused, *allowed]
    found: list[str | None] = []
    if rule.withdrawal is not None and len(allowed) == 1:
        found += withdrawal.sentences(telling, rule.withdrawal, window(telling, allowed[0]))
        found += [*_terms(telling, allowed[0]), withdrawal.by_law(telling)]
        found += [_refusal(telling, rule, outcome, apart) for outcome in refused]
    elif pair := _pair(telling, rule, refused, allowed):
        # What is given back for the goods stands in the sentence; after it, it would seem to be about the refusal.
        rest = allowed[0] if allowed[0].refund_within else allowed[0].model_copy(update={"refund": ()})
        found += [pair, *_terms(telling, rest)]
    else:
        found += [_refusal(telling, rule, outcome, apart) for outcome in refused]
        found += _permissions(telling, rule, allowed, apart, after_refusal=bool(refused))
    for outcome in rule.outcomes:
        if outcome not in own and not is_right(outcome):
            found += [answer(telling, outcome, apart), *_terms(telling, outcome)]
    if only_faults(rule):
        found += faults(telling, rule)
    found += return_way.sentences(telling, rule)
    if rule.not_accepted is not None:
        found += not_accepted.sentences(telling, rule.not_accepted)
    if rule.seller is not None:
        found += seller_steps.sentences(telling, rule.seller)
    if rule.misuse is not None:
        found += misuse.sentences(telling, rule.misuse)
    found.append(limits_sentence(telling, rule.scope, with_goods=rule.withdrawal is not None))
    found.append(pause(telling, rule))
    return found


def in_short(telling: Telling, rule: ReturnRule) -> list[str | None]:
    """What an answer needs: each case that the customer chooses, or else each other one, without its terms."""
    apart = told_apart(rule)
    refused, allowed = _by_choice(rule)
    if rule.withdrawal is not None:
        return sentences(telling, rule)[:1]
    if pair := _pair(telling, rule, refused, allowed):
        return [pair]
    if refused or allowed:
        return [
            *(_refusal(telling, rule, outcome, apart) for outcome in refused),
            *_permitted(telling, rule, allowed, apart, after_refusal=bool(refused)),
        ]
    if only_faults(rule):
        return [*faults_in_short(telling, rule)]
    return [answer(telling, outcome, apart) for outcome in rule.outcomes if not is_right(outcome)]


def _by_choice(rule: ReturnRule) -> tuple[list[ReturnOutcome], list[ReturnOutcome]]:
    """What is refused and what is allowed where the customer chooses to give goods back."""
    own = [outcome for outcome in rule.outcomes if _OWN_CHOICE & set(outcome.reason)]
    refused = [outcome for outcome in own if outcome.return_policy == "not_permitted"]
    return refused, [outcome for outcome in own if outcome not in refused]


def _pair(
    telling: Telling, rule: ReturnRule, refused: list[ReturnOutcome], allowed: list[ReturnOutcome]
) -> str | None:
    """Return while sealed and none once opened, in one sentence."""
    one_article = bool(rule.scope.products) and not rule.scope.categories
    if len(refused) != 1 or len(allowed) != 1 or "any" in refused[0].state or one_article:
        return None
    if any(outcome.received_as or outcome.approval for outcome in (*refused, *allowed)):
        return None
    values = {
        "goods": goods(telling, rule.scope),
        "once": state_clause(telling, refused[0], return_words.ONCE),
        "reason": reason_clause(telling, refused[0]),
    }
    how = adverbs(telling, window(telling, allowed[0]), state_clause(telling, allowed[0], return_words.WHILE))
    if allowed[0].refund_within is None and (reward := in_return(telling, allowed[0])):
        how = telling.say("{how}, {reward}", how=how, reward=reward) if how else reward
    if not how:
        text = _PAIR_PLAIN if values["reason"] else _PAIR_PLAIN_ANY
    else:
        text = _PAIR if values["reason"] else _PAIR_ANY
    return telling.say(text, how=how, **values)


_PAIR = message("{goods} can be returned {how}; {once}, they cannot be returned {reason}.")
_PAIR_ANY = message("{goods} can be returned {how}; {once}, they cannot be returned.")
_PAIR_PLAIN = message("{goods} can be returned; {once}, they cannot be returned {reason}.")
_PAIR_PLAIN_ANY = message("{goods} can be returned; {once}, they cannot be returned.")


def _refusal(telling: Telling, rule: ReturnRule, outcome: ReturnOutcome, apart: Collection[str]) -> str:
    named = goods(telling, rule.scope, "nor")
    state = state_clause(telling, outcome, return_words.ONCE)
    how = adverbs(telling, state, *apart_words(telling, outcome, apart), reason_clause(telling, outcome))
    if how:
        return telling.say("{goods} cannot be returned {how}.", goods=named, how=how)
    return telling.say("{goods} cannot be returned.", goods=named)


def _permissions(
    telling: Telling,
    rule: ReturnRule,
    allowed: list[ReturnOutcome],
    apart: Collection[str],
    *,
    after_refusal: bool,
) -> list[str | None]:
    """What can go back, each with its terms; terms that all of them share are told once, at the end."""
    told = _permitted(telling, rule, allowed, apart, after_refusal=after_refusal)
    terms = [_terms(telling, outcome) for outcome in allowed]
    if allowed and all(term == terms[0] for term in terms):
        found = [*told, *terms[0]]
    else:
        found = [sentence for permission, term in zip(told, terms, strict=True) for sentence in (permission, *term)]
    if any(map(_is_step, allowed)) and all(outcome.return_policy == "finite_window" for outcome in allowed):
        found.append(telling.say("After that, we take nothing back."))
    return found


def _permitted(
    telling: Telling,
    rule: ReturnRule,
    allowed: list[ReturnOutcome],
    apart: Collection[str],
    *,
    after_refusal: bool,
) -> list[str]:
    return [
        _permission(telling, rule, outcome, apart, after_refusal=after_refusal, again=index > 0)
        for index, outcome in enumerate(allowed)
    ]


def _is_step(outcome: ReturnOutcome) -> bool:
    """Whether it begins only once another outcome has ended."""
    return outcome.window is not None and outcome.window.after_days is not None


def _permission(
    telling: Telling,
    rule: ReturnRule,
    outcome: ReturnOutcome,
    apart: Collection[str],
    *,
    after_refusal: bool,
    again: bool,
) -> str:
    if again and _is_step(outcome) and outcome.refund:
        got = things(telling, outcome)
        return telling.say("{window}, you get {remedies}.", window=window(telling, outcome), remedies=got)
    if after_refusal and "any" in outcome.reason and not outcome.received_as:
        how = manner(telling, outcome, apart)
        if how:
            return telling.say("In every other case, you can return it {how}.", how=how)
        return telling.say("In every other case, you can return it.")
    if after_refusal or again:
        return answer(telling, outcome, apart)
    named = goods(telling, rule.scope)
    how = adverbs(telling, manner(telling, outcome, apart), reason_clause(telling, outcome))
    if how:
        return telling.say("{goods} can be returned {how}.", goods=named, how=how)
    return telling.say("{goods} can be returned.", goods=named)


def _terms(telling: Telling, outcome: ReturnOutcome) -> list[str | None]:
    """What has to be so, fees, refund and note of an outcome."""
    found: list[str | None] = [return_terms.report(telling, outcome), *return_terms.conditions(telling, outcome)]
    found += fees.sentences(telling, outcome.fees)
    stepped = _is_step(outcome) and outcome.refund_within is None
    found.append(None if stepped else refund_sentence(telling, outcome))
    found += refund_terms.sentences(telling, outcome)
    found.append(return_terms.afterwards(telling, outcome))
    found.append(telling.sentence(outcome.note))
    return found
