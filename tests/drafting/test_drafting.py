"""A draft from an existing policy text: sentence by sentence, as whole texts, and whatever the text is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.running import run

from plainsight.drafting import LOCALES, draft_policy, guess_locale, read_passages, written
from plainsight.drafting.language import words_of
from plainsight.drafting.making import slug
from plainsight.drafting.passages import Passage, sentences
from plainsight.drafting.quantities import Span
from plainsight.drafting.recognising import Fact, facts
from plainsight.model import read_policy
from plainsight.source import read

TABLES = sorted((Path(__file__).parent / "sentences").glob("*.yml"))
CASES = {table.stem: yaml.safe_load(table.read_text("utf-8")) for table in TABLES}

LISTED: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "listed.yml").read_text("utf-8"))


def told(fact: Fact) -> str:
    """A fact on one line, as the tables write it."""
    parts = [fact.kind]
    if fact.span is not None:
        low = f"{fact.span.low}-" if fact.span.low is not None else ""
        parts.append(f"{low}{fact.span.high} {fact.span.unit}")
    parts += [f"{name}={_value(value)}" for name, value in sorted(fact.values.items()) if name != "faulty"]
    return " ".join(parts)


def _value(value: object) -> str:
    if isinstance(value, Span):
        return value.iso
    if isinstance(value, Mapping):
        return " ".join(str(part) for part in value.values())
    if isinstance(value, tuple | list):
        return ",".join(map(str, value))
    return str(value)


@pytest.mark.parametrize(
    ("locale", "case"),
    [pytest.param(locale, case, id=f"{locale}: {case['say'][:50]}") for locale in CASES for case in CASES[locale]],
)
def test_a_sentence_says_this_and_no_more(locale: str, case: Mapping[str, Any]) -> None:
    found = facts(Passage("policy.md", 1, "", case["say"]), words_of(locale), "US")
    assert [told(fact) for fact in found] == case["facts"]


@pytest.mark.parametrize(
    ("locale", "case"),
    [pytest.param(locale, case, id=f"{locale}: {case['say'][:50]}") for locale in LISTED for case in LISTED[locale]],
)
def test_what_limits_a_promise_is_listed_where_it_is_not_drafted(locale: str, case: Mapping[str, str]) -> None:
    before = {"de": "Rückgabe innerhalb von 30 Tagen.", "en": "Returns within 30 days."}
    before |= {"es": "Devoluciones en 30 días.", "fr": "Retours sous 30 jours.", "it": "Reso entro 30 giorni."}
    draft = draft_policy(read_passages(f"{before[locale]}\n\n{case['say']}\n", "policy.md"), locale)
    told = {"undecided": draft.undecided, "partly": draft.partly}
    where = [name for name, passages in told.items() if any(passage.text == case["say"] for passage in passages)]
    assert where == ([] if case["listed"] == "nowhere" else [case["listed"]])


def test_every_language_knows_the_same_things() -> None:
    assert sorted(CASES) == list(LOCALES)
    first = words_of("en")
    for locale in LOCALES:
        words = words_of(locale)
        assert set(words.patterns) == set(first.patterns)
        assert {name: set(table) for name, table in words.tables.items()} == {
            name: set(table) for name, table in first.tables.items()
        }
        assert set(words.units) == set(first.units)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_language_of_a_text_is_told_by_its_commonest_words(locale: str) -> None:
    assert guess_locale(case["say"] for case in CASES[locale]) == locale


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Duschstühle & Möbel", "duschstuehle-moebel"),
        ("Maßanfertigung", "massanfertigung"),
        ("Übergrößen", "uebergroessen"),
        ("paragüero", "paraguero"),
        ("Œuvres d’été", "oeuvres-d-ete"),
        ("Mo\u0308bel", "moebel"),
        ("家具", "rule"),
    ],
)
def test_an_id_is_spelt_as_its_language_spells_names_in_plain_letters(name: str, made: str) -> None:
    assert slug(name) == made


def test_sentences_end_where_they_end() -> None:
    text = "Fees are 3.50 e.g. for sofas. No. 5 is free. Sie zahlen z. B. nichts. Is it? Yes."
    assert sentences(text) == [
        "Fees are 3.50 e.g. for sofas.",
        "No. 5 is free.",
        "Sie zahlen z. B. nichts.",
        "Is it?",
        "Yes.",
    ]


MARKDOWN = """---
title: x
---
# Returns

You may return items within 30 days of delivery.
A 15% restocking fee applies, and 3 photos are needed.

The following items cannot be returned:

- Mattresses and pillows
- Opened toilet seats
- Whatever our 14 partners in the region of the three lakes make to order for you
- Gift cards

## Damage

Report damaged items within 48 hours of delivery. We will replace them.

## Unclear

