"""Fonts without ink: a face whose glyphs are all empty paints nothing, whatever the text.

Reads the table directory of TrueType and WOFF files (OpenType specification, `glyf` and `loca`). WOFF2 is packed with
a compression that the standard library lacks, and passes as a font with ink.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable

_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""", re.IGNORECASE)
_LARGEST = 5_000_000
_FEW_BYTES = 64  # of outlines in a whole font


def addresses(source: str) -> list[str]:
    """The addresses of an `@font-face` rule's `src`."""
    return [match[1].strip() for match in _URL.finditer(source)]


def is_blank(content: bytes) -> bool:
    """Whether a font file has glyphs, and no ink in any of them."""
    if len(content) > _LARGEST:
        return False
    try:
        outlines = _table(content, b"glyf")
        places = _table(content, b"loca")
    except (struct.error, zlib.error, IndexError):
        return False
    if outlines is None:
        return False
    if len(outlines) <= _FEW_BYTES:
        return True
    return places is not None and len({places[at : at + 4] for at in range(0, len(places) - 3, 4)}) == 1


def _table(content: bytes, name: bytes) -> bytes | None:
    if content[:4] == b"wOFF":
        (count,) = struct.unpack_from(">H", content, 12)
        for index in range(count):
            tag, offset, packed, size = struct.unpack_from(">4sIII", content, 44 + 20 * index)
            if tag == name:
                raw = content[offset : offset + packed]
                return zlib.decompressobj().decompress(raw, _LARGEST) if packed < size else raw
        return None
    if content[:4] in (b"\0\1\0\0", b"true"):
        (count,) = struct.unpack_from(">H", content, 4)
        for index in range(count):
            tag, _, offset, size = struct.unpack_from(">4sIII", content, 12 + 16 * index)
            if tag == name:
                return content[offset : offset + size]
    return None


class FontShelf:
    """Which of a page's web fonts have no ink.

    Args:
        read: gives a file's bytes by its address; None where it can't be had.
        resolve: gives the address of a font that a sheet (by its source line) or the page names.
    """

    def __init__(self, read: Callable[[str], bytes | None], resolve: Callable[[str, str | None], str]) -> None:
        self._read = read
        self._resolve = resolve
        self._known: dict[str, bool] = {}

    def has_no_ink(self, source: str, sheet: str | None) -> bool:
        """Whether the first readable file of an `@font-face` `src` is a font of empty glyphs."""
        for address in addresses(source):
            full = self._resolve(address, sheet)
            if full not in self._known:
                content = self._read(full) if full.startswith("/") else None
                self._known[full] = content is not None and is_blank(content)
            return self._known[full]
        return False
