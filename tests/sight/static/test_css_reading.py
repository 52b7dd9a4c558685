"""Reading CSS: structure, selectors, conditions, colours, lengths, shorthands."""

import pytest

from plainsight.sight.css.colour import WHITE, contrast_ratio
from plainsight.sight.css.colour_syntax import parse_colour
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.media import media_holds
from plainsight.sight.css.scan import scan, scan_declarations
from plainsight.sight.css.selector_text import SelectorError
from plainsight.sight.css.selectors import SelectorTooBig, compile_list, compile_nested
from plainsight.sight.css.supports import supports_holds
from plainsight.sight.css.units import Length, Sizes
from plainsight.sight.css.validity import is_valid, longhands_of
from plainsight.sight.css.variables import Unresolved, substitute
from plainsight.sight.exposure import DESKTOP, PHONE

SIZES = Sizes(em=20, rem=16, width=390, height=844)


def values(css: str) -> list[tuple[tuple[str, ...], list[str]]]:
    return [(rule.selectors, [f"{one.name}:{one.value}" for one in rule.declarations]) for rule in scan(css).rules]


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a{color:red;cursor:pointer}", [(("a",), ["color:red"])]),
        ("a{/* ; } */color:/* x */red}", [(("a",), ["color:red"])]),
        (
            'a::after{content:"}";color:red}b{top:1px}',
            [(("a::after",), ['content:"}"', "color:red"]), (("b",), ["top:1px"])],
        ),
        ("a{background:url(data:x;y{z)}", [(("a",), ["background:url(data:x;y{z)"])]),
        (
            "a{color:red;& b{top:1px}left:2px}",
            [(("a",), ["color:red"]), (("a", "& b"), ["top:1px"]), (("a",), ["left:2px"])],
        ),
        ("a{--x:{b:c};color:red}", [(("a",), ["--x:{b:c}", "color:red"])]),
        ("<!-- a{color:red} -->", [(("a",), ["color:red"])]),
        ("a{c\\6flor:red}", [(("a",), ["color:red"])]),
        ("a{color:red", [(("a",), ["color:red"])]),
        ("a{color}b{color:red}", [(("b",), ["color:red"])]),
        ("a{top:(1;2}b{left:3px}", [(("a",), ["top:(1;2}b{left:3px})"])]),
        ("a{clip-path:inset(calc(50%", [(("a",), ["clip-path:inset(calc(50%))"])]),
        ("@font-face{font-family:x;src:url(y)}a{color:red}", [(("a",), ["color:red"])]),
    ],
)
def test_a_sheet_is_cut_into_rules(css: str, expected: list[tuple[tuple[str, ...], list[str]]]) -> None:
    assert values(css) == expected


def test_blocks_around_a_rule_are_its_conditions_and_its_layer() -> None:
    scanned = scan("@layer base { @media print { a { color: red } } } @layer top, base.low;")
    (rule,) = scanned.rules
    assert rule.layer == ("base",)
    assert [(one.kind, one.text) for one in rule.conditions] == [("media", "print")]
    assert scanned.layers == [("base",), ("top",), ("base", "low")]


def test_imports_bring_layer_and_conditions_and_stand_first() -> None:
    scanned = scan(
        '@charset "x"; @import url(a.css) layer(l) supports(display: grid) screen; a{top:0} @import "late.css";'
    )
    (found,) = scanned.imports
    assert (found.address, found.layer) == ("a.css", ("l",))
    assert [one.kind for one in found.conditions] == ["supports", "media"]


def test_a_style_attribute_cannot_close_its_rule() -> None:
    assert [(one.name, one.important) for one in scan_declarations("color:red !important; } top: 1px")] == [
        ("color", True)
    ]


@pytest.mark.parametrize(
    ("selector", "specificity"),
    [
        ("a", (0, 0, 1)),
        ("a.b#c", (1, 1, 1)),
        ("*", (0, 0, 0)),
        (":where(#a) b", (0, 0, 1)),
        (":is(#a, b) c", (1, 0, 1)),
        (":not(.a, b)", (0, 1, 0)),
        ("a:has(> #b)", (1, 0, 1)),
        ("li:nth-child(2n+1 of .x)", (0, 2, 1)),
        ("a::before", (0, 0, 2)),
        ('[a|="b"]:hover', (0, 2, 0)),
    ],
)
def test_specificity(selector: str, specificity: tuple[int, int, int]) -> None:
    assert compile_list(selector)[0].specificity == specificity


