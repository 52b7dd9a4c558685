"""What is asked of one page, and what a look at it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plainsight.sight.exposure import HumanContact, Look


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to look for; exactly one of `selector` and `text` is given.

    Attributes:
        key: the asker's own name for it.
        selector: CSS selector of its element; of several, the best seen one is answered.
        text: words of it; looked for in the smallest element that holds them all, white space folded.
    """

    key: str
    selector: str | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if (self.selector is None) == (self.text is None):
            raise ValueError(f"{self.key}: name either a text or a selector to look for")


@dataclass(frozen=True, slots=True)
class Control:
    """A buy control that was found.

    Attributes:
        path: short CSS path of it.
        box: left, top, right and bottom edge on the page, in CSS px, with the window at the page's top.
    """

    path: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageSight:
    """What one look at one page in one viewport gave.

    Attributes:
        looks: key of each wanted text -> what a customer sees of it.
        before_buy: key -> whether it starts above a buy control's lower edge; None where there is no control.
        contact: the best seen way to reach a person.
        contacts: all of them, in document order.
        buy_controls: the buy controls that are seen, in document order.
        evidence: key -> path of a PNG cut from the window around it.
        error: why the page could not be looked at, or None. All looks are unsure then.
        scripts_needed: keys of texts that are seen, but not with scripts off.
        paths: key -> short CSS path of the element that was judged.
    """

    looks: dict[str, Look] = field(default_factory=dict)
    before_buy: dict[str, bool | None] = field(default_factory=dict)
    contact: HumanContact = field(default_factory=lambda: HumanContact(visible=False))
    contacts: tuple[HumanContact, ...] = ()
    buy_controls: tuple[Control, ...] = ()
    evidence: dict[str, str] = field(default_factory=dict)
    error: str | None = None
    scripts_needed: frozenset[str] = frozenset()
    paths: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in CSS px from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page's own script says of one element that a wanted text may be (`look.js`, `plain`).

    Attributes:
        at: the element's number in the page.
        path: short CSS path of it.
        chars: letters and signs of its text, white space left out.
        seen: how many of them show, as far as boxes tell.
        boxed: how many more would, if a customer scrolled inside a box.
        doubts: why pixels must tell; none where the facts settle it.
        box: around its lines; None where it has none.
        line_edges: left, top, right and bottom edge of each line's box, where pixels may be asked.
        font: effective size of its smallest words, in CSS px.
        bold: whether all of it is set in 700 or heavier.
        painted: the words that show.
        text: all its words, shown or not.
        fixed: it stands still in the window.
        flow: it stands in the page's main flow.
        dismissable: a control inside or around it closes it.
        garbled: why its painted words can't be read as they stand, such as a line through them.
        contrast: WCAG 2 ratio, None where not known.
        expected: pixels that its words should colour, where pixels must tell.
        culprit: what hides it, in the page's terms: trick, element, at, property, closed.
        watched: it may come up when a customer scrolls there, since the page watches what comes into view.
    """

    at: int
    path: str
    chars: int
    seen: float
    boxed: float
    doubts: tuple[str, ...]
    box: Box | None
    line_edges: Sequence[Mapping[str, float | None]]
    font: float | None
    bold: bool
    painted: str
    text: str
    fixed: bool
    flow: bool
    dismissable: bool
    garbled: tuple[str, ...]
    contrast: float | None
    expected: float | None
    culprit: dict[str, Any] | None
    watched: bool

    @property
    def settled(self) -> bool:
        """Whether no pixels are needed."""
        return not self.doubts and not (self.watched and not self.seen)

    @property
    def lines(self) -> tuple[Box, ...]:
        """The boxes of its lines; only pixels are measured by them."""
        return tuple(box for line in self.line_edges if (box := _box(line)) is not None)

    @classmethod
    def read(cls, plain: Mapping[str, Any]) -> Facts:
        """From the page's answer."""
        return cls(
            at=plain["at"],
            path=plain["path"],
            chars=plain["chars"],
            seen=plain["seen"],
            boxed=plain["boxed"],
            doubts=tuple(plain["doubts"]),
            box=_box(plain["box"]),
            line_edges=plain["lines"],
            font=plain["font"],
            bold=plain["bold"],
            painted=plain["painted"],
            text=plain["text"],
            fixed=plain["fixed"],
            flow=plain["flow"],
            dismissable=plain["dismissable"],
            garbled=tuple(plain["garbled"]),
            contrast=plain["contrast"],
            expected=plain["expected"],
            culprit=plain["culprit"],
            watched=plain["watched"],
        )


def _box(plain: Mapping[str, float | None] | None) -> Box | None:
    """Infinite edges, which JSON has no word for, mean that there is no box."""
    if plain is None:
        return None
    edges = [plain["l"], plain["t"], plain["r"], plain["b"]]
    numbers = [edge for edge in edges if edge is not None]
    return Box(*numbers) if len(numbers) == 4 else None
