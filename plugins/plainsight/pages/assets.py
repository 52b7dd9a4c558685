"""The stylesheet and the scripts that go with the pages."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType

STYLESHEET = "assets/plainsight/plainsight.css"
SCRIPT = "assets/plainsight/plainsight.js"
ORDER_SCRIPT = "assets/plainsight/order.js"
_FOLDER = resources.files(__package__).joinpath("assets")

ASSETS: Mapping[str, bytes] = MappingProxyType(
    {path: _FOLDER.joinpath(path.rpartition("/")[2]).read_bytes() for path in (STYLESHEET, SCRIPT, ORDER_SCRIPT)}
)
"""Where each file goes, relative to the site's root, and what is in it."""
