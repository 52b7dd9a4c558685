"""One reused page: opened, settled, asked and photographed, and replaced when it hangs or crashes."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection
from importlib import resources
from json import dumps, loads
from typing import TYPE_CHECKING, Any

from plainsight.sight.browser.chromium_process import ChromiumProcess, first_line
from plainsight.sight.browser.preference import Preference, emulated
from plainsight.sight.browser.raster import Raster, decode
from plainsight.sight.exposure import Viewport

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, CDPSession, Page

SETTLED_MS = 5000
"""A customer reads a page as it stands five seconds after it came: later surprises come too late."""
SCROLLED_MS = 1000
"""Time of its own that a page gets after each scroll or resize, to show what it shows then."""


class PageFailed(Exception):
    """A page could not be looked at: it never finished loading, hung, crashed or was no page. Says so in words."""


def script(name: str) -> str:
    """The text of one of this package's scripts."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


class Tab:
    """A page of the site in a running Chromium.

    Args:
        chromium: the process, entered.
        timeout_s: longest time that one visit may take.
        tools: scripts that are at hand in every page.
        scripts: whether the page's own scripts run.
        prefers: what the customer asks of every page.
    """

    def __init__(
        self,
        chromium: ChromiumProcess,
        tools: tuple[str, ...],
        *,
        timeout_s: float,
        scripts: bool = True,
        prefers: Collection[Preference] = (),
    ) -> None:
        self._chromium = chromium
        self._timeout_ms = timeout_s * 1000
        self._scripts = scripts
        self._emulate: dict[str, Any] = {
            "java_script_enabled": scripts,
            **emulated(prefers),
            # The window's size is given to Chromium directly, which is quicker.
            "no_viewport": True,
        }
        self._tools = "\n".join(script(name) for name in tools)
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._context: BrowserContext | None = None
        self._rang = False
        self._at = ""
        self.viewport: Viewport | None = None
        self.is_fresh = True

    def visit(self, url: str, viewport: Viewport, work: Callable[[], None], *, fresh: bool = True) -> None:
        """Open `url` (a path from the site's root) at that size, and do `work` on it, in time.

        A page that is open already is only resized, unless `fresh` is asked for. `work` lets it settle first.

        Raises:
            PageFailed: it could not be opened, hung or crashed; the next visit gets a new page.
        """
        self._rang = False
        try:
            page = self._window()  # to make one is no page's fault, and takes nothing off its time
            self._chromium.set_bell(self._timeout_ms / 1000, self._ring)
            self.is_fresh = fresh or self._at != url
            self._resize(viewport, self.is_fresh)
            if self.is_fresh:
                page = self._goto(page, url, viewport)
                self._at = url
            try:
                work()
            except self._chromium.error:
                if self._rang or page.is_closed() or not self._has_left(page, url):
                    raise
                work()  # where the page has led by itself meanwhile is what a customer sees
            if page.url.startswith("chrome-error:"):
                raise PageFailed(f"{url}: it leads away by itself, to where nothing is fetched from")
        except PageFailed:
            self.forget()
            raise
        except self._chromium.error as error:
            reason = f"no answer within {self._timeout_ms / 1000:g} s" if self._rang else first_line(error)
            self.close()
            raise PageFailed(f"{url}: {reason}") from None
        finally:
            self._chromium.stop_bell()

    def forget(self) -> None:
        """The page was changed by looking: the next visit opens it anew."""
        self._at = ""

    def close(self) -> None:
        """Give the page up; the next visit gets a new one."""
        if self._context is not None:
            self._context.close()
        self._page = self._cdp = self._context = self.viewport = None
        self._at = ""

    def ask(self, expression: str, argument: object = None) -> Any:
        """What a JavaScript function expression answers in the page, as plain data."""
        # To DevTools, as one string each way: Playwright's own way of carrying values takes longer than the looking.
        call = f"(async () => JSON.stringify(await ({expression})({dumps(argument)})))()"
        answer = self.cdp.send("Runtime.evaluate", {"expression": call, "awaitPromise": True, "returnByValue": True})
        if "exceptionDetails" in answer:
            said = answer["exceptionDetails"]
            raise self._chromium.error(said.get("exception", {}).get("description") or said["text"])
        text = answer["result"].get("value")
        return None if text is None else loads(text)

    @property
    def settling(self) -> dict[str, object]:
        """What `__plainsightStage.arrive` is to be told, once, after a visit has begun."""
        return {"ms": SETTLED_MS if self.is_fresh else SCROLLED_MS, "moved": not self.is_fresh}

    def settle(self) -> None:
        """Let the page that was opened or resized come to rest, at its top."""
        self.ask("(how) => __plainsightStage.arrive(how)", self.settling)

    def scroll(self, x: float, y: float) -> dict[str, float]:
        """Scroll the window as a customer can, let the page answer, and give its reach (`stage.js`), in CSS px."""
        step = "async ([x, y, ms]) => { __plainsightStage.go(x, y); return await __plainsightStage.settle(ms); }"
        return dict(self.ask(step, [x, y, SCROLLED_MS]))

    def shot(self) -> Raster:
        """What the window shows now, one pixel per CSS px."""
        answer = self.cdp.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return decode(base64.b64decode(answer["data"]))

    @property
    def page(self) -> Page:
        """The open page."""
        assert self._page is not None, "a tab is visited before it is asked"
        return self._page

    @property
    def cdp(self) -> CDPSession:
        """The DevTools session of the open page."""
        assert self._cdp is not None, "a tab is visited before it is asked"
        return self._cdp

    def _window(self) -> Page:
        if self._page is None or self._page.is_closed():
            self.close()
            self._context = self._chromium.new_context(**self._emulate)
            if self._scripts:
                self._context.add_init_script(script("page_clock.js") + self._tools)
            self._page = _without_tabs(self._context)
            self._page.set_default_timeout(self._timeout_ms)
            self._page.on("crash", lambda page: page.close())
            self._cdp = self._context.new_cdp_session(self._page)
        return self._page

    def _resize(self, viewport: Viewport, fresh: bool) -> None:
        if self.viewport != viewport:
            if fresh and self._at:
                # It is about to be left, and would only be laid out once more.
                self.ask("() => document.documentElement?.remove()")
            size = {"width": viewport.width, "height": viewport.height, "deviceScaleFactor": 1, "mobile": False}
            self.cdp.send("Emulation.setDeviceMetricsOverride", size)
            self.viewport = viewport

    def _goto(self, page: Page, url: str, viewport: Viewport) -> Page:
        self._at = ""
        if "#" in url and page.url.partition("#")[0] == self._chromium.origin + url.partition("#")[0]:
            page.goto("about:blank")
        try:
            answer = page.goto(self._chromium.origin + url, wait_until="load")
        except self._chromium.error as error:
            if f'interrupted by another navigation to "{page.url}"' not in str(error):
                raise
            self.close()  # the page before comes back to itself without end
            page = self._window()
            self._resize(viewport, fresh=True)
            answer = page.goto(self._chromium.origin + url, wait_until="load")
        if answer is not None and answer.status >= 400:
            raise PageFailed(f"{url}: there is no such page in the site")
        if not self._scripts:
            page.evaluate(self._tools)
        return page

    def _has_left(self, page: Page, url: str) -> bool:
        """Whether the page stands at another address than it was opened at, which then has loaded."""
        there = page.evaluate("() => location.href")
        page.wait_for_load_state("load")
        return str(there).partition("#")[0] != self._chromium.origin + url.partition("#")[0]

    def _ring(self) -> None:
        self._rang = True
        if self._page is not None and not self._page.is_closed():
            self._page.close()


def _without_tabs(context: BrowserContext) -> Page:
    """A page in a window without tabs: a tab's turning icon is drawn sixty times a second while a page loads."""
    opener = context.new_page()
    with context.expect_page() as opened:
        opener.evaluate("() => { open('about:blank', '_blank', 'noopener,popup,width=400,height=300'); }")
    page = opened.value
    opener.close()
    return page
