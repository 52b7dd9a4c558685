"""Pages of any folder, as `scripts/suites` asks about them."""

from pathlib import Path

import pytest
from tests.sight.ground.confusion import results, table
from tests.sight.ground.engines import static_judge
from tests.sight.ground.kept_truth import KeptTruth
from tests.sight.ground.suites import pages

PAGE = """<!doctype html><link rel="stylesheet" href="css/a.css"><link rel="stylesheet" href="css/lost.css">
<link rel="stylesheet" href="https://shop.example/b.css"><script>document.body.remove()</script>
<body><p>Seen words</p><p class="gone">Hidden words</p><option>No words of a page</option><p>-</p>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "suite"
    (root / "css").mkdir(parents=True)
    (root / "css" / "a.css").write_text(".gone { display: none }")
    (root / "index.html").write_text(PAGE)
    (root / "old.xht").write_text("<?xml version='1.0'?><html><body><div id='e'/><p>Words beside</p></body></html>")
    (root / "empty.html").write_text("<!doctype html><body>")
    (tmp_path / "secret.css").write_text("p { color: red }")
    return root


def test_each_text_of_a_page_is_a_case_and_pages_without_words_are_none(folder: Path) -> None:
    assert [[case.text for case in page.cases] for page in pages(folder)] == [
        ["Seen words", "Hidden words"],
        ["Words beside"],
    ]


def test_scripts_and_sheets_that_the_folder_lacks_are_taken_out(folder: Path) -> None:
    case = pages(folder)[0].cases[0]
    html = case.files[case.page]
    assert b"css/a.css" in html
    assert not any(gone in html for gone in (b"script", b"lost.css", b"shop.example"))


def test_xml_is_read_as_the_page_that_it_means(folder: Path) -> None:
    assert b'<div id="e"></div><p' in pages(folder)[1].cases[0].files["old.html"]


def test_nothing_outside_of_the_folder_is_read(folder: Path) -> None:
    case = pages(folder)[0].cases[0]
    assert case.read("css/a.css") == b".gone { display: none }"
    assert case.read("../secret.css") is None


def test_of_many_pages_the_same_few_are_taken(folder: Path) -> None:
    for number in range(20):
        (folder / f"{number}.html").write_text("<!doctype html><body><p>Words")
    few = [page.path for page in pages(folder, 5)]
    assert few == [page.path for page in pages(folder, 5)] == sorted(few)
    assert len(few) <= 5


@pytest.mark.browser
def test_verdicts_are_held_against_the_pixels(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "truth.json"
    page = pages(folder)[0]
    KeptTruth(file).measure([page])
    kept = KeptTruth(file)
    found = list(results(static_judge(), "static", page.cases, kept.state))
    assert [(one.truth, one.verdict) for one in found] == [("visible", "visible")] * 2 + [("hidden", "hidden")] * 2
    assert "HIDDEN CALLED VISIBLE: 0" in list(table("static", found))
