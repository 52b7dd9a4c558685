"""The verdict on one run of text: seen, faint, hidden or unsure, from what its chain of elements does to it."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import length, number
from plainsight.sight.exposure import Reveal, Shown
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.ink import Ink, ink_of
from plainsight.sight.visibility.colours.strokes import stroke_of
from plainsight.sight.visibility.rendering import undrawn_text
from plainsight.sight.visibility.state import Gone, State

LEGIBLE_PX = 12.0
LARGE_PX, LARGE_BOLD_PX = 24.0, 18.66
_NO_INK_PX = 0.3  # glyphs of this size leave nothing on a screen
_SURE_INK_PX = 1.0  # and from here on they do, whatever the font
_NO_SHAPE = 1.0  # blurred so far, ink may spread until nothing changes
_LEAST_SHARE, _MOST_SHARE = 0.42, 0.65  # of a size: how high the lower-case letters of text fonts are
_THICK = 0.4  # of the font size: a line through letters that may cover them
_MOST_BLUR = 0.15  # of the font size: letters blurred further run together


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the eye gets of a text, as far as its own chain of elements decides.

    Attributes:
        shown: the band.
        gone: for hidden or faint text, why.
        unsure: why it can't be told.
        font_px: effective size.
        contrast: WCAG ratio.
        readable: False for text that is painted but can't be read: mirrored, struck through, masked as dots.
        traceless: for hidden text, that its ink shows on no ground, wherever it stands.
    """

    shown: Shown
    gone: Gone | None = None
    unsure: str | None = None
    font_px: float | None = None
    contrast: float | None = None
    readable: bool = True
    reveal: Reveal = Reveal.OPEN
    traceless: bool = False


_SPACINGS = {"letter-spacing": (-0.2, 4.0), "word-spacing": (-0.4, 10.0)}
"""Between how many em letters and words stay readable: closer they overlap, further apart they fall apart."""


def verdict_of(state: State, style: Style, chain: Chain, *, clicked: bool = False) -> Verdict:
    """Judge text that stands directly in an element, before layout has its say."""
    gone = state.gone or (None if clicked else undrawn_text(chain, style))
    if gone is not None:
        return Verdict(Shown.HIDDEN, gone, reveal=gone.reveal)
    if style.get("visibility") != "visible":
        fork = style.forks.get("visibility")
        if fork is not None and (not fork.values or "visible" in fork.values):
            return Verdict(Shown.UNSURE, unsure=f"{fork.reason} `visibility` of <{chain.tag}>", font_px=style.font_px)
        origin = style.origins.get("visibility")
        trick = f"visibility: {style.get('visibility')}"
        return Verdict(
            Shown.HIDDEN, Gone(trick, origin.depth if origin else chain.depth, origin.source if origin else None)
        )
    size = round(style.font_px * state.scale, 2)
    if size < _NO_INK_PX:
        return Verdict(Shown.HIDDEN, _size_trick(state, style, chain), font_px=size)
    if size < _SURE_INK_PX:
        return Verdict(Shown.UNSURE, unsure=f"letters of {size} px may leave no ink", font_px=size)
    if state.unsure is not None:
        return Verdict(Shown.UNSURE, unsure=state.unsure, font_px=size)
    if "font-size-adjust" in style.values and (adjusted := _adjusted(style, chain, size)) is not None:
        return adjusted
    if style.get("text-fit").startswith("shrink"):
        return Verdict(Shown.UNSURE, unsure="layout decides how small `text-fit` makes it", font_px=size)
    ink = ink_of(state, style, chain)
    if ink.gone is not None:
        return Verdict(Shown.HIDDEN, ink.gone, font_px=size, contrast=1.0, traceless=ink.traceless)
    fork = style.forks.get("font-size")
    if fork is not None and not fork.values:
        return Verdict(Shown.UNSURE, unsure=fork.reason, font_px=size)
    if ink.unsure is not None:
        return Verdict(Shown.UNSURE, unsure=ink.unsure, font_px=size)
    return _weighed(state, style, chain, size, ink)


