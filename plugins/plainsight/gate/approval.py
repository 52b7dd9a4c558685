"""One approval: a committed, reasoned, dated yes to one change."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from plainsight.findings import Acceptance, Place
from plainsight.model.base import Model, Phrase
from plainsight.model.values import Date

MOST_DAYS = 90


class ApprovalFile(Model):
    """What a file under `policies/approvals/` holds."""

    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    """Of the change, as `plainsight diff` prints it."""
    code: Annotated[str, Field(pattern=r"^PG[1-4]\d\d$")]
    """The kind of change."""
    rule: Phrase | None = None
    """Id of the rule that changes."""
    pages: tuple[str, ...] = ()
    """Addresses of the pages on which it shows."""
    before: Annotated[str, Field(alias="from")]
    """What it was."""
    after: Annotated[str, Field(alias="to")]
    """What it becomes."""
    reason: Annotated[str, Field(min_length=20)]
    """Why, in a sentence; it stands in every report."""
    by: Phrase
    """Who says yes: name and e-mail address. No author of the change."""
    approved: Date
    """The day of the yes."""
    until: Date
    """Last day on which it counts, 90 days after `approved` at most."""
    orders_from: Date | None = None
    """For a worsened term: first day whose orders get the new one. Older orders keep the older term."""


class Approval(Model):
    """An approval as it was read, and where."""

    held: ApprovalFile
    file: str
    """Path relative to the project, with forward slashes."""

    def place(self, label: str | None = None) -> Place:
        return Place(self.file, 1, 1, label=label)

    @property
    def acceptance(self) -> Acceptance:
        """The same as what accepts a finding."""
        held = self.held
        orders = f" For orders from {held.orders_from}." if held.orders_from else ""
        return Acceptance("approval", f"{held.by}: {held.reason}{orders}", held.until, self.place())

    def is_over(self, today: dt.date) -> bool:
        return today > self.held.until
