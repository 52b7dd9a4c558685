"""The policy files of a project: which there are, and their text. The only I/O of this room."""

from __future__ import annotations

from pathlib import Path

from plainsight.findings import Place
from plainsight.source.document import Document, Fault, FaultKind
from plainsight.source.reader import read

SUFFIXES = (".yml", ".yaml")


def policy_files(project: Path, folder: str) -> list[Path]:
    """The policy files below `folder` of `project`, sorted; hidden files and `approvals/` are left out."""
    root = project / folder
    if not root.is_dir():
        return []
    return sorted(
        path
        for path in root.rglob("*")
        if path.suffix in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and path.relative_to(root).parts[0] != "approvals"
    )


def read_folder(project: Path, folder: str) -> list[Document]:
    """Read every policy file below `folder`. A file that can't be read is a document with a fault."""
    return [read_file(project, path) for path in policy_files(project, folder)]


def read_file(project: Path, path: Path) -> Document:
    """Read one file of the project; one that leads outside the project's folder is refused."""
    name = path.relative_to(project).as_posix()
    if not path.resolve().is_relative_to(project.resolve()):
        fault = Fault(FaultKind.UNREADABLE, "the file leads outside the project's folder", Place(file=name))
        return Document(name, None, faults=(fault,))
    try:
        return read(path.read_bytes(), name)
    except OSError as error:
        fault = Fault(FaultKind.UNREADABLE, f"the file can't be opened: {error.strerror}", Place(file=name))
        return Document(name, None, faults=(fault,))
