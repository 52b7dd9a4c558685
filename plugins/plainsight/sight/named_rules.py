"""What the names of fonts, animations and custom properties mean on a page, in one window.

At-rules that say so hold where the conditions around them do; of several with one name the strongest layer's counts,
and in that the last (CSS Cascading 5, 6.4.3; CSS Conditional 3, 2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plainsight.sight.cascade_order import LAST, LayerRanks
from plainsight.sight.chain import Mounted
from plainsight.sight.css.font_names import family_name
from plainsight.sight.css.rules import Condition, FontFace, Frames, Named, Registered, T
from plainsight.sight.css.sheet import Sheet

_CONTAINED = frozenset({"container", "scope", "starting-style"})
"""Conditions on elements, which at-rules that mean none are not asked about."""


class Names:
    """What the sheets of a page say in one window.

    Args:
        mounted: the sheets, in order.
        layers: the ranks of their layers.
        holds: whether conditions hold there; None where nobody can tell, and they count as holding.

    Attributes:
        fonts: `@font-face` rules by family, each with the sheet that names it.
        registered: custom properties by `@property`; `initial`: their initial values; `own`: those not inherited.
        keyframes: animations by name.
    """

    def __init__(
        self,
        mounted: Iterable[Mounted],
        layers: LayerRanks,
        holds: Callable[[tuple[Condition, ...]], bool | None],
    ) -> None:
        sheets = [(one, one.sheet) for one in mounted if one.sheet is not None]

        def strongest_last(kind: Callable[[Sheet], list[Named[T]]]) -> list[tuple[Sheet, Named[T]]]:
            found = []
            for one, sheet in sheets:
                for named in kind(sheet):
                    asked = (*one.conditions, *(part for part in named.conditions if part.kind not in _CONTAINED))
                    if holds(asked) is not False:
                        rank = layers.get((*one.layer, *named.layer), (LAST,))
                        found.append((rank, sheet, named))
            return [(sheet, named) for _, sheet, named in sorted(found, key=lambda one: one[0])]

        self.keyframes: dict[str, Frames] = {
            one.name: one.value for _, one in strongest_last(lambda sheet: sheet.keyframes)
        }
        self.registered: dict[str, Registered] = {
            one.name: one.value for _, one in strongest_last(lambda sheet: sheet.registered)
        }
        self.initial = {name: one.initial for name, one in self.registered.items() if one.initial is not None}
        self.own = {name for name, one in self.registered.items() if not one.inherits}
        self.fonts: dict[str, list[tuple[FontFace, str | None]]] = {}
        for sheet, face in strongest_last(lambda sheet: sheet.fonts):
            self.fonts.setdefault(family_name(face.name), []).append((face.value, sheet.source(face.offset)))
