"""A page's bytes as a browser takes them in, before they are parsed: charset, doctype, `<noscript>`, depth."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BEFORE_DOCTYPE = re.compile(rb"(?:[\s\0]|<!--.*?-->|<\?.*?>)+", re.DOTALL)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE)
_NOSCRIPT = re.compile(
    rb"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|(<noscript\b[^>]*>)(.*?)(?=</noscript\s*>)",
    re.IGNORECASE | re.DOTALL,
)
# Chromium nests no deeper than 512 elements; lexbor slows down with the square of the depth.
_DEEPEST = 20_000
_BIG_PAGE = 100_000
_OPEN_DIV = re.compile(
    rb"<(?!/|!|meta|link|img|input|br|hr|script|style|p\b|li|t[drh]|opt)[a-zA-Z][^>]*>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's bytes, ready for the parser.

    Attributes:
        html: UTF-8.
        noscript: what stood in `<noscript>`, which has been emptied: a customer's browser runs scripts, and then that
            is not markup.
    """

    html: bytes
    noscript: tuple[str, ...] = ()

    @property
    def quirks(self) -> bool:
        """Whether browsers read the page in quirks mode: no doctype, or one of the very old ones."""
        before = _BEFORE_DOCTYPE.match(self.html, 0, 1500)
        start = before.end() if before is not None else 0
        head = self.html[start : start + 400].lower()
        return (
            not head.startswith(b"<!doctype html")
            or b"//dtd html 3" in head
            or b"//dtd html 4.0 transitional" in head
        )


def read_markup(html: bytes) -> Markup:
    """Decode a page as a browser does: byte order mark, then `<meta charset>`, else UTF-8."""
    html = _as_utf8(html)
    if len(html) > _BIG_PAGE and html.count(b"<") - 2 * html.count(b"</") > _DEEPEST:
        html = _without_depth(html)
    return Markup(html)


def without_noscript(html: bytes) -> Markup:
    """The same markup with every `<noscript>` emptied."""
    held: list[str] = []

    def empty(match: re.Match[bytes]) -> bytes:
        if match[1] is None:
            return match[0]
        held.append(match[2].decode("utf-8", "replace"))
        return match[1]

    return Markup(_NOSCRIPT.sub(empty, html), tuple(held))


def _as_utf8(html: bytes) -> bytes:
    if html[:3] == b"\xef\xbb\xbf":
        return html[3:]
    if html[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return html.decode("utf-16", "replace").encode("utf-8", "replace")
    match = _CHARSET.search(html, 0, 2048)
    if match is None or (match[1].lower() in (b"utf-8", b"utf8", b"utf-16", b"us-ascii") and html.isascii()):
        return html
    name = match[1].decode("ascii").lower()
    if name in ("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"):
        return html
    if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        name = "cp1252"  # browsers read both as windows-1252
    try:
        return html.decode(name, "replace").encode("utf-8", "replace")
    except LookupError:
        return html


def _without_depth(html: bytes) -> bytes:
    """Cut runs of never-closed start tags down, as Chromium does when it nests no deeper than 512 elements."""
    kept = 0

    def drop(match: re.Match[bytes]) -> bytes:
        nonlocal kept
        kept += 1
        return match[0] if kept <= _DEEPEST else b""

    return _OPEN_DIV.sub(drop, html)
