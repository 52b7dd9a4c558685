"""The computed values of one element, as far as they can affect sight."""

from __future__ import annotations

from dataclasses import dataclass, field

from plainsight.sight.css.colour import Colour
from plainsight.sight.css.colour_syntax import colour_around
from plainsight.sight.css.initial_values import INITIAL
from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.units import Sizes
from plainsight.sight.exposure import Viewport


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from.

    Attributes:
        depth: of the element that carries it, 0 for the root.
        text: the declaration as a person would write it, such as `display: none`.
        source: the sheet and line, or None for the browser's own.
    """

    depth: int
    text: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Fork:
    """A property that may have other values than the computed one.

    Attributes:
        reason: what decides, as a clause.
        values: the others; empty where they aren't known.
    """

    reason: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Container:
    """An ancestor that `@container` can ask for its size.

    Attributes:
        names: its `container-name`s.
        least, most: bounds of its inner width, in px.
    """

    names: tuple[str, ...]
    least: float
    most: float


@dataclass(slots=True)
class Style:
    """An element's computed values, as far as they can affect sight.

    Attributes:
        values: by property, those that aren't initial; inherited ones included.
        origins: where they come from.
        custom: custom properties, computed.
        font_px: computed font size in CSS px.
        colour: computed `color`; None where it can't be told.
        dark: whether the used colour scheme is dark.
        forks: properties that nobody can tell from the page alone.
        tainted: custom properties that nobody can tell, with the reason.
        containers: ancestors that `@container` can ask, nearest last.
        block_px: a definite height of its content box, in px.
        important: properties whose declaration is important, which no animation changes.
    """

    values: dict[str, str]
    origins: dict[str, Origin]
    custom: dict[str, str]
    font_px: float
    root_px: float
    colour: Colour | None
    dark: bool
    viewport: Viewport
    forks: dict[str, Fork] = field(default_factory=dict)
    tainted: dict[str, str] = field(default_factory=dict)
    containers: tuple[Container, ...] = ()
    block_px: float | None = None
    important: set[str] = field(default_factory=set)

    def get(self, name: str) -> str:
        """A property's computed value as text, lower-case where case doesn't count."""
        return self.values.get(name) or INITIAL.get(name, "")

    @property
    def sizes(self) -> Sizes:
        line = self.values.get("line-height", "normal")
        return Sizes(self.font_px, self.root_px, float(self.viewport.width), float(self.viewport.height), line)

    def custom_property(self, name: str) -> str | None:
        """The value of a custom property; None where it has none.

        Raises:
            LookupError: nobody can tell.
        """
        if name in self.tainted:
            raise LookupError(name)
        return self.custom.get(name)

    def px(self, name: str) -> float | None:
        """A length in px; None for keywords, percentages and what can't be resolved."""
        value = self.values.get(name)
        if value is None:
            return 0.0 if name.startswith(("margin", "padding")) else None
        found = length(value, self.sizes)
        return found.px if found is not None and found.is_fixed else None

    def number(self, name: str) -> float | None:
        return number(self.get(name))

    def colour_of(self, name: str) -> Colour | None:
        """A colour property; None where it can't be told."""
        return colour_around(self.get(name), self.colour, dark=self.dark)
