"""An existing policy text as sentences, each with its heading and the line it begins on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import PurePath

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "legend", "caption", "th"}
_BLOCKS = _HEADINGS | {
    "p", "li", "dd", "td", "div", "section", "article", "main", "header", "footer", "blockquote", "address", "tr",
    "table", "ul", "ol", "dl", "br", "hr", "details", "label", "figcaption", "pre",
}  # fmt: skip
_UNREAD = {"script", "style", "template", "noscript", "head", "nav", "svg", "iframe", "textarea", "select"}
# A full stop ends a sentence where white space and no small letter follow, unless it belongs to a short form.
_END = re.compile(r"(?P<word>[^\s.]*)[.!?…][\"”»“')\]]*(?P<space>\s+)(?=[\"“«„'(¿¡]?[^\sa-zà-ÿ])")
_SHORT_FORMS = set(
    """e.g i.e etc vs no nr art max min ca tel approx mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept
    oct nov dec z b bzw inkl zzgl evtl ggf str usw d h u a p es n núm aprox máx mín avda sr sra env p.ex ex""".split()  # noqa: SIM905
)
_TEXT_HEADING = re.compile(r"#{1,6}\s+(?P<marked>.+?)\s*#*|(?P<plain>[^.!?;:]{3,80}|\S+(?: \S+){0,3}:)")
_BULLET = re.compile(r"\s*(?:[-*+•–]|\d{1,2}[.)])\s+(?P<text>.+)")
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|^>[ \t]*", re.MULTILINE)


_CURLY = re.compile(r"(?<=\w)\u2019(?=\w)")
"""The apostrophe that word processors write, where the patterns of words have the straight one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one entry of a list.

    Attributes:
        file: as it was named.
        line: 1-based line on which it begins.
        heading: the nearest heading above; empty where there is none.
        text: white space folded, without marks of Markdown.
        listed: it is an entry of a list.
    """

    file: str
    line: int
    heading: str
    text: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """Text of one paragraph, entry or heading, its line breaks kept: they tell where each sentence begins."""

    line: int
    text: str
    heading: bool = False
    listed: bool = False


def read_passages(text: str, file: str) -> tuple[Passage, ...]:
    """The sentences of a policy text.

    Args:
        text: HTML, Markdown or plain text; told apart by the file's ending, or by its beginning.
        file: its name.
    """
    html = PurePath(file).suffix.lower() in (".html", ".htm", ".xhtml") or text.lstrip()[:15].lower().startswith(
        ("<!doctype", "<html")
    )
    found, heading = [], ""
    for block in _html_blocks(text) if html else _text_blocks(text):
        words = _CURLY.sub("'", " ".join(block.text.split()))
        if not words:
            continue
        if block.heading:
            heading = words.rstrip(":")
            continue
        found += [
            Passage(file, line, heading, sentence, block.listed)
            for sentence, line in zip(sentences(words), _lines(block), strict=True)
        ]
    return tuple(found)


def sentences(text: str) -> list[str]:
    """The sentences of a text whose white space is folded."""
    found, start = [], 0
    for match in _END.finditer(text):
        word = match["word"]
        if word.lower() not in _SHORT_FORMS and not (len(word) == 1 and word.isalpha()):
            found.append(text[start : match.start("space")])
            start = match.end()
    return [*found, text[start:]]


def _lines(block: _Block) -> Iterator[int]:
    """The line on which each sentence of a block begins, its white space still as it was written."""
    words = [(match[0], match.start()) for match in re.finditer(r"\S+", block.text)]
    number = 0
    for sentence in sentences(" ".join(word for word, _ in words)):
        yield block.line + block.text.count("\n", 0, words[number][1])
        number += len(sentence.split())


class _Blocks(HTMLParser):
    """Collects the text of a page, block by block; nothing is run or fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self._parts: list[str] = []
        self._line = 1
        self._open: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        if tag in _BLOCKS:
            self._end()
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        if tag in _BLOCKS:
            self._end()
            if tag in self._open:
                while self._open.pop() != tag:
                    pass

    def handle_data(self, data: str) -> None:
        if self._unread:
            return
        if not self._parts and data.strip():
            self._line = self.getpos()[0] + len(data[: len(data) - len(data.lstrip())].splitlines()[1:])
        self._parts.append(data)

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        text = "".join(self._parts)
        self._parts = []
        if text.strip():
            inner = self._open[-1] if self._open else ""
            self.blocks.append(_Block(self._line, text.lstrip(), inner in _HEADINGS, "li" in self._open))


def _html_blocks(text: str) -> list[_Block]:
    reader = _Blocks()
    reader.feed(text)
    reader.close()
    return reader.blocks


def _text_blocks(text: str) -> Iterator[_Block]:
    """Paragraphs and entries of Markdown or plain text; what stands alone without a full stop is a heading.

    So is a short line that ends before the next one's first word would have made it too long.
    """
    lines = [*_without_front_matter(text).splitlines(), ""]
    held: list[str] = []
    start, listed = 1, False
    for number, line in enumerate(lines, 1):
        bullet = _BULLET.fullmatch(line)
        underline = bool(held) and re.fullmatch(r"\s*(=+|-{3,})\s*", line) is not None
        title = len(held) == 1 and not listed and _broken_off(held[0], line)
        if held and (not line.strip() or bullet or line.startswith("#") or underline or title):
            yield _block(held, start, listed, alone=underline or title or not line.strip())
            held, listed = [], False
        if underline or not line.strip():
            continue
        if not held:
            start, listed = number, bullet is not None
        held.append(bullet["text"] if bullet else line)
        if line.startswith("#"):
            yield _block(held, start, False, alone=True)
            held = []


def _broken_off(line: str, next: str) -> bool:
    """A line of a few words that ends where the next one, which begins anew, had room to go on."""
    words, following = line.split(), next.split()
    fits = bool(following) and len(line) + 1 + len(following[0]) <= len(next)
    return fits and following[0][0].isupper() and len(words) <= 6 and not line.rstrip().endswith((",", "-", "–"))


def _block(lines: list[str], start: int, listed: bool, *, alone: bool) -> _Block:
    raw = "\n".join(lines).strip()
    match = _TEXT_HEADING.fullmatch(raw) if len(lines) == 1 and not listed and alone else None
    if match is not None:
        return _Block(start, _MARKS.sub(r"\1", match["marked"] or match["plain"]), heading=True)
    return _Block(start, _MARKS.sub(r"\1", raw), listed=listed)


def _without_front_matter(text: str) -> str:
    """The text with the lines of its front matter blank, so that later lines keep their numbers."""
    match = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    return "\n" * match[0].count("\n") + text[match.end() :] if match else text
