"""What can be compared beside two revisions: folders, files, a second base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gate.repository import Shop

RETURNS = "policies/returns.yml"


def test_two_exposures_files_and_a_file_that_is_not_whole(shop: Shop, tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    shop.run("check", "--exposures", str(one))
    shop.edit(RETURNS, "days: 45", "days: 30")
    shop.run("check", "--exposures", str(two))
    code, changes = shop.diff(str(one), str(two))
    assert (code, [change["code"] for change in changes]) == (1, ["PG202"])

    lines = one.read_text("utf-8").splitlines()
    one.write_text("\n".join(lines[:-1]) + "\n", "utf-8")
    code, said = shop.run("diff", str(one), str(two))
    assert code == 3
    assert f"line {len(lines) - 1}" in said

    header = {**json.loads(lines[0]), "tool": "plainsight 0.0.1"}
    one.write_text("\n".join([json.dumps(header), *lines[1:]]) + "\n", "utf-8")
    code, said = shop.run("diff", str(one), str(two))
    assert code == 3
    assert "plainsight check --exposures" in said


def test_a_folder_of_a_built_site(shop: Shop, tmp_path: Path) -> None:
    page = (
        "<!doctype html><html lang=en><title>B</title><main><h1>Bath</h1>{}<a class=buy href=/b>Buy</a></main></html>"
    )
    notice = "<section data-plainsight-rule=bath-hygiene><p>{}</p></section>"
    shop.write("plainsight.yml", "sells:\n  - {pages: bath.html, sells: bath-aids}\n")
    for name, held in (("one", notice.format("No returns once opened.")), ("two", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bath.html").write_text(page.format(held), "utf-8")
    code, changes = shop.diff(str(tmp_path / "one"), str(tmp_path / "two"))
    assert (code, [change["code"] for change in changes]) == (1, ["PG101"])


def test_a_folder_that_the_change_brings_along_is_no_base(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("main", "origin/main"):
        shop.write(f"{name}/index.html", "<!doctype html><html lang=en><title>Shop</title><p>We sell bath aids.")
    shop.edit(RETURNS, "days: 45", "days: 30")
    shop.commit()
    monkeypatch.chdir(shop.root)
    code, changes = shop.diff("main")
    assert (code, [change["code"] for change in changes]) == (1, ["PG202"])
    code, said = shop.run("diff", "origin/main")
    assert code == 3
    assert "may have written it" in said
    assert "git fetch" in said


def test_branches_that_were_merged_crosswise_are_held_against_both_of_their_bases(shop: Shop) -> None:
    shop.edit("docs/index.md", "We sell", "Here we sell")
    shop.commit("Words")
    shop.git("switch", "-q", "main")
    shop.edit(RETURNS, "days: 45", "days: 60")
    shop.commit("Longer")
    shop.git("branch", "longer")
    shop.git("merge", "-q", "-m", "Words, too", "change")
    shop.git("switch", "-q", "change")
    shop.git("merge", "-q", "-m", "Longer, too", "longer")
    shop.edit(RETURNS, "days: 60", "days: 50")
    shop.commit("Shorter")
    code, changes = shop.diff()
    assert code == 1
    assert sorted(change["code"] for change in changes) == ["PG202", "PG217"]


def test_a_second_base_finds_what_small_steps_hide(shop: Shop) -> None:
    shop.git("tag", "v1", "main")
    shop.edit(RETURNS, "days: 45", "days: 40")
    shop.commit("A little")
    shop.git("branch", "-f", "main", "change")
    shop.edit("docs/index.md", "We sell", "Here we sell")
    shop.commit("Words")
    code, changes = shop.diff("main", "--also-against", "v1")
    assert (code, [change["code"] for change in changes]) == (1, ["PG202"])


def test_a_later_commit_on_the_base_is_not_held_against_the_change(shop: Shop) -> None:
    shop.git("switch", "-q", "main")
    shop.edit(RETURNS, "days: 45", "days: 90")
    shop.commit("More days")
    shop.git("switch", "-q", "change")
    assert shop.diff() == (0, [])
