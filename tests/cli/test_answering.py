"""`plainsight answer`: one order, the rules that govern it, in one language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.sites.demo import ROOT

SHOP = ROOT / "tests" / "pages" / "orders.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "shop.yml").write_bytes(SHOP.read_bytes())
    return tmp_path


def _answer(project: Path, *options: str) -> tuple[int, str]:
    result = run("answer", "--project", project, *options)
    return result.exit_code, " ".join(result.output.split())


def _answers(project: Path, *options: str) -> dict[str, dict[str, str]]:
    """By the id of each rule that answers, its facts."""
    code, output = _answer(project, *options, "--format", "json")
    assert code == 0, output
    told = json.loads(output)
    return {
        answer["rule"]["id"]: {fact["label"]: fact["value"] for way in answer["ways"] for fact in way["facts"]}
        for answer in told["answers"]
    }


DELIVERY = ("--about", "delivery", "--product", "sofas", "--ordered", "2026-11-20")


def test_delivery_is_told_for_the_place_of_the_order(project: Path) -> None:
    usual = _answers(project, *DELIVERY, "--country", "US", "--zone", "none", "--tier", "none")
    assert usual["prices"]["Delivery"] == "$9"
    assert usual["prices"]["Assembly"] == "$49"
    assert usual["everywhere"]["Delivery time"] == "4 to 6 business days from your order"
    islands = _answers(project, *DELIVERY, "--country", "CA", "--zone", "islands", "--tier", "none")
    assert islands["prices"]["Delivery"] == "$29; 9 to 12 business days from your order"
    assert islands["prices"]["Assembly"] == "$99"
    assert "Delivery time" not in islands["everywhere"]


def test_a_narrower_rule_takes_one_field_and_leaves_the_others(project: Path) -> None:
    gold = _answers(project, *DELIVERY, "--country", "US", "--zone", "none", "--tier", "Gold")
    assert gold["gold-prices"]["Delivery"] == "Free"
    assert "Delivery" not in gold["prices"]
    assert gold["prices"]["Carrying it up the stairs"] == "Free"


def test_a_warranty_ends_on_a_day(project: Path) -> None:
    code, output = _answer(
        project, "--about", "warranty", "--product", "lamps", "--ordered", "2026-08-20", "--delivered", "2026-08-31"
    )
    assert code == 0
    assert "The last day is February 28, 2027." in output


def test_the_day_of_the_order_is_asked_where_the_answer_depends_on_it(project: Path) -> None:
    order = ("--product", "lamps", "--country", "US", "--reason", "late", "--delivered", "2026-12-20")
    code, output = _answer(project, *order)
    assert code == 2
    assert "--ordered" in output
    assert _answer(project, *order, "--ordered", "2026-12-02")[0] == 0


def test_an_answer_is_in_one_language() -> None:
    for locale, words in {"de": "bestellt am", "fr": "commandé le", "it": "ordinato il", "es": "pedido el"}.items():
        code, output = _answer(
            ROOT, "--about", "warranty", "--product", "sofas", "--country", "US", "--locale", locale
        )
        assert code == 0
        assert words in output
        assert not any(english in output for english in ("rule", "ordered on", "Last checked", "What to do"))


def test_an_answer_tells_whom_to_ask() -> None:
    order = ("--about", "warranty", "--product", "sofas", "--country", "US", "--ordered", "2026-11-20")
    code, output = _answer(ROOT, *order)
    assert code == 0
    assert "Reach a person - Phone: (800) 555-0199 Monday to Saturday: 8:00 AM – 8:00 PM" in output.replace(
        "\u00a0", " "
    )
    best = json.loads(_answer(ROOT, *order, "--format", "json")[1])["contact"][0]
    assert (best["channel"], best["target"]) == ("phone", "tel:+18005550199")
