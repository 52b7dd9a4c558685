"""The command that answers: what applies to one order."""

from __future__ import annotations

import datetime as dt
import difflib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from plainsight.adapters import screen
from plainsight.cli.options import CLOSED, FINDINGS, USAGE, Day, project_option, stop
from plainsight.model import KINDS, Category, Policy, Product
from plainsight.project import Project
from plainsight.reports.order_report import AnsweredOrder, answer_json, answer_text
from plainsight.resolution import SIDES, Fork, Order, build_table
from plainsight.resolution.asking import questions
from plainsight.settings import SettingsError
from plainsight.wording import OrderAnswer, Wording

_SIDES = {
    "reason": "Why the goods go back: changed_mind, damaged, ...",
    "state": "State of the goods: unopened, opened, ...",
    "channels": "Where it was bought: online, store, phone, marketplace.",
    "marks": "How it was offered: clearance, floor_model, ...",
    "customers": "Who bought it: private, business.",
    "tiers": "Tier of the member who bought it.",
    "sellers": "Who sold it on a marketplace.",
    "zones": "Id of the delivery zone.",
    "discount_from": "By how many percent the price was reduced.",
    "received_as": "purchase, gift or registry.",
}
_NONE = "none"


def _options(command: click.Command) -> click.Command:
    for name, text in reversed(_SIDES.items()):
        flag = "--" + SIDES[name].option.replace("_", "-")
        command.params.insert(4, click.Option([flag, name], help=text))
    return command


