"""What our HTML reports share: one file that asks for nothing, in which no word of a policy or page can act."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plainsight.reports import safe_text
from plainsight.reports.place_text import spots
from plainsight.reports.report import listed, number


@cache
def stylesheet() -> Markup:
    """The style of every report."""
    return asset(Path(__file__).with_name("page.css"))


def asset(path: Path) -> Markup:
    """A style or script of ours, to stand in the page."""
    return Markup(path.read_text("utf-8").strip())


def content_security(style: Markup, script: Markup | None = None) -> str:
    """Nothing may be fetched, and only our own style and script may act (W3C Content Security Policy 3)."""
    acting = f"script-src 'sha256-{_digest(script)}'; " if script is not None else ""
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{_digest(style)}'; "
        f"{acting}base-uri 'none'; form-action 'none'"
    )


def _digest(text: Markup) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def environment(folder: Path) -> Environment:
    """Templates of a folder, in which every value is escaped and an unknown one is an error."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        finalize=safe_text.shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"prose": safe_text.prose, "words": safe_text.words, "listed": listed, "spots": spots}
    made.globals["number"] = number
    return made
