"""What the functions of colours take, and how many of it: a browser drops a declaration with any other arguments.

Source: CSS Color 4, 5 to 10.
"""

from __future__ import annotations

from plainsight.sight.css.value_parts import split_arguments, words

_SPACES = frozenset(
    [
        "srgb",
        "srgb-linear",
        "display-p3",
        "display-p3-linear",
        "a98-rgb",
        "prophoto-rgb",
        "rec2020",
        "xyz",
        "xyz-d50",
        "xyz-d65",
    ]
)
_OLD = frozenset({"rgb", "rgba", "hsl", "hsla"})
_CHANNELS = frozenset({*_OLD, "hwb", "lab", "lch", "oklab", "oklch", "color"})


def takes(name: str, inside: str) -> bool:
    """Whether a function has as many channels as it takes; true for those not known here.

    They stand at commas, as colours were written first, or at blanks with a slash before the alpha.

    Args:
        name: the function's, in lower case.
        inside: its arguments.
    """
    if name not in _CHANNELS:
        return True
    arguments = split_arguments(inside)
    if len(arguments) > 1:
        single = all(len(words(one)) == 1 for one in arguments)
        if name not in _OLD or not single or len(arguments) not in (3, 4) or "none" in arguments:
            return False
        shares = [one.endswith("%") for one in arguments[:3] if "(" not in one]
        return len(set(shares)) < 2 if name.startswith("rgb") else False not in shares[1:]
    channels, slash, alpha = _halves(words(inside))
    if channels[:1] == ["from"] or not channels:
        return bool(channels)  # of another colour, whose channels have names
    if name == "color":
        if channels[0] not in _SPACES and not channels[0].startswith("--"):
            return False
        channels = channels[1:]
    return len(channels) == 3 and len(alpha) == slash


def _halves(parts: list[str]) -> tuple[list[str], int, list[str]]:
    """What stands before the first slash, whether there is one, and what stands behind it."""
    if "/" not in parts:
        return parts, 0, []
    at = parts.index("/")
    return parts[:at], 1, parts[at + 1 :]
