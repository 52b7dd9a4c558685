"""A first shop: the files that `plainsight new` writes."""

from __future__ import annotations

import datetime as dt
from importlib import resources
from pathlib import Path

_FILES = (
    "mkdocs.yml",
    "docs/index.md",
    "policies/shop.yml",
    "policies/returns.yml",
    "policies/delivery.yml",
    ".gitignore",
)


class FolderNotEmpty(Exception):
    """The folder holds files already, which nobody wants to lose."""


def write_shop(folder: Path, today: dt.date) -> list[Path]:
    """Write a small shop that builds clean.

    Args:
        folder: made when it does not exist; must be empty.
        today: stands in the rules as the day of their first check.

    Returns:
        The files written.

    Raises:
        FolderNotEmpty: there is something in the folder already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(str(folder))
    written = []
    source = resources.files("plainsight") / "starter_shop"
    for name in _FILES:
        text = (source / name.replace(".gitignore", "gitignore")).read_text("utf-8")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("2026-01-01", today.isoformat()), "utf-8")
        written.append(path)
    return written
