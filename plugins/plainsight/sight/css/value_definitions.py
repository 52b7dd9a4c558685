"""The `<types>` of which the values of properties are made that are more than one word, in CSS's own notation."""

from __future__ import annotations

_SHARE = "[ <number [0,∞]> | <percentage [0,∞]> ]?"
_TRANSFORMS = {
    "matrix": "<number>#{6}",
    "matrix3d": "<number>#{16}",
    "translate": "<length-percentage>#{1,2}",
    **dict.fromkeys(("translatex", "translatey"), "<length-percentage>"),
    "translatez": "<length>",
    "translate3d": "<length-percentage> , <length-percentage> , <length>",
    "scale": "[ <number> | <percentage> ]#{1,2}",
    **dict.fromkeys(("scalex", "scaley", "scalez"), "<number> | <percentage>"),
    "scale3d": "[ <number> | <percentage> ]#{3}",
    **dict.fromkeys(("rotate", "rotatex", "rotatey", "rotatez", "skewx", "skewy"), "<turn>"),
    "rotate3d": "<number> , <number> , <number> , <turn>",
    "skew": "<turn>#{1,2}",
    "perspective": "none | <length [0,∞]>",
}
_FILTERS = {
    **dict.fromkeys(("brightness", "contrast", "grayscale", "invert", "opacity", "saturate", "sepia"), _SHARE),
    "blur": "<length [0,∞]>?",
    "hue-rotate": "<turn>?",
    "drop-shadow": "<color>? && [ <length>{2} <length [0,∞]>? ]",
}
_SHAPES = {
    "inset": "<length-percentage>{1,4} [ round <radii> ]?",
    "xywh": "<length-percentage>{2} <length-percentage [0,∞]>{2} [ round <radii> ]?",
    "rect": "[ <length-percentage> | auto ]{4} [ round <radii> ]?",
    "circle": "<radius>? [ at <position> ]?",
    "ellipse": "[ <radius> <radius> ]? [ at <position> ]?",
    "polygon": "[ [ <fill-rule> || [ round <length [0,∞]> ] ] , ]? [ <length-percentage>{2} ]#",
    "path": "[ <fill-rule> , ]? <path-data>",
    "shape": "<fill-rule>? from <position> [ , <any>+ ]+",
}
_GRADIENTS = {
    "linear": "[ [ [ <turn> | to [ [ left | right ] || [ top | bottom ] ] ] || <blending> ] , ]? <stops>",
    "radial": "[ [ [ <ray-shape>? [ at <position> ]? ] || <blending> ] , ]? <stops>",
    "conic": "[ [ [ [ from <turn> ]? [ at <position> ]? ] || <blending> ] , ]? <turned-stops>",
}


def _any_of(functions: dict[str, str]) -> str:
    return " | ".join(f"{name}( {arguments} )" for name, arguments in functions.items())


