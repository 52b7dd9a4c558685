"""CPU time of a command as it runs where our package is installed: with modules that are compiled already.

Installing a package compiles it; a checkout of it is compiled when it first runs, and never where Python is told to
keep no bytecode, as in many containers. MkDocs would then be compared compiled with ours read anew.
"""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
from pathlib import Path

_COMPILED = tempfile.TemporaryDirectory()


def cpu_seconds(command: list[str], cwd: Path | None = None) -> float:
    """User and system time of a command that has to succeed.

    The first run of a command compiles what it imports: leave that one uncounted.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = _COMPILED.name
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
