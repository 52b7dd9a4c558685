"""A check is lowered or switched off, ours or one of MkDocs' own."""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.directions import YES, ranked
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG402"
NAME = "check-lowered"
SEVERITY = Severity.ERROR
EFFECT = "what a check finds no longer stops anything: {before} becomes {after}"
WHY = "What nobody checks any more is broken next."
HELP = "Lower it in a change of its own, approved by somebody else."
FACTS = (("settings:fail_on", ranked("info", "warning", "error")), ("settings:strict", YES))
GOOD = (
    ChangeExample(
        "One is raised",
        before=Side(settings="strict: false\n"),
        after=Side(settings="checks: {PS402: error}\n"),
    ),
)
BAD = (
    ChangeExample(
        "Switched off",
        before=Side(settings="strict: false\n"),
        after=Side(settings='checks: {PS402: "off"}\n'),
    ),
    ChangeExample(
        "Links no longer checked by MkDocs",
        before=Side(mkdocs="plugins: [plainsight]\nvalidation: {anchors: warn}\n"),
        after=Side(mkdocs="plugins: [plainsight]\nvalidation: {anchors: ignore}\n"),
    ),
)
