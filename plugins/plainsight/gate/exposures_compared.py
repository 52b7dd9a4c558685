"""What customers see of each rule on each page, at two revisions compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plainsight.findings import Place, Severity
from plainsight.gate.change import Step
from plainsight.gate.losses import by_locale, by_window, gone_pages
from plainsight.gate.matching import Edits, PageMatch
from plainsight.gate.records import ExposureRecord, RuleRecord, Snapshot, Spot
from plainsight.sight import Contrast, HiddenBy, Position, Reveal, Screen, Shown, Size

_IN_TIME = (Position.BESIDE_BUY, Position.BEFORE_BUY)
_TERMS_OF_PLACE = ("scope", "surfaces", "from", "until", "must_show", "kind", "outcomes", "window")
"""Terms that decide on which pages a rule has to be told: where one of them changed, its own step tells it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One rule on one page in one window, before and after; None where the head does not expect it there."""

    base: ExposureRecord
    head: ExposureRecord | None
    subject: str


def compare_exposures(
    base: Snapshot,
    head: Snapshot,
    pages: Mapping[str, PageMatch],
    rules: Mapping[str, RuleRecord],
    edits: Edits,
    *,
    strict: bool,
) -> Iterator[Step]:
    """Every rule that is seen less than before.

    Args:
        base: the earlier revision.
        head: the later one.
        pages: every page of the base, with its page of the head.
        rules: every rule of the base that is still there, with its rule of the head.
        edits: what git says of the files.
        strict: whether what can't be told is an error.
    """
    now = {(e.rule, e.page, e.viewport, e.state): e for e in head.exposures}
    titles = {rule.id: f"“{rule.title}” (`{rule.id}`)" for rule in base.rules}
    told = {(e.rule, e.page) for e in base.exposures}
    steps: list[Step] = []
    gone: dict[str, list[ExposureRecord]] = {}
    for was in base.exposures:
        match, rule = pages.get(was.page), rules.get(was.rule)
        if rule is None or was.shown is Shown.ABSENT or match is None:
            continue  # the rule's own step tells it, or it was not there before
        if was.viewport not in head.header.viewports:
            continue  # the window's own step tells it
        if match.url is None and was.page in head.header.excluded:
            continue  # the setting's own step tells it
        if match.url is None or (match.how == "redirect" and (rule.id, match.url) not in _expected(head)):
            gone.setdefault(was.page, []).append(was)
            continue
        after = now.get((rule.id, match.url, was.viewport, was.state))
        step = _compared(Pair(was, after, titles[was.rule]), base, head, match.url, rule, strict=strict)
        steps += [_placed(each, after, head, match.url, edits) for each in step]
    yield from gone_pages(gone, pages, base, titles)
    yield from by_locale(by_window(steps, base), told, base)


def _expected(head: Snapshot) -> frozenset[tuple[str, str]]:
    return frozenset((e.rule, e.page) for e in head.exposures)


def _compared(
    pair: Pair, base: Snapshot, head: Snapshot, url: str, rule: RuleRecord, *, strict: bool
) -> Iterator[Step]:
    was, now = pair.base, pair.head
    if was.state == "no-scripts":
        if was.shown is Shown.VISIBLE and now is not None and now.shown is Shown.HIDDEN:
            yield _step(pair, "PG115", "seen without scripts", "seen with scripts only")
        return
    if now is not None and now.locale != was.locale:
        yield _step(pair, "PG114", f"told in `{was.locale}`", f"told in `{now.locale}`")
        return
    if now is None:
        yield from _not_expected(pair, base, head, url, rule)
        return
    if was.shown in (Shown.HIDDEN,) and now.shown in (Shown.HIDDEN, Shown.ABSENT, Shown.UNSURE):
        return
    if now.shown is Shown.UNSURE:
        if was.shown is not Shown.UNSURE:
            severity = Severity.ERROR if strict else None
            step = _step(pair, "PG119", was.shown.value, "unsure", now.unsure)
            yield replace(step, severity=severity)
        return
    for first in (_absent, _unseen, _misplaced, _unsaid):
        found = first(pair, now)
        if found is not None:
            yield found
            return
    yield from _weaker(pair, now)


def _not_expected(pair: Pair, base: Snapshot, head: Snapshot, url: str, rule: RuleRecord) -> Iterator[Step]:
    """The head does not ask for the rule there: by the rule's own terms, or because the page says less of itself."""
    before, after = base.pages[pair.base.page], head.pages[url]
    if set(before.sells) <= set(after.sells):
        old = next(r for r in base.rules if r.id == pair.base.rule)
        if _terms_of_place(old) != _terms_of_place(rule):
            return
    gone = _step(pair, "PG101", pair.base.shown.value, "absent", "the page no longer says that it sells this")
    sold = after.buys or set(before.sells) <= set(after.sells)
    yield gone if sold else replace(gone, severity=Severity.WARNING)


def _terms_of_place(rule: RuleRecord) -> dict[str, object]:
    return {
        path: term.value for path, term in rule.facts.items() if path.startswith(_TERMS_OF_PLACE) and "@" not in path
    }


