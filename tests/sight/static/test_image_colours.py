"""Between which colours a picture's pixels lie; a file that is none, or a broken one, has no colours."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest

from plainsight.sight.css.colour import Colour
from plainsight.sight.raster import PNG, Raster
from plainsight.sight.stylesheets import is_own_file
from plainsight.sight.visibility.colours.images import ImageShelf


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes, depth: int = 8) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0))
    return PNG + header + chunk(b"IDAT", zlib.compress(pixels))


def drawn(channels: int, *rows: list[int]) -> bytes:
    return Raster(len(rows[0]) // channels, len(rows), channels, tuple(map(bytes, rows))).png()


def colours(content: bytes | None, *, own: bool = True) -> tuple[Colour, ...] | None:
    shelf = ImageShelf(lambda address: content, lambda address, source: f"/{address}", lambda address, source: own)
    return shelf.colours("url(tile.png)", None)


def test_one_colour_of_one_shade() -> None:
    assert colours(drawn(3, [9, 20, 30] * 2)) == (Colour(9, 20, 30),)
    assert colours(drawn(1, [77, 77])) == (Colour(77, 77, 77),)


def test_the_least_and_the_most_of_each_channel() -> None:
    assert colours(drawn(3, [9, 200, 30, 40, 20, 50])) == (Colour(9, 20, 30), Colour(40, 200, 50))
    assert colours(drawn(1, [10], [30])) == (Colour(10, 10, 10), Colour(30, 30, 30))
    found = colours(drawn(4, [0, 0, 0, 51, 255, 255, 255, 0]))
    assert found is not None
    assert {(one.red, one.alpha) for one in found} == {(0, 0), (0, 0.2), (255, 0), (255, 0.2)}


def test_a_file_that_is_lost_paints_nothing_unless_it_may_stand_elsewhere() -> None:
    assert colours(None) == ()
    assert colours(None, own=False) is None


@pytest.mark.parametrize(
    ("address", "base", "own"),
    [
        ("bed.jpg", "/shop/index.html", True),
        ("../img/bed.jpg?v=2", "/css/shop.css", True),
        ("../../img/bed.jpg", "/css/shop.css", False),
        ("/img/bed.jpg", "/css/shop.css", False),
        ("//images.example/bed.jpg", "/css/shop.css", False),
        ("bed.jpg", "https://images.example/shop.css", False),
        ("http://[bed", "/css/shop.css", False),
    ],
)
def test_only_what_stands_below_the_root_is_surely_a_file_of_the_site(address: str, base: str, own: bool) -> None:
    assert is_own_file(address, base) is own


def test_a_picture_in_an_address() -> None:
    shelf = ImageShelf(lambda address: None, lambda address, source: address, lambda address, source: False)
    held = base64.b64encode(drawn(3, [1, 2, 3])).decode()
    assert shelf.colours(f"url(data:image/png;base64,{held})", None) == (Colour(1, 2, 3),)
    assert shelf.colours("url(data:image/png;base64,!)", None) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        PNG,
        PNG + b"\xff\xff\xff\xffIDAT",
        png(2, 2, b""),
        png(2, 2, b"\0" * 14)[:-20],
        png(0, 10, b"\0" * 10),
        png(10, 0, b""),
        png(2**31, 2**31, b"\0"),
        png(2, 2, b"\0" * 4, depth=4),
        png(4000, 4000, b"\0"),
        b"GIF89a",
        b"<svg",
    ],
)
def test_no_colours_of_what_is_no_picture_that_can_be_read(content: bytes) -> None:
    assert colours(content) is None
