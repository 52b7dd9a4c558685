"""A look in bands, and the level that follows from them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainsight.sight import Bands, Contrast, Level, Look, Position, Reveal, Shown, Size, bands_of, level_of
from plainsight.sight.beside import stands_beside

SEEN = Look(Shown.VISIBLE, font_px=16.0, body_px=16.0, contrast=12.0, legible=True, painted="words")


@pytest.mark.parametrize(
    ("look", "size", "contrast", "level"),
    [
        (SEEN, Size.BODY, Contrast.AA, Level.PROMINENT),
        (replace(SEEN, font_px=26.0), Size.HEADING, Contrast.AA, Level.PROMINENT),
        (replace(SEEN, font_px=12.8, legible=False), Size.SMALL, Contrast.AA, Level.VISIBLE),
        (replace(SEEN, font_px=8.0, shown=Shown.FAINT, legible=False), Size.TINY, Contrast.AA, Level.VISIBLE),
        (replace(SEEN, contrast=2.0, shown=Shown.FAINT, legible=False), Size.BODY, Contrast.WEAK, Level.VISIBLE),
        (replace(SEEN, contrast=1.1, shown=Shown.FAINT, legible=False), Size.BODY, Contrast.NONE, Level.VISIBLE),
        (replace(SEEN, font_px=19.0, contrast=3.2), Size.BODY, Contrast.AA, Level.PROMINENT),
        (replace(SEEN, contrast=None), Size.BODY, None, Level.PROMINENT),
    ],
)
def test_size_and_contrast_decide_how_well_it_is_read(
    look: Look, size: Size, contrast: Contrast | None, level: Level
) -> None:
    bands = bands_of(look, True)
    assert (bands.size, bands.contrast, level_of(bands)) == (size, contrast, level)


@pytest.mark.parametrize(
    ("look", "before_buy", "place", "level"),
    [
        (SEEN, None, Position.BEFORE_BUY, Level.PROMINENT),
        (SEEN, True, Position.BEFORE_BUY, Level.PROMINENT),
        (SEEN, False, Position.AFTER_BUY, Level.VISIBLE),
        (replace(SEEN, in_main_flow=False), True, Position.FOOTER, Level.VISIBLE),
    ],
)
def test_the_place_decides_whether_it_is_met_in_time(
    look: Look, before_buy: bool | None, place: Position, level: Level
) -> None:
    bands = bands_of(look, before_buy)
    assert (bands.place, level_of(bands)) == (place, level)


def test_what_is_large_and_dark_and_still_not_legible_is_faint() -> None:
    bands = bands_of(replace(SEEN, legible=False), True)
    assert (bands.shown, level_of(bands)) == (Shown.FAINT, Level.VISIBLE)


def test_a_rule_without_its_reason_on_the_spot_is_not_prominent() -> None:
    assert level_of(bands_of(SEEN, True), with_reason=False) is Level.VISIBLE


@pytest.mark.parametrize(
    ("bands", "level"),
    [
        (Bands(Shown.ABSENT), Level.ABSENT),
        (Bands(Shown.ABSENT, Reveal.LINK_ONLY, Position.OTHER_PAGE), Level.ABSENT),
        (Bands(Shown.HIDDEN, Reveal.OPEN), Level.HIDDEN),
        (Bands(Shown.HIDDEN, Reveal.ONE_CLICK), Level.BURIED),
        (Bands(Shown.VISIBLE, Reveal.SCROLL_BOX), Level.BURIED),
        (Bands(Shown.UNSURE), None),
    ],
)
def test_what_is_not_seen_on_load_has_its_own_level(bands: Bands, level: Level | None) -> None:
    assert level_of(bands) is level


@pytest.mark.parametrize(
    ("between", "beside"),
    [("", True), ("<p>In stock.</p>", True), (f"<p>{'Many words of praise. ' * 20}</p>", False)],
)
def test_beside_the_buy_control_is_a_matter_of_words_between(between: str, beside: bool) -> None:
    page = LexborHTMLParser(
        f"<main><div><section id=n><p>Not returnable.</p></section></div>{between}"
        "<form><a class=buy>Buy</a></form></main>"
    )
    node, control = page.css_first("#n"), page.css_first(".buy")
    assert node is not None
    assert control is not None
    assert stands_beside(node, control) is beside
