"""The shop's words, explained."""

from __future__ import annotations

from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.sections import lead, make_page
from plainsight.pages.templates import block


def glossary_page(words: PageWords) -> GeneratedPage | None:
    """Every term in the order of its locale's letters; None when there are none."""
    if not words.policy.glossary:
        return None
    name = words.wording.say("Words we use")
    told = words.wording.say("What the words in our rules mean.")
    terms = sorted(words.policy.glossary, key=lambda term: words.plain(term.term).casefold())
    return make_page(
        words,
        ("glossary",),
        "glossary",
        "sections.md.j2",
        title=name,
        description=told,
        name=name,
        lead=lead(told) + "\n" + block("glossary.html.j2", words=words, terms=terms),
        sections=(),
    )
