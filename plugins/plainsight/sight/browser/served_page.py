"""A page as it is served, to tell which of the texts that are seen on it would be seen without scripts, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

ATTRIBUTES = ("id", "class", "style", "hidden", "open", "inert", "popover", "slot", "dir", "lang")
"""What of an element's attributes is likely to decide whether its text is seen."""

_SPACE = re.compile(r"\s+")
_RUNS = re.compile(rb"<script(?![^>]*\stype\s*=\s*[\"']?(?!module|[\w/]*javascript))|\son\w+\s*=", re.IGNORECASE)
"""What runs: a script without a type, a module, JavaScript, a handler in a tag; data and templates do not."""
_ASKS_FOR_SIZE = re.compile(
    rb"matchMedia\([^)]{0,80}(?:width|height|orientation)|\b(?:inner|outer)(?:Width|Height)\b|\bscreen\.(?:width|height)"
)
_HEARS_OF_SIZE = re.compile(rb"[\"'`](?:resize|change)[\"'`]|\bonresize\b|\bResizeObserver\b|\baddListener\b")

_Boxes = list[list[str | None]]


class ServedPage:
    """The page's HTML, and what was found of it so far while the page was open.

    Args:
        html: the page as it is served.
    """

    def __init__(self, html: bytes) -> None:
        self._html = html
        self._owing: set[int] = set()
        self._known: dict[int, _Boxes] = {}
        self._by_words: dict[str, dict[str, list[LexborNode]]] = {}

    @cached_property
    def runs_scripts(self) -> bool:
        """Whether anything in it runs at all."""
        return _RUNS.search(self._html) is not None

    @cached_property
    def asks_for_size(self) -> bool:
        """Whether a script in it may ask how large the window is, and none hears of another size later."""
        asks = self.runs_scripts and _ASKS_FOR_SIZE.search(self._html) is not None
        return asks and _HEARS_OF_SIZE.search(self._html) is None

    @property
    def asks(self) -> dict[str, Any] | None:
        """What `scripts_off.js` is to be asked; None where no script runs."""
        if not self.runs_scripts:
            return None
        roots = [self._tree.root, self._tree.body]
        return {"attributes": ATTRIBUTES, "roots": [_attributes(root) if root is not None else {} for root in roots]}

    def owing(self, beside: Mapping[str, Any] | None) -> frozenset[int]:
        """Numbers of the elements that scripts may be what shows, by this answer of the open page and those before.

        An element owes nothing to scripts where the page as served has its twin: the same words in the same boxes.
        """
        if beside is not None:
            more_sheets = bool(beside["elements"]) and beside["sheets"] > len(self._tree.css("style"))
            boxes = beside["boxes"]
            self._owing |= {
                each["at"]
                for each in beside["elements"]
                if more_sheets
                or each["gone"]
                or not self._has_twin(each["words"], [boxes[number] for number in each["chain"]])
            }
        return frozenset(self._owing)

    def _has_twin(self, words: str, boxes: _Boxes) -> bool:
        tag = boxes[0][0] if boxes else None
        if tag is None:
            return False
        if tag not in self._by_words:
            alike = self._by_words[tag] = {}
            for node in self._tree.tags(tag):
                alike.setdefault(_SPACE.sub("", node.text(deep=True)), []).append(node)
        return any(self._boxes(node) == boxes for node in self._by_words[tag].get(words, ()))

    def _boxes(self, node: LexborNode | None) -> _Boxes:
        """An element and every box above it inside body, each as its tag and what it has of `ATTRIBUTES`."""
        if node is None or node.tag in ("body", "html"):
            return []
        found = self._known.get(node.mem_id)
        if found is None:
            has = node.attributes
            own = [node.tag, *((has[name] or "") if name in has else None for name in ATTRIBUTES)]
            found = self._known[node.mem_id] = [own, *self._boxes(node.parent)]
        return found

    @cached_property
    def _tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self._html.decode("utf-8", "replace"))


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}
