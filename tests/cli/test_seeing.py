"""`plainsight see`: anyone's page, a text on it, and whether a customer sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainsight.cli import main
from tests.cli.running import run


def test_see_answers_for_anyones_page_in_json_lines(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><html lang=en><style>@media (max-width: 500px) { #n { display: none } }</style>"
        "<body><p id=n>No returns.</p><button>Add to cart</button><a href='tel:+18005550199'>Call</a></body></html>"
    )
    result = run("see", page, "--text", "No returns.", "--format", "json")
    assert result.exit_code == 0
    phone, desktop = [json.loads(line) for line in result.stdout.splitlines()]
    assert (phone["viewport"], phone["level"], phone["visible"]) == ("phone", "hidden", False)
    assert phone["hidden_by"]["trick"] == "display: none"
    assert (desktop["level"], desktop["visible"], desktop["before_buy"]) == ("prominent", True, True)
    assert desktop["human_contact"] == {"visible": True, "kind": "tel", "target": "tel:+18005550199"}
    absent = json.loads(run("see", page, "--text", "Nowhere", "--format", "json").stdout.splitlines()[0])
    assert (absent["found"], absent["level"], absent["visible"]) == (False, "absent", False)


@pytest.mark.browser
def test_see_looks_as_for_a_customer_who_prefers_dark_pages(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<style>body { background: #fff } @media (prefers-color-scheme: dark) { p { color: #fff } }</style>"
        "<p>No returns.</p>"
    )
    asked = ("see", page, "--text", "No returns.", "--format", "json", "--viewport", "phone", "--prefers", "dark")
    answer = json.loads(run(*asked).stdout)
    assert (answer["engine"], answer["visible"]) == ("browser", False)
    refused = run(*asked, "--engine", "static")
    assert refused.exit_code == 2
    assert "only the browser engine can look with --prefers dark" in refused.output


def test_see_wants_one_thing_to_look_for(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>Hello</p>")
    assert run("see", page).exit_code == 2
    assert run("see", page, "--text", "a", "--selector", "b").exit_code == 2
    assert run("see", page, "--text", " ").exit_code == 2
    assert run("see", page, "--selector", "p[").exit_code == 2
    assert run("see", page, "--selector", "p", "--viewport", "wide").exit_code == 2


def test_see_says_what_an_answer_does_not_rest_on(tmp_path: Path) -> None:
    page, terms = tmp_path / "page.html", tmp_path / "terms.pdf"
    page.write_text("<p>Hello</p>")
    terms.write_bytes(b"%PDF-1.7 Hello")
    asked = run("see", page, "--text", "Hello", "--buy", ".zz")
    assert (asked.exit_code, "nothing matches --buy .zz" in asked.stderr) == (0, True)
    refused = run("see", terms, page, "--text", "Hello")
    assert (refused.exit_code, "is no page but a document" in refused.stderr) == (3, True)
    assert "terms.pdf" not in refused.stdout
    assert "page.html" in refused.stdout


def test_see_reads_a_page_from_a_pipe_and_nothing_that_is_no_page(tmp_path: Path) -> None:
    piped = CliRunner().invoke(main, ["see", "-", "--text", "Hello", "--format", "json"], input="<p>Hello</p>")
    assert [json.loads(line)["visible"] for line in piped.stdout.splitlines()] == [True, True]
    zero = "<!doctype html><title>Beds</title><p>Hello\0 you</p>"
    piped = CliRunner().invoke(main, ["see", "-", "--text", "Hello you", "--format", "json"], input=zero)
    assert [json.loads(line)["visible"] for line in piped.stdout.splitlines()] == [True, True]
    program = tmp_path / "program"
    program.write_bytes(b"\x7fELF\0 Hello")
    assert (run("see", program, "--text", "Hello").exit_code, run("see", tmp_path, "--text", "a").exit_code) == (3, 2)
    assert "save the page" in run("see", "https://shop.example/", "--text", "a").stderr
    older = tmp_path / "older.html"
    older.write_bytes("<p>Grüße</p>".encode("cp1252"))
    assert "it is not UTF-8 and names no charset" in run("see", older, "--text", "Grüße").stderr


@pytest.mark.browser
def test_see_reads_the_letters_that_a_page_names_in_a_browser_too(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes("<meta charset=iso-8859-1><p>Grüße</p>".encode("latin-1"))
    asked = run("see", page, "--text", "Grüße", "--engine", "both", "--viewport", "phone", "--format", "json")
    assert [json.loads(line)["visible"] for line in asked.stdout.splitlines()] == [True, True]


@pytest.mark.browser
def test_see_says_which_stylesheet_a_browser_lacked(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<link rel=stylesheet href=gone.css><p>Hello</p>")
    asked = run("see", page, "--text", "Hello", "--engine", "browser", "--viewport", "phone")
    assert "gone.css could not be read, and the browser drew the page without it" in asked.stderr
