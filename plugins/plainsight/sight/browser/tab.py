"""One browser and one reused page: opened, scrolled, photographed, and replaced when a page hangs or crashes it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from contextlib import ExitStack
from importlib import resources
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from plainsight.sight.browser.chromium import ARGUMENTS, NO_CHROMIUM, NO_PLAYWRIGHT, BrowserMissing, find_chromium
from plainsight.sight.browser.raster import Raster, decode
from plainsight.sight.browser.site_server import Read, SiteServer
from plainsight.sight.exposure import Viewport

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, CDPSession, Page

SETTLED_MS = 5000
"""A customer reads a page as it stands five seconds after it came: later surprises come too late."""
SCROLLED_MS = 1000
"""Time of its own that a page gets after each scroll, to show what it shows on scrolling."""


class PageFailed(Exception):
    """A page could not be looked at: it never finished loading, hung, crashed or was no page. Says so in words."""


def script(name: str) -> str:
    """The text of one of this package's scripts."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


class Tab:
    """A page of a site in a real Chromium, to be entered as a context.

    Playwright's calls into a page that hangs never come back. So a second page keeps a bell: when a look takes longer
    than `timeout_s`, it closes the first one, whereupon every pending call fails and the look can be reported.
    """

    def __init__(
        self,
        read: Read,
        *,
        timeout_s: float = 15.0,
        scripts: bool = True,
        dark: bool = False,
        forced_colors: bool = False,
        tools: tuple[str, ...] = ("stage.js", "ink.js"),
    ) -> None:
        self._read = read
        self._timeout_ms = timeout_s * 1000
        self._emulate: dict[str, Any] = {
            "java_script_enabled": scripts,
            "color_scheme": "dark" if dark else "light",
            "forced_colors": "active" if forced_colors else "none",
            "accept_downloads": False,
            "service_workers": "block",
        }
        self._tools = tuple(script(name) for name in tools)
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._context: BrowserContext | None = None
        self._rang = False
        self._at = ""

    def __enter__(self) -> Self:
        try:
            from playwright.sync_api import Error, sync_playwright
        except ImportError:
            raise BrowserMissing(NO_PLAYWRIGHT) from None
        self._error: type[Exception] = Error
        with ExitStack() as stack:
            self._server = stack.enter_context(SiteServer(self._read))
            playwright = stack.enter_context(sync_playwright())
            program = find_chromium()
            try:
                self._browser = playwright.chromium.launch(
                    executable_path=program, args=list(ARGUMENTS), handle_sigint=False
                )
            except Error as error:
                raise BrowserMissing(f"{NO_CHROMIUM} ({_first_line(error)})") from None
            stack.callback(self._browser.close)
            self._bell = self._browser.new_context().new_page()
            self._bell.on("console", lambda _: self._ring())
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def visit(self, url: str, viewport: Viewport, work: Callable[[], None], *, fresh: bool = True) -> None:
        """Open `url` (a path from the site's root) at that size, let it settle, and do `work` on it, in time.

        A page that is open already is only resized, unless `fresh` is asked for.

        Raises:
            PageFailed: it could not be opened, hung or crashed; the next visit gets a new page.
        """
        try:
            self._set_bell(self._timeout_ms)
            page = self._ready(viewport)
            if fresh or self._at != url:
                self._at = ""
                self._goto(page, url)
            page.evaluate("() => { window.__plainsightStage.go(0, 0); }")
            page.evaluate("(ms) => window.__plainsightStage.settle(ms)", SETTLED_MS if not self._at else SCROLLED_MS)
            self._at = url
            work()
        except self._error as error:
            reason = f"no answer within {self._timeout_ms / 1000:g} s" if self._rang else _first_line(error)
            self._discard()
            raise PageFailed(f"{url}: {reason}") from None
        finally:
            self._set_bell(0)

    def ask(self, expression: str, argument: object = None) -> Any:
        """What a JavaScript function expression answers in the page, as plain data."""
        return self.page.evaluate(expression, argument)

    def shot(self) -> Raster:
        """What the window shows now, one pixel per CSS px."""
        assert self._cdp is not None, "a tab is entered and visited before it is photographed"
        answer = self._cdp.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return decode(base64.b64decode(answer["data"]))

    @property
    def page(self) -> Page:
        """The open page."""
        assert self._page is not None, "a tab is entered and visited before it is asked"
        return self._page

    @property
    def cdp(self) -> CDPSession:
        """The DevTools session of the open page."""
        assert self._cdp is not None, "a tab is entered and visited before it is asked"
        return self._cdp

    def _ready(self, viewport: Viewport) -> Page:
        if self._page is None or self._page.is_closed():
            self._discard()
            self._context = self._browser.new_context(device_scale_factor=1, **self._emulate)
            self._context.add_init_script(script("page_clock.js"))
            self._page = self._context.new_page()
            self._page.set_default_timeout(self._timeout_ms)
            self._page.on("crash", lambda page: page.close())
            self._cdp = self._context.new_cdp_session(self._page)
        self._page.set_viewport_size({"width": viewport.width, "height": viewport.height})
        return self._page

    def _goto(self, page: Page, url: str) -> None:
        if "#" in url and page.url.partition("#")[0] == self._server.origin + url.partition("#")[0]:
            page.goto("about:blank")
        answer = page.goto(self._server.origin + url, wait_until="load")
        if answer is not None and answer.status >= 400:
            raise PageFailed(f"{url}: there is no such page in the site")
        for tool in self._tools:
            page.evaluate(tool)

    def _set_bell(self, ms: float) -> None:
        self._rang = False if ms else self._rang
        arm = (
            "(ms) => { clearTimeout(window.bell); if (ms) window.bell = setTimeout(() => console.log('late'), ms); }"
        )
        self._bell.evaluate(arm, ms)

    def _ring(self) -> None:
        self._rang = True
        if self._page is not None and not self._page.is_closed():
            self._page.close()

    def _discard(self) -> None:
        if self._context is not None:
            self._context.close()
        self._page = self._cdp = self._context = None
        self._at = ""


def _first_line(error: Exception) -> str:
    lines = str(error).splitlines()
    return lines[0].removeprefix("Page.goto: ").removeprefix("Page.evaluate: ").strip() if lines else repr(error)
