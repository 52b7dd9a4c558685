"""One record of `plainsight see`, answered by the browser."""

from __future__ import annotations

from plainsight.sight.browser.browser import Browser
from plainsight.sight.browser.page_sight import Wanted
from plainsight.sight.exposure import Sighting, Viewport

ENGINE = "browser"


def see(
    browser: Browser,
    url: str,
    viewport: Viewport,
    *,
    text: str | None = None,
    selector: str | None = None,
    buy: str | None = None,
) -> Sighting:
    """What a customer sees of a text or an element on a page; of several matches, the best seen one is answered.

    A page that could not be looked at answers unsure, and says why.

    Raises:
        ValueError: neither or both of `text` and `selector` are given, or a selector can't be read.
    """
    key = text if text is not None else selector or ""
    sight = browser.look(url, viewport, [Wanted(key, selector, text)], buy=buy)
    return Sighting(
        url,
        ENGINE,
        viewport.name,
        sight.looks[key],
        sight.before_buy.get(key),
        sight.contact,
        sight.evidence.get(key),
        order_unsure=sight.before_buy.get(key) is None and bool(sight.buy_controls),
    )
