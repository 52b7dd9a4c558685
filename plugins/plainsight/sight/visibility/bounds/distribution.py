"""How the columns of a table of a given width share it (CSS Tables 3, 4.5.1; CSS 2.2, 17.5.2.2)."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple


class Asked(NamedTuple):
    """What a column asks for, in px.

    Attributes:
        least: with its words broken wherever they may be.
        most: with all of them on one line, or the width that is set.
        set: whether one is.
        share: what it is to have of the table, in per cent; 0 for none.
    """

    least: float
    most: float
    set: bool
    share: float


def distributed(width: float, columns: list[Asked]) -> list[float]:
    """The width of each column, in px; together no less than what they ask for at the least.

    Args:
        width: what they share, in px.
        columns: what each asks for.
    """
    steps = [[one.least for one in columns]]
    for grows in (_by_share, _is_set, _is_free):
        steps.append(
            [
                max(one.least, one.share * width / 100 if one.share else one.most) if grows(one) else now
                for one, now in zip(columns, steps[-1], strict=True)
            ]
        )
    if width <= sum(steps[0]):
        return steps[0]
    for lower, upper in pairwise(steps):
        if width <= sum(upper):
            part = (width - sum(lower)) / (sum(upper) - sum(lower))
            return [least + part * (most - least) for least, most in zip(lower, upper, strict=True)]
    return _beyond(width, columns, steps[-1])


def _by_share(column: Asked) -> bool:
    return column.share > 0


def _is_set(column: Asked) -> bool:
    return column.set and not column.share


def _is_free(column: Asked) -> bool:
    return not (column.set or column.share)


def _beyond(width: float, columns: list[Asked], sizes: list[float]) -> list[float]:
    """What is more than all ask for goes to columns that set no width, else to those that do, else by shares."""
    for grows in (_is_free, _is_set, _by_share):
        weights = [(one.share or size) if grows(one) else 0.0 for one, size in zip(columns, sizes, strict=True)]
        if not any(grows(one) for one in columns):
            continue
        if not any(weights):
            weights = [float(grows(one)) for one in columns]
        rest, whole = width - sum(sizes), sum(weights)
        return [size + rest * weight / whole for size, weight in zip(sizes, weights, strict=True)]
    return sizes
