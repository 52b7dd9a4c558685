"""Wider colour spaces as linear sRGB, and the channels that a relative colour names: CSS Color 4, 10 and 5, 4."""

from __future__ import annotations

import colorsys
import math

_Row = tuple[float, float, float]
# Rows of the matrices that take linear light of a space to linear sRGB, as CSS Color 4, 18 derives them.
_TO_SRGB: dict[str, tuple[_Row, _Row, _Row]] = {
    "display-p3": ((1.2249402, -0.2249402, 0.0), (-0.0420570, 1.0420570, 0.0), (-0.0196376, -0.0786360, 1.0982736)),
    "rec2020": (
        (1.6604910, -0.5876411, -0.0728499),
        (-0.1245505, 1.1328999, -0.0083494),
        (-0.0181508, -0.1005789, 1.1187297),
    ),
    "a98-rgb": ((1.3983557, -0.3983557, 0.0), (0.0, 1.0, 0.0), (0.0, -0.0429290, 1.0429290)),
    "xyz": (
        (3.2409699, -1.5373832, -0.4986108),
        (-0.9692436, 1.8759675, 0.0415551),
        (0.0556301, -0.2039770, 1.0569715),
    ),
}


def linear_srgb(space: str, channels: tuple[float, ...]) -> _Row | None:
    """A colour of `color()` as linear sRGB, not clipped; None for a space that isn't read here."""
    space = "xyz" if space == "xyz-d65" else space
    matrix = _TO_SRGB.get(space)
    if matrix is None or len(channels) != 3 or not all(map(math.isfinite, channels)):
        return None
    red, green, blue = (_light(space, channel) for channel in channels)
    one, two, three = (row[0] * red + row[1] * green + row[2] * blue for row in matrix)
    return one, two, three


def _light(space: str, value: float) -> float:
    if space == "xyz":
        return value
    size, sign = abs(value), -1.0 if value < 0 else 1.0
    if space == "display-p3":
        return sign * (size / 12.92 if size <= 0.04045 else ((size + 0.055) / 1.055) ** 2.4)
    if space == "a98-rgb":
        return float(sign * size ** (563 / 256))
    return sign * (size / 4.5 if size < 0.0812429 else ((size + 0.0992968) / 1.0992968) ** (1 / 0.45))


def channels_of(name: str, red: float, green: float, blue: float) -> dict[str, float] | None:
    """The channels of an sRGB colour (0 to 255) by the names that a relative colour function has for them."""
    if name in ("rgb", "rgba"):
        return {"r": red, "g": green, "b": blue}
    if name in ("hsl", "hsla"):
        hue, light, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
        return {"h": 360 * hue, "s": 100 * saturation, "l": 100 * light}
    if name == "hwb":
        hue = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)[0]
        return {"h": 360 * hue, "w": min(red, green, blue) / 2.55, "b": 100 - max(red, green, blue) / 2.55}
    return None
