"""What one run of the checks found and looked at, and the sentences that sum it up."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plainsight.findings import Finding, Severity


@dataclass(frozen=True)
class Report:
    """One run.

    Attributes:
        findings: in any order; every format tells the worst first.
        pages: built pages that were looked at.
        rules: rules of the policy.
        must_show: those of them that have to be seen before purchase.
        unsure: answers that the engine could not give.
        excluded: pages left out by settings.
        engine: `static`, `browser` or `both`.
        viewports: names of the windows looked through.
        site: the folder of the built site, relative to the project.
        today: the day on which rules were taken to hold.
        seconds: how long the run took.
        fail_on: from which severity on the run fails.
        mended: entries of the baseline that were not found any more.
        folder: the project's folder within its repository, such as `apps/shop`; empty where it is the repository.
    """

    findings: tuple[Finding, ...]
    pages: int
    rules: int
    must_show: int
    unsure: int
    excluded: int
    engine: str
    viewports: tuple[str, ...]
    site: str
    today: dt.date
    seconds: float
    fail_on: Severity = Severity.ERROR
    mended: int = 0
    folder: str = ""

    @cached_property
    def worst_first(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self._sorted if finding.acceptance is None)

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that somebody has said yes to, worst first."""
        return tuple(finding for finding in self._sorted if finding.acceptance is not None)

    @property
    def _sorted(self) -> list[Finding]:
        return sorted(self.findings, key=lambda finding: finding.sort_key)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """Number of findings per severity that nobody has accepted, worst first, zeros kept."""
        found = Counter(finding.severity for finding in self.worst_first)
        return {severity: found[severity] for severity in sorted(Severity, key=lambda s: -s.rank)}

    @cached_property
    def failing(self) -> tuple[Finding, ...]:
        """The findings at or above `fail_on`, worst first."""
        return tuple(finding for finding in self.worst_first if finding.severity.at_least(self.fail_on))

    @property
    def counted(self) -> str:
        """`3 errors, 1 warning and 2 unsure answers`, or `No findings`."""
        parts = [number(count, severity.value) for severity, count in self.counts.items() if count]
        if not parts:
            parts.append("No findings")
        if self.unsure:
            parts.append(number(self.unsure, "unsure answer"))
        if self.accepted:
            parts.append(f"{len(self.accepted)} accepted")
        return listed(parts)

    @property
    def looked_at(self) -> str:
        """What the run covered, one sentence: a good result means no more than this."""
        engine = "static and browser engines" if self.engine == "both" else f"{self.engine} engine"
        parts = [number(self.pages, "page"), number(self.rules, "rule"), f"{self.must_show} of them must-show"]
        if self.pages:
            parts += [listed(self.viewports) if self.viewports else "no viewport", engine]
        parts.append(f"{self.seconds:.1f} s")
        told = [f"Looked at {self.site}: {', '.join(parts)}."]
        if self.excluded:
            told.append(f"Settings leave out {number(self.excluded, 'page')}.")
        if self.mended:
            are = "is" if self.mended == 1 else "are"
            told.append(
                f"{number(self.mended, 'line')} of the baseline {are} mended: --update-baseline takes them out."
            )
        return " ".join(told)

    @property
    def closing(self) -> str:
        """What it comes to, one sentence; it promises nothing that was not looked at."""
        if self.failing:
            if self.fail_on is Severity.ERROR:
                return f"The check fails because of {number(len(self.failing), 'error')}."
            return (
                f"The check fails because of {number(len(self.failing), 'finding')}: it is set to fail {_from(self)}."
            )
        if not self.pages:
            return "No pages were looked at, so nothing is proven."
        if self.unsure:
            remedy = "; --engine browser may decide it" if self.engine == "static" else ""
            return f"Nothing here fails the check, but what is unsure is not proven{remedy}."
        if self.worst_first:
            return f"Nothing here fails the check, which is set to fail {_from(self)}."
        if self.accepted:
            return "Nothing here fails the check, because of what is accepted."
        if not self.must_show:
            return "All is well, though no rule here has to be seen before purchase."
        return (
            "All is well: on these pages customers see every must-show rule before they buy, and can reach a person."
        )

    @property
    def against_older(self) -> bool:
        """Whether a baseline had a say."""
        return bool(self.mended) or any(f.acceptance and f.acceptance.by == "baseline" for f in self.findings)

    @property
    def properties(self) -> dict[str, object]:
        """Numbers for programs."""
        return {"unsure": self.unsure, "pages": self.pages}


def number(count: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`; nothing for none."""
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def yes_to(finding: Finding) -> str:
    """By what a finding is accepted, until when and why: `a suppression until 2027-03-01: The new wording...`."""
    acceptance = finding.acceptance
    assert acceptance is not None
    if acceptance.by == "baseline":
        return f"the baseline: {acceptance.reason}"
    if acceptance.by == "approval":
        return f"an approval until {acceptance.until} by {acceptance.reason}"
    return f"a suppression until {acceptance.until}: {acceptance.reason}"


def _from(report: Report) -> str:
    return "on errors only" if report.fail_on is Severity.ERROR else f"from `{report.fail_on}` on"
