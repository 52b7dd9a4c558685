"""Run an example of a change: what the comparison of its two sides gives."""

from __future__ import annotations

from plainsight.gate.approval_files import approval_of
from plainsight.gate.approving import Approvals
from plainsight.gate.change import ChangeKind
from plainsight.gate.comparison import Comparison, compare
from plainsight.gate.examples import ChangeExample, look_at, settings_of
from plainsight.gate.judge import judged_by_base

AUTHORS = ("Writer", "writer@shop.example")
"""Who has a hand in the examples' changes."""


def run(kind: ChangeKind, example: ChangeExample) -> Comparison:
    """Everything that the comparison of an example's two sides tells."""
    judge = settings_of(example.before, kind.engine)
    base = look_at(example.before, judge)
    head = look_at(example.after, judged_by_base(judge, settings_of(example.after)))
    approvals = Approvals()
    if example.after.approval:
        first = next(iter(compare(base, head).blocking), None)
        fingerprint = first.fingerprint if first is not None else "0" * 16
        text = example.after.approval.replace("{fingerprint}", fingerprint)
        approvals = approval_of(text, "policies/approvals/one.yml")
    return compare(base, head, approvals=approvals, authors=AUTHORS)
