"""Animations: the style in which an element settles within the first seconds of a customer's look."""

from __future__ import annotations

from plainsight.sight.chain import Chain
from plainsight.sight.css.lengths import number, seconds
from plainsight.sight.css.properties import KNOWN
from plainsight.sight.css.rules import Declaration
from plainsight.sight.css.validity import longhands_of
from plainsight.sight.css.value_parts import split_arguments
from plainsight.sight.css.variables import Unresolved, has_variable, substitute
from plainsight.sight.settling import PATIENCE_S, with_value
from plainsight.sight.style import Fork, Style

_PARTS = ("duration", "delay", "iteration-count", "fill-mode", "direction", "timeline", "play-state", "trigger")
_LISTS = tuple(f"animation-{part}" for part in _PARTS)
_HARMLESS = frozenset({"transform-style", "font-weight", "z-index", "pointer-events"})


def settled(style: Style, parent: Style | None, chain: Chain) -> Style:
    """The style after what its animations do to it."""
    names = style.values.get("animation-name")
    if not names or names.lower() == "none":
        return style
    lists = {name: split_arguments(style.get(name) or "") for name in _LISTS}
    for index, name in enumerate(split_arguments(names)):
        bare = name.strip("\"'")
        known = (one.names(style.viewport).keyframes.get(bare) for one in (chain.sheets, *chain.elsewhere))
        frames = next((found for found in known if found), None)
        if frames:
            its = {name: values[index % len(values)] for name, values in lists.items()}
            style = _settle_one(style, parent, chain, frames, its)
    return style


def _settle_one(
    style: Style,
    parent: Style | None,
    chain: Chain,
    frames: list[tuple[str, tuple[Declaration, ...]]],
    its: dict[str, str],
) -> Style:
    first, last = _ends(frames)
    duration = seconds(its["animation-duration"]) or 0.0
    delay = seconds(its["animation-delay"]) or 0.0
    count_text = its["animation-iteration-count"]
    count = float("inf") if count_text == "infinite" else number(count_text)
    fill = its["animation-fill-mode"]
    direction = its["animation-direction"]
    if direction in ("reverse", "alternate-reverse"):
        first, last = last, first
    if count is None or its["animation-timeline"] not in ("auto", ""):
        return _forked(style, frames, "an animation that follows scrolling")
    if its["animation-trigger"] != "none":
        return _forked(style, frames, "an animation that waits for a trigger")
    if direction.startswith("alternate") and count % 2 == 0 and count != float("inf"):
        last = first
    if its["animation-play-state"] == "paused":
        if delay < 0:
            return _forked(style, frames, "a paused animation")
        return _apply(style, parent, chain, first) if delay == 0 or fill in ("backwards", "both") else style
    if delay > PATIENCE_S:
        return _apply(style, parent, chain, first) if fill in ("backwards", "both") else style
    if count % 1 and count != float("inf") and fill in ("forwards", "both"):
        return _forked(style, frames, "an animation that stops half way")
    if count == float("inf") and duration > 0:
        return _forked(style, frames, "an endless animation")
    if delay + duration * count > PATIENCE_S and not _same_side(style, first, last):
        return _forked(style, frames, "a slow animation")
    return _apply(style, parent, chain, last) if fill in ("forwards", "both") else style


def _ends(
    frames: list[tuple[str, tuple[Declaration, ...]]],
) -> tuple[tuple[Declaration, ...], tuple[Declaration, ...]]:
    first: list[Declaration] = []
    last: list[Declaration] = []
    for selector, all_of_it in frames:
        declarations = [one for one in all_of_it if not one.important]  # browsers drop important ones in frames
        for place in selector.lower().split(","):
            if place.strip() in ("from", "0%"):
                first.extend(declarations)
            elif place.strip() in ("to", "100%"):
                last.extend(declarations)
    return tuple(first), tuple(last)


def _same_side(style: Style, first: tuple[Declaration, ...], last: tuple[Declaration, ...]) -> bool:
    return {one.name: one.value for one in first} == {one.name: one.value for one in last}


def _resolved(style: Style, declaration: Declaration) -> str | None:
    if not has_variable(declaration.value):
        return declaration.value
    try:
        return substitute(declaration.value, style.custom.get)
    except Unresolved:
        return None


def _apply(style: Style, parent: Style | None, chain: Chain, declarations: tuple[Declaration, ...]) -> Style:
    for declaration in declarations:
        value = _resolved(style, declaration)
        if value is None or declaration.name.startswith("--") or declaration.name in style.important:
            continue
        forks = style.forks
        style = with_value(style, parent, declaration.name, value, chain.depth)
        style.forks = forks
    return style


def _forked(style: Style, frames: list[tuple[str, tuple[Declaration, ...]]], reason: str) -> Style:
    """Each value that the animation passes through is one way that the element may look."""
    for _, declarations in frames:
        for declaration in declarations:
            value = _resolved(style, declaration)
            if value is None:
                continue
            for longhand, part in longhands_of(declaration.name, value):
                if longhand not in KNOWN or longhand in _HARMLESS or longhand in style.important:
                    continue
                known = style.forks.get(longhand)
                values = (*(known.values if known else ()), part)
                style.forks = {**style.forks, longhand: Fork(f"{reason} changes `{longhand}`", values[-8:])}
    return style
