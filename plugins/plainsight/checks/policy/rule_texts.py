"""The texts of a rule that customers read, each with where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from plainsight.findings import Place
from plainsight.model import Reading, Rule, Text
from plainsight.source import Path


@dataclass(frozen=True, slots=True)
class RuleText:
    """One text of a rule in one locale.

    Attributes:
        path: where it stands inside the rule.
        name: what a writer calls it, such as `the notice`.
        locale: the locale it is written in.
        words: the text itself.
        explains: whether it gives a reason rather than a promise.
    """

    path: Path
    name: str
    locale: str
    words: str
    explains: bool = False

    @property
    def exception(self) -> int | None:
        """Index of the exception it belongs to."""
        return int(self.path[1]) if self.path[0] == "exceptions" else None


def rule_texts(rule: Rule, default: str) -> Iterator[RuleText]:
    """Every text of `rule` in every locale; `default` is the shop's first one."""
    for path, name, text in _texts(rule):
        for key, words in text.root.items():
            here = (*path, key) if key else path
            yield RuleText(here, name, key or default, words, explains=path == ("why",))


def _texts(rule: Rule) -> Iterator[tuple[Path, str, Text]]:
    named: list[tuple[Path, str, Text | None]] = [
        (("notice",), "the notice", rule.notice),
        (("why",), "the reason", rule.why),
        (("answer",), "the answer", rule.answer),
        (("greeting",), "the greeting", rule.greeting),
        *((("steps", i), f"step {i + 1}", step) for i, step in enumerate(rule.steps)),
    ]
    for i, exception in enumerate(rule.exceptions):
        for part in ("when", "then", "criteria"):
            named.append((("exceptions", i, part), f"`{part}` of exception {i + 1}", getattr(exception, part)))
    for i, objection in enumerate(rule.objections):
        named.append((("objections", i, "answer"), f"the answer to objection {i + 1}", objection.answer))
    named += ((path, _note_name(path), note) for path, note in _notes(rule, ()))
    return ((path, name, text) for path, name, text in named if text is not None)


def _notes(part: object, path: Path) -> Iterator[tuple[Path, Text]]:
    """Every free note of a rule, of an outcome, a fee or the like."""
    if isinstance(part, tuple):
        for i, item in enumerate(part):
            yield from _notes(item, (*path, i))
    elif isinstance(part, BaseModel) and not isinstance(part, Text):
        for name, info in type(part).model_fields.items():
            value = getattr(part, name)
            if name == "note" and isinstance(value, Text):
                yield (*path, name), value
            else:
                yield from _notes(value, (*path, info.alias or name))


def _note_name(path: Path) -> str:
    """What a writer calls a note: of the rule, or of the part that it stands in, such as `fees` 2."""
    *_, named, number = (None, None, *path[:-1])
    if isinstance(number, int):
        return f"the note of `{named}` {number + 1}"
    return f"the note of `{number}`" if number else "the note"


def place_in_text(reading: Reading, thing: tuple[str, ...], text: RuleText, found: str) -> Place:
    """The place of `found` within a text; of the whole text where a line break divides the words."""
    whole = reading.place(thing, *text.path)
    document = next((d for d in reading.documents if d.file == whole.file), None)
    if document is None or whole.line is None or whole.column is None:
        return whole
    content = " ".join(text.words.split())
    start = whole.column - 1
    for number, line in enumerate(document.lines[whole.line - 1 :], whole.line):
        if number > whole.line and line.strip().strip("\"'") not in content:
            break
        column = line.find(found, start)
        if column >= 0:
            return Place(document.file, number, column + 1, len(found), line)
        start = 0
    return whole
