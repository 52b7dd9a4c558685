"""A case's YAML as a tiny site: the plain frame around a fragment, style sheets by several roads, shop layouts."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ASSETS = Path(__file__).parent / "assets"
DEFAULT = '<p id="notice" class="notice">{{n}}</p>'
DRESSES = ("style", "linked", "imported", "imported-twice", "layered", "media", "supports")


def site(raw: Mapping[str, Any], text: str) -> dict[str, bytes]:
    """Path -> bytes of one case.

    `dress` says by which road `css` reaches the page; `{{n}}` in html, css, sheets and files is the notice.

    Raises:
        ValueError: the dress is unknown.
    """
    files = {
        name: _bytes(content, text) for name, content in {**raw.get("sheets", {}), **raw.get("files", {})}.items()
    }
    head, extra = _dressed(raw.get("css", ""), raw.get("dress", "style"))
    files |= {name: _bytes(content, text) for name, content in extra.items()}
    html = raw.get("html", DEFAULT)
    if "base" in raw:
        page = _layout(raw)
        files["shop.css"] = (ASSETS / f"{raw['base']}.css").read_bytes()
    elif re.match(r"\s*<(!doctype|html)", html, re.I):
        page = html.replace("</head>", head + "</head>", 1) if head else html
    else:
        page = frame_of(raw)
        for slot, value in (("lang", raw.get("lang", "en")), ("fragment", html)):
            page = page.replace("{{" + slot + "}}", value)
    page = page.replace("{{head}}", head)
    files["index.html"] = page.replace("{{n}}", text).encode()
    return files


@cache
def _asset(name: str) -> str:
    return (ASSETS / name).read_text()


def frame_of(raw: Mapping[str, Any]) -> str:
    """What stands around a case's own markup: the plain frame, or a shop layout and its sheet."""
    if "base" in raw:
        return _asset(f"{raw['base']}.html") + _asset(f"{raw['base']}.css")
    if "markdown" in raw:
        return ""
    frame = _asset("frame.html")
    return frame if raw.get("frame", "shop") == "shop" else re.sub(r".*id=\"buy\".*\n", "", frame)


@cache
def words(language: str) -> Mapping[str, str]:
    """What a shop says on its buttons and tabs in one language."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load(_asset("words.yml"))
    return loaded[language]


def _layout(raw: Mapping[str, Any]) -> str:
    page = _asset(f"{raw['base']}.html")
    language = raw.get("lang", "en")
    slots = {
        "drawerstate": "translate-x-full",
        **words(language),
        **raw.get("words", {}),
        **raw.get("slots", {}),
        "lang": language,
    }
    for _ in range(2):  # a slot may itself use a word
        page = re.sub(r"\{\{(\w+)\}\}", lambda m: m[0] if m[1] in ("n", "head") else slots.get(m[1], ""), page)
    return page


def _dressed(css: str, dress: str) -> tuple[str, dict[str, str]]:
    if not css:
        return "", {}
    match dress:
        case "style":
            return f"<style>\n{css}\n</style>\n", {}
        case "linked":
            return '<link rel="stylesheet" href="css/site.css">\n', {"css/site.css": css}
        case "imported":
            return '<style>@import url("css/site.css");</style>\n', {"css/site.css": css}
        case "imported-twice":
            road = {"css/main.css": '@import "parts/rules.css";\n', "css/parts/rules.css": css}
            return '<link rel="stylesheet" href="css/main.css">\n', road
        case "layered":
            return f"<style>\n@layer base, theme;\n@layer theme {{\n{css}\n}}\n</style>\n", {}
        case "media":
            return f"<style>\n@media screen and (min-width: 1px) {{\n{css}\n}}\n</style>\n", {}
        case "supports":
            return f"<style>\n@supports (display: grid) {{\n{css}\n}}\n</style>\n", {}
    raise ValueError(f"dress {dress!r} is none of {', '.join(DRESSES)}")


def _bytes(content: str, text: str) -> bytes:
    if content.startswith("base64:"):
        return base64.b64decode(content.removeprefix("base64:"))
    if content.startswith("asset:"):
        return (ASSETS / content.removeprefix("asset:")).read_bytes()
    return content.replace("{{n}}", text).encode()
