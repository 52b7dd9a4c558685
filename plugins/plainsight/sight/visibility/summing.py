"""One look from the verdicts on all texts of an element."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plainsight.sight.dom import Element
from plainsight.sight.exposure import HiddenBy, Look, Reveal, Shown
from plainsight.sight.page_text import fold
from plainsight.sight.visibility.body_size import BodySize
from plainsight.sight.visibility.run import LEAST_SHARE, Run
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone
from plainsight.sight.visibility.verdict import LEGIBLE_PX, least_contrast

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

_WHOLE = 0.9  # of a text: with less of it in view, it does not say what it says


class Summing:
    """Sums up what is seen of the elements of one page."""

    def __init__(self, page: StaticPage) -> None:
        self._page = page
        self._body = BodySize(page)
        self._looks: dict[Element, tuple[tuple[object, ...], Look]] = {}

    def sum_up(
        self, scene: PageScene, element: Element, runs: list[Run], opened: Callable[[Gone | None], Reveal] | None
    ) -> Look:
        """The look at an element whose texts were judged.

        Args:
            scene: the page in a window.
            element: the element.
            runs: its texts, one or more.
            opened: tells, for hidden text, what a customer could do to see it; None where nobody asks.
        """
        if scene.missing is None:
            scene.missing = self._page.missing(scene.viewport) or ""
        missing = scene.missing or None
        if len(runs) == 1 and missing is None and runs[0].verdict.shown is Shown.VISIBLE and runs[0].cut is None:
            return self._plainly_seen(scene, element, runs[0])
        total = sum(len(run.words) for run in runs)
        by_band: dict[Shown, int] = dict.fromkeys(Shown, 0)
        for run in runs:
            band = run.verdict.shown
            if band is Shown.VISIBLE and run.share < LEAST_SHARE:
                band = Shown.FAINT
            by_band[band] += len(run.words)
        first_gone = next((run.verdict.gone or run.cut for run in runs if run.verdict.gone or run.cut), None)
        first_unsure = next((run.verdict.unsure for run in runs if run.verdict.unsure), None)
        seen = by_band[Shown.VISIBLE] + by_band[Shown.FAINT]
        by = hidden_by(element, first_gone)
        font_px = min((run.verdict.font_px for run in runs if run.verdict.font_px is not None), default=None)
        painted = " ".join(_painted(run) for run in runs if run.verdict.shown in (Shown.VISIBLE, Shown.FAINT))
        _, state = scene.settle(scene.chains.of(element))
        common = {
            "font_px": font_px,
            "in_main_flow": state.main_flow,
            "dismissable": self._page.controls.closes(element),
        }
        if by_band[Shown.UNSURE] or (missing is not None and (seen or _by_sheet(first_gone))):
            reason = first_unsure or missing
            return Look(Shown.UNSURE, unsure=reason, painted=fold(painted), **common)  # type: ignore[arg-type]
        if not seen:
            reveal = first_gone.reveal if first_gone is not None else Reveal.OPEN
            if reveal is Reveal.OPEN and opened is not None:
                reveal = opened(first_gone)
            return Look(Shown.HIDDEN, reveal, by, **common)  # type: ignore[arg-type]
        contrast = min(
            (
                run.verdict.contrast
                for run in runs
                if (run.verdict.contrast is not None and run.verdict.gone is None)
                or (run.verdict.shown is Shown.FAINT and run.verdict.contrast is not None)
            ),
            default=None,
        )
        shown = Shown.FAINT if by_band[Shown.FAINT] * 2 >= total else Shown.VISIBLE
        reveal = next((run.reveal for run in runs if run.reveal is not Reveal.OPEN), Reveal.OPEN)
        return Look(
            shown,
            reveal,
            by,
            contrast=contrast,
            legible=self._is_legible(scene, element, runs, font_px, contrast)
            and shown is Shown.VISIBLE
            and by_band[Shown.HIDDEN] * 10 <= 3 * total,
            painted=fold(painted),
            body_px=self._body.px(scene),
            **common,  # type: ignore[arg-type]
        )

    def _plainly_seen(self, scene: PageScene, element: Element, run: Run) -> Look:
        """What nearly every notice is: one text, all of it seen."""
        verdict = run.verdict
        body_px = self._body.px(scene)
        readable, in_main_flow = scene.plainly(scene.chains.of(element), verdict)
        legible = readable and (verdict.font_px or 0.0) >= body_px - 0.5
        closes = self._page.controls.closes(element)
        facts = (run, body_px, legible, in_main_flow, closes)
        known = self._looks.get(element)
        if known is not None and known[0] == facts:
            return known[1]  # windows mostly agree
        look = Look(
            Shown.VISIBLE,
            font_px=verdict.font_px,
            body_px=body_px,
            contrast=verdict.contrast,
            legible=legible,
            painted=run.words,
            in_main_flow=in_main_flow,
            dismissable=closes,
        )
        self._looks[element] = (facts, look)
        return look

    def _is_legible(
        self, scene: PageScene, element: Element, runs: list[Run], font_px: float | None, contrast: float | None
    ) -> bool:
        if font_px is None or font_px < max(LEGIBLE_PX, self._body.px(scene) - 0.5):
            return False
        for run in runs:
            is_cut = run.share < _WHOLE and run.reveal is Reveal.OPEN
            if run.verdict.shown is Shown.VISIBLE and (is_cut or not run.verdict.readable):
                return False
        return contrast is None or contrast >= least_contrast(font_px, scene.style_of(element))


def hidden_by(element: Element, gone: Gone | None) -> HiddenBy | None:
    """What hides it, with the element that does."""
    if gone is None:
        return None
    return HiddenBy(gone.trick, holder_of(element, gone.depth).path(), gone.source)


def holder_of(element: Element, depth: int) -> Element:
    """The element's ancestor at a depth; the element itself for depths outside of its own path."""
    path = [element]
    while path[-1].parent is not None:
        path.append(path[-1].parent)
    return path[len(path) - 1 - depth] if 0 <= depth < len(path) else element


def _painted(run: Run) -> str:
    words = run.words
    if run.share < 1.0:
        parts = words.split()
        words = " ".join(parts[: max(1, int(len(parts) * run.share))])
    return words


def _by_sheet(gone: Gone | None) -> bool:
    """Whether another sheet could undo what hides it."""
    return gone is not None and gone.source is not None and gone.source != "style attribute"