def _weighed(state: State, style: Style, chain: Chain, size: float, ink: Ink) -> Verdict:
    contrast = ink.contrast
    readable = not (
        any(state.flips)
        or ((stroke := stroke_of(style)) is not None and stroke.blots)
        or "line-through" in style.get("text-decoration-line")
        or style.get("-webkit-text-security") != "none"
        or (style.get("unicode-bidi").endswith("override") and style.get("direction") == "rtl")
    )
    if "line-through" in style.get("text-decoration-line") and _is_thick(style):
        return Verdict(
            Shown.UNSURE, unsure="layout decides how much of it a thick line through it covers", font_px=size
        )
    if size < LEGIBLE_PX:
        return Verdict(Shown.FAINT, _size_trick(state, style, chain), None, size, contrast, readable)
    if contrast is not None and contrast < least_contrast(size, style):
        if state.ground_between and ink.most >= least_contrast(size, style):
            return Verdict(Shown.UNSURE, unsure="an image lies behind the text", font_px=size)
        origin = style.origins.get("color")
        if state.slope < 1.0:
            why = Gone(state.opacity_trick, state.opacity_depth, state.opacity_source)
        elif origin is not None:
            why = Gone(origin.text, origin.depth, origin.source)
        else:
            why = Gone("contrast", chain.depth)
        return Verdict(Shown.FAINT, why, None, size, contrast, readable)
    if state.blur > _NO_SHAPE * size:
        return Verdict(Shown.UNSURE, unsure="a filter blurs it beyond its shape", font_px=size)
    if state.blur > _MOST_BLUR * size:
        return Verdict(Shown.FAINT, Gone("filter: blur", chain.depth), None, size, contrast, False)
    for name, (least, most) in _SPACINGS.items():
        spacing = length(style.get(name), style.sizes)
        if spacing is not None and not least * style.font_px <= spacing.px <= most * style.font_px:
            if name == "letter-spacing" and spacing.px < -0.5 * style.font_px:
                return Verdict(Shown.UNSURE, unsure="letters stand left of where they begin", font_px=size)
            origin = style.origins.get(name)
            why = Gone(name, origin.depth if origin else chain.depth, origin.source if origin else None)
            return Verdict(Shown.FAINT, why, None, size, contrast, False)
    return Verdict(Shown.VISIBLE, None, None, size, contrast, readable)


def _adjusted(style: Style, chain: Chain, size: float) -> Verdict | None:
    """What `font-size-adjust` makes of a size: the share of it that lower-case letters shall be high."""
    value = style.get("font-size-adjust")
    share = number(value.split()[-1])
    if value == "none" or value.endswith("from-font") or (share is not None and _LEAST_SHARE <= share <= _MOST_SHARE):
        return None
    origin = style.origins.get("font-size-adjust")
    if share == 0.0 and origin is not None:
        return Verdict(Shown.HIDDEN, Gone(origin.text, origin.depth, origin.source), font_px=0.0)
    return Verdict(Shown.UNSURE, unsure=f"the font decides what `font-size-adjust: {value[:40]}` makes of its size")


def least_contrast(size: float, style: Style) -> float:
    """WCAG 1.4.3: 4.5:1, and 3:1 for large text."""
    weight = style.get("font-weight")
    bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 700)
    return 3.0 if size >= LARGE_PX or (bold and size >= LARGE_BOLD_PX) else 4.5


def _size_trick(state: State, style: Style, chain: Chain) -> Gone:
    if state.scale < 0.9 and (state.scale * 16 < LEGIBLE_PX or style.font_px >= LEGIBLE_PX):
        return Gone(state.scale_trick, state.scale_depth, state.scale_source)
    origin = style.origins.get("font-size")
    if origin is None:
        return Gone(f"font-size: {style.font_px:g}px", chain.depth)
    return Gone(origin.text, origin.depth, origin.source)


def _is_thick(style: Style) -> bool:
    """Whether a line through the letters is so thick that it may cover them."""
    thick = length(style.get("text-decoration-thickness"), style.sizes)
    return thick is not None and thick.px + thick.percent / 100 * style.font_px >= _THICK * style.font_px
