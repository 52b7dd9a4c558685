"""What the plugin does to a hand-written page: notices placed and inserted, its language and wares said."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from plainsight import pages
from plainsight.checks.check import Problem
from plainsight.checks.registry import find_check
from plainsight.checks.subjects import Shop
from plainsight.findings import Finding, Place
from plainsight.model import Policy

_LANG = re.compile(r"(<html\b[^>]*?\slang=)(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
_MARKED = re.compile(r"data-plainsight-rule=\"([^\"]+)\"")


def sells(meta: Mapping[str, Any]) -> tuple[str, ...] | None:
    """What a page's front matter says that it sells; None when it says nothing."""
    said = meta.get("sells")
    if said is None:
        return None
    return tuple(str(item) for item in said) if isinstance(said, list | tuple) else (str(said),)


def place(markdown: str, shop: Shop, locale: str, contact_href: str) -> pages.Placing:
    """Replace `{{ notice("...") }}` and `{{ contact() }}`."""
    return pages.place(markdown, shop.wording(locale), contact_href=contact_href)


def unknown_notices(placing: pages.Placing, file: str, markdown: str, policy: Policy) -> Iterator[Finding]:
    """A finding for each notice that a page asks for and the policy does not have."""
    check = find_check("unknown-reference")
    lines = markdown.splitlines()
    for wanted, line in placing.unknown if check is not None else ():
        near = difflib.get_close_matches(wanted, policy.by_id, 1)
        excerpt = lines[line - 1] if line <= len(lines) else None
        column = (excerpt or "").find(wanted) + 1
        problem = Problem(
            f"the page places a notice of the rule `{wanted}`, which does not exist",
            Place(file=file, line=line, column=max(1, column), length=len(wanted), excerpt=excerpt),
            f"Did you mean `{near[0]}`?" if near else "Write the id of a rule under policies/.",
        )
        assert check is not None
        yield check.finding(problem, check.severity)


def insert(html: str, sold: tuple[str, ...], shop: Shop, locale: str) -> str:
    """Put the must-show notices that the writer did not place before the page's buy control."""
    policy = shop.policy
    known = [item for item in sold if item in policy.categories or item in policy.products]
    placed = set(_MARKED.findall(html))
    missing = [
        rule
        for rule in policy.shown_when_selling(known, shop.today)
        if "guide" in rule.surfaces and rule.id not in placed
    ]
    if not missing:
        return html
    return pages.insert_notices(html, pages.notices_html(shop.wording(locale), missing), shop.settings.buy)


def in_language(html: str, locale: str) -> str:
    """The page with its own language on the root element (WCAG 2.2, 3.1.1)."""
    return _LANG.sub(lambda match: f'{match[1]}"{locale}"', html, count=1)


def say_what_it_sells(html: str, sold: tuple[str, ...] | None) -> str:
    """The page with what it sells in its head, where `plainsight check --site` finds it."""
    if sold is None:
        return html
    content = " ".join(item for item in sold if re.fullmatch(r"[a-z0-9-]+", item))
    return html.replace("</head>", f'<meta name="plainsight:sells" content="{content}">\n</head>', 1)
