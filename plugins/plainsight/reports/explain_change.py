"""The handbook page of a kind of change: what it means, why, and its own examples as differences."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterator

from plainsight.findings import Severity
from plainsight.gate.change import ChangeKind
from plainsight.gate.examples import ChangeExample
from plainsight.reports.markdown import code, fenced

_REPORTS = {
    Severity.ERROR: "an error, which blocks the change until somebody else approves it",
    Severity.WARNING: "a warning, which blocks nothing",
    Severity.INFO: "an info",
}


def explain_change(kind: ChangeKind) -> str:
    """The handbook page as Markdown."""
    _, _, rest = inspect.cleandoc(kind.manual).partition("\n")
    parts = [
        f"# {kind.code} {kind.name}",
        f"{kind.title}.",
        f"`plainsight diff` compares two revisions, and reports {_REPORTS[kind.severity]}.",
        rest.strip(),
        f"## Why it matters\n\n{kind.why.strip()}",
        f"## What to do\n\n{kind.help.strip()}",
        "## What it finds",
        *(part for example in kind.bad for part in _example(example)),
        "## What it lets through",
        *(part for example in kind.good for part in _example(example)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _example(example: ChangeExample) -> Iterator[str]:
    why = f" {example.why.strip()}" if example.why else ""
    yield f"**{example.title.strip().rstrip('.')}.**{why}"
    before, after = example.before.parts, example.after.parts
    for name in dict.fromkeys([*before, *after]):
        lines = list(_difference(before.get(name, ""), after.get(name, "")))
        if lines:
            yield f"{code(name)}:"
            yield "\n".join(fenced(lines, language="diff"))


def _difference(before: str, after: str) -> Iterator[str]:
    one, two = before.strip().splitlines(), after.strip().splitlines()
    hunks = list(difflib.unified_diff(one, two, lineterm="", n=2))[2:]
    for number, line in enumerate(hunks):
        if not line.startswith("@@"):
            yield line
        elif number:
            yield " ..."
