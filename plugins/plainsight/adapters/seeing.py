"""`plainsight see`: can a customer see this text, in HTML files of anyone's?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from plainsight.sight import Sighting, Stylesheets, Viewport, read_page, see
from plainsight.sight.browser import Browser, BrowserMissing, Preference
from plainsight.sight.browser import see as see_in_browser
from plainsight.sight.page import StaticPage
from plainsight.source.office_files import is_office_file

PIPED = Path("-")
"""Stands for a page that comes from the standard input."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How a page in UTF-16 begins, which holds a zero in most of its letters."""
_BINARY = bytes([*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)])
"""What no text holds (MIME Sniffing Standard, 3): browsers read past a few, and other files are full of them."""
_LETTERS = 0.95
"""Share of a page's bytes that are others, at least."""


class CannotSee(Exception):
    """A page could not be looked at; the message says why. Exit 3."""


@dataclass(frozen=True)
class Remark:
    """What whoever asked has to know of the answers about a file, in a sentence."""

    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """What `plainsight see` is asked of every file.

    Attributes:
        engines: `static`, `browser`, or both, in the order of their answers.
        viewports: the windows to look through.
        text: the words to look for; or else
        selector: a CSS selector of the element to look at.
        buy: a CSS selector of the buy control; None has the engines find it.
        root: the folder that stands for the site's root, where it is named.
        evidence: folder in which a browser keeps cut-out screenshots; None keeps none.
        prefers: what a customer's system asks of every page; for a browser.
    """

    engines: Sequence[str]
    viewports: Sequence[Viewport]
    text: str | None = None
    selector: str | None = None
    buy: str | None = None
    root: Path | None = None
    evidence: Path | None = None
    prefers: Sequence[Preference] = ()


def sightings(
    stack: ExitStack,
    files: Sequence[Path],
    asked: Question,
    progress: Callable[[int, int], None] | None = None,
    piped: bytes = b"",
) -> Iterator[Sighting | CannotSee | Remark]:
    """One answer per file, engine and viewport; a file that can't be looked at gives its reason instead.

    Where an answer rests on less than was asked, a remark follows. The file `-` is what was piped in.

    Args:
        stack: closes the browsers.
        files: the pages.
        asked: what of each.
        progress: called with files done and files in all.
        piped: what came from the standard input.

    Raises:
        CannotSee: no browser is there, and one is asked for.
        ValueError: a selector can't be read.
    """
    folders: dict[Path, tuple[Stylesheets, Browser | None]] = {}
    for done, file in enumerate(files):
        if progress is not None:
            progress(done, len(files))
        base = root_of(file, asked.root)
        if base not in folders:
            inside = [address(each, base) for each in files if root_of(each, asked.root) == base]
            folders[base] = _opened(stack, reader(base, piped), inside, asked)
        sheets, browser = folders[base]
        try:
            html = _bytes_of(file, piped)
        except CannotSee as reason:
            yield reason
            continue
        page = read_page(html, address(file, base), sheets)
        bought = False
        for answer in _answers(page, browser, asked):
            bought = bought or answer.before_buy is not None
            yield answer
        if asked.buy is not None and not bought and not page.select(asked.buy):
            yield Remark(f"{file}: nothing matches --buy {asked.buy}, so nothing can be said of before or after it")
        if _of_unknown_letters(html):
            yield Remark(f"{file}: it is not UTF-8 and names no charset, so words with accents may not be found")
        if browser is not None and (missing := _missing(page)) is not None:
            yield Remark(
                f"{file}: the stylesheet {missing} could not be read, and the browser drew the page without it"
            )


def _opened(
    stack: ExitStack, read: Callable[[str], bytes | None], inside: Sequence[str], asked: Question
) -> tuple[Stylesheets, Browser | None]:
    """A folder's stylesheets, and a browser for its pages where one is asked for."""
    if "browser" not in asked.engines:
        return Stylesheets(read), None
    try:
        browser = stack.enter_context(Browser(read, evidence=asked.evidence, prefers=asked.prefers))
    except BrowserMissing as error:
        raise CannotSee(f"a browser is asked for, and none is here. This brings one: {error}") from None
    browser.expect(inside, asked.viewports[0])
    return Stylesheets(read), browser


def _answers(page: StaticPage, browser: Browser | None, asked: Question) -> Iterator[Sighting]:
    for engine in asked.engines:
        for viewport in asked.viewports:
            if engine == "static":
                yield see(page, viewport, text=asked.text, selector=asked.selector, buy=asked.buy)
            elif browser is not None:
                yield see_in_browser(
                    browser, page.url, viewport, text=asked.text, selector=asked.selector, buy=asked.buy
                )


def _bytes_of(file: Path, piped: bytes) -> bytes:
    """A page's bytes.

    Raises:
        CannotSee: it can't be read, or is no page.
    """
    try:
        html = piped if file == PIPED else file.read_bytes()
    except OSError as error:
        raise CannotSee(f"{file}: {error.strerror}") from None
    if is_office_file(html):
        raise CannotSee(
            f"{file} is no page but a document of Word, PDF or the like, which customers see as a link at most: "
            "ask about the page that the rule belongs on"
        )
    if not html.startswith(_UTF_16) and len(html.translate(None, _BINARY)) < _LETTERS * len(html):
        raise CannotSee(f"{file} is no page: it holds no text that a browser would show as HTML")
    return html


def _of_unknown_letters(html: bytes) -> bool:
    """Whether a page is not UTF-8 and does not say what else: its server may, and else each browser guesses."""
    if html.startswith(_UTF_16) or b"charset" in html[:2048].lower():
        return False
    try:
        html.decode()
    except UnicodeDecodeError:
        return True
    return False


def _missing(page: StaticPage) -> str | None:
    """A stylesheet that is not to be had: in a folder, where it is not, or on the web, which is never asked."""
    return next((each.missing for each in page.document_sheets().mounted if each.missing is not None), None)


def root_of(file: Path, root: Path | None) -> Path:
    """The folder that stands for the site's root: the one given, else the working folder, else the file's own."""
    if file == PIPED:
        return (root or Path.cwd()).resolve()
    path = file.resolve()
    for folder in (root, Path.cwd()):
        if folder is not None and path.is_relative_to(folder.resolve()):
            return folder.resolve()
    return path.parent


def address(file: Path, base: Path) -> str:
    """Where a file stands in the site whose root that folder is."""
    if file == PIPED:
        return str(file)
    return file.resolve().relative_to(base).as_posix()


def reader(base: Path, piped: bytes = b"") -> Callable[[str], bytes | None]:
    """Reads `/assets/site.css` below `base`, nothing outside it, and `/-` from what was piped in."""

    def read(address: str) -> bytes | None:
        if address == f"/{PIPED}":
            return piped
        path = (base / address.lstrip("/")).resolve()
        if not address.startswith("/") or not path.is_relative_to(base):
            return None
        try:
            return path.read_bytes()
        except (OSError, ValueError):
            return None

    return read
