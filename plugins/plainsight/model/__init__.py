"""What a shop promises: typed, frozen, no I/O. One file per kind of rule."""

from plainsight.model.base import Text
from plainsight.model.cancellation_rule import CancellationRule
from plainsight.model.catalogue import Catalogue, Category, Product
from plainsight.model.contact import WEEKDAYS, Channel, Closure, Contact, OpeningHours, Role
from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.file import PolicyFile, json_schema
from plainsight.model.payment_rule import PaymentRule
from plainsight.model.policy import KINDS, Policy, Rule
from plainsight.model.reading import Reading, read_policy
from plainsight.model.return_cases import FAULT_REASONS, REASON_KINDS
from plainsight.model.return_rule import ReturnOutcome, ReturnRule
from plainsight.model.scope import Goods, Scope
from plainsight.model.shop import Shop
from plainsight.model.values import Money
from plainsight.model.warranty_rule import WarrantyRule

__all__ = [
    "FAULT_REASONS",
    "KINDS",
    "REASON_KINDS",
    "WEEKDAYS",
    "CancellationRule",
    "Catalogue",
    "Category",
    "Channel",
    "Closure",
    "Contact",
    "DeliveryRule",
    "Duration",
    "Fee",
    "Goods",
    "Money",
    "OpeningHours",
    "PaymentRule",
    "Policy",
    "PolicyFile",
    "Product",
    "Reading",
    "ReturnOutcome",
    "ReturnRule",
    "Role",
    "Rule",
    "Scope",
    "Shop",
    "Text",
    "WarrantyRule",
    "json_schema",
    "read_policy",
]
