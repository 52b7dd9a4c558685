"""Every message that code and templates of the package ask a catalogue for, found by reading them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

import plainsight

PACKAGE = Path(plainsight.__file__).parent
ROOMS = ("wording", "pages")
"""Rooms that put words before customers."""
ONE = {"say", "timed", "fact", "link", "message"}
PLURAL = {"many", "plural"}
Key = tuple[str, str, str]
"""Context, message, plural form; the first and the last are empty where there is none."""


def used() -> dict[Key, str]:
    """Messages, each with a file that uses it."""
    found: dict[Key, str] = {}
    files = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.*"))]
    for path in (file for file in files if file.suffix == ".py"):
        for key in _in_code(path.read_text(encoding="utf-8")):
            found.setdefault(key, str(path.relative_to(PACKAGE)))
    for path in (file for file in files if file.suffix == ".j2"):
        for key in _in_template(path.read_text(encoding="utf-8")):
            found.setdefault(key, str(path.relative_to(PACKAGE)))
    return found


def _in_code(text: str) -> Iterator[Key]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        literals = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        yield from _keys(name, literals)


def _in_template(text: str) -> Iterator[Key]:
    for node in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        name = node.node.attr if isinstance(node.node, nodes.Getattr) else getattr(node.node, "name", "")
        yield from _keys(name, [arg.value if isinstance(arg, nodes.Const) else None for arg in node.args])


def _keys(name: str, literals: list[object]) -> Iterator[Key]:
    texts = [literal if isinstance(literal, str) else "" for literal in literals]
    if name in ONE and texts and texts[0]:
        yield (texts[1] if name == "message" and len(texts) > 1 else "", texts[0], "")
    elif name in PLURAL and len(texts) > 1 and texts[0] and texts[1]:
        yield ("", texts[0], texts[1])
