"""Which child of `<switch>` a drawing shows: the first whose conditions hold (SVG 2, 5.7)."""

from __future__ import annotations

from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import siblings_before

CHOSEN, DROPPED = "-chosen", "-dropped"
"""Attributes, of no page's own, by which the drawn child and those left out are known."""
_DRAWN = frozenset(
    {
        *("a", "g", "svg", "text", "use", "image", "foreignobject"),
        *("rect", "circle", "ellipse", "line", "path", "polygon", "polyline"),
    }
)
_EXTENSIONS = frozenset({"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/math/mathml"})
_MOST = 40


def mark_of(node: LexborNode) -> str | None:
    """What a child of `<switch>` is marked by; None where the customer's language decides it."""
    own = _holds(node)
    if own is False:
        return DROPPED
    before = [_holds(other) for other in islice(siblings_before(node), _MOST)]
    if True in before:
        return DROPPED
    return CHOSEN if own and None not in before and len(before) < _MOST else None


def _holds(node: LexborNode) -> bool | None:
    """Whether an element's own conditions hold; `requiredFeatures` has been no condition since SVG 2."""
    attributes = {name.lower(): (value or "").lower() for name, value in node.attributes.items()}
    if not _EXTENSIONS.issuperset(attributes.get("requiredextensions", "").split()):
        return False
    if "systemlanguage" in attributes:
        return None if attributes["systemlanguage"].strip() else False
    return True if (node.tag or "").lower() in _DRAWN else None
