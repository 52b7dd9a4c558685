"""Which functions may stand for what in a value."""

from __future__ import annotations

_MATHS = (
    "calc -webkit-calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp "
    "progress sibling-index sibling-count random anchor anchor-size calc-size"
)
_SUBSTITUTED = "var env attr if inherit first-valid random-item"
MATHS = frozenset(f"{_MATHS} {_SUBSTITUTED}".split())
"""Functions that may stand for a number or a length."""
_IMAGES = "url image image-set -webkit-image-set -webkit-cross-fade paint -webkit-gradient"
_MANNERS = ("", "repeating-", "-webkit-", "-webkit-repeating-")
IMAGES = frozenset(f"{_IMAGES} {_SUBSTITUTED}".split()) | {
    f"{how}{kind}-gradient" for how in _MANNERS for kind in ("linear", "radial", "conic")
}
"""Functions that stand for an image."""


def function_of(word: str) -> str:
    """The name of the function that a word is; empty for other words."""
    return word.partition("(")[0] if word.endswith(")") else ""
