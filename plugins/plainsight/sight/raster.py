"""Screenshots as rows of pixels: decoded, compared and cut with the standard library alone."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import cache
from itertools import islice

NOTICED = 2
"""Least step of one channel, of 255, that counts as a change: blending rounds, and so leaves one by itself."""
_UNNOTICED = bytes(range(NOTICED))

LEAST_PIXELS = 4
"""Fewest changed pixels that count as ink: less than the dot of an i is none."""

PNG = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 6: 4}
"""Bytes a pixel by PNG colour type (grey, RGB, RGBA), at eight bits a channel: what browsers write."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of pixels, from `left, top` up to but without `right, bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    def within(self, width: int, height: int) -> Box:
        """What of it lies inside a picture of that size; empty boxes have `right <= left` or `bottom <= top`."""
        return Box(max(self.left, 0), max(self.top, 0), min(self.right, width), min(self.bottom, height))


@dataclass(frozen=True, slots=True)
class Raster:
    """A decoded picture: one `bytes` per row, `channels` bytes per pixel."""

    width: int
    height: int
    channels: int
    rows: tuple[bytes, ...]

    def crop(self, box: Box) -> Raster:
        """The part of the picture inside `box`."""
        box = box.within(self.width, self.height)
        left, right = box.left * self.channels, box.right * self.channels
        rows = tuple(row[left:right] for row in islice(self.rows, box.top, max(box.top, box.bottom)))
        return Raster(max(box.right - box.left, 0), len(rows), self.channels, rows)

    def png(self) -> bytes:
        """The picture as a PNG file."""
        colour = next(kind for kind, count in CHANNELS.items() if count == self.channels)
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, colour, 0, 0, 0)
        body = zlib.compress(b"".join(b"\0" + row for row in self.rows), 6)
        return PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


@dataclass(frozen=True, slots=True)
class Change:
    """How two pictures differ.

    Attributes:
        pixels: pixels in which any channel differs by `NOTICED` or more.
        largest: largest difference of one channel, 0 to 255.
        ink: sum over the pixels of their largest channel difference, in full steps of 255: "whole pixels of ink".
        strongest: the pixel that changes most, as it is in the first and in the second picture.
    """

    pixels: int = 0
    largest: int = 0
    ink: float = 0.0
    strongest: tuple[bytes, bytes] | None = None


def decode(data: bytes) -> Raster:
    """A PNG with eight bits a channel and no interlacing, as rows.

    Raises:
        ValueError: it is another kind of file.
    """
    if not data.startswith(PNG):
        raise ValueError("not a PNG file")
    at, packed, header = len(PNG), [], b""
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            header = body
        elif kind == b"IDAT":
            packed.append(body)
        at += 12 + length
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    if depth != 8 or colour not in CHANNELS or interlaced:
        raise ValueError(f"a PNG of another kind (depth {depth}, colour type {colour}, interlaced {interlaced})")
    channels = CHANNELS[colour]
    raw, stride = zlib.decompress(b"".join(packed)), width * channels
    rows, above = [], bytes(stride)
    for start in range(0, height * (stride + 1), stride + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], above, channels)
        rows.append(above)
    return Raster(width, height, channels, tuple(rows))


def compare(first: Raster, second: Raster, box: Box | None = None, noise: Raster | None = None) -> Change:
    """How `second` differs from `first` inside `box` (all of it by default).

    A pixel in which `noise`, another shot of what `first` shows, differs from `first` moves by itself: left out.
    """
    box = (box or Box(0, 0, first.width, first.height)).within(first.width, first.height)
    step = first.channels
    left, right = box.left * step, box.right * step
    pixels, largest, ink, strongest = 0, 0, 0, None
    for y in range(box.top, box.bottom):
        if first.rows[y] == second.rows[y]:
            continue
        a, b = first.rows[y][left:right], second.rows[y][left:right]
        if a == b:
            continue
        changes = _changes(a, b, step)
        if noise is not None and (again := noise.rows[y][left:right]) != a:
            by_itself = _changes(a, again, step)
            changes = bytes(0 if moves else change for change, moves in zip(changes, by_itself, strict=True))
        noticed = changes.translate(None, _UNNOTICED)
        if not noticed:
            continue
        pixels += len(noticed)
        ink += sum(noticed)
        strong = max(noticed)
        if strong > largest:
            at = changes.index(strong) * step
            largest, strongest = strong, (a[at : at + step], b[at : at + step])
    return Change(pixels, largest, ink / 255, strongest)


def _changes(one: bytes, other: bytes, step: int) -> bytes:
    """The largest change of a channel, for each pixel of a row."""
    changes = _apart(one, other)
    planes = [changes[at::step] for at in range(step)]
    # Black and grey letters change all colours alike.
    return planes[0] if all(plane == planes[0] for plane in planes) else bytes(map(max, *planes))


@cache
def _lanes(size: int) -> tuple[int, int]:
    """Every other byte of a row set to 255, and to 1: rows have many bytes, and are reckoned with as long numbers."""
    count = size // 2 + 1
    return int.from_bytes(b"\xff\0" * count, "little"), int.from_bytes(b"\1\0" * count, "little")


def _apart(one: bytes, other: bytes) -> bytes:
    """How far two rows are apart, byte by byte."""
    low, ones = _lanes(len(one))
    borrow, total = ones << 8, 0
    a, b = int.from_bytes(one, "little"), int.from_bytes(other, "little")
    for shift in (0, 8):
        lanes = (((a >> shift) & low) | borrow) - ((b >> shift) & low)  # 256 + a - b in each
        more, apart = ((lanes >> 8) & ones) * 255, lanes & low
        total |= ((apart & more) | ((borrow - apart) & (low ^ more))) << shift
    return total.to_bytes(len(one), "little")


def _unfiltered(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """One row with its PNG filter undone (W3C PNG, section 9)."""
    if kind == 0:
        return row
    if kind == 2:
        return _added(row, above)
    line = bytearray(row)
    for at in range(len(line)):
        left = line[at - step] if at >= step else 0
        up = above[at]
        if kind == 1:
            guess = left
        elif kind == 3:
            guess = (left + up) // 2
        else:
            corner = above[at - step] if at >= step else 0
            ahead = left + up - corner
            distances = abs(ahead - left), abs(ahead - up), abs(ahead - corner)
            guess = (left, up, corner)[distances.index(min(distances))]
        line[at] = (line[at] + guess) & 255
    return bytes(line)


def _added(row: bytes, above: bytes) -> bytes:
    """Two rows added byte by byte, modulo 256: what Chromium's shots mostly need."""
    low, _ = _lanes(len(row))
    a, b = int.from_bytes(row, "little"), int.from_bytes(above, "little")
    total = (((a & low) + (b & low)) & low) | ((((a >> 8) & low) + ((b >> 8) & low)) & low) << 8
    return total.to_bytes(len(row), "little")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
