"""Fonts that draw no ink: a face whose glyphs are all empty paints nothing, whatever the text.

Reads the table directory of TrueType and WOFF files (OpenType specification, `glyf` and `loca`). WOFF2 is packed with
a compression that the standard library lacks, and passes as a font with ink.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from plainsight.sight.css.font_names import family_name
from plainsight.sight.css.lengths import number
from plainsight.sight.css.rules import FontFace
from plainsight.sight.css.value_parts import split_arguments

_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""", re.IGNORECASE)
_LARGEST = 5_000_000
_FEW_BYTES = 64  # of outlines in a whole font
_LEAST_SIZE, _MOST_RISE = 0.7, 3.0
"""Under this `size-adjust` letters are far smaller than they are set; over this `ascent-override` off their line."""
_RANGE = re.compile(r"[Uu]\+([0-9A-Fa-f?]{1,6})(?:-([0-9A-Fa-f]{1,6}))?")
_PERHAPS = "a font that a customer may have draws it"
GENERIC = frozenset(
    {
        *("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif"),
        *("ui-monospace", "ui-rounded", "math", "emoji", "-apple-system", "blinkmacsystemfont"),
    }
)
Faces = Sequence[tuple[FontFace, str | None]]
"""`@font-face` rules of one family, each with the sheet that names it."""


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


def is_odd(face: FontFace) -> bool:
    """Whether a face draws letters much smaller than their font size, or far off their line."""
    said = dict(face.metrics)
    sizes = [share for name in said if (share := number(said[name])) is not None and name == "size-adjust"]
    moved = [share for name in said if (share := number(said[name])) is not None and name != "size-adjust"]
    return any(share < _LEAST_SIZE for share in sizes) or any(share > _MOST_RISE for share in moved)


@lru_cache(maxsize=1024)
def ranges_of(text: str) -> tuple[tuple[int, int], ...]:
    """The code points of a `unicode-range`; all of them where it is empty."""
    found = []
    for one in _RANGE.finditer(text):
        low, high = one[1].replace("?", "0"), (one[2] or one[1]).replace("?", "F")
        found.append((int(low, 16), int(high, 16)))
    return tuple(found) if text else ((0, 0x10FFFF),)


class FontShelf:
    """Which of a page's web fonts draw no ink, or odd letters.

    Args:
        read: gives a file's bytes by its address; None where it can't be had.
        resolve: gives the address of a font that a sheet (by its source line) or the page names.
    """

    def __init__(self, read: Callable[[str], bytes | None], resolve: Callable[[str, str | None], str]) -> None:
        self._read = read
        self._resolve = resolve
        self._faces: dict[tuple[FontFace, str | None], str] = {}

    def drawn(self, families: str, fonts: Mapping[str, Faces], words: str) -> tuple[str | None, str | None]:
        """How web fonts draw a text: the sheet of a font without ink that draws it all; what may keep ink from it.

        Args:
            families: a `font-family`.
            fonts: the page's faces by family.
            words: the text.
        """
        named = [(name, fonts.get(name, ())) for name in map(family_name, split_arguments(families))]
        if not any(self._kind(*one) in ("blank", "odd") for _, faces in named for one in faces):
            return None, None
        left = whole = frozenset(ord(letter) for letter in words if not letter.isspace())
        lost: frozenset[int] = frozenset()
        doubt = source = None
        for name, faces in named:
            if name in GENERIC or not left:
                break
            if not faces:
                doubt = doubt or _PERHAPS
            for kind, letters in self._shares(faces, left).items():
                if kind == "absent":
                    doubt = doubt or _PERHAPS
                    continue
                left -= letters
                if kind == "odd":
                    doubt = f"the measures of the font {name} decide where its letters stand"
                if kind == "blank":
                    lost, source = lost | letters, faces[0][1]
        if not lost:
            return None, doubt if doubt != _PERHAPS else None
        if lost != whole:
            doubt = doubt or "a font without ink draws a part of it"
        return (None, doubt) if doubt is not None else (source or "", None)

    def _shares(self, faces: Faces, letters: frozenset[int]) -> dict[str, frozenset[int]]:
        """The letters that a family draws, by how it does; oddly where its faces differ."""
        how: dict[int, set[str]] = {}
        for face, sheet in faces:
            for low, high in ranges_of(face.characters):
                for letter in letters:
                    if low <= letter <= high:
                        how.setdefault(letter, set()).add(self._kind(face, sheet))
        found: dict[str, set[int]] = {}
        for letter, kinds in how.items():
            found.setdefault(min(kinds) if len(kinds) == 1 else "odd", set()).add(letter)
        return {kind: frozenset(those) for kind, those in found.items()}

    def _kind(self, face: FontFace, sheet: str | None) -> str:
        """`blank` without ink, `odd` for very small letters or ones off their line, `absent` if it is not there."""
        if (face, sheet) not in self._faces:
            content = self._file_of(face.source, sheet)
            blank = content is not None and is_blank(content)
            kind = "blank" if blank else "odd" if is_odd(face) else "absent" if content is None else ""
            self._faces[face, sheet] = kind
        return self._faces[face, sheet]

    def _file_of(self, source: str, sheet: str | None) -> bytes | None:
        """The first file of an `@font-face` `src`; None where it can't be had."""
        for address in addresses(source):
            full = self._resolve(address, sheet)
            return self._read(full) if full.startswith("/") else None
        return None
