"""A Markdown extension: `## Title {#name}` gives that heading the id `name`.

Rules keep their address when a title is reworded or translated, so headings on generated pages name their own id.
That is common Markdown (attr_list in Python-Markdown, built into other generators), but a plain MkDocs does not
read it. This reads the id alone and nothing else, so that it changes no page which does not use it, and finds
nothing left to do where attr_list is on.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

NAME = "plainsight.pages.heading_anchor"
"""What a list of Markdown extensions calls it."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ID = re.compile(r"[ ]*\{[ ]*#(\w[\w:.-]*)[ ]*\}[ ]*$")


class _Ids(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag not in _HEADINGS:
                continue
            last = element[-1] if len(element) else None
            text = (element.text if last is None else last.tail) or ""
            match = _ID.search(text)
            if match is None:
                continue
            element.set("id", match[1])
            if last is None:
                element.text = text[: match.start()]
            else:
                last.tail = text[: match.start()]


class HeadingAnchor(Extension):
    """Registers between Python-Markdown's inline patterns (20) and its table of contents (5)."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Ids(md), "plainsight_heading_anchor", 9)


def makeExtension(**options: object) -> HeadingAnchor:
    """Where Python-Markdown begins; there are no options."""
    return HeadingAnchor()
