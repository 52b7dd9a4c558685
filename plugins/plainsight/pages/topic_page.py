"""A topic's page: every rule about returns, or delivery, or ..., each below its own anchor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from plainsight.model.policy import Policy, Rule
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.rule_story import rule_story
from plainsight.pages.sections import Section, make_page
from plainsight.pages.templates import block


def earlier_rules(policy: Policy, kind: str, today: dt.date) -> list[Rule]:
    """Rules of a kind that have held and do no more, the latest first: orders of their time still go by them."""
    ended = [
        rule
        for rule in policy.rules
        if rule.kind == kind and policy.periods.get(rule.id) and policy.has_ended(rule, today)
    ]
    return sorted(ended, key=lambda rule: policy.periods[rule.id][-1], reverse=True)


def topic_page(words: PageWords, kind: str, rules: Sequence[Rule], earlier: Sequence[Rule] = ()) -> GeneratedPage:
    """The page of one kind of rule.

    Args:
        words: of the page's locale.
        kind: of rule.
        rules: of that kind, those that hold and those to come.
        earlier: of that kind, those that have ended. There are some of the one or the other.
    """
    page: Thing = ("topic", kind)
    name = words.topics[kind]
    ordered = sorted(rules, key=lambda rule: rule.from_ is not None and rule.from_ > words.today)
    lead = words.topic_leads[kind]
    told = [*ordered, *earlier]
    return make_page(
        words,
        page,
        "topic",
        "topic.md.j2",
        title=name,
        description=lead,
        source=("rule", told[0].id),
        name=name,
        lead=block(
            "topic_lead.html.j2",
            w=words.wording,
            words=words,
            lead=lead,
            jumps=ordered,
            order=words.link(page, ("order",)) if rules else None,
        ),
        sections=[Section(rule.id, words.heading(rule.title), rule_story(words, rule, page)) for rule in told],
    )
