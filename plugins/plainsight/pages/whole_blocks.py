"""A Markdown extension: HTML blocks of generated pages are kept as they are, without being read.

Python-Markdown reads the HTML in a page twice under MkDocs, tag by tag: to find where a block ends, and for the ids
that links may lead to. Of a generated page both are known, and reading it took a third of its time, a tenth of a
second for each language of the demo shop. A block goes the way of every HTML block, into the stash from which
Python-Markdown fills it in again. The price is a number in `WholeBlocks`: a place among its own steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

NAME = "plainsight.pages.whole_blocks"
"""What a list of Markdown extensions calls it."""
_FIRST_TAG = re.compile(r"<(p|div|section|form|details|ul|ol|dl|table|nav|figure|aside)\b")
_ID = re.compile(r'<[a-z][^<>]*? id="([^"<>]+)"')


def whole_blocks(markdown: str) -> frozenset[str]:
    """The HTML blocks of a generated page that are a single element each."""
    parts = (part.strip("\n") for part in markdown.split("\n\n"))
    return frozenset(part for part in parts if _is_whole(part))


def ids_in(blocks: Iterable[str]) -> set[str]:
    """The ids in some blocks, which links can lead to."""
    return {found for block in blocks for found in _ID.findall(block)}


def _is_whole(block: str) -> bool:
    first = _FIRST_TAG.match(block)
    if first is None or not block.endswith(f"</{first[1]}>"):
        return False
    tags = re.findall(rf"<(/?){first[1]}\b", block)
    depth = 0
    for number, closing in enumerate(tags, 1):
        depth += -1 if closing else 1
        if depth == 0:
            return number == len(tags)
    return False


class _Stash(Preprocessor):
    def __init__(self, md: Markdown, known: set[str]) -> None:
        super().__init__(md)
        self._known = known

    def run(self, lines: list[str]) -> list[str]:
        if not self._known:
            return lines
        parts = "\n".join(lines).split("\n\n")
        kept = (self.md.htmlStash.store(f"{part}\n") if part in self._known else part for part in parts)
        return "\n\n".join(kept).split("\n")


class WholeBlocks(Extension):
    """Registers after the clean-up of white space (30) and before all that reads HTML (25 and below).

    Args:
        known: the whole blocks of the page that is converted next; they are kept wherever they stand by themselves.
    """

    def __init__(self, known: set[str]) -> None:
        super().__init__()
        self._known = known

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Stash(md, self._known), "plainsight_whole_blocks", 28)


def makeExtension(known: set[str]) -> WholeBlocks:
    """Where Python-Markdown begins; the option is that of `WholeBlocks`."""
    return WholeBlocks(known)
