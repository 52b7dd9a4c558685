"""The shop names a language in which Plainsight has no words.

A notice is made of a rule's facts and of whole sentences from a message catalogue, one per language. For a language
without a catalogue, the sentences would stand in English on a page in another language.

Take the language out of `shop: locales:`, or add its catalogue to Plainsight. A catalogue is looked up by the whole
locale, such as `pt-BR`, and then by its language.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity
from plainsight.wording import locales

CODE = "PS121"
NAME = "language-unsupported"
SEVERITY = Severity.ERROR
WHY = "Customers get notices in a language that is not the page's, and may not read them at all."
HELP = "Take the language out of `locales:`, or add a message catalogue for it."
SOURCES = ()

GOOD = (Example(title="Languages with a catalogue", text="\nshop: {locales: [en, fr-CA]}\n"),)
BAD = (Example(title="A language without a catalogue", text="\nshop: {locales: [en, eo]}\n"),)


def check(view: PolicyView) -> Iterator[Problem]:
    there = locales()
    for i, locale in enumerate(view.policy.shop.locales):
        if locale not in there and locale.partition("-")[0] not in there:
            known = ", ".join(f"`{name}`" for name in sorted(there))
            yield Problem(
                f"there are no words for `{locale}`; there are catalogues for {known}",
                view.reading.place(("shop",), "locales", i),
            )
