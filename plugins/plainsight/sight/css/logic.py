"""Three-valued logic: True, False, and None for what the page as served can't tell."""

from __future__ import annotations

from collections.abc import Iterable


def all_of(answers: Iterable[bool | None]) -> bool | None:
    """Three-valued and."""
    result: bool | None = True
    for answer in answers:
        if answer is False:
            return False
        if answer is None:
            result = None
    return result


def any_of(answers: Iterable[bool | None]) -> bool | None:
    """Three-valued or."""
    result: bool | None = False
    for answer in answers:
        if answer is True:
            return True
        if answer is None:
            result = None
    return result
