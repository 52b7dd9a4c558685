"""Colours as CSS writes them (CSS Color 4 and 5): names, functions, mixes, relative ones."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from plainsight.sight.css.colour import BLACK, TRANSPARENT, WHITE, Colour, contrast_ratio
from plainsight.sight.css.colour_names import NAMED, SYSTEM
from plainsight.sight.css.colour_spaces import channels_of, gamma, lab_as_srgb, linear_srgb, mixed
from plainsight.sight.css.lengths import number, percentage
from plainsight.sight.css.value_parts import split_arguments, words

_FUNCTION = re.compile(r"^([a-z-]+)\((.*)\)$", re.DOTALL)
_CHANNEL = re.compile(r"(?<![\w.%-])[a-z]+(?![\w(-])")


@lru_cache(maxsize=4096)
def parse_colour(text: str, *, dark: bool = False) -> Colour | None:
    """Read a colour; None where it isn't one, or one that isn't decided here (`currentcolor` is the caller's).

    Args:
        text: the value as written.
        dark: whether the element's used colour scheme is dark, for system colours and `light-dark()`.
    """
    text = text.strip().lower()
    if text.startswith("#"):
        return _hex(text[1:])
    if text in NAMED:
        return _hex(NAMED[text])
    if text == "transparent":
        return TRANSPARENT
    if text in SYSTEM:
        return _hex(SYSTEM[text][1 if dark else 0])
    match = _FUNCTION.match(text)
    if match is None or len(text) > 400:
        return None
    try:
        if match[2].startswith("from "):
            return _relative(match[1], match[2], dark=dark)
        return _call(match[1], match[2], dark=dark)
    except (ValueError, OverflowError, ZeroDivisionError, IndexError):
        return None


def colour_around(text: str, current: Colour | None, *, dark: bool) -> Colour | None:
    """Read a colour in which `currentcolor` may stand, alone or mixed; None where it can't be told.

    Args:
        text: the value in lower case.
        current: what `currentcolor` is.
        dark: as for `parse_colour`.
    """
    if "currentcolor" in text:
        if current is None or text == "currentcolor":
            return current
        written = f"rgb({current.red:.6f} {current.green:.6f} {current.blue:.6f} / {current.alpha:.6f})"
        text = text.replace("currentcolor", written)
    return parse_colour(text, dark=dark)


def _hex(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or not re.fullmatch("[0-9a-f]+", digits):
        return None
    parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
    return Colour(parts[0], parts[1], parts[2], parts[3] / 255 if len(parts) == 4 else 1.0)


def _relative(name: str, inside: str, *, dark: bool) -> Colour | None:
    """A colour written by the channels of another one."""
    _, written, *parts = words(inside)
    origin = parse_colour(written, dark=dark)
    space = parts.pop(0) if name == "color" else name
    known = channels_of(space, origin.red, origin.green, origin.blue) if origin is not None else None
    if origin is None or known is None or len(parts) not in (3, 5):
        return None
    known["alpha"] = origin.alpha
    said = [_CHANNEL.sub(lambda one: f"{known[one[0]]:.6f}" if one[0] in known else one[0], part) for part in parts]
    alpha = [] if "/" in said else ["/", f"{origin.alpha:.6f}"]
    return _call(name, " ".join([*([space] if name == "color" else []), *said, *alpha]), dark=dark)


def _call(name: str, inside: str, *, dark: bool) -> Colour | None:
    if name == "light-dark":
        pair = split_arguments(inside)
        return parse_colour(pair[1 if dark else 0], dark=dark) if len(pair) == 2 else None
    if name == "color-mix":
        return _mix(inside, dark=dark)
    if name == "contrast-color":
        ground = parse_colour(inside, dark=dark)
        return ground and max(WHITE, BLACK, key=lambda ink: contrast_ratio(ink, ground.over(ground.faded(0))))
    parts = [_worked_out(part) for part in words(" ".join(split_arguments(inside)))]
    alpha = 1.0
    if "/" in parts:
        slash = parts.index("/")
        alpha = _number(parts[slash + 1], 1.0)
        parts = parts[:slash]
    elif len(parts) == 4 and name != "color":
        alpha = _number(parts.pop(), 1.0)
    alpha = min(1.0, max(0.0, alpha))
    if name in ("rgb", "rgba"):
        red, green, blue = (_number(part, 255.0) for part in parts)
        return _clamped(red, green, blue, alpha)
    if name in ("hsl", "hsla"):
        return _from_hsl(_angle(parts[0]), _percent(parts[1]), _percent(parts[2]), alpha)
    if name == "hwb":
        return _from_hwb(_angle(parts[0]), _percent(parts[1]), _percent(parts[2]), alpha)
    if name in ("oklch", "lch"):
        lightness, chroma = _lightness(name, parts[0]), _number(parts[1], 0.4 if name == "oklch" else 150.0)
        hue = math.radians(_angle(parts[2]))
        return _from_linear(
            lab_as_srgb(name[:-2] + "ab", lightness, chroma * math.cos(hue), chroma * math.sin(hue)), alpha
        )
    if name in ("oklab", "lab"):
        scale = 0.4 if name == "oklab" else 125.0
        lab = (_lightness(name, parts[0]), _number(parts[1], scale), _number(parts[2], scale))
        return _from_linear(lab_as_srgb(name, *lab), alpha)
    if name == "color" and parts[0] in ("srgb", "srgb-linear"):
        red, green, blue = (_number(part, 1.0) for part in parts[1:4])
        if parts[0] == "srgb-linear":
            red, green, blue = (gamma(channel) / 255 for channel in (red, green, blue))
        return _clamped(red * 255, green * 255, blue * 255, alpha)
    if name == "color":
        wide = linear_srgb(parts[0], tuple(_number(part, 1.0) for part in parts[1:]))
        if wide is not None:
            return _from_linear(wide, alpha)
    return None


def _worked_out(channel: str) -> str:
    """A channel, and the result of one that is reckoned.

    Raises:
        ValueError: it can't be worked out.
    """
    if not channel.endswith(")"):
        return channel
    share, plain = percentage(channel), number(channel)
    if share is None and plain is None:
        raise ValueError(channel)
    return f"{100 * share:.6f}%" if share is not None else f"{plain:.6f}"


def _number(text: str, whole: float) -> float:
    if text == "none":
        return 0.0
    if text.endswith("%"):
        return float(text[:-1]) / 100 * whole
    return float(text)


def _percent(text: str) -> float:
    return min(1.0, max(0.0, float(text.rstrip("%")) / 100)) if text != "none" else 0.0


def _lightness(name: str, text: str) -> float:
    value = _number(text, 1.0 if name.startswith("ok") else 100.0)
    return min(1.0 if name.startswith("ok") else 100.0, max(0.0, value))


def _angle(text: str) -> float:
    if text == "none":
        return 0.0
    for unit, degrees in (("deg", 1.0), ("grad", 0.9), ("rad", 180 / math.pi), ("turn", 360.0)):
        if text.endswith(unit):
            return float(text[: -len(unit)]) * degrees
    return float(text)


def _clamped(red: float, green: float, blue: float, alpha: float) -> Colour:
    if not all(map(math.isfinite, (red, green, blue, alpha))):
        raise ValueError("not a finite colour")
    red, green, blue = (min(255.0, max(0.0, channel)) for channel in (red, green, blue))
    return Colour(red, green, blue, alpha)


def _from_hsl(hue: float, saturation: float, lightness: float, alpha: float) -> Colour:
    amount = saturation * min(lightness, 1 - lightness)

    def channel(offset: int) -> float:
        place = (offset + hue / 30) % 12
        return 255 * (lightness - amount * max(-1.0, min(place - 3, 9 - place, 1.0)))

    return _clamped(channel(0), channel(8), channel(4), alpha)


def _from_hwb(hue: float, white: float, black: float, alpha: float) -> Colour:
    if white + black >= 1:
        grey = 255 * white / (white + black)
        return _clamped(grey, grey, grey, alpha)
    pure = _from_hsl(hue, 1, 0.5, alpha)
    share = 1 - white - black
    return _clamped(
        pure.red * share + white * 255, pure.green * share + white * 255, pure.blue * share + white * 255, alpha
    )


def _from_linear(light: tuple[float, float, float], alpha: float) -> Colour:
    red, green, blue = map(gamma, light)
    return _clamped(red, green, blue, alpha)


def _mix(inside: str, *, dark: bool) -> Colour | None:
    """`color-mix()`; None for a space that isn't mixed in here, unless both ends are the same, or one is clear."""
    pieces = split_arguments(inside)
    named = pieces[0].startswith("in ")
    if len(pieces) != (3 if named else 2):
        return None
    space = pieces.pop(0).removeprefix("in ").strip() if named else "oklab"
    ends: list[tuple[Colour, float | None]] = []
    for piece in pieces:
        parts = words(piece)
        shares = [share for part in parts if (share := percentage(part)) is not None]
        colour = parse_colour(" ".join(part for part in parts if percentage(part) is None), dark=dark)
        if colour is None or len(shares) > 1:
            return None
        ends.append((colour, shares[0] if shares else None))
    (first, one), (second, two) = ends
    if one is None:
        one = 0.5 if two is None else 1 - two
    two = 1 - one if two is None else two
    total = one + two
    if total <= 0:
        return None
    scale = min(1.0, total)
    one, two = one / total, two / total
    alpha = first.alpha * one + second.alpha * two
    if alpha == 0:
        return TRANSPARENT
    share = second.alpha * two / alpha
    ends_rgb = ((first.red, first.green, first.blue), (second.red, second.green, second.blue))
    alike = share in (0, 1) or ends_rgb[0] == ends_rgb[1]
    rgb = ends_rgb[round(share)] if alike else mixed(space, *ends_rgb, share, two)
    return None if rgb is None else _clamped(*rgb, alpha * scale)
