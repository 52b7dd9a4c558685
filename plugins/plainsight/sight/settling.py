"""One property of one element: the strongest declaration wins, `inherit` and its kin are resolved."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.chain import Chain
from plainsight.sight.css.colour import BLACK, WHITE
from plainsight.sight.css.colour_syntax import colour_around
from plainsight.sight.css.expand import WIDE
from plainsight.sight.css.lengths import length, number, seconds
from plainsight.sight.css.properties import INHERITED
from plainsight.sight.css.units import Sizes
from plainsight.sight.css.validity import longhands_of
from plainsight.sight.css.value_parts import words
from plainsight.sight.css.variables import has_variable
from plainsight.sight.declared import STARTING, Declared, weaker
from plainsight.sight.style import Fork, Origin, Style

_KEEP_CASE = frozenset({"background-image", "mask-image", "animation-name", "content", "font-family"})
_RELATIVE_INHERITED = frozenset({"text-indent", "letter-spacing", "word-spacing", "line-height"})
_INDENT_WAYS = frozenset({"hanging", "each-line"})
_NUMBERS = frozenset({"opacity", "fill-opacity", "stroke-opacity", "zoom", "flex-grow", "flex-shrink"})
_SCALE = {
    "xx-small": 9,
    "x-small": 10,
    "small": 13,
    "medium": 16,
    "large": 18,
    "x-large": 24,
    "xx-large": 32,
    "xxx-large": 48,
}
_MOST_FORKS = 12
PATIENCE_S = 5.0  # a customer looks this long; what starts later has not happened


TAINTED = "\0"  # marks a declaration that wins, but with a value that nobody can tell


def settle(style: Style, parent: Style | None, name: str, stack: list[Declared], chain: Chain) -> None:
    """Let the strongest declaration win; those above it that may not apply become a fork."""
    others: list[str] = []
    reason: str | None = None
    winner: Declared | None = None
    unknown = False
    while stack:
        declared = stack[-1]
        if declared.reason is not None and not declared.reason.startswith(TAINTED):
            if declared.reason is not STARTING or _stays_at_start(style, name):
                reason = declared.reason
                others.append(declared.value)
            stack = stack[:-1]
            continue
        if declared.reason is not None:
            reason, unknown = declared.reason[1:], True
        word = declared.value.strip().lower()
        below = weaker(stack, word) if word.startswith("revert") else None
        if below is None:
            winner = declared
            break
        stack = below
    before = style.get(name)
    if winner is not None:
        _apply(style, parent, name, winner.value, Origin(chain.depth, _as_written(name, winner), winner.source))
        if winner.declaration.important:
            style.important.add(name)
    if reason is not None:
        now = style.get(name)
        values = tuple(
            dict.fromkeys(value for value in others if value.lower() not in (now, before if not winner else now))
        )
        if unknown:
            style.forks[name] = Fork(reason)
        elif values:
            style.forks[name] = Fork(reason, values[:_MOST_FORKS])


def _stays_at_start(style: Style, name: str) -> bool:
    """Whether an element may stay as `@starting-style` has it: Chromium draws none that starts without a box."""
    lists = [style.get(f"transition-{part}").split(",") for part in ("duration", "delay")]
    most = [max(PATIENCE_S + 1 if (one := seconds(time)) is None else one for time in times) for times in lists]
    return name == "display" or sum(most) > PATIENCE_S


def _as_written(name: str, declared: Declared) -> str:
    """The declaration as a person would look for it: the shorthand that they wrote, where they wrote one."""
    written = declared.declaration
    value = written.value if len(written.value) <= 60 else written.value[:57] + "..."
    if has_variable(written.value) and written.name == name:
        value = declared.value
    return f"{written.name}: {value}"


def with_value(style: Style, parent: Style | None, name: str, value: str, depth: int) -> Style:
    """The same style with another value for one property: one way of a fork."""
    other = replace(style, values=dict(style.values), origins=dict(style.origins), forks={})
    for longhand, part in longhands_of(name, value):
        _apply(other, parent, longhand, part, Origin(depth, f"{name}: {value}", None))
    return other


def _apply(style: Style, parent: Style | None, name: str, value: str, origin: Origin) -> None:
    if name not in _KEEP_CASE:
        value = value.strip().lower()
    word = value.strip().lower()
    if word in WIDE:
        inherits = word == "inherit" or (word != "initial" and name in INHERITED)
        if not inherits:
            _forget(style, name)
            if name == "color":
                style.colour = WHITE if style.dark else BLACK
            if name == "font-size":
                style.font_px = 16.0
            return
        if parent is None:
            return
        if name in parent.values:
            style.values[name] = parent.values[name]
            # An inherited value of a property that isn't inherited by itself is this element's own doing.
            style.origins[name] = parent.origins.get(name, origin) if name in INHERITED else origin
        else:
            _forget(style, name)
        if name == "color":
            style.colour = parent.colour
        if name == "font-size":
            style.font_px = parent.font_px
        return
    if name == "font-size":
        style.font_px = _font_px(value, style, parent)
        value = f"{style.font_px:g}px"
        if parent is None:
            style.root_px = style.font_px
    elif name == "color":
        if value == "currentcolor":
            return
        style.colour = colour_around(value, style.colour, dark=style.dark)
    elif name == "color-scheme":
        style.dark = "dark" in value and "light" not in value
        if parent is None and "color" not in style.values:  # others inherit a colour that has been worked out
            style.colour = WHITE if style.dark else BLACK
    elif name == "text-indent" and " " in value:
        ways = sorted(words(value), key=lambda one: one in _INDENT_WAYS)
        value = " ".join(one if one in _INDENT_WAYS else _fixed(name, one, style) for one in ways)
    elif name in _RELATIVE_INHERITED:
        value = _fixed(name, value, style)
    elif "(" in value and name in _NUMBERS and (share := number(value, style.sizes)) is not None:
        value = f"{share:g}"
    style.values[name] = value
    style.origins[name] = origin


def _forget(style: Style, name: str) -> None:
    style.values.pop(name, None)
    style.origins.pop(name, None)


def _fixed(name: str, value: str, style: Style) -> str:
    """Inherited lengths are inherited as px."""
    if name == "line-height" and "(" in value and (share := number(value, style.sizes)) is not None:
        return f"{share:g}"
    found = length(value, style.sizes)
    if found is None or (found.percent and name != "line-height") or value == "0":
        return value
    if name == "line-height" and not any(sign.isalpha() or sign == "%" for sign in value):
        return value
    return f"{found.of(style.font_px):g}px"


def _font_px(value: str, style: Style, parent: Style | None) -> float:
    above = parent.font_px if parent is not None else 16.0
    root = style.root_px if parent is not None else 16.0
    if value in _SCALE:
        return float(_SCALE[value])
    if value == "smaller":
        return above / 1.2
    if value == "larger":
        return above * 1.2
    viewport = style.viewport
    found = length(value, Sizes(above, root, float(viewport.width), float(viewport.height)))
    if found is None:
        if value != "math":
            style.forks["font-size"] = Fork(f"the size `{value[:60]}` can't be worked out")
        return above
    return max(0.0, found.of(above))
