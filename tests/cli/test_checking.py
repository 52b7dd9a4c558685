"""`plainsight check`: what it prints, and the exit codes that scripts rely on."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from plainsight.adapters import screen
from plainsight.cli import options
from tests.cli.running import run
from tests.sites.demo import copy_demo


def test_a_new_shop_checks_clean(shop: Path) -> None:
    result = run("check", "--project", shop, "--strict", "--fail-on", "warning")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("settings", "options", "status", "said"),
    [
        ("", ["--site", "{empty}"], 3, "no pages"),
        ("viewport: phone", [], 2, "did you mean `viewports`?"),
        ("viewports: huge", [], 2, "unknown viewport"),
        ("checks: {notice-hidden: warning}", [], 2, "plainsight.yml:1:10: PS202 notice-hidden guards"),
        ("checks:\n  notice-hiden: info", [], 2, "plainsight.yml:2:3: `checks:` names no check `notice-hiden`"),
        ("checks: {notice-hiden: warning}", [], 2, "did you mean `notice-hidden`?"),
        ("policies: ../elsewhere", [], 2, "outside the project"),
        ("policies: [", [], 2, "plainsight.yml"),
        ("", ["--as-of", "soon"], 2, "year-month-day"),
        ("", ["--format", "pdf"], 2, "pdf"),
    ],
)
def test_what_stops_a_check(
    settings: str, options: list[str], status: int, said: str, shop: Path, tmp_path: Path
) -> None:
    project = tmp_path / "shop"
    (tmp_path / "empty").mkdir()
    run("new", project)
    (project / "plainsight.yml").write_text(settings)
    result = run("check", "--project", project, *[o.format(empty=tmp_path / "empty") for o in options])
    assert result.exit_code == status, result.output
    assert said in result.output


def test_a_folder_without_mkdocs_or_plugin_is_told_how_to_go_on(tmp_path: Path) -> None:
    result = run("check", "--project", tmp_path)
    assert (result.exit_code, "--site DIR" in result.output) == (3, True)
    (tmp_path / "mkdocs.yml").write_text("site_name: S\n")
    (tmp_path / "docs").mkdir()
    result = run("check", "--project", tmp_path)
    assert (result.exit_code, "add `plainsight`" in result.output) == (3, True)


def test_rules_have_to_hold_on_the_day_asked_for(tmp_path: Path) -> None:
    shop = copy_demo(tmp_path)
    shop.edit("policies/returns.yml", "    reason_code: hygiene", "    reason_code: hygiene\n    until: 2030-01-31")
    check = ("check", "--policies-only", "--project", tmp_path, "--as-of")
    assert "PS110" not in run(*check, "2029-12-31").output
    assert "PS110" in run(*check, "2030-02-01").output


def test_a_site_of_another_generator_is_checked_as_it_stands(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html lang=en><body><h1>Shop</h1></body></html>")
    result = run("check", "--project", shop, "--site", tmp_path, "--format", "json")
    codes = {finding["code"] for finding in json.loads(result.stdout)["findings"]}
    assert result.exit_code == 1
    assert {"PS301", "PS401", "PS405"} <= codes


def test_a_report_goes_to_a_file_and_the_reader_still_sees_it(shop: Path, tmp_path: Path) -> None:
    result = run("check", "--project", shop, "--format", "sarif", "--output", tmp_path / "out" / "report.sarif")
    assert result.exit_code == 0
    assert json.loads((tmp_path / "out" / "report.sarif").read_text())["version"] == "2.1.0"
    assert "pages" in result.stderr


def test_several_reports_come_from_one_run_each_in_its_file(shop: Path, tmp_path: Path) -> None:
    saved = [
        f"sarif={tmp_path / 'a' / 'out.sarif'}",
        f"junit={tmp_path / 'out.xml'}",
        f"markdown={tmp_path / 'out.md'}",
    ]
    result = run("check", "--project", shop, *[part for one in saved for part in ("--save", one)])
    assert result.exit_code == 0
    assert "pages" in result.stdout
    assert json.loads((tmp_path / "a" / "out.sarif").read_text())["version"] == "2.1.0"
    assert (tmp_path / "out.xml").read_text().startswith("<?xml")
    assert (tmp_path / "out.md").read_text().startswith("## Plainsight")


def test_a_report_to_save_needs_a_format_and_a_file(shop: Path) -> None:
    for wrong in ("sarif", "sarif=", "pdf=out.pdf"):
        result = run("check", "--project", shop, "--save", wrong)
        assert (result.exit_code, "such as sarif=plainsight.sarif" in result.output) == (2, True)
        assert "formats are terminal, json" in result.output


def test_policy_files_are_checked_alone(tmp_path: Path) -> None:
    shop = copy_demo(tmp_path)
    (tmp_path / "mkdocs.yml").unlink()
    assert run("check", "--project", tmp_path, "--policies-only").exit_code == 0
    shop.edit("policies/returns.yml", "kind: return", "kind: retrun")
    result = run("check", "--project", tmp_path, "--policies-only")
    assert (result.exit_code, "retrun" in result.output) == (1, True)
    assert run("check", "--project", tmp_path, "--policies-only", "--site", tmp_path).exit_code == 2


def test_goods_that_can_not_be_read_are_told_and_not_what_follows_from_it(tmp_path: Path) -> None:
    run("new", tmp_path / "shop")
    policy = tmp_path / "shop" / "policies" / "shop.yml"
    policy.write_text(policy.read_text().replace("store: https://shop.example/sofas", "store: [a, b]"))
    result = run("check", "--project", tmp_path / "shop")
    assert (result.exit_code, "PS103" in result.output, "PS401" in result.output) == (1, True, False)


def test_a_mistyped_command_is_told_with_the_right_one() -> None:
    result = run("chek")
    assert (result.exit_code, "did you mean `check`?" in result.output) == (2, True)


def test_a_folder_of_policies_that_is_not_there_is_no_success(tmp_path: Path) -> None:
    result = run("check", "--project", tmp_path, "--policies-only")
    assert (result.exit_code, "there is no folder policies/" in result.output) == (3, True)
    (tmp_path / "plainsight.yml").write_text("clicks: 3\npolicies: polices\n")
    result = run("check", "--project", tmp_path, "--policies-only")
    assert (result.exit_code, "plainsight.yml:2:11: there is no folder `polices`" in result.output) == (2, True)


@pytest.mark.parametrize(("folder", "other"), [("policies", ".."), ("..", "shop")])
def test_from_another_folder_the_check_tells_where_the_shop_is(tmp_path: Path, folder: str, other: str) -> None:
    shop = tmp_path / "shop"
    (shop / "policies").mkdir(parents=True)
    (shop / "mkdocs.yml").write_text("site_name: Shop\n")
    result = run("check", "--project", shop / folder)
    assert (result.exit_code, f"add `--project {other}`" in result.output) == (3, True)


def test_what_mkdocs_warns_of_is_not_lost(tmp_path: Path) -> None:
    run("new", tmp_path / "shop")
    config = tmp_path / "shop" / "mkdocs.yml"
    config.write_text(config.read_text().replace("Returns: returns.md", "Returns: return.md"))
    result = run("check", "--project", tmp_path / "shop")
    assert (result.exit_code, "MkDocs warns: A reference to 'return.md'" in result.stderr) == (0, True)


def test_what_mkdocs_warns_of_on_every_page_is_told_once(tmp_path: Path) -> None:
    run("new", tmp_path / "shop")
    warn = "logging.getLogger('mkdocs.hooks').warning('again')"
    (tmp_path / "shop" / "hook.py").write_text(f"import logging\ndef on_page_markdown(markdown, **_):\n    {warn}\n")
    config = tmp_path / "shop" / "mkdocs.yml"
    config.write_text(f"{config.read_text()}\nhooks: [hook.py]\n")
    assert run("check", "--project", tmp_path / "shop").stderr.count("MkDocs warns: again") == 1


def test_a_baseline_lets_a_shop_begin_where_it_stands(tmp_path: Path) -> None:
    run("new", tmp_path / "shop")
    policy = tmp_path / "shop" / "policies" / "returns.yml"
    policy.write_text(re.sub(r"(?m)^ *checked_on:.*\n", "", policy.read_text()))
    command = ("check", "--project", tmp_path / "shop", "--fail-on", "warning")
    assert run(*command).exit_code == 1
    result = run(*command, "--update-baseline")
    assert (result.exit_code, "Name it in plainsight.yml" in result.stderr) == (0, True)
    assert run(*command, "--update-baseline", "--exposures", tmp_path / "seen.jsonl").exit_code == 0
    assert (tmp_path / "seen.jsonl").stat().st_size > 0
    assert run(*command, "--baseline", "plainsight-baseline.json").exit_code == 0
    assert run(*command).exit_code == 1


def test_colours_are_for_terminals_that_know_them_and_users_who_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert screen.wants_color(Terminal())
    assert not screen.wants_color(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not screen.wants_color(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not screen.wants_color(Terminal())


@pytest.mark.parametrize(("columns", "cells"), [("20", 40), ("48", 48), ("300", 120)])
def test_lines_are_as_long_as_the_terminal_is_wide(monkeypatch: pytest.MonkeyPatch, columns: str, cells: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screen.width() == cells


def test_a_bar_counts_pages_where_somebody_waits_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, expected in ((Terminal(), "Looking at pages"), (io.StringIO(), "")):
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr(options, "PATIENCE_S", -1.0)
        with options.progress("Looking at pages") as count:
            if count is not None:
                count(1, 2)
        assert expected in stream.getvalue()
        assert bool(stream.getvalue()) == bool(expected)
