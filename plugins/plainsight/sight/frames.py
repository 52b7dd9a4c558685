"""Texts in frames: a frame's page is a page of its own, seen through the frame's box."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from plainsight.sight.exposure import Look, Shown, Viewport
from plainsight.sight.page import StaticPage, read_page
from plainsight.sight.stylesheets import resolve

_MOST_FRAMES = 20
_PLAIN_WIDTH, _PLAIN_HEIGHT = 300, 150  # of a frame that says nothing of its size


def look_in_frames(page: StaticPage, text: str, viewport: Viewport) -> Look | None:
    """What a customer sees of a text that stands in a frame of this page; None where no frame holds it.

    Frames inside frames, and frames from elsewhere, are not read.
    """
    for frame in page.select("iframe")[:_MOST_FRAMES]:
        inner = _page_of(page, frame)
        if inner is None:
            continue
        found = inner.find_text(text)
        if not found:
            continue
        outer = page.look(frame, viewport)
        if outer.shown is not Shown.VISIBLE:
            return outer
        size = Viewport("frame", _extent(frame, "width", _PLAIN_WIDTH), _extent(frame, "height", _PLAIN_HEIGHT))
        return inner.look(found[0], size)
    return None


def _page_of(page: StaticPage, frame: LexborNode) -> StaticPage | None:
    attributes = frame.attributes
    inline = attributes.get("srcdoc")
    if inline:
        return read_page(b"<!doctype html>" + inline.encode(), page.url, page.sheets)
    address = attributes.get("src")
    if not address:
        return None
    full = resolve(address, "/" + page.url)
    if not full.startswith("/"):
        return None
    content = page.sheets.read(full)
    return read_page(content, full.lstrip("/"), page.sheets) if content is not None else None


def _extent(frame: LexborNode, name: str, plain: int) -> int:
    value = (frame.attributes.get(name) or "").strip()
    return max(1, int(value)) if value.isdigit() else plain
