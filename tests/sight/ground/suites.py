"""Pages of any folder as cases: each text of each page, its truth measured in Chromium.

A page is asked as it stands, without scripts, since what they do is not the static engine's to know, and without the
sheets that the folder does not hold, since nobody could draw it with them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.sight.ground.ground import Case

MARK = "data-asked"
SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht"})
TEXTS = 5
"""How many texts of a page are asked about at most."""
SELF_CLOSED = re.compile(r"<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)\w++)([^<>]*)/>")
XML = re.compile(r"<\?xml[^<>]*\?>|<!\[CDATA\[|\]\]>")
WORD = re.compile(r"\w\w")
_WORDLESS = (
    "script style title head meta link base noscript template option optgroup datalist textarea "
    "iframe object video audio canvas progress meter frameset noframes"
)
WORDLESS = frozenset(_WORDLESS.split(" "))
"""Elements whose text is no text of the page, or none that a page shows by itself."""


@dataclass(frozen=True, slots=True)
class SuiteCase(Case):
    """One text of one page of a folder; `raw["site"]` holds the page as it is asked, and the folder beside it."""

    @property
    def files(self) -> Mapping[str, bytes]:
        site: Mapping[str, bytes] = self.raw["site"]
        return site

    def uses_scripts(self) -> bool:
        """They have been taken out."""
        return False

    def may_leave(self) -> bool:
        """Neither does it lead elsewhere."""
        return False


class Site(Mapping[str, bytes]):
    """A folder as a server would give it, with one page changed.

    Args:
        root: the folder; nothing outside of it is read.
        page: path of the page.
        html: what the page is.
    """

    def __init__(self, root: Path, page: str, html: bytes) -> None:
        self._root, self._page, self._html = root.resolve(), page, html

    def __getitem__(self, path: str) -> bytes:
        if path == self._page:
            return self._html
        file = (self._root / path).resolve()
        if not file.is_relative_to(self._root) or not file.is_file():
            raise KeyError(path)
        return file.read_bytes()

    def __iter__(self) -> Iterator[str]:
        yield self._page

    def __len__(self) -> int:
        return 1


@dataclass(frozen=True)
class SuitePage:
    """One page of a folder.

    Attributes:
        root: the folder.
        path: of the page, below it.
    """

    root: Path
    path: str

    @cached_property
    def cases(self) -> tuple[SuiteCase, ...]:
        """One case for each text that is asked about; none where a page has no words."""
        document = LexborHTMLParser(self._source())
        _without_scripts(document)
        self._without_lost_sheets(document)
        asked = _asked(document)
        for number, node in enumerate(asked):
            node.attrs[MARK] = str(number)  # type: ignore[index]
        html = (document.html or "").encode()
        page = str(PurePosixPath(self.path).with_suffix(".html"))
        site = Site(self.root, page, html)
        texts = [" ".join(node.text().split()) for node in asked]
        return tuple(
            case_of(self.root.name, self.path, number, text, page, site) for number, text in enumerate(texts)
        )

    def _source(self) -> str:
        text = (self.root / self.path).read_bytes().decode("utf-8", "replace")
        if self.path.endswith((".xht", ".xhtml")):
            text = SELF_CLOSED.sub(r"<\1\2></\1>", XML.sub("", text))
        return text

    def _without_lost_sheets(self, document: LexborHTMLParser) -> None:
        for link in document.css("link[href]"):
            href = (link.attributes.get("href") or "").split("?")[0]
            base = self.root if href.startswith("/") else (self.root / self.path).parent
            file = (base / href.lstrip("/")).resolve()
            if "//" in href or not file.is_relative_to(self.root.resolve()) or not file.is_file():
                link.decompose()


def pages(root: Path, most: int | None = None) -> list[SuitePage]:
    """The pages of a folder that have words; of more than `most`, those that a hash of their path puts first."""
    paths = sorted(str(path.relative_to(root).as_posix()) for path in root.rglob("*") if path.suffix in SUFFIXES)
    if most is not None and len(paths) > most:
        paths = sorted(sorted(paths, key=lambda path: hashlib.sha256(path.encode()).hexdigest())[:most])
    return [page for path in paths if (page := SuitePage(root, path)).cases]


def case_of(family: str, path: str, number: int, text: str, page: str, site: Mapping[str, bytes]) -> SuiteCase:
    """The case of one text, which stands in the element whose attribute MARK is its number.

    Args:
        family: what the page belongs to.
        path: by which the page is called.
        number: of the text on its page.
        text: its words.
        page: path of the page in its site.
        site: path -> bytes.
    """
    words = text if len(text) <= 40 else f"{text[:39]}…"
    matter = hashlib.sha256(site[page]).hexdigest()
    return SuiteCase(
        name=f'{path} {number} "{words}"',
        family=family,
        row="",
        source=f"{matter} {number}",
        target=f'[{MARK}="{number}"]',
        text=text,
        find="selector",
        buy=None,
        contact=None,
        expect={},
        before_buy={},
        human_contact=None,
        legible=None,
        beyond=frozenset(),
        note="",
        page=page,
        raw={"site": site},
    )


def _without_scripts(document: LexborHTMLParser) -> None:
    for node in document.css('script, frameset, meta[http-equiv="refresh" i], base'):
        node.decompose()


def _asked(document: LexborHTMLParser) -> list[LexborNode]:
    """Elements with words of their own, those first that carry an attribute, which is what a test is about."""
    if document.body is None:
        return []
    found = [node for node in document.body.css("*") if _speaks(node)]
    chosen = sorted(range(len(found)), key=lambda number: (not found[number].attributes, number))[:TEXTS]
    return [found[number] for number in sorted(chosen)]


def _speaks(node: LexborNode) -> bool:
    above: LexborNode | None = node
    while above is not None:
        if above.tag in WORDLESS:
            return False
        above = above.parent
    return WORD.search(node.text(deep=False) or "") is not None
