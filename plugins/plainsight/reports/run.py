"""What a format needs to know of a run: what the reports of a check and of a comparison have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from plainsight.findings import Finding, Severity


class Run(Protocol):
    """Findings, and the sentences that sum them up."""

    @property
    def worst_first(self) -> tuple[Finding, ...]:
        """Those that nobody has accepted."""

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """Those that somebody has said yes to."""

    @property
    def failing(self) -> tuple[Finding, ...]:
        """Those that make the run fail."""

    @property
    def fail_on(self) -> Severity:
        """From which severity on they do."""

    @property
    def counted(self) -> str:
        """How many of which severity, without a full stop."""

    @property
    def looked_at(self) -> str:
        """What the run covered, one sentence or two."""

    @property
    def closing(self) -> str:
        """What it comes to, one sentence."""

    @property
    def seconds(self) -> float:
        """How long it took."""

    @property
    def today(self) -> dt.date:
        """The day on which rules were taken to hold."""

    @property
    def against_older(self) -> bool:
        """Whether findings are told apart from those of an older run."""

    @property
    def folder(self) -> str:
        """The project's folder within its repository, such as `apps/shop`; empty where it is the repository."""

    @property
    def properties(self) -> Mapping[str, object]:
        """Numbers for programs, such as how many pages."""
