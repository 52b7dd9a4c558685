"""A PNG as a part of an HTML page that asks for nothing."""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass

_MARK = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class InlinePng:
    """A picture within a page.

    Attributes:
        uri: `data:image/png;base64,...`.
        width: px of the picture, which may hold several for each CSS px.
        height: px of the picture.
    """

    uri: str
    width: int
    height: int


def inline_png(png: bytes) -> InlinePng | None:
    """The picture with its size (PNG specification, 11.2.2: IHDR comes first); None for what is no PNG."""
    if not png.startswith(_MARK) or len(png) < 24:
        return None
    width, height = struct.unpack(">II", png[16:24])
    return InlinePng("data:image/png;base64," + base64.b64encode(png).decode("ascii"), width, height)
