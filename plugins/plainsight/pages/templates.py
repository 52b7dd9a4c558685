"""The room's Jinja templates: found beside this module, compiled once, everything printed by them escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plainsight.pages import escaping
from plainsight.pages.compiled_templates import keep_compiled


# What takes the context is never worked out while a template is compiled, so that compiled ones can be kept.
@pass_context
def _printed(_: Context, value: object) -> Markup:
    """What a template prints for a value: markup as it is, all else escaped as `escaping.html` does."""
    if isinstance(value, Markup):
        return value
    return escaping.html("" if value is None else str(value))


@pass_context
def _markdown(_: Context, text: str) -> Markup:
    return escaping.markdown(text)


@pass_context
def _lines(_: Context, text: str) -> Markup:
    return escaping.lines(text)


@cache
def environment() -> Environment:
    """The environment, made once for each process."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        finalize=_printed,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["markdown"] = _markdown
    made.filters["lines"] = _lines
    keep_compiled(made, "pages")
    return made


def block(name: str, /, **values: Any) -> Markup:
    """One HTML block: no blank line in it, which would end it in Markdown, and no space at its lines' ends."""
    text = environment().get_template(name).render(values)
    return Markup("\n".join(line for line in map(str.strip, text.split("\n")) if line))


def page(name: str, /, **values: Any) -> str:
    """One Markdown body, with at most one blank line at a time and one line break at its end."""
    text = environment().get_template(name).render(values)
    # Few and short loops: a regular expression over whole pages takes longer than all the rest.
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"