@pytest.mark.parametrize(
    "selector", ["", ">a", "a >", "a..b", "a:nope", "a::nope", ":not()", "a[", ":nth-child(x)", "a b >> c"]
)
def test_what_a_browser_would_not_take(selector: str) -> None:
    with pytest.raises(SelectorError):
        compile_list(selector)


@pytest.mark.parametrize("selector", [":is(" * 50 + "a" + ")" * 50, "a " * 500, ",".join("a" * 30_000)])
def test_what_nobody_writes_is_not_judged(selector: str) -> None:
    with pytest.raises(SelectorTooBig):
        compile_list(selector)


def test_the_ampersand_weighs_as_its_heaviest_branch() -> None:
    assert compile_nested(("#a, .b", "& c"))[0].specificity == (1, 0, 1)


@pytest.mark.parametrize(
    ("query", "phone", "desktop"),
    [
        ("screen", True, True),
        ("print", False, False),
        ("(max-width: 600px)", True, False),
        ("(400px <= width < 2000px)", False, True),
        ("not all and (min-width: 60em)", True, False),
        ("(orientation: portrait)", True, False),
        ("(prefers-color-scheme: dark)", False, False),
        ("(nonsense: 1)", False, False),
        ("not (nonsense: 1)", False, False),
        ("print, (width > 1px)", True, True),
        ("tv, screen and (min-width: calc(2 * 240px))", False, True),
        ("(width < min(50vw + 300px, 40em))", True, False),
        ("(min-width: 10%)", False, False),
        ("(min-width: 1px) and (not (max-width: 600px))", False, True),
    ],
)
def test_media(query: str, phone: bool, desktop: bool) -> None:
    assert (media_holds(query, PHONE), media_holds(query, DESKTOP)) == (phone, desktop)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("(display: grid)", True),
        ("(display: nosuch)", False),
        ("not (display: grid)", False),
        ("selector(:has(a))", True),
        ("selector(:nosuch)", False),
        ("(-moz-appearance: none)", False),
        *(("(width: 1cqi)", True), ("(margin: 0 nosuch)", False), ("(mask: url(a) / cover)", False)),
        ("(wholly-new: 1)", None),
        ("(display: grid) and ((color: red) or (wholly-new: 1))", True),
    ],
)
def test_supports(condition: str, holds: bool | None) -> None:
    assert supports_holds(condition) is holds


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("#fff", "#ffffff"),
        ("RebeccaPurple", "#663399"),
        ("rgb(1 2 3 / 50%)", "#010203"),
        ("hsl(120deg 100% 25%)", "#008000"),
        ("hwb(0 100% 0%)", "#ffffff"),
        ("oklch(100% 0 0)", "#ffffff"),
        ("lab(100 0 0)", "#ffffff"),
        ("color(srgb 1 0 0)", "#ff0000"),
        ("color(display-p3 1 0 0)", "#ff0000"),
        ("color(rec2020 1 1 1)", "#ffffff"),
        ("color(xyz .9505 1 1.089)", "#ffffff"),
        ("rgb(from red r g b)", "#ff0000"),
        ("rgb(from #336699 b g r)", "#996633"),
        ("hsl(from #222 h s 100%)", "#ffffff"),
        ("hwb(from #369 h w b)", "#336699"),
        ("rgb(from red calc(r - 55) min(g, 1) b)", "#c80000"),
        ("light-dark(oklch(from #369 calc(l * .5) c calc(h + 180)), red)", "#3d1400"),
        ("oklab(from #369 l calc(a * -1) b)", "#625897"),
        ("color(from #369 srgb b g calc(r / 2))", "#99661a"),
        ("color-mix(in srgb, red, blue 100%)", "#0000ff"),
        ("color-mix(in oklab, red, blue)", "#8c53a2"),
        ("color-mix(in oklab, #123456, #fedcba 10%)", "#294461"),
        ("color-mix(in srgb-linear, rgb(255 0 0 / 20%), lime)", "#71eb00"),
        ("color-mix(in oklch, red, red)", "#ff0000"),
        ("color-mix(in oklch, red, blue)", "#ba00c2"),
        ("color-mix(in oklch longer hue, red, blue)", "#009300"),
        ("color-mix(in oklch, rgb(255 0 0 / .5), blue)", "#b200bb"),
        ("color-mix(in oklch, red, white)", "#ffa191"),
        ("color-mix(in oklch, #222 90%, #fff)", "#343434"),
        ("color-mix(in lch, red, blue)", "#f50086"),
        ("color-mix(in lab, red, blue)", "#c10088"),
        ("color-mix(in xyz, red, blue)", "#bc00bc"),
        ("color-mix(red, blue)", "#8c53a2"),
        ("lab(from #e8f0e4 l a b)", "#e8f0e4"),
        ("lch(from #3b82f6 20 c h)", "#003195"),
        ("contrast-color(#757575)", "#ffffff"),
        ("contrast-color(#767676)", "#000000"),
        ("light-dark(#111, #eee)", "#111111"),
    ],
)
def test_colours(text: str, shown: str) -> None:
    assert str(parse_colour(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        *("", "#12", "redish", "rgb(1,2)", "color(prophoto-rgb 1 1 1)", "color(display-p3 1)"),
        *("rgb(from red calc(r / x) g b)", "rgb(from red r g)", "rgb(from  r g b)", "xyz(from red x y z)"),
        *("rgb(from " * 40, "rgb(from red r g b / )", "color(rec2020 1e999 1 1)"),
        *("color-mix(in oklch, red, blue, lime)", "color-mix(in hsl, red, blue)", "color-mix(in oklab, red)"),
    ],
)
def test_colours_that_are_not_told(text: str) -> None:
    assert parse_colour(text) is None


