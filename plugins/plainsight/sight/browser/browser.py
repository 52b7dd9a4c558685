"""The browser engine: real Chromium looks at the pages of a site."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from plainsight.sight.browser.chromium_process import ChromiumProcess
from plainsight.sight.browser.page_look import PageLook, Question
from plainsight.sight.browser.page_sight import PageSight, Wanted
from plainsight.sight.browser.site_server import Read, site_file
from plainsight.sight.browser.tab import PageFailed, Tab
from plainsight.sight.exposure import Look, Shown, Viewport

TOOLS = (
    "stage.js",
    "ink.js",
    "find.js",
    "boxes.js",
    "ground_colour.js",
    "facts.js",
    "culprit.js",
    "cover.js",
    "look.js",
    "controls.js",
    "reveal.js",
    "scripts_off.js",
)


class Browser:
    """One Chromium and one reused page over one site, to be entered as a context.

    Several may be open in one thread. Nothing is fetched from outside the site, and nothing is written but evidence.

    Args:
        read: from a path from the site's root (`/assets/site.css`) to the file's bytes, or None. Called from other
            threads, one at a time.
        timeout_s: longest time that one look may take, in seconds.
        evidence: folder for cut-out screenshots, or None to keep none.
        scripts: whether pages run their scripts.
        dark: the customer prefers dark pages.
        forced_colors: the customer's system forces its own colours.
        oracle: "always" asks pixels about every text, "auto" only where facts leave it open.

    Raises:
        BrowserMissing: on entering, where Playwright or Chromium is not there.
    """

    def __init__(
        self,
        read: Read,
        *,
        timeout_s: float = 15.0,
        evidence: Path | None = None,
        scripts: bool = True,
        dark: bool = False,
        forced_colors: bool = False,
        oracle: Literal["auto", "always"] = "auto",
    ) -> None:
        self._read = read
        self._evidence = evidence
        self._oracle: Literal["auto", "always"] = oracle
        self._scripts = scripts
        self._chromium = ChromiumProcess(read)
        self._tab = Tab(
            self._chromium, TOOLS, timeout_s=timeout_s, scripts=scripts, dark=dark, forced_colors=forced_colors
        )
        self._plain_tab = Tab(
            self._chromium, TOOLS, timeout_s=timeout_s, scripts=False, dark=dark, forced_colors=forced_colors
        )
        self._last: tuple[str, str] | None = None

    def __enter__(self) -> Self:
        self._chromium.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._chromium.__exit__(kind, error, trace)

    def look(self, url: str, viewport: Viewport, wanted: Sequence[Wanted], *, buy: str | None = None) -> PageSight:
        """What a customer sees of each wanted text on one page in one viewport.

        The page that was looked at last, in another viewport, is resized; any other is opened anew.

        Args:
            url: path of the page from the site's root (`/returns/`), with or without the leading slash.
            viewport: size of the window in CSS px.
            wanted: the texts; keys are unique.
            buy: CSS selector of the buy control; without it, the page's own are found.

        Raises:
            ValueError: a selector can't be read.
        """
        url = url if url.startswith("/") else f"/{url}"
        question = Question(url, viewport, tuple(wanted), buy, self._oracle, self._evidence, self._chromium.origin)
        fresh = self._last is None or self._last[0] != url or self._last[1] == viewport.name
        self._last = None
        try:
            sight = self._answer(self._tab, question, fresh)
        except PageFailed as failed:
            reason = str(failed)
            looks = {each.key: Look(Shown.UNSURE, unsure=reason) for each in wanted}
            return PageSight(looks, {each.key: None for each in wanted}, error=reason)
        self._last = (url, viewport.name)
        return sight

    def _answer(self, tab: Tab, question: Question, fresh: bool) -> PageSight:
        look = PageLook(tab, question, self._served(question.url) if self._scripts else None)
        tab.visit(question.url, question.viewport, look.take, fresh=fresh)
        sight = look.sight()
        doubtful = [each for each in question.wanted if each.key in look.owes_scripts]
        if not doubtful:
            return sight
        needs: frozenset[str] = frozenset(each.key for each in doubtful)
        with suppress(PageFailed):
            bare = PageLook(self._plain_tab, question.about(doubtful), None)
            self._plain_tab.visit(question.url, question.viewport, bare.take)
            needs = frozenset(key for key, seen in bare.sight().looks.items() if seen.visible is not True)
        return look.sight(needs)

    def _served(self, url: str) -> str | None:
        found = site_file(self._read, url.partition("#")[0].partition("?")[0])
        return None if found is None else found[0].decode("utf-8", "replace")
