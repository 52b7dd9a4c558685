"""A must-show notice does not say why.

The rule's reason (`why` in the policy) is not among the words that are painted with the notice. A refusal
without a reason reads as spite; with its reason most people accept it.

Place the whole notice with `{{ notice("rule-id") }}`, which brings its reason, or write the reason inside the
notice's element.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE_BEFORE_BUYING
from plainsight.checks.notice_sight import NoticeSight
from plainsight.checks.page.seen import at_fault, is_read, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity
from plainsight.sight import Look

CODE = "PS211"
NAME = "notice-without-reason"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who is told no and not why feels cheated, even by a fair rule."
HELP = "Let the reason stand with the notice."

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="The reason is left out",
        text="""
<section data-plainsight-rule="bath-hygiene">
  <p>Bath aids cannot be returned once opened.</p></section>
"""
        + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, partial(_lacks_reason, sight))
        if windows:
            yield problem(view, sight, windows, f"the notice of `{sight.rule.id}` does not say why")


def _lacks_reason(sight: NoticeSight, look: Look) -> bool:
    return is_read(look) and sight.why_missing(look)
