"""Every check on the policy's data, on the case tables beside this file: one table per check, named by its code.

A case is a policy and what the check finds in it, nothing when `finds` is left out. `policy` is one file; `files`
are several. The parts that a case does not write (shop, catalogue, contact) are those of the checks' own examples,
and today is 2026-06-15. `at` is line and column, after the file's name where there are several.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plainsight.checks.audit import audit_policy
from plainsight.checks.examples import BASE, TODAY
from plainsight.checks.policy import POLICY_CHECKS
from plainsight.findings import Finding
from plainsight.model import read_policy
from plainsight.settings import Settings
from plainsight.source import read

TABLES = sorted(Path(__file__).parent.glob("PS*.yml"))


def _cases() -> list[Any]:
    return [
        pytest.param(table.stem[:5], case, id=f"{table.stem}: {case['case']}")
        for table in TABLES
        for case in _listed(table)
    ]


def _listed(table: Path) -> Any:
    return read(table.read_bytes(), table.name).data


def _findings(code: str, case: Mapping[str, Any]) -> list[Finding]:
    files = case["files"] if "files" in case else {"policy.yml": case["policy"]}
    written = [read(text, name) for name, text in files.items()]
    held = {part for document in written if isinstance(document.data, dict) for part in document.data}
    base = [read(text, f"base/{part}.yml") for part, text in BASE.items() if part not in held]
    settings = Settings.model_validate(case.get("settings", {}))
    found = audit_policy(read_policy([*written, *base]), settings, TODAY)
    return sorted((f for f in found if f.code == code), key=lambda f: (f.place.file, f.place.line, f.place.column))


def _told(finding: Finding, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What a case tells of a finding: always its place and message, the rest where the case names it."""
    told: dict[str, Any] = {
        "at": str(finding.place).removeprefix("policy.yml:"),
        "says": finding.message,
        "severity": finding.severity.value,
        "help": finding.help,
        "also": [f"{str(place).removeprefix('policy.yml:')} {place.label}" for place in finding.related],
    }
    return {key: value for key, value in told.items() if key in ("at", "says") or key in wanted}


@pytest.mark.parametrize(("code", "case"), _cases())
def test_case(code: str, case: Mapping[str, Any]) -> None:
    wanted = list(case.get("finds", ()))
    found = _findings(code, case)
    padded = [*wanted, *({} for _ in found[len(wanted) :])]
    assert [_told(finding, one) for finding, one in zip(found, padded, strict=False)] == wanted


def test_every_check_has_its_table() -> None:
    assert [table.stem for table in TABLES] == sorted(f"{check.CODE}-{check.NAME}" for check in POLICY_CHECKS)
