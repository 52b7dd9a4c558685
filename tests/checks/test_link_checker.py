"""Dead links, as the real LinkChecker finds them on a server of this machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.cli.running import run

from plainsight.checks import link_checker
from plainsight.checks.link_checker import LinkCheckerFailed, dead_links
from plainsight.sight.browser.site_server import Read


def reading(files: Mapping[str, str]) -> Read:
    return lambda path: files[path.lstrip("/")].encode() if path.lstrip("/") in files else None


def found(files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    pages = sorted(name for name in files if name.endswith(".html"))
    return [(link.page, link.href, link.label) for link in dead_links(pages, reading(files), "internal")]


def test_what_leads_nowhere_is_found_where_it_is_written() -> None:
    files = {
        "index.html": "<a href='a/'>A</a><a href='gone/'>The <b>rest\nof it</b></a><img src='no.png' alt=''>",
        "a/index.html": "<a href='../'>home</a> <a href='../x%20y.html#part'>Spaces, \"quotes\"</a>",
        "linked from nowhere.html": "<a href=nowhere.html>n</a>",
    }
    assert found(files) == [
        ("a/index.html", "../x%20y.html#part", 'Spaces, "quotes"'),
        ("index.html", "gone/", "The rest of it"),
        ("index.html", "no.png", ""),
        ("linked from nowhere.html", "nowhere.html", "n"),
    ]


def test_phone_mail_and_other_peoples_sites_are_left_alone() -> None:
    files = {"index.html": "<a href='tel:1'>1</a><a href='mailto:x'>x</a><a href='https://shop.example/'>Shop</a>"}
    assert found(files) == []


def test_an_answer_that_is_no_table_is_no_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "linkchecker"
    broken.write_text("#!/bin/sh\necho 'out of order' >&2\n")
    broken.chmod(0o755)
    monkeypatch.setattr(link_checker, "find_link_checker", lambda: str(broken))
    with pytest.raises(LinkCheckerFailed, match="out of order"):
        dead_links(["index.html"], reading({"index.html": "<p>Hello</p>"}), "internal")


def test_without_link_checker_the_check_can_not_be_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(link_checker, "find_link_checker", lambda: None)
    (tmp_path / "index.html").write_text("<html><body><p>Hello</p></body></html>")
    result = run("check", "--project", tmp_path, "--site", tmp_path, "--links")
    assert result.exit_code == 3
    assert "pip install 'mkdocs-plainsight[links]'" in result.output


def test_the_command_tells_a_dead_address_once_with_every_page(tmp_path: Path) -> None:
    for name in ("index", "a", "b"):
        (tmp_path / f"{name}.html").write_text("<html><body><a href='gone.html'>Returns</a></body></html>")
    result = run("check", "--project", tmp_path, "--site", tmp_path, "--links")
    assert result.exit_code == 1
    assert result.output.count("PS406 link-broken") == 1
    assert result.output.count("it is linked here, too") == 2