@click.command()
@click.option("--about", type=click.Choice(KINDS), help="What is asked. Default: `return`, giving goods back.")
@click.option("--product", "goods", help="Id or name of a product or category.")
@click.option("--country", help="ISO 3166-1 code of the country. Default: the shop's, where there is only one.")
@click.option("--region", help="ISO 3166-2 code of the state or province, such as US-CA.")
@click.option("--ordered", type=Day(), help="Day of the order. Default: today.")
@click.option("--delivered", type=Day(), help="Day on which it arrived, for a last day as a date.")
@click.option("--locale", help="Language of the answer. Default: the shop's first.")
@click.option("--format", "format_", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@project_option
def answer(
    about: str | None,
    goods: str | None,
    country: str | None,
    region: str | None,
    ordered: dt.date | None,
    delivered: dt.date | None,
    locale: str | None,
    format_: str,
    project: Path,
    **sides: str | None,
) -> None:
    """What applies to an order: the rules that govern it, with last days, cost and next step, and whom to ask.

    Say `none` for a side where no value fits, such as `--state none`. Exit 1 when no rule answers, or two contradict
    each other.
    """
    if delivered and ordered and delivered < ordered:
        stop(USAGE, f"it can't have arrived on {delivered}, before it was ordered on {ordered}")
    day = ordered or min(dt.date.today(), delivered or dt.date.max)
    try:
        loaded = Project.load(project, day)
    except SettingsError as error:
        stop(USAGE, str(error))
    policy = loaded.reading.policy
    kinds = [kind for kind in KINDS if any(rule.kind == kind for rule in policy.rules)]
    if not kinds:
        stop(CLOSED, f"there is no rule under {loaded.settings.policies}/")
    kind = about or kinds[0]
    if kind not in kinds:
        stop(CLOSED, f"there is no rule of this kind under {loaded.settings.policies}/; there are: {_listed(kinds)}")
    spoken = locale or policy.shop.default_locale
    if spoken not in policy.shop.locales:
        stop(USAGE, f"the shop has no pages in `{spoken}`; it has {', '.join(policy.shop.locales)}")
    order = _order(policy, goods, country, region, day, sides)
    table = build_table(policy, kind)
    asked = list(questions(table, order))
    unsaid = [fork for fork in asked if fork.side != "on" and not order.value(fork.side)]
    if missing := next((fork for fork in unsaid if _must_be_said(fork)), None):
        stop(USAGE, _asks(missing))
    region_named = order.region if order.region != _NONE.upper() else ""
    order = replace(order, region=region_named, said={k: v for k, v in order.said.items() if v != _NONE})
    wording = Wording(policy, spoken)
    answers = wording.order_answers(table, table.ruling(order))
    if delivered and not ordered and (any(fork.side == "on" for fork in asked) or any(map(_by_order_day, answers))):
        stop(USAGE, "the answer depends on --ordered: say on which day it was ordered, before it arrived")
    rules = {told.rule.id for told in answers if told.rule}
    result = AnsweredOrder(
        about=kind,
        order=order,
        ordered=ordered or (None if delivered else day),
        arrived=delivered,
        answers=answers,
        places={rule: loaded.reading.place(("rule", rule)) for rule in rules},
        assumed=tuple(f"{_flag(fork)} {_NONE}" for fork in unsaid),
        people=wording.ways_to_person(order),
    )
    if format_ == "json":
        click.echo(answer_json(result), nl=False)
    else:
        usual = [wording.choice(fork.side, "") for fork in unsaid]
        click.echo(answer_text(wording, result, usual, screen.width()), nl=False)
    if any(told.rule is None for told in answers):
        sys.exit(FINDINGS)


def _order(
    policy: Policy,
    goods: str | None,
    country: str | None,
    region: str | None,
    day: dt.date,
    sides: Mapping[str, str | None],
) -> Order:
    known = _goods(policy)
    if goods is None and known:
        stop(USAGE, f"say what was bought, --product with one of: {', '.join(known)}")
    named = _one(goods or "", {**{n.lower(): i for i, n in known.items()}, **{i: i for i in known}}, "product")
    said = {name: _value(name, value) for name, value in sides.items() if value is not None}
    countries = policy.shop.countries
    place = (country or (region or "")[:2] or (countries[0] if len(countries) == 1 else "")).upper()
    if country and countries and place not in countries:
        stop(USAGE, f"the shop does not sell in {place}; it sells in {', '.join(countries)}")
    return Order(named, day, place, (region or "").upper(), said)


def _by_order_day(told: OrderAnswer) -> bool:
    """Whether some last day of an answer is counted from the day of the order, or depends on it."""
    clocks = (way.clock for way in told.ways)
    return any(clock is not None and (clock.anchor == "order" or clock.seasons) for clock in clocks)


def _goods(policy: Policy) -> dict[str, str]:
    """Name of every product and category in the shop's first locale, by id."""
    default = policy.shop.default_locale
    found: list[Product | Category] = [*policy.catalogue.products, *(c for c, _ in policy.catalogue.walk())]
    return {each.id: each.name.best(default, default) for each in found}


def _one(wanted: str, known: dict[str, str], what: str) -> str:
    if wanted in known or wanted.lower() in known or not known:
        return known.get(wanted) or known.get(wanted.lower(), "")
    near = difflib.get_close_matches(wanted.lower(), known, 1, 0.5)
    hint = f"did you mean `{known[near[0]]}`?" if near else f"there are: {_listed(known.values())}"
    stop(USAGE, f"there is no {what} `{wanted}`; {hint}")


def _value(name: str, value: str) -> str:
    side = SIDES[name]
    if side.threshold:
        try:
            return str(float(value.rstrip("%"))) if value != _NONE else "0"
        except ValueError:
            stop(USAGE, f"--discount is a number of percent, such as 50, not `{value}`")
    values = {**{v: v for v in side.values}, _NONE: _NONE}
    return _one(value.replace(" ", "_").replace("-", "_"), values, side.option) if side.values else value


def _must_be_said(fork: Fork) -> bool:
    """Whether there is nothing usual to take it for: most orders have no mark and no tier, but each has a reason."""
    return fork.side not in SIDES or SIDES[fork.side].always_one


def _flag(fork: Fork) -> str:
    return "--" + (SIDES[fork.side].option if fork.side in SIDES else fork.side).replace("_", "-")


def _asks(fork: Fork) -> str:
    side, flag = SIDES.get(fork.side), _flag(fork)
    values = list(side.values) if side and side.name == "reason" else list(fork.cases)
    rest = "" if fork.side == "reason" or not fork.other_is_real else f", or `{_NONE}` when it is none of these"
    if fork.side in ("country", "region"):
        rest = ", or any other"
    return f"the answer depends on {flag}: say {_listed(values)}{rest}"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(values))


_options(answer)
