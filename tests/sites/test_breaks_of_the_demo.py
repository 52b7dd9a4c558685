"""Each way of breaking the demo shop gives its own finding, with the place to mend, and stops check and build."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.sites.demo import Break, Shop, copy_demo

GUIDE = "docs/guides/choosing-a-shower-chair.md"
NOTICE = '{{ notice("bath-hygiene") }}'
BUY = "[See shower chairs in the store](https://shop.example/shower-chairs)"


def deleted_from_the_template(shop: Shop) -> None:
    shop.hook(
        "import re\n"
        "def on_post_page(output, page, config):\n"
        "    return re.sub(r'<section class=\"ps-notice.*?</section>', '', output, flags=re.S)\n"
    )


def wrapped_in_a_closed_box(shop: Shop) -> None:
    shop.configure(markdown_extensions=["admonition", "pymdownx.details"])
    shop.edit(GUIDE, NOTICE, f'??? note "Returns"\n\n    {NOTICE}')


def put_into_an_unselected_tab(shop: Shop) -> None:
    shop.configure(markdown_extensions=["pymdownx.superfences", {"pymdownx.tabbed": {"alternate_style": True}}])
    shop.edit(GUIDE, NOTICE, f'=== "Delivery"\n\n    Free from $60.\n\n=== "Returns"\n\n    {NOTICE}')


def hidden_by_extra_css(shop: Shop) -> None:
    shop.style("\n\n.ps-notice { display: none }\n")


def hidden_on_phones(shop: Shop) -> None:
    shop.style("@media (max-width: 600px) {\n  .ps-notice { display: none }\n}\n")


def hidden_in_the_dark_palette(shop: Shop) -> None:
    shop.style("[data-md-color-scheme=slate] .ps-notice { display: none }\n")


def moved_below_the_buy_link(shop: Shop) -> None:
    shop.edit(GUIDE, NOTICE, "")
    shop.edit(GUIDE, BUY, f"{BUY}{{ .buy }}\n\n{NOTICE}\n\n{BUY}")


def white_on_white(shop: Shop) -> None:
    shop.style(".ps-notice, .ps-notice * { color: #fff !important; background: #fff !important }\n")


def in_eight_pixels(shop: Shop) -> None:
    shop.style(".ps-notice * { font-size: 8px !important }\n")


def closable(shop: Shop) -> None:
    shop.edit(
        GUIDE,
        NOTICE,
        '<div class="md-banner" data-md-component="announce">\n'
        '<button class="md-banner__button" aria-label="Don\'t show this again">x</button>\n'
        f"\n{NOTICE}\n\n</div>",
    )


def contact_bar_hidden(shop: Shop) -> None:
    shop.style(".ps-contact { display: none !important }\n")


def number_as_plain_text(shop: Shop) -> None:
    shop.hook(
        "import re\n"
        "def on_post_page(output, page, config):\n"
        "    return re.sub(r'<a[^>]*href=\"tel:[^>]*>(.*?)</a>', r'<span>\\1</span>', output, flags=re.S)\n"
    )


def kept_from_search(shop: Shop) -> None:
    shop.edit(GUIDE, "sells: [shower-chairs]", "sells: [shower-chairs]\nsearch:\n  exclude: true")


def reason_dropped(shop: Shop) -> None:
    path = shop.root / "policies/returns.yml"
    lines = path.read_text("utf-8").split("\n")
    start = next(i for i, line in enumerate(lines) if "id: bath-hygiene" in line)
    why = next(i for i in range(start, len(lines)) if lines[i].strip() == "why:")
    end = next(i for i in range(why + 1, len(lines)) if lines[i].strip() and not lines[i].startswith("      "))
    path.write_text("\n".join(lines[:why] + lines[end:]), "utf-8")


def field_misspelt(shop: Shop) -> None:
    shop.edit("policies/returns.yml", "    reason_code: hygiene", "    reason_cod: hygiene")


def key_written_twice(shop: Shop) -> None:
    shop.edit("policies/returns.yml", "    reason_code: hygiene", "    reason_code: hygiene\n    reason_code: safety")


def norway(shop: Shop) -> None:
    shop.edit("policies/shop.yml", "countries: [US, CA]", "countries: [US, CA, NO]")


def rule_expired(shop: Shop) -> None:
    shop.edit("policies/returns.yml", "    reason_code: hygiene", "    reason_code: hygiene\n    until: 2026-01-31")


def category_that_does_not_exist(shop: Shop) -> None:
    shop.edit("policies/returns.yml", "shower-chairs", "shower-chair")


def places(finding: dict[str, Any]) -> list[str]:
    """Everywhere that a finding points at, as file:line:column or as a page."""
    return [
        place["page"] if place.get("page") else f"{place['file']}:{place['line']}:{place['column']}"
        for place in (finding["place"], *finding["related"])
    ]


BUILT = (deleted_from_the_template, hidden_by_extra_css, kept_from_search, reason_dropped)
"""A break for builds of each sort: on a page, in a style, across pages, in the policy. All stop in the same way."""


@pytest.mark.parametrize(
    ("do", "code", "place"),
    [
        (deleted_from_the_template, "PS201", "guides/choosing-a-shower-chair/index.html"),
        (wrapped_in_a_closed_box, "PS203", GUIDE),
        (put_into_an_unselected_tab, "PS203", GUIDE),
        (hidden_by_extra_css, "PS202", "docs/stylesheets/extra.css:3"),
        (hidden_on_phones, "PS202", "docs/stylesheets/extra.css:2"),
        (hidden_in_the_dark_palette, "PS202", "docs/stylesheets/extra.css:1"),
        (moved_below_the_buy_link, "PS204", GUIDE),
        (white_on_white, "PS202", "docs/stylesheets/extra.css:1"),
        (in_eight_pixels, "PS205", "before-you-buy/armchairs/index.html"),
        (closable, "PS209", GUIDE),
        (contact_bar_hidden, "PS302", "docs/stylesheets/extra.css:1"),
        (number_as_plain_text, "PS303", "docs/about-us.md"),
        (kept_from_search, "PS403", GUIDE),
        (reason_dropped, "PS108", "policies/returns.yml:"),
        (field_misspelt, "PS102", "policies/returns.yml:"),
        (key_written_twice, "PS106", "policies/returns.yml:"),
        (norway, "PS107", "policies/shop.yml:5:23"),
        (rule_expired, "PS110", "policies/returns.yml:"),
        (category_that_does_not_exist, "PS104", "policies/returns.yml:"),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_a_break_is_found_with_its_place_and_stops_the_check(
    do: Break, code: str, place: str, tmp_path: Path
) -> None:
    shop = copy_demo(tmp_path)
    shop.edit("policies/shop.yml", "locales: [en, fr, it, de, es]", "locales: [en]")  # each language takes its time
    for locale in ("fr", "it", "de", "es"):
        shutil.rmtree(shop.root / "docs" / locale)
    do(shop)

    status, report = shop.check()
    assert status == 1, report
    found = [f for f in report["findings"] if f["code"] == code]
    assert found, [(f["code"], f["message"]) for f in report["findings"]]
    assert any(f["severity"] == "error" for f in found)
    assert any(spot.startswith(place) for f in found for spot in places(f)), [places(f) for f in found]

    if do in BUILT:
        status, output = shop.build("-q", "--strict")
        assert status == 1
        assert code in output


def test_the_demo_itself_is_clean(tmp_path: Path) -> None:
    shop = copy_demo(tmp_path)
    status, report = shop.check("--strict", "--fail-on", "warning")
    assert status == 0, [(f["code"], f["message"], f["place"]) for f in report["findings"]]
    status, output = shop.build("--strict")
    assert status == 0, output
