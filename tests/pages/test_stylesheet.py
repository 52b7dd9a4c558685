"""The stylesheet holds what it promises: nothing hidden, nothing fixed, ink that can be read on its ground."""

from __future__ import annotations

import re

import pytest

from plainsight.pages import ASSETS, STYLESHEET

CSS = ASSETS[STYLESHEET].decode()
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
SCHEMES = {
    "light": re.search(r":root \{(.*?)\n\}", RULES, re.DOTALL),
    "dark": re.search(r'\[data-bs-theme="dark"\] \{(.*?)\n\}', RULES, re.DOTALL),
}


@pytest.mark.parametrize(
    "trick",
    [
        r"display:\s*none", r"visibility:", r"opacity:(?!\s*1;)", r"position:\s*(fixed|sticky)", r"!important",
        r"clip", r"text-indent", r"overflow:", r"max-height", r"@import", r"url\(\s*[\"']?https?:", r"animation",
        r"line-clamp",
    ],
)  # fmt: skip
def test_no_property_that_could_take_a_notice_out_of_sight(trick: str) -> None:
    assert re.search(trick, re.sub(r"url\(\".*?\"\)", "", RULES)) is None


@pytest.mark.parametrize("pair", ["bar", "button", "return", "delivery", "other", "yes", "no"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_and_ground_have_the_contrast_of_wcag_aa(scheme: str, pair: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens[f"--ps-{pair}-ink"], tokens[f"--ps-{pair}-ground"]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["return", "delivery", "other"])
def test_rules_and_icons_stand_out_from_their_ground(scheme: str, kind: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens[f"--ps-{kind}-rule"], tokens[f"--ps-{kind}-ground"]) >= 3


def test_every_class_is_ours_or_a_themes() -> None:
    names = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"url\(\".*?\"\)", "", RULES)))
    assert {name for name in names if not name.startswith(("ps-", "md-", "wy-"))} == set()


def test_every_class_that_is_styled_is_written_somewhere() -> None:
    from pathlib import Path

    from plainsight import pages

    folder = Path(pages.__file__).parent
    written = "".join(
        path.read_text(encoding="utf-8") for path in [*folder.glob("*.py"), *folder.glob("templates/*")]
    )
    written += "".join(content.decode() for path, content in ASSETS.items() if path.endswith(".js"))
    for name in set(re.findall(r"\.(ps-[\w-]+)", RULES)):
        stem = re.sub(r"--(return|delivery|no|phone|human|open|refused|tie|unanswered)$", "", name)
        assert stem in written, name


def _tokens(scheme: str) -> dict[str, str]:
    found = SCHEMES[scheme]
    assert found is not None
    return dict(re.findall(r"(--ps-[\w-]+):\s*(#[0-9a-f]{3,6});", found[1]))


def _contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
