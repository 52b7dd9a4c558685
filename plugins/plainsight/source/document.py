"""Plain data read from one YAML file, and where each value of it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from plainsight.findings import Place

Path = tuple[str | int, ...]


class FaultKind(StrEnum):
    """What can be wrong with a policy file before its meaning is looked at."""

    UNREADABLE = "unreadable"
    DUPLICATE_KEY = "duplicate-key"
    YAML_TRAP = "yaml-trap"
    UNKNOWN_FIELD = "unknown-field"
    INVALID_VALUE = "invalid-value"
    DUPLICATE_ID = "duplicate-id"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file: a message, its place, and what to write instead where that is known."""

    kind: FaultKind
    message: str
    place: Place
    suggestion: str | None = None
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """1-based line and column of a value, and how many characters of that line it takes."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True)
class Document:
    """One YAML file as plain data.

    Attributes:
        file: path relative to the project, with forward slashes.
        data: dicts, lists, str, int, bool, Decimal and None; None when nothing could be read.
        values: where each value starts, by its path (`("rules", 0, "id")`).
        keys: where each mapping key stands, by the path of its value.
        lines: the text, line by line.
        faults: what was wrong with the text itself.
    """

    file: str
    data: object
    values: Mapping[Path, Mark] = field(default_factory=dict)
    keys: Mapping[Path, Mark] = field(default_factory=dict)
    lines: Sequence[str] = ()
    faults: tuple[Fault, ...] = ()

    def place(self, path: Path = (), *, key: bool = False, label: str | None = None) -> Place:
        """The place of the value at `path`, or of its key; of the nearest one above when it has none.

        Where one value stands in place of a list, it is the list's first entry.
        """
        path = self._as_written(path)
        marks = self.keys if key else self.values
        for end in range(len(path), -1, -1):
            mark = marks.get(path[:end]) or self.values.get(path[:end])
            if mark is not None:
                return self.spot(mark, label)
        return Place(file=self.file, line=1, column=1, label=label)

    def _as_written(self, path: Path) -> Path:
        """The path without the number of the only entry of a list that is written as one value."""
        written: list[str | int] = []
        for step in path:
            here = (*written, step)
            alone = step == 0 and here not in self.values and tuple(written) in self.values
            if not alone:
                written.append(step)
        return tuple(written)

    def spot(self, mark: Mark, label: str | None = None) -> Place:
        """A place for a mark in this file, with its source line."""
        excerpt = self.lines[mark.line - 1] if 0 < mark.line <= len(self.lines) else None
        return Place(self.file, mark.line, mark.column, mark.length, excerpt, label=label)
