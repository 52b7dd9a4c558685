"""What a check saw, as the snapshot that comparisons work on."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import plainsight
from plainsight.baseline import read_baseline
from plainsight.gate.records import Snapshot
from plainsight.gate.site_settings import read_site_settings
from plainsight.gate.snapshot import Made, snapshot_of
from plainsight.project import Audit
from plainsight.settings import FILE_NAMES, Settings


def snapshot_of_audit(audit: Audit, own: Settings | None = None) -> Snapshot:
    """The snapshot of an audit that was made with `fine=True`.

    Args:
        audit: the audit.
        own: the project's own settings, where it was judged by others.

    Raises:
        SettingsError: the baseline can't be used.
    """
    project = audit.project
    baseline = (own or project.settings).baseline
    site = read_site_settings(project.root)
    made = Made(
        tool=tool_name(),
        settings_file=next((name for name in FILE_NAMES if (project.root / name).is_file()), None),
        plugin=site.plugin,
        validation=site.validation,
        sources=audit.sources,
        settings=own,
        accepted=read_baseline(project.root / baseline) if baseline else frozenset(),
    )
    return snapshot_of(audit.site, project.reading, project.settings, project.today, made)


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
