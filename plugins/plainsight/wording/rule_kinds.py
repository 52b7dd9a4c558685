"""What rules of each kind say: in which module their sentences, answers, rights and facts are made."""

from __future__ import annotations

from collections.abc import Iterable

from plainsight.model import (
    CancellationRule,
    DeliveryRule,
    PaymentRule,
    ReturnRule,
    Rule,
    WarrantyRule,
)
from plainsight.wording import (
    cancellation,
    delivery,
    payment,
    return_facts,
    return_notice,
    return_rights,
    warranty,
)
from plainsight.wording.records import Fact
from plainsight.wording.telling import Telling


def sentences(telling: Telling, rule: Rule) -> list[str | None]:
    """The rule as its notice tells it, sentence by sentence; None where one has nothing to say."""
    match rule:
        case ReturnRule():
            return return_notice.sentences(telling, rule)
        case DeliveryRule():
            return delivery.sentences(telling, rule)
        case WarrantyRule():
            return warranty.sentences(telling, rule)
        case CancellationRule():
            return cancellation.sentences(telling, rule)
        case PaymentRule():
            return payment.sentences(telling, rule)


def answer(telling: Telling, rule: Rule) -> list[str | None]:
    """What answers first, without the terms."""
    match rule:
        case ReturnRule():
            return return_notice.in_short(telling, rule)
        case DeliveryRule():
            return delivery.answer(telling, rule)
        case PaymentRule():
            return payment.answer(telling, rule)
        case WarrantyRule():
            return warranty.answer(telling, rule)
        case _:
            return [next(filter(None, sentences(telling, rule)), None)]


def rights(telling: Telling, rule: Rule) -> list[str | None]:
    """What customers can do when the shop is at fault."""
    match rule:
        case ReturnRule():
            return return_rights.rights(telling, rule)
        case WarrantyRule():
            return warranty.rights(telling)
        case _:
            return []


def own_facts(telling: Telling, rule: Rule) -> Iterable[Fact]:
    """Facts that rules of this kind alone have."""
    match rule:
        case ReturnRule():
            return return_facts.facts(telling, rule)
        case DeliveryRule():
            return delivery.facts(telling, rule)
        case WarrantyRule():
            return warranty.facts(telling, rule)
        case CancellationRule():
            return cancellation.facts(telling, rule)
        case PaymentRule():
            return payment.facts(telling, rule)


def order_facts(telling: Telling, rule: Rule) -> Iterable[Fact]:
    """Those of them that an order's answer tells."""
    return delivery.order_facts(telling, rule) if isinstance(rule, DeliveryRule) else own_facts(telling, rule)
