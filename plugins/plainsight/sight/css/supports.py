"""`@supports`: does a current Chromium know it?"""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.condition import condition_value
from plainsight.sight.css.properties import KNOWN
from plainsight.sight.css.selector_text import SelectorError
from plainsight.sight.css.selectors import SelectorTooBig, compile_list
from plainsight.sight.css.shorthands import ALIASES, SHORTHANDS
from plainsight.sight.css.validity import longhands_of


@lru_cache(maxsize=4096)
def supports_holds(text: str) -> bool | None:
    """Whether a current Chromium supports it; None where that isn't known here."""
    return condition_value(text.strip().lower(), _supported)


# Not exhaustive: what stylesheets ask for. A property that nobody knows is unsure, not false.
_SUPPORTED = frozenset(
    {
        *(
            "backdrop-filter",
            "aspect-ratio",
            "gap",
            "row-gap",
            "column-gap",
            "object-fit",
            "appearance",
            "grid-area",
            "mask",
        ),
        *(
            "scroll-behavior",
            "scrollbar-width",
            "scrollbar-color",
            "scrollbar-gutter",
            "text-decoration-color",
            "hyphens",
        ),
        *(
            "text-underline-offset",
            "accent-color",
            "font-variation-settings",
            "overscroll-behavior",
            "user-select",
            "flex",
        ),
        *(
            "align-items",
            "justify-content",
            "place-items",
            "order",
            "object-position",
            "tab-size",
            "outline",
            "cursor",
        ),
        *(
            "border-radius",
            "box-shadow",
            "vertical-align",
            "font-display",
            "anchor-name",
            "position-anchor",
        ),
        *(
            "view-transition-name",
            "transition-property",
            "animation-composition",
            "scroll-snap-type",
            "touch-action",
            "shape-outside",
            "columns",
        ),
        *(
            "font-optical-sizing",
            "text-wrap-style",
            "field-sizing",
            "interpolate-size",
            "overflow-clip-margin",
            "initial-letter",
        ),
        *(
            "-webkit-appearance",
            "-webkit-box-orient",
            "-webkit-tap-highlight-color",
            "-webkit-font-smoothing",
            "text-size-adjust",
            "will-change",
        ),
        *(
            "-webkit-backdrop-filter",
            "-webkit-box-reflect",
            "isolation",
            "border-image",
            "perspective",
            "text-emphasis",
        ),
        *(
            "grid-auto-flow",
            "grid-template-areas",
            "content",
            "resize",
            "counter-reset",
            "quotes",
            "caret-color",
            "container-name",
        ),
    }
)
_UNSUPPORTED = frozenset(
    {
        *("-webkit-overflow-scrolling", "-webkit-touch-callout", "-webkit-hyphens", "-webkit-nbsp-mode"),
        *("-webkit-marquee", "margin-trim", "hanging-punctuation"),
    }
)


_OF_CONTAINER = re.compile(r"(?<=\d)cq(?:w|h|i|b|min|max)\b")


def _supported(text: str) -> bool | None:
    if "\0" in text:
        name, _, inside = text.partition("\0")
        if name == "selector":
            try:
                compile_list(inside)
            except SelectorTooBig:
                return None
            except SelectorError:
                return False
            return True
        if name in ("font-tech", "font-format"):
            return inside.strip() not in ("embedded-opentype", "features-graphite", "svg")
        return None
    name, colon, value = (part.strip() for part in text.partition(":"))
    if not colon:
        return False
    if name.startswith("--"):
        return True
    if name.startswith(("-moz-", "-ms-", "-o-", "-apple-", "-khtml-")) or name in _UNSUPPORTED:
        return False
    if name.startswith("-webkit-") and name not in _SUPPORTED:
        return True if name in ALIASES or name in KNOWN else None
    if name == "grid-template-rows" and value.startswith("masonry"):
        return False
    if value.startswith(("-moz-", "-ms-", "-apple-")) or value == "-webkit-sticky":
        return False
    name, value = ALIASES.get(name, name), _OF_CONTAINER.sub("px", value)
    if name in KNOWN or name in SHORTHANDS:
        return bool(longhands_of(name, value.removesuffix("!important").strip()))
    return True if name in _SUPPORTED else None