def test_contrast_is_that_of_wcag() -> None:
    grey = parse_colour("#767676")
    assert grey is not None
    assert round(contrast_ratio(grey, WHITE), 2) == 4.54


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.5em", Length(30)),
        ("0", Length(0)),
        ("50%", Length(0, 50)),
        ("calc(100% - 2rem)", Length(-32, 100)),
        ("clamp(1px, 10vw, 20px)", Length(20)),
        ("min(1em, 4px)", Length(4)),
        ("max(0px, -9px * 2)", Length(0)),
        ("auto", None),
        ("5", None),
        ("calc(1px + 2)", None),
    ],
)
def test_lengths(text: str, found: Length | None) -> None:
    assert length(text, SIZES) == found


def test_numbers() -> None:
    assert [number(text) for text in (".5", "50%", "calc(1 - 1)", "x")] == [0.5, 0.5, 0.0, None]


@pytest.mark.parametrize(
    ("name", "value", "longhands"),
    [
        ("inset", "0", {"top": "0", "right": "0", "bottom": "0", "left": "0"}),
        (
            "margin",
            "1px 2px 3px",
            {"margin-top": "1px", "margin-right": "2px", "margin-bottom": "3px", "margin-left": "2px"},
        ),
        ("overflow", "hidden auto", {"overflow-x": "hidden", "overflow-y": "auto"}),
        (
            "font",
            "italic bold 12px/1.5 serif",
            {
                "font-size": "12px",
                "line-height": "1.5",
                "font-weight": "bold",
                "font-family": "serif",
                "font-size-adjust": "none",
            },
        ),
        ("flex", "0 0 300px", {"flex-grow": "0", "flex-shrink": "0", "flex-basis": "300px"}),
        ("flex-flow", "wrap column-reverse", {"flex-direction": "column-reverse", "flex-wrap": "wrap"}),
        ("place-content", "end", {"align-content": "end", "justify-content": "end"}),
        ("place-content", "start safe center", {"align-content": "start", "justify-content": "safe center"}),
        ("margin", "1px 2px 3px 4px 5px", {}),
        ("mask", "linear-gradient(#000, #000) nosuch", {}),
    ],
)
def test_shorthands(name: str, value: str, longhands: dict[str, str]) -> None:
    assert dict(longhands_of(name, value)) == longhands


def test_places_and_sizes_of_layers_may_be_worked_out() -> None:
    found = dict(longhands_of("mask", "url(x.png) min(1px, 2px) 0 / calc(1px + 2%) auto"))
    assert (found["mask-position"], found["mask-size"]) == ("min(1px, 2px) 0", "calc(1px + 2%) auto")
    assert dict(longhands_of("background", "url(x.png) min(1px, 2px) 0"))["background-position"] == "min(1px, 2px) 0"


