"""Flat colours of images that stand behind text or mask it, where a file says so plainly."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from urllib.parse import unquote

from plainsight.sight.css.colour import Colour, parse_colour

_URL = re.compile(r"""^url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)$""", re.IGNORECASE | re.DOTALL)
_SHAPES = re.compile(
    r"<(path|circle|ellipse|polygon|polyline|line|image|text|use|g|pattern|linearGradient|foreignObject|style)\b"
)
_RECT = re.compile(r"<rect\b([^>]*)>", re.IGNORECASE)
_FILL = re.compile(r"""\bfill\s*[=:]\s*["']?\s*([^"';>]+)""", re.IGNORECASE)
_LARGEST = 20_000


class ImageShelf:
    """Images that stylesheets name, as far as their colours can be told.

    Args:
        read: gives a file's bytes by its address; None where it can't be had.
        resolve: gives the address of an image that a sheet (by its source line) or the page names.
    """

    def __init__(self, read: Callable[[str], bytes | None], resolve: Callable[[str, str | None], str]) -> None:
        self._read = read
        self._resolve = resolve
        self._known: dict[str, tuple[Colour, ...] | None] = {}

    def colours(self, layer: str, source: str | None) -> tuple[Colour, ...] | None:
        """The colours that an image layer paints everywhere; None where that can't be told."""
        match = _URL.match(layer.strip())
        if match is None:
            return None
        address = next((group for group in match.groups() if group is not None), "").strip()
        if address.lower().startswith("data:"):
            return _svg_colours(_data(address))
        full = self._resolve(address, source)
        if full not in self._known:
            content = self._read(full) if full.lower().endswith(".svg") and full.startswith("/") else None
            self._known[full] = _svg_colours(content)
        return self._known[full]


def _data(address: str) -> bytes | None:
    head, _, body = address.partition(",")
    if "svg" not in head.lower():
        return None
    if ";base64" in head.lower():
        try:
            return base64.b64decode(unquote(body))
        except ValueError:
            return None
    return unquote(body).encode()


def _svg_colours(content: bytes | None) -> tuple[Colour, ...] | None:
    """An SVG that is one filled rectangle, which is how sheets write a flat tile."""
    if content is None or len(content) > _LARGEST:
        return None
    text = content.decode("utf-8", "replace")
    rects = _RECT.findall(text)
    if len(rects) != 1 or _SHAPES.search(text) or "opacity" in text:
        return None
    fill = _FILL.search(rects[0])
    colour = parse_colour(fill[1]) if fill is not None else None
    return None if colour is None or colour.alpha < 1 else (colour,)
