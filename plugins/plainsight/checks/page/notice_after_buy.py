"""A must-show notice comes after the buy control.

Who reads from the top meets the link or button that starts the purchase first, and may never get further. The
notice has to come before it, in reading order.

Move the notice above the buy control. Where the page has several, the first one counts; `buy:` in
plainsight.yml names it by a CSS selector if the wrong one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE, NOTICE_BEFORE_BUYING
from plainsight.checks.page.seen import problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS204"
NAME = "notice-after-buy"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who is ready to buy stops reading at the button."
HELP = "Move the notice above the first buy control."
SOURCES = (law.FTC_DISCLOSURES, law.CONSUMER_RIGHTS_DIRECTIVE, law.NEW_YORK_218_A)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="The notice follows the buy link",
        text=BUY + NOTICE,
    ),
    Example(
        title="A style turns the order round",
        css="main { display: flex; flex-direction: column-reverse }",
        text=NOTICE + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        if sight.node is not None and sight.before_buy is False:
            buy = view.place(view.buy_controls[0], label="the buy control that comes first")
            message = f"the notice of `{sight.rule.id}` comes after the buy control"
            yield problem(view, sight, (), message, related=(buy,))
