"""Which changes are approved, and which approvals say yes to nothing, or can't be used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plainsight.findings import Place, Severity
from plainsight.gate.approval import MOST_DAYS, Approval
from plainsight.gate.change import Change, Step
from plainsight.gate.records import RuleRecord, Snapshot
from plainsight.gate.registry import OF_CODE
from plainsight.source import Fault

_TERMS = "PG2"
_ELSEWHERE = dt.timedelta(days=1)
"""The approver's day may have begun before the one here."""


@dataclass(frozen=True, slots=True)
class Approvals:
    """What stands under `policies/approvals/`.

    Attributes:
        read: those that could be read.
        faults: what is wrong with the others.
        committed: path -> who committed it in this change, as `Name <mail>`, as far as that is known.
    """

    read: tuple[Approval, ...] = ()
    faults: tuple[Fault, ...] = ()
    committed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def approve_all(
    changes: Sequence[Change], approvals: Approvals, authors: Sequence[str], head: Snapshot, today: dt.date
) -> list[Change]:
    """Mark the changes that are approved, and tell of approvals that are over, unused, or can't be used."""
    by_fingerprint: dict[str, Approval] = {}
    told: list[Change] = [_told("PG504", f"{fault.message}", fault.place) for fault in approvals.faults]
    for approval in approvals.read:
        problem = _problem(approval, authors, approvals.committed.get(approval.file, ()), today)
        if problem is not None:
            told.append(problem)
        by_fingerprint.setdefault(approval.held.fingerprint, approval)
    marked = []
    used = set()
    bad = {change.place.file for change in told}
    for change in changes:
        found = by_fingerprint.get(change.fingerprint)
        if found is None:
            marked.append(change)
            continue
        used.add(found.file)
        problems = [] if found.file in bad else list(refused(found, change, head, today))
        told += problems
        usable = found.file not in bad and not problems
        marked.append(replace(change, approval=found) if usable else change)
    for approval in approvals.read:
        if approval.file not in used and approval.file not in bad:
            told.append(_unused(approval))
    return [*marked, *told]


def _unused(approval: Approval) -> Change:
    held = approval.held
    what = f"{held.code} {held.rule or ', '.join(held.pages)}: {held.before} becomes {held.after}"
    return _told("PG502", what, approval.place())


def _problem(approval: Approval, authors: Sequence[str], committers: Sequence[str], today: dt.date) -> Change | None:
    held = approval.held
    if held.approved > today + _ELSEWHERE:
        return _told("PG504", f"it is dated {held.approved}, a day that has not come", approval.place())
    if (held.until - held.approved).days > MOST_DAYS:
        days = (held.until - held.approved).days
        return _told("PG504", f"it counts for {days} days, and {MOST_DAYS} are the most", approval.place())
    if is_author(held.by, authors):
        return _told("PG503", f"{held.by} has a hand in the change", approval.place(), rule=held.rule)
    for committer in committers:
        if not is_author(held.by, committer.replace(">", "").split("<")):
            said = f"{committer} committed it in the name of {held.by}"
            return _told("PG503", said, approval.place(), rule=held.rule)
    return None


def is_author(approver: str, authors: Sequence[str]) -> bool:
    """Whether who approves is one of the authors: by the same e-mail address, or the same name."""
    names = {part.strip(" <>").casefold() for part in approver.replace(">", "<").split("<")} - {""}
    known = {author.strip(" <>").casefold() for author in authors}
    return bool(names & known)


def refused(approval: Approval, change: Change, head: Snapshot, today: dt.date) -> Iterator[Change]:
    """Why an approval lets its change not through: it is over, describes another, or older orders are forgotten."""
    held = approval.held
    if approval.is_over(today):
        yield _told("PG501", held.until.isoformat(), approval.place(), rule=held.rule)
        return
    described = (held.code, held.rule, tuple(sorted(held.pages)), held.before, held.after)
    actual = (change.code, change.rule, tuple(sorted(change.pages)), change.before, change.after)
    if described != actual:
        yield _told("PG504", f"it describes another change than {change.fingerprint}", approval.place())
        return
    if needs_orders_from(change):
        if held.orders_from is None:
            yield _told("PG505", f"`orders_from` is missing for {change.before}", approval.place(), rule=held.rule)
        elif not _older_is_told(change, head, held.orders_from):
            yield _told("PG505", change.before, approval.place(), rule=held.rule)


def needs_orders_from(change: Change) -> bool:
    """Whether older orders keep the older term: any term that got worse, and a rule that is gone."""
    return change.code.startswith(_TERMS) and OF_CODE[change.code].severity is Severity.ERROR


def _older_is_told(change: Change, head: Snapshot, orders_from: dt.date) -> bool:
    """Whether the head still tells the older terms until the day before: by a rule that is superseded, on a page."""
    told = {rule for page in head.header.pages for rule in page.tells}
    superseded = {str(r.facts["supersedes"].value) for r in head.rules if "supersedes" in r.facts}
    older = [r for r in head.rules if r.id in told and r.id in superseded and _holds_until(r, orders_from)]
    if change.code == "PG201":
        return any(change.rule == rule.id for rule in older)
    return all(any(_says(rule, step) for rule in older) for step in change.steps)


def _holds_until(rule: RuleRecord, orders_from: dt.date) -> bool:
    last = rule.facts.get("until")
    return last is not None and dt.date.fromisoformat(str(last.value)) >= orders_from - dt.timedelta(days=1)


def _says(rule: RuleRecord, step: Step) -> bool:
    """Whether a rule holds the older value at the same path."""
    path, _, value = step.before.partition(" ")
    if value == "not said":
        return path not in rule.facts
    if path not in rule.facts:
        return False
    held = rule.facts[path].value
    told = ", ".join(held) if isinstance(held, tuple) else {True: "yes", False: "no"}.get(held, str(held))  # type: ignore[call-overload]
    return bool(told == value)


def _told(code: str, before: str, place: Place, rule: str | None = None) -> Change:
    kind = OF_CODE[code]
    step = Step(code=code, before=before, after="", rule=rule, cause=place)
    return Change(
        code=code,
        name=kind.name,
        severity=kind.severity,
        message=kind.effect.format(before=before, after="", rule=f"`{rule}`" if rule else "", page="", windows=""),
        why=kind.why,
        help=kind.help,
        steps=(step,),
        place=place,
    )
