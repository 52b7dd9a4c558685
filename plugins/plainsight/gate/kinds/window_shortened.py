"""A time that customers have is shorter.

The time to return, to report damage, to claim on a warranty; or a deadline for moving and cancelling that comes
earlier.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import COST, GIVEN, LESS, UNCLEAR, YES, ranked
from plainsight.gate.examples import ChangeExample, Side, changed
from plainsight.gate.kinds.pages import WINDOW

CODE = "PG202"
NAME = "window-shortened"
SEVERITY = Severity.ERROR
EFFECT = "customers have less time under the rule {rule}: {before} becomes {after}"
WHY = "Whoever counts on the old time comes too late, and is refused."
HELP = "Keep the time, or approve the change with the day from which orders get the new one."
FACTS = (
    ("outcomes.window.days", LESS),
    ("outcomes.window.hours", LESS),
    ("outcomes.window.length", LESS),
    ("outcomes.window.until", LESS),
    ("outcomes.window.not_before", COST),
    ("outcomes.window.extend_to_business_day", YES),
    ("outcomes.window.unit", ranked("business_day", "calendar_day")),
    ("outcomes.report_within", LESS),
    ("report_within", LESS),
    ("duration", LESS),
    ("lifetime", YES),
    ("components", GIVEN),
    ("components.duration", LESS),
    ("cancel_until", COST),
    ("late_fees.until", COST),
    ("cancel_within", LESS),
    ("change.until", COST),
    ("change.after.allowed", YES),
    ("cut_off.time", LESS),
    ("shipping_conditions.cut_off.time", LESS),
    ("withdrawal.days", LESS),
    ("withdrawal.send_back_within", LESS),
    ("report.within", LESS),
    ("terms.duration", LESS),
    ("terms.lifetime", YES),
    ("components.lifetime", YES),
    ("register_within", LESS),
    ("missed.kept_for", LESS),
    ("substitution.refuse_within", LESS),
    ("outcomes.window.seasonal_overrides", GIVEN),
    ("outcomes.window.seasonal_overrides.days", LESS),
    ("outcomes.window.seasonal_overrides.until", LESS),
    ("outcomes.window", GIVEN),
    ("outcomes.window.after_days", UNCLEAR),
    ("outcomes.window.seasonal_overrides.end_date", LESS),
    ("outcomes.window.seasonal_overrides.start_date", COST),
    ("*until.days_before", COST),
    ("*until.time", LESS),
)
GOOD = (
    ChangeExample(
        "Sixty days", before=Side(rules=WINDOW), after=Side(rules=changed(WINDOW, ("days: 45", "days: 60")))
    ),
)
BAD = (
    ChangeExample(
        "Thirty days", before=Side(rules=WINDOW), after=Side(rules=changed(WINDOW, ("days: 45", "days: 30")))
    ),
)