def _absent(pair: Pair, now: ExposureRecord) -> Step | None:
    if now.shown is not Shown.ABSENT:
        return None
    code = {Reveal.LINK_ONLY: "PG117", Reveal.FILE: "PG118"}.get(now.reveal or Reveal.OPEN, "PG101")
    after = {"PG117": "a link", "PG118": "a picture or file"}.get(code, "absent")
    return _step(pair, code, pair.base.shown.value, after)


def _unseen(pair: Pair, now: ExposureRecord) -> Step | None:
    was = pair.base
    open_before = was.reveal in (None, Reveal.OPEN)
    by = now.hidden_by
    detail = HiddenBy(by.trick, by.element, label=by.label).in_words if by else None
    covered = by is not None and by.trick.startswith("covered")
    if now.reveal not in (None, Reveal.OPEN) and open_before:
        return _step(pair, "PG112" if covered else "PG105", "open", str(now.reveal), detail)
    if now.shown is Shown.HIDDEN and was.shown is not Shown.HIDDEN:
        return _step(pair, "PG112" if covered else "PG104", was.shown.value, "hidden", detail)
    return None


def _misplaced(pair: Pair, now: ExposureRecord) -> Step | None:
    was = pair.base
    if was.place in _IN_TIME and now.place is Position.AFTER_BUY:
        return _step(pair, "PG106", "before the buy control", "after it")
    if was.place is not Position.FOOTER and now.place is Position.FOOTER:
        return _step(pair, "PG107", "in the page", "in a footer, menu or bar")
    return None


def _unsaid(pair: Pair, now: ExposureRecord) -> Step | None:
    if now.words_differ and not pair.base.words_differ:
        return _step(pair, "PG120", "as the policy has it", "in other words")
    if pair.base.with_reason and now.with_reason is False:
        return _step(pair, "PG121", "with its reason", "without it")
    return None


def _weaker(pair: Pair, now: ExposureRecord) -> Iterator[Step]:
    """Bands that got worse by a step or more."""
    was = pair.base
    if (lost := _steps(list(Screen), was.screen, now.screen)) > 0:
        severity = Severity.ERROR if lost > 1 else None
        yield replace(_step(pair, "PG109", f"{was.screen} screen", f"{now.screen} screen"), severity=severity)
    elif was.place is Position.BESIDE_BUY and now.place is Position.BEFORE_BUY:
        yield _step(pair, "PG109", "beside the buy control", "further up")
    sizes = [Size.BODY if size is Size.HEADING else size for size in (was.size, now.size)]
    if (lost := _steps([Size.BODY, Size.SMALL, Size.TINY], *sizes)) > 0:
        severity = Severity.ERROR if lost > 1 or now.size is Size.TINY else None
        yield replace(_step(pair, "PG110", f"{was.size} text", f"{now.size} text"), severity=severity)
    if (lost := _steps(list(Contrast), was.contrast, now.contrast)) > 0:
        severity = Severity.ERROR if lost > 1 or now.contrast is Contrast.NONE else None
        yield replace(_step(pair, "PG111", f"contrast {was.contrast}", f"contrast {now.contrast}"), severity=severity)
    elif was.shown is Shown.VISIBLE and now.shown is Shown.FAINT and was.size == now.size:
        yield replace(_step(pair, "PG111", "all of it is read", "a part of it is read"), severity=Severity.ERROR)


def _steps(order: Sequence[object], before: object, after: object) -> int:
    """By how many bands it got worse; 0 where one of them is not known."""
    return order.index(after) - order.index(before) if before in order and after in order else 0


def _step(pair: Pair, code: str, before: str, after: str, detail: str | None = None) -> Step:
    was = pair.base
    return Step(
        code=code,
        before=before,
        after=after,
        subject=pair.subject,
        rule=was.rule,
        page=was.page,
        locale=was.locale,
        viewport=was.viewport,
        detail=detail,
        pictures=(was.picture, pair.head.picture if pair.head is not None else None),
    )


def _placed(step: Step, now: ExposureRecord | None, head: Snapshot, url: str, edits: Edits) -> Step:
    """With where it is done: the style's line, or else the line of the page that changed."""
    source = now.hidden_by.source if now is not None and now.hidden_by is not None else None
    page = head.pages[url].source
    if source is not None and not (page is not None and source.file == page.file):
        return replace(step, cause=_place(source), group=f"{step.code} {source.file}:{source.line}")
    return _in_page(step, page, url, edits)


def _in_page(step: Step, page: Spot | None, url: str, edits: Edits) -> Step:
    if page is not None and (line := edits.line_of(page.file, step.rule or "")) is not None:
        return replace(step, cause=Place(page.file, line, 1), group=f"{step.code} {page.file}")
    if edits.known:  # not in the page: a template, a hook, the theme
        return replace(step, group=f"{step.code} elsewhere")
    return replace(step, cause=_place(page) if page else None, group=f"{step.code} {url}")


def _place(spot: Spot) -> Place:
    return Place(spot.file, spot.line, 1)
