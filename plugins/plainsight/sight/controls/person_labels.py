"""What the label of a link or button says of who answers: a person, a machine, a marketplace's seller."""

from __future__ import annotations

import re
from functools import cache

from plainsight.sight.controls import person_words
from plainsight.sight.controls.control_labels import one_of, whole

_LONGEST_LABEL = 120
_MOST_WORDS = 12


def says_human(label: str) -> bool:
    """Whether a label's words promise a person."""
    if len(label) > _LONGEST_LABEL or says_machine(label) or _names_seller(label):
        return False
    is_short = label.count(" ") < _MOST_WORDS  # an article's title names verbs and people, too
    return (
        label == "chat"
        or _human().search(label) is not None
        or any(
            (strong.search(label) and (one.search(label) or many.search(label)))
            or (is_short and weak.search(label) and one.search(label))
            for strong, weak, one, many in _talks()
        )
    )


def _names_seller(label: str) -> bool:
    """Whether a label turns to a marketplace's seller, not the shop's: "contact the seller", but not "a seller"."""
    return _sellers().search(label) is not None and _our_sellers().search(label) is None


def says_machine(label: str) -> bool:
    """Whether a label tells that a machine answers."""
    return _machine().search(label) is not None


@cache
def _human() -> re.Pattern[str]:
    phrases = (word for group in person_words.HUMAN_WORDS.values() for word in group)
    return whole(one_of((*person_words.STARTS_CHAT, *phrases)))


@cache
def _talks() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(whole(part) for part in parts) for parts in person_words.TALKS.values())


@cache
def _machine() -> re.Pattern[str]:
    return whole(one_of(person_words.MACHINE_WORDS))


@cache
def _sellers() -> re.Pattern[str]:
    return whole(person_words.SELLERS)


@cache
def _our_sellers() -> re.Pattern[str]:
    return whole(rf"(?:{person_words.ONE_OF_OURS}) (?:\w+ )?(?:{person_words.SELLERS})")
