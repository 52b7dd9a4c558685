"""On a page that Material for MkDocs builds, the static engine's sizes and contrasts are Chromium's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plainsight.sight import DESKTOP, PHONE, Shown, StaticPage, Stylesheets, Viewport, read_page
from plainsight.sight.browser import find_chromium
from plainsight.sight.css.colour import Colour, contrast_ratio
from plainsight.sight.css.colour_syntax import parse_colour

MARKDOWN = """# Beds

Opened mattresses cannot be returned, even when you only changed your mind after the first night.
{ #plain }

!!! warning "Careful"

    Warned text in a box, which is as long as a sentence in a box is.

??? note "More"

    Folded text.

=== "First"

    First tab.

=== "Second"

    Second tab.

[Buy now](https://shop.example/cart){ .md-button #buy }

[Buy all](https://shop.example/cart){ .md-button .md-button--primary #all }
"""
PLACES = ("#plain", ".admonition > p:last-child", ".admonition-title", "#buy", "#all", ".md-copyright")
CONFIG = """
site_name: House of rest
theme:
  name: material
  font: false
  palette: {scheme: SCHEME, primary: indigo}
markdown_extensions:
  [admonition, pymdownx.details, pymdownx.superfences, attr_list, {pymdownx.tabbed: {alternate_style: true}}]
plugins: []
"""
_MEASURE = """selector => {
  const element = document.querySelector(selector), grounds = [];
  for (let at = element; at; at = at.parentElement) grounds.push(getComputedStyle(at).backgroundColor);
  const style = getComputedStyle(element);
  return [parseFloat(style.fontSize), style.color, grounds];
}"""


@pytest.fixture(scope="module", params=["default", "slate"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    folder = tmp_path_factory.mktemp(f"material_{request.param}")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(MARKDOWN)
    (folder / "mkdocs.yml").write_text(CONFIG.replace("SCHEME", request.param))
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


@pytest.fixture
def page(site: Path) -> StaticPage:
    def read(address: str) -> bytes | None:
        path = site / address.lstrip("/")
        return path.read_bytes() if path.is_file() else None

    return read_page((site / "index.html").read_bytes(), "index.html", Stylesheets(read))


@pytest.mark.parametrize("window", [PHONE, DESKTOP], ids=lambda window: window.name)
def test_material_pages_come_out_decided(page: StaticPage, window: Viewport) -> None:
    looks = [page.look(page.select(place)[0], window) for place in PLACES]
    # The dark scheme's indigo is too pale for WCAG on its ground; nothing is unsure.
    assert {look.shown for look in looks} <= {Shown.VISIBLE, Shown.FAINT}
    assert (looks[0].shown, looks[0].legible) == (Shown.VISIBLE, True)
    folded = page.look(page.find_text("Folded text.")[0], window)
    second = page.look(page.find_text("Second tab.")[0], window)
    assert [(look.shown, look.reveal) for look in (folded, second)] == [(Shown.HIDDEN, "one-click")] * 2


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


def over(colours: list[str]) -> Colour:
    """Colours painted one over the other, the last one lowest, on a white canvas."""
    ground = Colour(255, 255, 255)
    for text in reversed(colours):
        colour = parse_colour(text)
        assert colour is not None, text
        ground = colour.over(ground)
    return ground


@pytest.mark.browser
def test_sizes_and_contrasts_are_those_of_chromium(page: StaticPage, site: Path, chromium: object) -> None:
    window = chromium.new_page(viewport={"width": DESKTOP.width, "height": DESKTOP.height})  # type: ignore[attr-defined]
    html = (site / "index.html").read_text()
    for sheet in sorted((site / "assets" / "stylesheets").glob("*.css")):
        html = html.replace("</head>", f"<style>{sheet.read_text()}</style></head>")
    window.set_content(html.replace("<script", "<template").replace("</script>", "</template>"))
    for place in PLACES:
        size, ink, grounds = window.evaluate(_MEASURE, place)
        ground = over(grounds)
        colour = parse_colour(ink)
        assert colour is not None
        look = page.look(page.select(place)[0], DESKTOP)
        assert look.font_px == pytest.approx(size, abs=0.05), place
        assert look.contrast == pytest.approx(contrast_ratio(colour.over(ground), ground), abs=0.06), place
    window.close()
