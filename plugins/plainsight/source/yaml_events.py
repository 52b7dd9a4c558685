"""YAML text as the parser's events, and what of a file can't be read at all. Nothing in it can run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from plainsight.source.document import Mark
from plainsight.source.parser_words import plain_words

MAX_BYTES = 4 * 1024 * 1024
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unreadable(Exception):
    """A file that can't be read to its end.

    Attributes:
        message: what is wrong, in a policy writer's words.
        mark: where.
        suggestion: what to do; None where the message says it.
    """

    def __init__(self, message: str, mark: Mark, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.message, self.mark, self.suggestion = message, mark, suggestion


def decoded(raw: bytes) -> str:
    """A file's text.

    Raises:
        Unreadable: it is larger than `MAX_BYTES`, or no UTF-8.
    """
    if len(raw) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB"
        raise Unreadable(message, Mark(1, 1), "split it into several files")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8 text"
        hint = "save the file as UTF-8; most editors ask for the encoding under `Save as`"
        raise Unreadable(message, Mark(line, column), hint) from None


def events(text: str, lines: list[str]) -> Iterator[Any]:
    """The parser's events, one after the other, so that nothing is built of them that nobody asked for.

    Args:
        text: of one file.
        lines: the same, line by line, for messages.

    Raises:
        Unreadable: it is not YAML.
    """
    loader = None
    around: list[Any] = []
    try:
        loader = _Loader(text)
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                around.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                around.pop()
            yield event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or "this can't be read"
        at = Mark(mark.line + 1, mark.column + 1) if mark is not None else Mark(1, 1)
        opened = error.context_mark
        if "flow node" in (error.context or "") and around:
            opened = around[-1].start_mark  # the parser names the missing node, not the bracket that it is within
        begin = Mark(opened.line + 1, opened.column + 1) if opened is not None else at
        raise Unreadable(*plain_words(problem, at, begin, lines)) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        at = Mark(before.count("\n") + 1, error.position - (before.rfind("\n") + 1) + 1)
        code = error.character if isinstance(error.character, int) else ord(str(error.character))
        message = f"a character that YAML does not allow (U+{code:04X})"
        raise Unreadable(message, at, "delete it, or write it in quotes as an escape") from None
    finally:
        if loader is not None:
            loader.dispose()


def mark_of(event: Any, length: int = 1) -> Mark:
    """Where an event stands; `length` characters long where it goes over several lines."""
    start, end = event.start_mark, event.end_mark
    if end.line == start.line:
        length = end.column - start.column
    return Mark(start.line + 1, start.column + 1, max(1, length))
