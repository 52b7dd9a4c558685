"""Strokes around letters: painted over the fill, a wide one takes it away, or makes blots of the letters."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.css.colour import Colour
from plainsight.sight.style import Style

_KEYWORDS = {"thin": 1.0, "medium": 3.0, "thick": 5.0}
_STEM = 0.5  # of the font's size: a stroke of this width leaves nothing of what it goes around, half of it inside
_BLOT = 0.2  # and one of this width fills the holes of letters
_NOTCH = 0.04  # a finer one takes little of a letter


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stroke around letters.

    Attributes:
        colour: what it paints.
        width: in em.
        over: it is painted over the fill, which `paint-order` may turn round.
    """

    colour: Colour
    width: float
    over: bool

    @property
    def replaces_fill(self) -> bool:
        """Whether nothing of the fill is left to see."""
        return self.over and self.colour.alpha >= 0.99 and self.width >= _STEM

    @property
    def eats(self) -> bool:
        """Whether it takes a good part of the fill, wherever it does not show itself."""
        return self.over and self.colour.alpha >= 0.5 and self.width >= _NOTCH

    @property
    def blots(self) -> bool:
        """Whether letters become blots."""
        return self.over and self.colour.alpha >= 0.5 and self.width >= _BLOT


def stroke_of(style: Style) -> Stroke | None:
    """The stroke of a text's letters; None where there is none, or its colour can't be worked out."""
    written = style.values.get("-webkit-text-stroke-width")
    if written is None:
        return None
    px = _KEYWORDS.get(written, style.px("-webkit-text-stroke-width") or 0.0)
    colour = style.colour_of("-webkit-text-stroke-color")
    if px <= 0 or colour is None or style.font_px <= 0:
        return None
    return Stroke(colour, px / style.font_px, _is_over(style))


def edge_of(style: Style, colour: Colour | None) -> Stroke | None:
    """The stroke of letters in a drawing.

    Args:
        style: of its element.
        colour: what `stroke` paints; None where that can't be told.
    """
    px = style.px("stroke-width") if "stroke-width" in style.values else 1.0
    if colour is None or colour.alpha == 0 or px is None or px <= 0 or style.font_px <= 0:
        return None
    return Stroke(colour, px / style.font_px, _is_over(style))


def _is_over(style: Style) -> bool:
    """Whether a stroke is painted over the fill."""
    order = style.get("paint-order").split()
    return not ("stroke" in order and ("fill" not in order or order.index("stroke") < order.index("fill")))
