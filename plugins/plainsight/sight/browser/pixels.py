"""The last word: pixels, asked about the texts that facts leave open, in as few shots as possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainsight.sight import raster
from plainsight.sight.browser.page_sight import Box, Facts
from plainsight.sight.browser.tab import Tab
from plainsight.sight.exposure import Viewport
from plainsight.sight.raster import Change, Raster, compare

LEAST_SHARE = 0.003
"""Of the pixels that a text's words should change: fewer are a speck."""
ROUNDED = 2
"""Largest change of a channel where letters of their ground's own colour meet: blending rounds there twice."""
ROUNDED_SHARE = 0.05
"""The same as `LEAST_SHARE`, where no pixel changes by more than that."""
MARGIN = 8
"""CSS px around a text's lines in which its ink may still fall: glyphs overhang, shadows fall."""
PLACES = (0.3, 0.6, 0.15, 0.85)
"""Where in the window, from its top, a text is brought: a fixed bar may cover one place and not another."""
_QUIET = "(ats) => { __plainsightInk.quiet(ats.map((at) => __plainsight.kept[at])); __plainsightInk.mark(); }"
_OFF = """(ats) => ({
    shadowed: __plainsightInk.off(ats.map((at) => __plainsight.kept[at])),
    moves: !!document.querySelector('video, canvas, marquee, iframe, object, embed') || __plainsightStage.restless(),
})"""
_SHADOWS = "() => __plainsightInk.shadows()"
_BACK = "() => __plainsightInk.back(__plainsightInk.marked())"
_DONE = "() => __plainsightInk.back(0)"


@dataclass(frozen=True, slots=True)
class Ink:
    """What pixels say of one text, in the window position that shows most of it.

    Attributes:
        changed: pixels that its ink changes.
        largest: largest change of one colour channel, 0 to 255.
        expected: pixels that its words should change.
        contrast: WCAG 2 ratio of the strongest ink and its ground, of the weakest line; None without ink.
    """

    changed: int
    largest: int
    expected: float
    contrast: float | None

    @property
    def seen(self) -> bool:
        """More than a speck: gradients and soft edges leave a pixel or two by themselves."""
        least = LEAST_SHARE if self.largest > ROUNDED else ROUNDED_SHARE
        return self.changed >= max(raster.LEAST_PIXELS, least * self.expected)

    @property
    def share(self) -> float:
        """Ink found against ink expected; 1.0 is all of it."""
        return self.changed / self.expected if self.expected else float(self.changed > 0)


def measure(tab: Tab, viewport: Viewport, texts: Sequence[Facts]) -> dict[int, Ink]:
    """The ink of each text, by its number in the page. The page is scrolled as a customer can, and left at its top.

    Args:
        tab: the page, settled.
        viewport: size of its window.
        texts: those to ask about; the same element is asked about once.
    """
    found: dict[int, Ink] = {}
    for place in PLACES:
        waiting = list(
            {text.at: text for text in texts if not found.get(text.at) or not found[text.at].changed}.values()
        )
        waiting.sort(key=lambda text: text.box.top if text.box else 0.0)
        while waiting:
            at = _bring(tab, waiting[0], place, viewport)
            together = _together(waiting, at, viewport)
            for number, ink in _ink_at(tab, at, together).items():
                if number not in found or ink.changed > found[number].changed:
                    found[number] = ink
            waiting = [text for text in waiting if text not in together]
    tab.scroll(0, 0)
    return found


def ink_now(tab: Tab, text: Facts) -> Ink:
    """The ink of one text in the window as it stands."""
    x, y = tab.ask("() => [scrollX, scrollY].map(Math.round)")
    return _ink_at(tab, (x, y), [text])[text.at]


