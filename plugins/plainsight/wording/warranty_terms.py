"""What a warranty says besides its length: cases with a term of their own, replacements, how to claim."""

from __future__ import annotations

from plainsight.model.base import Text
from plainsight.model.duration import Duration
from plainsight.model.measure import Use
from plainsight.model.warranty_rule import (
    Component,
    CustomerShare,
    Loan,
    ReplacementCover,
    WarrantyRule,
    WarrantyTerm,
)
from plainsight.wording import fees, goods, measures
from plainsight.wording.anchors import event, within
from plainsight.wording.catalogue import message
from plainsight.wording.how_often import once_every
from plainsight.wording.records import Fact
from plainsight.wording.telling import COMMA, Telling

COVERS = {
    "parts": message("parts only", "what a warranty covers"),
    "labour": message("repair work only", "what a warranty covers"),
    "parts_and_labour": message("parts and repair work", "what a warranty covers"),
}
_USE = {
    "home": message("used at home", "case of a warranty"),
    "business": message("used in a business", "case of a warranty"),
}
_REPLACED = {
    "rest_of_term": message("A replacement is covered for what is left of the first warranty."),
    "new_term": message("A replacement is covered anew, for the whole term."),
    "not_covered": message("A replacement is not covered by this warranty."),
}
_REPLACED_SHORT = {
    "rest_of_term": message("for what is left of the first warranty", "cover of a replacement"),
    "new_term": message("anew, for the whole term", "cover of a replacement"),
    "not_covered": message("not covered", "cover of a replacement"),
}
_PROOFS = {
    "receipt": message("receipt", "proof for a claim"),
    "order_number": message("order number", "proof for a claim"),
    "serial_number": message("serial number", "proof for a claim"),
    "photos": message("photos of the fault", "proof for a claim"),
    "none": message("nothing", "proof for a claim"),
}
_CONDITIONS = {
    "professional_installation": message("a professional installed it", "a warranty holds if"),
    "regular_service": message("it was serviced as its manual says", "a warranty holds if"),
    "original_parts": message("only the maker’s own parts were used", "a warranty holds if"),
    "proper_base": message("it stood or lay on a suitable base", "a warranty holds if"),
    "protected": message("you used it with a protector", "a warranty holds if"),
    "home_use": message("you used it at home only", "a warranty holds if"),
    "care": message("you looked after it as its instructions say", "a warranty holds if"),
}


def conditions(telling: Telling, rule: WarrantyRule) -> list[str | None]:
    """What has to be so for the warranty to hold, and how often the shop looks at it."""
    found: list[str | None] = []
    if rule.requires:
        found.append(
            telling.say(
                "The warranty is valid only if all of this is true: {things}.", things=_required(telling, rule)
            )
        )
    if rule.check_every is not None:
        often = once_every(telling, rule.check_every)
        found.append(
            telling.say(
                "Please have it checked by us at least {often}, so that the warranty stays valid.", often=often
            )
        )
    return found


def _required(telling: Telling, rule: WarrantyRule) -> str:
    return telling.row(
        telling.phrase(each) if isinstance(each, Text) else telling.say(_CONDITIONS[each]) for each in rule.requires
    )


def lasting(telling: Telling, term: Component | WarrantyTerm) -> str:
    """How long: so many years, or for life."""
    if term.lifetime or term.duration is None:
        return telling.say("for as long as you own it")
    return time_or_use(telling, term.duration, term.use_at_most)


def time_or_use(telling: Telling, time: Duration, use: Use | None) -> str:
    """As in "3 years, up to 36,000 miles"."""
    words = telling.speech.duration(time)
    if use is None:
        return words
    return telling.say("{time}, up to {use}", time=words, use=measures.use(telling, use))


def sentences(telling: Telling, rule: WarrantyRule) -> list[str | None]:
    """Each case with a term of its own: "United States and Canada: 1 year, parts only."."""
    found: list[str | None] = []
    if rule.use_at_most is not None:
        use = measures.use(telling, rule.use_at_most)
        found.append(telling.say("It ends with that time or at {use}, whichever comes first.", use=use))
    for term in rule.terms:
        lasts = telling.say("{case}: {terms}", case=_case(telling, term), terms=_term(telling, term))
        found += [telling.speech.ended(lasts), telling.sentence(term.note)]
    return found


