"""What a stylesheet says, cut to what can affect sight."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Declaration:
    """One `property: value`, the value as written, without `!important`."""

    name: str
    value: str
    important: bool
    offset: int


@dataclass(frozen=True, slots=True)
class Condition:
    """A block that may not apply: `@media`, `@supports`, `@container`, `@scope`, or a `@namespace`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A run of declarations that can affect sight.

    Attributes:
        selectors: the selector as written, and those of the rules it is nested in, outermost first.
        conditions: all blocks around it that may not apply.
        layer: path of the cascade layer, outermost name first; () is no layer.
    """

    selectors: tuple[str, ...]
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Import:
    """`@import`: its address, its conditions, its layer (None for no layer)."""

    address: str
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class FontFace:
    """An `@font-face`.

    Attributes:
        family: as written.
        source: its `src`.
        characters: its `unicode-range`, as written; all if empty.
        metrics: its `size-adjust` and the like, as written, by name.
    """

    family: str
    source: str
    characters: str = ""
    metrics: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Registered:
    """A custom property by `@property`.

    Attributes:
        syntax: what its values are, as written: `<color> | none`, or `*`.
        initial: None where it has no value of its own.
        inherits: whether it is inherited.
    """

    syntax: str
    initial: str | None
    inherits: bool


Frames = list[tuple[str, tuple[Declaration, ...]]]
"""The parts of an `@keyframes`: (selector text, declarations) in order."""


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """An at-rule that says what a name means: `@keyframes`, `@property`, `@font-face`.

    Attributes:
        name: as written.
        conditions: all blocks around it that may not apply.
        layer: path of the cascade layer, outermost name first; () is no layer.
        offset: where it stands.
    """

    name: str
    value: T
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...]
    offset: int


@dataclass(slots=True)
class Scanned:
    """What a sheet says, cut to what can affect sight.

    Attributes:
        layers: paths of cascade layers in the order in which the sheet names them.
        keyframes, registered, fonts: each `@keyframes`, `@property` and `@font-face`, in order.
        strings: `content:` values that hold text, with their offsets.
    """

    rules: list[Rule] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    layers: list[tuple[str, ...]] = field(default_factory=list)
    keyframes: list[Named[Frames]] = field(default_factory=list)
    registered: list[Named[Registered]] = field(default_factory=list)
    strings: list[tuple[str, int]] = field(default_factory=list)
    fonts: list[Named[FontFace]] = field(default_factory=list)
    cut_short: bool = False
