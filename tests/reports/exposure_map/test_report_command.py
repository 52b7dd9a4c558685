"""`plainsight report`: the file that it writes, and exit codes that scripts rely on."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.cli.running import run

SITE = {
    "index.html": '<a href="tel:+18005550199">Call us</a> <a href="seat/">Bath seats</a>',
    "seat/index.html": """
<meta name="plainsight:sells" content="bath-aids"><a href="tel:+18005550199">Call us</a>
<section class="ps-notice" data-plainsight-rule="bath-hygiene">
<p>Bath aids cannot be returned once opened.</p><p>Why: they touch bare skin.</p></section>
<p><a class="buy" href="https://shop.example/bath">Buy bath aids</a></p>
""",
}
POLICY = """
shop: {name: Harbour Home, countries: [US], locales: [en]}
catalogue: {categories: [{id: bath-aids, name: Bath aids, store: "https://shop.example/bath"}]}
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    scope: {categories: bath-aids}
    why: they touch bare skin.
    notice: Bath aids cannot be returned once opened.
    outcomes: [{reason: changed_mind, return_policy: not_permitted}]
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A shop with a built site, which has no finding about its pages."""
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "shop.yml").write_text(POLICY, "utf-8")
    for name, body in SITE.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html lang=en><title>{name}</title><main>{body}</main></html>", "utf-8")
    return tmp_path


def hide(shop: Path) -> None:
    page = shop / "site/seat/index.html"
    page.write_text(page.read_text("utf-8").replace("<section", "<section hidden"), "utf-8")


def options(shop: Path) -> list[str | Path]:
    return [
        "--project",
        shop,
        "--site",
        shop / "site",
        "--output",
        shop / "out" / "map.html",
        "--as-of",
        "2026-06-15",
    ]


def test_a_new_shop_gets_a_plain_yes(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    assert run("new", shop).exit_code == 0
    result = run("report", "--project", shop, "--output", tmp_path / "map.html")
    assert (result.exit_code, result.output.startswith("Yes. Customers see ")) == (0, True), result.output
    page = LexborHTMLParser((tmp_path / "map.html").read_text("utf-8"))
    heading = page.css_first("#answer")
    assert heading is not None
    assert heading.text() == "Yes."


def test_findings_that_fail_end_with_1_and_the_file_is_written_all_the_same(shop: Path) -> None:
    hide(shop)
    result = run("report", *options(shop))
    assert result.exit_code == 1
    assert "Customers do not see 1 of 1 must-show rule before they buy, on 1 of 1 page." in result.output
    assert "2026-06-15" in (shop / "out/map.html").read_text("utf-8")


def test_no_place_on_this_machine_is_told_to_whoever_gets_the_file(shop: Path) -> None:
    run("report", *options(shop))
    assert str(shop) not in (shop / "out/map.html").read_text("utf-8")


def test_pages_that_settings_leave_out_are_named(shop: Path) -> None:
    (shop / "plainsight.yml").write_text("exclude: index.html\n", "utf-8")
    run("report", *options(shop))
    page = LexborHTMLParser((shop / "out/map.html").read_text("utf-8"))
    told = page.css_first(".coverage")
    assert told is not None
    assert "1 page under exclude:" in " ".join(told.text(separator=" ").split())


@pytest.mark.parametrize(
    ("more", "settings", "status", "said"),
    [
        (["--site", "{shop}/policies"], "", 3, "there are no pages"),
        (["--as-of", "soon"], "", 2, "year-month-day"),
        (["--engine", "guess"], "", 2, "guess"),
        (["--output", "{shop}/policies/shop.yml/map.html"], "", 2, "can't be written"),
        ([], "viewport: phone", 2, "did you mean `viewports`?"),
    ],
)
def test_what_stops_it(more: list[str], settings: str, status: int, said: str, shop: Path) -> None:
    (shop / "plainsight.yml").write_text(settings, "utf-8")
    result = run("report", *options(shop), *[part.format(shop=shop) for part in more])
    assert (result.exit_code, said in result.output) == (status, True), result.output
    assert not (shop / "out/map.html").exists()


@pytest.mark.browser
def test_a_browser_leaves_its_pictures_in_the_file_and_nothing_else_anywhere(shop: Path) -> None:
    pytest.importorskip("playwright.sync_api")
    hide(shop)
    assert run("report", *options(shop), "--engine", "browser").exit_code == 1
    page = LexborHTMLParser((shop / "out/map.html").read_text("utf-8"))
    pictures = [image.attributes["src"] or "" for image in page.css("figure img")]
    assert len(pictures) == 2
    assert all(source.startswith("data:image/png;base64,") for source in pictures)
    assert sorted(path.name for path in shop.iterdir()) == ["out", "policies", "site"]
