"""A catalogue is read as gettext's own tools read it, and a line that is none is named."""

from __future__ import annotations

import gettext
from importlib import resources
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from plainsight.wording import locales
from plainsight.wording.po_file import GLUE, InvalidCatalogue, Words, read_words

HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
HARD = (
    HEAD
    + r"""# A quotation mark, a backslash, a tab and lines.
#: nowhere.py:1
msgid "say \"{x}\" \\n"
msgstr ""
"dis « {x} »\t\\n\n"
"puis"

#, fuzzy, python-brace-format
msgid "not sure"
msgstr "à revoir"

#, python-brace-format
msgctxt "with a context"
msgid "equal"
msgstr "pareil"
msgid "equal"
msgstr "égal"

msgid "missing"
msgstr ""

msgctxt "of rooms"
msgid "{n} room"
msgid_plural "{n} rooms"
msgstr[0] "{n} pièce"
msgstr[1] "{n} pièces"

#~ msgid "gone"
#~ msgstr "parti"
"""
)


def _as_gettext_reads(text: str) -> gettext.GNUTranslations:
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(text.encode())))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _agree(words: Words, known: gettext.GNUTranslations, keys: list[str]) -> None:
    for key in keys:
        context, glue, one = key.rpartition(GLUE)
        assert words.single.get(key, one) == (known.pgettext(context, one) if glue else known.gettext(one))
    for key, forms in words.plural.items():
        context, glue, one = key.rpartition(GLUE)
        for n in (1, 2, 5, 21):
            named = known.npgettext(context, one, "?", n) if glue else known.ngettext(one, "?", n)
            assert forms[words.form(n)] == named


@pytest.mark.parametrize("locale", sorted(locales()))
def test_every_catalogue_is_read_as_gettext_reads_it(locale: str) -> None:
    text = resources.files("plainsight.wording").joinpath("catalogues", f"{locale}.po").read_text("utf-8")
    words, known = read_words(text, f"{locale}.po"), _as_gettext_reads(text)
    _agree(words, known, list(words.single))
    assert words.single


def test_escapes_contexts_fuzzy_and_missing_ones_are_read_as_gettext_reads_them() -> None:
    words = read_words(HARD, "xx.po")
    keys = ['say "{x}" \\n', "not sure", f"with a context{GLUE}equal", "equal", "missing", "gone"]
    _agree(words, _as_gettext_reads(HARD), keys)
    assert words.plural.keys() == {f"of rooms{GLUE}{{n}} room"}


def test_a_language_has_as_many_forms_as_it_needs_and_a_missing_one_is_english() -> None:
    head = HEAD.replace("nplurals=2; plural=(n > 1)", "nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2)")
    forms = 'msgid "{n} room"\nmsgid_plural "{n} rooms"\nmsgstr[0] "{n} pokój"\nmsgstr[1] ""\nmsgstr[2] "{n} pokoi"\n'
    words = read_words(head + forms, "pl.po")
    told = [words.plural["{n} room"][words.form(n)] for n in (1, 2, 5)]
    assert told == ["{n} pokój", "{n} rooms", "{n} pokoi"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('msgid "open', "xx.po:5: this is no part of a message"),
        ("words by themselves", "xx.po:5: this is no part of a message"),
        ('msgid "twice"\nmsgstr "a"\nmsgid "twice"\nmsgstr "b"', "xx.po:7: the message 'twice' stands here a second"),
    ],
)
def test_a_broken_line_is_named(line: str, told: str) -> None:
    with pytest.raises(InvalidCatalogue, match=told):
        read_words(HEAD + line, "xx.po")


def test_a_file_begins_with_a_message() -> None:
    with pytest.raises(InvalidCatalogue, match=r"xx\.po:1: a message begins with"):
        read_words('msgstr "nothing"', "xx.po")
