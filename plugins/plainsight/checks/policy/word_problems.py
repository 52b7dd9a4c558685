"""Words of a list in a rule's texts, as problems: where they stand, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import place_in_text
from plainsight.checks.word_list import ListName


def word_problems(view: PolicyView, name: ListName, fault: str) -> Iterator[Problem]:
    """A problem for each word of the list `name`; `fault` says in a word or two what such a word is."""
    for rule, text, hit in view.listed_words.get(name, ()):
        if not (text.explains and hit.entry.promises_only):
            yield Problem(
                f"`{hit.found}` in {text.name} {fault}: {hit.entry.why}",
                place_in_text(view.reading, ("rule", rule.id), text, hit.found),
                help=hit.entry.write,
                rule=rule.id,
            )
