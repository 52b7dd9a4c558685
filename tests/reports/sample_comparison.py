"""Comparisons that the tests of this room render: a blocked one with an approval, a quiet one, and a hostile one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.reports.sample_report import NASTY

from plainsight.findings import Place, Severity
from plainsight.gate.approval import Approval, ApprovalFile
from plainsight.gate.change import Change, Step
from plainsight.gate.comparison import Comparison
from plainsight.gate.records import Header, Snapshot

TODAY = dt.date(2026, 6, 15)
HIDDEN = Change(
    code="PG102",
    name="notice-hidden",
    severity=Severity.ERROR,
    message="customers no longer see “Bath aids” on `choosing/` (phone): `display: none` on `div.ps-notice`",
    why="A customer at this step buys without knowing the rule.",
    help="Take away the style that hides the notice.",
    steps=(
        Step(
            "PG102",
            "visible",
            "hidden",
            subject="“Bath aids”",
            rule="bath-hygiene",
            page="choosing/index.html",
            locale="en",
            viewport="phone",
        ),
    ),
    place=Place(file="docs/site.css", line=3, page="choosing/index.html"),
    related=(Place(page="sofas/index.html", label="here, too"),),
)
SHORTER = Change(
    code="PG202",
    name="window-shortened",
    severity=Severity.ERROR,
    message="customers have less time to return “Bath aids”",
    why="Somebody who planned with the longer time is refused.",
    help="Keep the longer time, or say from which orders on the shorter one counts.",
    steps=(Step("PG202", "45 days", "30 days", rule="bath-hygiene", said=("45 days", "30 days")),),
    place=Place(
        file="policies/returns.yml", line=14, column=17, excerpt="        window: {days: 30, anchor: delivered}"
    ),
)
APPROVED = replace(
    SHORTER,
    approval=Approval(
        held=ApprovalFile.model_validate(
            {
                "fingerprint": SHORTER.fingerprint,
                "code": "PG202",
                "rule": "bath-hygiene",
                "from": "45 days",
                "to": "30 days",
                "reason": "Decided by the returns board in May, told to customers since.",
                "by": "Policy Owner <owner@shop.example>",
                "approved": "2026-06-10",
                "until": "2026-08-01",
                "orders_from": "2026-07-01",
            }
        ),
        file="policies/approvals/bath.yml",
    ),
)
BETTER = Change(
    code="PG210",
    name="term-better",
    severity=Severity.INFO,
    message="customers of sofas get more time",
    why="More is promised.",
    help="Nothing to do.",
    steps=(Step("PG210", "30 days", "60 days", rule="sofa-returns"),),
    place=Place(file="policies/returns.yml", line=30),
)
NOTHING = Snapshot(
    header=Header(
        tool="plainsight",
        engine="static",
        viewports=("phone", "desktop"),
        day="2026-06-15",
        settings_hash="",
        sources_hash="",
        lines=0,
        settings={},
    )
)
BLOCKED = Comparison(
    base="origin/main (3f2a1bc)",
    head="the working tree",
    changes=(HIDDEN, BETTER, APPROVED),
    pages=12,
    rules=21,
    exposures=96,
    engine="static",
    viewports=("phone", "desktop"),
    shown=NOTHING,
    against="origin/main",
)
QUIET = replace(BLOCKED, changes=())
ATTACKED = replace(
    BLOCKED,
    base=NASTY,
    changes=(
        replace(
            HIDDEN,
            message=NASTY,
            why=NASTY,
            help=NASTY,
            place=Place(file=NASTY, line=1, page=NASTY),
            steps=(Step("PG102", NASTY, NASTY, rule=NASTY, page=NASTY),),
        ),
    ),
)
