"""What the rules say to an order, for the terminal and for scripts."""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plainsight.findings import Place
from plainsight.resolution import Order
from plainsight.wording import OrderAnswer, PersonWay, Way, Wording
from plainsight.wording.order_questions import AS_USUAL


@dataclass(frozen=True, slots=True)
class AnsweredOrder:
    """An order, and all that is said to it.

    Attributes:
        about: kind of rules that was asked: `return`, `delivery` and so on.
        order: what was bought.
        ordered: day of the order; None when nobody said, and no answer depends on it.
        arrived: day on which it arrived; None when nobody said.
        answers: what the rules say, at least one answer.
        places: where each answer's rule is written, by the rule's id.
        assumed: sides that were left out and matter: most orders have nothing of the kind.
        people: whom its customer can speak to, the best way first.
    """

    about: str
    order: Order
    ordered: dt.date | None
    arrived: dt.date | None
    answers: tuple[OrderAnswer, ...]
    places: Mapping[str, Place | None]
    assumed: tuple[str, ...] = ()
    people: tuple[PersonWay, ...] = ()


def answer_json(asked: AnsweredOrder) -> str:
    """One JSON object; days are ISO 8601, texts in the wording's locale. `version` changes only with the shape."""
    order = asked.order
    record: dict[str, Any] = {
        "version": 2,
        "about": asked.about,
        "order": {
            "goods": order.goods,
            "ordered": _iso(asked.ordered),
            "arrived": _iso(asked.arrived),
            "country": order.country or None,
            "region": order.region or None,
            **order.said,
        },
        "assumed": list(asked.assumed),
        "answers": [_record(asked, answer) for answer in asked.answers],
        "contact": [_person(way) for way in asked.people],
    }
    return json.dumps(record, indent=2, ensure_ascii=False) + "\n"


def _record(asked: AnsweredOrder, answer: OrderAnswer) -> dict[str, Any]:
    rule = answer.rule
    return {
        "status": answer.status,
        "rule": None
        if rule is None
        else {
            "id": rule.id,
            "title": answer.title,
            "from": _iso(rule.from_),
            "until": _iso(rule.until),
            "checked_on": _iso(rule.checked_on),
            "source": str(place) if (place := asked.places.get(rule.id)) else None,
        },
        "ways": [_way(asked, way) for way in answer.ways],
        "says": answer.says or None,
        "why": answer.why or None,
        "rights": answer.rights or None,
        "next": list(answer.steps),
        "disagreeing": [each.id for each in answer.disagreeing],
    }


def _person(way: PersonWay) -> dict[str, Any]:
    facts = [{"label": fact.label, "value": fact.value} for fact in way.facts]
    return {"channel": way.channel, "kind": way.kind, "name": way.name, "target": way.href, "facts": facts}


def _way(asked: AnsweredOrder, way: Way) -> dict[str, Any]:
    clock, days = way.clock, (asked.order.on, asked.arrived)
    return {
        "says": way.says,
        "allowed": way.allowed,
        "first_day": _iso(clock.first_day(*days)) if clock else None,
        "last_day": _iso(clock.last_day(*days)) if clock else None,
        "facts": [{"label": fact.label, "value": fact.value} for fact in way.facts],
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def answer_text(wording: Wording, asked: AnsweredOrder, usual: Sequence[str], width: int) -> str:
    """The same for people: the order, each answer first, then its dates, terms, reason, next steps and source.

    Args:
        wording: words of the locale.
        asked: the order and its answers.
        usual: what was taken as usual, in words.
        width: of a line, in characters.
    """
    lines = _wrapped(" · ".join(wording.order_words(asked.order, asked.ordered, asked.arrived)), width)
    if usual:
        said = wording.say(AS_USUAL, choices="; ".join(usual))
        lines += _wrapped(said, width)
    for answer in asked.answers:
        lines += ["", *_answered(wording, asked, answer, width)]
    if asked.people:
        lines += ["", wording.say("Reach a person"), *_reached(wording, asked.people, width)]
    return "\n".join(lines) + "\n"


def _reached(wording: Wording, people: Sequence[PersonWay], width: int) -> Iterable[str]:
    """The best way with all that one chooses it by, and what the others are called."""
    for number, way in enumerate(people):
        yield from _wrapped("- " + wording.say("{label}: {value}", label=way.name, value=way.at), width, "  ")
        for fact in way.facts if number == 0 else ():
            yield from _wrapped(wording.say("{label}: {value}", label=fact.label, value=fact.value), width, "    ")


def _answered(wording: Wording, asked: AnsweredOrder, answer: OrderAnswer, width: int) -> Iterable[str]:
    say = wording.say
    if len(asked.answers) > 1 and answer.title:
        yield from _wrapped(answer.title.upper(), width)
    if answer.says:
        yield from _wrapped(answer.says, width)
        yield from (f"  {rule.id}: {wording.text(rule.title).words}" for rule in answer.disagreeing)
    for number, way in enumerate(answer.ways):
        opening = [say("Or:")] if number else []
        dates = wording.order_dates(way, asked.order.on, asked.arrived)
        yield from _wrapped(" ".join((*opening, way.says, *dates)), width)
        for fact in way.facts:
            yield from _wrapped(say("{label}: {value}", label=fact.label, value=fact.value), width, "  ")
    if answer.rights:
        yield from _wrapped(answer.rights, width)
    if answer.why:
        yield from _wrapped(f"{say('Why:')} {answer.why}", width)
    if answer.steps:
        yield say("What to do")
        for step in answer.steps:
            yield from _wrapped(f"- {step}", width, "  ")
    if rule := answer.rule:
        place = asked.places.get(rule.id)
        source = f"`{rule.id}`" + (f", {place}." if place else ".")
        told = [say("{label}: {value}", label=say("The rule that says so"), value=source)]
        told += [say("Holds since {date}.", date=wording.speech.date(rule.from_))] if rule.from_ else []
        told += [say("Last checked on {date}.", date=wording.speech.date(rule.checked_on))] if rule.checked_on else []
        yield from _wrapped(" ".join(told), width)


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "  ") or [""]
