"""One side of a comparison on its way: built and looked at in a process of its own, or known already."""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

from plainsight.adapters.build_job import Job, run
from plainsight.adapters.snapshot_cache import SnapshotCache
from plainsight.gate.exposures_file import read_exposures
from plainsight.gate.git import Repository
from plainsight.gate.records import Snapshot
from plainsight.gate.site_settings import read_site_settings
from plainsight.settings import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class Asked:
    """What a comparison was asked for.

    Attributes:
        root: the project's folder.
        base: a revision, a folder of a built site, or an exposures file.
        head: the same; None is the working tree.
        also_against: one more revision to compare the head with.
        changes: settings that the command line overrides.
        today: the day on which rules have to hold.
        strict: whether what can't be told is an error.
    """

    root: Path
    base: str
    head: str | None
    also_against: str | None
    changes: Mapping[str, object]
    today: dt.date
    strict: bool


class CannotCompare(Exception):
    """The comparison could not be made; the message says why, and which command mends it. Exit 3."""


@dataclass(frozen=True, slots=True)
class Known:
    """A side that needs no process, and the folder of its pictures."""

    snapshot: Snapshot
    pictures: Path | None = None

    def result(self) -> Snapshot:
        return self.snapshot


class Build:
    """One revision on its way in a process of its own.

    Attributes:
        pictures: folder in which a browser keeps what it sees.
    """

    def __init__(self, asked: Asked, root: Path, output: Path, judge: Settings | None) -> None:
        self._output = output
        self._errors = output.with_suffix(".err")
        self.pictures = output.with_suffix(".pictures")
        self._found: Snapshot | None = None
        plain = json.loads(json.dumps(dict(asked.changes), default=str))
        dumped = judge.model_dump(mode="json", by_alias=True) if judge is not None else None
        job = Job(str(root.resolve()), str(output), asked.today.isoformat(), plain, str(self.pictures), dumped)
        self._process = start(job, self._errors)
        if _cores() < 2:
            self._process.join()

    def result(self) -> Snapshot:
        """Wait for it.

        Raises:
            CannotCompare: it could not be built or looked at.
        """
        if self._found is None:
            self._process.join()
            code = self._process.exitcode
            said = self._errors.read_text("utf-8", "replace").strip() if self._errors.is_file() else ""
            if code != 0 or not self._output.is_file():
                raise CannotCompare(said or f"its process ended with {code}")
            self._found = read_exposures(self._output.read_text("utf-8"), self._output.name)
        return self._found

    def stop(self) -> None:
        """End it, wherever it is."""
        for _ in range(3):  # a library may swallow what a request raises while it runs
            if self._process.is_alive():
                self._process.terminate()
                self._process.join(3)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


class Base:
    """One base: from the cache, or else built in a temporary working tree.

    Args:
        asked: the comparison.
        repository: where the base is.
        commit: its full name.
        name: what it was called.
        folder: for what comes of the build.
        stack: ends the build, and takes the working tree away.

    Raises:
        CannotCompare: it does not use the plugin.
    """

    def __init__(
        self, asked: Asked, repository: Repository, commit: str, name: str, folder: Path, stack: ExitStack
    ) -> None:
        self._name, self._commit = name, commit
        self._cache = SnapshotCache(asked.root, repository)
        self._key = self._cache.key(repository.tree(commit), asked.today, asked.changes)
        self._known = self._cache.read(self._key)
        self._build: Build | None = None
        if self._known is None:
            root = stack.enter_context(repository.worktree(commit))
            if read_site_settings(root).plugin is False:
                raise CannotCompare(
                    f"mkdocs.yml of `{name}` ({commit[:10]}) does not use the plugin, so it shows no rules to "
                    "compare with. Look at what is here by itself: plainsight check"
                )
            self._build = Build(asked, root, folder / f"{commit}.jsonl", None)
            stack.callback(self._build.stop)

    def result(self) -> Snapshot:
        """Wait for it.

        Raises:
            CannotCompare: it could not be built or looked at.
        """
        if self._known is None:
            assert self._build is not None
            try:
                self._known = self._build.result()
            except (CannotCompare, SettingsError) as error:
                raise CannotCompare(
                    f"`{self._name}` ({self._commit[:10]}) can't be built. This shows it alone: git worktree add "
                    f"../base {self._commit[:10]} && plainsight check --project ../base\n{error}"
                ) from None
            self._cache.write(self._key, self._known, self._build.pictures)
        return self._known

    @property
    def pictures(self) -> Path:
        """Folder of what a browser saw of it."""
        return self._build.pictures if self._build is not None else self._cache.pictures(self._key)


def start(job: Job, errors: Path) -> BaseProcess:
    """Begin a build in a process of its own.

    Args:
        job: what to build, and where.
        errors: the file in which it says why it could not be built.
    """
    # Forked off, it has loaded the program already; elsewhere than on Linux the system's own libraries forbid that.
    linux = sys.platform == "linux"
    context = multiprocessing.get_context("fork") if linux else multiprocessing.get_context("spawn")
    process = context.Process(target=run, args=(job, str(errors)))
    process.start()
    return process


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
