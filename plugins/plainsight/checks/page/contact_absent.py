"""A page has no way to reach a person.

Every page carries a phone link (`tel:`) or a link to a person ("Talk to a human"): a chat with staff, a
call-back. An e-mail address or a form alone is none, as nobody is there. Nor is a phone number in plain text:
a phone can't tap it, who has the page read out isn't offered it, and no program can tell for sure a number that is
answered from a fax's or an order's. Make it a link (PS303 finds the shop's own number).

The plugin puts a contact bar on every page from `contact:` in policies/. Without the plugin, put one into the
page's template.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS301"
NAME = "contact-absent"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who is stuck on this page has nobody to turn to."
HELP = "Let the contact bar stand on the page, or add a tel: link."
SOURCES = (("WCAG 2.2, 3.2.6 Consistent Help", "https://www.w3.org/TR/WCAG22/#consistent-help"),)

GOOD = (
    Example(
        title="A phone link",
        text="""
<p><a href="tel:+18005550199">Call 800-555-0199</a></p>
""",
    ),
)
BAD = (
    Example(
        title="Only an e-mail address",
        text="""
<!-- no bar -->
<p><a href="mailto:help@shop.example">Write to us</a></p>
""",
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    if not view.contacts:
        yield Problem(
            "no phone link and no link to a person on this page",
            view.place(),
            related=view.source_places,
            cause="no contact",
        )
