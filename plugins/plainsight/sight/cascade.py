"""The computed style of an element, from the rules that mean it: cascade, inheritance, custom properties.

Follows CSS Cascading 5: origin and importance, layers, specificity, order, `inherit`, `initial`, `unset`, `revert`
and `revert-layer`. What may or may not apply (`@container`, a state that only the browser knows) does not win here;
it is kept as a fork, for the judge to try both ways.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from plainsight.sight.css.colour import BLACK, WHITE, parse_colour
from plainsight.sight.css.container import container_holds
from plainsight.sight.css.expand import WIDE, expand
from plainsight.sight.css.lengths import Sizes, length
from plainsight.sight.css.properties import INHERITED, KNOWN, SHORTHANDS
from plainsight.sight.css.scan import Condition, Declaration
from plainsight.sight.css.validity import is_valid
from plainsight.sight.css.variables import Unresolved, has_variable, substitute
from plainsight.sight.exposure import Viewport
from plainsight.sight.sheet_set import Chain, Matched
from plainsight.sight.style import Container, Fork, Origin, Style

_KEEP_CASE = frozenset({"background-image", "mask-image", "animation-name", "content", "font-family"})
_RELATIVE_INHERITED = frozenset({"text-indent", "letter-spacing", "word-spacing", "line-height"})
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


@dataclass(frozen=True, slots=True)
class _Declared:
    value: str
    matched: Matched | None  # None for a style attribute or a presentational one
    declaration: Declaration
    reason: str | None  # why nobody can tell whether it applies
    origin: int
    layer: tuple[int, ...]
    order: int = 0  # place in the whole cascade, larger is stronger

    @property
    def source(self) -> str | None:
        if self.matched is None:
            return "style attribute" if self.layer == _INLINE else "attribute"
        return self.matched.entry.rule.sheet.source(self.declaration.offset)


def computed_style(chain: Chain, parent: Style | None, viewport: Viewport, kind: str = "") -> Style:
    """The style of a chain's last element, or of its `::before` or `::after` box (`kind`).

    Args:
        chain: the element and what means it.
        parent: its parent's style (for a box, the element's own).
        viewport: the window.
        kind: "", "before" or "after".
    """
    stacks, customs = _cascade(chain, viewport, kind, parent)
    style = _inherit(parent, viewport)
    tainted = _custom_properties(style, customs, chain)
    longhands = _longhands(style, stacks, tainted)
    for name in ("color-scheme", "font-size", "color"):  # what other values are relative to
        if name in longhands:
            _settle(style, parent, name, longhands.pop(name), chain)
    for name, stack in longhands.items():
        _settle(style, parent, name, stack, chain)
    _contain(style, parent, chain)
    if style.values.get("font-family") == "monospace" and parent is not None and not kind:
        _shrink_monospace(style, parent)
    return style


def _shrink_monospace(style: Style, parent: Style) -> None:
    """Browsers set a generic monospace font at 13 px where the size is the default 16 px."""
    if parent.values.get("font-family") != "monospace" and "font-size" not in style.values:
        style.font_px = style.font_px * 13 / 16


_INLINE = (9_999_999,)
_STRONGEST = 9_999_999
_HINT = (-1,)


def _cascade(
    chain: Chain, viewport: Viewport, kind: str, parent: Style | None
) -> tuple[dict[str, list[_Declared]], dict[str, list[_Declared]]]:
    """All declarations by property, weakest first; and the custom properties among them."""
    normal: list[_Declared] = []
    important: list[tuple[tuple[object, ...], _Declared]] = []
    matched = chain.matched if not kind else chain.boxes.get(kind, ())
    hints = [_Declared(one.value, None, one, None, 1, _HINT) for one in chain.hints] if not kind else []
    for one in matched:
        if hints and one.rank[0] == 1:
            normal.extend(hints)
            hints = []
        rule = one.entry.rule
        holds = chain.sheets.holds((*one.mounted.conditions, *rule.conditions), viewport)
        if holds is None:
            holds = _with_containers((*one.mounted.conditions, *rule.conditions), chain, viewport, parent)
        if holds is False:
            continue
        reason = _reason(one, holds)
        for declaration in rule.declarations:
            declared = _Declared(declaration.value, one, declaration, reason, one.rank[0], one.rank[1])
            if declaration.important:
                # Importance turns origins and layers round: what was weaker wins.
                key = (-one.rank[0], tuple(-step for step in one.rank[1]), *one.rank[2:])
                important.append((key, declared))
            else:
                normal.append(declared)
    normal.extend(hints)
    for declaration in chain.inline if not kind else ():
        declared = _Declared(declaration.value, None, declaration, None, 1, _INLINE)
        if declaration.important:
            # The attribute's own important declarations beat all of the author's, in layers or not.
            important.append(((-1, (_STRONGEST,), (0, 0, 0), 0, 0), declared))
        else:
            normal.append(declared)
    important.sort(key=lambda item: item[0])
    stacks: dict[str, list[_Declared]] = {}
    customs: dict[str, list[_Declared]] = {}
    for order, declared in enumerate((*normal, *(one for _, one in important))):
        name = declared.declaration.name
        placed = replace(declared, order=order)
        (customs if name.startswith("--") else stacks).setdefault(name, []).append(placed)
    return stacks, customs


def _with_containers(
    conditions: tuple[Condition, ...], chain: Chain, viewport: Viewport, parent: Style | None
) -> bool | None:
    """Conditions with `@container` judged against the element's own ancestors."""
    others = tuple(one for one in conditions if one.kind != "container")
    answers = [chain.sheets.holds(others, viewport)]
    answers.extend(container_holds(one.text, parent) for one in conditions if one.kind == "container")
    return False if False in answers else None if None in answers else True


