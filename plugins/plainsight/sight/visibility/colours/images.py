"""Colours of images that stand behind text or mask it, where a file says so plainly: flat tiles, small patterns."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from urllib.parse import unquote

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.raster import PNG, decode

_URL = re.compile(r"""^url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)$""", re.IGNORECASE | re.DOTALL)
_SHAPES = re.compile(
    r"<(path|circle|ellipse|polygon|polyline|line|image|text|use|g|pattern|linearGradient|foreignObject|style)\b"
)
_RECT = re.compile(r"<rect\b([^>]*)>", re.IGNORECASE)
_FILL = re.compile(r"""\bfill\s*[=:]\s*["']?\s*([^"';>]+)""", re.IGNORECASE)
_LARGEST = 20_000
_MOST_PIXELS = 100_000


class ImageShelf:
    """Images that stylesheets name, as far as their colours can be told.

    Args:
        read: gives a file's bytes by its address; None where it can't be had.
        resolve: gives the address of an image that a sheet (by its source line) or the page names.
        is_own: tells whether that is surely one of the site's own files.
    """

    def __init__(
        self,
        read: Callable[[str], bytes | None],
        resolve: Callable[[str, str | None], str],
        is_own: Callable[[str, str | None], bool],
    ) -> None:
        self._read = read
        self._resolve = resolve
        self._is_own = is_own
        self._known: dict[str, tuple[Colour, ...] | None] = {}

    def colours(self, layer: str, source: str | None) -> tuple[Colour, ...] | None:
        """The colour that an image layer paints everywhere, or several between which all of its pixels lie.

        None of them for a file that the site does not hold, which paints nothing; None where that can't be told.
        """
        match = _URL.match(layer.strip())
        if match is None:
            return None
        address = next((group for group in match.groups() if group is not None), "").strip()
        if address.lower().startswith("data:"):
            return _colours_in(_data(address))
        full = self._resolve(address, source)
        if full not in self._known:
            content = self._read(full) if full.startswith("/") else None
            self._known[full] = () if content is None else _colours_in(content, full)
        known = self._known[full]
        return known if known != () or self._is_own(address, source) else None


def _data(address: str) -> bytes | None:
    head, _, body = address.partition(",")
    if not any(kind in head.lower() for kind in ("svg", "png")):
        return None
    if ";base64" in head.lower():
        try:
            return base64.b64decode(unquote(body))
        except ValueError:
            return None
    return unquote(body).encode()


def _colours_in(content: bytes | None, name: str = ".svg") -> tuple[Colour, ...] | None:
    if content is None or len(content) > _LARGEST:
        return None
    if content.startswith(PNG):
        return _png_colours(content)
    return _svg_colours(content) if name.lower().endswith(".svg") else None


@lru_cache(maxsize=64)
def _png_colours(content: bytes) -> tuple[Colour, ...] | None:
    """The least and the most of each channel of a small PNG, in every combination with the least and the most alpha.

    What a pixel makes of the ground below it lies between what these make of it.
    """
    try:
        width, height = struct.unpack_from(">II", content, 16)
        if width * height > _MOST_PIXELS:
            return None
        picture = decode(content)
    except (ValueError, IndexError, struct.error, zlib.error):
        return None
    channels = [b"".join(row[at :: picture.channels] for row in picture.rows) for at in range(picture.channels)]
    *colours, alpha = channels if picture.channels == 4 else [*channels, b"\xff"]
    if not all(colours):
        return None
    red, green, blue = colours if len(colours) == 3 else colours * 3
    darkest, lightest = ((pick(red), pick(green), pick(blue)) for pick in (min, max))
    corners = product((darkest, lightest), (min(alpha), max(alpha)))
    return tuple(dict.fromkeys(Colour(r, g, b, seen / 255) for (r, g, b), seen in corners))


def _svg_colours(content: bytes) -> tuple[Colour, ...] | None:
    """An SVG that is one filled rectangle, which is how sheets write a flat tile."""
    text = content.decode("utf-8", "replace")
    rects = _RECT.findall(text)
    if len(rects) != 1 or _SHAPES.search(text) or "opacity" in text:
        return None
    fill = _FILL.search(rects[0])
    colour = parse_colour(fill[1]) if fill is not None else None
    return None if colour is None or colour.alpha < 1 else (colour,)
