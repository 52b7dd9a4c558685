"""Losses that show at many places and have one cause: a page that is gone, a window, a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plainsight.findings import Place, Severity
from plainsight.gate.change import Step
from plainsight.gate.matching import PageMatch, content_of
from plainsight.gate.records import ExposureRecord, RuleRecord, Snapshot


def gone_pages(
    gone: Mapping[str, Sequence[ExposureRecord]],
    pages: Mapping[str, PageMatch],
    base: Snapshot,
    titles: Mapping[str, str],
) -> Iterator[Step]:
    """A page that is gone claims its rules; a whole language that is gone is one cause."""
    lost = {url for url, match in pages.items() if match.url is None}
    by_locale: dict[str, set[str]] = {}
    for page in base.header.pages:
        by_locale.setdefault(page.locale, set()).add(page.url)
    for url, exposures in gone.items():
        page = pages[url].base
        rules = list(dict.fromkeys(titles[e.rule] for e in exposures))
        whole = by_locale[page.locale] <= lost and len(by_locale) > 1
        source = page.source.file if page.source else url
        yield Step(
            code="PG102",
            before=", ".join(rules),
            after="gone",
            subject=", ".join(rules),
            page=url,
            locale=page.locale,
            cause=Place(source, page.source.line, 1, label="at the base") if page.source else None,
            group=f"PG102 {page.locale}" if whole else f"PG102 {source}",
        )
    for url, match in pages.items():
        told = [e for e in base.exposures if e.page == url]
        if told and match.url is not None and not match.redirected and match.how in ("rename", "words", "id"):
            yield Step(
                code="PG103",
                before=url,
                after=match.url,
                page=url,
                cause=Place(page=match.url),
                group=f"PG103 {url}",
            )


def left_off_lists(
    base: Snapshot, head: Snapshot, pages: Mapping[str, PageMatch], rules: Mapping[str, RuleRecord]
) -> Iterator[Step]:
    """Must-show rules that a page without a buy control told, and no longer tells.

    A rule whose terms changed is left to the steps that tell of those: it may be off the list for good.
    """
    exposed = {(exposure.rule, exposure.page) for exposure in base.exposures}
    older = {rule.id: rule for rule in base.rules if rule.subject == "rule" and rule.must_show and rule.holds}
    for was in base.header.pages:
        match = pages[was.url]
        if match.url is None:
            continue
        now = head.pages[match.url]
        for rule in was.tells:
            old, new = older.get(rule), rules.get(rule)
            if old is None or new is None or (rule, was.url) in exposed or new.id in now.tells:
                continue
            if content_of(old) != content_of(new):
                continue
            elsewhere = any(new.id in page.tells for page in head.header.pages if page.locale == was.locale)
            yield Step(
                code="PG101",
                before="told",
                after="not told",
                subject=f"“{old.title}” (`{rule}`)",
                rule=rule,
                page=was.url,
                locale=was.locale,
                group=f"PG101 list {was.url}",
                severity=Severity.WARNING if elsewhere else None,
            )


def by_window(steps: list[Step], base: Snapshot) -> list[Step]:
    """What is hidden in some windows only is lost in those windows."""
    windows: dict[tuple[str | None, str | None], set[str]] = {}
    for exposure in base.exposures:
        windows.setdefault((exposure.rule, exposure.page), set()).add(exposure.viewport)
    hidden: dict[tuple[str | None, str | None], set[str]] = {}
    for step in steps:
        if step.code in ("PG104", "PG112"):
            hidden.setdefault((step.rule, step.page), set()).add(step.viewport or "")
    found = []
    for step in steps:
        key = (step.rule, step.page)
        partial = step.code in ("PG104", "PG112") and hidden[key] < windows[key]
        found.append(_recoded(step, "PG113") if partial else step)
    return found


def by_locale(steps: list[Step], told: set[tuple[str, str]], base: Snapshot) -> Iterator[Step]:
    """What is lost on every page of one language, and on none of another, is lost in that language."""
    pages: dict[tuple[str, str], set[str]] = {}
    for rule, url in told:
        pages.setdefault((rule, base.pages[url].locale), set()).add(url)
    lost: dict[tuple[str, str], set[str]] = {}
    for step in steps:
        if step.code in ("PG101", "PG104") and step.rule and step.page and step.locale:
            lost.setdefault((step.rule, step.locale), set()).add(step.page)
    for step in steps:
        key = (step.rule or "", step.locale or "")
        others = [locale for rule, locale in pages if rule == step.rule and locale != step.locale]
        spared = [locale for locale in others if not lost.get((key[0], locale))]
        if step.code in ("PG101", "PG104") and spared and lost[key] == pages[key]:
            yield _recoded(step, "PG114")
        else:
            yield step


def _recoded(step: Step, code: str) -> Step:
    return replace(step, code=code, group=step.group.replace(step.code, code, 1) if step.group else None)
