"""A built site as a folder: its files by address, none outside it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from plainsight.checks.site_files import SiteFiles
from plainsight.findings import Place


class SiteFolder:
    """The files of a built site.

    Args:
        root: the folder that the site was built into.
    """

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._inside: dict[str, bool] = {}

    def files(self, sources: Mapping[str, Place]) -> SiteFiles:
        """All of them, with where they were written as far as that is known."""
        return SiteFiles(self.urls(), self.read, sources)

    def urls(self) -> list[str]:
        """Addresses of all files, sorted, such as `returns/index.html`."""
        found: list[str] = []
        for folder, folders, files in os.walk(self._root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            base = Path(folder).relative_to(self._root).as_posix()
            found.extend(name if base == "." else f"{base}/{name}" for name in files)
        return sorted(found)

    def read(self, url: str) -> bytes | None:
        """The bytes of a file; None when there is none, or when the address leads outside the folder."""
        path = os.path.normpath(os.path.join(self._root, url))
        if not self._holds(os.path.dirname(path)) or (os.path.islink(path) and not self._is_within(path)):
            return None
        try:
            with open(path, "rb") as file:
                return file.read()
        except (OSError, ValueError):
            return None

    def _holds(self, folder: str) -> bool:
        if folder not in self._inside:
            self._inside[folder] = self._is_within(folder)
        return self._inside[folder]

    def _is_within(self, path: str) -> bool:
        return Path(os.path.realpath(path)).is_relative_to(self._root)
