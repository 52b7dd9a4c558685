"""Pictures that a person can check a verdict by: the window around a text, cut from a screenshot."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from plainsight.sight.browser.page_sight import Facts
from plainsight.sight.browser.tab import Tab
from plainsight.sight.exposure import Viewport
from plainsight.sight.raster import Box

AROUND = 48
"""CSS px of the page that are kept around the text."""
LEAST = 200
"""CSS px of height that a picture has at least, so that one sees where one is."""


def keep(tab: Tab, folder: Path, url: str, viewport: Viewport, key: str, facts: Facts | None) -> Path:
    """Save what the window shows around a text, or the first screen where it has no place; gives the file's path.

    The name is made from page, viewport and key alone, so that the next look replaces it.
    """
    box = facts.box if facts is not None else None
    x = y = 0.0
    if box is not None and facts is not None and not facts.fixed:
        y = max(box.top - viewport.height / 3, 0)
        x = max(box.left - AROUND, 0) if box.left >= viewport.width else 0.0
    tab.scroll(x, y)
    at = tab.ask("() => [scrollX, scrollY]")
    picture = tab.shot()
    if box is not None and facts is not None:
        left, top = (0.0, 0.0) if facts.fixed else at
        upper, lower = box.top - top - AROUND, box.bottom - top + AROUND
        more = max(LEAST - (lower - upper), 0) / 2
        over = max(min(lower + more - picture.height, upper - more), 0)
        cut = picture.crop(
            Box(
                int(box.left - left) - AROUND,
                int(upper - more - over),
                int(box.right - left) + AROUND,
                int(lower + more),
            )
        )
        picture = cut if cut.width > 0 and cut.height > 0 else picture
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name_of(url, viewport, key)
    file.write_bytes(picture.png())
    tab.scroll(0, 0)
    return file


def name_of(url: str, viewport: Viewport, key: str) -> str:
    """A file name that is the same at every look: readable, and told apart by a short hash."""
    whole = f"{url}\n{viewport.name}\n{key}"
    words = re.sub(r"[^A-Za-z0-9]+", "-", f"{url} {key}").strip("-")[:60].strip("-").lower()
    return f"{words or 'page'}.{viewport.name}.{hashlib.sha256(whole.encode()).hexdigest()[:8]}.png"
