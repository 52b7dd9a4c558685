"""One reused page: opened, settled, asked and photographed, and replaced when it hangs or crashes."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from json import dumps, loads
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from plainsight.sight.browser.chromium_process import ChromiumProcess, first_line
from plainsight.sight.browser.preference import Preference
from plainsight.sight.browser.window import PageFailed, Window
from plainsight.sight.exposure import Viewport
from plainsight.sight.raster import Raster, decode

if TYPE_CHECKING:
    from playwright.async_api import CDPSession

T = TypeVar("T")

SETTLED_MS = 5000
"""A customer reads a page as it stands five seconds after it came: later surprises come too late."""
STALE_S = 2.0
"""A page that was loaded ahead and has waited for longer is loaded anew: not everything in it waits."""
SCROLLED_MS = 1000
"""Time of its own that a page gets after each scroll or resize, to show what it shows then."""


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
        self._window = Window(chromium, tools, scripts=scripts, prefers=prefers)
        self._until = 0.0
        self._opening: _Opening | None = None
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
                self._chromium.thread.wait(self._window.ready())
            self._until = monotonic() + self._timeout_s
            self.is_fresh = opening is not None or fresh or self._window.at != url
            came = opening.opened.result(self._timeout_s) if opening is not None else 0.0
            if self.is_fresh and monotonic() - came > STALE_S:
                self._wait(self._window.open(url, viewport))
            elif not self.is_fresh:
                self._wait(self._window.resize(viewport))
            try:
                work()
            except self._chromium.error:
                if self._window.page.is_closed() or not self._wait(self._window.has_left(url)):
                    raise
                work()  # where the page has led by itself meanwhile is what a customer sees
            if self._window.page.url.startswith("chrome-error:"):
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
        self._window.at = ""

    def close(self) -> None:
        """Give the page up; the next visit gets a new one."""
        self._chromium.thread.wait(self._window.close())

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
        self._wait(self._window.page.mouse.move(x, y))

    def take_pointer_away(self) -> None:
        """Have it rest on nothing, in this page and in those that the window opens after it."""
        self.point(-1, -1)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What DevTools answers to a command, such as `DOM.getDocument`."""
        return self._wait(self.cdp.send(method, parameters))

    @property
    def cdp(self) -> CDPSession:
        """The DevTools session of the open page."""
        return self._window.cdp

    @property
    def viewport(self) -> Viewport | None:
        """Size of its window; None before the first visit."""
        return self._window.viewport

    async def _open_ahead(self, url: str, viewport: Viewport) -> float:
        """Gives when it was open, by `monotonic`."""
        await self._window.open(url, viewport)
        return monotonic()

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self._chromium.thread.wait(work, max(self._until - monotonic(), 0.0))

    def _drop_opening(self) -> None:
        """What was begun is not wanted any more."""
        if self._opening is not None:
            self._opening.opened.cancel()
            self._opening = None
            self.close()
