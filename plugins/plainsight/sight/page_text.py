"""Finding a text on a page: the smallest elements that hold it, also when it is split over inline children."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.dom import NOT_TEXT, is_shadow_template, shadow_roots

BREAK = "\x1f"  # stands between text nodes; counts as white space for re and str.split alike
INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width characters, word joiner, byte order mark
_DROP_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
_HAS_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_STRAIGHT = str.maketrans("\u2018\u2019\u201a\u201c\u201d\u201e", "'''" + '"""')
_MOST_MATCHES = 200


def fold(text: str) -> str:
    """White space folded to single blanks, NFC, soft hyphens and zero-width characters dropped."""
    if not text.isascii():
        if _HAS_INVISIBLE.search(text):
            text = text.translate(_DROP_INVISIBLE)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def quoted_otherwise(text: str) -> Iterator[str]:
    """The same text with straight quotes and apostrophes, and with curly ones, where it has any."""
    straight = text.translate(_STRAIGHT)
    if "'" in straight or '"' in straight:
        yield straight
        opened = re.sub(r"(?<!\w)'(?=\w)", "\u2018", re.sub(r'"(?=\w)', "\u201c", straight))
        yield opened.replace("'", "\u2019").replace('"', "\u201d")


@lru_cache(maxsize=4096)
def _needle(text: str) -> tuple[re.Pattern[str], re.Pattern[str], str, str] | None:
    """Patterns for one wanted text: as written with any white space; then also broken inside words."""
    words = fold(text).split()
    if not words:
        return None
    plain = re.compile(r"\s+".join(map(re.escape, words)))
    junk = f"[{BREAK}{INVISIBLE}]*"
    blank = rf"[{INVISIBLE}]*\s[\s{INVISIBLE}]*"
    loose = re.compile(blank.join(junk.join(map(re.escape, word)) for word in words))
    return plain, loose, "".join(words), " ".join(words)


class _Run:
    """The text nodes of one tree (the document's body, or one shadow root), joined."""

    def __init__(self, root: LexborNode, paragraphs: Sequence[LexborNode] = ()) -> None:
        self._root = root
        self._paragraphs = paragraphs
        self._plain: list[LexborNode] = []
        self._joined: str | None = None  # the texts of these, and where each ends
        self._ends: list[int] = []
        self._nodes: list[LexborNode] | None = None
        self._squeezed: str | None = None
        self._clean: str | None = None
        self._counted = (0, 0)  # a place in `text`, and how many text nodes end before it: wanted texts come in order
        self.text: str = root.text(separator=BREAK, skip_empty=True)

    @property
    def nodes(self) -> list[LexborNode]:
        if self._nodes is None:
            self._nodes = [
                node for node in self._root.traverse(include_text=True, skip_empty=True) if node.is_text_node
            ]
            if self.text.count(BREAK) != max(0, len(self._nodes) - 1):  # the page's own text holds the separator
                self.text = BREAK.join((node.text_content or "").replace(BREAK, " ") for node in self._nodes)
        return self._nodes

    @property
    def squeezed(self) -> str:
        if self._squeezed is None:
            text = self.text
            if not text.isascii():
                text = unicodedata.normalize("NFC", text.translate(_DROP_INVISIBLE))
            self._squeezed = "".join(text.split())
        return self._squeezed

    @property
    def clean(self) -> str:
        """`text` in NFC with the content of scripts and the like blanked, one piece per text node still."""
        if self._clean is None:
            pieces = [
                "" if node.parent is not None and node.parent.tag in NOT_TEXT else (node.text_content or "")
                for node in self.nodes
            ]
            self._clean = unicodedata.normalize("NFC", BREAK.join(piece.replace(BREAK, " ") for piece in pieces))
        return self._clean

    def find(self, text: str) -> list[LexborNode]:
        needle = _needle(text)
        if needle is None:
            return []
        plain, loose, squeezed, written = needle
        quickly = self._in_paragraphs(written)
        if quickly:
            return quickly
        found = self._spans(written, self.text)
        if found:
            return found
        found = self._spans(plain, self.text)
        if found:
            return found
        if squeezed not in self.squeezed and squeezed not in "".join(self.clean.translate(_DROP_INVISIBLE).split()):
            return []
        return self._spans(loose, self.clean)

    def _in_paragraphs(self, written: str) -> list[LexborNode]:
        """Where all that holds it are paragraphs of one text node each: those, without a walk over all nodes."""
        if self._joined is None:
            texts: list[str] = []
            for node in self._paragraphs:
                only = node.first_child
                if only is not None and only.is_text_node and only.next is None:
                    texts.append(only.text_content or "")
                    self._plain.append(node)
            self._joined = BREAK.join(texts)
            self._ends = list(accumulate(len(text) + 1 for text in texts))
        places = [bisect(self._ends, start) for start, _ in _places(written, self._joined)]
        if not places or self.text.count(written) != len(places):
            return []
        return [self._plain[place] for place in dict.fromkeys(places)]

    def _spans(self, pattern: re.Pattern[str] | str, text: str) -> list[LexborNode]:
        nodes = self.nodes
        if text is not self._clean:
            text = self.text  # reading the nodes may have mended it
        found: dict[int, LexborNode] = {}
        counted_to, index = self._counted if text is self.text else (0, 0)
        for start, end in _places(pattern, text):
            if start < counted_to:
                counted_to = index = 0
            index += text.count(BREAK, counted_to, start)
            counted_to = start
            if text is self.text:
                self._counted = (counted_to, index)
            last = index + text.count(BREAK, start, end)
            if last >= len(nodes):
                break
            holder = _common_parent(nodes[index], nodes[last])
            if holder is not None and not _is_not_text(nodes[index]) and not _is_not_text(nodes[last]):
                found.setdefault(holder.mem_id, holder)
            if len(found) >= _MOST_MATCHES:
                break
        return list(found.values())


