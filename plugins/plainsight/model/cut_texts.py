"""Texts that YAML took apart, as they hold a comma or a colon and stand without quotes."""

from __future__ import annotations

import re

from plainsight.source import Document, Path

_LONGEST_NAME = 30


def cut_text(document: Document, path: Path, *, text: bool = False) -> tuple[str, str] | None:
    """What to say of a field name that is a piece of a sentence; None where it is a name.

    Args:
        document: the file.
        path: of the value below that name.
        text: whether a text for customers belongs where the field stands.

    Returns:
        What is wrong, and what to do.
    """
    name = str(path[-1])
    mark = document.keys.get(path)
    if mark is None or not (_like_a_sentence(name) or _value(document, path) is None or text):
        return None
    before = document.lines[mark.line - 1][: mark.column - 1].rstrip() if mark.line <= len(document.lines) else ""
    if not before and mark.line > 1 and document.lines[mark.line - 2].rstrip().endswith(","):
        before = ","
    if before.endswith(",") and (_like_a_sentence(name) or _ends_a_text(document, path)):
        return f"the text ends at the comma before `{name}`", "put the whole text in quotes"
    entry = re.search(r"(^|\s)-$", before) is not None
    if (entry and (text or _like_a_sentence(name))) or (text and _like_a_sentence(name)):
        return f"the text holds a colon, behind `{name}`", "put the whole text in quotes"
    return None


def _like_a_sentence(name: str) -> bool:
    return " " in name or name[:1].isdigit() or len(name) > _LONGEST_NAME


def _ends_a_text(document: Document, path: Path) -> bool:
    """Whether nothing is written below a name, and a text before it."""
    siblings = _value(document, path[:-1])
    if not isinstance(siblings, dict) or siblings.get(path[-1]) is not None:
        return False
    names = list(siblings)
    before = names.index(path[-1]) - 1
    return before >= 0 and isinstance(siblings[names[before]], str)


def _value(document: Document, path: Path) -> object:
    value: object = document.data
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
