"""The plain answer that the page opens with: do customers see the rules before they buy?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plainsight.reports.exposure_map.cell import CLOSABLE, PROMINENT, UNSURE, VISIBLE, State
from plainsight.reports.exposure_map.rows import ContactRow, RuleMap
from plainsight.reports.report import Report, listed, number


class Verdict(StrEnum):
    """The answer in a word."""

    NO = "No"
    WEAK = "Not well enough"
    UNPROVEN = "Not proven"
    BUT = "Yes, but"
    YES = "Yes"


@dataclass(frozen=True, slots=True)
class Short:
    """A rule that falls short: the id of its section, its title, and how."""

    anchor: str
    title: str
    how: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page opens with.

    Attributes:
        verdict: the answer in a word.
        sentences: the answer in full, the most important first.
        short: the rules that fall short, worst first.
    """

    verdict: Verdict
    sentences: tuple[str, ...]
    short: tuple[Short, ...]

    def __str__(self) -> str:
        return f"{self.verdict}. {' '.join(self.sentences)}"


def answer(
    report: Report,
    rules: Sequence[RuleMap],
    titles: Sequence[str],
    selling: int,
    contacts: Sequence[ContactRow],
) -> Answer:
    """Sum the map up.

    Args:
        report: the run.
        rules: every rule that is due, worst first.
        titles: their titles.
        selling: number of pages on which a rule is due.
        contacts: the way to a person on all pages.
    """
    short = tuple(
        Short(rule.anchor, title, fares(rule, report.viewports))
        for rule, title in zip(rules, titles, strict=True)
        if not rule.proven
    )
    lost = [row for row in contacts if any(way.visible is False for way in row.ways)]
    stranded = sum(len(row.pages) for row in lost)
    windows = [name for n, name in enumerate(report.viewports) if any(r.ways[n].visible is False for r in lost)]
    doubtful = sum(len(row.pages) for row in contacts if not row.reached) - stranded
    verdict = _verdict(report, rules, stranded, doubtful)
    sentences = [_rules_sentence(report, rules, selling), _contact_sentence(report, stranded, doubtful, windows)]
    if stranded and all(rule.proven for rule in rules):
        sentences.reverse()
    if verdict is Verdict.BUT:
        mended = "has" if len(report.failing) == 1 else "have"
        sentences.append(f"Still, {number(len(report.failing), 'finding')} {mended} to be mended.")
    return Answer(verdict, tuple(sentence for sentence in sentences if sentence), short)


def _verdict(report: Report, rules: Sequence[RuleMap], stranded: int, doubtful: int) -> Verdict:
    worst = min((rule.worst.rank for rule in rules), default=PROMINENT.rank)
    if not report.pages:
        return Verdict.UNPROVEN
    if worst < UNSURE.rank or stranded:
        return Verdict.NO
    states = {rule.worst for rule in rules}
    if states & {CLOSABLE, VISIBLE}:
        return Verdict.WEAK
    if worst == UNSURE.rank or doubtful or not rules:
        return Verdict.UNPROVEN
    return Verdict.BUT if report.failing else Verdict.YES


def _rules_sentence(report: Report, rules: Sequence[RuleMap], selling: int) -> str:
    if not report.pages:
        return "No pages were looked at, so nothing is proven."
    if not rules:
        return "No rule here has to be seen before purchase, so there is nothing to show on this map."
    total = len(rules)
    of = f"{total} must-show rules" if total != 1 else "1 must-show rule"
    unseen = [rule for rule in rules if rule.worst.rank < UNSURE.rank]
    weak = sum(rule.worst in (CLOSABLE, VISIBLE) for rule in rules)
    unsure = sum(rule.worst is UNSURE for rule in rules)
    more = f" {_more(weak, unsure)}" if weak or unsure else ""
    if unseen:
        pages = {page for rule in unseen for row in rule.rows if row.worst.rank < UNSURE.rank for page in row.pages}
        windows = [
            name
            for n, name in enumerate(report.viewports)
            if any(state.rank < UNSURE.rank for rule in unseen for state, _ in rule.counts[n])
        ]
        only = f" ({listed(windows)})" if 0 < len(windows) < len(report.viewports) else ""
        where = f"on {len(pages)} of {number(selling, 'page')}{only}" if pages else "since no page shows it"
        return f"Customers do not see {len(unseen)} of {of} before they buy, {where}.{more}"
    where = f"on {number(selling, 'page')}, on {listed(report.viewports)}"
    return f"Customers see {total - weak - unsure} of {of} before they buy, {where}.{more}"


def _more(weak: int, unsure: int) -> str:
    parts = []
    if weak:
        parts.append(f"{weak} {'is' if weak == 1 else 'are'} seen, but not well enough")
    if unsure:
        parts.append(f"for {unsure} it could not be decided")
    text = ", and ".join(parts)
    return text[0].upper() + text[1:] + "."


def _contact_sentence(report: Report, stranded: int, doubtful: int, windows: Sequence[str]) -> str:
    if not report.pages:
        return ""
    if stranded:
        where, looks = f"On {stranded} of {number(report.pages, 'page')}", listed(windows)
        return f"{where} customers see no way to reach a person ({looks})."
    if doubtful:
        return f"On {doubtful} of {number(report.pages, 'page')} it is not proven that customers can reach a person."
    every = f"all {report.pages} pages" if report.pages != 1 else "the one page"
    return f"A person can be reached from {every}."


def fares(rule: RuleMap, viewports: Sequence[str]) -> str:
    """How a rule falls short: `hidden on 3 of 14 pages (phone); buried on 1 of 14 pages (phone and desktop)`."""
    if not rule.rows:
        return "no page shows it, since none sells what it is about"
    places: dict[State, dict[int, list[str]]] = {}
    for viewport, counts in zip(viewports, rule.counts, strict=True):
        for state, count in counts:
            if state is not PROMINENT:
                places.setdefault(state, {}).setdefault(count, []).append(viewport)
    return "; ".join(
        f"{state.short} on {count} of {number(rule.pages, 'page')} ({listed(names)})"
        for state, found in sorted(places.items(), key=lambda item: item[0].rank)
        for count, names in found.items()
    )
