"""The bands of an exposure: coarse steps in which two looks are compared, and the level that follows from them.

Bands, not raw numbers, so that a page that reflows is no change. Every band goes from best to worst.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How well a notice is seen; larger is better."""

    ABSENT = 0
    HIDDEN = 1
    BURIED = 2
    VISIBLE = 3
    PROMINENT = 4

    def __str__(self) -> str:
        return self.name.lower()


class Shown(StrEnum):
    """Whether pixels of it reach the eye: the first band."""

    VISIBLE = "visible"
    FAINT = "faint"
    HIDDEN = "hidden"
    ABSENT = "absent"
    UNSURE = "unsure"


class Reveal(StrEnum):
    """What a customer must do to see it, least first."""

    OPEN = "open"
    SCROLL_BOX = "scroll-box"
    ONE_CLICK = "one-click"
    HOVER = "hover"
    LINK_ONLY = "link-only"
    FILE = "file"


class Position(StrEnum):
    """Where it stands against the buy control: the band `place`. A page without one has all of it before it."""

    BESIDE_BUY = "beside-buy"
    BEFORE_BUY = "before-buy"
    AFTER_BUY = "after-buy"
    FOOTER = "footer"
    OTHER_PAGE = "other-page"


class Screen(StrEnum):
    """How many screens down its first line stands."""

    FIRST = "first"
    SECOND = "second"
    LATER = "later"


class Size(StrEnum):
    """Effective font size: font size x every scale and zoom above it.

    `heading` is 24 px or more, `small` under 12 px or under the page's body text, `tiny` under 9 px.
    """

    HEADING = "heading"
    BODY = "body"
    SMALL = "small"
    TINY = "tiny"


class Contrast(StrEnum):
    """WCAG 2 contrast of ink and ground: `aa` 4.5:1 (3:1 for large text), `none` under 1.5:1."""

    AA = "aa"
    WEAK = "weak"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Bands:
    """How well one text is seen, in bands; None where the engine can't know.

    Attributes:
        shown: whether its words reach the eye; `faint` also where not all of them can be read.
        reveal: what a customer must do first.
        place: where it stands against the buy control.
        screen: how far down its first line stands.
        size: against 9 px, 12 px and the page's body text.
        contrast: of its ink against its ground.
    """

    shown: Shown
    reveal: Reveal | None = None
    place: Position | None = None
    screen: Screen | None = None
    size: Size | None = None
    contrast: Contrast | None = None


def level_of(bands: Bands, *, with_reason: bool = True) -> Level | None:
    """The level of one window; None when it can't be known.

    Over several windows, the lowest one counts.

    Args:
        bands: how it is seen.
        with_reason: whether the rule's reason is read on the same spot, or there is none to tell.
    """
    if bands.shown is Shown.ABSENT:
        return Level.ABSENT
    if bands.shown is Shown.UNSURE:
        return None
    if bands.reveal not in (None, Reveal.OPEN):
        return Level.BURIED
    if bands.shown is Shown.HIDDEN:
        return Level.HIDDEN
    legible = (
        bands.shown is Shown.VISIBLE
        and bands.size in (Size.HEADING, Size.BODY)
        and bands.contrast in (None, Contrast.AA)
    )
    in_time = bands.place in (Position.BESIDE_BUY, Position.BEFORE_BUY)
    return Level.PROMINENT if legible and in_time and with_reason else Level.VISIBLE
