"""The stylesheets of one build: each read, parsed and indexed once, and remembered."""

from __future__ import annotations

from collections.abc import Callable


class Stylesheets:
    """Every stylesheet that a site's pages link to.

    Args:
        read: gives a sheet's bytes by its resolved address: a path from the site root with a leading "/" for the
            site's own, the full address for an external one; None where it can't be had.
    """

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self.read = read
