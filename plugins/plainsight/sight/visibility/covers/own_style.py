"""What a box's own style says of it as a cover: how large it is, what it paints, and by which declaration."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.css.value_parts import split_arguments
from plainsight.sight.style import Style
from plainsight.sight.visibility.colours.gradients import gradient_colours
from plainsight.sight.visibility.colours.inset_shadows import inset_shadows
from plainsight.sight.visibility.covers.lifted import PICTURES

_WHOLE = ("auto", "auto auto", "cover", "100%", "100% 100%")
FILLING = frozenset({"auto", "normal", "stretch"})
"""Values of `align-self` and `justify-self` by which a box out of the flow takes all that its offsets leave."""


def named(style: Style, *names: str) -> tuple[str, str | None]:
    """The first declaration of these properties, and its source."""
    for name in names:
        origin = style.origins.get(name)
        if origin is not None:
            return origin.text, origin.source
    return "position", None


def has_no_size(style: Style) -> bool:
    """Whether a box is a pixel wide or high at most."""
    for name in ("width", "height", "max-width", "max-height"):
        found = length(style.get(name), style.sizes)
        if found is not None and found.px <= 1 and found.percent <= 0:
            return True
    return False


def opacity_of_ground(style: Style, tag: str) -> float:
    """How much of what lies behind a box its own ground takes away, 0 to 1."""
    best = 0.5 if style.get("backdrop-filter") != "none" else 0.0
    if tag in PICTURES:
        best = 0.9  # a picture or a frame may be see-through
    colour = style.colour_of("background-color")
    if colour is not None:
        best = max(best, colour.alpha)
    elif style.get("background-color") != "transparent":
        best = 0.5
    image = style.get("background-image")
    if image != "none" and "text" not in style.get("background-clip"):
        in_part = 0.5 if "gradient(" in image.lower() else 0.9
        best = max(best, 1.0 if _is_of_flat_gradient(style, image) else in_part)
    for shade, fills in inset_shadows(style) if "box-shadow" in style.values else ():
        best = max(best, shade.alpha if shade is not None and fills else 0.5)
    return best


def _is_of_flat_gradient(style: Style, image: str) -> bool:
    """Whether one gradient without a clear spot fills a box."""
    if not image.lower().startswith(("linear-gradient(", "radial-gradient(", "conic-gradient(")):
        return False
    whole = style.get("background-size") in _WHOLE and style.get("background-clip") in ("border-box", "padding-box")
    colours = gradient_colours(image, style) if whole and len(split_arguments(image)) == 1 else None
    return colours is not None and all(colour.alpha >= 1.0 for colour in colours)


def spans(style: Style, near: str, far: str, size: str, whole: float) -> bool | None:
    """Whether a box reaches from one edge of its container to the other along an axis; None where content decides."""
    limit = style.get(f"max-{size}")
    most = length(limit, style.sizes)
    if limit != "none" and (most is None or most.of(whole) < 0.95 * whole):
        return None
    margins = [length(style.get(f"margin-{side}"), style.sizes) for side in (near, far)]
    if any(one is not None and one.of(whole) > 0.05 * whole for one in margins):
        return None
    start, end = length(style.get(near), style.sizes), length(style.get(far), style.sizes)
    extents = [length(style.get(name), style.sizes) for name in (size, f"min-{size}")]
    extent = max((one.of(whole) for one in extents if one is not None), default=0.0)
    if extents[0] is not None or (extent >= 0.95 * whole and start is not None):
        covered = extent
        moved = (start.of(whole) if start is not None else 0.0) + 0.0
        return covered + min(0.0, moved) >= 0.95 * whole and moved <= 0.05 * whole
    if style.get("justify-self" if size == "width" else "align-self") not in FILLING:
        return None  # it is as large as its content
    if style.get(size) in ("auto", "", "stretch", "-webkit-fill-available") and start is not None and end is not None:
        return start.of(whole) <= 0.05 * whole and end.of(whole) <= 0.05 * whole
    return None
