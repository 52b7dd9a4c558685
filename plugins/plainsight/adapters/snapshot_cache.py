"""What a base showed, kept for the next comparison: an unchanged base costs nothing.

It lies under `.plainsight/` of the project, which git ignores. What git keeps there could come from the very change
that is judged: then nothing is read from it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sys
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path

from plainsight.adapters.snapshots import tool_name
from plainsight.gate.exposures_file import UnreadableExposures, read_exposures, written
from plainsight.gate.git import Repository
from plainsight.gate.records import Snapshot

FOLDER = ".plainsight/cache"
MOST = 20
MOST_PICTURED = 3
"""Pictures are large; of older bases, only the snapshot is kept."""


class SnapshotCache:
    """Snapshots of bases by all that they depend on."""

    def __init__(self, root: Path, repository: Repository) -> None:
        self._folder = root / FOLDER
        self._trusted = not repository.holds(".plainsight")

    def key(self, tree: str, today: dt.date, changes: Mapping[str, object]) -> str:
        """A name for what the base of this tree shows today, with these programs.

        Args:
            tree: hash of all files of the base.
            today: the day on which rules have to hold.
            changes: settings that the command line overrides.
        """
        installed = sorted(f"{each.metadata['Name']} {each.version}" for each in distributions())
        parts = (tool_name(), sys.version, *installed, tree, today.isoformat(), _plain(changes))
        whole = "".join(f"{len(part)}:{part}" for part in parts)
        return hashlib.sha256(whole.encode()).hexdigest()[:32]

    def read(self, key: str) -> Snapshot | None:
        """What is kept; None for what is not, or can't be read."""
        path = self._folder / f"{key}.jsonl"
        if not self._trusted or not path.is_file():
            return None
        try:
            return read_exposures(path.read_text("utf-8"), path.name)
        except (OSError, UnicodeDecodeError, UnreadableExposures):
            return None

    def pictures(self, key: str) -> Path:
        """The folder of what a browser saw, which need not be there."""
        return self._folder / key

    def write(self, key: str, snapshot: Snapshot, pictures: Path) -> None:
        """Keep one more with its pictures, and drop the oldest; a folder that can't be written keeps nothing."""
        if not self._trusted:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder.parent / ".gitignore").write_text("*\n", "utf-8")
            if pictures.is_dir():
                shutil.copytree(pictures, self.pictures(key), dirs_exist_ok=True)
            fresh = self._folder / f"{key}.new"
            fresh.write_text(written(snapshot), "utf-8")
            fresh.replace(self._folder / f"{key}.jsonl")
            kept = sorted(self._folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime, reverse=True)
            for number, path in enumerate(kept):
                if number >= MOST_PICTURED:
                    shutil.rmtree(path.with_suffix(""), ignore_errors=True)
                if number >= MOST:
                    path.unlink()
        except OSError:
            return


def _plain(changes: Mapping[str, object]) -> str:
    return json.dumps(dict(changes), default=str, sort_keys=True)
