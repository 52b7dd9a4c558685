"""What the plugin does to a hand-written page: notices placed and inserted, its language and wares said."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from plainsight import pages
from plainsight.checks.check import Problem
from plainsight.checks.policy.unread import ids_unread
from plainsight.checks.registry import find_check
from plainsight.checks.shop import Shop
from plainsight.findings import Finding, Place
from plainsight.model import Policy, Reading
from plainsight.source import read
from plainsight.wording import Wording

_LANG = re.compile(r"(<html\b[^>]*?\slang=)(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
_WORD = "plainsightstandin{}x"
_MISPLACED = {
    "inline": ("a notice stands in the middle of a line", "Give it a line of its own, with an empty line around it."),
    "indented": ("a notice stands too deep inside a list", "Give it a line of its own at the left edge."),
}
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_CODE_SPAN = re.compile(r"(`+).+?\1")
_IN_BRACES = re.compile(r"\{{1,2}\s*(\w+)[^{}]*\}{1,2}")
_ID = re.compile(r"[\w-]+")
_NEAR = 0.75  # of 1, how alike a word and the one that was meant are
_CALL = re.compile(r"\{\{\s*(?:notice\(\s*([\"'])[^\"'{}]*\1\s*\)|contact\(\s*\))\s*\}\}")
_MARKED = re.compile(r"data-plainsight-rule=\"([^\"]+)\"")


def sells(meta: Mapping[str, Any]) -> tuple[str, ...] | None:
    """What a page's front matter says that it sells; None when it says nothing."""
    said = meta.get("sells")
    if said is None:
        return None
    return tuple(str(item) for item in said) if isinstance(said, list | tuple) else (str(said),)


@dataclass(frozen=True)
class Desk:
    """What is needed to write for one page.

    Attributes:
        wording: the words, in the page's locale.
        places: where everything stands.
        locale: of the page.
        url: of the page, relative to the site's root.
    """

    wording: Wording
    places: pages.Places
    locale: str
    url: str

    def link(self, thing: tuple[str, ...]) -> str:
        return pages.relative_url(self.url, self.places.url(thing, self.locale))

    def bar(self) -> str:
        return pages.contact_bar_html(self.wording, contact_href=self.link(("contact",)), page_url=self.url)


def lines_above(markdown: str, source: str) -> int:
    """How many lines of a file, its front matter, stand above its Markdown; 0 where another plugin changed that."""
    return source.count("\n") - markdown.count("\n") if source.endswith(markdown) else 0


def place(markdown: str, desk: Desk, above: int) -> tuple[pages.Placing, tuple[str, ...]]:
    """Put notices and contact cards where the writer asks for them, first as words that stand in for them.

    Args:
        markdown: the page, without its front matter.
        desk: words and addresses for it.
        above: how many lines of its file stand above that.

    Returns:
        The placing, and the HTML blocks in the order of their words; `fill` exchanges them.
    """
    blocks: list[str] = []

    def stand_in(html: str) -> str:
        blocks.append(html)
        return _WORD.format(len(blocks) - 1)

    placing = pages.place(
        markdown,
        desk.wording,
        contact_href=desk.link(("contact",)),
        page_url=desk.url,
        link=lambda rule: desk.link(("rule", rule.id)),
        first_line=1 + above,
        stand_in=stand_in,
    )
    return placing, tuple(blocks)


def fill(html: str, blocks: tuple[str, ...]) -> str:
    """The page's HTML with its notices and contact cards in the place of the words that stood in for them."""
    for number, block in enumerate(blocks):
        word = _WORD.format(number)
        html = html.replace(f"<p>{word}</p>", block, 1).replace(word, block)
    return html


def misplaced(placing: pages.Placing, file: str, markdown: str, above: int, reading: Reading) -> Iterator[Finding]:
    """A finding for each line that could not be filled in; none for a rule that is written, but could not be read."""
    policy = reading.policy
    check = find_check("unknown-reference")
    assert check is not None
    lines = [*[""] * above, *markdown.split("\n")]
    unread = ids_unread(reading) if placing.unknown else None
    for rule, line in placing.unknown:
        if unread is None or rule in unread or ("rule", rule) in reading.origins:
            continue
        near = difflib.get_close_matches(rule, policy.by_id, 1)
        help_ = f"Did you mean `{near[0]}`?" if near else "Write the id of a rule under policies/."
        message = f"the page places a notice of the rule `{rule}`, which does not exist"
        yield check.finding(Problem(message, _spot(file, lines, line, rule), help_), check.severity)
    for miss in placing.misplaced:
        message, help_ = _MISPLACED[miss.problem]
        yield check.finding(Problem(message, _spot(file, lines, miss.line, "{{"), help_), check.severity)


