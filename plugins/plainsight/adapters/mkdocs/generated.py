"""Generated pages as MkDocs virtual files: in the navigation only when named there, editable at their source.

And where each page of the site was written, generated or by hand.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from plainsight.findings import Place
from plainsight.model import Reading
from plainsight.pages import GeneratedPage


def add_pages(
    pages: Iterable[GeneratedPage], reading: Reading, config: MkDocsConfig, files: Files
) -> dict[str, GeneratedPage]:
    """Add the pages that docs/ does not hold itself; a hand-written page of the same name wins.

    Returns:
        What was added, by its path in docs/.
    """
    named = set(_paths_in(config.nav))
    added = {}
    for page in pages:
        if files.get_file_from_path(page.path) is not None:
            continue
        inclusion = InclusionLevel.INCLUDED if page.path in named else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
        written = reading.place(page.source).file
        if written is not None:
            file.edit_uri = os.path.relpath(written, Path(config.docs_dir).name).replace(os.sep, "/")
        files.append(file)
        added[page.path] = page
    return added


def add_assets(assets: Mapping[str, bytes], config: MkDocsConfig, files: Files) -> None:
    """Add stylesheet, scripts and feeds, unless docs/ holds its own."""
    for path, content in assets.items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))


def sources(
    files: Iterable[File], made: Mapping[str, GeneratedPage], reading: Reading, config: MkDocsConfig
) -> dict[str, Place]:
    """Where in the project each address of the site was written, for messages.

    Args:
        files: all of the site.
        made: the generated pages among them, by their path in docs/.
        reading: the policy, with its places.
        config: names the folder of hand-written pages.
    """
    docs = Path(config.docs_dir).name
    found = {}
    for file in files:
        page = made.get(file.src_uri)
        if page is not None:
            found[file.dest_uri] = reading.place(page.source, label="the page is made from this")
        elif file.generated_by is None and file.src_dir == config.docs_dir:
            found[file.dest_uri] = Place(f"{docs}/{file.src_uri}", 1, 1, label="the page is written here")
    return found


def _paths_in(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _paths_in(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _paths_in(value)
