"""The ground's own pixel oracle: real Chromium, window tiles, ink on and ink off.

It follows the W3C ACT definition of "visible" and shares no code with the engines that it judges. Tiles of the window
only, moved by window.scrollTo: scrollIntoView would open clipped boxes, a full-page picture would move fixed bars.
"""

from __future__ import annotations

import html
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from tests.sight.ground.ground import VIEWPORTS, Case, Truth

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-color-profile=srgb --disable-lcd-text"
)
FLAGS = (*_FLAGS.split(" "), "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")
"""Nothing is fetched from elsewhere: a page of a folder may name what it likes."""
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
LATE_MS = 400
"""How long a page with scripts gets for what it does late; no case waits longer than 200 ms."""
MOST_TILES = 40
"""Longer pages of a folder are not looked at: ten screens of a phone."""
Tile = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two pictures of one window."""

    changed: int = 0
    largest: int = 0
    contrast: float = 1.0

    @property
    def seen(self) -> bool:
        """More than the rounding of blended glyph edges: one step even for ink of its ground's colour."""
        return self.largest > 1


class Noisy(Exception):
    """Two pictures of the same state differ, so pixels prove nothing."""


class TooLong(Exception):
    """More windows than can be looked at in a time that anybody waits."""


class Oracle:
    """One browser; `truth(case, viewport)` for any number of cases, `texts` for several texts of one page."""

    def __init__(self, browser: Browser, server: ThreadingHTTPServer) -> None:
        self._browser = browser
        self._server = server
        self._expected: dict[tuple[str, str], int] = {}
        self._pages: dict[tuple[str, bool], tuple[Page, CDPSession]] = {}
        self._judge = browser.new_page()

    def truth(self, case: Case, viewport: str) -> Truth:
        """Measure one case, afresh when a picture came out restless.

        Raises:
            Noisy: the page moves by itself.
        """
        for _ in range(3):
            try:
                return self._measured(case, viewport)
            except Noisy as noise:
                last = noise
        raise last

    def _measured(self, case: Case, viewport: str) -> Truth:
        page, camera = self.open(case, viewport)
        seen = self._ink(page, camera, case.target, self._drawn(page, camera))
        before = page.evaluate("([n, b]) => plainGround.before(n, b)", [case.target, case.buy])
        contact = None
        if case.contact is not None:
            contact = self._ink(page, camera, case.contact, self._drawn(page, camera)).seen
        size = page.evaluate("n => plainGround.size(n)", case.target)
        bare = None
        if case.uses_scripts() and "material" not in case.family:
            page, camera = self.open(case, viewport, scripts=False)
            bare = self._ink(page, camera, case.target, self._drawn(page, camera)).seen
        return Truth(
            visible=seen.seen,
            changed=seen.changed,
            largest=seen.largest,
            expected=self._expected_ink(case.text, viewport),
            font_px=size,
            contrast=seen.contrast if seen.seen else None,
            before_buy=before if seen.seen else None,
            contact=contact,
            without_script=bare,
        )

    def _page(self, viewport: str, scripts: bool) -> tuple[Page, CDPSession]:
        key = (viewport, scripts)
        if key not in self._pages:
            width, height = VIEWPORTS[viewport]
            context = self._browser.new_context(
                viewport={"width": width, "height": height}, java_script_enabled=scripts
            )
            page = context.new_page()
            self._pages[key] = (page, context.new_cdp_session(page))
        return self._pages[key]

    def open(self, case: Case, viewport: str, scripts: bool = True) -> tuple[Page, CDPSession]:
        """The case's page in one window as it stands five seconds after load, and a camera on it."""
        page, camera = self._page(viewport, scripts)
        self._server.case = case  # type: ignore[attr-defined]
        page.goto(f"http://127.0.0.1:{self._server.server_port}/{quote(case.page)}", wait_until="load")
        if case.may_leave():
            page.wait_for_timeout(LATE_MS)
        page.evaluate((HERE / "ink.js").read_text())
        page.evaluate("document.fonts.ready.then(() => true)")
        if scripts and case.uses_scripts():
            page.wait_for_timeout(LATE_MS)
            for x, y in self._tiles(page):
                page.evaluate("([x, y]) => plainGround.go(x, y)", [x, y])
                page.wait_for_timeout(60)
        page.evaluate("plainGround.settle()")
        return page, camera

    def texts(self, case: Case, viewport: str, asked: Mapping[str, str]) -> dict[str, Truth]:
        """Measure several texts of the page that a case stands on, of which nothing else is asked.

        Args:
            case: any case of that page.
            viewport: `phone` or `desktop`.
            asked: CSS selector -> the words that it holds.

        Raises:
            Noisy: the page moves by itself.
            TooLong: it has more than MOST_TILES windows.
        """
        page, camera = self.open(case, viewport)
        if len(self._tiles(page)) > MOST_TILES:
            raise TooLong(f"more than {MOST_TILES} windows")
        drawn = self._drawn(page, camera)
        seen = {selector: self._ink(page, camera, selector, drawn) for selector in asked}
        sizes = {selector: page.evaluate("n => plainGround.size(n)", selector) for selector in asked}
        return {
            selector: Truth(
                visible=found.seen,
                changed=found.changed,
                largest=found.largest,
                expected=self._expected_ink(asked[selector], viewport) if found.seen else 0,
                font_px=sizes[selector],
                contrast=found.contrast if found.seen else None,
                before_buy=None,
                contact=None,
            )
            for selector, found in seen.items()
        }

    def _drawn(self, page: Page, camera: CDPSession) -> dict[Tile, str]:
        return {tile: self._shot(page, camera, tile) for tile in self._tiles(page)}

    def _ink(self, page: Page, camera: CDPSession, selector: str, drawn: Mapping[Tile, str]) -> Difference:
        if not page.evaluate("n => plainGround.drain(n)", selector):
            return Difference()
        dry = {tile: self._shot(page, camera, tile) for tile in drawn}
        page.evaluate("plainGround.refill()")
        found = [
            (self._compare(drawn[tile], dry[tile]), drawn[tile], tile) for tile in dry if drawn[tile] != dry[tile]
        ]
        best = max(found, key=lambda item: item[0].changed, default=None)
        if best is None:
            return Difference()
        again = self._shot(page, camera, best[2])
        noise = self._compare(again, best[1]) if again != best[1] else Difference()
        if noise.seen and noise.changed * 10 > best[0].changed:  # a redrawn rounded corner differs by some pixels
            raise Noisy(selector)
        return best[0]

    def _tiles(self, page: Page) -> list[Tile]:
        left, right, top, bottom = page.evaluate("plainGround.range()")
        size = page.viewport_size
        assert size is not None
        return [(x, y) for y in _steps(top, bottom, size["height"]) for x in _steps(left, right, size["width"])]

    def _shot(self, page: Page, camera: CDPSession, tile: Tile) -> str:
        page.evaluate("([x, y]) => plainGround.go(x, y)", list(tile))
        answer: dict[str, str] = camera.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return answer["data"]

    def _compare(self, one: str, two: str) -> Difference:
        measured: dict[str, Any] = self._judge.evaluate(_compare_source(), [one, two])
        return Difference(**measured)

    def _expected_ink(self, text: str, viewport: str) -> int:
        if (text, viewport) not in self._expected:
            page, camera = self._page(viewport, True)
            font = 'font:16px/1.5 "Liberation Sans",Arial,sans-serif'
            page.set_content(
                f"<!doctype html><body style='margin:0;{font};color:#000'><p id=n>{html.escape(text)}</p>"
            )
            page.evaluate((HERE / "ink.js").read_text())
            self._expected[text, viewport] = self._ink(page, camera, "#n", self._drawn(page, camera)).changed
        return self._expected[text, viewport]


@contextmanager
def open_oracle() -> Iterator[Oracle]:
    """A browser and a small server, closed in the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
            try:
                yield Oracle(browser, server)
            finally:
                browser.close()
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def record(truth: Truth) -> dict[str, Any]:
    """What of a truth is kept in the file."""
    return {key: value for key, value in asdict(truth).items() if key != "without_script" or value is not None}


def _chromium() -> str | None:
    """The browser to measure with; None leaves it to Playwright's own."""
    named = os.environ.get("PLAINSIGHT_CHROMIUM")
    return named or next((path for name in BROWSERS if (path := shutil.which(name))), None)


def _steps(low: float, high: float, size: int) -> list[int]:
    """Scroll positions half a window apart, both ends among them."""
    inner = range(int(low), int(high), max(size // 2, 1))
    return sorted({*inner, int(low), int(high)})


@cache
def _compare_source() -> str:
    return (HERE / "compare.js").read_text()


class _Answer(BaseHTTPRequestHandler):
    """Serves the files of the case that stands on the stage."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0].lstrip("/") or "index.html"
        content = self.server.case.read(path)  # type: ignore[attr-defined]
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", TYPES.get(path.rpartition(".")[2], "application/octet-stream"))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""
