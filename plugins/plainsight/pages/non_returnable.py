"""One page of everything that cannot be returned."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from plainsight.model.policy import Rule
from plainsight.model.return_rule import ReturnRule
from plainsight.pages.before_you_buy import rule_item
from plainsight.pages.notice import notices_html
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.sections import Section, brief, lead, make_page
from plainsight.wording import message

_PAGE: Thing = ("non-returnable",)

_OTHER_NAMES = message("Also called: non-returnable, non-refundable, final sale, no returns.")
"""What customers type into a search."""


def non_returnable_page(words: PageWords, rules: Sequence[Rule]) -> GeneratedPage | None:
    """The notices of all return rules with a refusal; None when the shop takes everything back.

    Args:
        words: of the page's locale.
        rules: those that hold today and those to come.
    """
    refusing = [rule for rule in rules if isinstance(rule, ReturnRule) and rule.refusals]
    if not refusing:
        return None
    say, date = words.wording.say, words.wording.speech.date
    name = say("What cannot be returned")
    told = say("Read this before you buy: it is everything that we cannot take back, and why.")
    now = [rule for rule in refusing if words.policy.holds(rule, words.today)]
    coming = [rule for rule in refusing if rule.from_ is not None and rule.from_ > words.today]
    notices = notices_html(
        words.wording, now, heading_level=2, link=lambda rule: words.link(_PAGE, ("rule", rule.id))
    )
    later = brief(
        rule_item(words, rule, _PAGE, day=say("From {date}:", date=date(rule.from_)) if rule.from_ else None)
        for rule in coming
    )
    return make_page(
        words,
        _PAGE,
        "non-returnable",
        "sections.md.j2",
        title=name,
        description=told,
        source=("rule", refusing[0].id),
        name=name,
        lead=Markup("\n").join((lead(told), Markup("<p>{}</p>").format(say(_OTHER_NAMES)), Markup(notices))),
        sections=[Section("ps-coming", say("Not yet, but soon"), later)] if coming else [],
    )
