"""What a customer can read no longer says the rule.

The element is marked as the rule's notice, and it is seen, but the words that are painted are not those of
the policy: somebody edited the page and not the YAML, part of the sentence is hidden ("can ~~not~~ be
returned"), or the notice is that of another language than the page's `lang`.

Change the rule's `notice` in policies/ and let the page be made from it, mend what hides part of the words,
or show the notice in the page's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from babel import Locale

from plainsight.checks import law
from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import BUY, NOTICE_BEFORE_BUYING
from plainsight.checks.notice_sight import NoticeSight
from plainsight.checks.page.seen import at_fault, culprit, is_read, problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity
from plainsight.sight import Look

CODE = "PS207"
NAME = "notice-reworded"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "The customer is promised one thing by the page and held to another by the rule."
HELP = "Let the page say what the policy says: change `notice` in policies/, not the page."
SOURCES = (law.FTC_DISCLOSURES,)

GOOD = NOTICE_BEFORE_BUYING
BAD = (
    Example(
        title="The page has other words than the policy",
        text="""
<section data-plainsight-rule="bath-hygiene">
  <p>Bath aids can be returned.</p>
  <p>Why: they touch bare skin, and we will not sell you one that somebody else has used.</p>
</section>
"""
        + BUY,
    ),
    Example(
        title="One word is hidden",
        css=".no { display: none }",
        text="""
<section data-plainsight-rule="bath-hygiene">
  <p>Bath aids <span class="no">cannot be</span> returned once opened.</p>
  <p>Why: they touch bare skin, and we will not sell you one that somebody else has used.</p>
</section>
"""
        + BUY,
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    for sight in view.notices:
        windows = at_fault(sight, partial(_differs, sight))
        if windows:
            look = sight.looks[windows[0]]
            by = look.hidden_by
            hidden = f" ({by.in_words} hides part of it)" if by else ""
            message = f'the notice of `{sight.rule.id}` does not say "{sight.notice.sentences}"{hidden}'
            if (other := next(_in_others(view, sight, look), None)) is not None:
                there, here = _language(other), _language(view.locale)
                message = f"the notice of `{sight.rule.id}` is in {there}, and the page says that it is in {here}"
                by = None
            yield problem(view, sight, windows, message, culprit(view, by))


def _differs(sight: NoticeSight, look: Look) -> bool:
    return is_read(look) and sight.words_missing(look)


def _in_others(view: PageView, sight: NoticeSight, look: Look) -> Iterator[str]:
    """The shop's other locales whose notice is what stands there."""
    for locale in view.policy.shop.locales:
        notice = view.shop.notice(sight.rule, locale)
        if notice.sentences != sight.notice.sentences and not replace(sight, notice=notice).words_missing(look):
            yield locale


def _language(locale: str) -> str:
    return str(Locale("en").languages.get(locale.partition("-")[0], locale))
