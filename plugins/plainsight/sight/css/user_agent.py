"""The browser's own stylesheet, as far as it affects sight: the HTML Standard's, Chromium's where it differs."""

from __future__ import annotations

USER_AGENT = """
address, article, aside, blockquote, body, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
figure, footer, form, frameset, h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, listing, main, menu, nav,
ol, optgroup, option, p, plaintext, pre, search, section, summary, ul, xmp, frame { display: block }
li { display: list-item }
table { display: table } caption { display: table-caption; text-align: -webkit-center }
colgroup { display: table-column-group }
col { display: table-column } thead { display: table-header-group } tbody { display: table-row-group }
tfoot { display: table-footer-group } tr { display: table-row } td, th { display: table-cell }
ruby { display: ruby } ruby > rt { display: ruby-text; font-size: 50% } rp { display: none }
slot { display: contents }
button, meter, progress, select, textarea, input, img, video { display: inline-block }
area, base, basefont, datalist, head, link, meta, noembed, noframes, param, script, style, template, title,
noscript, audio:not([controls]), source, track { display: none }
input[type=hidden i] { display: none !important }
dialog:not([open]) { display: none }
dialog { position: absolute; left: 0; right: 0; width: fit-content; background-color: canvas; color: canvastext;
  margin: auto; padding: 1em }
[popover]:not(:popover-open):not(dialog[open]) { display: none }
[popover] { position: fixed; inset: 0; width: fit-content; height: fit-content; background-color: canvas;
  color: canvastext }
body { margin: 8px }
h1 { font-size: 2em; font-weight: bold } h2 { font-size: 1.5em; font-weight: bold }
h3 { font-size: 1.17em; font-weight: bold } h4 { font-weight: bold } h5 { font-size: .83em; font-weight: bold }
h6 { font-size: .67em; font-weight: bold }
b, strong, th { font-weight: bold }
big { font-size: larger } small, sub, sup { font-size: smaller }
pre, xmp, listing, plaintext, code, kbd, samp, tt { font-family: monospace }
pre, xmp, listing, plaintext, textarea { white-space: pre }
textarea { white-space: pre-wrap; overflow: auto }
table { text-indent: initial; border-spacing: 2px }
button, input, select, textarea { font-size: 13.3333px; font-weight: 400; text-indent: 0; letter-spacing: normal;
  color: fieldtext; line-height: normal }
button, input[type=submit i], input[type=button i], input[type=reset i], input[type=image i]
  { color: buttontext; background-color: buttonface }
input, select, textarea { background-color: field }
select, input[type=checkbox i], input[type=radio i] { overflow: clip }
mark { background-color: mark; color: marktext }
:any-link { color: linktext }
s, strike, del { text-decoration-line: line-through }
u, ins { text-decoration-line: underline }
nobr { white-space: nowrap }
legend { padding: 0 2px }
svg:not(:root), hr, fieldset { overflow: visible }
svg:not(:root) { overflow: hidden }
bdo[dir=rtl i] { direction: rtl; unicode-bidi: bidi-override }
[dir=rtl i] { direction: rtl } [dir=ltr i] { direction: ltr }
center, [align=center i]:not(table) { text-align: -webkit-center }
[align=right i]:not(table) { text-align: -webkit-right }
marquee { display: inline-block; overflow: hidden }
foreignobject { display: block; overflow: hidden }
mphantom { visibility: hidden }
maction > :not(:first-child), semantics > :not(:first-child) { display: none }
msub > :not(:first-child), msup > :not(:first-child), msubsup > :not(:first-child), munder > :not(:first-child),
mover > :not(:first-child), munderover > :not(:first-child), mmultiscripts > :not(:first-child) { font-size: 71% }
"""

# Tags whose children are drawn in their place only where the tag itself can't be: never seen in a current browser.
FALLBACK_ONLY = frozenset({"video", "audio", "canvas", "object", "iframe", "progress", "meter"})

# Attributes that style an element from below all author rules: attribute name to property.
PRESENTATIONAL = {
    ("body", "text"): "color",
    ("body", "bgcolor"): "background-color",
    ("table", "bgcolor"): "background-color",
    ("tr", "bgcolor"): "background-color",
    ("td", "bgcolor"): "background-color",
    ("th", "bgcolor"): "background-color",
    ("tbody", "bgcolor"): "background-color",
    ("font", "color"): "color",
    ("font", "size"): "font-size",
    ("body", "background"): "background-image",
    ("table", "background"): "background-image",
    ("td", "background"): "background-image",
    ("td", "nowrap"): "white-space",
    ("table", "cellspacing"): "border-spacing",
    ("th", "nowrap"): "white-space",
}
MATH_HINTS = {
    "mathcolor": "color",
    "mathbackground": "background-color",
    "mathsize": "font-size",
    "scriptlevel": "font-size",
}
MATH_TAGS = frozenset(
    {
        *("math", "mi", "mn", "mo", "ms", "mtext", "mrow", "mstyle", "merror", "mpadded", "mphantom", "mfrac"),
        *("msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd"),
    }
)
PRESENTATIONAL_NAMES = frozenset({*(name for _, name in PRESENTATIONAL), *MATH_HINTS})
FONT_SIZES = {"1": "10px", "2": "13px", "3": "16px", "4": "18px", "5": "24px", "6": "32px", "7": "48px"}

# SVG takes these as attributes.
SVG_HINTS = frozenset(
    {
        *("display", "visibility", "opacity", "fill", "fill-opacity", "stroke", "stroke-opacity", "font-size"),
        *("clip-path", "mask", "transform", "text-anchor", "color", "filter", "letter-spacing", "word-spacing"),
        *("stroke-width", "paint-order", "overflow", "direction", "writing-mode", "baseline-shift"),
    }
)
