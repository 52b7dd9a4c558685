"""What a check reports: findings, their severity and the places they point at."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Severity(StrEnum):
    """How bad a finding is; `error` stops a build, `warning` and `info` do not by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Larger is worse."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]

    def at_least(self, other: Severity) -> bool:
        return self.rank >= other.rank


@dataclass(frozen=True, slots=True)
class Place:
    """A spot that a person can go to: in a source file, or on a built page.

    Attributes:
        file: path of a source file, relative to the project, with forward slashes.
        line: 1-based line in `file`.
        column: 1-based column in `file`, in characters.
        length: characters to underline from `column` on.
        excerpt: the source line itself, without its line break.
        page: address of a page in the built site, such as `returns/index.html`.
        element: CSS selector, or short opening tag, of the element on `page`.
        viewport: the viewport in which it was looked at, such as `phone`.
        label: what there is to see, when it isn't the finding's own subject.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    length: int = 1
    excerpt: str | None = None
    page: str | None = None
    element: str | None = None
    viewport: str | None = None
    label: str | None = None

    def __str__(self) -> str:
        if self.file is not None:
            return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        spot = self.page or "the site"
        if self.element:
            spot += f" > {self.element}"
        return f"{spot} ({self.viewport})" if self.viewport else spot


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding stops nothing: somebody has said yes to it.

    Attributes:
        by: `suppression`, an entry of plainsight.yml; `baseline`, the list of what was there before; or `approval`, a
            committed yes to one change.
        reason: told in every report.
        until: last day on which it counts; None for a baseline.
        place: the entry.
    """

    by: Literal["suppression", "baseline", "approval"]
    reason: str
    until: dt.date | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One spot at which a finding shows: what a baseline is kept by.

    Attributes:
        fingerprint: 32 hexadecimal digits.
        place: the spot.
        rule: id of the rule concerned, when there is one.
        message: what is wrong at this spot.
    """

    fingerprint: str
    place: Place
    rule: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found wrong.

    Attributes:
        code: the check's code, `PS` and three digits.
        name: the check's name, such as `notice-hidden`.
        severity: how bad it is.
        message: what is wrong, one sentence.
        place: where to mend it.
        related: further places that explain it, each with a label.
        why: why it matters to a customer.
        help: what to do.
        rule: id of the rule concerned, when there is one.
        acceptance: who has said yes to it, when somebody has.
        cases: every spot that it was found at, when it is told once for several.
    """

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    why: str
    help: str
    related: tuple[Place, ...] = ()
    rule: str | None = None
    acceptance: Acceptance | None = None
    cases: tuple[Case, ...] = ()

    @property
    def handbook(self) -> str:
        """The command that shows the check's page in the handbook: it is there wherever the program is."""
        return f"plainsight explain {self.code}"

    def fingerprint(self, number: int = 1) -> str:
        """A name that stays the same while lines move: 32 hexadecimal digits.

        It rests on the check, the rule, the file or page, the element, the viewport and the message, never on a line
        number, nor on numbers in the message: one page more with the same cause, or a contrast of 1.9 instead of 2.1,
        is no new finding. Fields are length-prefixed, so that no two sets of fields read the same.

        Args:
            number: 2 for the second of two findings that are alike in all of this, and so on.
        """
        place = self.place
        fields = (
            self.code,
            self.rule or "",
            place.file or "",
            place.page or "",
            place.element or "",
            place.viewport or "",
            _NUMBER.sub("#", self.message),
        )
        text = "".join(f"{len(field)}:{field}" for field in fields) + f"#{number}"
        return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]

    @property
    def sort_key(self) -> tuple[int, bool, str, int, str, str, str]:
        """Worst first; within that data before pages, as what is wrong in the data often shows on pages, too."""
        where = self.place.file or self.place.page or ""
        about_pages = not self.code.startswith("PS1")
        rule = self.rule or ""
        return (-self.severity.rank, about_pages, where, self.place.line or 0, self.code, rule, self.message)
