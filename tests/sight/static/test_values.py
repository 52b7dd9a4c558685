"""Which values a property keeps: what the engine takes for valid, and what Chromium does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plainsight.sight.browser import find_chromium
from plainsight.sight.css.shorthands import SHORTHANDS
from plainsight.sight.css.validity import longhands_of

_TABLE: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("values.yml").read_text("utf-8"))
ROWS = [
    (name, str(value), kept)
    for name, values in _TABLE.items()
    for kept in (True, False)
    for value in values["keeps" if kept else "drops"]
]


@pytest.mark.parametrize(("name", "value", "kept"), ROWS)
def test_a_declaration_is_kept_or_dropped(name: str, value: str, kept: bool) -> None:
    assert bool(longhands_of(name, value)) is kept


@pytest.mark.parametrize("name", SHORTHANDS)
@pytest.mark.parametrize("words", ["x", "/", "1px", "a,", "'", "(", "\\"])
def test_a_shorthand_of_thousands_of_words_breaks_nothing(name: str, words: str) -> None:
    longhands_of(name, f"{words} " * 2000)
    longhands_of(name, words * 2000)


@pytest.mark.browser
def test_chromium_keeps_and_drops_the_same() -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        pairs = [[name, value] for name, value, _ in ROWS]
        said = browser.new_page().evaluate("(pairs) => pairs.map((pair) => CSS.supports(...pair))", pairs)
        browser.close()
    assert [row for row, kept in zip(ROWS, said, strict=True) if row[2] is not kept] == []
