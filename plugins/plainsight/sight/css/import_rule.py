"""An `@import`, read: which sheet, in which layer, and when it applies."""

from __future__ import annotations

import re

from plainsight.sight.css.rules import Condition, Import
from plainsight.sight.css.syntax import closing

_ADDRESS = re.compile(r"""(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)?\s*(.*)""", re.DOTALL | re.IGNORECASE)
_LAYER = re.compile(r"layer(?:\(\s*([^)]*)\))?(?=\s|$)", re.IGNORECASE)
_SUPPORTS = re.compile(r"supports\(", re.IGNORECASE)


def read_import(text: str) -> Import | None:
    """What stands after `@import`; None where it names no sheet. A layer without a name is ()."""
    match = _ADDRESS.match(text)
    if match is None:
        return None
    address = next((group for group in match.groups()[:3] if group is not None), "")
    rest = match[4].strip()
    layer: tuple[str, ...] | None = None
    named = _LAYER.match(rest)
    if named is not None:
        layer = layer_path(named[1] or "")
        rest = rest[named.end() :].strip()
    conditions: list[Condition] = []
    supports = _SUPPORTS.match(rest)
    if supports is not None:
        end = closing(rest, supports.end() - 1)
        inside = rest[supports.end() : end]
        conditions.append(Condition("supports", inside if inside.strip().startswith(("(", "not")) else f"({inside})"))
        rest = rest[end + 1 :].strip()
    if rest:
        conditions.append(Condition("media", rest))
    return Import(address, tuple(conditions), layer)


def layer_path(text: str) -> tuple[str, ...]:
    """`theme.base` as its parts."""
    return tuple(part.strip() for part in text.strip().split(".") if part.strip())
