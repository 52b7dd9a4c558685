"""From facts, and ink where it was asked for, to the record that both engines answer with."""

from __future__ import annotations

from plainsight.sight.browser.page_sight import Facts
from plainsight.sight.browser.pixels import Ink
from plainsight.sight.exposure import HiddenBy, Look, Reveal, Screen, Shown, Viewport

SMALLEST_PX = 12.0
CONTRAST = 4.5
LARGE_CONTRAST = 3.0
LARGE_PX = 24.0
LARGE_BOLD_PX = 18.66
"""WCAG 2.2, 1.4.3: 4.5:1, or 3:1 for text of 24 px, or of 18.66 px bold."""

HAZE = 0.95
"""Edges of letters are softened on a screen: ink measured in pixels stays a little under its own colour."""
FAINT_SHARE = 0.2
"""Under a fifth of the ink that its words take, a text is a trace."""
WHOLE_SHARE = 0.75
"""From three quarters on, it can be read to its end; fonts and smoothing make up the rest."""
BODY_SLACK_PX = 0.5


def judge(facts: Facts, ink: Ink | None, body_px: float, viewport: Viewport, hidden_by: HiddenBy | None) -> Look:
    """What a customer sees of one element's text."""
    share = (ink.share if ink.seen else 0.0) if ink is not None else facts.seen / facts.chars if facts.chars else 0.0
    contrast = ink.contrast if ink is not None else facts.contrast
    measured = _measured(facts, ink, share)
    boxed = facts.boxed > facts.chars / 2 and share < FAINT_SHARE
    if facts.chars == 0:
        return _wordless(facts, body_px, viewport, seen=share > 0, measured=measured)
    if share == 0.0 and not boxed:
        return Look(
            Shown.HIDDEN,
            hidden_by=hidden_by,
            font_px=_rounded(facts.font),
            body_px=body_px,
            legible=False,
            in_main_flow=facts.flow,
            dismissable=facts.dismissable,
            measured=measured,
        )
    font = facts.font or 0.0
    large = font >= LARGE_PX or (font >= LARGE_BOLD_PX and facts.bold)
    needed = (LARGE_CONTRAST if large else CONTRAST) * (HAZE if ink is not None else 1.0)
    pale = contrast is not None and contrast < needed
    small = font < SMALLEST_PX - 0.01
    trace = share < FAINT_SHARE and not boxed
    clear = not facts.garbled and font >= body_px - BODY_SLACK_PX and (boxed or share >= WHOLE_SHARE)
    return Look(
        Shown.FAINT if pale or small or trace else Shown.VISIBLE,
        reveal=Reveal.SCROLL_BOX if boxed else Reveal.OPEN,
        hidden_by=hidden_by if boxed else None,
        font_px=_rounded(facts.font),
        body_px=body_px,
        contrast=_rounded(contrast),
        legible=not (pale or small or trace) and clear,
        painted=facts.painted or (facts.text if ink is not None and share >= WHOLE_SHARE else ""),
        in_main_flow=facts.flow,
        screen=_screen(facts, viewport),
        dismissable=facts.dismissable,
        measured=measured,
    )


def _wordless(facts: Facts, body_px: float, viewport: Viewport, *, seen: bool, measured: dict[str, float]) -> Look:
    """An element that holds no text that can be read: one that paints letters all the same keeps them to itself."""
    if not seen:
        return Look(
            Shown.ABSENT,
            hidden_by=HiddenBy("no text in it: generated content and pictures are none", facts.path),
            body_px=body_px,
            measured=measured,
        )
    return Look(
        Shown.VISIBLE,
        body_px=body_px,
        in_main_flow=facts.flow,
        screen=_screen(facts, viewport),
        dismissable=facts.dismissable,
        measured=measured,
    )


def _screen(facts: Facts, viewport: Viewport) -> Screen | None:
    if facts.box is None:
        return None
    if facts.fixed or facts.box.top < viewport.height:
        return Screen.FIRST
    return Screen.SECOND if facts.box.top < 2 * viewport.height else Screen.LATER


def _measured(facts: Facts, ink: Ink | None, share: float) -> dict[str, float]:
    found = {"share": round(share, 3)}
    if facts.box is not None:
        found |= {"left": round(facts.box.left, 1), "top": round(facts.box.top, 1)}
        found |= {"width": round(facts.box.width, 1), "height": round(facts.box.height, 1)}
    if ink is not None:
        found |= {
            "changed_pixels": ink.changed,
            "largest_change": ink.largest,
            "expected_pixels": round(ink.expected),
        }
    return found


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 2)
