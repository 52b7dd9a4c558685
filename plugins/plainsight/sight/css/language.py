"""`:lang()` and `:dir()`: the language and the direction of an element's text, as its ancestors' attributes say."""

from __future__ import annotations

from plainsight.sight.dom import Element


def language_is(element: Element, wanted: str) -> bool:
    above: Element | None = element
    while above is not None:
        actual = above.attributes.get("lang") or above.attributes.get("xml:lang")
        if actual is not None:
            ranges = [piece.strip().strip("\"'").lower() for piece in wanted.split(",")]
            return any(actual.lower() == one or actual.lower().startswith(one + "-") for one in ranges if one)
        above = above.parent
    return False


def direction_of(element: Element) -> str:
    above: Element | None = element
    while above is not None:
        actual = above.attributes.get("dir", "").lower()
        if actual in ("ltr", "rtl"):
            return actual
        above = above.parent
    return "ltr"
