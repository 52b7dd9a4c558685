"""`plainsight approve` and `plainsight approvals`: a committed yes to one change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from plainsight.adapters.diffing import compared
from plainsight.adapters.revision_build import Asked
from plainsight.gate.approval import MOST_DAYS
from plainsight.gate.approval_files import FOLDER, approval_of, file_of, name_of, read_approvals
from plainsight.gate.approving import Approvals, is_author, needs_orders_from, refused
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.gate.git import Repository
from plainsight.settings import load_settings


class CannotApprove(Exception):
    """The approval can't be written; the message says why. Exit 2."""


@dataclass(frozen=True, slots=True)
class Yes:
    """What an approver says.

    Attributes:
        fingerprint: of the change.
        reason: why, in a sentence.
        by: who says it; git's own user when None.
        until: last day; 90 days from today when None.
        orders_from: for a worsened term, first day whose orders get the new one.
    """

    fingerprint: str
    reason: str
    by: str | None
    until: dt.date | None
    orders_from: dt.date | None


def approve(asked: Asked, yes: Yes) -> tuple[Path, Change]:
    """Write the file that approves a change of this comparison.

    Raises:
        CannotApprove: there is no such change, or this yes can't count.
        SettingsError: the settings can't be used.
        CannotCompare: the comparison could not be made.
    """
    repository = Repository(asked.root)
    by = yes.by or repository.user()
    if not by:
        raise CannotApprove('git does not know who you are; say it: --by "Name <mail>"')
    until = yes.until or asked.today + dt.timedelta(days=MOST_DAYS)
    if not asked.today <= until <= asked.today + dt.timedelta(days=MOST_DAYS):
        raise CannotApprove(
            f"an approval counts for {MOST_DAYS} days at most, and from today on; {until} is not in them"
        )
    if len(yes.reason.strip()) < 20:
        raise CannotApprove("say why in a sentence: whoever reads it in a month has nothing else")
    comparison, change = _change(asked, yes.fingerprint)
    if change.code.startswith("PG5"):
        raise CannotApprove(f"{change.code} is about an approval, and can't be approved itself")
    if needs_orders_from(change) and yes.orders_from is None:
        raise CannotApprove(
            "older orders keep the older term: name the first day whose orders get the new one, --orders-from DATE. "
            "Keep the older rule with `until:` the day before, and let the new one supersede it"
        )
    policies = load_settings(asked.root).settings.policies
    known = repository.authors(repository.merge_bases(asked.base, "HEAD")[0], "HEAD", f"{policies}/{FOLDER}")
    if is_author(by, known):
        raise CannotApprove(f"{by} has a hand in this change; somebody else has to approve it")
    path = asked.root / policies / FOLDER / name_of(change)
    text = file_of(change, by, yes.reason.strip(), asked.today, until, yes.orders_from)
    (approval,) = approval_of(text, path.name).read
    for still in refused(approval, change, comparison.shown, asked.today):
        raise CannotApprove(f"the change would stay blocked: {still.message}. {still.help}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path, change


def _change(asked: Asked, fingerprint: str) -> tuple[Comparison, Change]:
    found = [(comparison, change) for comparison in compared(asked) for change in comparison.changes]
    for comparison, change in found:
        if change.fingerprint == fingerprint:
            return comparison, change
    blocking = ", ".join(f"{change.fingerprint} ({change.code})" for _, change in found if change.blocks)
    raise CannotApprove(
        f"no change against `{asked.base}` has the fingerprint {fingerprint}"
        + (f"; those that block it: {blocking}" if blocking else "; nothing blocks it")
    )


def approvals(root: Path) -> Approvals:
    """All approvals of a project.

    Raises:
        SettingsError: the settings can't be used.
    """
    return read_approvals(root, load_settings(root).settings.policies)


def prune(asked: Asked) -> list[Path]:
    """Remove the approvals whose change is no longer there: the base holds it, or it was taken back.

    Raises:
        SettingsError: the settings can't be used.
        CannotCompare: the comparison could not be made.
    """
    comparisons = compared(asked)
    found = {change.fingerprint for comparison in comparisons for change in comparison.changes}
    removed = []
    for approval in approvals(asked.root).read:
        if approval.held.fingerprint not in found:
            path = asked.root / approval.file
            path.unlink()
            removed.append(path)
    return removed
