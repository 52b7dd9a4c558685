"""A policy to all its pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from plainsight.model.policy import KINDS, Policy
from plainsight.pages.answer_page import answer_page
from plainsight.pages.before_you_buy import BeforeYouBuy
from plainsight.pages.changes_page import changes_page
from plainsight.pages.contact_page import contact_page
from plainsight.pages.glossary_page import glossary_page
from plainsight.pages.home_page import home_page
from plainsight.pages.non_returnable import non_returnable_page
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import TOPIC_FILES, Places
from plainsight.pages.topic_page import earlier_rules, topic_page
from plainsight.resolution import Table, build_table
from plainsight.wording import Wording


def generate(
    policy: Policy, today: dt.date, *, site_name: str | None = None, directory_urls: bool = True, feed: bool = False
) -> list[GeneratedPage]:
    """Every page that the policy gives, in every locale of the shop.

    Args:
        policy: what the shop promises.
        today: the day for which it is written: rules that have ended are kept for the orders of their time, those
            to come are told as coming.
        site_name: names the home page where the shop has no name.
        directory_urls: whether a page `returns.md` is built to `returns/` rather than `returns.html`; links inside
            HTML blocks, which site generators leave alone, are written for that.
        feed: whether the site has `changes_feeds`, too, so that the page of changes can lead to them.

    Returns:
        The pages, locale by locale, each beginning with its home page.
    """
    tables = tuple(build_table(policy, kind) for kind in KINDS if any(rule.kind == kind for rule in policy.rules))
    return [
        page
        for locale in policy.shop.locales
        for page in _in_locale(policy, tables, locale, today, site_name, Places(policy, directory_urls), feed)
    ]


def _in_locale(
    policy: Policy,
    tables: Sequence[Table],
    locale: str,
    today: dt.date,
    site_name: str | None,
    places: Places,
    feed: bool,
) -> list[GeneratedPage]:
    words = PageWords(Wording(policy, locale), places, today)
    rules = tuple(rule for rule in policy.rules if not policy.has_ended(rule, today))
    by_kind = {kind: [rule for rule in rules if rule.kind == kind] for kind in TOPIC_FILES}
    earlier = {kind: earlier_rules(policy, kind, today) for kind in TOPIC_FILES}
    selling = BeforeYouBuy(words, rules)
    others = {
        ("order",): answer_page(words, tables),
        ("non-returnable",): non_returnable_page(words, rules),
        ("changes",): changes_page(words, rules, feed=feed) if rules else None,
        ("glossary",): glossary_page(words),
        ("contact",): contact_page(words),
    }
    home = home_page(
        words,
        selling,
        topics={kind: len(of_kind) for kind, of_kind in by_kind.items() if of_kind},
        others={thing: page.title for thing, page in others.items() if page and thing != ("contact",)},
        site_name=site_name,
    )
    return [
        home,
        *(
            topic_page(words, kind, of_kind, earlier[kind])
            for kind, of_kind in by_kind.items()
            if of_kind or earlier[kind]
        ),
        *selling.pages(),
        *(page for page in others.values() if page is not None),
    ]
