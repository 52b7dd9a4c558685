"""Twenty changes of every day that take nothing from a customer: none of them is blocked."""

from __future__ import annotations

import pytest

from tests.gate.repository import Shop
from tests.gate.test_changes_in_git import GUIDE, POLICY, RETURNS, Edit, by, style


def page_renamed_with_redirect(shop: Shop) -> None:
    shop.git("mv", GUIDE, "docs/bath-aids.md")
    shop.edit("docs/index.md", "choosing.md", "bath-aids.md")
    shop.write(
        "hook.py",
        "import pathlib\n"
        "def on_post_build(config):\n"
        "    old = pathlib.Path(config.site_dir, 'choosing', 'index.html')\n"
        "    old.parent.mkdir(exist_ok=True)\n"
        '    old.write_text(\'<!doctype html><meta http-equiv="refresh" content="0; url=../bath-aids/">\')\n',
    )
    shop.edit("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")


def page_renamed_with_a_hosts_redirect(shop: Shop) -> None:
    shop.git("mv", GUIDE, "docs/bath-aids.md")
    shop.edit("docs/index.md", "choosing.md", "bath-aids.md")
    shop.write("docs/_redirects", "# for the host\n/choosing/* /bath-aids/:splat 301\n")


def policies_in_one_file(shop: Shop) -> None:
    text = (shop.root / RETURNS).read_text("utf-8")
    shop.write(POLICY, (shop.root / POLICY).read_text("utf-8") + text)
    (shop.root / RETURNS).unlink()


def rules_in_another_order(shop: Shop) -> None:
    text = (shop.root / RETURNS).read_text("utf-8")
    head, bath, sofa = text.partition("  - id: bath-hygiene")[0], *text.split("  - id: ")[1:]
    shop.write(RETURNS, f"{head}  - id: {sofa}  - id: {bath}")


def fields_in_another_order(shop: Shop) -> None:
    shop.edit(RETURNS, "    kind: return\n    title: Bath aids\n", "    title: Bath aids\n    kind: return\n")


def a_new_page_that_sells(shop: Shop) -> None:
    shop.write("docs/safe.md", "---\nsells: [bath-aids]\n---\n# Safe\n\n[Buy](https://shop.example/b){ .buy }\n")


def a_new_language(shop: Shop) -> None:
    shop.edit(POLICY, "locales: [en]", "locales: [en, fr]")
    french = "Elles touchent la peau nue, et nous ne revendons rien qui a servi."
    shop.edit(RETURNS, "why: They touch", f"why:\n      fr: {french}\n      en: They touch")
    shop.edit(RETURNS, "title: Bath aids", "title: {en: Bath aids, fr: Aides de bain}")


EVERYDAY: dict[str, list[Edit]] = {
    "words": [
        by("docs/index.md", "We sell bath aids.", "Everything for a safe bath, from boards to lifts."),
        by(GUIDE, "Chairs, boards and rails.", "Chairs, boards, rails and lifts, each tried by us."),
        by(GUIDE, "# Choosing a bath aid", "# How to choose a bath aid"),
        lambda shop: shop.write("docs/about.md", "# About us\n\nA small shop.\n"),
        a_new_page_that_sells,
    ],
    "looks": [
        style(".ps-notice { border: 2px solid #335; padding: 1em; background: #f6f6ff; line-height: 1.6 }\n"),
        by("theme/main.html", "<main>", '<header><p>Example Shop</p></header><main class="wide">'),
        by("theme/main.html", "</main>", "</main><footer><p>All prices in dollars.</p></footer>"),
        lambda shop: shop.write("docs/hours.js", "document.title += ' | Shop'\n"),
    ],
    "files": [
        page_renamed_with_redirect,
        rules_in_another_order,
        fields_in_another_order,
        by(POLICY, 'opens: "08:00", closes: "20:00"', 'closes: "20:00", opens: "08:00"'),
        lambda shop: shop.write("README.md", "A shop.\n"),
    ],
    "a redirect of the host": [page_renamed_with_a_hosts_redirect],
    "better terms": [
        by(RETURNS, "days: 45", "days: 60"),
        by(RETURNS, "refund_within: P5D", "refund_within: P3D"),
        by(POLICY, "friday]", "friday, saturday]"),
        by(RETURNS, "checked_on: 2026-05-01", "checked_on: 2026-06-01"),
        by("plainsight.yml", "strict: false", "strict: true"),
    ],
    "one file for the whole policy": [policies_in_one_file],
    "a new language": [a_new_language],
}


def test_there_are_twenty_of_them_and_more() -> None:
    assert sum(map(len, EVERYDAY.values())) >= 20


@pytest.mark.parametrize("name", EVERYDAY)
def test_changes_of_every_day_are_not_blocked(shop: Shop, name: str) -> None:
    for edit in EVERYDAY[name]:
        edit(shop)
    shop.commit()
    code, changes = shop.diff()
    assert [change["message"] for change in changes if change["severity"] != "info"] == []
    assert code == 0
