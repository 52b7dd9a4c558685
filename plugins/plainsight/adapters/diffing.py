"""`plainsight diff`: what customers see at two revisions, each built and looked at in a process of its own."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from plainsight.adapters.checking import CannotCheck, changed, see_built
from plainsight.adapters.revision_build import Asked, Base, Build, CannotCompare, Known
from plainsight.adapters.snapshots import snapshot_of_project, tool_name
from plainsight.gate.approval_files import FOLDER, read_approvals
from plainsight.gate.comparison import Comparison, compare
from plainsight.gate.exposures_file import UnreadableExposures, read_exposures
from plainsight.gate.git import GitFailed, Repository
from plainsight.gate.pictures import pictures_of
from plainsight.gate.records import Header, Snapshot
from plainsight.gate.site_settings import NAMES, SiteSettings, read_site_settings
from plainsight.project import Project
from plainsight.settings import FILE_NAMES, Settings, SettingsError, load_settings

STORED = "exposures.jsonl"


def compared(asked: Asked) -> tuple[Comparison, ...]:
    """Compare two revisions, and the later one with a third where that is asked for.

    Raises:
        SettingsError: the head's settings can't be used.
        CannotCompare: one of the sides can't be built or read.
    """
    try:
        if _is_stored(asked, asked.base):
            return (_stored(asked),)
        return _revisions(asked)
    except (GitFailed, CannotCheck, UnreadableExposures) as error:
        raise CannotCompare(str(error)) from None


def _is_stored(asked: Asked, name: str) -> bool:
    """Whether a name is that of a folder or file with what was seen, and of no revision.

    Raises:
        CannotCompare: git keeps that folder or file, so that the change which is judged may have brought it.
    """
    path = Path(name).absolute()
    if not name:
        return False
    if not path.is_dir() and not (path.exists() and name.endswith(".jsonl")):
        return False
    try:
        repository = Repository(asked.root)
    except GitFailed:
        return True
    if repository.knows(name):
        return False
    inside = [each for each in (path, path.resolve()) if each.is_relative_to(repository.top)]
    if any(repository.holds(os.path.relpath(each, repository.root)) for each in inside):
        raise CannotCompare(
            f"`{name}` is a folder or file that this repository keeps, so the very change that is judged may have "
            "written it: it is no base. Is a revision meant? It is not here, and this brings it: git fetch. Else "
            "name a file that git does not keep: plainsight check --exposures FILE"
        )
    return True


def _stored(asked: Asked) -> Comparison:
    """A base that is a folder or a file."""
    base = _read(asked, asked.base)
    if asked.head is None or not _is_stored(asked, asked.head):
        if asked.head is not None:
            raise CannotCompare(
                f"`{asked.head}` is no folder and no exposures file; leave it out for the working tree"
            )
        with tempfile.TemporaryDirectory(prefix="plainsight-") as folder:
            head = Build(asked, asked.root, Path(folder) / "head.jsonl", None).result()
    else:
        head = _read(asked, asked.head)
    _alike(base.header, head.header)
    settings = load_settings(asked.root).settings
    return compare(
        base,
        head,
        names=(asked.base, asked.head or "the working tree"),
        approvals=read_approvals(asked.root, settings.policies),
        strict=asked.strict,
        against=asked.base,
    )


def _read(asked: Asked, name: str) -> Snapshot:
    path = Path(name)
    file = path / STORED if path.is_dir() else path
    if file.is_file():
        try:
            return read_exposures(file.read_text("utf-8"), str(file))
        except (OSError, UnicodeDecodeError) as error:
            raise CannotCompare(f"{file} can't be read: {error}") from None
    project = changed(Project.load(asked.root, asked.today), asked.changes)
    return snapshot_of_project(project, see_built(project, path, {}), {})


def _alike(base: Header, head: Header) -> None:
    """Two looks can be compared only where one program looked by one engine."""
    again = "write both again with `plainsight check --exposures FILE`"
    if base.tool != head.tool:
        raise CannotCompare(f"the two sides were looked at by {base.tool} and {head.tool}: {again}")
    if base.engine != head.engine:
        raise CannotCompare(
            f"the two sides were looked at by the {base.engine} and the {head.engine} engine: {again}"
        )


def _revisions(asked: Asked) -> tuple[Comparison, ...]:
    repository = Repository(asked.root)
    head_commit = repository.commit(asked.head) if asked.head is not None else None
    bases = [(asked.base, commit) for commit in repository.merge_bases(asked.base, head_commit or "HEAD")]
    if asked.also_against is not None:
        bases.append((asked.also_against, repository.commit(asked.also_against)))
    judges = [_settings_at(repository, commit, name) for name, commit in bases]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="plainsight-")))
        root = asked.root if head_commit is None else stack.enter_context(repository.worktree(head_commit))
        own = load_settings(root).settings
        sides = [Base(asked, repository, commit, name, folder, stack) for name, commit in bases]
        heads = _heads(asked, root, judges, folder, stack)
        snapshots = [side.result() for side in sides]
        approvals = read_approvals(root, own.policies)
        committed = {
            each.file: repository.committers(bases[0][1], head_commit or "HEAD", each.file) for each in approvals.read
        }
        approvals = replace(approvals, committed=committed)
        known = _authors(repository, bases[0][1], head_commit, f"{own.policies}/{FOLDER}")
        return tuple(
            _with_pictures(
                compare(
                    base,
                    head.result(),
                    names=(f"{name} ({commit[:10]})", asked.head or "the working tree"),
                    edits=repository.edits(commit, head_commit),
                    approvals=approvals,
                    authors=known,
                    strict=asked.strict,
                    against=name,
                ),
                side.pictures,
                head.pictures,
            )
            for (name, commit), base, side, head in zip(bases, snapshots, sides, heads, strict=True)
        )


def _with_pictures(comparison: Comparison, base: Path | None, head: Path | None) -> Comparison:
    return replace(comparison, pictures=pictures_of(comparison.changes, base, head))


def _authors(repository: Repository, base: str, head: str | None, approvals: str) -> tuple[str, ...]:
    found = repository.authors(base, head or "HEAD", approvals)
    if head is None and repository.uncommitted(approvals):
        user = repository.user()
        found += tuple(part.strip(" <>") for part in user.replace(">", "<").split("<") if part.strip(" <>"))
    return found


def _settings_at(repository: Repository, commit: str, name: str) -> Settings:
    """The settings of a base, by which its head is judged, too."""
    if all(repository.text(commit, file) is None for file in NAMES):
        inside = "" if repository.prefix == "." else f"{repository.prefix}/"
        moved = (
            ". If the folder had another name there, let `plainsight check --exposures FILE` write down what each "
            "shows, and compare the two files"
        )
        raise CannotCompare(
            f"`{name}` ({commit[:10]}) has no {inside}mkdocs.yml, so it shows customers nothing to compare with. "
            f"Look at what is here by itself: plainsight check{moved if inside else ''}"
        )
    with tempfile.TemporaryDirectory(prefix="plainsight-") as folder:
        for file in FILE_NAMES:
            text = repository.text(commit, file)
            if text is not None:
                Path(folder, file).write_bytes(text)
        try:
            return load_settings(Path(folder)).settings
        except SettingsError as error:
            raise CannotCompare(
                f"the settings of `{name}` ({commit[:10]}) can't be used. This shows them: "
                f"git show {commit[:10]}:./plainsight.yml\n{error}"
            ) from None


def _heads(asked: Asked, root: Path, judges: list[Settings], folder: Path, stack: ExitStack) -> list[Build | Known]:
    """The head, looked at once for every set of settings by which it is judged."""
    site = read_site_settings(root)
    if site.file is None:
        raise CannotCompare("there is no mkdocs.yml here; name its folder: plainsight diff BASE --project DIR")
    if site.plugin is False:
        return [Known(_without_plugin(root, site, asked))] * len(judges)
    made: dict[str, Build | Known] = {}
    found = []
    for judge in judges:
        key = judge.model_dump_json()
        if key not in made:
            build = Build(asked, root, folder / f"head-{len(made)}.jsonl", judge)
            stack.callback(build.stop)
            made[key] = build
        found.append(made[key])
    return found


def _without_plugin(root: Path, site: SiteSettings, asked: Asked) -> Snapshot:
    """A head that no longer uses the plugin: nothing of it can be looked at."""
    name = next((name for name in FILE_NAMES if (root / name).is_file()), None)
    header = Header(
        tool=tool_name(),
        engine="static",
        viewports=(),
        day=asked.today.isoformat(),
        settings_hash="",
        sources_hash="",
        lines=0,
        settings={},
        settings_file=name,
        plugin=False,
        validation=dict(site.validation),
    )
    return Snapshot(header=header)
