"""The pixel oracle alone: draw the page with and without a text's ink, and compare. It asks the DOM for nothing.

W3C ACT "visible" (act-rules.github.io): content is visible if making it fully transparent would change pixels of any
part that is in, or can be scrolled into, the viewport.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from plainsight.sight.browser.chromium_process import ChromiumProcess
from plainsight.sight.browser.site_server import Read
from plainsight.sight.browser.tab import Tab
from plainsight.sight.exposure import Viewport
from plainsight.sight.raster import LEAST_PIXELS, Change, compare

MOST_TILES = 400
"""Windows photographed of one page at most: 200 screens down, seen twice each."""


@dataclass(frozen=True, slots=True)
class PixelTruth:
    """What the eye gets of a text's ink, on load and by scrolling the window alone.

    Attributes:
        changed_pixels: pixels that the text's ink changes, in the window position that shows most of it.
        largest_change: largest change of one colour channel there, 0 to 255: 255 is black on white.
        visible: whether any pixel changes, by more than rounding. Visible is not legible: see `ink`.
        found: whether the selector matches anything at all.
        ink: changed pixels weighted by how much they change (255 is one whole pixel).
        at_scroll: the window position (x, y) in CSS px that shows most of it.
    """

    changed_pixels: int
    largest_change: int
    visible: bool
    found: bool = True
    ink: float = 0.0
    at_scroll: tuple[int, int] = (0, 0)


class Oracle:
    """Judges texts by pixels; entered as a context (see `open_oracle`)."""

    def __init__(self, read: Read, *, timeout_s: float, scripts: bool) -> None:
        self._chromium = ChromiumProcess(read)
        self._tab = Tab(self._chromium, ("stage.js", "ink.js"), timeout_s=timeout_s, scripts=scripts)

    def __enter__(self) -> Self:
        self._chromium.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._chromium.__exit__(kind, error, trace)

    def truth(self, url: str, viewport: Viewport, selector: str) -> PixelTruth:
        """How much ink the elements that match `selector` put before a customer's eyes.

        Args:
            url: path of the page from the site's root (`/returns/`).
            viewport: size of the window in CSS px.
            selector: CSS selector; looked for in the page, then in open shadow trees and frames of the same origin.

        Raises:
            PageFailed: the page could not be looked at.
        """
        seen: list[PixelTruth] = []
        self._tab.visit(url, viewport, lambda: seen.append(self._compared(viewport, selector)))
        return seen[0]

    def _compared(self, viewport: Viewport, selector: str) -> PixelTruth:
        self._tab.settle()
        if not self._tab.ask("(selector) => window.__plainsightInk.find(selector).length", selector):
            return PixelTruth(0, 0, False, found=False)
        best, best_at = Change(), (0, 0)
        reach = self._tab.scroll(0, 0)
        at, tiles = (int(reach["left"]), 0), 0
        while tiles < MOST_TILES:
            tiles += 1
            reach = self._tab.scroll(*at)
            change = self._change(selector)
            if change.pixels > best.pixels:
                best, best_at = change, at
            following = _next_tile(at, reach, viewport)
            if following is None:
                break
            at = following
        return PixelTruth(
            best.pixels, best.largest, best.pixels >= LEAST_PIXELS, ink=round(best.ink, 1), at_scroll=best_at
        )

    def _change(self, selector: str) -> Change:
        steps = (
            "(selector) => { const ink = window.__plainsightInk; ink.quiet(ink.find(selector)); }",
            "(selector) => { const ink = window.__plainsightInk; ink.mark(); ink.off(ink.find(selector)); }",
            "() => window.__plainsightInk.back(window.__plainsightInk.marked())",
        )
        shots = []
        for step in steps:
            self._tab.ask(step, selector)
            shots.append(self._tab.shot())
            if len(shots) == 2 and shots[0] == shots[1]:
                break
        self._tab.ask("() => window.__plainsightInk.back(0)")
        return compare(shots[0], shots[1], noise=shots[-1] if len(shots) == 3 else None)


def _next_tile(at: tuple[int, int], reach: dict[str, float], viewport: Viewport) -> tuple[int, int] | None:
    """The window position after `at`: half a window to the right, else down and back to the left edge; then None."""
    x, y = at
    if x < int(reach["x"]):
        return min(x + viewport.width // 2, int(reach["x"])), y
    if y < int(reach["y"]):
        return int(reach["left"]), min(y + viewport.height // 2, int(reach["y"]))
    return None


def open_oracle(read: Read, *, timeout_s: float = 60.0, scripts: bool = True) -> Oracle:
    """An oracle over the site that `read` gives, to be entered as a context.

    Raises:
        BrowserMissing: on entering, where Playwright or Chromium is not there.
    """
    return Oracle(read, timeout_s=timeout_s, scripts=scripts)
