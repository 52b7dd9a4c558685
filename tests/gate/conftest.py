"""One shop whose base is built once; every test gets a copy of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.repository import Shop, copy_of, new_shop
from tests.sites.conftest import chromium

__all__ = ["built", "chromium", "shop"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """The shop, with its base in the cache."""
    shop = new_shop(tmp_path_factory.mktemp("gate") / "shop")
    code, changes = shop.diff()
    assert (code, changes) == (0, [])
    assert list((shop.root / ".plainsight" / "cache").glob("*.jsonl"))
    return shop


@pytest.fixture
def shop(built: Shop, tmp_path: Path) -> Shop:
    return copy_of(built, tmp_path / "shop")
