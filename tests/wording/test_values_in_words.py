"""Durations, money, times, days, zones, phones and hours, as each locale writes them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml
from tests.wording.telling_cases import HERE, policy_with

from plainsight.model import Closure, Contact, Duration, Money
from plainsight.model.contact import OpeningHours
from plainsight.wording import Wording

TABLES = yaml.safe_load((HERE / "values.yml").read_text(encoding="utf-8"))
LOCALES = {
    locale: Wording(policy_with(countries=[country], locales=["en", "fr", "it", "de", "es"]), locale)
    for locale, country in {"en": "US", "fr": "FR", "it": "IT", "de": "DE", "es": "ES"}.items()
}


def _clock(text: str) -> dt.time:
    return OpeningHours(days=("monday",), opens="00:00", closes=text).closes if text != "00:00" else dt.time(0)


SAYING = {
    "durations": lambda speech, value: speech.duration(Duration.parse(value)),
    "money": lambda speech, value: speech.money(Money.model_validate(value)),
    "shares": lambda speech, value: speech.share(value),
    "times": lambda speech, value: speech.time(_clock(value)),
    "dates": lambda speech, value: speech.date(value),
    "weekdays": lambda speech, value: speech.weekdays(value),
    "zones": lambda speech, value: speech.zone(value),
}


def _rows() -> list[Any]:
    return [
        pytest.param(table, row["value"], locale, row[locale], id=f"{table}: {row['value']} ({locale})")
        for table in SAYING
        for row in TABLES[table]
        for locale in LOCALES
    ]


@pytest.mark.parametrize(("table", "value", "locale", "words"), _rows())
def test_a_value_reads_as_the_table_says(table: str, value: Any, locale: str, words: str) -> None:
    assert SAYING[table](LOCALES[locale].speech, value) == words.replace("~", "\u00a0")


@pytest.mark.parametrize("row", TABLES["phones"], ids=lambda row: f"{row['number']} in {row['home']}")
def test_a_phone_number_is_shown_dialled_and_read(row: dict[str, Any]) -> None:
    phone = Wording(policy_with(countries=[row["home"]]), "en").phone(row["number"])
    assert phone.display == row["display"].replace("~", "\u00a0")
    assert (phone.href, phone.spoken, phone.kind) == (row["href"], row["spoken"], row["kind"])


@pytest.mark.parametrize("row", TABLES["hours"])
@pytest.mark.parametrize("locale", LOCALES)
def test_days_with_the_same_hours_are_told_together(row: dict[str, Any], locale: str) -> None:
    hours = [
        span | {key: str(span[key]) for key in ("valid_from", "valid_through") if key in span}
        for span in row["hours"]
    ]
    contact = Contact.model_validate({"channels": [{"id": "chat", "kind": "chat", "url": "/chat", "hours": hours}]})
    lines = LOCALES[locale].hours(contact, contact.channels[0])
    assert {line.days: line.times for line in lines} == {
        days.replace("~", "\u00a0"): times.replace("~", "\u00a0") for days, times in row[locale].items()
    }


def test_a_channel_without_hours_of_its_own_keeps_the_contacts() -> None:
    hours = {"days": "sunday", "opens": "10:00", "closes": "11:00"}
    contact = Contact.model_validate({"channels": [{"id": "chat", "kind": "chat", "url": "/chat"}], "hours": [hours]})
    assert [line.days for line in LOCALES["en"].hours(contact, contact.channels[0])] == ["Sunday"]


def test_the_shops_countries_decide_what_its_language_leaves_open() -> None:
    british = Wording(policy_with(countries=["FR", "GB"], currency="GBP"), "en").speech
    assert british.time(dt.time(17, 30)) == "17:30"
    assert british.date(dt.date(2026, 12, 24)) == "24 December 2026"
    assert british.money(Money.model_validate({"amount": 25})) == "£25"


def test_money_without_any_currency_is_a_number() -> None:
    assert Wording(policy_with(currency=None), "en").speech.money(Money.model_validate({"amount": 1250})) == "1,250"


def test_a_closure_day_of_every_year_names_no_year() -> None:
    christmas = Closure.model_validate({"date": "--12-25", "name": "Christmas"})
    assert LOCALES["en"].closure_day(christmas) == "December 25"
    assert LOCALES["fr"].closure_day(christmas) == "25 décembre"


def test_closures_of_several_days_tell_the_first_and_the_last() -> None:
    winter = Closure.model_validate({"date": "2026-12-24", "until": "2027-01-03", "name": "Winter break"})
    assert LOCALES["en"].closure_day(winter) == "From December 24, 2026 to January 3, 2027"
    assert LOCALES["fr"].closure_day(winter) == "Du 24 décembre 2026 au 3 janvier 2027"
    assert winter.days[0] == "2026-12-24"
    assert winter.days[-1] == "2027-01-03"
    assert not winter.is_past(dt.date(2027, 1, 3))
    yearly = Closure.model_validate({"date": "--12-30", "until": "--01-02", "name": "New Year"})
    assert yearly.days == ("--12-30", "--12-31", "--01-01", "--01-02")


def test_a_list_ends_in_and_or_or() -> None:
    assert LOCALES["en"].speech.listing(["sofas", "beds", "rugs"]) == "sofas, beds and rugs"
    assert LOCALES["fr"].speech.listing(["canapés", "lits", "tapis"], "or") == "canapés, lits ou tapis"
    assert LOCALES["en"].speech.listing([]) == ""


def test_a_sentence_that_ends_with_a_time_ends_with_one_stop() -> None:
    window = {"length": "PT2H", "slots": [{"opens": "16:15", "closes": "18:15"}]}
    policy = policy_with({"kind": "delivery", "window": window}, countries=["US"], locales=["es"])
    assert Wording(policy, "es").notice(policy.rules[0]).sentences.endswith("y las 6:15\u00a0p.m.")
