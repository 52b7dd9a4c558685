"""The record of how well a customer sees one text on one page: both engines answer in these terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


@dataclass(frozen=True, slots=True)
class Viewport:
    """A window's inner size in CSS px."""

    name: str
    width: int
    height: int

    @classmethod
    def named(cls, text: str) -> Viewport:
        """`phone`, `desktop`, `small`, or any `WxH`.

        Raises:
            ValueError: the text is neither a known name nor WIDTHxHEIGHT.
        """
        if text in VIEWPORTS:
            return VIEWPORTS[text]
        match = re.fullmatch(r"([1-9]\d{1,4})x([1-9]\d{1,4})", text)
        if match is None:
            raise ValueError(f"unknown viewport {text!r}: use {', '.join(VIEWPORTS)}, or a size such as 390x844")
        return cls(text, int(match[1]), int(match[2]))


PHONE = Viewport("phone", 390, 844)
DESKTOP = Viewport("desktop", 1280, 800)
SMALL = Viewport("small", 320, 640)
VIEWPORTS = {viewport.name: viewport for viewport in (PHONE, DESKTOP, SMALL)}


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
    """Where it stands against the buy control: the band `place` of a stored exposure."""

    BESIDE_BUY = "beside-buy"
    BEFORE_BUY = "before-buy"
    AFTER_BUY = "after-buy"
    FOOTER = "footer"
    OTHER_PAGE = "other-page"
    AFTER_PURCHASE = "after-purchase"


class Screen(StrEnum):
    """How many screens down its first line stands."""

    FIRST = "first"
    SECOND = "second"
    LATER = "later"


class Size(StrEnum):
    """Effective font size: font size x every scale and zoom above it, against 9 px, 12 px and body text."""

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
class HiddenBy:
    """Why nobody sees it.

    Attributes:
        trick: the property that does it, as CSS would write it (`display: none`), or a closed box (`details`).
        element: short CSS path of the element that carries it.
        source: `assets/site.css:12`, `style attribute`, `<style> line 4`, or None for the browser's own sheet.
    """

    trick: str
    element: str
    source: str | None = None

    def __str__(self) -> str:
        return f"`{self.trick}` on `{self.element}`" + (f" ({self.source})" if self.source else "")


@dataclass(frozen=True, slots=True)
class Look:
    """What one engine sees of one element's text in one viewport.

    Attributes:
        shown: visible, faint, hidden or unsure. `faint` is seen, but too small or too pale to count on.
        reveal: what a customer must do first; for hidden text that a click would open, `one-click`.
        hidden_by: for hidden or buried text, why.
        unsure: for `unsure`, what could not be decided, as one clause ("`@container` decides `display`").
        font_px: effective size of the smallest text that carries words, in CSS px.
        body_px: the page's own body text size, in CSS px.
        contrast: lowest contrast ratio of its text, 1.0 to 21.0, None where unknown.
        legible: 12 px or more, not under body text, and enough contrast; None when unsure.
        painted: the words that are painted, in order, white space folded: what a customer can read.
        in_main_flow: not inside a footer, navigation, dialog or aside bar that is fixed to the window.
        screen: how far down, where known (the browser engine knows).
        dismissable: a control inside the element, or around it, closes it.
        measured: raw numbers that go along uncompared.
    """

    shown: Shown
    reveal: Reveal = Reveal.OPEN
    hidden_by: HiddenBy | None = None
    unsure: str | None = None
    font_px: float | None = None
    body_px: float | None = None
    contrast: float | None = None
    legible: bool | None = None
    painted: str = ""
    in_main_flow: bool = True
    screen: Screen | None = None
    dismissable: bool = False
    measured: dict[str, float] = field(default_factory=dict)

    @property
    def visible(self) -> bool | None:
        """True seen on load, False not, None unsure."""
        if self.shown is Shown.UNSURE:
            return None
        return self.shown in (Shown.VISIBLE, Shown.FAINT) and self.reveal is Reveal.OPEN


@dataclass(frozen=True, slots=True)
class HumanContact:
    """A working way to reach a person that an engine found on a page."""

    visible: bool | None
    kind: str | None = None
    target: str | None = None


def level_of(look: Look, before_buy: bool | None) -> Level | None:
    """The level of design section 1; None when it can't be known.

    `before_buy` is None where the page has no buy control, which does not lower the level.
    """
    if look.shown is Shown.ABSENT:
        return Level.ABSENT
    if look.shown is Shown.UNSURE:
        return None
    if look.reveal is not Reveal.OPEN:
        return Level.BURIED
    if look.shown is Shown.HIDDEN:
        return Level.HIDDEN
    if look.shown is Shown.VISIBLE and look.legible and look.in_main_flow and before_buy is not False:
        return Level.PROMINENT
    return Level.VISIBLE


@dataclass(frozen=True, slots=True)
class Sighting:
    """One answer of `plainsight see`: one page, one viewport, one engine."""

    page: str
    engine: str
    viewport: str
    look: Look
    before_buy: bool | None = None
    human_contact: HumanContact = field(default_factory=lambda: HumanContact(visible=False))
    evidence: str | None = None

    @property
    def level(self) -> Level | None:
        return level_of(self.look, self.before_buy)

    def record(self) -> dict[str, object]:
        """The JSON object of `plainsight see --format json` (version 1); null is unsure."""
        look = self.look
        hidden_by = look.hidden_by
        return {
            "version": 1,
            "page": self.page,
            "engine": self.engine,
            "viewport": self.viewport,
            "found": look.shown is not Shown.ABSENT,
            "level": None if self.level is None else str(self.level),
            "visible": look.visible,
            "hidden_by": None
            if hidden_by is None
            else {"trick": hidden_by.trick, "element": hidden_by.element, "source": hidden_by.source},
            "unsure": look.unsure,
            "before_buy": self.before_buy,
            "font_px": look.font_px,
            "contrast": look.contrast,
            "legible": look.legible,
            "human_contact": {
                "visible": self.human_contact.visible,
                "kind": self.human_contact.kind,
                "target": self.human_contact.target,
            },
            "evidence": self.evidence,
        }
