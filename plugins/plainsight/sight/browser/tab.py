"""One reused page: opened, settled, asked and photographed, and replaced when it hangs or crashes."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from importlib import resources
from json import dumps, loads
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from plainsight.sight.browser.chromium_process import ChromiumProcess, first_line
from plainsight.sight.browser.preference import Preference, emulated
from plainsight.sight.exposure import Viewport
from plainsight.sight.raster import Raster, decode

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, CDPSession, Page, Response

T = TypeVar("T")

SETTLED_MS = 5000
"""A customer reads a page as it stands five seconds after it came: later surprises come too late."""
STALE_S = 2.0
"""A page that was loaded ahead and has waited for longer is loaded anew: not everything in it waits."""
SCROLLED_MS = 1000
"""Time of its own that a page gets after each scroll or resize, to show what it shows then."""


class PageFailed(Exception):
    """A page could not be looked at: it never finished loading, hung, crashed or was no page. Says so in words."""


def script(name: str) -> str:
    """The text of one of this package's scripts."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Opening:
    """A page that is being opened before anybody asks for it."""

    url: str
    viewport: Viewport
    opened: Future[float]


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
        self._timeout_s = timeout_s
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
        self._until = 0.0
        self._at = ""
        self._opening: _Opening | None = None
        self.viewport: Viewport | None = None
        self.is_fresh = True

    def expect(self, url: str, viewport: Viewport) -> None:
        """Begin to open what is visited next, and don't wait for it."""
        self._drop_opening()
        self._opening = _Opening(url, viewport, self._chromium.thread.begin(self._open_ahead(url, viewport)))

    def expects(self, url: str, viewport: Viewport) -> bool:
        """Whether this page is being opened for the next visit."""
        return self._opening is not None and (self._opening.url, self._opening.viewport) == (url, viewport)

    def visit(self, url: str, viewport: Viewport, work: Callable[[], None], *, fresh: bool = True) -> None:
        """Open `url` (a path from the site's root) at that size, and do `work` on it, in time.

        A page that is open already is only resized, unless `fresh` is asked for. `work` lets it settle first.

        Raises:
            PageFailed: it could not be opened, hung or crashed; the next visit gets a new page.
        """
        opening = self._opening if self.expects(url, viewport) else None
        if opening is None:
            self._drop_opening()
        self._opening = None
        try:
            if opening is None:
                # To make one is no page's fault, and takes nothing off its time.
                self._chromium.thread.wait(self._window())
            self._until = monotonic() + self._timeout_s
            self.is_fresh = opening is not None or fresh or self._at != url
            came = opening.opened.result(self._timeout_s) if opening is not None else 0.0
            if self.is_fresh and monotonic() - came > STALE_S:
                self._wait(self._open(url, viewport))
            elif not self.is_fresh:
                self._wait(self._resize(viewport))
            try:
                work()
            except self._chromium.error:
                if self.page.is_closed() or not self._wait(self._has_left(url)):
                    raise
                work()  # where the page has led by itself meanwhile is what a customer sees
            if self.page.url.startswith("chrome-error:"):
                raise PageFailed(f"{url}: it leads away by itself, to where nothing is fetched from")
        except PageFailed:
            self.forget()
            raise
        except TimeoutError:
            if opening is not None:
                opening.opened.cancel()
            self.close()
            raise PageFailed(f"{url}: no answer within {self._timeout_s:g} s") from None
        except self._chromium.error as error:
            self.close()
            raise PageFailed(f"{url}: {first_line(error)}") from None

    def forget(self) -> None:
        """The page was changed by looking: the next visit opens it anew."""
        self._at = ""

    def close(self) -> None:
        """Give the page up; the next visit gets a new one."""
        self._chromium.thread.wait(self._close())

    async def _close(self) -> None:
        page, context = self._page, self._context
        self._page = self._cdp = self._context = self.viewport = None
        self._at = ""
        if page is not None:
            await page.close()  # a context waits for a page that hangs, a page does not
        if context is not None:
            await context.close()

    def ask(self, expression: str, argument: object = None) -> Any:
        """What a JavaScript function expression answers in the page, as plain data."""
        # To DevTools, as one string each way: Playwright's own way of carrying values takes longer than the looking.
        call = f"(async () => JSON.stringify(await ({expression})({dumps(argument)})))()"
        answer = self.send("Runtime.evaluate", expression=call, awaitPromise=True, returnByValue=True)
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
        answer = self.send("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        return decode(base64.b64decode(answer["data"]))

    def point(self, x: float, y: float) -> None:
        """Rest the pointer there, in CSS px from the window's top left corner."""
        self._wait(self.page.mouse.move(x, y))

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What DevTools answers to a command, such as `DOM.getDocument`."""
        return self._wait(self.cdp.send(method, parameters))

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

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self._chromium.thread.wait(work, max(self._until - monotonic(), 0.0))

    def _drop_opening(self) -> None:
        """What was begun is not wanted any more."""
        if self._opening is not None:
            self._opening.opened.cancel()
            self._opening = None
            self.close()

    async def _window(self) -> Page:
        if self._page is None or self._page.is_closed():
            await self._close()
            self._context = await self._chromium.new_context(**self._emulate)
            if self._scripts:
                await self._context.add_init_script(script("page_clock.js") + self._tools)
            self._page = await _without_tabs(self._context)
            self._page.set_default_timeout(0)  # whoever waits says for how long
            self._page.on("crash", lambda page: page.close())
            self._cdp = await self._context.new_cdp_session(self._page)
        return self._page

    async def _resize(self, viewport: Viewport) -> None:
        if self.viewport != viewport:
            size = {"width": viewport.width, "height": viewport.height, "deviceScaleFactor": 1, "mobile": False}
            await self.cdp.send("Emulation.setDeviceMetricsOverride", size)
            self.viewport = viewport

    async def _open(self, url: str, viewport: Viewport) -> None:
        page, left, self._at = await self._window(), self._at, ""
        try:
            if left and self._scripts and self.viewport != viewport:
                answer = await self._leave(url, viewport)
            else:
                answer = await self._go(url, viewport)
        except self._chromium.error as error:
            if f'interrupted by another navigation to "{page.url}"' not in str(error):
                raise
            await self._close()  # the page before comes back to itself without end
            page = await self._window()
            answer = await self._go(url, viewport)
        if answer is not None and answer.status >= 400:
            raise PageFailed(f"{url}: there is no such page in the site")
        if not self._scripts:
            await page.evaluate(self._tools)
        self._at = url

    async def _go(self, url: str, viewport: Viewport) -> Response | None:
        await self._resize(viewport)
        return await self.page.goto(self._address(url), wait_until="load")

    async def _leave(self, url: str, viewport: Viewport) -> Response | None:
        """Go on to a page in another window, and don't wait until the one that is left has come to rest in it."""
        await self.cdp.send("Runtime.evaluate", {"expression": "document.documentElement.style.display = 'none'"})
        going = self.page.goto(self._address(url), wait_until="load")
        _, answer = await asyncio.gather(self._resize(viewport), going)
        # A page that got ahead of its window has begun in the other one.
        ahead = await self._began() not in (None, [viewport.width, viewport.height])
        return await self._go(url, viewport) if ahead else answer

    async def _began(self) -> object:
        """The size of the window in which the open page began; None where it doesn't say, or leads on already."""
        asked = {"expression": "window.__plainsightClock?.began", "returnByValue": True}
        try:
            said = await self.cdp.send("Runtime.evaluate", asked)
        except self._chromium.error:
            return None
        return said["result"].get("value")

    async def _open_ahead(self, url: str, viewport: Viewport) -> float:
        """Open it, and have it wait as it came; gives when that was, by `monotonic`."""
        await self._open(url, viewport)
        await self.cdp.send("Runtime.evaluate", {"expression": "window.__plainsightClock?.hold()"})
        return monotonic()

    async def _has_left(self, url: str) -> bool:
        """Whether the page stands at another address than it was opened at, which then has loaded."""
        there = await self.page.evaluate("() => location.href")
        await self.page.wait_for_load_state("load")
        return str(there).partition("#")[0] != self._address(url)

    def _address(self, url: str) -> str:
        """Where a file of the site is, whatever stands in its name."""
        return self._chromium.origin + quote(url)


async def _without_tabs(context: BrowserContext) -> Page:
    """A page in a window without tabs: a tab's turning icon is drawn sixty times a second while a page loads."""
    opener = await context.new_page()
    async with context.expect_page() as opened:
        await opener.evaluate("() => { open('about:blank', '_blank', 'noopener,popup,width=400,height=300'); }")
    page = await opened.value
    await opener.close()
    return page
