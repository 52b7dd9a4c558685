"""Does a text stand right beside the control that buys? In letters between the two, as any layout keeps those."""

from __future__ import annotations

from typing import Literal

from selectolax.lexbor import LexborNode

MOST_LETTERS = 240
"""About three lines on a phone: what a customer still takes in with the button."""
_SILENT = frozenset({"script", "style", "template", "noscript"})


def stands_beside(node: LexborNode, control: LexborNode) -> bool:
    """Whether little text stands between the end of an element and the start of a control after it."""
    mine = {one.mem_id: depth for depth, one in enumerate(_path(node))}
    theirs = _path(control)
    shared = next((depth for depth, one in enumerate(theirs) if one.mem_id in mine), None)
    if shared is None or shared == 0 or mine[theirs[shared].mem_id] == 0:
        return shared is not None  # one holds the other
    branch, other = _path(node)[mine[theirs[shared].mem_id] - 1], theirs[shared - 1]
    between = _letters_inside(branch, node, "next") + _letters_inside(other, control, "prev")
    at = branch.next
    while at is not None and at.mem_id != other.mem_id:
        between += _letters(at)
        at = at.next
    return at is not None and between <= MOST_LETTERS


def _path(node: LexborNode) -> list[LexborNode]:
    path = [node]
    while (above := path[-1].parent) is not None:
        path.append(above)
    return path


def _letters_inside(top: LexborNode, node: LexborNode, step: Literal["next", "prev"]) -> int:
    """Letters inside `top` that follow a node in it, or stand before it."""
    count, at = 0, node
    while at.mem_id != top.mem_id:
        sibling = getattr(at, step)
        while sibling is not None:
            count += _letters(sibling)
            sibling = getattr(sibling, step)
        assert at.parent is not None
        at = at.parent
    return count


def _letters(node: LexborNode) -> int:
    if node.tag in _SILENT or node.tag == "-comment":
        return 0
    return len("".join(node.text(deep=True).split()))
