"""The table of verdicts in one locale's words, as data for the page's script: JSON that is safe inside HTML."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plainsight.model import REASON_KINDS
from plainsight.model.policy import Policy
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.resolution import ANYTHING, SIDES, Clock, Fork, Ruling, Table
from plainsight.wording import OrderAnswer, Way, Wording
from plainsight.wording.order_answer import FIRST_DAY, HOLIDAYS, LAST_DAY
from plainsight.wording.order_questions import ANYTHING_SOLD

_YEAR, _DAY = 2001, 15
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_TEMPLATE = re.compile(r"\{(?=[{%#])")


def sold(policy: Policy) -> tuple[str, ...]:
    """What customers can choose: categories that the store sells or that have none below, and products."""
    categories = [c.id for c, _ in policy.catalogue.walk() if c.store or not c.categories]
    return (*categories, *policy.products) or (ANYTHING,)


class OrderAnswers:
    """What one locale says to the rulings of a policy: each is put into words once, for the form and the list.

    Args:
        wording: of the page's locale.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._told: dict[tuple[str, Ruling], tuple[OrderAnswer, ...]] = {}

    def to(self, table: Table, ruling: Ruling) -> tuple[OrderAnswer, ...]:
        """The answers to a ruling of this table; a policy has one table for each kind of rule."""
        key = (table.kind, ruling)
        if key not in self._told:
            self._told[key] = self._wording.order_answers(table, ruling)
        return self._told[key]


def order_table(words: PageWords, tables: Sequence[Table], answered: OrderAnswers, page: Thing) -> dict[str, Any]:
    """What `assets/order.js` reads: topics, goods, nodes, answers and words, all in one locale.

    Topics and answers lead on by number: a topic to the node of each of its goods, a node to others or to what is
    said, and that to the answers of single rules.
    """
    goods = sold(words.policy)
    answers: dict[str, int] = {}
    said: dict[tuple[int, ...], int] = {}
    nodes: list[Any] = []
    topics = []
    sides: dict[str, set[str]] = {}
    for table in tables:
        roots = [table.roots.get(each, table.roots[ANYTHING]) for each in goods]
        numbers = _reached(table, roots, len(nodes))
        for number in numbers:
            node = table.nodes[number]
            if isinstance(node, Ruling):
                told = answered.to(table, node)
                keys = (json.dumps(_answer(words, answer, page), ensure_ascii=False) for answer in told)
                nodes.append(said.setdefault(tuple(answers.setdefault(key, len(answers)) for key in keys), len(said)))
                continue
            nodes.append([node.side, {case: numbers[to] for case, to in node.cases.items()}, numbers[node.other]])
            sides.setdefault(node.side, set()).update(node.cases)
        topics.append([table.kind, words.topics[table.kind], [numbers[root] for root in roots]])
    return {
        "topics": topics,
        "goods": [[each, _name(words, each)] for each in goods],
        "nodes": nodes,
        "said": list(said),
        "answers": [json.loads(answer) for answer in answers],
        "sides": {side: _side(words, side, cases) for side, cases in sides.items() if side != "on"},
        "kinds": REASON_KINDS,
        "words": _words(words),
    }


