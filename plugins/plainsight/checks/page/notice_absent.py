"""A page that sells does not tell a rule that it must.

The page says in its front matter (`sells:`), in its markup or by a link to the store what it sells, and a must-show
rule holds for that. Neither the rule's marked notice nor its words stand anywhere on the page.

Place the notice with one line, `{{ notice("rule-id") }}`, or let the plugin insert it before the buy control
(`insert_notices: true`, the default). A theme or a hook that drops part of the page can be the cause, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE_BEFORE_BUYING
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS201"
NAME = "notice-absent"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who buys here learns of the rule only when it is too late."
HELP = 'Place the notice on the page with {{ notice("...") }}, before the buy control.'
SOURCES = (law.FTC_DISCLOSURES, law.CONSUMER_RIGHTS_DIRECTIVE, law.NEW_YORK_218_A)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="Nothing on the page tells the rule",
        text="<h1>Bath aids</h1>" + BUY,
    ),
    Example(
        title="It stands only in an attribute, where nobody reads it",
        text='<p title="Bath aids cannot be returned once opened.">About returns</p>' + BUY,
    ),
    Example(
        title="It leads into the store, to what the rule is about",
        text='<!-- sells nothing said --><p>See our <a href="https://shop.example/bath">bath aids</a>.</p>',
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        if sight.node is None:
            elsewhere = view.page.find_elsewhere(sight.notice.sentences)
            goods = " and ".join(view.sells or ())
            also = f"; its words stand only in {elsewhere}" if elsewhere else ""
            yield Problem(
                f"the page sells {goods}, but does not tell the rule `{sight.rule.id}`{also}",
                view.place(),
                f'Put {{{{ notice("{sight.rule.id}") }}}} on the page, before its buy control.',
                related=view.source_places,
                rule=sight.rule.id,
            )
