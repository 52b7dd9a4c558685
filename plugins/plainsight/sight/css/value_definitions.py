"""The `<types>` of which the values of properties are made that are more than one word, in CSS's own notation."""

from __future__ import annotations

TYPES = {
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
    "offset-path": "none | [ [ <url> | <function> ] || <coord-box> ]",
    "shown-text": "<string> | <function>",
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
    "bg-clip": "<coord-box> | no-clip | text | border-area",
    "paint": "none | <color> | [ <url> [ none | <color> ]? ] | context-fill | context-stroke",
    "extent": (
        "<length-percentage [0,∞]> | min-content | max-content | fit-content | stretch | -webkit-fill-available | "
        "-webkit-min-content | -webkit-max-content | -webkit-fit-content | fit-content( <length-percentage [0,∞]> )"
    ),
    "overflow": "visible | hidden | clip | scroll | auto | overlay",
}
