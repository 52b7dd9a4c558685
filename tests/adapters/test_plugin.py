"""What the plugin does to a site: pages, notices, languages, edit links, the preview's panel."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Literal

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser
from tests.sites.demo import Shop

from plainsight.adapters.mkdocs import other_plugins
from plainsight.starter import write_shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    write_shop(tmp_path, dt.date.today())
    return Shop(tmp_path)


def build_as(shop: Shop, command: Literal["build", "serve"], *, dirty: bool = False) -> Path:
    """Build as MkDocs' own commands do, in this process."""
    site = shop.root / "site"
    config = load_config(str(shop.root / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command=command, dirty=dirty)
    build(config, dirty=dirty)
    return site


def page(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text("utf-8"))


def test_while_writing_findings_stand_on_their_page_and_stop_nothing(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.style(".ps-notice { display: none }")
    shop.edit("policies/returns.yml", "title: Thirty days", "titel: Thirty days")
    site = build_as(shop, "serve")
    text = page(site, "before-you-buy/sofas/index.html").body.text()  # type: ignore[union-attr]
    assert "nobody sees the notice" in text
    assert "titel" in page(site, "index.html").body.text()  # type: ignore[union-attr]
    assert "PS202" in capsys.readouterr().err


def test_a_shop_without_policy_files_is_told(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    (shop.root / "policies").rename(shop.root / "policy")
    with pytest.raises(Abort):
        build_as(shop, "build")
    assert "there are no policy files in policies/" in caplog.text


def test_a_dirty_build_is_not_checked(shop: Shop) -> None:
    shop.style(".ps-notice { display: none }")
    build_as(shop, "build", dirty=True)


def test_a_missing_notice_is_inserted_before_the_buy_link_and_a_placed_one_is_not_repeated(shop: Shop) -> None:
    buy = "[Buy](https://shop.example/bath-aids)"
    shop.write("docs/inserted.md", f"---\nsells: bath-aids\n---\n# Bath\n\nWords.\n\n{buy}\n")
    notice = '{{ notice("bath-aids-not-returnable") }}'
    shop.write("docs/placed.md", f"---\nsells: [bath-aids]\n---\n# Bath\n\n- In a list:\n\n    {notice}\n\n{buy}\n")
    site = build_as(shop, "build")
    for name in ("inserted", "placed"):
        html = (site / name / "index.html").read_text("utf-8")
        assert html.count('data-plainsight-rule="bath-aids-not-returnable"') == 1
        assert html.index("data-plainsight-rule") < html.index("https://shop.example/bath-aids")
        assert '<meta name="plainsight:sells" content="bath-aids">' in html
    assert page(site, "placed/index.html").css_first("li [data-plainsight-rule]") is not None


def test_notices_and_generated_pages_come_before_what_renders_jinja_in_pages(shop: Shop) -> None:
    hook = """
import jinja2
def on_page_markdown(markdown, page, **kwargs):
    return markdown if page.meta.get("render_macros") is False else jinja2.Template(markdown).render(year="1999")
"""
    shop.write("macros.py", hook)
    shop.write("docs/guide.md", '# Since {{ year }}\n\n{{ notice("sofa-window") }}\n')
    shop.write("mkdocs.yml", (shop.root / "mkdocs.yml").read_text("utf-8") + "hooks: [macros.py]\n")
    site = build_as(shop, "build")
    assert page(site, "guide/index.html").css_first("h1").text().startswith("Since 1999")
    assert page(site, "guide/index.html").css_first("[data-plainsight-rule=sofa-window]") is not None
    assert page(site, "delivery/index.html").css_first("#sofa-window") is not None


def test_code_that_shows_how_to_place_a_notice_stays_code(shop: Shop) -> None:
    shop.write("docs/how.md", '# How\n\n```\n{{ notice("sofa-window") }}\n```\n\n`{{ contact() }}`\n')
    site = build_as(shop, "build")
    assert page(site, "how/index.html").css_first("[data-plainsight-rule]") is None


def test_a_notice_of_an_unknown_rule_is_told_with_its_line(shop: Shop) -> None:
    shop.write("docs/guide.md", '# Guide\n\n{{ notice("sofa-windw") }}\n')
    status, report = shop.check()
    (finding,) = [f for f in report["findings"] if f["code"] == "PS104"]
    assert (status, finding["place"]["file"], finding["place"]["line"]) == (1, "docs/guide.md", 3)
    assert "sofa-window" in finding["help"]


def test_lines_of_a_page_are_counted_from_the_top_of_its_file(shop: Shop) -> None:
    placed = '{{ notice("sofa-windw") }}'
    shop.write("docs/guide.md", f"---\nsells: [sofas]\n---\n\n# Guide\n\n{placed}\n\n{{{{ contacts() }}}}\n")
    _, report = shop.check()
    places = [f["place"] for f in report["findings"] if f["code"] == "PS104"]
    assert [(place["line"], place["excerpt"]) for place in places] == [(7, placed), (9, "{{ contacts() }}")]


def test_what_a_page_sells_is_proposed_when_it_is_mistyped(shop: Shop) -> None:
    shop.write("docs/guide.md", "---\nsells: [sofs]\n---\n\n# Guide\n")
    _, report = shop.check()
    (finding,) = [f for f in report["findings"] if f["code"] == "PS208"]
    assert finding["help"] == "Did you mean `sofas`?"


def test_front_matter_that_is_no_yaml_is_told_with_its_line(shop: Shop) -> None:
    shop.write("docs/guide.md", "---\ntitle: Beds\nsells: [sofas\n---\n\n# Guide\n")
    shop.write("docs/rule.md", "---\n\nA line above, and one below.\n\n---\n")
    status, report = shop.check()
    (finding,) = [f for f in report["findings"] if f["code"] == "PS208"]
    assert (status, finding["place"]["file"], finding["place"]["line"]) == (1, "docs/guide.md", 3)
    assert finding["message"].startswith("the front matter can't be read, so nothing that it says counts: ")


@pytest.mark.parametrize(
    "typed",
    [
        "{{ notice(sofa-window) }}",
        '{ notice("sofa-window") }',
        '{{ notise("sofa-window") }}',
        '{{ Warning("sofa-window") }}',
        "{{ notice sofa-window }}",
        "{{ sofa-window }}",
        "{{ contacts() }}",
        "{{ contcat() }}",
    ],
)
def test_a_mistyped_placement_is_told(typed: str, shop: Shop) -> None:
    shop.write("docs/guide.md", f"# Guide\n\n`{typed}`\n\n{typed}\n")
    status, report = shop.check()
    (finding,) = [f for f in report["findings"] if f["code"] == "PS104"]
    assert (status, finding["place"]["line"]) == (1, 5)
    assert ('{{ notice("sofa-window") }}' in finding["help"]) is ("sofa" in typed)


def test_what_others_put_in_braces_is_left_to_them(shop: Shop) -> None:
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('{{ contacts() }}', 'by post')\n"
    shop.write("contacts.py", hook)
    shop.write("mkdocs.yml", (shop.root / "mkdocs.yml").read_text("utf-8") + "hooks: [contacts.py]\n")
    shop.write("docs/guide.md", "# Guide { #sofa-window }\n\n{{ contacts() }} {{ price }} {% notes() %}\n")
    _, report = shop.check()
    assert [f["message"] for f in report["findings"] if f["code"] == "PS104"] == []


def test_what_follows_from_an_unread_part_is_not_told_again(shop: Shop) -> None:
    shop.edit("policies/shop.yml", 'opens: "08:00"', "opens: 8am")
    shop.edit("policies/delivery.yml", "length: PT4H", "length: 4 hours")
    shop.write("docs/guide.md", '# Guide\n\n{{ notice("sofa-window") }}\n')
    _, report = shop.check()
    errors = [f["code"] for f in report["findings"] if f["severity"] == "error"]
    assert set(errors) == {"PS103"}, [(f["code"], f["message"]) for f in report["findings"]]


def test_pages_in_another_language_say_so_and_a_hand_written_page_wins(shop: Shop) -> None:
    shop.edit("policies/shop.yml", "locales: [en]", "locales: [en, fr]")
    shop.write("docs/delivery.md", "# Our own words\n")
    _, output = shop.build()
    assert "PS116" in output
    assert page(shop.root / "site", "fr/contact/index.html").css_first("html").attributes["lang"] == "fr"  # type: ignore[union-attr]
    assert page(shop.root / "site", "contact/index.html").css_first("html").attributes["lang"] == "en"  # type: ignore[union-attr]
    assert "Our own words" in (shop.root / "site/delivery/index.html").read_text("utf-8")
    assert "made from the policies, and leaves out the rule `sofa-window` at: docs/delivery.md:1:1" in " ".join(
        output.split()
    )


def test_the_theme_speaks_the_first_language_of_the_shop(shop: Shop) -> None:
    shop.edit("policies/shop.yml", "locales: [en]", "locales: [de]")
    shop.build()
    home = page(shop.root / "site", "index.html")
    assert home.css_first("html").attributes["lang"] == "de"  # type: ignore[union-attr]
    assert home.css_first("a.md-skip").text(strip=True) == "Zum Inhalt"  # type: ignore[union-attr]
    index = json.loads((shop.root / "site/search/search_index.json").read_text("utf-8"))
    assert index["config"]["lang"] == ["de"]


def test_a_language_without_a_page_in_the_navigation_has_an_empty_one(shop: Shop) -> None:
    (shop.root / "docs" / "index.md").rename(shop.root / "docs" / "about.md")
    shop.edit("policies/shop.yml", "locales: [en]", "locales: [en, fr]")
    shop.write("mkdocs.yml", "site_name: Shop\ntheme: material\nplugins: [plainsight]\nnav: [about.md]\n")
    shop.build()
    assert (shop.root / "site" / "fr" / "contact" / "index.html").is_file()


def test_generated_pages_stay_out_of_the_navigation_unless_named_and_are_edited_at_their_source(shop: Shop) -> None:
    shop.configure(repo_url="https://code.example/shop/", edit_uri="edit/main/docs/")
    site = build_as(shop, "build")
    html = (site / "index.html").read_text("utf-8")
    assert 'href="returns/"' in html
    assert 'href="changes/"' not in html
    assert "https://code.example/shop/edit/main/policies/" in (site / "returns/index.html").read_text("utf-8")


def test_words_from_policies_never_become_markup(shop: Shop) -> None:
    evil = "<script>alert(1)</script> {{ 7*7 }} [x](javascript:y) <img src=x onerror=z>"
    shop.edit("policies/returns.yml", "title: Bath aids", f"title: '{evil}'")
    shop.edit("policies/shop.yml", "name: My Shop", f"name: '{evil}'")
    shop.build()
    for path in (shop.root / "site").rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        code = [n for n in tree.css("script") if n.attributes.get("type") != "application/json"]
        assert not [n for n in code if "alert(1)" in (n.text() or "")], path
        assert tree.css_first("[onerror]") is None
        assert tree.css_first('[href^="javascript:"]') is None


def test_a_plugin_that_can_not_stand_beside_this_one_is_told() -> None:
    assert other_plugins.conflict({"search": None, "plainsight": None}) is None
    assert "shop: locales:" in str(other_plugins.conflict({"i18n": None, "plainsight": None}))