def _contain(style: Style, parent: Style | None, chain: Chain) -> None:
    """Note the element as a container, and a definite height of its content."""
    kind = style.get("container-type")
    if parent is not None:
        style.containers = parent.containers
    if "size" in kind:
        most = float(style.viewport.width)
        least = 0.0
        for name in ("width", "max-width"):
            px = style.px(name) if name in style.values else None
            if px is not None:
                most = min(most, px)
                if name == "width":
                    least = most = px
        names = tuple(word for word in style.get("container-name").split() if word != "none")
        style.containers = (*style.containers, Container(names, least, most))
    height = length(style.get("height"), style.sizes)
    if height is not None and height.is_fixed:
        style.block_px = height.px
    elif height is not None and height.percent:
        above = parent.block_px if parent is not None else float(style.viewport.height)
        style.block_px = height.of(above) if above is not None else None


def _reason(one: Matched, holds: bool | None) -> str | None:
    rule = one.entry.rule
    if rule.uncertain is not None:
        return rule.uncertain
    if holds is None:
        for condition in (*one.mounted.conditions, *rule.conditions):
            if condition.kind in ("container", "scope"):
                return f"`@{condition.kind} {condition.text[:60]}` decides"
        return "a condition that only the browser knows decides"
    if not one.certain:
        return "a state that only the browser knows decides a selector"
    return None


def _inherit(parent: Style | None, viewport: Viewport) -> Style:
    if parent is None:
        return Style({}, {}, {}, 16.0, 16.0, BLACK, False, viewport)
    values = {name: value for name, value in parent.values.items() if name in INHERITED}
    origins = {name: origin for name, origin in parent.origins.items() if name in INHERITED}
    return Style(values, origins, parent.custom, parent.font_px, parent.root_px, parent.colour, parent.dark, viewport)


def _custom_properties(style: Style, customs: dict[str, list[_Declared]], chain: Chain) -> dict[str, str]:
    """Compute the element's custom properties; returns those that nobody can tell, with the reason."""
    tainted: dict[str, str] = dict(style.tainted)
    registered = chain.sheets.registered
    if not customs:
        style.tainted = tainted
        if registered and chain.parent is None:
            style.custom = {**registered, **style.custom}
        return tainted
    inherited = {**registered, **style.custom} if chain.parent is None else style.custom
    own: dict[str, str] = {}
    for name, stack in customs.items():
        tainted.pop(name, None)
        for declared in reversed(stack):
            if declared.reason is not None:
                tainted[name] = declared.reason
                continue
            word = declared.value.strip().lower()
            if word in ("inherit", "unset", "revert", "revert-layer"):
                break
            own[name] = "\0" if word == "initial" else declared.value
            break
    settled: dict[str, str | None] = {}

    def lookup(name: str) -> str | None:
        if name not in own:
            if name in tainted:
                used_tainted.append(name)
            return inherited.get(name)
        if name not in settled:
            settled[name] = None  # a circle of variables is invalid
            value = own[name]
            try:
                settled[name] = None if value == "\0" else substitute(value, lookup) if has_variable(value) else value
            except (Unresolved, RecursionError):
                settled[name] = None
        return settled[name]

    for name in own:
        used_tainted: list[str] = []
        value = lookup(name)
        if used_tainted:
            tainted[name] = tainted[used_tainted[0]]
    computed = dict(inherited)
    for name in own:
        value = settled.get(name)
        if value is None:
            computed.pop(name, None)
        else:
            computed[name] = value
    style.custom = computed
    style.tainted = tainted
    return tainted


