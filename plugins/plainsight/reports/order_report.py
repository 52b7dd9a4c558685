"""What the rules say to an order, for the terminal and for scripts."""

from __future__ import annotations

import datetime as dt
import json
import textwrap
from typing import Any

from plainsight.findings import Place
from plainsight.model import Rule
from plainsight.resolution import Order, in_words
from plainsight.wording import OrderAnswer, Wording


def answer_json(
    answer: OrderAnswer,
    order: Order,
    arrived: dt.date | None,
    place: Place | None,
    disagreeing: tuple[Rule, ...],
    assumed: tuple[str, ...],
) -> str:
    """One JSON object. `assumed` names options that were left out and matter; days are ISO 8601.

    Texts are in the wording's locale. `version` 1 changes only with the shape.
    """
    rule = answer.rule
    record: dict[str, Any] = {
        "version": 1,
        "status": answer.status,
        "order": {
            "goods": order.goods,
            "ordered": order.on.isoformat(),
            "arrived": arrived.isoformat() if arrived else None,
            "country": order.country or None,
            "region": order.region or None,
            **order.said,
        },
        "assumed": list(assumed),
        "rule": None
        if rule is None
        else {
            "id": rule.id,
            "title": answer.title,
            "from": rule.from_.isoformat() if rule.from_ else None,
            "until": rule.until.isoformat() if rule.until else None,
            "checked_on": rule.checked_on.isoformat() if rule.checked_on else None,
            "source": str(place) if place else None,
        },
        "ways": [
            {
                "says": way.says,
                "allowed": way.allowed,
                "first_day": _iso(way.clock.first_day(order.on, arrived)) if way.clock else None,
                "last_day": _iso(way.clock.last_day(order.on, arrived)) if way.clock else None,
                "facts": [{"label": fact.label, "value": fact.value} for fact in way.facts],
            }
            for way in answer.ways
        ],
        "says": answer.says or None,
        "why": answer.why or None,
        "rights": answer.rights or None,
        "next": list(answer.steps),
        "disagreeing": [each.id for each in disagreeing],
    }
    return json.dumps(record, indent=2, ensure_ascii=False) + "\n"


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def answer_text(
    wording: Wording,
    answer: OrderAnswer,
    order: Order,
    arrived: dt.date | None,
    place: Place | None,
    disagreeing: tuple[Rule, ...],
    assumed: tuple[str, ...],
    width: int,
) -> str:
    """The same for people: the order, the answer first, then its dates, terms, reason, next steps and source."""
    lines = [in_words(wording.policy, order)]
    lines += [f"taken as usual, since nothing was said: {', '.join(assumed)}"] if assumed else []
    lines.append("")
    if answer.says:
        lines += _wrapped(answer.says, width)
        lines += [f"  {rule.id}: {wording.text(rule.title).words}" for rule in disagreeing]
    for number, way in enumerate(answer.ways):
        if number:
            lines.append("")
        lines += _wrapped(" ".join((way.says, *wording.order_dates(way, order.on, arrived))), width)
        lines += [line for fact in way.facts for line in _wrapped(f"{fact.label}: {fact.value}", width, "  ")]
    if answer.rights:
        lines += ["", *_wrapped(answer.rights, width)]
    if answer.why:
        lines += ["", *_wrapped(f"{wording.say('Why:')} {answer.why}", width)]
    lines += ["", *(line for step in answer.steps for line in _wrapped(f"- {step}", width))]
    if answer.rule is not None:
        since = answer.rule.from_ or answer.rule.checked_on
        version = f", {'in force from' if answer.rule.from_ else 'checked on'} {since}" if since else ""
        lines += ["", f"rule `{answer.rule.id}`{version}" + (f", {place}" if place else "")]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "  ") or [""]
