"""The command that answers: what applies to one order."""

from __future__ import annotations

import datetime as dt
import difflib
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from plainsight.cli.options import CLOSED, FINDINGS, USAGE, Day, project_option, screen_width, stop
from plainsight.model import Category, Policy, Product
from plainsight.project import Project
from plainsight.reports.order_report import answer_json, answer_text
from plainsight.resolution import SIDES, Fork, Order, build_table
from plainsight.resolution.asking import questions
from plainsight.settings import SettingsError
from plainsight.wording import Wording

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
        command.params.insert(3, click.Option([flag, name], help=text))
    return command


@click.command()
@click.option("--product", "goods", help="Id or name of a product or category.")
@click.option("--country", help="ISO 3166-1 code of the country. Default: the shop's, where there is only one.")
@click.option("--region", help="ISO 3166-2 code of the state or province, such as US-CA.")
@click.option("--ordered", type=Day(), help="Day of the order. Default: today.")
@click.option("--delivered", type=Day(), help="Day on which it arrived, for a last day as a date.")
@click.option("--locale", help="Language of the answer. Default: the shop's first.")
@click.option("--format", "format_", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@project_option
def answer(
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
    """What applies to an order that goes back: the rule that governs it, its last day, cost and next step.

    Say `none` for a side where no value fits, such as `--state none`. Exit 1 when no rule answers, or two contradict
    each other.
    """
    today = dt.date.today()
    ordered = ordered or min(today, delivered or today)
    if delivered and delivered < ordered:
        stop(USAGE, f"it can't have arrived on {delivered}, before it was ordered on {ordered}")
    try:
        loaded = Project.load(project, ordered)
    except SettingsError as error:
        stop(USAGE, str(error))
    policy = loaded.reading.policy
    if not any(rule.kind == "return" for rule in policy.rules):
        stop(CLOSED, f"there is no rule on returns under {loaded.settings.policies}/")
    known = _goods(policy)
    if goods is None and known:
        stop(USAGE, f"say what was bought, --product with one of: {', '.join(known)}")
    named = _one(goods or "", {**{n.lower(): i for i, n in known.items()}, **{i: i for i in known}}, "product")
    said = {name: _value(name, value) for name, value in sides.items() if value is not None}
    countries = policy.shop.countries
    place = (country or (region or "")[:2] or (countries[0] if len(countries) == 1 else "")).upper()
    if country and countries and place not in countries:
        stop(USAGE, f"the shop does not sell in {place}; it sells in {', '.join(countries)}")
    order = Order(named, loaded.today, place, (region or "").upper(), said)
    table = build_table(policy)
    unsaid = [fork for fork in questions(table, order) if fork.side != "on" and not order.value(fork.side)]
    if asked := next((fork for fork in unsaid if _must_be_said(fork)), None):
        stop(USAGE, _asks(asked))
    assumed = tuple(f"{_flag(fork)} {_NONE}" for fork in unsaid)
    spoken = locale or policy.shop.default_locale
    if spoken not in policy.shop.locales:
        stop(USAGE, f"the shop has no pages in `{spoken}`; it has {', '.join(policy.shop.locales)}")
    order = Order(order.goods, order.on, order.country, order.region, {k: v for k, v in said.items() if v != _NONE})
    verdict, wording = table.verdict(order), Wording(policy, spoken)
    told = wording.order_answer(table, verdict)
    source = loaded.reading.place(("rule", told.rule.id), "outcomes", verdict.ways[0][1]) if told.rule else None
    disagreeing = tuple({table.rule(case).id: table.rule(case) for case in verdict.tie}.values())
    if format_ == "json":
        click.echo(answer_json(told, order, delivered, source, disagreeing, assumed), nl=False)
    else:
        width = screen_width()
        click.echo(answer_text(wording, told, order, delivered, source, disagreeing, assumed, width), nl=False)
    if told.rule is None:
        sys.exit(FINDINGS)


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
