"""How well customers reach a person from each page, at two revisions compared; and how far a page is from home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plainsight.findings import Place, Severity
from plainsight.gate.change import Step
from plainsight.gate.matching import Edits, PageMatch
from plainsight.gate.records import ContactRecord, Snapshot
from plainsight.sight import Screen

_PLACES = ("top", "page", "footer")


def compare_contacts(
    base: Snapshot, head: Snapshot, pages: Mapping[str, PageMatch], edits: Edits, *, strict: bool
) -> Iterator[Step]:
    """Every page on which a person is further away than before."""
    now = {(contact.page, contact.viewport): contact for contact in head.contacts}
    kept = _channels_kept(base, head)
    steps = []
    for was in base.contacts:
        match = pages.get(was.page)
        after = now.get((match.url or "", was.viewport)) if match is not None else None
        if match is None or after is None or not was.visible:
            continue
        found = _compared(was, after, kept, strict=strict)
        steps += [_placed(step, after, head, edits) for step in found]
    # Where the bar is lost, a page that has a way of its own keeps that one, further down: the same cause.
    lost = any(step.code in ("PG301", "PG302") for step in steps)
    yield from (step for step in steps if not (lost and step.code == "PG305"))


def _channels_kept(base: Snapshot, head: Snapshot) -> bool:
    """Whether the policy names the same ways; where it does not, its own step tells what is gone."""
    ways = []
    for snapshot in (base, head):
        facts = next((rule.facts for rule in snapshot.rules if rule.subject == "contact"), {})
        ends = (".kind", ".number", ".url", ".person")
        ways.append({p: t.value for p, t in facts.items() if p.startswith("channels[") and p.endswith(ends)})
    return ways[0] == ways[1]


def _compared(was: ContactRecord, now: ContactRecord, kept: bool, *, strict: bool) -> Iterator[Step]:
    if now.visible is None:
        severity = Severity.ERROR if strict else Severity.WARNING
        yield replace(_step(was, "PG301", "seen", "unsure", now.why), severity=severity)
        return
    phone_lost = _phones(was) and not _phones(now)
    if phone_lost and _bare(was, now):
        yield _step(was, "PG302", "a phone link", "a number in plain text")
        return
    if not now.visible:
        yield _step(was, "PG301", "seen", "not seen" if now.kind else "not there", now.why)
        return
    if phone_lost and kept:
        yield replace(_step(was, "PG301", "a phone link", "no phone link"), severity=Severity.WARNING)
    worst: Severity | None
    if was.place and now.place and (lost := _PLACES.index(now.place) - _PLACES.index(was.place)) > 0:
        worst = Severity.ERROR if now.place == "footer" else None
        yield replace(_step(was, "PG305", _where(was.place), _where(now.place)), severity=worst)
    elif was.screen and now.screen and (lost := _screens(was.screen, now.screen)) > 0:
        worst = Severity.ERROR if lost > 1 else None
        yield replace(_step(was, "PG305", f"{was.screen} screen", f"{now.screen} screen"), severity=worst)


def _phones(contact: ContactRecord) -> set[str]:
    return {_digits(target) for target in contact.seen if target.lower().startswith("tel:")}


def _bare(was: ContactRecord, now: ContactRecord) -> bool:
    """Whether a number that was a link stands there as plain text."""
    numbers = {_digits(number) for number in now.bare_numbers} - {_digits(number) for number in was.bare_numbers}
    return any(phone.endswith(number) or number.endswith(phone) for phone in _phones(was) for number in numbers)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit()).lstrip("0")


def _where(place: str) -> str:
    return {"top": "above the heading", "page": "in the page", "footer": "at the foot"}[place]


def _screens(before: Screen, after: Screen) -> int:
    order = list(Screen)
    return order.index(after) - order.index(before)


def _step(was: ContactRecord, code: str, before: str, after: str, detail: str | None = None) -> Step:
    return Step(
        code=code,
        before=before,
        after=after,
        subject="how to reach a person",
        page=was.page,
        viewport=was.viewport,
        detail=detail,
    )


def _placed(step: Step, now: ContactRecord, head: Snapshot, edits: Edits) -> Step:
    if now.source is not None:
        group = f"{step.code} {now.source.file}:{now.source.line}"
        return replace(step, cause=Place(now.source.file, now.source.line, 1), group=group)
    page = head.pages[now.page].source
    if page is not None and (line := edits.line_of(page.file, "contact")) is not None:
        return replace(step, cause=Place(page.file, line, 1), group=f"{step.code} {page.file}")
    # The bar comes from one template: pages that lose it lose it together, whatever ways of their own they keep.
    lost = step.code if step.code == "PG305" else f"{step.code} {step.after}"
    return replace(step, group=lost if edits.known else f"{lost} {now.page}")


def compare_clicks(base: Snapshot, head: Snapshot, pages: Mapping[str, PageMatch]) -> Iterator[Step]:
    """Every page with rules that is more clicks away from home."""
    told = {exposure.page for exposure in base.exposures}
    limit = base.header.settings["clicks"].value
    for url in sorted(told):
        match, was = pages[url], base.pages[url].clicks
        if match.url is None or was is None:
            continue
        now = head.pages[match.url].clicks
        if now is not None and now <= was:
            continue
        far = now is None or (now > int(str(limit)) and was <= int(str(limit)))
        yield Step(
            code="PG116",
            before=f"{was} clicks",
            after="no way there" if now is None else f"{now} clicks",
            page=url,
            group=f"PG116 {now is None}",
            severity=Severity.ERROR if far else None,
        )
