"""What a customer may have asked of every page in their system's settings, and pages may answer with other styles."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Preference(StrEnum):
    """A preference, and the CSS media feature that tells a page of it (CSS Media Queries 5)."""

    DARK = "dark"
    """`prefers-color-scheme: dark`"""
    REDUCED_MOTION = "reduced-motion"
    """`prefers-reduced-motion: reduce`"""
    MORE_CONTRAST = "more-contrast"
    """`prefers-contrast: more`"""
    FORCED_COLORS = "forced-colors"
    """`forced-colors: active`: the system puts its own few colours in place of the page's"""


def emulated(prefers: Collection[Preference]) -> dict[str, str]:
    """The same in Playwright's words; what nobody asked for is off, whatever this machine's own settings are."""
    return {
        "color_scheme": "dark" if Preference.DARK in prefers else "light",
        "reduced_motion": "reduce" if Preference.REDUCED_MOTION in prefers else "no-preference",
        "contrast": "more" if Preference.MORE_CONTRAST in prefers else "no-preference",
        "forced_colors": "active" if Preference.FORCED_COLORS in prefers else "none",
    }