def claim_sentences(telling: Telling, rule: WarrantyRule) -> list[str | None]:
    """Replacements, registration, proof, and whether it passes on."""
    found: list[str | None] = []
    found += [_share(telling, rule, share) for share in rule.customer_share]
    if rule.loan is not None:
        found += _loan(telling, rule.loan)
    found.append(
        telling.timed("What we repaired waits for you for {time}; then we dispose of it.", rule.collect_within)
    )
    if rule.replacement_cover is not None:
        found += _replaced(telling, rule.replacement_cover)
    if rule.transferable is not None:
        found.append(
            telling.say("This warranty passes on with the goods.")
            if rule.transferable
            else telling.say("This warranty is for the first buyer and does not pass on.")
        )
    if rule.register_within is not None:
        found.append(telling.say("Please register for it {when}.", when=_registered(telling, rule)))
    if rule.proof:
        found.append(telling.say("What we need for a claim: {proof}.", proof=_proof(telling, rule)))
    return found


def facts(telling: Telling, rule: WarrantyRule) -> list[Fact]:
    found = [
        Fact(
            telling.speech.sentence(_case(telling, term)),
            telling.speech.sentence(
                telling.row((_term(telling, term), telling.phrase(term.note) if term.note else ""))
            ),
        )
        for term in rule.terms
    ]
    if rule.requires:
        found.append(telling.fact("Conditions of the warranty", _required(telling, rule)))
    if rule.check_every is not None:
        often = once_every(telling, rule.check_every)
        found.append(telling.fact("Checks by us", telling.say("at least {time}", time=often)))
    if rule.customer_share:
        shares = telling.speech.prose(_share(telling, rule, share) for share in rule.customer_share)
        found.append(telling.fact("Your share of the price", shares))
    if rule.collect_within is not None:
        found.append(telling.fact("What we repaired waits for", telling.speech.duration(rule.collect_within)))
    if rule.loan is not None:
        found.append(telling.fact("On loan", telling.speech.prose(_loan(telling, rule.loan))))
    if (cover := rule.replacement_cover) is not None:
        parts = [telling.say(_REPLACED_SHORT[cover.lasts])]
        if cover.at_least is not None:
            parts.append(telling.say("at least {time}", time=telling.speech.duration(cover.at_least)))
        found.append(telling.fact("Cover of a replacement", telling.say(COMMA).join(parts)))
    if rule.transferable is not None:
        passes = telling.say("yes") if rule.transferable else telling.say("no")
        found.append(telling.fact("Passes on with the goods", passes))
    if rule.register_within is not None:
        found.append(telling.fact("Registration", _registered(telling, rule)))
    if rule.proof:
        found.append(telling.fact("Needed for a claim", _proof(telling, rule)))
    return found


def _case(telling: Telling, term: WarrantyTerm) -> str:
    parts = goods.case(telling, term.for_)
    if term.use is not None:
        parts.append(telling.say(_USE[term.use]))
    return telling.say(COMMA).join(parts) if parts else telling.say("In all other cases")


def _term(telling: Telling, term: WarrantyTerm) -> str:
    parts = [lasting(telling, term)]
    if term.covers is not None:
        parts.append(telling.say(COVERS[term.covers]))
    return telling.row(parts)


def _replaced(telling: Telling, cover: ReplacementCover) -> list[str | None]:
    found: list[str | None] = [telling.say(_REPLACED[cover.lasts])]
    found.append(telling.timed("In any case, it is covered for at least {time}.", cover.at_least))
    return found


def _share(telling: Telling, rule: WarrantyRule, share: CustomerShare) -> str:
    """What the customer pays of the price from an age on."""
    form = (
        message("Starting {time} after {event}, you pay {share} of the price for each further year.")
        if share.each_year
        else message("Starting {time} after {event}, you pay {share} of the price.")
    )
    return telling.say(
        form,
        time=telling.speech.duration(share.after),
        event=event(telling, rule.anchor),
        share=telling.speech.share(share.percent),
    )


def _loan(telling: Telling, loan: Loan) -> list[str | None]:
    """What the customer has on loan, when, and at what cost."""
    if loan.repair_longer_than is not None:
        time = telling.speech.duration(loan.repair_longer_than)
        found: list[str | None] = [
            telling.say("If the repair takes longer than {time}, we lend you another device.", time=time)
        ]
    else:
        found = [telling.say("While we repair it, we lend you another device.")]
    if loan.fee is not None:
        found.append(
            telling.say("The loan is free.")
            if loan.fee.free
            else telling.say("The loan costs {amount}.", amount=fees.value(telling, loan.fee))
        )
    return [*found, telling.sentence(loan.note)]


def _registered(telling: Telling, rule: WarrantyRule) -> str:
    assert rule.register_within is not None
    return within(telling, telling.speech.duration(rule.register_within), rule.anchor)


def _proof(telling: Telling, rule: WarrantyRule) -> str:
    return telling.joined(
        [telling.phrase(named) if isinstance(named, Text) else telling.say(_PROOFS[named]) for named in rule.proof]
    )
