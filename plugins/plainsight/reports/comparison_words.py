"""The sentences of a comparison that every format shares: how to accept a change, and what it all comes to."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from plainsight.findings import Severity
from plainsight.gate.approving import needs_orders_from
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.reports.report import listed, number

LONGEST = 160


def accept_command(change: Change, against: str) -> str | None:
    """The command that approves a change; None for one that stops nothing, or that is about approvals themselves."""
    if not change.blocks or change.code.startswith("PG5"):
        return None
    parts = ["plainsight", "approve", change.fingerprint]
    if against:
        parts += ["--against", against]
    line = shlex.join(parts) + ' --reason "..."'
    return line + (" --orders-from DATE" if needs_orders_from(change) else "")


def before_and_now(change: Change) -> tuple[str, str]:
    """What it was and what it is, short enough for one line each."""
    said = next((step.said for step in change.steps if step.said), None)
    return tuple(_cut(text) for text in (said or (change.before, change.after)))  # type: ignore[return-value]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def approved_by(change: Change) -> str | None:
    """Who said yes, until when and why; None where nobody did."""
    if change.approval is None:
        return None
    held = change.approval.held
    orders = f", for orders from {held.orders_from}" if held.orders_from else ""
    return f"by {held.by} until {held.until}{orders}: {held.reason}"


def counted(comparison: Comparison) -> str:
    """`2 errors and 1 warning`, approved ones on their own."""
    open_ = [change for change in comparison.changes if change.approval is None]
    parts = [number(_of(open_, severity), severity.value) for severity in _worst_first() if _of(open_, severity)]
    if comparison.approved:
        parts.append(number(len(comparison.approved), "approved change"))
    return listed(parts) if parts else "No changes"


def _of(changes: Iterable[Change], severity: Severity) -> int:
    return sum(change.severity is severity for change in changes)


def _worst_first() -> list[Severity]:
    return sorted(Severity, key=lambda severity: -severity.rank)


def compared(comparison: Comparison) -> str:
    """What was compared, one sentence: a good result means no more than this."""
    parts = [
        number(comparison.pages, "page"),
        number(comparison.rules, "rule"),
        f"{number(comparison.exposures, 'look')} in {listed(comparison.viewports) or 'no window'}",
        f"{comparison.engine} engine",
    ]
    return f"Compared {comparison.base} with {comparison.head}: {', '.join(parts)}."


def closing(comparison: Comparison) -> str:
    """What it comes to, one sentence."""
    blocking = len(comparison.blocking)
    if blocking:
        return f"This change is blocked by {number(blocking, 'error')}: mend it, or let somebody else approve it."
    if not comparison.pages:
        return "The base has no pages, so nothing is proven."
    if comparison.changes:
        return "Nothing here blocks this change."
    return "Customers see as much as before, are promised as much, and reach a person as well."
