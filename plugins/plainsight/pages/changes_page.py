"""What changed: rules that are new, to come or about to end, and when each was last checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from plainsight.model.policy import Rule
from plainsight.pages import escaping
from plainsight.pages.before_you_buy import rule_item
from plainsight.pages.changes_feed import feed_path
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import TOPIC_FILES, Thing, relative_url
from plainsight.pages.sections import Item, Section, brief, lead, make_page
from plainsight.pages.topic_page import earlier_rules
from plainsight.pages.what_changed import what_changed

_PAGE: Thing = ("changes",)
_NEW_FOR = dt.timedelta(days=365)
"""How long a rule counts as new."""


def changes_page(words: PageWords, rules: Sequence[Rule], *, feed: bool = False) -> GeneratedPage:
    """The page of changes.

    Args:
        words: of the page's locale.
        rules: those that hold today and those to come.
        feed: whether the site has the changes as a feed, too.
    """
    say, date, today = words.wording.say, words.wording.speech.date, words.today
    spans = words.policy.periods
    starting = [(r, spans[r.id][0][0]) for r in rules if spans.get(r.id) and spans[r.id][0][0] > dt.date.min]
    coming = sorted(((rule, day) for rule, day in starting if day > today), key=lambda entry: entry[1])
    new = sorted(
        ((rule, day) for rule, day in starting if today - _NEW_FOR < day <= today),
        key=lambda entry: entry[1],
        reverse=True,
    )
    ending = sorted(
        ((r, spans[r.id][-1][1]) for r in rules if spans.get(r.id) and spans[r.id][-1][1] < dt.date.max),
        key=lambda entry: entry[1],
    )
    ended = [rule for kind in TOPIC_FILES for rule in earlier_rules(words.policy, kind, today)]
    earlier = sorted(((r, spans[r.id][-1][1]) for r in ended), key=lambda entry: entry[1], reverse=True)
    checked = sorted(
        ((r, r.checked_on) for r in rules if r.checked_on is not None), key=lambda entry: entry[1], reverse=True
    )
    since, until = say("From {date}:", date="{date}"), say("Until {date}:", date="{date}")
    sections = [
        Section("ps-coming", say("Coming"), _dated(words, coming, since)),
        Section("ps-new", say("New"), _dated(words, new, say("Since {date}:", date="{date}"))),
        Section("ps-ending", say("Ending"), _dated(words, ending, until, changed=False)),
        Section(
            "ps-earlier",
            say("Earlier terms, for orders of their time"),
            _dated(words, earlier, say("Until {date}:", date="{date}"), changed=False),
        ),
        Section("ps-checked", say("When each rule was last checked"), _checked(words, checked)),
    ]
    name = say("Changes")
    told = (
        say(
            "What is new, what is coming and what ends. Our rules were last checked on {date}.",
            date=date(checked[0][1]),
        )
        if checked
        else say("What is new, what is coming and what ends.")
    )
    return make_page(
        words,
        _PAGE,
        "changes",
        "sections.md.j2",
        title=name,
        description=told,
        sells=(),  # the titles of its rules may read like buy controls
        name=name,
        lead=Markup("\n").join((lead(told), *([_feed_link(words)] if feed else []))),
        sections=[section for section in sections if section.body],
    )


def _feed_link(words: PageWords) -> Markup:
    href = relative_url(words.url(_PAGE), feed_path(words.policy, words.locale))
    return Markup('<p class="ps-more"><a href="{}" type="application/atom+xml">{}</a></p>').format(
        escaping.html(href), escaping.html(words.wording.say("Follow the changes in a feed reader"))
    )


def _dated(words: PageWords, entries: Sequence[tuple[Rule, dt.date]], when: str, *, changed: bool = True) -> Markup:
    """A list of rules, each with its day and what it changes; `when` holds the place of the day."""
    items = []
    for rule, day in entries:
        item = rule_item(words, rule, _PAGE, day=when.replace("{date}", words.wording.speech.date(day)))
        told = what_changed(words.wording, rule) if changed and rule.supersedes else None
        items.append(replace(item, says=escaping.html(told)) if told else item)
    return brief(items)


def _checked(words: PageWords, entries: Sequence[tuple[Rule, dt.date]]) -> Markup:
    say, date = words.wording.say, words.wording.speech.date
    return brief(
        Item(
            href=words.link(_PAGE, ("rule", rule.id)),
            title=words.text(rule.title),
            says=say("By: {role}.", role=words.person(rule.reviewer)) if rule.reviewer else None,
            day=date(day),
        )
        for rule, day in entries
    )
