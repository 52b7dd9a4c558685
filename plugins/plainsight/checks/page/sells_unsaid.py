"""A page has a buy control and does not say what it sells.

Without that, nobody can tell which rules have to stand on it. Pages made from policies/ say it by themselves;
a hand-written page says it in its front matter:

    ---
    sells: [shower-chairs]
    ---

For a site made by another generator, `sells:` in plainsight.yml maps addresses to categories, or the page
carries `<meta name="plainsight:sells" content="shower-chairs">`, or its buy link says it:
`data-plainsight-buy="shower-chairs"`. A link in its text to the `store:` address of one category or product says as
much. A page that truly sells nothing under a rule says `sells: []`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS208"
NAME = "sells-unsaid"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A buy button on a page that nobody checks is where a rule goes unseen."
HELP = (
    "Say in the front matter what the page sells: `sells: [category]`; for a site that MkDocs did not build, under "
    "`sells:` in plainsight.yml."
)

GOOD = (
    Example(
        title="The notice stands before the buy link",
        text=NOTICE + BUY,
    ),
    Example(
        title="The buy link says what for",
        text="<!-- sells nothing said -->"
        + NOTICE
        + BUY.replace('class="buy"', 'class="buy" data-plainsight-buy="bath-aids"'),
    ),
)
BAD = (
    Example(
        title="A buy link, and nothing says what for",
        text="""
<!-- sells nothing said -->
<p><a class="buy" href="https://shop.example/basket">Buy now</a></p>
""",
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    if not view.policy.must_show:
        return
    policy = view.policy
    if view.sells is None:
        if view.buy_controls:
            yield Problem(
                "the page has a buy control, but does not say what it sells",
                view.place(view.buy_controls[0]),
                related=view.source_places,
            )
        return
    for item in view.sells:
        if item not in policy.categories and item not in policy.products:
            near = difflib.get_close_matches(item, [*policy.categories, *policy.products], 1)
            yield Problem(
                f"the page says that it sells `{item}`, which the catalogue does not know",
                view.place(),
                f"Did you mean `{near[0]}`?" if near else "Write the id of a category or product of the catalogue.",
                related=view.source_places,
            )
