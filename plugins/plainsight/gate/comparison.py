"""Two snapshots compared: every change that a customer would feel, one cause told once, worst first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from babel import Locale, UnknownLocaleError

from plainsight.findings import Place
from plainsight.gate.approving import Approvals, approve_all
from plainsight.gate.change import Change, Step
from plainsight.gate.contacts_compared import compare_clicks, compare_contacts
from plainsight.gate.exposures_compared import compare_exposures
from plainsight.gate.losses import left_off_lists
from plainsight.gate.matching import Edits, in_force, match_pages, match_rules
from plainsight.gate.pictures import Picture
from plainsight.gate.records import Snapshot
from plainsight.gate.registry import OF_CODE
from plainsight.gate.settings_compared import compare_settings
from plainsight.gate.terms_compared import compare_rules


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came out of comparing two revisions.

    Attributes:
        base, head: what they are called in a report.
        changes: worst first; approved ones stay, marked.
        pages: how many pages of the base were compared.
        rules: how many rules of the base were compared.
        exposures: how many looks of the base were compared.
        engine: what looked at the pages.
        viewports: the windows that were looked through.
        against: the command's words for the base, which `plainsight approve` needs again.
        pictures: what a browser saw before and after, by the fingerprint of the change.
        shown: all that was seen of the head.
    """

    base: str
    head: str
    changes: tuple[Change, ...]
    pages: int
    rules: int
    exposures: int
    engine: str
    viewports: tuple[str, ...]
    shown: Snapshot
    against: str = ""
    pictures: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)

    @property
    def blocking(self) -> tuple[Change, ...]:
        """Changes that stop a merge."""
        return tuple(change for change in self.changes if change.blocks)

    @property
    def approved(self) -> tuple[Change, ...]:
        """Changes that somebody has said yes to."""
        return tuple(change for change in self.changes if change.approval is not None)


def compare(
    base: Snapshot,
    head: Snapshot,
    *,
    names: tuple[str, str] = ("base", "head"),
    edits: Edits | None = None,
    approvals: Approvals | None = None,
    authors: Sequence[str] = (),
    strict: bool = False,
    against: str = "",
) -> Comparison:
    """Compare two snapshots that one program made.

    Args:
        base: the earlier revision.
        head: the later one.
        names: what to call them.
        edits: what git says of the files between them.
        approvals: what the head's approvals hold.
        authors: who has a hand in the change, name or e-mail address each.
        strict: whether what can't be told is an error.
        against: the command's words for the base.
    """
    changes = _changes(base, head, edits or Edits(), strict=strict)
    today = dt.date.fromisoformat(head.header.day)
    judged = approve_all(changes, approvals or Approvals(), authors, head, today)
    return Comparison(
        base=names[0],
        head=names[1],
        changes=tuple(sorted(judged, key=_worst_first)),
        pages=len(base.header.pages),
        rules=sum(rule.subject == "rule" for rule in base.rules),
        exposures=len(base.exposures),
        engine=head.header.engine,
        viewports=head.header.viewports,
        shown=head,
        against=against,
    )


def _changes(base: Snapshot, head: Snapshot, edits: Edits, *, strict: bool) -> list[Change]:
    steps = list(compare_settings(base, head))
    if any(step.code == "PG408" for step in steps):
        return together(steps)
    pages, rules = match_pages(base, head, edits), match_rules(base, head)
    steps += compare_rules(base, head, rules)
    shown = {name: in_force(rule, head) for name, rule in rules.items()}
    steps += compare_exposures(base, head, pages, shown, edits, strict=strict)
    told = {(step.rule, step.locale) for step in steps if step.code.startswith("PG1")}
    steps += (step for step in left_off_lists(base, head, pages, rules) if (step.rule, step.locale) not in told)
    steps += compare_contacts(base, head, pages, edits, strict=strict)
    steps += compare_clicks(base, head, pages)
    return together(steps)


def together(steps: Iterable[Step]) -> list[Change]:
    """Steps of one cause as one change each."""
    groups: dict[str, list[Step]] = {}
    for number, step in enumerate(steps):
        groups.setdefault(step.group or f"#{number}", []).append(step)
    return [_change(same) for same in groups.values()]


def _change(steps: list[Step]) -> Change:
    kind = OF_CODE[steps[0].code]
    worst = max((step.severity or kind.severity for step in steps), key=lambda severity: severity.rank)
    first = next(step for step in steps if (step.severity or kind.severity) is worst)
    cause = first.cause or Place(page=first.page)
    related = dict.fromkeys(place for step in steps for place in step.related)
    pages = dict.fromkeys(step.page for step in steps if step.page)
    shown = tuple(Place(page=page, label="here, too") for page in pages if page != first.page)
    return Change(
        code=kind.code,
        name=kind.name,
        severity=worst,
        message=_message(kind.effect, first, steps),
        why=kind.why,
        help=kind.help,
        steps=tuple(steps),
        place=replace(cause, page=first.page) if cause.file and first.page else cause,
        related=(*related, *shown),
    )


def _message(effect: str, first: Step, steps: list[Step]) -> str:
    before, after = first.said or (first.before, first.after)
    windows = list(
        dict.fromkeys(s.viewport for s in steps if s.viewport and (s.rule, s.page) == (first.rule, first.page))
    )
    text = effect.format(
        rule=first.subject,
        page=_address(first.page),
        page_clause=f" on {_address(first.page)}" if first.page else "",
        windows=" and ".join(windows),
        locale=_language(first.locale or ""),
        before=before,
        after=after,
    )
    if first.detail:
        text += f": {first.detail}"
    counts = []
    rules = {step.rule for step in steps if step.rule}
    pages = {step.page for step in steps if step.page}
    if len(rules) > 1:
        counts.append(f"{len(rules)} rules")
    if len(pages) > 1:
        counts.append(f"{len(pages)} pages")
    return text + (f" (the same cause: {' on '.join(counts)})" if counts else "")


def _language(locale: str) -> str:
    """A locale's name in English, such as `French`."""
    try:
        return Locale.parse(locale, sep="-").get_display_name("en") or locale
    except (UnknownLocaleError, ValueError):
        return locale


def _address(page: str | None) -> str:
    """A page's address as customers see it."""
    return f"`{(page or '').removesuffix('index.html') or 'index.html'}`"


def _worst_first(change: Change) -> tuple[bool, int, str, str, str]:
    approved = change.approval is not None
    return (approved, -change.severity.rank, change.code, change.rule or "", change.pages[0] if change.pages else "")
