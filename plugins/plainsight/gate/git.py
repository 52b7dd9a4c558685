"""Git as the gate needs it: revisions, a temporary working tree, what changed where, who did it.

Git is run as a command, without the repository's own hooks, and nothing of a revision is executed here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plainsight.gate.matching import Edits

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


class GitFailed(Exception):
    """Git can't give what the comparison needs; the message says which command mends it."""


_NO_REPOSITORY = (
    "git finds no repository here (two folders that something built can be compared without one, "
    "`plainsight diff BEFORE AFTER`)"
)


class Repository:
    """The repository around a project's folder.

    Args:
        root: the project's folder.

    Raises:
        GitFailed: there is no repository, or no git.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        top = self._run("rev-parse", "--show-toplevel", fail=_NO_REPOSITORY)
        self.top = Path(top.strip())
        self.prefix = self.root.relative_to(self.top.resolve()).as_posix()

    def commit(self, revision: str) -> str:
        """The commit that a revision names.

        Raises:
            GitFailed: there is no such revision here.
        """
        if revision.startswith("-"):
            raise GitFailed(f"{revision!r} is no revision")
        if not revision or revision.endswith("/"):
            raise GitFailed(f"`{revision}` ends before it names a revision: is the variable set that holds its name?")
        found = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", check=False).strip()
        if not found:
            raise GitFailed(f"there is no revision `{revision}` here{self._way_to(revision)}")
        return found

    def knows(self, revision: str) -> bool:
        """Whether there is a revision of that name here."""
        return bool(
            self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", check=False)
        )

    def _way_to(self, revision: str) -> str:
        """What brings a revision that is not here, as the end of a sentence."""
        if not self._run("rev-parse", "--verify", "--quiet", "HEAD", check=False).strip():
            return ", and no commit at all yet. A comparison needs one: commit what is there first"
        if re.search(r"[~^@]", revision):
            if self._run("rev-parse", "--is-shallow-repository").strip() == "true":
                return ", as this clone is shallow. This brings the rest: git fetch --unshallow"
            return ". `git log --oneline` shows those that there are"
        remote, _, branch = revision.rpartition("/")
        return f". This brings it: git fetch {remote or 'origin'} {branch}"

    def merge_bases(self, base: str, head: str) -> tuple[str, ...]:
        """The commits from which two revisions parted: one, or several where branches were merged crosswise.

        Raises:
            GitFailed: history is cut off, or they have none in common.
        """
        one, two = self.commit(base), self.commit(head)
        found = self._run("merge-base", "--all", one, two, check=False).split()
        if found:
            return tuple(found)
        if self._run("rev-parse", "--is-shallow-repository").strip() == "true":
            raise GitFailed(
                f"this clone is shallow, so where `{head}` parted from `{base}` can't be told. "
                "This brings the rest: git fetch --unshallow"
            )
        raise GitFailed(f"`{base}` and `{head}` have no commit in common: name a base from which `{head}` came")

    def tree(self, commit: str) -> str:
        """The hash of all files of a commit."""
        return self._run("rev-parse", f"{commit}^{{tree}}").strip()

    def text(self, commit: str, name: str) -> bytes | None:
        """A file of the project at a commit; None where it has none."""
        path = name if self.prefix == "." else f"{self.prefix}/{name}"
        done = self._git("show", f"{commit}:{path}", check=False)
        return done.stdout if done.returncode == 0 else None

    def holds(self, path: str) -> bool:
        """Whether git keeps anything at a path of the project: what is committed may come from anybody.

        Capitals count for nothing, as on some disks.
        """
        return bool(self._run("ls-files", "--", f":(icase){path}").strip())

    @contextmanager
    def worktree(self, commit: str) -> Iterator[Path]:
        """The project's folder as it was at a commit; it goes away at the end, also on ctrl-C."""
        with tempfile.TemporaryDirectory(prefix="plainsight-base-") as folder:
            path = Path(folder) / "tree"
            try:
                self._run("worktree", "add", "--detach", "--force", str(path), commit)
                _fill_submodules(self.top, commit, path)
                yield path / self.prefix
            finally:
                done = self._git("worktree", "remove", "--force", "--force", str(path), check=False)
                if done.returncode != 0:  # it was interrupted while it was made
                    shutil.rmtree(path, ignore_errors=True)
                    self._run("worktree", "prune", check=False)

    def edits(self, base: str, head: str | None) -> Edits:
        """What changed in the project's folder between two commits; the working tree where `head` is None."""
        ends = [base] if head is None else [base, head]
        names = self._run("diff", "--relative", "-M", "--name-status", "-z", *ends).split("\0")
        renames = {}
        at = 0
        while at < len(names) - 1:
            if names[at].startswith(("R", "C")):
                renames[names[at + 1]] = names[at + 2]
                at += 3
            else:
                at += 2
        patch = self._run("diff", "--relative", "-M", "-U0", "--no-color", "--no-ext-diff", *ends)
        return _edits(renames, patch)

    def authors(self, base: str, head: str, approvals: str) -> tuple[str, ...]:
        """Names and e-mail addresses of all who have a hand in the commits between, co-authors among them.

        Args:
            base: a commit.
            head: a commit.
            approvals: folder of the approvals in the project: commits that touch nothing else count for nothing.
        """
        mark = "\x01"
        own = approvals if self.prefix == "." else f"{self.prefix}/{approvals}"
        form = f"{mark}%an%n%ae%n%(trailers:key=Co-authored-by,valueonly)%x02"
        # -c: of a merge, only the files that neither of its sides has as it has them.
        log = self._run("log", "-c", f"--format={form}", "--name-only", f"{base}..{head}")
        found: dict[str, None] = {}
        for entry in log.split(mark)[1:]:
            people, _, files = entry.partition("\x02")
            touched = [line for line in files.splitlines() if line]
            if all(line.startswith(own.rstrip("/") + "/") for line in touched):
                continue
            for line in people.splitlines():
                found.update(dict.fromkeys(part.strip(" <>") for part in re.split("[<>]", line) if part.strip(" <>")))
        return tuple(found)

    def committers(self, base: str, head: str, file: str) -> tuple[str, ...]:
        """The authors of all commits between that touch a file of the project, as `Name <mail>`."""
        said = self._run("log", "--format=%an <%ae>", f"{base}..{head}", "--", file)
        return tuple(dict.fromkeys(line for line in said.splitlines() if line))

    def uncommitted(self, approvals: str) -> bool:
        """Whether files of the project but approvals differ from the last commit."""
        changed = self._run("status", "--porcelain", "-z", "--untracked-files=all", "--", ".").split("\0")
        own = approvals if self.prefix == "." else f"{self.prefix}/{approvals}"
        return any(line[3:] and not line[3:].startswith(own.rstrip("/") + "/") for line in changed)

    def user(self) -> str:
        """Who works here, as `Name <mail>`; empty where git does not know."""
        name = self._run("config", "user.name", check=False).strip()
        mail = self._run("config", "user.email", check=False).strip()
        return f"{name} <{mail}>" if name and mail else name or mail

    def _run(self, *arguments: str, check: bool = True, fail: str | None = None) -> str:
        done = self._git(*arguments, check=check, fail=fail)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def _git(self, *arguments: str, check: bool, fail: str | None = None) -> subprocess.CompletedProcess[bytes]:
        return _git(self.root, *arguments, check=check, fail=fail)


