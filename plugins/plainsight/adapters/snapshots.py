"""What a check saw, as the snapshot that comparisons work on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import plainsight
from plainsight.baseline import read_baseline
from plainsight.checks.site_seen import SiteSeen
from plainsight.findings import Place
from plainsight.gate.records import Snapshot
from plainsight.gate.site_settings import read_site_settings
from plainsight.gate.snapshot import Made, snapshot_of
from plainsight.project import Project
from plainsight.settings import FILE_NAMES, Settings


def snapshot_of_project(
    project: Project, seen: SiteSeen, sources: Mapping[str, Place], own: Settings | None = None
) -> Snapshot:
    """The snapshot of a site that was looked at with `fine=True`.

    Args:
        project: whose policy and settings it was looked at under.
        seen: what there is to see on it.
        sources: where each address of the site was written, as far as that is known.
        own: the project's own settings, where it was judged by others.

    Raises:
        SettingsError: the baseline can't be used.
    """
    baseline = (own or project.settings).baseline
    site = read_site_settings(project.root)
    made = Made(
        tool=tool_name(),
        settings_file=next((name for name in FILE_NAMES if (project.root / name).is_file()), None),
        plugin=site.plugin,
        validation=site.validation,
        sources=sources,
        settings=own,
        accepted=read_baseline(project.root / baseline) if baseline else frozenset(),
    )
    return snapshot_of(seen, project.reading, project.settings, project.today, made)


@cache
def tool_name() -> str:
    """Name, version and a hash of this program's own code: two builds of one version may differ."""
    package = Path(plainsight.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            content = path.read_bytes()
            digest.update(f"{path.relative_to(package).as_posix()}:{len(content)}:".encode())
            digest.update(content)
    return f"plainsight {plainsight.__version__} {digest.hexdigest()[:12]}"
