"""A first page for sites whose writers have none."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from plainsight.pages import escaping
from plainsight.pages.before_you_buy import BeforeYouBuy
from plainsight.pages.contact_bar import contact_card_html
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.sections import Item, Section, cards, lead, make_page

_PAGE: Thing = ("home",)


def home_page(
    words: PageWords,
    selling: BeforeYouBuy,
    topics: Mapping[str, int],
    others: Mapping[Thing, str],
    site_name: str | None,
) -> GeneratedPage:
    """What the shop sells first, then its rules by topic, then how to reach a person.

    Args:
        words: of the page's locale.
        selling: the pages to read before buying.
        topics: kinds of rules that have a page, with how many rules it holds.
        others: every other page that there is, with its title.
        site_name: of the site, where the shop names itself nowhere.
    """
    say, many, policy = words.wording.say, words.wording.many, words.policy
    name = policy.shop.name or site_name or say("Our rules")
    told = (
        words.plain(policy.shop.about)
        if policy.shop.about
        else say("Read here, before you buy, what we promise and what we ask of you.")
    )
    contact = contact_card_html(
        words.wording, contact_href=words.link(_PAGE, ("contact",)), page_url=words.url(_PAGE)
    )
    sections = [
        Section("ps-before-you-buy", say("Before you buy"), selling.cards(_PAGE)),
        Section(
            "ps-rules",
            say("Our rules, by topic"),
            cards(
                [
                    *(
                        Item(
                            words.link(_PAGE, ("topic", kind)),
                            escaping.html(words.topics[kind]),
                            says=words.topic_leads[kind],
                            small=many("{n} rule", "{n} rules", number),
                        )
                        for kind, number in topics.items()
                    ),
                    *(Item(words.link(_PAGE, thing), escaping.html(title)) for thing, title in others.items()),
                ]
            ),
        ),
        Section("ps-contact", say("Reach a person"), Markup(contact)),
    ]
    return make_page(
        words,
        _PAGE,
        "home",
        "sections.md.j2",
        title=name,
        description=told,
        source=("shop",),
        name=name,
        lead=lead(words.text(policy.shop.about) if policy.shop.about else told),
        sections=[section for section in sections if section.body],
    )
