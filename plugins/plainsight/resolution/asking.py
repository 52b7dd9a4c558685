"""What is asked on the way to an order's verdict."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.resolution.order import Order
from plainsight.resolution.table import ANYTHING, Fork, Table, follow


def questions(table: Table, order: Order) -> Iterator[Fork]:
    """The forks on the order's way to its verdict."""
    node = table.nodes[table.roots.get(order.goods, table.roots[ANYTHING])]
    while isinstance(node, Fork):
        yield node
        node = table.nodes[follow(node, order)]


def depends_on(table: Table, goods: str) -> frozenset[str]:
    """All sides that some verdict about these goods depends on."""
    found: set[str] = set()
    seen: set[int] = set()
    stack = [table.roots.get(goods, table.roots[ANYTHING])]
    while stack:
        number = stack.pop()
        node = table.nodes[number]
        if number in seen or not isinstance(node, Fork):
            continue
        seen.add(number)
        found.add(node.side)
        stack += [*node.cases.values(), node.other]
    return frozenset(found)
