"""One window of Chromium: pages are opened in it, at a size; all of it runs in Playwright's thread."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from plainsight.sight.browser.chromium_process import ChromiumProcess
from plainsight.sight.browser.preference import Preference, emulated
from plainsight.sight.browser.site_server import UNSERVED
from plainsight.sight.exposure import Viewport

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, CDPSession, Page, Response


BEFORE = ("first_visit.js", "page_answers.js", "page_clock.js")
"""Scripts that run before a page's own, and stand between it and the browser."""
ENDING_S = 2.0
"""A page that does not answer within this is left with its window."""


class PageFailed(Exception):
    """A page could not be looked at: it never finished loading, hung, crashed or was no page. Says so in words."""


class Window:
    """A window in which one page stands open, and which is made anew after a page that hung or crashed.

    Args:
        chromium: the process, entered before a page is opened.
        tools: scripts that are at hand in every page.
        scripts: whether the pages' own scripts run.
        prefers: what the customer asks of every page.

    Attributes:
        at: path of the open page from the site's root, empty where nothing that is wanted stands open.
        viewport: size of the window, in CSS px; None until it has one.
    """

    def __init__(
        self, chromium: ChromiumProcess, tools: tuple[str, ...], *, scripts: bool, prefers: Collection[Preference]
    ) -> None:
        self._chromium = chromium
        self._scripts = scripts
        self._emulate: dict[str, Any] = {
            "java_script_enabled": scripts,
            **emulated(prefers),
            # The window's size is given to Chromium directly, which is quicker.
            "no_viewport": True,
        }
        self._tools = "\n".join(_script(name) for name in tools)
        no_search = f"({_script('no_search.js')})({json.dumps(UNSERVED.pattern)});"
        self._before = "\n".join([*map(_script, BEFORE), no_search])
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._context: BrowserContext | None = None
        self.at = ""
        self.viewport: Viewport | None = None

    @property
    def page(self) -> Page:
        """The open page."""
        assert self._page is not None, "a window is ready before it is asked"
        return self._page

    @property
    def cdp(self) -> CDPSession:
        """The DevTools session of the open page."""
        assert self._cdp is not None, "a window is ready before it is asked"
        return self._cdp

    async def ready(self) -> Page:
        """The page, made where there is none that lives."""
        if self._page is None or self._page.is_closed():
            return await self._renew()
        return self._page

    async def _renew(self) -> Page:
        """Another page in place of the one there is."""
        await self.close()
        self._context = await self._chromium.new_context(**self._emulate)
        if self._scripts:
            await self._context.add_init_script(f"{self._before}\n{self._tools}")
        self._page = await _without_tabs(self._context)
        self._page.set_default_timeout(0)  # whoever waits says for how long
        self._page.on("crash", lambda page: page.close())
        self._cdp = await self._context.new_cdp_session(self._page)
        return self._page

    async def resize(self, viewport: Viewport) -> None:
        """Give the window that size."""
        if self.viewport != viewport:
            width, height = viewport.width, viewport.height
            size = {"width": width, "height": height, "screenWidth": width, "screenHeight": height}
            await self.cdp.send(
                "Emulation.setDeviceMetricsOverride", {**size, "deviceScaleFactor": 1, "mobile": False}
            )
            self.viewport = viewport

    async def open(self, url: str, viewport: Viewport) -> None:
        """Open `url`, a path from the site's root, at that size.

        Raises:
            PageFailed: the site has no such page.
        """
        await self.ready()
        # One that is left need not have come to rest in a window of the next one's size.
        at_once, self.at = bool(self.at) and self._scripts, ""
        try:
            answer = await self._go(url, viewport, at_once=at_once)
            if await self._hold() not in (None, [viewport.width, viewport.height]):
                # It got ahead of its window, and has begun in the other one.
                answer = await self._go(url, viewport)
                await self._hold()
        except self._chromium.error as error:
            if f'interrupted by another navigation to "{self.page.url}"' not in str(error):
                raise
            await self._renew()  # the page before comes back to itself without end
            answer = await self._go(url, viewport)
            await self._hold()
        if answer is not None and answer.status >= 400:
            raise PageFailed(f"{url}: there is no such page in the site")
        if not self._scripts:
            await self.page.evaluate(self._tools)
        self.at = url

    async def _go(self, url: str, viewport: Viewport, *, at_once: bool = False) -> Response | None:
        """Have it load; `at_once`: while the window gets its size, and not after."""
        await self._end_visit()
        if not at_once:
            await self.resize(viewport)
        going = self.page.goto(self._address(url), wait_until="load")
        _, answer = await asyncio.gather(self.resize(viewport), going)
        return answer

    async def _end_visit(self) -> None:
        """Have the next page come to a browser that knows nothing of this one."""
        if not self._scripts:
            return  # without scripts a page leaves nothing
        asked = {"expression": "window.__plainsightVisit?.end()", "returnByValue": True}
        try:
            said = await asyncio.wait_for(self.cdp.send("Runtime.evaluate", asked), ENDING_S)
            if said["result"].get("value") is True:
                return
        except (TimeoutError, self._chromium.error):
            pass  # it hangs, or has crashed
        await self._renew()

    async def _hold(self) -> object:
        """Have the open page wait as it came; gives the window's size as it began, None where it doesn't say."""
        if not self._scripts:
            return None
        asked = {"expression": "window.__plainsightClock?.hold()", "returnByValue": True}
        try:
            said = await self.cdp.send("Runtime.evaluate", asked)
        except self._chromium.error:
            return None  # it leads on already
        return said["result"].get("value")

    async def has_left(self, url: str) -> bool:
        """Whether the page stands at another address than it was opened at, which then has loaded."""
        there = await self.page.evaluate("() => location.href")
        await self.page.wait_for_load_state("load")
        return str(there).partition("#")[0] != self._address(url)

    def _address(self, url: str) -> str:
        """Where a file of the site is, whatever stands in its name."""
        return self._chromium.origin + quote(url)

    async def close(self) -> None:
        """Give the page up; the next one is made anew."""
        page, context = self._page, self._context
        self._page = self._cdp = self._context = self.viewport = None
        self.at = ""
        if page is not None:
            await page.close()  # a context waits for a page that hangs, a page does not
        if context is not None:
            await context.close()


def _script(name: str) -> str:
    """The text of one of this package's scripts."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


async def _without_tabs(context: BrowserContext) -> Page:
    """A page in a window without tabs: a tab's turning icon is drawn sixty times a second while a page loads."""
    opener = await context.new_page()
    async with context.expect_page() as opened:
        await opener.evaluate("() => { open('about:blank', '_blank', 'noopener,popup,width=400,height=300'); }")
    page = await opened.value
    await opener.close()
    return page