def unread_front_matter(file: str, markdown: str) -> Iterator[Finding]:
    """A finding where MkDocs took front matter for text, as it is no YAML, and lost what the page sells."""
    block = _FRONT_MATTER.match(markdown)
    check = find_check("sells-unsaid")
    assert check is not None
    for fault in read(f"\n{block[1]}", file).faults[:1] if block and "sells" in block[1] else ():
        message = f"the front matter can't be read, so nothing that it says counts: {fault.message}"
        help_ = (fault.suggestion or "write `name: value` on each line, and close every bracket and quote") + "."
        problem = Problem(message, fault.place, help_[:1].upper() + help_[1:])
        yield check.finding(problem, check.severity)


def mistyped(file: str, markdown: str, above: int, policy: Policy) -> Iterator[tuple[str, Finding]]:
    """What looks like a placement and is none, outside code, each with its finding.

    Another plugin may know a name in double braces: `still_stands` tells, once the page is HTML.
    """
    check = find_check("unknown-reference")
    assert check is not None
    lines = [*[""] * above, *markdown.split("\n")]
    fenced = False
    for number, line in enumerate(markdown.split("\n"), 1 + above):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
            continue
        for found in () if fenced or "{" not in line else _IN_BRACES.finditer(_CODE_SPAN.sub("", line)):
            words = found[0]
            meant = next((word for word in _ID.findall(words) if word in policy.by_id), None)
            if _CALL.fullmatch(words) or not (_is_like_a_call(found) or (meant and words.startswith("{{"))):
                continue
            message = f"`{words}` places no notice, and stands on the page as it is written"
            help_ = f'Write {{{{ notice("{meant or "rule-id"}") }}}} or {{{{ contact() }}}}, on a line of its own.'
            yield words, check.finding(Problem(message, _spot(file, lines, number, words), help_), check.severity)


def _is_like_a_call(found: re.Match[str]) -> bool:
    return "(" in found[0] and bool(difflib.get_close_matches(found[1].lower(), ("notice", "contact"), 1, _NEAR))


def still_stands(words: str, html: str) -> bool:
    """Whether what is written in braces was left as it is; quotes may have become curly ones."""
    return not words.startswith("{{") or re.split("[\"']", words)[0].rstrip() in unescape(html)


def _spot(file: str, lines: list[str], line: int, words: str) -> Place:
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return Place(file, line, max(1, excerpt.find(words) + 1), len(words), excerpt)


def insert(html: str, sold: tuple[str, ...], shop: Shop, desk: Desk) -> str:
    """Put the must-show notices that the writer did not place before the page's buy control."""
    policy = shop.policy
    known = [item for item in sold if item in policy.categories or item in policy.products]
    placed = set(_MARKED.findall(html))
    missing = [
        rule
        for rule in policy.shown_when_selling(known, shop.today)
        if "guide" in rule.surfaces and rule.id not in placed
    ]
    stores = [category.store for category in policy.sold_categories if category.store]
    stores += [product.store for product in policy.catalogue.products if product.store]
    addresses = [address for store in stores for address in store.root.values()]
    notices = pages.notices_html(desk.wording, missing, link=lambda rule: desk.link(("rule", rule.id)))
    return pages.insert_notices(html, notices, shop.settings.buy, store_addresses=addresses)


def in_language(html: str, locale: str) -> str:
    """The page with its own language on the root element (WCAG 2.2, 3.1.1)."""
    return _LANG.sub(lambda match: f'{match[1]}"{locale}"', html, count=1)


def say_which_page(html: str, name: str) -> str:
    """The page with its stable id in its head, by which a comparison knows it again after a move."""
    return html.replace("</head>", f'<meta name="plainsight:page" content="{escape(name)}">\n</head>', 1)


def say_what_it_sells(html: str, sold: tuple[str, ...] | None) -> str:
    """The page with what it sells in its head, where `plainsight check --site` finds it."""
    if sold is None:
        return html
    content = " ".join(item for item in sold if re.fullmatch(r"[a-z0-9-]+", item))
    return html.replace("</head>", f'<meta name="plainsight:sells" content="{content}">\n</head>', 1)