def _places(pattern: re.Pattern[str] | str, text: str) -> Iterator[tuple[int, int]]:
    if isinstance(pattern, str):
        start = text.find(pattern)
        while start >= 0:
            yield start, start + len(pattern)
            start = text.find(pattern, start + len(pattern))
    else:
        for match in pattern.finditer(text):
            yield match.span()


class PageText:
    """All text of one page, joined once, and searched as often as asked.

    Args:
        tree: the parsed page.
        paragraphs: some of its paragraphs, in document order, in which most of what is asked for stands.
        shadow: whether it has declarative shadow roots.
    """

    def __init__(self, tree: LexborHTMLParser, paragraphs: Sequence[LexborNode] = (), *, shadow: bool) -> None:
        self._runs: list[_Run] = []
        root = tree.root
        if root is not None:
            self._runs.append(_Run(tree.body or root, paragraphs))
        if shadow:
            self._runs.extend(_Run(fragment) for fragment in shadow_roots(tree))

    def find(self, text: str) -> list[LexborNode]:
        """The smallest elements whose text contains `text`, in document order (shadow roots after the document)."""
        return [node for run in self._runs for node in run.find(text)]


def text_nodes(node: LexborNode) -> list[LexborNode]:
    """The text nodes inside an element, in document order, blank ones left out."""
    return [child for child in node.traverse(include_text=True, skip_empty=True) if child.is_text_node]


def flat_text_nodes(node: LexborNode) -> Iterator[LexborNode]:
    """The same, shadow roots inside included, each where its host stands."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            if (child.text_content or "").strip():
                yield child
        elif child.tag == "template":
            if is_shadow_template(child):
                yield from (text for own in _own_fragments(child) for text in flat_text_nodes(own))
        elif child.is_element_node:
            yield from flat_text_nodes(child)


def _own_fragments(template: LexborNode) -> list[LexborNode]:
    holder = template.parent
    if holder is None:
        return []
    return [
        fragment
        for fragment in holder.template_fragments()
        if fragment.parent is not None and fragment.parent.mem_id == template.mem_id
    ]


def _is_not_text(node: LexborNode) -> bool:
    parent = node.parent
    return parent is not None and parent.tag in NOT_TEXT


def _common_parent(first: LexborNode, last: LexborNode) -> LexborNode | None:
    parent = first.parent
    if first.mem_id == last.mem_id:
        return parent
    above: set[int] = set()
    node = last.parent
    while node is not None:
        above.add(node.mem_id)
        node = node.parent
    while parent is not None and parent.mem_id not in above:
        parent = parent.parent
    return parent
