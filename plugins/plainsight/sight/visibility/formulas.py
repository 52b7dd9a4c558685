"""Words in a formula, which wide spaces and moved parts may put out of sight (MathML Core 3.2.5 and 3.3.6)."""

from __future__ import annotations

from itertools import islice

from plainsight.sight.css.lengths import length
from plainsight.sight.css.units import Sizes
from plainsight.sight.dom import Element
from plainsight.sight.style import Style
from plainsight.sight.visibility.covers.stacking import path_of

_SIZES = ("width", "height", "depth", "lspace", "voffset")
_MOST = 100
_SMALL_EM = 3.0  # all together, which take no words far


def moved_in_formula(element: Element, style: Style) -> str | None:
    """Why the place of a text in a formula can't be told; None where nothing takes it far.

    Args:
        element: what holds the text, with a `<math>` around it.
        style: its own.
    """
    formula = next((one for one in reversed(path_of(element)) if one.tag == "math"), None)
    if formula is None:
        return None
    sizes = Sizes(style.font_px, style.root_px, float(style.viewport.width), float(style.viewport.height))
    far = 0.0
    for node in islice(formula.node.css("mspace, mpadded"), _MOST):
        for name in _SIZES:
            written = node.attributes.get(name)
            found = length(written, sizes) if written else None
            far += abs(found.px) + abs(found.percent) * style.font_px if found is not None else 0.0
    return "layout decides where the spaces of a formula put its words" if far > _SMALL_EM * style.font_px else None
