"""Which rule governs an order: one table of verdicts, made of a policy's return rules. Pure; no I/O."""

from plainsight.resolution.deadline import Clock
from plainsight.resolution.order import OUTCOME_SIDES, SCOPE_SIDES, SIDES, Dimension, Order, in_words
from plainsight.resolution.promise import contradict
from plainsight.resolution.table import ANYTHING, Case, Fork, Table, Verdict, build_table, follow

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
    "Table",
    "Verdict",
    "build_table",
    "contradict",
    "follow",
    "in_words",
]
