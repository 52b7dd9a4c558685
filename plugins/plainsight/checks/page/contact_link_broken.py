"""A phone or mail link can't be used.

`tel:` and `mailto:` are no pages that a link checker could fetch: LinkChecker passes them all. Here a number is held
against the numbering plans of all countries, and a mail address against what mail programs take.

Write numbers with + and the country's code, `tel:+18005550199`, and one whole address after `mailto:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

import phonenumbers

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS311"
NAME = "contact-link-broken"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer taps it to reach a person, and reaches nobody."
HELP = "Write `tel:` with + and the country's code, or `mailto:` with one whole address."
SOURCES = (law.TEL_URI, ("RFC 6068, The mailto URI scheme", "https://www.rfc-editor.org/rfc/rfc6068"))

GOOD = (
    Example(
        "A number with its country's code, an address with a subject",
        text="""
<a href="tel:+1-800-555-0199">Call</a> <a href="mailto:help@shop.example?subject=Return">Write</a>
""",
    ),
)
BAD = (
    Example("A digit is missing", text='\n<a href="tel:+1800555019">Call</a>\n'),
    Example("No address", text='\n<a href="mailto:help-at-shop.example">Write</a>\n'),
)

_LINK = re.compile(rb"""href\s*=\s*(["']?)((?:tel|mailto):[^"'>]*?)(?:\1|(?=[\s>]))""", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@,<>]+@[^\s@,<>.]+(?:\.[^\s@,<>.]+)+")
_SHORT_CODE = re.compile(r"\d{2,6}")


def check(view: PageView) -> Iterator[Problem]:
    countries = view.shop.policy.shop.countries
    home = countries[0] if countries else None
    for href in dict.fromkeys(match[2] for match in _LINK.finditer(view.html)):
        written = unescape(href.decode("utf-8", "replace"))
        fault = _fault(written, home)
        if fault is not None:
            node = next((n for n in view.page.tree.css("[href]") if n.attributes.get("href") == written), None)
            place = view.place(node) if node is not None else view.place()
            yield Problem(f"`{written}` {fault}", place, related=view.source_places, cause=written)


@lru_cache(maxsize=4096)
def _fault(href: str, home: str | None) -> str | None:
    """Why a link can't be used; None when it can."""
    scheme, _, rest = href.partition(":")
    if scheme.lower() == "mailto":
        addresses = unquote(rest.partition("?")[0])
        if not addresses.strip():
            return "names no address"
        wrong = [one.strip() for one in addresses.split(",") if not _ADDRESS.fullmatch(one.strip())]
        return f"is no mail address: {wrong[0]}" if wrong else None
    number = unquote(rest.partition(";")[0]).strip()
    if _SHORT_CODE.fullmatch(number):
        return None  # a short code, such as 116 116: phone companies hand them out by rules of their own
    try:
        parsed = phonenumbers.parse(number, home)
    except phonenumbers.NumberParseException:
        return "is no phone number"
    if not phonenumbers.is_valid_number(parsed):
        return "is no number that can be dialled"
    return None