def _git(
    folder: Path, *arguments: str, check: bool = True, fail: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    command: Sequence[str] = (
        "git", "-c", "core.quotePath=off", "-c", f"core.hooksPath={os.devnull}", "-C", str(folder), *arguments
    )  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        raise GitFailed("git is not installed here, and revisions can't be compared without it") from None
    if check and done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GitFailed(f"{fail}: {said}" if fail else f"git {arguments[0]}: {said}")
    return done


def _fill_submodules(repository: Path, commit: str, folder: Path) -> None:
    """Put the submodules of a commit into its working tree, from the copies that are checked out here.

    Raises:
        GitFailed: one of them, or the commit that is asked of it, is not here.
    """
    listed = _git(repository, "ls-tree", "-r", "-z", commit).stdout
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = entry.partition("\t")
        if not about.startswith("160000 "):
            continue
        inner, wanted, target = repository / path, about.split()[2], folder / path
        try:
            if not (inner / ".git").exists():
                raise GitFailed("it is not checked out")
            _git(folder, "clone", "--quiet", "--shared", "--no-checkout", str(inner), str(target))
            _git(target, "checkout", "--quiet", "--detach", wanted)
        except GitFailed as error:
            raise GitFailed(
                f"the submodule `{path}` at {wanted[:10]} is not here ({error}). "
                "This brings it: git submodule update --init --recursive && git submodule foreach git fetch"
            ) from None
        _fill_submodules(inner, wanted, target)


def _edits(renames: dict[str, str], patch: str) -> Edits:
    lines: dict[str, list[int]] = {}
    removed: dict[str, list[tuple[int, str]]] = {}
    file, at = "", 1
    for line in patch.splitlines():
        if line.startswith("+++ "):
            file = line[4:].removeprefix("b/").split("\t")[0]
        elif match := _HUNK.match(line):
            at = int(match[1]) + (match[2] == "0")  # where lines were only taken out, git names the one before
            lines.setdefault(file, []).append(at)
        elif line.startswith("-") and not line.startswith("---"):
            removed.setdefault(file, []).append((at, line[1:]))
    return Edits(
        known=True,
        renames=renames,
        lines={name: tuple(found) for name, found in lines.items()},
        removed={name: tuple(found) for name, found in removed.items()},
    )