def _bring(tab: Tab, text: Facts, place: float, viewport: Viewport) -> tuple[int, int]:
    """Scroll so that a text stands at that place of the window, as far as a customer can; gives the offsets."""
    box = text.box
    if box is None or text.fixed:
        tab.scroll(0, 0)
        return 0, 0
    tall = box.height > viewport.height * 0.8
    y = box.top - 20 if tall else (box.top + box.bottom) / 2 - viewport.height * place
    x = 0.0 if 0 <= box.left < viewport.width * 0.9 else box.left - 20
    at = x, max(y, 0.0)
    # Pages may grow when one gets to their end: what is laid out late makes room for more scrolling.
    for _ in range(3):
        reach = tab.scroll(*at)
        at = round(min(max(x, reach["left"]), reach["x"])), round(min(max(y, 0), reach["y"]))
        if at == (round(reach["atX"]), round(reach["atY"])):
            break
    return round(reach["atX"]), round(reach["atY"])


def _together(texts: Sequence[Facts], at: tuple[int, int], viewport: Viewport) -> list[Facts]:
    """The first text, and all that stand in the same window without touching one another."""
    chosen = [texts[0]]
    for text in texts[1:]:
        box = text.box
        if box is None or text.fixed or chosen[0].box is None:
            continue
        inside = at[1] <= box.top and box.bottom <= at[1] + viewport.height and box.right <= at[0] + viewport.width
        if inside and not any(other.box and _touch(box, other.box) for other in chosen):
            chosen.append(text)
    return chosen


def _touch(one: Box, other: Box) -> bool:
    reach = 2 * MARGIN
    return (
        one.left < other.right + reach
        and other.left < one.right + reach
        and one.top < other.bottom + reach
        and other.top < one.bottom + reach
    )


def _ink_at(tab: Tab, at: tuple[int, int], texts: Sequence[Facts]) -> dict[int, Ink]:
    numbers = [text.at for text in texts]
    tab.ask(_QUIET, numbers)
    inked = tab.shot()
    bared = tab.ask(_OFF, numbers)
    ground = bare = tab.shot()
    if any(bared["shadowed"]):
        tab.ask(_SHADOWS)
        ground = tab.shot()
    again = inked
    if bared["moves"] and inked.rows != bare.rows:
        tab.ask(_BACK)
        again = tab.shot()
    tab.ask(_DONE)
    return {
        text.at: _ink(text, at, len(texts) == 1, inked, bare, again, ground if on_shadow else bare)
        for text, on_shadow in zip(texts, bared["shadowed"], strict=True)
    }


def _in_window(text: Facts, shift: tuple[int, int], width: int, height: int) -> float:
    """The part of a text's lines that stands in the window: no shot holds more of its ink. 1.0 is all of it."""
    whole = sum(line.width * line.height for line in text.lines)
    inside = 0.0
    for line in text.lines:
        across = min(line.right - shift[0], width) - max(line.left - shift[0], 0)
        down = min(line.bottom - shift[1], height) - max(line.top - shift[1], 0)
        inside += max(across, 0) * max(down, 0)
    return inside / whole if whole and inside else 1.0


def _ink(
    text: Facts, at: tuple[int, int], alone: bool, inked: Raster, bare: Raster, again: Raster, ground: Raster
) -> Ink:
    """`bare` is without any ink, `ground` without letters, but with their shadows, and `again` what `inked` is."""
    shift = (0, 0) if text.fixed else at
    area = None if alone or text.box is None else _pixels(text.box, shift, MARGIN)
    whole = compare(inked, bare, area, again)
    lines = [compare(inked, ground, _pixels(line, shift, 1), again) for line in text.lines] if whole.pixels else []
    ratios = [_contrast(line) for line in lines if line.pixels >= 12] or [_contrast(whole)]
    contrast = min((ratio for ratio in ratios if ratio is not None), default=None)
    expected = (text.expected or 0.0) * _in_window(text, shift, inked.width, inked.height)
    return Ink(whole.pixels, whole.largest, expected, contrast)


def _pixels(box: Box, shift: tuple[int, int], margin: int) -> raster.Box:
    return raster.Box(
        int(box.left - shift[0]) - margin,
        int(box.top - shift[1]) - margin,
        int(box.right - shift[0]) + margin + 1,
        int(box.bottom - shift[1]) + margin + 1,
    )


def _contrast(change: Change) -> float | None:
    if change.strongest is None:
        return None
    one, other = (_luminance(pixel) for pixel in change.strongest)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(pixel: bytes) -> float:
    """WCAG 2 relative luminance of an sRGB pixel."""
    parts = [value / 255 for value in pixel[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