Ask us about returns of large orders.
"""


def draft_of(text: str, name: str = "policy.md", locale: str = "en") -> tuple[Any, str]:
    draft = draft_policy(read_passages(text, name), locale, "US")
    text = written(draft)
    return yaml.safe_load(text), text


PAYING = """# Paying

Gift cards are valid for 24 months, in stores only. Gift cards never expire.
Our price promise: if our price drops within 14 days, we refund the difference.
If you find it cheaper elsewhere within 7 days, we refund the difference.
A refundable deposit of $50 is taken. Late returns cost $6 per day.
"""


def test_what_is_said_of_paying_is_one_rule_and_what_contradicts_it_is_left() -> None:
    data, text = draft_of(PAYING)
    (rule,) = data["rules"]
    assert rule["kind"] == "payment"
    assert rule["gift_card"] == {"valid_for": "P24M"}
    assert rule["price_promise"] == {"against": "own_price", "within": "P14D"}
    assert [fee["kind"] for fee in rule["fees"]] == ["deposit", "late_return"]
    _, undecided = text.split("# Left undecided, 2 in all:")
    undecided, partly = undecided.split("# Told only in part")
    assert "never expire" in undecided
    assert "cheaper elsewhere" in undecided
    assert "in stores only" in partly


def test_headings_and_lists_say_what_belongs_together() -> None:
    data, _ = draft_of(MARKDOWN)
    returns, unopened, opened = data["rules"]
    assert [outcome["reason"] for outcome in returns["outcomes"]] == ["changed_mind", ["damaged", "defective"]]
    assert returns["outcomes"][1]["window"] == {"hours": 48, "anchor": "delivered"}
    assert returns["outcomes"][1]["refund"] == "replacement"
    assert unopened["scope"]["categories"] == ["mattresses", "pillows", "gift-cards"]
    assert opened["scope"]["categories"] == ["toilet-seats"]
    assert opened["outcomes"] == [{"reason": "changed_mind", "state": "opened", "return_policy": "not_permitted"}]
    assert {category["name"] for category in data["catalogue"]["categories"]} >= {"Mattresses", "Toilet seats"}


def test_every_entry_stands_under_its_words_and_what_was_not_understood_is_told() -> None:
    _, text = draft_of(MARKDOWN)
    assert "  # policy.md:6  You may return items within 30 days of delivery.\n" in text
    undecided = text.partition("# Left undecided")[2].partition("# Told only in part")[0]
    assert "policy.md:13  Whatever our 14 partners" in undecided
    assert "policy.md:22  Ask us about returns of large orders." in undecided
    assert "3 photos are needed" in text.partition("# Told only in part")[2]


def test_html_is_read_as_it_is_read_by_people() -> None:
    html = """<html><head><title>Return 99 days</title><style>p { color: red }</style></head><body>
    <nav><a>Returns within 1 day</a></nav><h2>Returns &amp; more</h2>
    <p>You may return items within <b>30&nbsp;days</b><br>of delivery.</p>
    <script>return 5 days</script></body></html>"""
    data, _ = draft_of(html, "policy.html")
    assert [rule["title"] for rule in data["rules"]] == ["Returns & more"]
    assert data["rules"][0]["outcomes"][0]["window"]["days"] == 30


def test_a_telephone_number_stands_in_quotes() -> None:
    _, text = draft_of("Call us on +49 351 5550123.")
    assert 'number: "+49 351 5550123"' in text


def test_two_promises_under_one_heading_are_two_rules() -> None:
    data, _ = draft_of("# Warranty\n\nFrames have a 10-year warranty. Covers have a 2-year warranty.\n")
    assert [rule["duration"] for rule in data["rules"]] == ["P10Y", "P2Y"]
    assert len({rule["id"] for rule in data["rules"]}) == 2


SENTENCES = [case["say"] for cases in CASES.values() for case in cases]
LINES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(["# Returns", "## Delivery", "", "- Mattresses", "- Opened jars: 5", "<p>", "&amp;", "---"]),
    st.text(max_size=80),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(LOCALES), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_whatever_the_text_the_draft_can_be_read_and_fits_the_schema(
    lines: list[str], locale: str, name: str
) -> None:
    draft = draft_policy(read_passages("\n".join(lines), name), locale, "US")
    document = read(written(draft), "draft.yml")
    assert not document.faults
    reading = read_policy([document])
    assert not [fault.message for fault in reading.faults]
    assert len(reading.policy.rules) == len(draft.rules)


def test_the_command_writes_a_draft_and_says_how_far_it_got(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(MARKDOWN, "utf-8")
    result = run("import", tmp_path / "policy.md", "--output", tmp_path / "draft.yml")
    assert result.exit_code == 0, result.output
    assert "Read as en: " in result.stderr
    assert "2 sentences left undecided" in result.stderr
    assert yaml.safe_load((tmp_path / "draft.yml").read_text("utf-8"))["rules"]


def test_nothing_is_overwritten_and_a_country_has_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(MARKDOWN, "utf-8")
    command = ["import", str(tmp_path / "policy.md")]
    result = run(*command, "--output", tmp_path / "policy.md")
    assert (result.exit_code, "there already" in result.stderr) == (2, True)
    assert run(*command, "--country", "XX").exit_code == 2


@pytest.mark.parametrize("beginning", [b"PK\x03\x04\x14", b"%PDF-1.7", b"{\\rtf1"])
def test_a_document_of_a_word_processor_is_told_as_one(tmp_path: Path, beginning: bytes) -> None:
    (tmp_path / "policy.docx").write_bytes(beginning + b"Returns within 30 days")
    result = run("import", tmp_path / "policy.docx")
    assert (result.exit_code, "save it as HTML or plain text" in result.stderr) == (2, True)


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    said = [read_passages(f"Opened mattresses can{mark}t be returned.", "a.txt") for mark in "'’"]
    assert said[0] == said[1]
    assert [fact.kind for fact in facts(said[1][0], words_of("en"), None)] == ["refusal"]


def test_what_may_be_about_some_goods_only_is_told_as_a_part() -> None:
    _, text = draft_of("# Warranty\n\nSofas carry a 10-year warranty.\n")
    assert "Sofas carry a 10-year warranty." in text.partition("# Told only in part")[2]


def test_a_text_in_which_nothing_is_recognised_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Once upon a time there was a shop.", "utf-8")
    result = run("import", tmp_path / "story.txt")
    assert (result.exit_code, "nothing was recognised" in result.stderr) == (1, True)


def test_amounts_keep_every_digit() -> None:
    found = facts(Passage("a", 1, "", "Delivery costs 1.234,50 €."), words_of("en"), None)
    assert found[0].values["amount"] == {"amount": Decimal("1234.50"), "currency": "EUR"}


def test_each_sentence_stands_at_its_own_line() -> None:
    markdown = "# Returns\n\nWe hope that you like it. You may\nreturn it within 30 days.\nIt is free.\n"
    html = "<html><body><p>\n  We hope you like it. You may\n return it <b>in 30 days</b>.\nIt is free.</p></body>"
    lines = [[passage.line for passage in read_passages(text, "policy")] for text in (markdown, html)]
    assert lines == [[3, 3, 5], [2, 2, 4]]


MIXED = """# Returns

