"""The page "What applies to my order?": its script against the same rules in Python, by keyboard, without script."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.sites.demo import ROOT

from plainsight import pages
from plainsight.model import KINDS, Policy, read_policy
from plainsight.pages.order_table import sold
from plainsight.resolution import Fork, Order, Ruling, Table, build_table
from plainsight.sight.browser import find_chromium
from plainsight.source import read, read_folder
from plainsight.wording import OrderAnswer, Wording

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")
TODAY = dt.date(2026, 11, 25)
POLICY = read_policy(read_folder(ROOT, "policies")).policy
VARIED = read_policy([read(Path(__file__).with_name("orders.yml").read_bytes(), "policies/orders.yml")]).policy
ARRIVALS = (None, dt.date(2026, 12, 31), dt.date(2027, 2, 27))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    made = browser.new_page(locale="en-US")
    yield made
    made.close()


def _page(policy: Policy, locale: str) -> str:
    made = pages.generate(policy, TODAY)
    (page,) = (page for page in made if page.kind == "order" and page.locale == locale)
    body = page.markdown.split("---\n", 2)[2]
    block = re.search(r'<div class="ps-order".*?</div>', body, re.S)
    assert block is not None
    html = (
        re.sub(r'<script src="[^"]*"></script>', "", block[0]) + body[body.index('<div class="ps-order-answers"') :]
    )
    script = pages.ASSETS["assets/plainsight/order.js"].decode()
    style = pages.ASSETS[pages.STYLESHEET].decode()
    head = f'<!doctype html><html lang="{locale}"><title>Order</title><style>{style}</style>'
    return f"{head}<main>{html}</main><script>{script}</script>"


def _tables(policy: Policy) -> list[Table]:
    return [build_table(policy, kind) for kind in KINDS if any(rule.kind == kind for rule in policy.rules)]


def _orders(policy: Policy, table: Table) -> Iterator[tuple[Order, dt.date | None]]:
    """Every combination of what some ruling depends on, with one more value on each side."""
    cases: dict[str, set[str]] = {}
    for node in table.nodes:
        if isinstance(node, Fork):
            cases.setdefault(node.side, set()).update(node.cases)
    starts = cases.pop("on", set())
    days = sorted({TODAY, *(dt.date.fromisoformat(start) for start in starts if start > "0002")})
    sides = {side: sorted(found) for side, found in sorted(cases.items())}
    for side in sides:
        sides[side].append("17.5" if side == "discount_from" else "none")
    for goods, day, arrived, *said in itertools.product(sold(policy), days, ARRIVALS, *sides.values()):
        told = dict(zip(sides, said, strict=True))
        order = Order(goods, day, told.get("country", ""), told.get("region", ""), told)
        yield order, arrived


def _lines(wording: Wording, answers: Sequence[OrderAnswer], order: Order, arrived: dt.date | None) -> list[str]:
    found: list[str] = []
    for answer in answers:
        found += [answer.status, answer.rule.id if answer.rule else "", answer.says]
        for way in answer.ways:
            found += [way.says, *wording.order_dates(way, order.on, arrived)]
            found += [f"{fact.label}: {fact.value}" for fact in way.facts]
        found += [answer.rights, answer.why, *answer.steps]
    return [line for line in found if line]


ALL_LINES = """(orders) => {
  const table = JSON.parse(document.querySelector(".ps-order__table").textContent);
  return orders.map((order) => plainsightOrder.lines(table, order));
}"""


@pytest.mark.parametrize(
    ("policy", "locale"),
    [*((POLICY, locale) for locale in POLICY.shop.locales), (VARIED, "en")],
    ids=[*(f"demo {locale}" for locale in POLICY.shop.locales), "varied en"],
)
def test_the_page_answers_every_order_as_the_command_does(page: Any, policy: Policy, locale: str) -> None:
    wording = Wording(policy, locale)
    page.set_content(_page(policy, locale))
    asked_for = 0
    for table in _tables(policy):
        orders = list(_orders(policy, table))
        asked = [
            {
                "about": table.kind,
                "goods": order.goods,
                "on": order.on.isoformat(),
                "arrived": arrived.isoformat() if arrived else "",
                "said": dict(order.said),
            }
            for order, arrived in orders
        ]
        there = page.evaluate(ALL_LINES, asked)
        # Thousands of orders end in some dozens of rulings: each is put into words once.
        told: dict[Ruling, Sequence[OrderAnswer]] = {}
        here = []
        for order, arrived in orders:
            ruling = table.ruling(order)
            if ruling not in told:
                told[ruling] = wording.order_answers(table, ruling)
            here.append(_lines(wording, told[ruling], order, arrived))
        for (order, arrived), ours, theirs in zip(orders, here, there, strict=True):
            assert theirs == ours, (table.kind, order, arrived)
        asked_for += len(orders)
    assert asked_for > 500


def test_a_customer_gets_an_answer_by_keyboard_alone(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.set_content(_page(POLICY, "en"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "about"  # returns are asked first
    page.keyboard.press("Tab")
    page.keyboard.type("Sofas")
    for _ in range(20):  # each date has a stop for month, day, year and calendar
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name")
        if name == "reason":
            page.keyboard.type("You changed")
        if name == "state":
            page.keyboard.type("Opened")
            break
    assert page.evaluate("document.activeElement.name") == "state"
    answer = page.get_by_role("status").inner_text()
    assert "you can return it within 30 days of delivery" in answer
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sizes = page.evaluate(
        "[...document.querySelectorAll('select, input')].map((e) => Math.round(e.getBoundingClientRect().height))"
    )
    assert min(sizes) >= 44


def test_days_that_cannot_be_are_told(page: Any) -> None:
    page.set_content(_page(POLICY, "en"))
    page.select_option("select[name=goods]", "sofas")
    page.fill("input[name=ordered]", "2026-11-20")
    page.fill("input[name=arrived]", "2026-11-10")
    page.locator("input[name=arrived]").dispatch_event("change")
    assert "cannot arrive before" in page.get_by_role("status").inner_text()


def test_the_table_can_close_no_element_and_open_no_template() -> None:
    wild = json.dumps(
        {
            "rules": [
                {
                    "id": "wild",
                    "kind": "return",
                    "title": "</script><b>{{ x }}{% y %}",
                    "why": "a & b {# c #}",
                    "outcomes": [{"return_policy": "not_permitted"}],
                }
            ]
        }
    )
    (page,) = (p for p in pages.generate(read_policy([read(wild, "p.yml")]).policy, TODAY) if p.kind == "order")
    table = re.search(r'ps-order__table">(.*?)</script>', page.markdown, re.S)
    assert table is not None
    assert not re.search(r"[<>&]|\{[{%#]", table[1])
    assert json.loads(table[1])["answers"][0]["rule"][1] == "</script><b>{{ x }}{% y %}"


def test_without_script_every_answer_stands_on_the_page() -> None:
    for made in pages.generate(POLICY, TODAY):
        if made.kind == "order":
            for rule in POLICY.rules:
                assert f"#{rule.id}" in made.markdown
            assert made.markdown.count("<details") == made.markdown.count(" open>") > len(KINDS)


def test_with_script_what_nobody_asked_for_stands_folded(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.set_content(_page(POLICY, "en"))
    assert page.evaluate("document.documentElement.scrollHeight") < 2 * 844
    page.locator("summary", has_text="Cancellation").press("Enter")
    page.locator("details[open] summary", has_text="Care plans").press("Enter")
    opened = page.locator("details[open] details[open]").inner_text()
    assert opened.startswith("Care plans")
