"""A check's page in the handbook: what it looks at, why, how to mend it, and its own examples."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from io import StringIO
from pathlib import PurePosixPath

from rich.console import Console
from rich.markdown import Markdown

from plainsight.checks.check import Check, Example
from plainsight.findings import Severity
from plainsight.reports.markdown import code, fenced
from plainsight.reports.plain_text import printable

_LOOKS_AT = {
    "policy": "the policy files",
    "page": "every page of the built site, one by one",
    "site": "the built site as a whole",
    "acceptance": "what plainsight.yml accepts, once all else has run",
}
_LANGUAGES = {".css": "css", ".json": "json", ".xml": "xml", ".yml": "yaml"}
_LOWER: dict[Severity, str] = {Severity.ERROR: "warning", Severity.WARNING: "info", Severity.INFO: "warning"}


def explain(check: Check) -> str:
    """The handbook page as Markdown."""
    _, _, rest = inspect.cleandoc(check.manual).partition("\n")
    parts = [
        f"# {check.code} {check.name}",
        f"{check.title}.",
        f"It looks at {_LOOKS_AT[check.subject]}, and reports {_a(check.severity)}{_lock(check)}.",
        rest.strip(),
        f"## Why it matters\n\n{check.why.strip()}",
        f"## What to do\n\n{check.help.strip()}",
        *_examples("## What it finds", check.bad, check),
        *_examples("## What it passes", check.good, check),
        _severity(check),
        _sources(check),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def explain_terminal(page: str, *, color: bool = False, width: int = 100) -> str:
    """A page of the handbook for a terminal: Markdown as written, or set by rich where colours are wanted."""
    page = "\n".join(printable(line) for line in page.splitlines()) + "\n"
    if not color:
        return page
    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=width, legacy_windows=False)
    console.print(Markdown(page, code_theme="ansi_dark", hyperlinks=False))
    return out.getvalue()


def _a(severity: Severity) -> str:
    return {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.INFO: "an info"}[severity]


def _lock(check: Check) -> str:
    return ", which settings can't lower" if check.locked else ""


def _examples(head: str, examples: tuple[Example, ...], check: Check) -> Iterator[str]:
    yield head
    for example in examples:
        why = f" {example.why.strip()}" if example.why else ""
        yield f"**{example.title.strip().rstrip('.')}.**{why}"
        if example.text.strip():
            yield _block(example.text, "yaml" if check.subject == "policy" else "html")
        if example.css:
            yield "With this stylesheet:"
            yield _block(example.css, "css")
        for address, text in (example.files or {}).items():
            yield f"{code(address)}:"
            yield _block(text, _LANGUAGES.get(PurePosixPath(address).suffix, "html"))


def _block(text: str, language: str) -> str:
    return "\n".join(fenced(inspect.cleandoc(text).splitlines(), language=language))


def _severity(check: Check) -> str:
    if check.locked:
        return (
            "## Its severity\n\nWhat customers see before they buy, or their way to a person, hangs on this check, "
            f"so it stays {_a(check.severity)} whatever `plainsight.yml` says."
        )
    lower = _LOWER[check.severity]
    lines = ["checks:", f'  {check.code}: {lower}   # error, warning, info or "off"; {check.name} works too']
    return "## Its severity\n\nIn `plainsight.yml`:\n\n" + "\n".join(fenced(lines, language="yaml"))


def _sources(check: Check) -> str:
    if not check.sources:
        return ""
    return "## Sources\n\n" + "\n".join(f"- [{name}]({address})" for name, address in check.sources)
