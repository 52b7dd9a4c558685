"""Custom properties of an element: which declaration wins, what its variables and branches come to."""

from __future__ import annotations

from plainsight.sight.chain import Chain
from plainsight.sight.css.if_function import Properties, has_if, with_branches
from plainsight.sight.css.registered import takes
from plainsight.sight.css.rules import Registered
from plainsight.sight.css.variables import Unresolved, has_variable, substitute
from plainsight.sight.declared import STARTING, Declared, weaker
from plainsight.sight.exposure import Viewport
from plainsight.sight.style import Style


def settle_custom_properties(style: Style, customs: dict[str, list[Declared]], chain: Chain) -> dict[str, str]:
    """Compute an element's custom properties.

    Args:
        style: its style, with those of its parent; gets its own.
        customs: declarations by name, weakest first.
        chain: the element.

    Returns: those that nobody can tell, with the reason.
    """
    tainted: dict[str, str] = dict(style.tainted)
    inherited = _inherited(style, chain)
    if not customs:
        style.tainted = tainted
        style.custom = inherited
        return tainted
    own = _declared(customs, tainted)
    registered = chain.sheets.names(style.viewport).registered
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
            known = settled[name]
            if known is not None and has_if(known):
                settled[name] = _with_branches(known, lookup, style.viewport)
            if name in registered:
                settled[name] = _registered(registered[name], settled[name], value, inherited.get(name))
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


def _inherited(style: Style, chain: Chain) -> dict[str, str]:
    """What an element has from its parent, or from `@property`."""
    names = chain.sheets.names(style.viewport)
    initial, own = names.initial, names.own
    inherited = {**initial, **style.custom} if initial and chain.parent is None else style.custom
    if not own or own.isdisjoint(inherited):
        return inherited
    kept = {name: value for name, value in inherited.items() if name not in own}
    return {**kept, **{name: initial[name] for name in own if name in initial}}


def _declared(customs: dict[str, list[Declared]], tainted: dict[str, str]) -> dict[str, str]:
    """The values that win, as written; what nobody can tell is noted as tainted."""
    own: dict[str, str] = {}
    for name, stack in customs.items():
        tainted.pop(name, None)
        while stack:
            declared = stack[-1]
            if declared.reason is not None:
                if declared.reason is not STARTING:
                    tainted[name] = declared.reason
                stack = stack[:-1]
                continue
            word = declared.value.strip().lower()
            if word.startswith("revert") and (below := weaker(stack, word)) is not None:
                stack = below
                continue
            if word not in ("inherit", "unset"):
                own[name] = "\0" if word == "initial" else declared.value
            break
    return own


def _with_branches(value: str, properties: Properties, viewport: Viewport) -> str | None:
    """A custom property with the branches of `if()` that are taken, or as it stands where nobody can tell."""
    taken = with_branches(value, properties, viewport)
    return value if taken is None else taken or None


def _registered(property_: Registered, value: str | None, written: str, inherited: str | None) -> str | None:
    """The computed value of a registered property; one of another syntax is as good as none."""
    if written == "\0":
        return property_.initial
    return value if value is not None and takes(property_.syntax, value) else inherited
