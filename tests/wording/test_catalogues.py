"""Every message in use stands in every catalogue, with a comment for translators, and none stands there unused."""

from __future__ import annotations

import re
from importlib import resources
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
import yaml
from babel import Locale
from babel.dates import parse_pattern
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from scripts.messages_used import Key, used

from plainsight.wording import catalogue, locales

LOCALES = sorted(locales())
OTHERS = [locale for locale in LOCALES if locale.partition("-")[0] != "en"]
USED = used()
EQUAL_WORDS = yaml.safe_load(Path(__file__).with_name("equal_words.yml").read_text(encoding="utf-8"))
"""What is rightly written as in English, per locale."""
ENGLISH = re.compile(
    r"\b(the|you|your|we|our|it|its|is|are|with|within|from|cannot|which|that|this|have|until|before|after|and|or|of)\b",
    re.IGNORECASE,
)
WRONG = {
    "fr": (r"(?<!\u00a0)[:;?!»]", r"«(?!\u00a0)", r"\b(tu|ton|ta|tes|toi)\b"),
    "de": (r"[«»”]", r"\b(du|dein\w*|dich|dir|ihr dürft|ihr könnt)\b", r"\s[:;?!]"),
    "it": (r"[“”„]", r"\b(tu|tuo|tua|tuoi|tue|ti)\b", r"\s[:;?!]", r"(?-i:\b(suo|sua|suoi|sue)\b)"),
    "es": (r"[“”„]", r"\b(tú|tu|tus|ti|te)\b", r"\s[:;]", r"^[^¿]*\?"),
}
"""What no text of the language has: foreign quotes and spaces, and the words of familiar address."""


def _messages(locale: str) -> dict[Key, Message]:
    text = resources.files("plainsight.wording").joinpath("catalogues", f"{locale}.po").read_bytes()
    found: dict[Key, Message] = {}
    for message in read_po(BytesIO(text), locale=locale.replace("-", "_"), abort_invalid=True):
        if message.id:
            one, other = message.id if isinstance(message.id, tuple) else (message.id, "")
            found[(message.context or "", one, other)] = message
    return found


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _forms(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [message.string]


def test_five_languages_are_there() -> None:
    assert {"de", "en", "es", "fr", "it"} <= set(LOCALES)


def test_the_search_for_messages_finds_code_tables_and_templates() -> None:
    assert ("", "You choose the window.", "") in USED
    assert ("region", "California", "") in USED
    assert ("", "{n} day", "{n} days") in USED
    assert ("", "Return window", "") in USED


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_in_use_is_in_the_catalogue(locale: str) -> None:
    missing = {key: USED[key] for key in USED.keys() - _messages(locale).keys()}
    assert not missing, f"add to {locale}.po: {missing}"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_unused(locale: str) -> None:
    unused = _messages(locale).keys() - USED.keys()
    assert not unused, f"take out of {locale}.po: {sorted(unused)}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_has_a_comment_for_translators(locale: str) -> None:
    comments = {key: " ".join(message.auto_comments) for key, message in _messages(locale).items()}
    assert [key for key, comment in comments.items() if not comment or "say here" in comment] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_places_agree_with_the_message(locale: str) -> None:
    for (_, one, other), message in _messages(locale).items():
        for form in filter(None, _forms(message)):
            counted = {"n"} if other else set()  # "One contact is enough" needs no number
            assert _places(form) | counted == _places(one) | _places(other) | counted, (
                f"{locale}: {one!r} has {form!r}"
            )


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_but_english_is_translated_in_every_plural_form(locale: str) -> None:
    for key, message in _messages(locale).items():
        if locale.partition("-")[0] != "en" or key[0] == "pattern":
            assert all(_forms(message)), f"{locale}: {key} has no translation"


@pytest.mark.parametrize("locale", LOCALES)
def test_settings_in_the_catalogue_hold_what_the_program_understands(locale: str) -> None:
    settings = {key[1]: str(m.string) for key, m in _messages(locale).items() if key[0] == "pattern"}
    assert settings.pop("first letter of a heading inside a sentence") in ("small", "as written")
    Locale.parse(settings.pop("locale whose lists are used"), sep="-")
    assert all(
        pair == "none" or re.fullmatch(r"\w+=\w+", pair)
        for pair in settings.pop("words that change in the dative").split()
    )
    small = settings.pop("words that are small inside a sentence")
    assert small == "none" or all(word.istitle() for word in small.split())
    assert settings.pop("first day of a month").startswith("1")
    assert settings.pop("last letters of a plural")
    assert settings.pop("places whose names take an article")
    assert settings.pop("between what can’t be had").isalpha()
    for pattern in (settings.pop("time of day"), settings.pop("full hour")):
        assert pattern == "short" or parse_pattern(pattern)
    assert not settings


@pytest.mark.parametrize("locale", OTHERS)
def test_no_english_is_left(locale: str) -> None:
    for key, message in _messages(locale).items():
        if key[0] in ("pattern", "region"):
            continue
        for form in _forms(message):
            letters = re.sub(r"\{[^}]*\}", "", form)
            same = form in key[1:] and re.search(r"[^\W\d_]", letters)
            assert not same or form in EQUAL_WORDS[locale], f"{locale}: {form!r} stands as in English"
            assert not ENGLISH.search(letters), f"{locale}: {form!r} has an English word"


@pytest.mark.parametrize("locale", OTHERS)
def test_a_time_or_an_amount_is_the_last_to_be_bent(locale: str) -> None:
    for key, message in _messages(locale).items():
        for form in _forms(message):
            bent = {spec for _, name, spec, _ in Formatter().parse(form) if name and spec}
            assert bent <= ({"dative", "sentence"} if locale == "de" else set()), f"{locale}: {key} has {form!r}"


@pytest.mark.parametrize("locale", OTHERS)
def test_typography_and_address_are_those_of_the_language(locale: str) -> None:
    for key, message in _messages(locale).items():
        for form in _forms(message) if key[0] != "pattern" else ():
            assert not re.search(r"['\"]", form), f"{locale}: straight quotes in {form!r}"
            for wrong in WRONG[locale]:
                assert not re.search(wrong, form, re.IGNORECASE), f"{locale}: {wrong} in {form!r}"


def test_a_compiled_catalogue_follows_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_FOLDER", tmp_path)

    def said(words: str) -> str:
        (tmp_path / "fr.po").write_text(f'msgid "Returns"\nmsgstr "{words}"\n', "utf-8")
        catalogue._translations.cache_clear()
        return catalogue.Catalogue("fr").find("Returns")

    assert [said(words) for words in ("Retours", "Retours", "Renvois")] == ["Retours", "Retours", "Renvois"]
    assert len(list((tmp_path / "__pycache__").iterdir())) == 1
    catalogue._translations.cache_clear()
