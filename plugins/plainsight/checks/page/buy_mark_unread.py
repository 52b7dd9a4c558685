"""The mark of the buy link stands on a page as text.

In Markdown, `[Buy a seat](https://shop.example/seat){ .buy }` marks a link as the place where the purchase begins.
It takes the extension `attr_list`, and no space between the link and the mark. Otherwise customers read the mark, and
nothing on the page is marked by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE
from plainsight.checks.page_view import PageView, nearest
from plainsight.findings import Severity

CODE = "PS214"
NAME = "buy-mark-unread"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Where a purchase begins has to be known, to tell that every rule is seen before it."
HELP = (
    "Write the mark right after the link, without a space: `[Buy](...){ .buy }`, and have `attr_list` under "
    "`markdown_extensions:` in mkdocs.yml."
)

GOOD = (
    Example("The mark was read", text=NOTICE + BUY),
    Example(
        "A page for writers shows the mark as code",
        text="<p>Mark the link with <code>{ .buy }</code>.</p>",
    ),
)
BAD = (
    Example(
        "The mark is a text like any other",
        text=NOTICE + '<p><a href="https://shop.example/bath">See bath aids in the store</a>{ .buy }</p>',
    ),
    Example(
        "So is the mark of a button, which looks like one all the same",
        text=NOTICE + '<p><button class="button">See bath aids</button>{: .button .buy }</p>',
    ),
)

_MARK = re.compile(r"\{:?[^{}<>\n]*\.buy(?![\w-])[^{}<>\n]*\}")
_CODE = frozenset({"code", "pre", "kbd", "samp", "textarea"})


def check(view: PageView) -> Iterator[Problem]:
    if b".buy" not in view.html:
        return
    for mark in dict.fromkeys(_MARK.findall(view.html.decode(errors="replace"))):
        for node in view.page.find_text(mark):
            if nearest(node, _CODE) is None and any(
                view.page.look(node, window, opened=False).visible for window in view.viewports
            ):
                yield Problem(
                    f"`{mark}` stands on the page as text, and marks no link as the buy link",
                    view.place(node),
                    related=view.source_places,
                )