def _longhands(
    style: Style, stacks: dict[str, list[_Declared]], tainted: dict[str, str]
) -> dict[str, list[_Declared]]:
    """Each declaration with its variables put in and its shorthand taken apart, weakest first."""
    out: dict[str, list[_Declared]] = {}
    asked: list[str] = []

    def lookup(name: str) -> str | None:
        if name in tainted:
            asked.append(name)
        return style.custom.get(name)

    mixed = False
    for name, stack in stacks.items():
        longhands = SHORTHANDS.get(name)
        for declared in stack:
            value, reason = declared.value, declared.reason
            if has_variable(value):
                asked.clear()
                try:
                    value = substitute(value, lookup)
                except Unresolved:
                    value = "unset"  # invalid at computed-value time
                if asked and reason is None:
                    reason = _TAINTED + tainted[asked[0]]
            parts = expand(name, value)
            if longhands is None and name not in KNOWN:
                continue
            if not parts and longhands is not None and has_variable(declared.value):
                parts = tuple((longhand, "unset") for longhand in longhands)
            for longhand, part in parts:
                if longhand in KNOWN and not is_valid(longhand, part):
                    if not has_variable(declared.value):
                        continue
                    part = "unset"  # invalid at computed-value time: nothing weaker comes back
                if longhand in KNOWN:
                    mixed = mixed or longhand in out
                    out.setdefault(longhand, []).append(replace(declared, value=part, reason=reason))
    if mixed:
        for stack in out.values():
            stack.sort(key=lambda one: one.order)
    return out


_TAINTED = "\0"  # marks a declaration that wins, but with a value that nobody can tell


def _settle(style: Style, parent: Style | None, name: str, stack: list[_Declared], chain: Chain) -> None:
    """Let the strongest declaration win; those above it that may not apply become a fork."""
    others: list[str] = []
    reason: str | None = None
    winner: _Declared | None = None
    unknown = False
    at = len(stack) - 1
    while at >= 0:
        declared = stack[at]
        at -= 1
        if declared.reason is not None and not declared.reason.startswith(_TAINTED):
            reason = declared.reason
            others.append(declared.value)
            continue
        if declared.reason is not None:
            reason, unknown = declared.reason[1:], True
        word = declared.value.strip().lower()
        if word == "revert":
            while at >= 0 and stack[at].origin == declared.origin:
                at -= 1
            continue
        if word == "revert-layer":
            while at >= 0 and stack[at].origin == declared.origin and stack[at].layer == declared.layer:
                at -= 1
            continue
        winner = declared
        break
    before = style.get(name)
    if winner is not None:
        _apply(style, parent, name, winner.value, Origin(chain.depth, _as_written(name, winner), winner.source))
    if reason is not None:
        now = style.get(name)
        values = tuple(
            dict.fromkeys(value for value in others if value.lower() not in (now, before if not winner else now))
        )
        if unknown:
            style.forks[name] = Fork(reason)
        elif values:
            style.forks[name] = Fork(reason, values[:_MOST_FORKS])


def _as_written(name: str, declared: _Declared) -> str:
    """The declaration as a person would look for it: the shorthand that they wrote, where they wrote one."""
    written = declared.declaration
    value = written.value if len(written.value) <= 60 else written.value[:57] + "..."
    if has_variable(written.value) and written.name == name:
        value = declared.value
    return f"{written.name}: {value}"


def with_value(style: Style, parent: Style | None, name: str, value: str, depth: int) -> Style:
    """The same style with another value for one property: one way of a fork."""
    other = replace(style, values=dict(style.values), origins=dict(style.origins), forks={})
    for longhand, part in expand(name, value):
        if is_valid(longhand, part):
            _apply(other, parent, longhand, part, Origin(depth, f"{name}: {value}", None))
    return other


def _apply(style: Style, parent: Style | None, name: str, value: str, origin: Origin) -> None:
    if name not in _KEEP_CASE:
        value = value.strip().lower()
    word = value.strip().lower()
    if word in WIDE:
        inherits = word == "inherit" or (word in ("unset", "revert", "revert-layer") and name in INHERITED)
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
        style.colour = parse_colour(value, dark=style.dark)
    elif name == "color-scheme":
        style.dark = "dark" in value and "light" not in value
        if style.colour in (BLACK, WHITE) and "color" not in style.values:
            style.colour = WHITE if style.dark else BLACK
    elif name in _RELATIVE_INHERITED:
        value = _fixed(name, value, style)
    style.values[name] = value
    style.origins[name] = origin


def _forget(style: Style, name: str) -> None:
    style.values.pop(name, None)
    style.origins.pop(name, None)


def _fixed(name: str, value: str, style: Style) -> str:
    """Inherited lengths are inherited as px."""
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
