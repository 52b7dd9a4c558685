"""The record of how well a customer sees one text on one page: both engines answer in these terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plainsight.sight.bands import Bands, Contrast, Level, Position, Reveal, Screen, Shown, Size, level_of

__all__ = [
    "DESKTOP",
    "PHONE",
    "SMALL",
    "VIEWPORTS",
    "Bands",
    "Contrast",
    "HiddenBy",
    "HumanContact",
    "Level",
    "Look",
    "Position",
    "Reveal",
    "Screen",
    "Shown",
    "Sighting",
    "Size",
    "Viewport",
    "bands_of",
    "level_of",
]
TINY_PX, SMALL_PX, LARGE_PX = 9.0, 12.0, 24.0
BODY_SLACK_PX = 0.5
AA_CONTRAST, LARGE_CONTRAST, NO_CONTRAST = 4.5, 3.0, 1.5
"""WCAG 2.2, 1.4.3; under 1.5:1 next to nobody reads it."""


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


@dataclass(frozen=True, slots=True)
class HiddenBy:
    """Why nobody sees it.

    Attributes:
        trick: the property that does it, as CSS would write it (`display: none`), or a closed box (`details`).
        element: short CSS path of the element that carries it.
        source: `assets/site.css:12`, `style attribute`, `<style> line 4`, or None for the browser's own sheet.
        label: what the page itself calls that element, such as the summary of a closed box, as far as that was asked.
        palette: the colour scheme in which that is so, where a customer chooses it on the page.
    """

    trick: str
    element: str
    source: str | None = None
    label: str | None = None
    palette: str | None = None

    def __str__(self) -> str:
        return f"`{self.trick}` on `{self.element}`" + (f" ({self.source})" if self.source else "")

    @property
    def in_words(self) -> str:
        """For a headline: the element by its own name, without the elements around it."""
        name = self.element.rpartition(" > ")[2]
        tag = re.split(r"[.#]", name, maxsplit=1)[0]
        what = f"the closed `<{tag}>`" if self.trick == tag else f"`{self.trick}` on `{name}`"
        what += (f" “{self.label}”" if self.label else "") + (f" ({self.source})" if self.source else "")
        return what + (f" in the palette `{self.palette}`" if self.palette else "")


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


def bands_of(look: Look, before_buy: bool | None) -> Bands:
    """A look in bands.

    Args:
        look: what an engine saw.
        before_buy: whether it stands before the buy control; None where the page has none.
    """
    if look.shown is Shown.ABSENT:
        return Bands(Shown.ABSENT)
    place = Position.AFTER_BUY if before_buy is False else Position.BEFORE_BUY
    size, contrast = _size(look), _contrast(look)
    legible = size not in (Size.SMALL, Size.TINY) and contrast in (None, Contrast.AA)
    cut = look.shown is Shown.VISIBLE and look.legible is False and legible
    return Bands(
        # What is large and dark enough and still can't be read is cut off, mirrored or struck through.
        shown=Shown.FAINT if cut else look.shown,
        reveal=look.reveal,
        place=place if look.in_main_flow else Position.FOOTER,
        screen=look.screen,
        size=size,
        contrast=contrast,
    )


def _size(look: Look) -> Size | None:
    if look.font_px is None:
        return None
    if look.font_px < TINY_PX:
        return Size.TINY
    if look.font_px < max(SMALL_PX - 0.01, (look.body_px or 0.0) - BODY_SLACK_PX):
        return Size.SMALL
    return Size.HEADING if look.font_px >= LARGE_PX else Size.BODY


def _contrast(look: Look) -> Contrast | None:
    if look.contrast is None:
        return None
    enough = LARGE_CONTRAST if (look.font_px or 0.0) >= LARGE_PX else AA_CONTRAST
    if look.legible or look.contrast >= enough:  # bold text needs less, and only the engine knows that it is bold
        return Contrast.AA
    return Contrast.NONE if look.contrast < NO_CONTRAST else Contrast.WEAK


ORDER_UNSURE = "layout decides whether it comes before the buy control, or which control buys is not plain"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One answer of `plainsight see`: one page, one viewport, one engine.

    Attributes:
        before_buy: whether it stands before the buy control; None where the page has none, or where that is unsure.
        order_unsure: the page has a buy control, and which of the two comes first can't be known.
    """

    page: str
    engine: str
    viewport: str
    look: Look
    before_buy: bool | None = None
    human_contact: HumanContact = field(default_factory=lambda: HumanContact(visible=False))
    evidence: str | None = None
    order_unsure: bool = False

    @property
    def level(self) -> Level | None:
        """None where it can't be known."""
        if self.order_unsure and self.look.visible:
            return None
        return level_of(bands_of(self.look, self.before_buy))

    @property
    def unsure(self) -> str | None:
        """What could not be decided, as a clause."""
        return ORDER_UNSURE if self.order_unsure and self.look.visible else self.look.unsure

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
            "unsure": self.unsure,
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
