"""A headline calls what hides a text by its own name; the place beside it tells where that is."""

from __future__ import annotations

import pytest

from plainsight.checks.check import Example
from plainsight.checks.example_parts import BUY, NOTICE
from plainsight.checks.examples import run
from plainsight.checks.registry import find_check
from plainsight.findings import Finding
from plainsight.gate.example_run import run as compare
from plainsight.gate.registry import OF_CODE

LONG = "What everybody should know about returns before anything is bought here"


def found(code: str, page: str, css: str | None = None) -> Finding:
    (finding,) = run(find_check(code), Example("", text=page + BUY, css=css))
    return finding


@pytest.mark.parametrize(
    ("opening", "closing", "named"),
    [
        ("<details class=b><summary>Our <b>returns</b>\n </summary>", "</details>", " “Our returns”"),
        ("<details>", "</details>", ""),
        (f"<details><summary>{LONG}</summary>", "</details>", f" “{LONG[:59]}…”"),
        ("<details><summary>A</summary><details open><summary>B</summary>", "</details></details>", " “A”"),
    ],
)  # fmt: skip
def test_a_closed_box_is_called_by_its_summary(opening: str, closing: str, named: str) -> None:
    finding = found("PS203", f"{opening}{NOTICE}{closing}")
    assert finding.message.endswith(f"is seen only after a click: the closed `<details>`{named}")


def test_the_box_stands_beside_it_where_no_line_of_a_stylesheet_does() -> None:
    finding = found("PS203", f"<div class=a><details class='b c'>{NOTICE}</details></div>")
    places = [(place.element, place.label) for place in finding.related]
    assert places == [("main > div.a > details.b.c", "this hides it")]
    styled = found("PS202", f"<div class=a><p class=b>{NOTICE}</div>", ".a { display: none }")
    assert [place.label for place in styled.related] == ["this style does it"]


def test_an_element_is_called_without_those_around_it_and_by_its_label() -> None:
    page = f"<div class=a><div class='b c d' aria-label='Small print'>{NOTICE}</div></div>"
    said = found("PS202", page, ".b { display: none }").message
    assert said.endswith(": `display: none` on `div.b.c` “Small print” (site.css:1)")


def test_a_way_to_a_person_is_called_alike() -> None:
    page = "<p>Bath aids.</p>"
    said = {
        finding.message
        for finding in run(find_check("PS302"), Example("", text=page, css=".ps-contact { display: none }"))
    }
    assert "nobody sees how to reach a person: `display: none` on `div.ps-contact` (site.css:1)" in said


def test_a_comparison_says_it_alike() -> None:
    kind = OF_CODE["PG105"]
    (change,) = compare(kind, kind.bad[0]).blocking
    assert change.message.endswith(": the closed `<details>` “Returns”")


def test_many_pages_that_no_page_leads_to_are_one_finding() -> None:
    files = {"index.html": "<!-- sells nothing --><p>Welcome</p>", "a/index.html": NOTICE, "b/index.html": NOTICE}
    (finding,) = run(find_check("PS402"), Example("", files=files))
    assert finding.message.endswith("not linked from any page that home leads to (the same cause: 2 pages)")
