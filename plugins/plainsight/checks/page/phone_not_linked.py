"""The shop's phone number stands on a page as plain text.

On a phone, a number is tapped, not typed: it has to be a link with `href="tel:..."`. The finding is an error
where the page has no working link to that number, and a warning where it has one elsewhere.

Write the number as a link, `[800-555-0199](tel:+18005550199)`, or place `{{ contact() }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.page_view import PageView, nearest
from plainsight.findings import Severity
from plainsight.sight import Look

CODE = "PS303"
NAME = "phone-not-linked"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A number that cannot be tapped has to be remembered and typed, by somebody who may have trouble with both."
HELP = 'Make the number a link: <a href="tel:+...">.'
SOURCES = (law.TEL_URI,)

GOOD = (
    Example(
        title="The number is a link",
        text="""
<p>Call us: <a href="tel:+18005550199">800-555-0199</a></p>
""",
    ),
)
BAD = (
    Example(
        title="The number is plain text",
        text="""
<p>Call us: (800) 555-0199</p>
""",
    ),
)


_TEL_LINK = re.compile(rb"<a\s[^>]*?tel:.*?</a>", re.IGNORECASE | re.DOTALL)


def check(view: PageView) -> Iterator[Problem]:
    phone = view.shop.phone(view.locale)
    if phone is None or not _stands_outside_links(phone.href, view.html):
        return
    for node in view.page.find_text(phone.display):
        if _in_link(node) or not any(look.visible for look in _looks(view, node)):
            continue
        linked = any(
            link.target == phone.href and any(look.visible for look in looks.values())
            for link, looks in view.contacts
        )
        yield Problem(
            f"the number {phone.display} is not a link",
            view.place(node),
            f'Write <a href="{phone.href}">{phone.display}</a>.',
            related=view.source_places,
            severity=Severity.WARNING if linked else None,
        )


def _stands_outside_links(href: str, html: bytes) -> bool:
    """A quick look that saves most pages the slow one: do the number's last digits stand outside its links?"""
    ending = href[-4:].encode()
    return html.count(ending) > sum(match[0].count(ending) for match in _TEL_LINK.finditer(html))


def _looks(view: PageView, node: LexborNode) -> list[Look]:
    return [view.page.look(node, viewport, opened=False) for viewport in view.viewports]


def _in_link(node: LexborNode) -> bool:
    link = nearest(node, {"a"})
    return link is not None and (link.attributes.get("href") or "").startswith("tel:")
