"""Two boxes that are fixed to the window: do they share a spot of it?"""

from __future__ import annotations

from plainsight.sight.exposure import Viewport
from plainsight.sight.visibility.moves.shift import Shift


def apart(one: Shift, two: Shift, window: Viewport) -> bool:
    """Whether two boxes that are fixed to the window surely share no spot of it."""
    across = _span(one.left, one.own_x, one.width, window.width), _span(two.left, two.own_x, two.width, window.width)
    down = _span(one.top, one.own_y, one.height, window.height), _span(two.top, two.own_y, two.height, window.height)
    return any(
        known and (first[1] <= second[0] or second[1] <= first[0])
        for known, (first, second) in (
            (one.from_window_x and two.from_window_x, across),
            (one.from_window_y and two.from_window_y, down),
        )
    )


def within(one: Shift, two: Shift, window: Viewport) -> bool:
    """Whether the first of two boxes that are fixed to the window surely lies in the second."""
    if None in (one.width, one.height, two.width, two.height):
        return False
    if not (one.from_window_x and two.from_window_x and one.from_window_y and two.from_window_y):
        return False
    across = _span(one.left, one.own_x, one.width, window.width), _span(two.left, two.own_x, two.width, window.width)
    down = _span(one.top, one.own_y, one.height, window.height), _span(two.top, two.own_y, two.height, window.height)
    return all(outer[0] <= inner[0] and inner[1] <= outer[1] for inner, outer in (across, down))


def _span(start: float, own: float, size: float | None, window: float) -> tuple[float, float]:
    """From where to where a fixed box reaches; one of unknown size is taken for less than half the window."""
    size = 0.45 * window if size is None else size
    start += own * size / 100
    return start, start + size
