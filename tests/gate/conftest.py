"""One shop whose base is built once; every test gets a copy of it, and builds it without loading the program anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainsight.adapters import revision_build
from tests.gate.repository import Shop, copy_of, new_shop
from tests.gate.warm_process import WarmProcess
from tests.sites.conftest import chromium

__all__ = ["built", "chromium", "shop", "warm_builds"]


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


@pytest.fixture
def warm_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds are forked off a process that is warm; test_closed.py starts them as a user's command does."""
    monkeypatch.setattr(revision_build, "start", WarmProcess)
