"""Which rule governs an order: one table for each kind, made of a policy's rules. Pure; no I/O."""

from plainsight.resolution.building import build_table
from plainsight.resolution.deadline import Clock
from plainsight.resolution.for_order import for_order
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, SIDES, Dimension, Order, in_words
from plainsight.resolution.promise import contradict
from plainsight.resolution.table import ANYTHING, Case, Fork, Ruling, Said, Table, Verdict, follow

__all__ = [
    "ANYTHING",
    "OUTCOME_SIDES",
    "SCOPE_SIDES",
    "SIDES",
    "Case",
    "Clock",
    "Dimension",
    "Fork",
    "Order",
    "Ruling",
    "Said",
    "Table",
    "Verdict",
    "build_table",
    "contradict",
    "follow",
    "for_order",
    "in_words",
]
