"""Notices in pages that people write: placed with one line of their own.

A writer writes `{{ notice("rule-id") }}` or `{{ contact() }}` on a line by itself. Code, fenced or in a span, and
comments stay as they are: a handbook must be able to show that line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from plainsight.model.policy import Rule
from plainsight.pages.contact_bar import contact_card_html
from plainsight.pages.notice import notice_html
from plainsight.wording import Wording

_CALL = r"""\{\{\s*(?P<name>notice|contact)\(\s*(?:(?P<quote>["'])(?P<rule>[^"'{}]*)(?P=quote))?\s*\)\s*\}\}"""
_ANYWHERE = re.compile(_CALL)
_OWN_LINE = re.compile(rf"(?P<indent>[ \t]*){_CALL}[ \t]*")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HOLDER = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===)[ \t]")
"""A line that text may be indented under: a list's entry, an admonition, a tab."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A line that could not be filled in.

    Attributes:
        problem: "inline": text stands beside it; "indented": it stands inside a list, a tab or a box.
        rule: the rule's id as written; "" where there is none.
        line: number of the line, from 1.
    """

    problem: Literal["inline", "indented"]
    rule: str
    line: int


@dataclass(frozen=True, slots=True)
class Placing:
    """A page's Markdown with its notices in place.

    Attributes:
        markdown: the page.
        rules: ids of the rules whose notices now stand in it, in their order, each once.
        contact: whether the contact card stands in it.
        unknown: what was written for a rule's id where there is no such rule, with the number of its line.
        misplaced: lines where a notice can't stand. These and the unknown ones are left as written.
    """

    markdown: str
    rules: tuple[str, ...] = ()
    contact: bool = False
    unknown: tuple[tuple[str, int], ...] = ()
    misplaced: tuple[Misplaced, ...] = ()


def place(
    markdown: str,
    wording: Wording,
    *,
    contact_href: str,
    page_url: str | None = None,
    link: Callable[[Rule], str | None] = lambda rule: None,
    heading_level: int = 3,
    first_line: int = 1,
    stand_in: Callable[[str], str] | None = None,
) -> Placing:
    """Fill in a page's notices and contact cards.

    Args:
        markdown: the page, without its front matter.
        wording: of the page's locale.
        contact_href: address of the contact page, seen from this page.
        page_url: address of this page relative to the site's root, if known; see `contact_card_html`.
        link: gives the address of a whole rule, seen from this page.
        heading_level: of the notices' titles, 2 to 6.
        first_line: number of the first line in its file, for what is reported.
        stand_in: takes an HTML block and gives a word for it, which Markdown leaves alone wherever it stands and the
            caller exchanges when the page is HTML. With it, notices can stand in lists, tabs and boxes, too; whether
            they are seen there is for the checks to say.
    """
    if "{{" not in markdown:
        return Placing(markdown)
    rules = wording.policy.by_id
    written: list[str] = []
    unknown: list[tuple[str, int]] = []
    misplaced: list[Misplaced] = []
    placed: Counter[str] = Counter()
    contact = False
    for number, line, call in _calls(markdown):
        html: str | None = None
        if call is None:
            pass
        elif call.problem == "inline" or (call.problem == "indented" and stand_in is None):
            misplaced.append(Misplaced(call.problem, call.rule, first_line + number))
        elif call.name == "contact":
            contact = True
            html = contact_card_html(wording, contact_href=contact_href, page_url=page_url)
        elif call.rule in rules:
            rule = rules[call.rule]
            placed[rule.id] += 1
            html = notice_html(
                wording, rule, heading_level=heading_level, link=link(rule), occurrence=placed[rule.id]
            )
        else:
            unknown.append((call.rule, first_line + number))
        # An HTML block begins and ends at blank lines.
        if html is None:
            written.append(line)
        elif stand_in is None:
            written += ("", html, "")
        else:
            written += ("", line[: len(line) - len(line.lstrip())] + stand_in(html), "")
    return Placing("\n".join(written), tuple(placed), contact, tuple(unknown), tuple(misplaced))


@dataclass(frozen=True, slots=True)
class _Call:
    name: str
    rule: str
    problem: Literal["inline", "indented"] | None


def _calls(markdown: str) -> Iterator[tuple[int, str, _Call | None]]:
    """Every line with its index, and what it asks for; None where it asks for nothing, or is code or comment."""
    comments = _comment_lines(markdown)
    fence: str | None = None
    in_holder = False
    for index, line in enumerate(markdown.split("\n")):
        mark = _FENCE.match(line)
        call = None
        if mark is not None and (fence is None or _closes(line, mark[1], fence)):
            fence = mark[1] if fence is None else None
        elif fence is None and "{{" in line and index not in comments:
            call = _call(line, in_holder)
        if line.strip() and not line.startswith(("    ", "\t")):
            in_holder = _HOLDER.match(line) is not None
        yield index, line, call


def _call(line: str, in_holder: bool) -> _Call | None:
    alone = _OWN_LINE.fullmatch(line.rstrip("\r"))
    if alone is not None:
        if len(alone["indent"].expandtabs(4)) < 4:
            return _Call(alone["name"], alone["rule"] or "", None)
        # So deep, it is code, unless what stands above takes indented text.
        return _Call(alone["name"], alone["rule"] or "", "indented") if in_holder else None
    beside = _ANYWHERE.search(_CODE_SPAN.sub(lambda span: " " * len(span[0]), line))
    return _Call(beside["name"], beside["rule"] or "", "inline") if beside is not None else None


def _closes(line: str, mark: str, fence: str) -> bool:
    """Whether a line of fence characters ends the fence that is open."""
    return mark[0] == fence[0] and len(mark) >= len(fence) and not line.strip(" \t>\r").strip(fence[0])


def _comment_lines(markdown: str) -> frozenset[int]:
    """Indices of the lines that lie, wholly or partly, in an HTML comment."""
    found: set[int] = set()
    for match in _COMMENT.finditer(markdown) if "<!--" in markdown else ():
        first = markdown.count("\n", 0, match.start())
        found.update(range(first, first + match[0].count("\n") + 1))
    return frozenset(found)
