"""The commands that write: a new shop, pages, schemas, what a check means."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import run
from tests.sites.demo import ROOT


def test_new_overwrites_nothing(shop: Path) -> None:
    result = run("new", shop)
    assert result.exit_code == 2
    assert "not empty" in result.output
    result = run("new", shop / "mkdocs.yml")
    assert (result.exit_code, "is a file" in result.output) == (2, True)


def test_new_says_how_to_enter_a_folder_that_one_is_not_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "  cd 'my shop'\n" in run("new", "my shop").output
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert "cd " not in run("new", ".").output


def test_explain_tells_a_check_by_code_or_name_and_suggests_near_ones() -> None:
    by_code, by_name = run("explain", "PS202"), run("explain", "notice-hidden")
    assert by_code.output == by_name.output
    assert "nobody sees it" in by_code.output
    assert "notice-hidden" in run("explain", "notice-hiden").output
    assert run("explain", "notice-hiden").exit_code == 2
    assert "PS202?" in run("explain", "PS2022").output
    assert "Did you mean" not in run("explain", "PS999").output
    assert "PS401" in run("explain").output


def test_schema_is_a_json_schema(tmp_path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").stdout))
    for of in ("--settings", "--exposures", "--report", "--diff"):
        jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", of).stdout))


def test_write_makes_feeds_for_a_site_with_an_address(tmp_path: Path) -> None:
    assert "changes.xml" not in run("write", tmp_path / "bare", "--project", ROOT).output
    assert run("write", tmp_path, "--project", ROOT, "--site-url", "https://policies.example/").exit_code == 0
    assert "https://policies.example/cancellation/#cancel-curtains" in (tmp_path / "changes.xml").read_text()
    assert "changes.xml" in (tmp_path / "changes.md").read_text()


def test_write_writes_only_what_changed(shop: Path, tmp_path: Path) -> None:
    first = run("write", tmp_path / "out", "--project", shop)
    assert first.exit_code == 0
    assert (tmp_path / "out" / "returns.md").read_text().startswith("---\n")
    assert "0 written" in run("write", tmp_path / "out", "--project", shop).output
    (tmp_path / "out" / "returns.md").write_text("old")
    assert "1 written" in run("write", tmp_path / "out", "--project", shop).output


def test_the_handbook_gives_sphinx_the_ids_of_headings(shop: Path, tmp_path: Path) -> None:
    run("write", tmp_path, "--project", shop)
    page = (tmp_path / "returns.md").read_text("utf-8")
    handbook = (ROOT / "manual" / "other-generators.md").read_text("utf-8")
    conf: dict[str, Any] = {}
    exec(handbook.partition("```python\n")[2].partition("```")[0], conf)
    text = [page]
    conf["heading_ids"](None, "returns", text)
    assert page.count(" {#") == text[0].count("<span id=") > 0
    assert " {#" not in text[0]
