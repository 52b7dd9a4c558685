"""The texts of a rule that customers read, each with where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from plainsight.findings import Place
from plainsight.model import Reading, Rule, Text
from plainsight.model.bearing import bearing
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
    """Every sentence of `rule`, in whatever part it stands, in every locale; `default` is the shop's first one."""
    for path, text in texts_of(rule):
        for key, words in text.root.items():
            here = (*path, key) if key else path
            yield RuleText(here, name_of(path), key or default, words, explains=path == ("why",))


def texts_of(part: object, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every sentence of a rule, or of a part of it at `path`, in all its locales at once."""
    if isinstance(part, Text):
        yield path, part
    elif isinstance(part, tuple):
        for i, item in enumerate(part):
            yield from texts_of(item, (*path, i))
    elif isinstance(part, BaseModel):
        for name, called in bearing(type(part), Text):
            if name not in _NAMES and (value := getattr(part, name)):
                yield from texts_of(value, (*path, called))


_NAMES = frozenset({"title", "name", "label", "method", "address", "return_address", "says"})
"""Fields that hold a name, an address or a customer's own words: nothing that the shop says in a sentence."""
_WHOLE = {
    "notice": "the notice",
    "why": "the reason",
    "answer": "the answer",
    "greeting": "the greeting",
    "note": "the note",
}
_ONE = {"steps": "step", "exceptions": "exception", "objections": "objection"}


def name_of(path: Path) -> str:
    """What a writer calls a text: `the notice`, `step 2`, `the note of `fees` 2`."""
    *above, last = path
    if isinstance(last, int):
        return _part(above, last)
    own = _WHOLE.get(str(last), f"`{last}`")
    if not above:
        return own
    *further, holder = above
    if not isinstance(holder, int):
        return f"{own} of `{holder}`"
    return f"{own} {'to' if further[-1] == 'objections' else 'of'} {_part(further, holder)}"


def _part(above: list[str | int], number: int) -> str:
    name = str(above[-1])
    return f"{_ONE.get(name, f'`{name}`')} {number + 1}"


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
