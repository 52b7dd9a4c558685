"""The browser engine: real Chromium looks at the pages of a site."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Literal, Self

from plainsight.sight.browser.chromium_process import ChromiumProcess
from plainsight.sight.browser.page_controls import Named
from plainsight.sight.browser.page_look import PageLook, Question
from plainsight.sight.browser.page_sight import PageSight, Wanted
from plainsight.sight.browser.preference import Preference
from plainsight.sight.browser.served_page import ServedPage
from plainsight.sight.browser.site_server import Read, site_file
from plainsight.sight.browser.tab import STALE_S, Tab
from plainsight.sight.browser.window import PageFailed
from plainsight.sight.exposure import PHONE, Look, Shown, Viewport

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


@dataclass(frozen=True, slots=True)
class _Seen:
    """The open page: from where, in which windows, as served, its controls, and the texts that may need scripts."""

    url: str
    viewports: tuple[Viewport, ...]
    served: ServedPage | None
    named: Named | None
    owing: frozenset[str]


class Browser:
    """One Chromium over one site, to be entered as a context: one reused page is looked at while another loads.

    Several may be open at once. Nothing is fetched from outside the site, and nothing is written but evidence.

    Args:
        read: from a path from the site's root (`/assets/site.css`) to the file's bytes, or None. Called from other
            threads, one at a time.
        timeout_s: longest time that one look may take, in seconds.
        evidence: folder for cut-out screenshots, or None to keep none.
        scripts: whether pages run their scripts.
        prefers: what the customer asks of every page, such as dark colours.
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
        prefers: Collection[Preference] = (),
        oracle: Literal["auto", "always"] = "auto",
    ) -> None:
        self._read = read
        self._evidence = evidence
        self._oracle: Literal["auto", "always"] = oracle
        self._scripts = scripts
        self._chromium = ChromiumProcess(read)
        self._tab = Tab(self._chromium, TOOLS, timeout_s=timeout_s, scripts=scripts, prefers=prefers)
        self._next_tab = Tab(self._chromium, TOOLS, timeout_s=timeout_s, scripts=scripts, prefers=prefers)
        self._plain_tab = Tab(self._chromium, TOOLS, timeout_s=timeout_s, scripts=False, prefers=prefers)
        self._seen: _Seen | None = None
        self._following: dict[str, str] = {}
        self._first_viewport = PHONE
        self._turned: float | None = None

    def __enter__(self) -> Self:
        self._chromium.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._chromium.__exit__(kind, error, trace)

    def expect(self, urls: Sequence[str], viewport: Viewport) -> None:
        """Have each of these pages load while the one before it is looked at.

        Never needed, and no promise: it saves time where the pages are looked at in this order, first at that size.

        Args:
            urls: paths from the site's root, with or without the leading slash.
            viewport: size of the window in which each is looked at first.
        """
        pages = [_rooted(url) for url in urls]
        self._following = dict(pairwise(pages))
        self._first_viewport = viewport

    def look(self, url: str, viewport: Viewport, wanted: Sequence[Wanted], *, buy: str | None = None) -> PageSight:
        """What a customer sees of each wanted text on one page in one viewport.

        The page that was looked at last, in another viewport, is resized, unless a script in it asks for the
        window's size; any other is opened anew.

        Args:
            url: path of the page's file or folder from the site's root (`/returns/`), with or without the leading
                slash; as it is named, so nothing in it is percent-encoded.
            viewport: size of the window in CSS px.
            wanted: the texts; keys are unique.
            buy: CSS selector of the buy control; without it, the page's own are found.

        Raises:
            ValueError: a selector can't be read.
        """
        url = _rooted(url)
        question = Question(url, viewport, tuple(wanted), buy, self._oracle, self._evidence, self._chromium.origin)
        seen = self._seen if self._seen is not None and self._seen.url == url else None
        fresh = seen is None or viewport in seen.viewports or (seen.served is not None and seen.served.asks_for_size)
        self._seen = None
        if fresh:
            self._turn_to(url, viewport)
        served = seen.served if seen is not None and not fresh else self._served(url)
        look = PageLook(self._tab, question, served, seen.named if seen is not None and not fresh else None)
        try:
            self._tab.visit(url, viewport, look.take, fresh=fresh)
        except PageFailed as failed:
            reason = str(failed)
            looks = {each.key: Look(Shown.UNSURE, unsure=reason) for each in wanted}
            return PageSight(looks, {each.key: None for each in wanted}, error=reason)
        owing = look.owes_scripts
        before: tuple[Viewport, ...] = ()
        if seen is not None and not fresh:
            # What came up in an earlier window, at a scroll say, stands there from the start in this one.
            owing, before = owing | (seen.owing & look.seen_keys), seen.viewports
        self._seen = _Seen(url, (*before, viewport), served, look.named, owing)
        return look.sight(self._need_scripts(question, owing))

    def _turn_to(self, url: str, viewport: Viewport) -> None:
        """Take the tab in which the page loads already, if there is one, and have the other load what follows."""
        if self._next_tab.expects(url, viewport):
            self._tab, self._next_tab = self._next_tab, self._tab
        now, before = monotonic(), self._turned
        self._turned = now
        if before is not None and now - before > STALE_S:
            return  # at that pace it would have waited for too long
        following = self._following.get(url)
        if following is not None and not self._next_tab.expects(following, self._first_viewport):
            self._next_tab.expect(following, self._first_viewport)

    def _need_scripts(self, question: Question, doubtful: frozenset[str]) -> frozenset[str]:
        """Which of these texts are not seen when the page is opened again with scripts off."""
        if not doubtful:
            return frozenset()
        asked = question.about([each for each in question.wanted if each.key in doubtful])
        bare = PageLook(self._plain_tab, asked, None)
        try:
            self._plain_tab.visit(question.url, question.viewport, bare.take)
        except PageFailed:
            return doubtful
        return frozenset(key for key, look in bare.sight().looks.items() if look.visible is not True)

    def _served(self, url: str) -> ServedPage | None:
        found = site_file(self._read, url) if self._scripts else None
        return None if found is None else ServedPage(found[0])


def _rooted(url: str) -> str:
    return url if url.startswith("/") else f"/{url}"
