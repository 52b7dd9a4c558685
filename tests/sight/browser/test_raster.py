"""Screenshots are read, compared and cut with the standard library alone."""

import struct
import zlib

import pytest

from plainsight.sight.raster import PNG, Box, Change, Raster, compare, decode

WHITE, BLACK = b"\xff\xff\xff", b"\x00\x00\x00"


def picture(*rows: bytes) -> Raster:
    return Raster(len(rows[0]) // 3, len(rows), 3, rows)


def png(width: int, filters: list[int], rows: list[bytes], depth: int = 8) -> bytes:
    body = b"".join(bytes([kind]) + row for kind, row in zip(filters, rows, strict=True))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, len(rows), depth, 2, 0, 0, 0)
    return PNG + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")


def test_a_picture_comes_back_as_it_was_written() -> None:
    drawn = picture(WHITE + BLACK, BLACK + b"\x01\x02\x03")
    assert decode(drawn.png()) == drawn


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (0, bytes([11, 22, 33, 44, 55, 66])),
        (1, bytes([11, 22, 33, 33, 33, 33])),
        (2, bytes([1, 2, 3, 4, 5, 6])),
        (3, bytes([11 - 5, 22 - 10, 33 - 15, 44 - 25, 55 - 36, 66 - 46])),
        (4, bytes([1, 2, 3, 4, 5, 6])),
    ],
    ids=["none", "sub", "up", "average", "paeth"],
)
def test_every_png_filter_is_undone(kind: int, stored: bytes) -> None:
    above = bytes([10, 20, 30, 40, 50, 60])
    assert decode(png(2, [0, kind], [above, stored])).rows == (above, bytes([11, 22, 33, 44, 55, 66]))


def test_rows_of_odd_length_add_up_modulo_256() -> None:
    above, delta = bytes([250, 3, 255]), bytes([10, 254, 1])
    assert decode(png(1, [0, 2], [above, delta])).rows[1] == bytes([4, 1, 0])


def test_other_kinds_of_picture_are_refused() -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        decode(b"GIF89a")
    with pytest.raises(ValueError, match="depth 16"):
        decode(png(1, [0], [bytes(6)], depth=16))


def test_change_counts_pixels_and_names_the_strongest() -> None:
    inked, bare = picture(WHITE + BLACK + b"\x80\x80\x80"), picture(WHITE * 3)
    assert compare(inked, bare) == Change(2, 255, (255 + 127) / 255, (BLACK, WHITE))


def test_rounding_by_one_step_is_no_change() -> None:
    assert compare(picture(b"\xfe\xfe\xfe"), picture(WHITE)) == Change()


def test_only_the_box_counts() -> None:
    assert compare(picture(BLACK + WHITE), picture(WHITE + WHITE), Box(1, 0, 9, 9)) == Change()


def test_a_pixel_that_moves_by_itself_is_left_out() -> None:
    first, bare, again = picture(BLACK + BLACK), picture(WHITE + WHITE), picture(BLACK + b"\x07\x07\x07")
    assert compare(first, bare, noise=again).pixels == 1


def test_a_crop_keeps_to_the_picture() -> None:
    drawn = picture(WHITE + BLACK, BLACK + WHITE)
    assert drawn.crop(Box(1, -5, 50, 1)) == picture(BLACK)
    assert drawn.crop(Box(5, 5, 9, 9)).height == 0


@pytest.mark.parametrize("size", [1, 2, 3, 8, 999])
def test_every_distance_between_two_bytes_is_found(size: int) -> None:
    one = bytes(n * 7 % 256 for n in range(size))
    for step in range(0, 256, 15):
        other = bytes((n * 7 + step) % 256 for n in range(size))
        found = compare(Raster(size, 1, 1, (one,)), Raster(size, 1, 1, (other,)))
        apart = [abs(a - b) for a, b in zip(one, other, strict=True)]
        assert (found.pixels, found.largest) == (sum(n > 1 for n in apart), max(apart))