def test_a_background_without_a_colour_is_clear() -> None:
    found = dict(longhands_of("background", "url(x.png) no-repeat center / 20px"))
    assert (found["background-color"], found["background-size"]) == ("transparent", "20px")


@pytest.mark.parametrize(
    ("name", "value", "valid"),
    [
        ("display", "none", True),
        ("display", "nosuch", False),
        ("font-size", "-1px", False),
        ("margin-left", "-1px", True),
        ("width", "-1px", False),
        ("opacity", "0%", True),
        ("color", "hotpurple", False),
        ("color", "color(display-p3 1 0 0)", True),
        *(("color", "accentcolor", True), ("color", "none", False), ("fill", "none", True)),
        *(("opacity", "calc(1 - 1)", True), ("opacity", "rgb(0,0,0)", False)),
        *(("transform", "scale(0)rotate(3deg) translateX(1px)", True), ("transform", "scale(0) 3", False)),
        *(("filter", "blur(1px) url(#f)", True), ("filter", "alpha(opacity=0)", False)),
        *(("color", "light-dark(red, nosuch)", False), ("color", "light-dark(red)", False)),
        *(
            ("color", "light-dark(currentcolor, rgb(from currentcolor r g b))", True),
            ("color", "rgb(from x r g b)", False),
        ),
        *(("clip", "none", False), ("clip", "rect(0, 0 0, 0)", False), ("clip", "rect(auto 0 calc(1px) 0)", True)),
        *(("clip-path", "inset(0 round 1px / 2px 3px)", True), ("clip-path", "inset(0 round)", False)),
        *(("clip-path", "inset(0 round 1px / )", False), ("clip-path", "inset(0 round -1px)", False)),
        *(("clip-path", "url(#a)", True), ("clip-path", "url(#a) border-box", False)),
        *(("clip-path", "circle(closest-side at top 1px left 2%)", True), ("clip-path", "circle(0 at)", False)),
        *(
            ("clip-path", "ellipse(0 0)", True),
            ("clip-path", "ellipse(0)", False),
            ("clip-path", "circle(-1px)", False),
        ),
        *(("clip-path", "polygon(evenodd, 0 0, 1px 2%)", True), ("clip-path", "polygon(0 0, 1px)", False)),
        *(("mask-image", "none, url('a b')", True), ("mask-image", "none none", False), ("mask-image", "red", False)),
        *(("mask-size", "1px, cover", True), ("mask-size", "cover 1px", False), ("mask-size", "-1px", False)),
        *(("mask-position", "right 1px top 2px", True), ("mask-position", "top 1px", False)),
        *(("background-repeat", "space round", True), ("background-repeat", "repeat-x repeat", False)),
        *(("clip-path", "inset(50%) border-box", True), ("clip-path", "foo(3)", False)),
        *(("clip-path", "inset(1px 2px 3px 4px 5px)", False), ("clip-path", "inset(50%)border-box", True)),
        *(("clip-path", "inset(1px 2% round 3px / 4px)", True), ("clip-path", "xywh(0 0 9px)", False)),
        *(("clip-path", "inset(0) circle(0)", False), ("clip-path", "inset(auto)", False)),
        *(("clip", "rect(0 0 0 0)", True), ("clip", "rect(1px)", False)),
        *(("translate", "-50% 0", True), ("translate", "calc(1px + 2%)", True), ("translate", "-9999", False)),
        *(("rotate", "y 90deg", True), ("rotate", "0 1 0 90deg", True), ("rotate", "90", False)),
        *(
            ("white-space", "preserve nowrap", True),
            ("white-space", "unwrap", False),
            ("writing-mode", "tb-rl", True),
        ),
        *(("scale", "0 1", True), ("scale", "0px", False), ("zoom", "-1", False)),
        *(("contain", "size paint", True), ("contain", "strict paint", False)),
        *(("max-height", "none", True), ("max-height", "auto", False), ("height", "none", False)),
        *(("width", "fit-content(3em)", False), ("left", "anchor(right)", True), ("left", "rgb(1,1,1)", False)),
    ],
)
def test_what_a_browser_keeps(name: str, value: str, valid: bool) -> None:
    assert is_valid(name, value) is valid


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("mask", "none none"), ("mask", "url(a) url(b)"), ("mask", "alpha luminance"), ("mask", "url(a),")),
        *(
            ("mask", "url(a) / cover"),
            ("mask", "url(a) 0 0 /"),
            ("mask", "0 0 / cover contain"),
            ("mask", "left right"),
        ),
        *(("mask", "1px url(a) 2px"), ("mask", "repeat repeat repeat"), ("mask", "url(a) no-clip no-clip no-clip")),
        *(("mask", "url(a) red"), ("mask", "url(a) fixed"), ("background", "url(a) luminance")),
        *(
            ("background", "red blue"),
            ("background", "red, url(a)"),
            ("background", "-moz-linear-gradient(red, blue)"),
        ),
        *(("background", "1px red 2px"), ("background", "scroll fixed"), ("background", "5")),
        *(("margin", "0 nosuch"), ("padding", "-1px"), ("overflow", "hidden none")),
    ],
)
def test_one_wrong_word_drops_a_shorthand(name: str, value: str) -> None:
    assert longhands_of(name, value) == ()


