"""Whether a page leads its customer elsewhere by itself, before anything on it has been read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from plainsight.sight.exposure import HiddenBy, Look, Shown
from plainsight.sight.stylesheets import resolve

# "Shared declarative refresh steps" of HTML: seconds, then the address, which may be named and quoted.
_REFRESH = re.compile(
    r"\s*(?=[\d.])(\d*)[\d.]*(?:\s*[;,\s]\s*(?:url\s*=\s*)?(?:\"([^\"]*)|'([^']*)|(.*)))?", re.I | re.S
)
_READ_IN_S = 60  # who stays so long has read the page


def look_before_leaving(metas: Iterable[LexborNode], url: str) -> Look | None:
    """What is seen of any text of a page that a `<meta http-equiv="refresh">` leads away from; None for others.

    Nothing is seen of a page that is left at once; how much of one that stays for some seconds, nobody can tell. One
    that comes back to itself is not left.
    """
    for meta in metas:
        attributes = meta.attributes
        if (attributes.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        seconds, target = refresh_of(attributes.get("content") or "") or (0, "")
        if not target or target.lower().startswith("javascript:") or _is_same(target, url):
            continue
        if seconds == 0:
            return Look(Shown.HIDDEN, hidden_by=HiddenBy(f"refresh to {target[:80]}", "meta"))
        if seconds < _READ_IN_S:
            return Look(Shown.UNSURE, unsure=f"the page leads to {target[:80]} after {seconds} seconds")
    return None


def refresh_of(content: str) -> tuple[int, str] | None:
    """After how many seconds, a minute at most, a refresh with this `content` leads where; "" is the page itself."""
    match = _REFRESH.match(content)
    if match is None:
        return None
    return min(int((match[1] or "0")[:9]), _READ_IN_S), (match[2] or match[3] or match[4] or "").strip()


def _is_same(target: str, url: str) -> bool:
    own, other = ("/" + url), resolve(target, "/" + url).partition("?")[0].partition("#")[0]
    return own.removesuffix("index.html") == other.removesuffix("index.html")
