"""Wider colour spaces as linear sRGB, and the channels that a relative colour names: CSS Color 4, 10 and 5, 4."""

from __future__ import annotations

import colorsys
import math
from collections.abc import Callable

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


def lab_as_srgb(space: str, lightness: float, a: float, b: float) -> _Row:
    """A colour of `oklab()` or `lab()` as linear sRGB, not clipped."""
    if space == "oklab":
        long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
    fy = (lightness + 16) / 116
    x, y, z = (_lab_inverse(value) for value in (fy + a / 500, fy, fy - b / 200))
    x, z = x * 0.9642956, z * 0.8251046  # D50 white; the matrix takes D50 to linear sRGB
    return (
        3.1341359 * x - 1.6173863 * y - 0.4906619 * z,
        -0.9787955 * x + 1.9162544 * y + 0.0334427 * z,
        0.0719766 * x - 0.2289854 * y + 1.4052869 * z,
    )


def _lab_inverse(value: float) -> float:
    return value**3 if value**3 > 216 / 24389 else (116 * value - 16) / (24389 / 27)


def gamma(value: float) -> float:
    """Linear light of sRGB, 0 to 1 and clipped there, as a channel of 0 to 255."""
    value = min(1.0, max(0.0, value))
    return 255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


def mixed(space: str, first: _Row, second: _Row, share: float, turned: float) -> _Row | None:
    """Two colours of sRGB (0 to 255) mixed in a space; None for an unknown one.

    Args:
        space: its name, and maybe which way round its hues are taken: `oklch longer hue`.
        first: one colour.
        second: the other.
        share: of the second, by the alpha of both.
        turned: its share of the hue, which alpha leaves as it is (CSS Color 4, 12.3).
    """
    name, *way = space.split()
    if name in ("oklch", "lch"):
        return _mixed_by_hue(name, " ".join(way), first, second, share, turned)
    read = _READERS.get(name)
    if read is None or way:
        return None
    one, two, three = (start + share * (end - start) for start, end in zip(read(first), read(second), strict=True))
    if name == "srgb":
        return one, two, three
    red, green, blue = map(gamma, lab_as_srgb(name, one, two, three) if name.endswith("lab") else (one, two, three))
    return red, green, blue


def _mixed_by_hue(name: str, way: str, first: _Row, second: _Row, share: float, turned: float) -> _Row:
    """Two colours mixed in polar coordinates; a grey one has no hue of its own (CSS Color 4, 12.4)."""
    ends = [_READERS[f"{name[:-2]}ab"](end) for end in (first, second)]
    (light, _, _), (other_light, _, _) = ends
    chromas = [math.hypot(a, b) for _, a, b in ends]
    hues = [math.degrees(math.atan2(b, a)) % 360 for _, a, b in ends]
    grey = [chroma < _GREY[name] for chroma in chromas]
    from_, to = hues[1] if grey[0] else hues[0], hues[0] if grey[1] else hues[1]
    turn = (to - from_) % 360
    if way == "decreasing hue" or (way in ("", "shorter hue") and turn > 180) or (way == "longer hue" and turn < 180):
        turn -= 360
    chroma = chromas[0] + share * (chromas[1] - chromas[0])
    hue = math.radians(from_ + turned * turn)
    mix = (light + share * (other_light - light), chroma * math.cos(hue), chroma * math.sin(hue))
    red, green, blue = map(gamma, lab_as_srgb(f"{name[:-2]}ab", *mix))
    return red, green, blue


def _linear(colour: _Row) -> _Row:
    red, green, blue = (_light("display-p3", channel / 255) for channel in colour)  # sRGB has the same curve
    return red, green, blue


def _oklab(colour: _Row) -> _Row:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _lab(colour: _Row) -> _Row:
    red, green, blue = _linear(colour)
    x = (0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / 0.9642956
    y = 0.2225045 * red + 0.7168786 * green + 0.0606169 * blue
    z = (0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / 0.8251046
    fx, fy, fz = (math.cbrt(one) if one > 216 / 24389 else (24389 / 27 * one + 16) / 116 for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


# How colours of sRGB (0 to 255) are read in the spaces in which they are mixed; XYZ is linear light, turned.
_READERS: dict[str, Callable[[_Row], _Row]] = {
    **{"srgb": lambda colour: colour, "oklab": _oklab, "lab": _lab},
    **dict.fromkeys(("srgb-linear", "xyz", "xyz-d65", "xyz-d50"), _linear),
}
_GREY = {"oklch": 4e-4, "lch": 0.15}
"""Chromas under which a colour has no hue."""


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
    """An sRGB colour (0 to 255) as the channels that a relative colour names, by its function or space."""
    if name in ("rgb", "rgba"):
        return {"r": red, "g": green, "b": blue}
    if name in ("hsl", "hsla"):
        hue, light, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
        return {"h": 360 * hue, "s": 100 * saturation, "l": 100 * light}
    if name == "hwb":
        hue = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)[0]
        return {"h": 360 * hue, "w": min(red, green, blue) / 2.55, "b": 100 - max(red, green, blue) / 2.55}
    if name == "srgb":
        return {"r": red / 255, "g": green / 255, "b": blue / 255}
    if name in ("oklab", "oklch", "lab", "lch"):
        lightness, a, b = _READERS[f"{name[:-2]}ab" if name.endswith("ch") else name]((red, green, blue))
        if name.endswith("ab"):
            return {"l": lightness, "a": a, "b": b}
        return {"l": lightness, "c": math.hypot(a, b), "h": math.degrees(math.atan2(b, a))}
    return None