TYPES = {
    "turn": "<angle> | <zero>",
    "transform": f"{_any_of(_TRANSFORMS)} | <substituted>",
    "filter": f"{_any_of(_FILTERS)} | <url> | <substituted>",
    "shape": f"{_any_of(_SHAPES)} | <substituted>",
    "fill-rule": "nonzero | evenodd",
    "radii": "<length-percentage [0,∞]>{1,4} [ / <length-percentage [0,∞]>{1,4} ]?",
    "radius": "<length-percentage [0,∞]> | closest-side | farthest-side",
    "ray": (
        "ray( <angle> && [ closest-side | closest-corner | farthest-side | farthest-corner | sides ]? && contain? && "
        "[ at <position> ]? )"
    ),
    "image": "<picture> | "
    + " | ".join(
        f"{how}{kind}-gradient( {arguments} )" for how in ("", "repeating-") for kind, arguments in _GRADIENTS.items()
    ),
    "blending": (
        "in [ srgb | srgb-linear | display-p3 | display-p3-linear | a98-rgb | prophoto-rgb | rec2020 | lab | oklab | "
        "xyz | xyz-d50 | xyz-d65 | "
        "[ [ hsl | hwb | lch | oklch ] [ [ shorter | longer | increasing | decreasing ] hue ]? ] ]"
    ),
    "stops": "<stop> [ , [ <length-percentage> , ]? <stop> ]*",
    "stop": "<color> <length-percentage>{0,2}",
    "turned-stops": "<turned-stop> [ , [ <turned> , ]? <turned-stop> ]*",
    "turned-stop": "<color> <turned>{0,2}",
    "turned": "<angle> | <percentage> | <zero>",
    "ray-shape": (
        "[ circle || [ <length [0,∞]> | <ray-end> ] ] | [ ellipse || [ <length-percentage [0,∞]>{2} | <ray-end> ] ]"
    ),
    "ray-end": "closest-side | closest-corner | farthest-side | farthest-corner",
    "animateable": "scroll-position | contents | <animated>",
    "line-width": "<length [0,∞]> | thin | medium | thick",
    "line-style": "none | hidden | <visible-style>",
    "visible-style": "dotted | dashed | solid | double | groove | ridge | inset | outset",
    "border": "<line-width> || <line-style> || <color>",
    "baseline": "[ first | last ]? baseline",
    "overflow-position": "safe | unsafe | first | last",
    "self-position": "center | start | end | self-start | self-end | flex-start | flex-end",
    "sided-position": "[ <overflow-position>? [ <self-position> | left | right ] ]",
    "align-items": "normal | stretch | <baseline> | [ <overflow-position>? <self-position> ]",
    "align-self": "auto | <align-items> | <overflow-position>? anchor-center",
    "justify-self": "<align-self> | <sided-position>",
    "justify-items": "<align-items> | <sided-position> | legacy | legacy && [ left | right | center ]",
    "content-distribution": "space-between | space-around | space-evenly | stretch",
    "content-position": "center | start | end | flex-start | flex-end",
    "align-content": (
        "normal | first? baseline | <content-distribution> | [ [ safe | unsafe | first ]? <content-position> ]"
    ),
    "justify-content": (
        "normal | <content-distribution> | [ [ safe | unsafe ]? [ <content-position> | left | right ] ]"
    ),
    "direction": "normal | reverse | alternate | alternate-reverse",
    "fill": "none | forwards | backwards | both",
    "easing": (
        "linear | ease | ease-in | ease-out | ease-in-out | step-start | step-end | "
        "cubic-bezier( <number [0,1]> , <number> , <number [0,1]> , <number> ) | "
        "steps( <integer [1,∞]> [ , [ start | end | jump-start | jump-end | jump-none | jump-both ] ]? ) | "
        "linear( [ <number> && [ <percentage> ]{0,2} ]# )"
    ),
    "weight": "normal | bold | bolder | lighter | <number [1,1000]>",
    "font-size": (
        "<length-percentage [0,∞]> | xx-small | x-small | small | medium | large | x-large | xx-large | xxx-large | "
        "smaller | larger | math"
    ),
    "line-height": "normal | <number [0,∞]> | <length-percentage [0,∞]>",
    "stretch": (
        "normal | ultra-condensed | extra-condensed | condensed | semi-condensed | semi-expanded | expanded | "
        "extra-expanded | ultra-expanded"
    ),
    "font-style": "normal | italic | oblique <angle>?",
    "family": "<string> | <generic-family> | <first-of-family> <ident>* | <substituted>",
    "track-breadth": "<length-percentage [0,∞]> | <flex [0,∞]> | min-content | max-content | auto",
    "inflexible": "<length-percentage [0,∞]> | min-content | max-content | auto",
    "track-size": (
        "<track-breadth> | minmax( <inflexible> , <track-breadth> ) | fit-content( <length-percentage [0,∞]> )"
    ),
    "fixed-size": (
        "<length-percentage [0,∞]> | minmax( <length-percentage [0,∞]> , <track-breadth> ) | "
        "minmax( <inflexible> , <length-percentage [0,∞]> )"
    ),
    "fixed-repeat": "repeat( <integer [1,∞]> , [ <line-names>? <fixed-size> ]+ <line-names>? )",
    "auto-repeat": "repeat( [ auto-fill | auto-fit ] , [ <line-names>? <fixed-size> ]+ <line-names>? )",
    "track-repeat": "repeat( <integer [1,∞]> , [ <line-names>? <track-size> ]+ <line-names>? )",
    "some-fixed": "[ <line-names>? [ <fixed-size> | <fixed-repeat> ] ]*",
    "tracks": (
        "[ [ <line-names>? [ <track-size> | <track-repeat> ] ]+ <line-names>? ] | "
        "[ <some-fixed> <line-names>? <auto-repeat> <some-fixed> <line-names>? ]"
    ),
    "template": (
        "none | <tracks> | subgrid [ <line-names> | repeat( [ <integer [1,∞]> | auto-fill ] , <line-names>+ ) ]*"
    ),
    "grid-template": (
        "none | [ <template> / <template> ] | "
        "[ <line-names>? <string> <track-size>? <line-names>? ]+ "
        "[ / [ <line-names>? <track-size> ]+ <line-names>? ]?"
    ),
    "grid-line": ("auto | <line> | [ <line-number> && <line>? ] | [ span && [ <integer [1,∞]> || <line> ] ]"),
    "slice": "[ <number [0,∞]> | <percentage [0,∞]> ]{1,4} && fill?",
    "image-width": "[ <length-percentage [0,∞]> | <number [0,∞]> | auto ]{1,4}",
    "image-outset": "[ <length [0,∞]> | <number [0,∞]> ]{1,4}",
    "border-image": (
        "[ none | <image> ] || <slice> [ / <image-width> | / <image-width>? / <image-outset> ]? || "
        "[ stretch | repeat | round | space ]{1,2}"
    ),
    "text-shadow": "[ <color>? && [ <length>{2} <length [0,∞]>? ] ]#",
    "box-shadow": "[ <color>? && [ <length>{2} [ <length [0,∞]> <length>? ]? ] && inset? ]#",
    "lines": "none | [ underline || overline || line-through || blink ] | spelling-error | grammar-error",
    "thickness": "auto | from-font | <length-percentage>",
    "remembered-size": "auto? [ none | <length [0,∞]> ]",
    "container-type": "normal | [ [ size | inline-size ] || scroll-state || anchored ]",
    "side": "left | center | right",
    "level": "top | center | bottom",
    "position": (
        "<side> | <level> | <length-percentage> | [ <side> || <level> ] | "
        "[ [ <side> | <length-percentage> ] [ <level> | <length-percentage> ] ] | "
        "[ [ [ left | right ] <length-percentage> ] && [ [ top | bottom ] <length-percentage> ] ]"
    ),
    "coord-box": "border-box | padding-box | content-box | fill-box | stroke-box | view-box",
    "offset-path": "none | [ [ <url> | <shape> | <ray> ] || <coord-box> ]",
    "shown-text": (
        "<string> | <substituted> | counter( <custom-ident> [ , <custom-ident> ]? ) | "
        "counters( <custom-ident> , <string> [ , <custom-ident> ]? )"
    ),
    "basis": "auto | content | <extent>",
    "blend": (
        "normal | multiply | screen | overlay | darken | lighten | color-dodge | color-burn | hard-light | "
        "soft-light | difference | exclusion | hue | saturation | color | luminosity | plus-lighter"
    ),
    "bg-position": (
        "<position> | [ [ left | right ] <length-percentage> <level> ] | "
        "[ [ top | bottom ] <length-percentage> <side> ] | "
        "[ <side> [ top | bottom ] <length-percentage> ] | [ <level> [ left | right ] <length-percentage> ]"
    ),
    "bg-size": "cover | contain | [ auto | <length-percentage [0,∞]> ]{1,2}",
    "bg-repeat": "repeat-x | repeat-y | [ repeat | no-repeat | space | round ]{1,2}",
    "paint": "none | <color> | [ <url> [ none | <color> ]? ] | context-fill | context-stroke",
    "extent": (
        "<length-percentage [0,∞]> | min-content | max-content | fit-content | stretch | -webkit-fill-available | "
        "-webkit-min-content | -webkit-max-content | -webkit-fit-content"
    ),
    "overflow": "visible | hidden | clip | scroll | auto | overlay",
}
