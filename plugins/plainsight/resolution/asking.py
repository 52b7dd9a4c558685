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
