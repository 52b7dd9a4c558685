"""One side of a comparison on its way: built and looked at in a process of its own, or known already."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from plainsight.gate.exposures_file import read_exposures
from plainsight.gate.records import Snapshot
from plainsight.settings import Settings


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
        from plainsight.adapters.snapshotting import Job

        self._output = output
        self.pictures = output.with_suffix(".pictures")
        self._found: Snapshot | None = None
        plain = json.loads(json.dumps(dict(asked.changes), default=str))
        dumped = judge.model_dump(mode="json", by_alias=True) if judge is not None else None
        kept = str(self.pictures)
        job = Job(str(root.resolve()), str(output), asked.today.isoformat(), plain, kept, dumped)
        self._errors = output.with_suffix(".err").open("w+", encoding="utf-8")
        self._process = start(json.dumps(asdict(job)), root, self._errors)
        if _cores() < 2:
            self._process.wait()

    def result(self) -> Snapshot:
        """Wait for it.

        Raises:
            CannotCompare: it could not be built or looked at.
        """
        if self._found is None:
            code = self._process.wait()
            self._errors.seek(0)
            said = self._errors.read().strip()
            if code != 0 or not self._output.is_file():
                raise CannotCompare(said or f"its process ended with {code}")
            self._found = read_exposures(self._output.read_text("utf-8"), self._output.name)
        return self._found

    def stop(self) -> None:
        """End it, wherever it is."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._errors.close()


def start(job: str, root: Path, errors: IO[str]) -> subprocess.Popen[str]:
    """Begin a build in a process of its own.

    Args:
        job: a `Job` of `snapshotting`, as JSON.
        root: the folder to work in.
        errors: where it says why it could not be built.
    """
    process = subprocess.Popen(
        # -P: what lies in the project's folder is never taken for a library.
        [sys.executable, "-P", "-m", "plainsight.adapters.snapshotting"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        cwd=root,
        text=True,
    )
    assert process.stdin is not None
    with process.stdin as pipe:
        pipe.write(job)
    return process


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
