"""How much room a text takes, bounded from both sides without laying it out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from plainsight.sight.css.units import line_px
from plainsight.sight.style import Style

# Advance widths of Latin text in em: common fonts lie between a condensed 0.36 and a wide or monospaced 0.66.
_NARROW, _WIDE = 0.36, 0.68
_LEAST_PITCH = 0.55  # em from line to line
_LINES_PER_WORD = 1.5  # with more of them, words fall to pieces
_CRAMPED = 5  # em; in wider boxes few words are broken
_WIDE_GLYPHS = 1.05  # Han, Hangul, kana, emoji


@dataclass(frozen=True, slots=True)
class Extent:
    """Bounds, in px."""

    least: float
    most: float

    def __add__(self, other: Extent) -> Extent:
        return Extent(self.least + other.least, self.most + other.most)


def text_width(text: str, font_px: float, style: Style | None = None) -> Extent:
    """The width of a text on one line."""
    count = len(text)
    wide = 0 if text.isascii() else sum(1 for character in text if ord(character) >= 4352)
    spacing = 0.0
    if style is not None:
        value = style.get("letter-spacing")
        if value.endswith("px"):
            spacing = float(value[:-2]) * count
    least = (count - wide) * _NARROW * font_px + wide * 0.5 * font_px
    most = (count - wide) * _WIDE * font_px + wide * _WIDE_GLYPHS * font_px
    return Extent(max(0.0, least + spacing), max(0.0, most + spacing))


def wrapped(width: Extent, box: float, words: str, style: Style) -> Extent:
    """A text's width in a box whose edge breaks its lines; one long word may stand out."""
    if style.get("white-space") in ("nowrap", "pre"):
        return width
    longest = text_width(max(words.split(), key=len, default=""), style.font_px, style).most
    return Extent(min(width.least, box), min(width.most, max(box, longest)))


def line_height(style: Style) -> float:
    """The used line height, in px."""
    return line_px(style.get("line-height"), style.font_px)


def first_ink(style: Style) -> float:
    """How far below its upper edge the first line of a text starts to show ink, in px."""
    return max(0.0, (line_height(style) - style.font_px) / 2) + 0.15 * style.font_px


def may_jumble(style: Style, room: float | None) -> bool:
    """Whether lines of a text may be printed over each other, or its words be broken to pieces in such a box."""
    return _prints_lines_over(style) or _is_cramped(style, room)


def is_jumbled(text: str, style: Style, room: float | None) -> bool:
    """Whether a text surely takes lines that are printed over each other, or too many for its words to be whole."""
    if style.get("white-space") in ("nowrap", "pre"):
        return False
    wide = room or float(style.viewport.width)
    lines = line_count(text, style, wide, wide).least
    too_many = _LINES_PER_WORD * len(text.split()) + 2
    return (lines > 1 and _prints_lines_over(style)) or (lines > too_many and _is_cramped(style, room))


def _prints_lines_over(style: Style) -> bool:
    return "line-height" in style.values and line_height(style) < _LEAST_PITCH * style.font_px


def _is_cramped(style: Style, room: float | None) -> bool:
    breaks = style.get("overflow-wrap") != "normal" or style.get("word-break") in ("break-all", "break-word")
    return breaks and room is not None and room < _CRAMPED * style.font_px


def line_count(text: str, style: Style, narrowest: float, widest: float) -> Extent:
    """How many lines a text takes in a box between these widths."""
    if style.get("white-space") == "nowrap":
        return Extent(1.0, 1.0)
    extent = text_width(text, style.font_px, style)
    least = max(1.0, math.ceil(extent.least / max(widest, 1.0)))
    most = max(1.0, math.ceil(1.15 * extent.most / max(narrowest, style.font_px)))
    return Extent(least, most)
