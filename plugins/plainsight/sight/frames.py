"""Texts in frames: a frame's page is a page of its own, seen through the frame's box."""

from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborNode

from plainsight.sight.exposure import HiddenBy, Look, Reveal, Shown, Viewport
from plainsight.sight.page import StaticPage, read_page
from plainsight.sight.stylesheets import resolve

_MOST_FRAMES = 20
_LINE = 16.0
_PLAIN_WIDTH, _PLAIN_HEIGHT = 300, 150  # of a frame that says nothing of its size


def look_in_frames(page: StaticPage, text: str, viewport: Viewport) -> Look | None:
    """What a customer sees of a text that stands in a frame of this page; None where no frame holds it.

    Frames inside frames, and frames from elsewhere, are not read.
    """
    for frame in page.select("iframe")[:_MOST_FRAMES]:
        inner = _page_of(page, frame)
        found = inner.find_text(text) if inner is not None else []
        if inner is not None and found:
            return _through(page, frame, inner, found[0], viewport)
    return None


def look_in_frame(page: StaticPage, frame: LexborNode, viewport: Viewport) -> Look | None:
    """What a customer sees of all text in one frame; None where its page can't be read."""
    inner = _page_of(page, frame)
    if inner is None or inner.tree.body is None:
        return None
    return _through(page, frame, inner, inner.tree.body, viewport)


def _through(page: StaticPage, frame: LexborNode, inner: StaticPage, node: LexborNode, viewport: Viewport) -> Look:
    width, height = _extent(frame, "width", _PLAIN_WIDTH), _extent(frame, "height", _PLAIN_HEIGHT)
    if min(width, height) <= 1:
        hidden_by = HiddenBy("width or height of the frame", page.element(frame).path(), "attribute")
        return Look(Shown.HIDDEN, hidden_by=hidden_by)
    outer = page.look(frame, viewport)
    if outer.shown is not Shown.VISIBLE:
        return outer
    size = Viewport("frame", width, height)
    look = inner.look(node, size)
    top = inner.stands_at(node, size)
    if look.visible and top is not None and top.most > height - _LINE:
        if top.least >= height:
            return replace(look, shown=Shown.HIDDEN, reveal=Reveal.SCROLL_BOX)
        return Look(Shown.UNSURE, unsure="layout decides whether it stands below the fold of its frame")
    return look


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
    return int(value) if value.isdigit() and len(value) < 6 else plain
