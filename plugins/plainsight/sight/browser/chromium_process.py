"""One running Chromium and the site it is served, with a way to wait for its answers as long as one likes."""

from __future__ import annotations

from collections.abc import Coroutine
from concurrent.futures import Future
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

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

T = TypeVar("T")


class ChromiumProcess:
    """A browser process and the server of its site, to be entered as a context.

    Playwright's calls are coroutines in a thread of their own. A call into a page that hangs never comes back, so
    whoever waits says for how long; and while one page is asked, another can load.

    Attributes:
        origin: address of the site, such as `http://127.0.0.1:8000`.
        error: the exception class of everything that fails in the browser.
    """

    origin: str
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
            self._driver = stack.enter_context(playwright_thread())
            launch = self._driver.playwright.chromium.launch(
                executable_path=find_chromium(),
                args=[*ARGUMENTS, only(self.origin.removeprefix("http://"))],
                # Windows that a page opens by itself are blocked, as they are for customers.
                ignore_default_args=["--disable-popup-blocking"],
            )
            try:
                self._browser = self.wait(launch)
            except Error as error:
                raise BrowserMissing(f"{NO_CHROMIUM} ({first_line(error)})") from None
            stack.callback(lambda: self.wait(self._browser.close()))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def begin(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Have it done while this thread goes on."""
        return self._driver.begin(work)

    def wait(self, work: Coroutine[Any, Any, T], seconds: float | None = None) -> T:
        """What it gives.

        Raises:
            TimeoutError: it takes longer than that; it is given up.
        """
        return self._driver.wait(work, seconds)

    async def new_context(self, **emulate: Any) -> BrowserContext:
        """A browser profile of its own, in which nothing was ever visited."""
        return await self._browser.new_context(accept_downloads=False, service_workers="block", **emulate)


def first_line(error: Exception) -> str:
    """What an error of the browser says, without its call log."""
    lines = str(error).splitlines()
    return lines[0].removeprefix("Page.goto: ").removeprefix("Page.evaluate: ").strip() if lines else repr(error)
