"""Build one revision and look at it, in a process of its own.

A site's hooks and plugins run while it is built; what they do stays in that process, away from the comparison. The
snapshot goes to the file that the job names, and all that is said on the way to another.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plainsight.adapters.checking import CannotCheck, see_built
from plainsight.adapters.mkdocs.building import BuildFailed, built_site
from plainsight.adapters.snapshots import snapshot_of_project
from plainsight.adapters.stopping import terminable
from plainsight.gate.exposures_file import written
from plainsight.gate.judge import judged_by_base
from plainsight.project import Project
from plainsight.settings import Settings, SettingsError
from plainsight.source import FaultKind

UNUSABLE, CLOSED, STOPPED = 2, 3, 130


@dataclass(frozen=True, slots=True)
class Job:
    """What to look at.

    Attributes:
        root: the project's folder, absolute.
        output: the file to write.
        today: the day on which rules have to hold.
        changes: settings that the command line overrides.
        pictures: folder in which a browser keeps what it sees, absolute.
        judge: settings of the base by which it is judged; None for its own.
    """

    root: str
    output: str
    today: str
    changes: Mapping[str, Any]
    pictures: str
    judge: Mapping[str, Any] | None = None


def run(job: Job, errors: str) -> None:
    """Do a job, and end the process: 0, or why not in a file.

    Args:
        job: what to look at.
        errors: the file that standard error goes to; nothing is read from standard input, or told on standard output.
    """
    nowhere, said = open(os.devnull, "r+"), open(errors, "w", encoding="utf-8", errors="replace")  # noqa: SIM115
    for stream, ours in enumerate((nowhere, nowhere, said)):
        os.dup2(ours.fileno(), stream)
    sys.stdin, sys.stdout, sys.stderr = nowhere, nowhere, said
    os.chdir(job.root)
    # What lies in the project's folder is never taken for a library.
    sys.path[:] = [each for each in sys.path if each and Path(each).resolve() != Path(job.root)]
    try:
        with terminable():
            sys.exit(_run(job))
    except KeyboardInterrupt:
        sys.exit(STOPPED)


def _run(job: Job) -> int:
    try:
        Path(job.output).write_text(_snapshot(job), "utf-8")
    except SettingsError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    except (BuildFailed, CannotCheck) as error:
        print(error, file=sys.stderr)
        return CLOSED
    return 0


def _snapshot(job: Job) -> str:
    root, today = Path(job.root), dt.date.fromisoformat(job.today)
    project = Project.load(root, today)
    if job.judge is not None and (faults := _unread(project)):
        raise CannotCheck(f"{faults}\nMend that first: rules that can't be read would be told as taken away.")
    own = project.settings
    settings = own if job.judge is None else judged_by_base(Settings.model_validate(job.judge), own)
    project = replace(project, settings=settings.changed(job.changes))
    with built_site(root, today) as built:
        seen = see_built(project, built.folder, built.sources, Path(job.pictures))
    return written(snapshot_of_project(project, seen, built.sources, own))


def _unread(project: Project) -> str:
    """The policy files that are no YAML, each with its place and what is wrong in it."""
    faults = [fault for fault in project.reading.faults if fault.kind is FaultKind.UNREADABLE]
    told = [
        f"{fault.place}: {fault.message}{f' ({fault.suggestion})' if fault.suggestion else ''}" for fault in faults
    ]
    return "\n".join(told)
