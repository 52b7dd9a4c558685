"""A page in the other palettes that its switch offers, as Material's pages do: a style for one may hide a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SWITCH = re.compile(rb"<input\b[^>]*\bname=[\"']?__palette\b[^>]*>")
_BODY = re.compile(rb"<body\b[^>]*>")
_COLOUR = re.compile(rb"\s+(data-md-color-[a-z]+)=(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
_SCHEME = b"data-md-color-scheme"


def in_other_palettes(html: bytes) -> Iterator[tuple[str, bytes]]:
    """Each scheme but that in which the page opens, with the page as it is after a customer has chosen it.

    Args:
        html: the page as it opens.
    """
    body = _BODY.search(html) if b"__palette" in html else None
    if body is None:
        return
    schemes = {_scheme_of(body[0])}
    for switch in _SWITCH.finditer(html):
        scheme = _scheme_of(switch[0])
        if scheme in schemes or not scheme:
            continue
        schemes.add(scheme)
        colours = b"".join(found[0] for found in _COLOUR.finditer(switch[0]))
        chosen = _COLOUR.sub(b"", body[0])[:-1] + colours + b">"
        yield scheme, html[: body.start()] + chosen + html[body.end() :]


def _scheme_of(tag: bytes) -> str:
    found = next((match[2] for match in _COLOUR.finditer(tag) if match[1] == _SCHEME), b"")
    return found.strip(b"\"'").decode("utf-8", "replace")
