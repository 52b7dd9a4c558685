"""Playwright in a thread of its own, shared by all browsers of this program."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Lock, Thread
from typing import Any, TypeVar

T = TypeVar("T")


class PlaywrightThread:
    """Playwright's driver, started, and the event loop that its coroutines run in.

    A call into a page that hangs never comes back, so whoever waits says for how long; and while one page is asked,
    another can load.

    Attributes:
        playwright: the driver.
    """

    def __init__(self) -> None:
        from playwright.async_api import async_playwright

        self._loop = asyncio.new_event_loop()
        # Whoever waits for a call gets its error; what Playwright leaves behind at a sudden stop is no news.
        self._loop.set_exception_handler(lambda loop, context: None)
        self._thread = Thread(target=self._loop.run_forever, name="playwright", daemon=True)
        self._thread.start()
        self.playwright = self.wait(async_playwright().start())

    def begin(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Have it done while this thread goes on."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def wait(self, work: Coroutine[Any, Any, T], seconds: float | None = None) -> T:
        """What it gives.

        Raises:
            TimeoutError: it takes longer than that; it is given up.
        """
        future = self.begin(work)
        try:
            return future.result(seconds)
        finally:
            future.cancel()

    def stop(self) -> None:
        """End the driver and the thread."""
        self.wait(self.playwright.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


_lock = Lock()
_running: list[PlaywrightThread] = []
"""The one that runs, once for each of its users."""


@contextmanager
def playwright_thread() -> Iterator[PlaywrightThread]:
    """The one that runs already, or one that ends with its last user."""
    with _lock:
        thread = _running[0] if _running else PlaywrightThread()
        _running.append(thread)
    try:
        yield thread
    finally:
        with _lock:
            _running.remove(thread)
            if not _running:
                thread.stop()
