"""What values properties take, in CSS's own notation: a browser drops a declaration with any other.

From the "Formal definition" of each property in its specification, and where Chromium takes less or more, what it
takes. Words for the whole of CSS (`inherit`, ...) stand for any value and are not told here.
"""

from __future__ import annotations

from functools import lru_cache

from plainsight.sight.css.definition_syntax import Matcher, compiled, of_word
from plainsight.sight.css.properties import SIDES
from plainsight.sight.css.value_definitions import TYPES
from plainsight.sight.css.value_types import word_test

_WAYS = ("block", "inline")
_COLOURS = ("color", "background-color", "-webkit-text-fill-color", "-webkit-text-stroke-color")
_BORDERS = {
    **dict.fromkeys(("border", *(f"border-{side}" for side in SIDES)), "<border>"),
    **dict.fromkeys((f"border-{side}-width" for side in SIDES), "<line-width>"),
    "border-width": "<line-width>{1,4}",
    "border-image": "<border-image>",
    "border-image-slice": "<slice>",
    "-webkit-mask-box-image": "<border-image>",
    "-webkit-mask-box-image-source": "none | <image>",
    "outline": "<line-width> || [ auto | <visible-style> | none ] || [ <color> | -webkit-focus-ring-color ]",
    "outline-width": "<line-width>",
    "outline-offset": "<length>",
    "border-collapse": "collapse | separate",
    "border-spacing": "<length [0,∞]>{1,2}",
    "box-shadow": "none | <box-shadow>",
}
_TEXT = {
    "font": (
        "caption | icon | menu | message-box | small-caption | status-bar | "
        "[ <font-style> || [ normal | small-caps ] || <weight> || <stretch> ]? "
        "<font-size> [ / <line-height> ]? <family>#"
    ),
    "font-family": "<family>#",
    "font-weight": "<weight>",
    "font-size": "<font-size>",
    "font-size-adjust": (
        "none | [ ex-height | cap-height | ch-width | ic-width | ic-height ]? [ from-font | <number [0,∞]> ]"
    ),
    "line-height": "<line-height>",
    "text-decoration": ("<lines> || [ solid | double | dotted | dashed | wavy ] || <color> || <thickness>"),
    "text-decoration-line": "<lines>",
    "text-decoration-thickness": "<thickness>",
    "text-shadow": "none | <text-shadow>",
    "-webkit-text-stroke": "<line-width> || <color>",
    "-webkit-text-stroke-width": "<line-width>",
    "overflow-wrap": "normal | break-word | anywhere",
    "word-break": "normal | break-all | keep-all | break-word | auto-phrase",
    "paint-order": "normal | [ fill || stroke || markers ]",
    "text-anchor": "start | middle | end",
    "stroke-width": "<length-percentage [0,∞]> | <number [0,∞]>",
    "vertical-align": (
        "baseline | sub | super | text-top | text-bottom | middle | top | bottom | -webkit-baseline-middle | "
        "<length-percentage>"
    ),
    "-webkit-line-clamp": "none | <integer [1,∞]>",
    "-webkit-box-orient": "horizontal | vertical | inline-axis | block-axis",
    "content": (
        "normal | none | [ <shown-text> | <image> | open-quote | close-quote | no-open-quote | no-close-quote ]+ "
        "[ / <shown-text>+ ]?"
    ),
    "caption-side": "top | bottom",
    "color-scheme": "normal | [ <scheme>+ && only? ]",
}
_LAYOUT = {
    "flex": "none | [ <number [0,∞]> <number [0,∞]>? || <basis> ]",
    "flex-grow": "<number [0,∞]>",
    "flex-shrink": "<number [0,∞]>",
    "flex-basis": "<basis>",
    "flex-flow": "[ row | row-reverse | column | column-reverse ] || [ nowrap | [ wrap | wrap-reverse ] || balance ]",
    "order": "<integer>",
    "align-self": "<align-self>",
    "align-items": "<align-items>",
    "align-content": "<align-content>",
    "justify-self": "<justify-self>",
    "justify-items": "<justify-items>",
    "justify-content": "<justify-content>",
    "place-self": "<align-self> <justify-self>?",
    "place-items": "<align-items> <justify-items>?",
    "place-content": "<align-content> <justify-content>?",
    **dict.fromkeys(("row-gap", "column-gap"), "normal | <length-percentage [0,∞]>"),
    "gap": "[ normal | <length-percentage [0,∞]> ]{1,2}",
    "grid": (
        "<grid-template> | [ <template> / [ auto-flow && dense? ] <track-size>* ] | "
        "[ [ auto-flow && dense? ] <track-size>* / <template> ]"
    ),
    "grid-template": "<grid-template>",
    **dict.fromkeys(("grid-template-rows", "grid-template-columns"), "<template>"),
    "grid-template-areas": "none | <string>+",
    **dict.fromkeys(("grid-auto-rows", "grid-auto-columns"), "<track-size>+"),
    "grid-auto-flow": "[ row | column ] || dense",
    "grid-area": "<grid-line> [ / <grid-line> ]{0,3}",
    **dict.fromkeys(("grid-row", "grid-column"), "<grid-line> [ / <grid-line> ]?"),
    **{f"grid-{way}-{end}": "<grid-line>" for way in ("row", "column") for end in ("start", "end")},
    "columns": "[ [ auto | <length [0,∞]> ] || [ auto | <integer [1,∞]> ] ] [ / [ auto | <length [0,∞]> ] ]?",
    "column-count": "auto | <integer [1,∞]>",
    "column-width": "auto | <length [0,∞]>",
    "aspect-ratio": "auto || [ <number [0,∞]> [ / <number [0,∞]> ]? ]",
    "container": "[ none | <container>+ ] [ / <container-type> ]?",
    "container-name": "none | <container>+",
    "container-type": "<container-type>",
    "contain-intrinsic-size": "<remembered-size>{1,2}",
    **dict.fromkeys(("contain-intrinsic-width", "contain-intrinsic-height"), "<remembered-size>"),
    "overflow-clip-margin": "[ content-box | padding-box | border-box ] || <length [0,∞]>",
    "interactivity": "auto | inert",
    "scroll-snap-type": "none | [ x | y | block | inline | both ] [ mandatory | proximity ]?",
    "scroll-snap-align": "[ none | start | end | center ]{1,2}",
    "scroll-initial-target": "none | nearest",
}
_SIZES = {
    **dict.fromkeys(SIDES, "auto | <length-percentage>"),
    **{f"margin-{side}": "auto | <length-percentage>" for side in SIDES},
    **{f"padding-{side}": "<length-percentage [0,∞]>" for side in SIDES},
    **dict.fromkeys(("width", "height", "min-width", "min-height"), "auto | <extent>"),
    **dict.fromkeys(("max-width", "max-height"), "none | <extent>"),
    **dict.fromkeys(("margin", "inset"), "[ auto | <length-percentage> ]{1,4}"),
    **{f"{box}-{way}": "[ auto | <length-percentage> ]{1,2}" for box in ("margin", "inset") for way in _WAYS},
    "padding": "<length-percentage [0,∞]>{1,4}",
    **{f"padding-{way}": "<length-percentage [0,∞]>{1,2}" for way in _WAYS},
    "text-indent": "<length-percentage> && hanging? && each-line?",
    **dict.fromkeys(("letter-spacing", "word-spacing"), "normal | <length-percentage>"),
    **dict.fromkeys(("overflow-x", "overflow-y"), "<overflow>"),
    "overflow": "<overflow>{1,2}",
    "box-sizing": "content-box | border-box",
    "zoom": "normal | reset | <number [0,∞]> | <percentage [0,∞]>",
    "translate": "none | <length-percentage> [ <length-percentage> <length>? ]?",
    "scale": "none | [ <number> | <percentage> ]{1,3}",
    "rotate": "none | <angle> | [ [ x | y | z | <number>{3} ] && <angle> ]",
    "contain": "none | strict | content | [ [ size | inline-size ] || layout || style || paint ]",
}
_MANNER = {
    "visibility": "visible | hidden | collapse",
    "content-visibility": "visible | hidden | auto",
    "position": "static | relative | absolute | fixed | sticky",
    "backface-visibility": "visible | hidden",
    "display": (
        "[ block | inline ] || [ flow | flow-root | table | flex | grid | ruby | math ] | "
        "list-item && [ block | inline ]? && [ flow | flow-root ]? | none | contents | "
        "inline-block | inline-flex | inline-grid | inline-table | table-row | table-cell | table-caption | "
        "table-column | table-column-group | table-header-group | table-row-group | table-footer-group | ruby-text | "
        "-webkit-box | -webkit-inline-box | -webkit-flex | -webkit-inline-flex"
    ),
    "direction": "ltr | rtl",
    "-webkit-text-security": "none | disc | circle | square",
    "unicode-bidi": "normal | embed | isolate | bidi-override | isolate-override | plaintext",
    "float": "none | left | right | inline-start | inline-end",
    "text-align": (
        "start | end | left | right | center | justify | "
        "-webkit-left | -webkit-right | -webkit-center | -webkit-auto | -webkit-match-parent"
    ),
    "text-overflow": "clip | ellipsis",
    "white-space": (
        "normal | nowrap | pre | pre-wrap | pre-line | break-spaces | "
        "[ [ wrap | nowrap ] || [ collapse | preserve | preserve-breaks | break-spaces ] ]"
    ),
    "text-wrap": "[ wrap | nowrap ] || [ auto | balance | stable | pretty ]",
    "flex-direction": "row | row-reverse | column | column-reverse",
    "flex-wrap": "nowrap | [ [ wrap | wrap-reverse ] || balance ]",
    "table-layout": "auto | fixed",
    "transform-style": "flat | preserve-3d",
    "writing-mode": (
        "horizontal-tb | vertical-rl | vertical-lr | sideways-rl | sideways-lr | lr | lr-tb | rl | rl-tb | tb | tb-rl"
    ),
    "pointer-events": (
        "auto | none | all | visible | visiblepainted | visiblefill | visiblestroke | painted | fill | stroke | "
        "bounding-box"
    ),
    **dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity"), "<number> | <percentage>"),
    "z-index": "auto | <integer>",
    **dict.fromkeys(("fill", "stroke"), "<paint>"),
    **dict.fromkeys(_COLOURS, "<color>"),
    "mix-blend-mode": "<blend> | plus-darker",
}
_LOOK = {
    "animation-timing-function": "<easing>#",
    "animation-name": "[ none | <custom-ident> | <string> ]#",
    "animation-duration": "[ auto | <time [0,∞]> ]#",
    "animation-delay": "<time>#",
    "animation-iteration-count": "[ infinite | <number [0,∞]> ]#",
    "animation-direction": "<direction>#",
    "animation-fill-mode": "<fill>#",
    "animation-play-state": "[ running | paused ]#",
    "animation-timeline": "[ none | auto | <dashed-ident> | <function> ]#",
    "transition-duration": "<time [0,∞]>#",
    "transition-delay": "<time>#",
    "offset": (
        "[ [ auto | normal | <position> ]? "
        "[ <offset-path> [ <length-percentage> || [ [ auto | reverse ] || <angle> ] ]? ]? ] "
        "[ / [ auto | <position> ] ]?"
    ),
    "offset-path": "<offset-path>",
    "perspective": "none | <length [0,∞]>",
    "transform": "none | <transform>+",
    **dict.fromkeys(("filter", "backdrop-filter"), "none | <filter>+"),
    "clip-path": (
        "none | <url> | <substituted> | "
        "[ <shape> || [ border-box | padding-box | content-box | margin-box | fill-box | stroke-box | view-box ] ]"
    ),
    "clip": "auto | rect( [ <length> | auto ]#{4} ) | rect( [ <length> | auto ]{4} ) | <substituted>",
    "transform-origin": (
        "<side> | <level> | <length-percentage> | [ <side> || <level> ] | [ [ <side> && <level> ] <length>? ] | "
        "[ [ <side> | <length-percentage> ] [ <level> | <length-percentage> ] <length>? ]"
    ),
    "isolation": "auto | isolate",
    "will-change": "auto | <animateable>#",
    "background-blend-mode": "<blend>#",
    "mask-origin": "<coord-box>#",
    "mask-composite": (
        "[ add | subtract | intersect | exclude | clear | copy | source-over | source-in | source-out | "
        "source-atop | destination-over | destination-in | destination-out | destination-atop | xor | plus-lighter ]#"
    ),
    "mask-mode": "[ alpha | luminance | match-source ]#",
    "background-attachment": "[ scroll | fixed | local ]#",
    **{f"{box}-{part}": f"<bg-{part}>#" for box in ("background", "mask") for part in ("size", "repeat")},
    "background-position": "<bg-position>#",
    "mask-position": "<position>#",
    "background-clip": "[ border-box | padding-box | content-box | text | border-area | border-area text ]#",
    "mask-clip": "[ <coord-box> | no-clip ]#",
    **dict.fromkeys(("background-image", "mask-image"), "[ none | <image> ]#"),
    "background-position-x": "[ center | [ left | right ] <length-percentage>? | <length-percentage> ]#",
    "background-position-y": "[ center | [ top | bottom ] <length-percentage>? | <length-percentage> ]#",
}
_DEFINITIONS = {**_BORDERS, **_TEXT, **_LAYOUT, **_SIZES, **_MANNER, **_LOOK}


@lru_cache(maxsize=512)
def definition_of(name: str) -> Matcher | None:
    """What tells whether a value is one of a property or shorthand; None for those not told here."""
    definition = _DEFINITIONS.get(name)
    return None if definition is None else compiled(definition, _type)


@lru_cache(maxsize=256)
def _type(kind: str) -> Matcher:
    known = TYPES.get(kind)
    return compiled(known, _type) if known is not None else of_word(word_test(kind))
