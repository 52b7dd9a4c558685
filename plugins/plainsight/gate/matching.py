"""Which page and which rule of the base is which one of the head: a rename is no removal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from plainsight.gate.records import PageRecord, RuleRecord, Snapshot


@dataclass(frozen=True, slots=True)
class Edits:
    """What git says of the files between the two revisions; all empty where it was not asked.

    Attributes:
        known: whether git was asked.
        renames: old path -> new path.
        lines: path in the head -> the lines that changed, in order; at least one for every changed file.
        removed: path in the head -> words of the lines that were taken out, with the head's line number.
    """

    known: bool = False
    renames: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    removed: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)

    def line_of(self, file: str, words: str) -> int | None:
        """Where in a changed file words were taken out, or else its first changed line; None for a file as it was."""
        for line, text in self.removed.get(file, ()):
            if words in text:
                return line
        return next(iter(self.lines.get(file, ())), None)


How = Literal["id", "address", "redirect", "rename", "words"]


@dataclass(frozen=True, slots=True)
class PageMatch:
    """A page of the base and what it became.

    Attributes:
        base: the page.
        url: its address in the head, None where it is gone.
        how: by what it was known again.
        redirected: whether its old address leads to the new one.
    """

    base: PageRecord
    url: str | None
    how: How | None = None
    redirected: bool = False


def match_pages(base: Snapshot, head: Snapshot, edits: Edits) -> dict[str, PageMatch]:
    """Every page of the base by its address, with its page of the head."""
    pages = head.pages
    by_id = {page.id: page.url for page in pages.values() if page.id != page.url}
    by_source = {page.source.file: page.url for page in pages.values() if page.source and not _made(page)}
    by_words: dict[tuple[str, str], list[str]] = {}
    for page in pages.values():
        by_words.setdefault((page.words, page.locale), []).append(page.url)
    found = {}
    for page in base.header.pages:
        target = _redirected(page.url, head)
        renamed = by_source.get(edits.renames.get(page.source.file, "")) if page.source else None
        alike = [url for url in by_words.get((page.words, page.locale), ()) if url not in base.pages]
        if page.id != page.url and page.id in by_id:
            url, how = by_id[page.id], "id"
        elif page.url in pages:
            url, how = page.url, "address"
        elif target is not None and target in pages:
            url, how = target, "redirect"
        elif renamed is not None:
            url, how = renamed, "rename"
        elif len(alike) == 1:
            url, how = alike[0], "words"
        else:
            found[page.url] = PageMatch(page, None)
            continue
        found[page.url] = PageMatch(page, url, how, redirected=url in (page.url, target))  # type: ignore[arg-type]
    return found


def _made(page: PageRecord) -> bool:
    """Whether it is made from the policy: many pages have the same source then."""
    return page.source is not None and page.source.file.endswith((".yml", ".yaml"))


def _redirected(url: str, head: Snapshot) -> str | None:
    at, seen = _next(url, head.header.redirects), {url}
    while at is not None and at not in head.pages and at not in seen:
        seen.add(at)
        at = _next(at, head.header.redirects) or at
    return at


def _next(url: str, redirects: Mapping[str, str]) -> str | None:
    """Where an address leads by its own redirect, or by one of all that is below a folder (`old/*`)."""
    if url in redirects:
        return redirects[url]
    for source, target in redirects.items():
        if source.endswith("*") and url.startswith(source[:-1]):
            led = target.replace(":splat", url[len(source) - 1 :])
            return led if led.endswith((".html", ".htm")) else f"{led.rstrip('/')}/index.html".lstrip("/")
    return None


def match_rules(base: Snapshot, head: Snapshot) -> dict[str, RuleRecord]:
    """Every rule of the base by its id, with the rule of the head that took its place; those that are gone have none.

    Known by the id, by `supersedes`, or by saying the same under another id. A rule whose last day stands in the
    head and that is superseded is compared with what comes after it, as that is what new orders get.
    """
    rules = {rule.id: rule for rule in head.rules if rule.subject == "rule"}
    after = {str(rule.facts["supersedes"].value): rule for rule in rules.values() if "supersedes" in rule.facts}
    known = {rule.id for rule in base.rules}
    fresh = [rule for rule in rules.values() if rule.id not in known]
    found = {}
    for rule in base.rules:
        if rule.subject != "rule":
            continue
        same, next_one = rules.get(rule.id), after.get(rule.id)
        if next_one is not None and next_one.id not in known and (same is None or "until" in same.facts):
            found[rule.id] = next_one
        elif same is not None:
            found[rule.id] = same
        else:
            alike = [other for other in fresh if content_of(other) == content_of(rule)]
            if len(alike) == 1:
                found[rule.id] = alike[0]
    return found


def in_force(rule: RuleRecord, head: Snapshot) -> RuleRecord:
    """The rule itself, or the one that it supersedes where that one holds until this one does."""
    superseded = rule.facts.get("supersedes")
    if rule.holds or superseded is None:
        return rule
    older = (other for other in head.rules if other.id == superseded.value and other.holds)
    return next((other for other in older if _leads_up_to(other, rule)), rule)


def _leads_up_to(older: RuleRecord, newer: RuleRecord) -> bool:
    last, first = older.facts.get("until"), newer.facts.get("from")
    if last is None or first is None:
        return True
    return dt.date.fromisoformat(str(last.value)) + dt.timedelta(days=1) >= dt.date.fromisoformat(str(first.value))


def content_of(rule: RuleRecord) -> dict[str, object]:
    """What a rule says, whatever its id."""
    return {path: term.value for path, term in rule.facts.items() if path != "id"}
