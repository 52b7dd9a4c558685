"""What changed: rules that are new, to come or about to end, and when each was last checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup

from plainsight.model.policy import Rule
from plainsight.pages.before_you_buy import rule_item
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.sections import Item, Section, brief, lead, make_page

_PAGE: Thing = ("changes",)
_NEW_FOR = dt.timedelta(days=365)
"""How long a rule counts as new."""


def changes_page(words: PageWords, rules: Sequence[Rule]) -> GeneratedPage:
    """The page of changes.

    Args:
        words: of the page's locale.
        rules: those that hold today and those to come.
    """
    say, date, today = words.wording.say, words.wording.date, words.today
    starting = [(rule, rule.from_) for rule in rules if rule.from_ is not None]
    coming = sorted(((rule, day) for rule, day in starting if day > today), key=lambda entry: entry[1])
    new = sorted(
        ((rule, day) for rule, day in starting if today - _NEW_FOR < day <= today),
        key=lambda entry: entry[1],
        reverse=True,
    )
    ending = sorted(((r, r.until) for r in rules if r.until is not None), key=lambda entry: entry[1])
    checked = sorted(
        ((r, r.checked_on) for r in rules if r.checked_on is not None), key=lambda entry: entry[1], reverse=True
    )
    sections = [
        Section("ps-coming", say("Coming"), _dated(words, coming, say("From {date}:", date="{date}"))),
        Section("ps-new", say("New"), _dated(words, new, say("Since {date}:", date="{date}"))),
        Section("ps-ending", say("Ending"), _dated(words, ending, say("Until {date}:", date="{date}"))),
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
        name=name,
        lead=lead(told),
        sections=[section for section in sections if section.body],
    )


def _dated(words: PageWords, entries: Sequence[tuple[Rule, dt.date]], when: str) -> Markup:
    """A list of rules, each with its day; `when` holds the place of the day."""
    return brief(
        rule_item(words, rule, _PAGE, day=when.replace("{date}", words.wording.date(day))) for rule, day in entries
    )


def _checked(words: PageWords, entries: Sequence[tuple[Rule, dt.date]]) -> Markup:
    say, date = words.wording.say, words.wording.date
    return brief(
        Item(
            href=words.link(_PAGE, ("rule", rule.id)),
            title=words.text(rule.title),
            says=say("By: {role}.", role=words.person(rule.reviewer)) if rule.reviewer else None,
            day=date(day),
        )
        for rule, day in entries
    )
