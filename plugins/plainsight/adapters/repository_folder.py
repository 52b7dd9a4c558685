"""Where a shop's folder stands in the repository around it, for platforms that name files from there."""

from __future__ import annotations

from pathlib import Path


def repository_folder(project: Path) -> str:
    """The path from the repository's root to `project`, such as `apps/shop`; empty at its root, and in none."""
    root = project.resolve()
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    path = root.relative_to(top).as_posix()
    return "" if path == "." else path
