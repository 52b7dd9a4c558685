"""What a rule of a sheet may do to lay a box over others, told from its declarations alone."""

from __future__ import annotations

import re
from functools import lru_cache

from plainsight.sight.css.rules import Declaration
from plainsight.sight.css.sheet import Entry

OUT = ("absolute", "fixed")
WIDE_EDGE_PX = 40.0
DRAGS_PX = 60.0
"""How far a margin must pull what follows it to count: less leaves the words below the page's upper edge."""
RAISES_PX = 16.0
ACROSS_PX, TALL_PX = 80.0, 24.0
_PX_OF = {"px": 1.0, "em": 16.0, "rem": 16.0, "vw": 8.0, "vh": 8.0}
_MARGINS = frozenset({"margin", "margin-top", "margin-bottom", "margin-block"})
_NARROW = re.compile(r"auto|(?:\d{1,2}(?:\.\d+)?|\.\d+)px|(?:[0-5](?:\.\d+)?|\.\d+)r?em|fit-content|min-content")
_NEGATIVE = re.compile(r"(?<![\w-])-(\d+(?:\.\d+)?|\.\d+)([a-z%]*)")
_FAR_DOWN = re.compile(r"(?:[2-9]\d|\d{3,})(?:\.\d+)?px|(?:[2-9]|\d\d)(?:\.\d+)?r?em")
_SCALES = re.compile(r"scale[xy3d]*\(([^()]*)\)")
_NUMBER = re.compile(r"\d*\.\d+|\d+")
_LENGTHS = re.compile(r"(?<![#\w.])(\d+(?:\.\d+)?)(px|r?em|v[wh])")

EDGE, LIFT, GROUND, PULL, WIDE, FIXED, DRAG, RAISE, FOOT, ACROSS, TALL = (1 << bit for bit in range(11))
"""What a rule may do, added up: paint a wide edge, take a box out of the flow, paint a ground, pull a box over
others, make it wide, fix it to the window, pull what follows it, take its words over what stands beside it,
stick to a lower edge, set it a width or a height that is more than a mark's."""


def power_of(entry: Entry) -> int:
    """What a rule does: paint a wide edge, take a box out of the flow, paint a ground, pull, make wide."""
    edge, lift, ground, pull, wide = effects_of(entry.rule.declarations)
    fixed = is_fixed(entry)
    drags = any(one.name in _MARGINS and _far_negative(one.value, DRAGS_PX) for one in entry.rule.declarations)
    power = EDGE * edge | LIFT * lift | GROUND * ground | PULL * pull | WIDE * wide | FIXED * fixed
    written = {one.name: one.value.lower() for one in entry.rule.declarations}
    foot = written.get("position") == "sticky" and not {"bottom", "inset", "inset-block-end"}.isdisjoint(written)
    across, tall = (_px(written.get(name, "")) for name in ("width", "height"))
    power |= FOOT * foot | ACROSS * (across >= ACROSS_PX) | TALL * (tall >= TALL_PX)
    return power | DRAG * drags | RAISE * _raises(entry.rule.declarations)


def lies_over(power: int) -> bool:
    """Whether a box may lie over others by all that rules do to it."""
    if power & (EDGE | FIXED | DRAG | RAISE) or (power & LIFT and power & WIDE):
        return True  # a layer may hold what paints
    return bool(power & GROUND and (power & (PULL | FOOT) or (power & ACROSS and power & TALL)))


@lru_cache(maxsize=65536)
def effects_of(declarations: tuple[Declaration, ...]) -> tuple[bool, bool, bool, bool, bool]:
    """Whether declarations paint a wide edge, take a box out of the flow, paint a ground, pull, may make it wide."""
    edge = lift = ground = pull = wide = False
    relative = any(one.name == "position" and one.value.lower() == "relative" for one in declarations)
    for one in declarations:
        name, value = one.name, one.value.lower()
        wide = wide or "anchor" in value or name == "position-area"
        if name == "position":
            lift = lift or value in OUT or "var(" in value
            wide = wide or value == "fixed"  # it may lie on another fixed box, however small
        elif name in ("margin", "margin-top", "margin-block", "margin-bottom", "margin-left"):
            pull = pull or ("-" in value and _far_negative(value))
        elif name == "top" or name in ("transform", "translate"):
            down = relative if name == "top" else "translatey(" in value or name == "translate"
            pull = (
                pull
                or "-" in value
                or ("scale" in value and _grows(value))
                or (down and _FAR_DOWN.search(value) is not None)
            )
        elif name == "scale":
            pull = pull or _grows(f"scale({value})")
        elif name in ("grid-area", "grid-row", "grid-row-start"):
            pull = True
        elif name in ("outline", "outline-width", "box-shadow") or name.startswith("border"):
            edge = edge or _wide_number(value)
        elif name in ("background", "background-color", "background-image", "backdrop-filter"):
            ground = ground or value not in ("none", "transparent", "inherit", "initial", "unset", "0", "0 0")
        elif name in ("inset", "inset-inline", "right", "width", "min-width", "all"):
            wide = wide or not _NARROW.fullmatch(value)
    return edge, lift, ground, pull, wide


def _px(value: str) -> float:
    """A length in px, or in em of a common size; 0 for others."""
    found = _LENGTHS.fullmatch(value)
    return float(found[1]) * _PX_OF.get(found[2], 0.0) if found is not None else 0.0


def _far_negative(value: str, px: float = 20.0) -> bool:
    return any(float(found[1]) * (1.0 if found[2] == "px" else 16.0) >= px for found in _NEGATIVE.finditer(value))


@lru_cache(maxsize=65536)
def _raises(declarations: tuple[Declaration, ...]) -> bool:
    """Whether declarations may take a box in the flow up or down by a good part of a line."""
    relative = any(one.name == "position" and one.value.lower() == "relative" for one in declarations)
    for one in declarations:
        name, value = one.name, one.value.lower()
        if "-" not in value:
            down = (name == "top" and relative) or (name == "transform" and value.startswith("translatey("))
            if down and "%" not in value and _FAR_DOWN.search(value):
                return True
            continue
        if name in ("margin", "margin-block"):
            value = value.split(" ")[0]
        elif name == "translate" or "translate(" in value or "translate3d(" in value:
            value = value.replace(",", " ").partition(" ")[2].strip().partition(" ")[0]
        elif not (
            name in ("margin-top", "margin-block-start")
            or (name == "top" and relative)
            or (name == "transform" and "translatey(" in value)
        ):
            continue
        if "%" not in value and _far_negative(value, RAISES_PX):
            return True
    return False


def _grows(value: str) -> bool:
    """Whether a scale makes a box larger by more than a twentieth."""
    return "var(" in value or any(
        float(one) > 1.05 for found in _SCALES.findall(value) for one in _NUMBER.findall(found)
    )


def _wide_number(value: str) -> bool:
    return any(float(found[1]) >= (WIDE_EDGE_PX if found[2] == "px" else 3) for found in _LENGTHS.finditer(value))


def is_fixed(entry: Entry) -> bool:
    """Whether a rule fixes a box to the window."""
    return any(one.name == "position" and one.value.lower() == "fixed" for one in entry.rule.declarations)


def leaves_upwards(declaration: Declaration) -> bool:
    """Whether an offset takes a box above what it is laid against."""
    if declaration.name == "bottom":
        return re.match(r"(?:[5-9]\d|\d{3,})%|calc\(100%", declaration.value) is not None
    return declaration.name in ("top", "inset") and _far_negative(declaration.value)
