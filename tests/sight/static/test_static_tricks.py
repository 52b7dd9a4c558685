"""The case table of tricks, small and without a browser; the trial ground beside it has the pixels' word."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from plainsight.sight import DESKTOP, PHONE, Stylesheets, Viewport, read_page

CASES = yaml.safe_load((Path(__file__).parent / "tricks.yml").read_text())


def page_of(case: dict[str, Any]) -> bytes:
    style = f"<style>{case['css']}</style>" if "css" in case else ""
    return f"<!doctype html><title>Shop</title>{style}<body>{case['html']}</body>".encode()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=lambda viewport: viewport.name)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_trick(case: dict[str, Any], viewport: Viewport) -> None:
    page = read_page(page_of(case), "index.html", Stylesheets(lambda address: None))
    look = page.look(page.select("#n")[0], viewport)
    expected = case["shown"] if isinstance(case["shown"], str) else case["shown"][viewport.name]
    assert look.shown == expected, look
    assert look.reveal == case.get("reveal", "open")
    if "trick" in case:
        assert look.hidden_by is not None
        assert case["trick"].replace(" ", "") in look.hidden_by.trick.replace(" ", "")
    if "element" in case:
        assert look.hidden_by is not None
        assert look.hidden_by.element.endswith(case["element"])
    if "source" in case:
        assert look.hidden_by is not None
        assert look.hidden_by.source == case["source"]
    if "because" in case:
        assert look.unsure is not None
        assert case["because"] in look.unsure


def test_names_of_cases_are_unique() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
