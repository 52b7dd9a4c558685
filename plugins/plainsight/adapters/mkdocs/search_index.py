"""One search index per language, so that a search in French finds French pages, stemmed as French is.

Material's search reads the index below the page's base address. The index of another language stands in that
language's folder, and its pages name that folder as their base.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_INDEX = "search/search_index.json"
_BASE = re.compile(r'(<script id="__config" type="application/json">\{.*?"base": )"([^"]*)"')
_STEMMED = frozenset(
    {"ar", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "hy", "it", "ja", "kn", "ko", "nl", "no", "pt"}
) | {"ro", "ru", "sa", "sv", "ta", "te", "th", "tr", "vi", "zh"}
"""Languages that Material's search knows (lunr-languages)."""
SEPARATOR = r"[\s\-,:;.!?()«»„“”\"'’/]+"
"""Between words: also apostrophes, so that "emballage" is found in "l’emballage"."""


def applies(config: MkDocsConfig) -> bool:
    """Whether the site's search is Material's, reading its index over HTTP."""
    names = set(config.plugins)
    return config.theme.name == "material" and "material/search" in names and "material/offline" not in names


def separate_words(config: MkDocsConfig) -> None:
    """Set where words end, unless mkdocs.yml does."""
    search = config.plugins.get("material/search")
    if search is not None and not search.config.get("separator"):
        search.config["separator"] = SEPARATOR


def point_to(output: str, locale: str, url: str) -> str:
    """A page of another language with its base at that language's folder."""
    depth = url.removeprefix(f"{locale}/").count("/")
    base = "/".join([".."] * depth) or "."
    return _BASE.sub(lambda found: f'{found[1]}"{base}"', output, count=1)


def split(site: Path, locales: Iterable[str]) -> None:
    """Take the pages of each locale's folder out of the site's index, into an index in that folder."""
    whole = site / _INDEX
    if not whole.is_file():
        return
    index = json.loads(whole.read_text(encoding="utf-8"))
    for locale in locales:
        of_locale = [doc for doc in index["docs"] if doc["location"].startswith(f"{locale}/")]
        index["docs"] = [doc for doc in index["docs"] if not doc["location"].startswith(f"{locale}/")]
        docs = [doc | {"location": doc["location"].removeprefix(f"{locale}/")} for doc in of_locale]
        language = locale.partition("-")[0]
        config = index["config"] | ({"lang": [language]} if language in _STEMMED else {})
        own = site / locale / _INDEX
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(_json(index | {"config": config, "docs": docs}), encoding="utf-8")
    whole.write_text(_json(index), encoding="utf-8")


def _json(index: object) -> str:
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
