"""A topic's page: every rule about returns, or delivery, or ..., each below its own anchor."""

from __future__ import annotations

from collections.abc import Sequence

from plainsight.model.policy import Rule
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.rule_story import rule_story
from plainsight.pages.sections import Section, make_page
from plainsight.pages.templates import block


def topic_page(words: PageWords, kind: str, rules: Sequence[Rule]) -> GeneratedPage:
    """The page of one kind of rule.

    Args:
        words: of the page's locale.
        kind: of rule.
        rules: of that kind, those that hold and those to come; not empty.
    """
    page: Thing = ("topic", kind)
    name = words.topics[kind]
    ordered = sorted(rules, key=lambda rule: rule.from_ is not None and rule.from_ > words.today)
    lead = words.topic_leads[kind]
    return make_page(
        words,
        page,
        "topic",
        "topic.md.j2",
        title=name,
        description=lead,
        source=("rule", ordered[0].id),
        name=name,
        lead=block("topic_lead.html.j2", w=words.wording, words=words, lead=lead, jumps=ordered),
        sections=[Section(rule.id, words.heading(rule.title), rule_story(words, rule, page)) for rule in ordered],
    )
