"""On a site that knows nothing of Plainsight, a contact file adds the contact bar, and nothing else changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.sites.demo import Shop

CONTACT = """
contact:
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: chat, kind: chat, url: https://shop.example/chat}
  time_zone: America/New_York
  hours:
    - {days: [monday, tuesday, wednesday, thursday, friday], opens: "08:00", closes: "20:00"}
"""
THEMES = {
    "material": "theme: {name: material, font: false, features: [navigation.tabs, announce.dismiss]}",
    "material with overrides": "theme: {name: material, font: false, custom_dir: overrides}",
    "mkdocs": "theme: mkdocs",
    "readthedocs": "theme: readthedocs",
}
OVERRIDES = {
    "overrides/main.html": '{% extends "base.html" %}\n{% block announce %}New in the shop{% endblock %}\n',
    "overrides/home.html": '{% extends "main.html" %}\n{% block hero %}<h1>Hero</h1>{% endblock %}\n'
    "{% block tabs %}{% endblock %}\n",
}


def stranger(folder: Path, theme: str, plugins: str) -> Shop:
    shop = Shop(folder)
    shop.write(
        "mkdocs.yml", f"site_name: S\nsite_url: https://docs.example/sub/\n{THEMES[theme]}\nplugins: [{plugins}]\n"
    )
    shop.write(
        "docs/index.md", "---\ntemplate: home.html\n---\n# Home\n\nHello.\n" if "over" in theme else "# Home\n"
    )
    shop.write("docs/guide/deep/page.md", "# Deep\n\n??? note\n    Not ours.\n\n`{{ notice('x') }}`\n")
    for name, text in OVERRIDES.items() if "over" in theme else ():
        shop.write(name, text)
    return shop


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_but_the_contact_bar_changes_and_every_page_has_it(theme: str, tmp_path: Path) -> None:
    plain = stranger(tmp_path / "plain", theme, "search")
    ours = stranger(tmp_path / "ours", theme, "search, plainsight")
    ours.write("policies/contact.yml", CONTACT)
    assert plain.build()[0] == 0
    status, output = ours.build("--strict")
    assert status == 0, output

    pages = sorted(p.relative_to(plain.root / "site") for p in (plain.root / "site").rglob("*.html"))
    assert Path("404.html") in pages
    for page in pages:
        html = (ours.root / "site" / page).read_text("utf-8")
        assert html.count('data-plainsight="contact"') == 1, page
        assert 'href="tel:+18005550199"' in html
        assert without_ours(html) == without_ours((plain.root / "site" / page).read_text("utf-8")), page


def without_ours(html: str) -> str:
    """A page without the bar and the links to its stylesheet and script, white space folded."""
    tree = LexborHTMLParser(html)
    for node in tree.css(".ps-contact, [href*='assets/plainsight/'], [src*='assets/plainsight/']"):
        node.decompose()
    return re.sub(r"\s+", " ", re.sub("Build Date.*", "", tree.html or "")).replace("> <", "><")


def test_the_bar_stands_in_the_flow_of_material_after_the_header(tmp_path: Path) -> None:
    shop = stranger(tmp_path, "material", "search, plainsight")
    shop.write("policies/contact.yml", CONTACT)
    shop.build()
    html = (shop.root / "site/guide/deep/page/index.html").read_text("utf-8")
    assert html.index("</header>") < html.index("ps-contact") < html.index("<main")


def test_a_404_page_leads_to_the_contact_page_from_any_depth(tmp_path: Path) -> None:
    shop = stranger(tmp_path, "material", "search, plainsight")
    shop.write(
        "policies/contact.yml", CONTACT.replace("- {id: chat, kind: chat, url: https://shop.example/chat}", "")
    )
    status, output = shop.build("--strict")
    assert status == 0, output
    assert 'href="/sub/contact/' in (shop.root / "site/404.html").read_text("utf-8")
