"""One running Chromium and the site it is served."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from plainsight.sight.browser.chromium import (
    ARGUMENTS,
    NO_CHROMIUM,
    NO_PLAYWRIGHT,
    BrowserMissing,
    find_chromium,
    only,
)
from plainsight.sight.browser.site_server import Read, SiteServer

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext

    from plainsight.sight.browser.playwright_thread import PlaywrightThread


class ChromiumProcess:
    """A browser process and the server of its site, to be entered as a context.

    Attributes:
        origin: address of the site, such as `http://127.0.0.1:8000`.
        thread: where Playwright's calls are made and waited for.
        error: the exception class of everything that fails in the browser.
    """

    origin: str
    thread: PlaywrightThread
    error: type[Exception]

    def __init__(self, read: Read) -> None:
        self.read = read

    def __enter__(self) -> Self:
        try:
            from playwright.async_api import Error

            from plainsight.sight.browser.playwright_thread import playwright_thread
        except ImportError:
            raise BrowserMissing(NO_PLAYWRIGHT) from None
        self.error = Error
        with ExitStack() as stack:
            self.origin = stack.enter_context(SiteServer(self.read)).origin
            self.thread = stack.enter_context(playwright_thread())
            launch = self.thread.playwright.chromium.launch(
                executable_path=find_chromium(),
                args=[*ARGUMENTS, only(self.origin.removeprefix("http://"))],
                # Windows that a page opens by itself are blocked, as they are for customers.
                ignore_default_args=["--disable-popup-blocking"],
            )
            try:
                self._browser = self.thread.wait(launch)
            except Error as error:
                raise BrowserMissing(f"{NO_CHROMIUM} ({first_line(error)})") from None
            stack.callback(lambda: self.thread.wait(self._browser.close()))
            self._user_agent = self.thread.wait(self._name_of_a_customers())
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    async def new_context(self, **emulate: Any) -> BrowserContext:
        """A browser profile of its own, in which nothing was ever visited."""
        return await self._browser.new_context(
            accept_downloads=False, service_workers="block", user_agent=self._user_agent, **emulate
        )

    async def _name_of_a_customers(self) -> str:
        """What Chromium calls itself where it has a window: pages leave their banners away for a headless one."""
        session = await self._browser.new_browser_cdp_session()
        named = (await session.send("Browser.getVersion"))["userAgent"]
        await session.detach()
        return str(named).replace("Headless", "")


def first_line(error: Exception) -> str:
    """What an error of the browser says, without its call log."""
    lines = str(error).splitlines()
    return lines[0].removeprefix("Page.goto: ").removeprefix("Page.evaluate: ").strip() if lines else repr(error)
