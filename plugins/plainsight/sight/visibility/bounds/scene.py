"""What estimates ask of a page in one window: the scene gives it, and knows of more than they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.state import State

if TYPE_CHECKING:
    from plainsight.sight.visibility.bounds.begins import Block
    from plainsight.sight.visibility.bounds.counting import Running

T = TypeVar("T")


class Scene(Protocol):
    """What an estimate needs to know of a page in one window.

    Attributes:
        columns: what its tables, rows and lines were found to take: each thing by a word for it and the element.
        blocks: where across a box what is in an element begins, by that, the box and the bounds of its width.
        running: what stands before the children of its boxes, by the box and the bounds of its width.
        has_wide_boxes: something on it may have a width that a phone has no room for.
    """

    columns: dict[tuple[str, Element], float]
    blocks: dict[tuple[Element, Element, Extent], tuple[Block, Element] | None]
    running: dict[tuple[Element, Extent], Running]

    @property
    def has_wide_boxes(self) -> bool: ...

    def affords(self, box: Element) -> bool: ...

    def element(self, node: LexborNode) -> Element: ...

    def around(self, text: LexborNode) -> Element: ...

    def style_of(self, element: Element) -> Style: ...

    def box_around(self, element: Element) -> Element | None: ...

    def holder_style(self, element: Element) -> Style | None: ...

    def state_of(self, element: Element) -> State: ...

    def box_styles(self, element: Element, *kinds: str) -> list[Style]: ...

    def remembered(self, element: Element, key: object, make: Callable[[], T]) -> T: ...
