"""YAML text to a `Document`: YAML 1.2 scalars on PyYAML's C parser, every value with its place.

The text is read as a stream of events, so that nothing in it can run, nest, or expand without bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from plainsight.source import scalars
from plainsight.source.document import Document, Fault, FaultKind, Mark, Path
from plainsight.source.yaml_events import Unreadable, decoded, events, mark_of

MAX_DEPTH = 40
MAX_VALUES = 2_000_000
MAX_ALIASES = 200
_MISSING = object()
_CUT = re.compile(r"[ \t]+#(?=[^\s#])")


def read(text: str | bytes, file: str) -> Document:
    """Read one YAML file.

    Never raises on bad content: what is wrong stands in `Document.faults`, and `data` is None where the
    text could not be read to its end.
    """
    lines: list[str] = []
    builder = _Builder(file, lines)
    try:
        text = decoded(text) if isinstance(text, bytes) else text
        lines.extend(re.split(r"\r\n|\r|\n", text))
        data = builder.build(events(text, lines))
    except Unreadable as error:
        return _failed(file, lines, error, builder.faults)
    return Document(file, data, builder.values, builder.keys, lines, tuple(builder.faults))


def _failed(file: str, lines: list[str], error: Unreadable, faults: list[Fault] | None = None) -> Document:
    place = Document(file, None, lines=lines).spot(error.mark)
    fault = Fault(FaultKind.UNREADABLE, error.message, place, error.suggestion)
    before = (one for one in faults or () if (one.place.line, one.place.column) != (place.line, place.column))
    return Document(file, None, lines=lines, faults=(*before, fault))


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that is still being read."""

    value: dict[str, object] | list[object]
    path: Path
    anchor: str | None
    key: object = _MISSING
    count: int = 1


@dataclass(slots=True)
class _Builder:
    file: str
    lines: list[str]
    values: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)
    _anchors: dict[str, tuple[object, int]] = field(default_factory=dict)
    _root: object = None
    _documents: int = 0
    _aliases: int = 0
    _total: int = 0

    def build(self, events: Iterator[Any]) -> object:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open(event, {})
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open(event, [])
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise Unreadable("a second document (`---`) in one file", mark_of(event), "use one file for each")
        return self._root

    def _open(self, event: Any, value: dict[str, object] | list[object]) -> None:
        self._refuse_tag(event)
        if len(self._stack) >= MAX_DEPTH:
            raise Unreadable(f"nested more than {MAX_DEPTH} deep", mark_of(event), "take brackets out")
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is _MISSING:
            raise Unreadable("a name must be plain text, not a list or a mapping", mark_of(event))
        path = self._path()
        self.values.setdefault(path, mark_of(event))
        self._stack.append(_Open(value, path, event.anchor))

    def _close(self) -> None:
        done = self._stack.pop()
        if done.anchor:
            self._anchors[done.anchor] = (done.value, done.count)
        self._add(done.value, done.count)

    def _scalar(self, event: Any) -> None:
        self._refuse_tag(event)
        text, mark = event.value, mark_of(event, len(event.value))
        plain = not event.style and not event.tag
        old = scalars.trap(text) if plain else None
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is _MISSING:
            top.key = text
            self._check_key(top, text, mark, old)
            return
        if old is not None:
            self._trap(text, mark, old)
        if plain:
            self._check_cut(event)
        path = self._path()
        self.values.setdefault(path, mark)
        value = scalars.resolve(text) if plain else text
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        self._add(value, 1)

    def _check_key(self, top: _Open, key: str, mark: Mark, old: str | None) -> None:
        assert isinstance(top.value, dict)
        path = (*top.path, key)
        if key in top.value:
            in_entry = bool(top.path) and isinstance(top.path[-1], int) and key == next(iter(top.value))
            spot = Document(self.file, None, lines=self.lines)
            first = spot.spot(self.keys[path], "first written here")
            self.faults.append(
                Fault(
                    FaultKind.DUPLICATE_KEY,
                    f"`{key}` is written twice; the second one would silently replace the first",
                    spot.spot(mark),
                    "delete one of the two, or begin a new entry with `- `" if in_entry else "delete one of the two",
                    (first,),
                )
            )
            return
        if old is not None:
            self._trap(key, mark, old, key=True)
        self.keys[path] = mark

    def _trap(self, text: str, mark: Mark, old: str, *, key: bool = False) -> None:
        place = Document(self.file, None, lines=self.lines).spot(mark)
        message = f"unquoted `{text}` is read as {old} by many tools"
        hint = f'write "{text}" in quotes'
        if old in ("true", "false") and not key:
            hint = f'write `true` or `false`, or "{text}" in quotes where it is a word or a country'
        self.faults.append(Fault(FaultKind.YAML_TRAP, message, place, hint))

    def _check_cut(self, event: Any) -> None:
        """Report a text that a `#` of its own cuts short; a comment has a space after its `#`."""
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        cut = _CUT.match(line, end.column)
        if cut is None or not (event.value == "" or isinstance(scalars.resolve(event.value), str)):
            return
        mark = Mark(end.line + 1, cut.end(), len(line) - cut.end() + 1)
        place = Document(self.file, None, lines=self.lines).spot(mark)
        message = "everything from `#` on is a comment and is not published"
        self.faults.append(Fault(FaultKind.YAML_TRAP, message, place, "put the text in quotes"))

    def _alias(self, event: Any) -> None:
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            raise Unreadable(f"more than {MAX_ALIASES} references (`*name`) in one file", mark_of(event))
        if event.anchor not in self._anchors:
            message = f"`*{event.anchor}` refers to nothing above it"
            raise Unreadable(message, mark_of(event), "put the text in quotes, if it is to begin with a star")
        if self._stack and isinstance(self._stack[-1].value, dict) and self._stack[-1].key is _MISSING:
            raise Unreadable("a name must be plain text, not a reference", mark_of(event))
        value, count = self._anchors[event.anchor]
        self.values.setdefault(self._path(), mark_of(event))
        self._add(value, count)

    def _add(self, value: object, count: int) -> None:
        self._total += count
        if not self._stack:
            self._root = value
            return
        top = self._stack[-1]
        top.count += count
        if top.count > MAX_VALUES or self._total > 2 * MAX_VALUES:
            raise Unreadable("the file holds too many values", Mark(1, 1), "split it into several files")
        if isinstance(top.value, list):
            top.value.append(value)
        else:
            key, top.key = str(top.key), _MISSING
            top.value.setdefault(key, value)

    def _path(self) -> Path:
        if not self._stack:
            return ()
        top = self._stack[-1]
        return (*top.path, len(top.value) if isinstance(top.value, list) else str(top.key))

    def _refuse_tag(self, event: Any) -> None:
        if event.tag and event.tag not in ("!", "tag:yaml.org,2002:str"):
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise Unreadable(f"the tag `{shown}` is not used in policy files", mark_of(event), "delete the tag")
