"""The baseline: a file of findings that were there before, so that a check stops on new ones only."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plainsight.checks.accepting import IN_BASELINE
from plainsight.checks.check import Check
from plainsight.findings import Case, Finding, Place
from plainsight.reports.report import Report
from plainsight.settings import SettingsError
from plainsight.source import Fault, FaultKind

VERSION = 1
DEFAULT_NAME = "plainsight-baseline.json"
_RENEW = "`plainsight check --update-baseline` writes it anew"


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline.

    Raises:
        SettingsError: the file is not there, or is no baseline of this version.
    """
    try:
        held: Any = json.loads(path.read_text("utf-8"))
        if held["version"] != VERSION:
            raise _unusable(path, f"the baseline has version {held['version']}, and this program reads {VERSION}")
        return frozenset(str(entry["fingerprint"]) for entry in held["findings"])
    except OSError as error:
        raise _unusable(path, f"the baseline can't be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise _unusable(path, "this is no baseline") from None


def write_baseline(path: Path, report: Report, checks: Sequence[Check]) -> Report:
    """Write what is found now, but for what is suppressed or can't be accepted; returns the report with it accepted.

    One line per case, sorted, so that a change of it can be read and merged.

    Args:
        path: the file; its folder is there.
        report: of a run without a baseline.
        checks: those that ran.

    Raises:
        SettingsError: the file can't be written.
    """
    acceptable = {check.code for check in checks if check.acceptable}
    listed = [found for found in report.findings if found.code in acceptable and found.acceptance is None]
    entries = sorted((_entry(found, case) for found in listed for case in found.cases), key=_by_place)
    rows = ",\n".join("    " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    try:
        path.write_text(f'{{\n  "version": {VERSION},\n  "findings": [\n{rows}\n  ]\n}}\n', "utf-8")
    except OSError as error:
        raise _unusable(path, f"it can't be written: {error.strerror}", "name a file that can be") from None
    accepted = {id(found) for found in listed}
    findings = (replace(f, acceptance=IN_BASELINE) if id(f) in accepted else f for f in report.findings)
    return replace(report, findings=tuple(findings))


def _entry(finding: Finding, case: Case) -> dict[str, str]:
    return {
        "fingerprint": case.fingerprint,
        "code": finding.code,
        "rule": case.rule or "",
        "at": case.place.file or case.place.page or "",
        "message": case.message,
    }


def _by_place(entry: Mapping[str, str]) -> tuple[str, ...]:
    return entry["code"], entry["at"], entry["rule"], entry["fingerprint"]


def _unusable(path: Path, message: str, help: str = _RENEW) -> SettingsError:
    return SettingsError((Fault(FaultKind.UNREADABLE, message, Place(file=path.name), help),))
