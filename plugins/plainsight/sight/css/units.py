"""Units of CSS Values 4, and lengths in px as far as a page alone can tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIMENSION = re.compile(r"([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)", re.IGNORECASE)
_ABSOLUTE = {"px": 1.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54, "in": 96.0, "pt": 96 / 72, "pc": 16.0}
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.2}
_NORMAL_LINE = 1.2


@dataclass(frozen=True, slots=True)
class Sizes:
    """What relative lengths are relative to, in px.

    Attributes:
        em, rem: sizes of letters, the element's and the root's.
        width, height: of the window.
        line: the element's `line-height`, as computed.
    """

    em: float
    rem: float
    width: float
    height: float
    line: str = "normal"


@dataclass(frozen=True, slots=True)
class Length:
    """`px` + `percent` of something that layout knows."""

    px: float
    percent: float = 0.0

    def of(self, whole: float) -> float:
        """In px, where 100% is `whole`."""
        return self.px + self.percent * whole / 100

    @property
    def is_fixed(self) -> bool:
        """Whether layout has no say in it."""
        return self.percent == 0


def line_px(value: str, font_px: float) -> float:
    """The used height of a line in px, by the computed value of `line-height`."""
    if value.endswith("px"):
        return float(value[:-2])
    try:
        return font_px * (float(value[:-1]) / 100 if value.endswith("%") else float(value))
    except ValueError:
        return _NORMAL_LINE * font_px


def unit_px(unit: str, sizes: Sizes) -> float | None:
    """One of a unit in px; None for a unit that isn't a length or that layout decides."""
    if unit in _ABSOLUTE:
        return _ABSOLUTE[unit]
    if unit == "lh":
        return line_px(sizes.line, sizes.em)
    if unit in _OF_FONT:
        return sizes.em * _OF_FONT[unit]
    if unit[:1] == "r" and unit[1:] in _OF_FONT:
        return sizes.rem * _OF_FONT[unit[1:]]
    if unit in ("vw", "svw", "lvw", "dvw", "vi", "svi", "lvi", "dvi"):
        return sizes.width / 100
    if unit in ("vh", "svh", "lvh", "dvh", "vb", "svb", "lvb", "dvb"):
        return sizes.height / 100
    if unit in ("vmin", "svmin", "lvmin", "dvmin"):
        return min(sizes.width, sizes.height) / 100
    if unit in ("vmax", "svmax", "lvmax", "dvmax"):
        return max(sizes.width, sizes.height) / 100
    return None