You may return items within 30 days of delivery. We send you the label for your return.

# Retours

Vous pouvez nous retourner les articles dans un délai de 15 jours après la livraison. Gratuit.
"""


@pytest.mark.parametrize(("locale", "days", "other"), [("en", 30, "fr"), ("fr", 15, "en")])
def test_sentences_in_another_language_are_left_out_and_told(locale: str, days: int, other: str) -> None:
    draft = draft_policy(read_passages(MIXED, "policy.md"), locale, "US")
    (rule,) = draft.rules
    assert rule.data["outcomes"][0]["window"]["days"] == days
    assert {spoken for spoken, _ in draft.foreign} == {other}
    assert f"read the text again with `--locale {other}`" in written(draft)


def test_an_id_and_a_title_end_with_a_whole_word() -> None:
    data, _ = draft_of(
        "You may return unopened furniture, kitchenware, bathroomaccessories, tableware within 30 days."
    )
    (rule,) = data["rules"]
    assert rule["title"] == "You may return unopened furniture, kitchenware, …"
    assert rule["id"] == "you-may-return-unopened-furniture-kitchenware"
    data, _ = draft_of(
        "# Returning unopened furniture, kitchenware and bathroomaccessories\n\nReturn it within 30 days."
    )
    assert data["rules"][0]["id"] == "returning-unopened-furniture-kitchenware-and"


def test_business_days_and_months_stay_what_they_are() -> None:
    data, _ = draft_of("Return items within 6 months of delivery. Refunds are issued within 7 business days.")
    (outcome,) = data["rules"][0]["outcomes"]
    assert outcome["window"]["length"] == "P6M"
    assert outcome["refund_within"] == {"business_days": 7}


def test_an_exception_that_is_not_in_the_draft_is_told() -> None:
    _, told = draft_of("Return items within 30 days of delivery, except for gift cards.")
    assert "Told only in part, 1" in told


def test_a_short_line_right_above_its_text_is_a_heading_and_a_wrapped_one_is_not() -> None:
    plain = "Delivery\nWe deliver sofas at home.\n\nYou may return things\nBosch made within\n30 days.\n"
    told = [(passage.heading, passage.text) for passage in read_passages(plain, "a.txt")]
    assert told[0] == ("Delivery", "We deliver sofas at home.")
    assert told[1:] == [("Delivery", "You may return things Bosch made within 30 days.")]
