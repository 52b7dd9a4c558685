"""Matrices of CSS Transforms 2 without their move: what becomes of directions."""

from __future__ import annotations

import math

Matrix = tuple[float, float, float, float, float, float, float, float, float]
"""Three rows of three."""
SAME: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1)


def product(left: Matrix, right: Matrix) -> Matrix:
    cells = [
        sum(left[3 * row + step] * right[3 * step + column] for step in range(3))
        for row in range(3)
        for column in range(3)
    ]
    return tuple(cells)  # type: ignore[return-value]


def smallest(matrix: Matrix) -> float:
    """The scale, as drawn, of the direction that shrinks most."""
    a, b, c, d = matrix[0], matrix[1], matrix[3], matrix[4]
    longest = math.sqrt(max(a * a + c * c, b * b + d * d))
    return abs(a * d - b * c) / longest if longest > 0 else 0.0


def volume(m: Matrix) -> float:
    return (
        m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6])
    )


def flips(a: float, b: float, c: float, d: float) -> tuple[bool, bool]:
    """Which ways letters run backwards: one is a mirror's, both are upside down."""
    across, down = a < -0.3, d < -0.3
    return across != (across == down and a * d - b * c < 0), down
