"""The policy files of a project: which there are, and their text. The only I/O of this room."""

from __future__ import annotations

from pathlib import Path

from plainsight.findings import Place
from plainsight.source.document import Document, Fault, FaultKind
from plainsight.source.reader import read

SUFFIXES = (".yml", ".yaml")
_LENGTHENED = (".yml.txt", ".yaml.txt")
"""What some editors make of a policy file's name behind its writer's back."""


def policy_files(project: Path, folder: str) -> list[Path]:
    """The policy files below `folder` of `project`, sorted; hidden files and `approvals/` are left out.

    Links that lead nowhere and files whose name an editor lengthened are among them: nothing in them is read, and
    that is told.
    """
    root = project / folder
    if not root.is_dir():
        return []
    return sorted(
        path
        for path in root.rglob("*")
        if path.name.lower().endswith((*SUFFIXES, *_LENGTHENED))
        and (path.is_file() or (path.is_symlink() and not path.exists()))
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and path.relative_to(root).parts[0] != "approvals"
    )


def read_folder(project: Path, folder: str) -> list[Document]:
    """Read every policy file below `folder`. A file that can't be read is a document with a fault."""
    return [_read_policy(project, path) for path in policy_files(project, folder)]


def _read_policy(project: Path, path: Path) -> Document:
    name = path.relative_to(project).as_posix()
    if name.lower().endswith(_LENGTHENED):
        hint = f"rename it to `{path.stem}`; some systems hide how a file's name ends"
        return _unread(name, "the file's name ends in `.txt`, so it is not read", hint)
    document = read_file(project, path)
    if not document.faults and not any(line.strip() for line in document.lines):
        return _unread(name, "the file is empty", "write what belongs into it, or delete it")
    return document


def read_file(project: Path, path: Path) -> Document:
    """Read one file of the project; one that leads outside the project's folder is refused."""
    name = path.relative_to(project).as_posix()
    try:
        if not path.resolve().is_relative_to(project.resolve()):
            return _unread(name, "the file leads outside the project's folder", "put a copy of it in its place")
        return read(path.read_bytes(), name)
    except RuntimeError:  # what Python up to 3.12 says of links in a circle
        return _unread(name, "the file is a link that leads back to itself", "put the file itself in its place")
    except OSError as error:
        return _unread(name, f"the file can't be opened: {error.strerror}", "see that it is there and may be read")


def _unread(name: str, message: str, suggestion: str | None = None) -> Document:
    return Document(name, None, faults=(Fault(FaultKind.UNREADABLE, message, Place(file=name), suggestion),))