@pytest.mark.parametrize(
    ("name", "value", "longhand", "said"),
    [
        ("mask", "border-box url(a) content-box", "mask-clip", "content-box"),
        ("mask", "url(a) no-clip padding-box", "mask-clip", "no-clip"),
        ("mask", "url(a) padding-box", "mask-origin", "padding-box"),
        ("mask", "none, URL(A) 0 0/Auto alpha", "mask-image", "none, URL(A)"),
        ("mask", "none, url(a) 1px/2px alpha", "mask-size", "auto, 2px"),
        ("background", "text red border-box", "background-clip", "text"),
        ("background", "url(a), center/cover Red", "background-color", "Red"),
        ("background", "repeat-x, round space", "background-repeat", "repeat-x, round space"),
    ],
)
def test_layers_of_a_shorthand(name: str, value: str, longhand: str, said: str) -> None:
    assert dict(longhands_of(name, value))[longhand] == said


def test_variables_fall_back_and_do_not_explode() -> None:
    known = {"--a": "1px", "--bomb": "x" * 5000}
    assert substitute("calc(var(--a) + var(--b, 2px))", known.get) == "calc(1px + 2px)"
    assert substitute("Var( --a )", known.get) == "1px"
    assert substitute("var(--b, var(--a", known.get) == "1px"
    assert substitute("env(none, ')') var(--a)", known.get) == "')' 1px"
    with pytest.raises(Unresolved):
        substitute("var(--b)", known.get)
    for text in ("'var(--a)'", "url(var(--a))", "#var(--a)", "-var(--a)"):
        assert substitute(text, known.get) == text
    with pytest.raises(Unresolved):
        substitute("var(--bomb)" * 9, known.get)


def test_a_variable_does_not_run_into_what_stands_beside_it() -> None:
    known = {"--n": "0", "--calc": "calc"}
    assert substitute("var(--n)px", known.get) == "0 px"
    assert substitute("var(--n)var(--n)", known.get) == "0 0"
    assert substitute("var(--calc)(1px)", known.get) == "calc (1px)"
    assert substitute(".var(--n)", known.get) == ". 0"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("-webkit-margin-start:-9px", "margin-left:-9px"),
        ("-webkit-logical-height:0", "height:0"),
        ("-webkit-flex-basis:0", "flex-basis:0"),
        ("-webkit-mask-box-image:url(x)", "-webkit-mask-box-image:url(x)"),
        ("offset:path('M0 0') 9px", "offset:path('M0 0') 9px"),
        ("font-size-adjust:0", "font-size-adjust:0"),
    ],
)
def test_older_names_and_rare_properties_are_kept(written: str, read: str) -> None:
    assert [f"{one.name}:{one.value}" for one in scan_declarations(written)] == [read]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("offset", "path('M0 0') 9px", (("offset-path", "path('m0 0')"),)),
        ("offset", "none", (("offset-path", "none"),)),
        ("-webkit-mask-box-image", "url(x) 9 stretch", (("-webkit-mask-box-image-source", "url(x)"),)),
        ("-webkit-mask-box-image", "none", (("-webkit-mask-box-image-source", "none"),)),
    ],
)
def test_rare_shorthands_give_what_can_hide(name: str, value: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert longhands_of(name, value) == expected
