"""A draft as YAML: every entry under the words that it rests on, and at the end what was left undecided."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import yaml

from plainsight.drafting.draft import Draft
from plainsight.drafting.gathering import Entry
from plainsight.drafting.passages import Passage

_WIDTH = 116
_HEAD = """\
# A draft, made from a policy text by patterns of words. Nothing here is a promise until somebody has read it.
# Above each entry stands the sentence that it rests on: compare the two, add `why:`, who wrote it and who checked it.
# What was left undecided stands at the end, sentence by sentence.
"""


def written(draft: Draft) -> str:
    """The draft as one policy file."""
    parts = [_HEAD]
    if draft.categories:
        parts.append("catalogue:\n  categories:\n" + "".join(_listed(data, 4) for data in draft.categories))
    if draft.channels:
        parts.append("contact:\n  channels:\n" + "".join(_entry(entry, 4) for entry in draft.channels))
    if draft.rules:
        parts.append("rules:\n" + "\n".join(_entry(entry, 2) for entry in draft.rules))
    if draft.undecided:
        lines = "".join(_quoted(passage, 0) for passage in draft.undecided)
        parts.append(f"# Left undecided, {len(draft.undecided)} in all:\n#\n{lines}")
    if draft.foreign:
        named = sorted({locale for locale, _ in draft.foreign})
        lines = "".join(_quoted(passage, 0) for _, passage in draft.foreign)
        again = " or ".join(f"`--locale {locale}`" for locale in named)
        parts.append(
            f"# In another language, {len(draft.foreign)} in all; read the text again with {again} for them:\n"
            f"#\n{lines}"
        )
    if draft.partly:
        lines = "".join(_quoted(passage, 0) for passage in draft.partly)
        parts.append(
            f"# Told only in part, {len(draft.partly)} in all; a number, or the goods meant, may be missing:\n"
            f"#\n{lines}"
        )
    return "\n".join(parts)


def _entry(entry: Entry, indent: int) -> str:
    return "".join(_quoted(passage, indent) for passage in entry.rests_on) + _listed(entry.data, indent)


def _quoted(passage: Passage, indent: int) -> str:
    """A comment with a sentence and its place; no character of it can end the comment."""
    text = " ".join(
        "".join(c if c.isprintable() else " " for c in f"{passage.file}:{passage.line}  {passage.text}").split(" ")
    )
    lines = textwrap.wrap(text, _WIDTH - indent, subsequent_indent="    ", break_long_words=True)
    return "".join(f"{' ' * indent}# {line}\n" for line in lines)


def _listed(data: dict[str, Any], indent: int) -> str:
    text = yaml.dump(
        _plain(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH - indent,
        default_flow_style=None,
    )
    lines = text.splitlines()
    begin = " " * indent
    return "".join(f"{begin}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


class _Dumper(yaml.SafeDumper):
    """Writes telephone numbers in quotes, as the handbook asks for: other readers of YAML take them for numbers."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _PHONE.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_PHONE = re.compile(r"\+[\d\s().-]+")
_Dumper.add_representer(str, _text)


def _plain(value: object) -> object:
    """What YAML can write; amounts with cents become texts, so that no digit of them is lost."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else str(value)
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(one) for one in value]
    return value
