"""Where a shop stands in the repository around it."""

from __future__ import annotations

from pathlib import Path

from plainsight.adapters.repository_folder import repository_folder


def test_the_folder_of_a_shop_is_told_from_the_root_of_its_repository(tmp_path: Path) -> None:
    shop = tmp_path / "apps" / "shop"
    shop.mkdir(parents=True)
    assert repository_folder(shop) == ""
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert repository_folder(shop) == "apps/shop"
    assert repository_folder(tmp_path) == ""
