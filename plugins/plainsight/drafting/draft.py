"""What could be made of a policy text: rules, goods and channels, each with the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plainsight.drafting.gathering import FEE_KINDS, Entry, Gathered, gather, rules_of
from plainsight.drafting.goods_named import listed_goods
from plainsight.drafting.language import Words, languages, words_of
from plainsight.drafting.left_out import narrows
from plainsight.drafting.making import Data, category_ids, slug
from plainsight.drafting.passages import Passage
from plainsight.drafting.recognising import Fact, facts, says_more


@dataclass(frozen=True, slots=True)
class Draft:
    """What could be made of a text.

    Attributes:
        locale: the language that it was read in.
        rules: one entry per rule.
        categories: names of goods that rules are about.
        channels: ways to reach the shop.
        undecided: sentences that say something about policy, of which nothing was made.
        foreign: sentences in another language, which are to be read by themselves, each with that language.
        partly: sentences with a number that nothing made of them accounts for, or that may be about some goods only.
        facts: how many things were recognised.
    """

    locale: str
    rules: tuple[Entry, ...]
    categories: tuple[Data, ...]
    channels: tuple[Entry, ...]
    undecided: tuple[Passage, ...]
    foreign: tuple[tuple[str, Passage], ...]
    partly: tuple[Passage, ...]
    facts: int


def draft_policy(passages: Sequence[Passage], locale: str, country: str | None = None) -> Draft:
    """Put together what a policy text says for certain; what is in another language is told, and left out.

    Args:
        passages: its sentences, in their order.
        locale: the language to read, one of `LOCALES`.
        country: ISO 3166-1; numbers without a country's code are read as its numbers.
    """
    words = words_of(locale)
    spoken = list(zip(languages(passages, locale), passages, strict=True))
    foreign = tuple((other, passage) for other, passage in spoken if other != locale)
    passages = [passage for own, passage in spoken if own == locale]
    gathered: dict[tuple[str, str, str], Gathered] = {}
    channels: list[Entry] = []
    refusals: list[tuple[Fact, str | None, list[str]]] = []
    lost: set[int] = set()
    used: set[int] = set()
    partly: list[Passage] = []
    count = 0
    for index, passage in enumerate(passages):
        found = facts(passage, words, country)
        for fact in found:
            if fact.kind in ("phone", "email"):
                if not any(fact.values.items() <= entry.data.items() for entry in channels):
                    channels.append(Entry(_channel(fact, channels), (passage,)))
            elif fact.kind == "refusal":
                listed = list(_listed_behind(passages, index)) if fact.values.get("list_follows") else []
                groups, unread = _refused(fact, listed, words)
                if not groups:
                    continue
                refusals += [(fact, state, goods) for state, goods in groups.items()]
                used.update(range(index + 1, index + 1 + len(listed)))
                lost.update(map(id, unread))
            else:
                gather(gathered, fact)
            used.add(index)
            count += 1
        if found and (says_more(passage, found) or _may_be_narrower(found) or narrows(passage, found, words)):
            partly.append(passage)
    categories: dict[str, Data] = {}
    rules, unattached = rules_of(gathered.values(), categories)
    rules += [_refusing(fact, state, goods, categories) for fact, state, goods in refusals]
    lost.update(id(fact.passage) for fact in unattached)
    undecided = tuple(
        passage
        for index, passage in enumerate(passages)
        if id(passage) in lost
        or (index not in used and (words.find("about_policy", passage.text) or words.find("limiting", passage.text)))
    )
    return Draft(
        locale,
        _named(rules),
        tuple(categories.values()),
        tuple(channels),
        undecided,
        foreign,
        tuple(passage for passage in partly if id(passage) not in lost),
        count - len(unattached),
    )


def _may_be_narrower(found: Sequence[Fact]) -> bool:
    """Whether a sentence may hold for less than the draft says: a warranty, a share, a second clause."""
    if any(fact.kind == "stated" or FEE_KINDS.get(str(fact.values.get("kind"))) == "payment" for fact in found):
        return re.search("[,;(]", found[0].passage.text.rstrip(".")) is not None
    return any(
        fact.kind in ("warranty", "lifetime") or ("percent" in fact.values and "only_for" not in fact.values)
        for fact in found
    )


def _listed_behind(passages: Sequence[Passage], index: int) -> Iterable[Passage]:
    for passage in passages[index + 1 :]:
        if not passage.listed:
            return
        yield passage


def _refused(
    fact: Fact, listed: Sequence[Passage], words: Words
) -> tuple[dict[str | None, list[str]], list[Passage]]:
    """Goods that a refusal names, by the state that is meant, and the entries of its list that name none."""
    meant: Any = fact.values.get("state")
    if fact.values.get("everything"):
        return {meant: []}, []
    groups: dict[str | None, list[str]] = {}
    unread = []
    for passage in listed:
        goods, state = listed_goods(passage, words)
        if goods:
            groups.setdefault(state or meant, []).extend(goods)
        else:
            unread.append(passage)
    named: Any = fact.values.get("goods", ())
    if named and not listed:
        groups[meant] = list(named)
    return groups, unread


def _refusing(fact: Fact, state: str | None, goods: Sequence[str], categories: dict[str, Data]) -> Entry:
    """A rule that refuses returns of the goods that a sentence names."""
    ids = category_ids(goods, categories)
    outcome: Data = {"reason": "changed_mind"}
    if state is not None:
        outcome["state"] = state
    outcome["return_policy"] = "not_permitted"
    title = ", ".join(goods) if goods else fact.passage.text.rstrip(".")
    data: Data = {
        "id": slug(f"{ids[0] if ids else title} final"),
        "kind": "return",
        "title": title[:1].upper() + title[1:],
    }
    if ids:
        data["scope"] = {"categories": ids}
    return Entry({**data, "outcomes": [outcome]}, (fact.passage,))


def _channel(fact: Fact, channels: Sequence[Entry]) -> Data:
    number = 1 + sum(entry.data["kind"] == fact.kind for entry in channels)
    return {"id": fact.kind if number == 1 else f"{fact.kind}-{number}", "kind": fact.kind, **fact.values}


def _named(rules: Sequence[Entry]) -> tuple[Entry, ...]:
    """The rules with ids of their own."""
    taken: dict[str, int] = {}
    named = []
    for entry in rules:
        name = entry.data["id"]
        taken[name] = taken.get(name, 0) + 1
        data: Mapping[str, Any] = {**entry.data, "id": name if taken[name] == 1 else f"{name}-{taken[name]}"}
        named.append(Entry(dict(data), entry.rests_on))
    return tuple(named)
