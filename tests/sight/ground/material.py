"""Cases that are real Material for MkDocs pages: one small site is built for each set of settings."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
SETTINGS: Mapping[str, Any] = {
    "site_name": "House of rest",
    "site_url": "",
    "use_directory_urls": False,
    "theme": {"name": "material", "font": False},
    "plugins": [],
    "markdown_extensions": [
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "tables",
        "pymdownx.details",
        "pymdownx.superfences",
        {"pymdownx.tabbed": {"alternate_style": True}},
        {"pymdownx.tasklist": {"custom_checkbox": True}},
    ],
}


def page_of(name: str) -> str:
    """Where the page of a case stands in its built site."""
    return f"{name}.html"


@cache
def built(name: str) -> Mapping[str, bytes]:
    """The whole built site that holds the page of one case.

    Raises:
        subprocess.CalledProcessError: mkdocs could not build it.
    """
    for settings, pages in _groups():
        if name in pages:
            return _site(settings, tuple(sorted(pages.items())))
    raise KeyError(name)


def _groups() -> list[tuple[str, dict[str, str]]]:
    loaded = yaml.safe_load((HERE / "cases" / "material.yml").read_text())
    groups: dict[str, dict[str, str]] = {}
    text = loaded["defaults"]["text"]
    for case in loaded["cases"]:
        settings = yaml.safe_dump(case.get("site", {}), sort_keys=True)
        groups.setdefault(settings, {})[case["name"]] = case["markdown"].replace("{{n}}", case.get("text", text))
    return list(groups.items())


@cache
def _site(settings: str, pages: tuple[tuple[str, str], ...]) -> Mapping[str, bytes]:
    own = yaml.safe_load(settings)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "docs").mkdir()
        for name, markdown in pages:
            (root / "docs" / f"{name}.md").write_text(markdown)
        (root / "docs" / "index.md").write_text("# House of rest\n")
        for path, content in own.get("files", {}).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content)
        config = {**SETTINGS, **own.get("config", {}), "theme": {**SETTINGS["theme"], **own.get("theme", {})}}
        (root / "mkdocs.yml").write_text(yaml.safe_dump(config))
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=root, check=True, capture_output=True)
        return {
            path.relative_to(root / "site").as_posix(): path.read_bytes()
            for path in (root / "site").rglob("*")
            if path.is_file() and path.suffix != ".map"
        }
