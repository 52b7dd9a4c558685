"""Comparisons in the formats that tell findings: annotations, SARIF, JUnit, code quality."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from plainsight.findings import Finding, Severity
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.reports.comparison_words import accept_command, before_and_now, closing, compared, counted


@dataclass(frozen=True)
class ComparisonReport:
    """One or several comparisons, as what `Run` asks for.

    Attributes:
        comparisons: of one head with one or more bases.
        seconds: how long they took.
        today: the day on which rules were taken to hold.
        folder: the project's folder within its repository; empty where it is the repository.
    """

    comparisons: tuple[Comparison, ...]
    seconds: float
    today: dt.date
    fail_on: Severity = Severity.ERROR
    folder: str = ""

    @cached_property
    def worst_first(self) -> tuple[Finding, ...]:
        """What nobody has approved."""
        return tuple(self._told(approved=False))

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """What somebody has approved."""
        return tuple(self._told(approved=True))

    def _told(self, *, approved: bool) -> list[Finding]:
        """Changes as findings; one that several bases show is told once."""
        found: dict[str, Finding] = {}
        for comparison in self.comparisons:
            for change in comparison.changes:
                if (change.approval is not None) is approved:
                    found.setdefault(change.fingerprint, _finding(change, comparison.against))
        return sorted(found.values(), key=lambda finding: -finding.severity.rank)

    @cached_property
    def failing(self) -> tuple[Finding, ...]:
        """What stops the merge."""
        return tuple(finding for finding in self.worst_first if finding.severity is Severity.ERROR)

    @property
    def against_older(self) -> bool:
        return True

    @property
    def counted(self) -> str:
        return _joined(counted(one) for one in self.comparisons)

    @property
    def looked_at(self) -> str:
        return _joined(compared(one) for one in self.comparisons)

    @property
    def closing(self) -> str:
        return _joined(closing(one) for one in self.comparisons)

    @property
    def properties(self) -> dict[str, object]:
        """Numbers for programs."""
        return {"pages": self.comparisons[0].pages, "exposures": self.comparisons[0].exposures}


def _joined(parts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(parts))


def _finding(change: Change, against: str) -> Finding:
    """A change as a finding that says what was, what is, and how to accept it."""
    before, now = before_and_now(change)
    moved = f". Before: {before}. Now: {now}." if now else ""
    command = accept_command(change, against)
    accept = f" To accept it: {command}" if command else ""
    found = change.finding
    return replace(found, message=found.message + moved, help=found.help + accept)
