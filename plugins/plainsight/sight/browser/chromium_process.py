"""One running Chromium, the site it is served, and a bell for pages that never answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import get_ident
from time import monotonic
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
    from playwright.sync_api import BrowserContext, Playwright

TICK_MS = 250
_TICKING = f"() => {{ setInterval(() => console.log('tick'), {TICK_MS}); }}"


class ChromiumProcess:
    """A browser process and the server of its site, to be entered as a context.

    Playwright's calls into a page that hangs never come back. So a page of its own keeps a bell: it ticks, also
    while a call is pending, and when time is up, what was given is done: it closes the page that hangs, and every
    pending call fails.

    Attributes:
        origin: address of the site, such as `http://127.0.0.1:8000`.
        error: the exception class of everything that fails in the browser.
    """

    origin: str
    error: type[Exception]

    def __init__(self, read: Read) -> None:
        self.read = read
        self._on_bell: Callable[[], None] | None = None
        self._rings_at = 0.0

    def __enter__(self) -> Self:
        try:
            from playwright.sync_api import Error
        except ImportError:
            raise BrowserMissing(NO_PLAYWRIGHT) from None
        self.error = Error
        with ExitStack() as stack:
            self.origin = stack.enter_context(SiteServer(self.read)).origin
            playwright = stack.enter_context(_playwright())
            arguments = [*ARGUMENTS, only(self.origin.removeprefix("http://"))]
            try:
                self._browser = playwright.chromium.launch(
                    executable_path=find_chromium(),
                    args=arguments,
                    # Windows that a page opens by itself are blocked, as they are for customers.
                    ignore_default_args=["--disable-popup-blocking"],
                )
            except Error as error:
                raise BrowserMissing(f"{NO_CHROMIUM} ({first_line(error)})") from None
            stack.callback(self._browser.close)
            self._bell = self._browser.new_context().new_page()
            self._bell.on("console", lambda _: self._tick())
            self._bell.evaluate(_TICKING)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def new_context(self, **emulate: Any) -> BrowserContext:
        """A browser profile of its own, in which nothing was ever visited."""
        return self._browser.new_context(accept_downloads=False, service_workers="block", **emulate)

    def set_bell(self, seconds: float, then: Callable[[], None]) -> None:
        """Do `then` once that many seconds have passed, unless the bell is stopped before."""
        self._rings_at, self._on_bell = monotonic() + seconds, then

    def stop_bell(self) -> None:
        """The work is done in time."""
        self._on_bell = None

    def _tick(self) -> None:
        then = self._on_bell
        if then is not None and monotonic() > self._rings_at:
            self._on_bell = None
            then()


_running: dict[int, tuple[Playwright, int]] = {}


@contextmanager
def _playwright() -> Iterator[Playwright]:
    """This thread's Playwright: it can't be started twice in one thread, while several sites may be open at once."""
    from playwright.sync_api import sync_playwright

    thread = get_ident()
    playwright, users = _running.get(thread) or (sync_playwright().start(), 0)
    _running[thread] = playwright, users + 1
    try:
        yield playwright
    finally:
        playwright, users = _running.pop(thread)
        if users > 1:
            _running[thread] = playwright, users - 1
        else:
            playwright.stop()


def first_line(error: Exception) -> str:
    """What an error of the browser says, without its call log."""
    lines = str(error).splitlines()
    return lines[0].removeprefix("Page.goto: ").removeprefix("Page.evaluate: ").strip() if lines else repr(error)