def as_script(data: Mapping[str, Any]) -> str:
    """JSON for a `<script type="application/json">`; nothing in it ends the element or opens a template's block."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return _TEMPLATE.sub(r"\\u007b", text)


def _reached(table: Table, roots: Sequence[int], start: int) -> dict[int, int]:
    """Every node below the roots, in the order of first sight, with its number on the page, counted from `start`."""
    found: dict[int, int] = {}
    stack = list(reversed(roots))
    while stack:
        number = stack.pop()
        if number in found:
            continue
        found[number] = start + len(found)
        node = table.nodes[number]
        if isinstance(node, Fork):
            stack += [node.other, *reversed(tuple(node.cases.values()))]
    return found


def _name(words: PageWords, goods: str) -> str:
    named = words.policy.products.get(goods) or words.policy.categories.get(goods)
    return words.plain(named.name) if named else words.wording.say(ANYTHING_SOLD)


def _side(words: PageWords, side: str, cases: Iterable[str]) -> dict[str, Any]:
    known = SIDES.get(side)
    values = list(known.values) if known and known.values else sorted(cases, key=_sorting(side))
    if side == "country":
        values = list(dict.fromkeys((*words.policy.shop.countries, *values)))
    if side == "reason":  # a kind of reason is a choice where it makes a difference
        values = [value for value in values if value not in REASON_KINDS or value in set(cases)]
    elif known:
        values = [value for value in values if value in set(cases)]
    closed = side == "reason" or (side == "country" and bool(words.policy.shop.countries))
    return {
        "ask": words.wording.question(side),
        "values": [[value, words.wording.choice(side, value)] for value in values],
        "other": None if closed else words.wording.choice(side, ""),
        "usual": bool(known and not known.always_one),
    }


def _sorting(side: str) -> Any:
    return float if side == "discount_from" else str


def _answer(words: PageWords, answer: OrderAnswer, page: Thing) -> dict[str, Any]:
    rule = answer.rule
    return {
        "status": answer.status,
        "says": answer.says,
        "ways": [_way(way) for way in answer.ways],
        "why": answer.why,
        "rights": answer.rights,
        "steps": list(answer.steps),
        "rule": None
        if rule is None
        else [rule.id, answer.title, words.link(page, ("rule", rule.id)), _since(words, answer)],
    }


def _since(words: PageWords, answer: OrderAnswer) -> str:
    rule, say, date = answer.rule, words.wording.say, words.wording.speech.date
    if rule is None:
        return ""
    told = [say("Holds since {date}.", date=date(rule.from_))] if rule.from_ and rule.from_ <= words.today else []
    told += [say("Last checked on {date}.", date=date(rule.checked_on))] if rule.checked_on else []
    return " ".join(told)


def _way(way: Way) -> dict[str, Any]:
    facts = [[fact.label, fact.value] for fact in way.facts]
    return {"says": way.says, "allowed": way.allowed, "clock": _clock(way.clock), "facts": facts}


def _clock(clock: Clock | None) -> dict[str, Any] | None:
    if clock is None:
        return None
    return {
        "days": clock.days,
        "months": clock.months,
        "business": clock.business,
        "extends": clock.extends,
        "anchor": clock.anchor,
        "after": clock.after,
        "until": _iso(clock.until),
        "seasons": [[_iso(s.start), _iso(s.end), s.days, _iso(s.until)] for s in clock.seasons],
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _words(words: PageWords) -> dict[str, Any]:
    say, date = words.wording.say, words.wording.speech.date
    days = [date(dt.date(_YEAR, month, _DAY)) for month in range(1, 13)]
    firsts = [date(dt.date(_YEAR, month, 1)) for month in range(1, 13)]
    return {
        "about": words.wording.question("about"),
        "goods": words.wording.question("goods"),
        "ordered": words.wording.question("ordered"),
        "arrived": words.wording.question("arrived"),
        "choose": say("Please choose"),
        "badges": {"allowed": say("Can be returned"), "refused": say("Cannot be returned")},
        "first": say(FIRST_DAY, date="[date]"),
        "last": say(LAST_DAY, date="[date]"),
        "holidays": say(HOLIDAYS),
        "why": say("Why:"),
        "next": say("What to do"),
        "or": say("Or:"),
        "rule": say("The rule that says so"),
        "early": say("It cannot arrive before you ordered it. Please look at the two days again."),
        "days": [day.replace(str(_DAY), "[day]", 1).replace(str(_YEAR), "[year]", 1) for day in days],
        "firsts": [day.replace(str(_YEAR), "[year]", 1) for day in firsts],
    }
