"""Builds in processes of their own, as the gate starts them, but forked off one that has loaded the program."""

from __future__ import annotations

import io
import multiprocessing
import os
import subprocess
import sys
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import IO


def context() -> ForkServerContext:
    """Where processes come from: a server that has loaded what builds need, and nothing of the tests."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(["__main__", "plainsight.adapters.snapshotting"])
    return made


class WarmProcess:
    """A build on its way, with what `subprocess.Popen` has for it.

    Args:
        job: a `Job` of `snapshotting`, as JSON.
        root: the folder to work in.
        errors: where it says why it could not be built.
    """

    def __init__(self, job: str, root: Path, errors: IO[str]) -> None:
        self._process = context().Process(target=_build, args=(job, str(root), errors.name))
        self._process.start()
        self.terminate, self.kill = self._process.terminate, self._process.kill

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("a build", timeout or 0)
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode


def _build(job: str, root: str, errors: str) -> None:
    from plainsight.adapters.snapshotting import main

    os.chdir(root)
    with open(errors, "a", encoding="utf-8") as said, open(os.devnull, "w") as nowhere:
        os.dup2(said.fileno(), 2)
        os.dup2(nowhere.fileno(), 1)
    sys.stdin = io.TextIOWrapper(io.BytesIO(job.encode("utf-8")))
    sys.exit(main())
