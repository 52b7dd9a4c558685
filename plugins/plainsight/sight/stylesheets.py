"""The stylesheets of one build: each read, parsed and indexed once, and remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Mounted
from plainsight.sight.css.quirks import QUIRKS
from plainsight.sight.css.rules import Condition
from plainsight.sight.css.sheet import Sheet
from plainsight.sight.css.user_agent import USER_AGENT
from plainsight.sight.dom import StartTags
from plainsight.sight.sheet_set import SheetSet

_SITE = "http://site.invalid/"
_MOST_SETS = 200
_MOST_INLINE = 500
_MOST_IMPORTS = 200
_DEEPEST_IMPORT = 12
_LARGEST = 20_000_000
# Sheets from elsewhere that are known by their address to hide no text of a page: web fonts and icons as fonts, and
# the published styles of libraries of which every rule means the library's own boxes (code that highlight.js colours,
# formulas that KaTeX sets).
_HARMLESS = re.compile(
    r"^https?://[^/]+/(?:"
    r"(?:css2?|icon)\?(?:[^#]*&)?family="
    r"|(?:[^?#]*/)?(?:highlight\.js|highlightjs|cdn-release|cdn-assets)[/@][^?#]*styles/[\w./-]+\.css"
    r"|(?:[^?#]*/)?katex[/@][^?#]*/katex(?:\.min)?\.css"
    r")",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb'^@charset "([A-Za-z0-9_.:-]{1,40})";')


class Stylesheets:
    """Every stylesheet that a site's pages link to.

    Args:
        read: gives a sheet's bytes by its resolved address: a path from the site root with a leading "/" for the
            site's own, the full address for an external one; None where it can't be had.

    Attributes:
        start_tags: the start tags of the site's pages.
    """

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self._sheets: dict[str, Sheet | None] = {}
        self._inline: dict[str, Sheet] = {}
        self.scripts: dict[object, object] = {}  # what the site's scripts could do, by the sets that pages carry
        self._sets: dict[tuple[tuple[str, str, str], ...], SheetSet] = {}
        self.user_agent = Sheet(USER_AGENT, "", user_agent=True)
        self.start_tags = StartTags()

    def of_page(self, nodes: list[LexborNode], url: str, *, quirks: bool = False) -> SheetSet:
        """The sheets that a page's document uses, in order, by its `<link>`, `<style>` and `<base>` elements."""
        return self._set(_links(nodes, url), url, quirks=quirks)

    def of_shadow_root(self, fragment: LexborNode | None, url: str) -> SheetSet:
        """The sheets that a declarative shadow root uses: its own, and the browser's."""
        return self._set(_links(fragment.css("link, style") if fragment is not None else [], url), url)

    def _set(self, links: tuple[tuple[str, str, str], ...], url: str, *, quirks: bool = False) -> SheetSet:
        if any(kind == "style" and ("url(" in content or "@import" in content) for kind, content, _ in links):
            links = (*links, ("directory", url.rpartition("/")[0], ""))  # what relative addresses mean
        key = (*links, ("quirks", "", "")) if quirks else links
        known = self._sets.get(key)
        if known is None:
            if len(self._sets) >= _MOST_SETS:
                self._sets.pop(next(iter(self._sets)))
            user_agent = self._quirks if quirks else self.user_agent
            known = self._sets[key] = SheetSet(user_agent, tuple(self._mount_all(links, url)), quirks=quirks)
        return known

    @cached_property
    def _quirks(self) -> Sheet:
        return Sheet(USER_AGENT + QUIRKS, "", user_agent=True)

    def _mount_all(self, links: tuple[tuple[str, str, str], ...], url: str) -> Iterator[Mounted]:
        budget = [_MOST_IMPORTS]
        for kind, content, media in links:
            conditions = (Condition("media", media),) if media and media.strip().lower() != "all" else ()
            if kind == "directory":
                continue
            if kind == "style":
                yield from self._mount(self._inline_sheet(content), _page_base(url), conditions, (), (), budget)
            else:
                yield from self._mount_address(content, conditions, (), (), budget)

    def _mount_address(
        self,
        address: str,
        conditions: tuple[Condition, ...],
        layer: tuple[str, ...],
        above: tuple[str, ...],
        budget: list[int],
    ) -> Iterator[Mounted]:
        sheet = self._sheet(address)
        if sheet is None and _HARMLESS.match(address):
            return
        if sheet is None:
            yield Mounted(None, conditions, layer, missing=_shown(address))
            return
        yield from self._mount(sheet, address, conditions, layer, above, budget)

    def _mount(
        self,
        sheet: Sheet,
        base: str,
        conditions: tuple[Condition, ...],
        layer: tuple[str, ...],
        above: tuple[str, ...],
        budget: list[int],
    ) -> Iterator[Mounted]:
        """A sheet after all that it imports; a circle of imports ends where it closes."""
        for imported in sheet.imports:
            address = resolve(imported.address, base)
            if address in above or address == base:
                continue
            budget[0] -= 1
            if budget[0] < 0 or len(above) >= _DEEPEST_IMPORT:
                yield Mounted(None, conditions, layer, missing=_shown(address))
                continue
            inner = layer if imported.layer is None else (*layer, *imported.layer)
            yield from self._mount_address(
                address, (*conditions, *imported.conditions), inner, (*above, base), budget
            )
        yield Mounted(sheet, conditions, layer)

    def _inline_sheet(self, text: str) -> Sheet:
        known = self._inline.get(text)
        if known is None:
            if len(self._inline) >= _MOST_INLINE:
                self._inline.pop(next(iter(self._inline)))
            known = self._inline[text] = Sheet(text, "", inline=True)
        return known

    def read(self, address: str) -> bytes | None:
        """Any file of the site, by its resolved address; None where it can't be had."""
        return self._read(address)

    def _sheet(self, address: str) -> Sheet | None:
        if address not in self._sheets:
            content = _data_address(address) if address.lower().startswith("data:") else self._read(address)
            self._sheets[address] = (
                None if content is None or len(content) > _LARGEST else Sheet(_decode(content), _shown(address))
            )
        return self._sheets[address]


def _shown(address: str) -> str:
    return address[1:] if address.startswith("/") else address[:200]


def _decode(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    match = _CHARSET.match(content)
    if match is not None:
        try:
            return content.decode(match[1].decode("ascii"), "replace")
        except LookupError:
            pass
    return content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


def _data_address(address: str) -> bytes | None:
    head, comma, body = address.partition(",")
    if not comma:
        return None
    if head.lower().endswith(";base64"):
        import base64

        try:
            return base64.b64decode(unquote(body))
        except ValueError:
            return None
    return unquote(body).encode()


@lru_cache(maxsize=64)
def _page_base(url: str) -> str:
    return "/" + url.lstrip("/")


@lru_cache(maxsize=2048)
def resolve(address: str, base: str) -> str:
    """An address as `read` takes it, against the base of the page or sheet that names it."""
    address = address.strip()
    if address.lower().startswith("data:"):
        return address
    try:
        full = urljoin(urljoin(_SITE, base), address)
        parts = urlsplit(full)
    except ValueError:
        return address
    if full.startswith(_SITE):
        return unquote(parts.path) or "/"
    return full.partition("#")[0]


def is_own_file(address: str, base: str) -> bool:
    """Whether an address means a file below the site's root wherever that is served, as `../img/bed.jpg` may."""
    try:
        return "://" not in base and urljoin(f"{_SITE}~{base}", address.strip()).startswith(f"{_SITE}~/")
    except ValueError:
        return False


def _links(nodes: list[LexborNode], url: str) -> tuple[tuple[str, str, str], ...]:
    """(kind, address or text, media) of each sheet that applies, in document order."""
    base = _page_base(url)
    found: list[tuple[str, str, str]] = []
    preferred: str | None = None
    for node in nodes:
        tag = node.tag
        if tag == "style":
            attributes = node.attributes
            if (attributes.get("type") or "text/css").strip().lower() in ("", "text/css"):
                found.append(("style", node.text(), attributes.get("media") or ""))
            continue
        attributes = node.attributes
        if tag == "meta":
            scheme = (attributes.get("content") or "").lower()
            if "dark" in scheme and "light" not in scheme:
                found.insert(0, ("style", ":where(:root) { color-scheme: dark }", ""))
            continue
        href = attributes.get("href")
        if not href or not href.strip():
            continue
        if tag == "base":
            base = urljoin(urljoin(_SITE, _page_base(url)), href.strip())
            continue
        link = _link(attributes)
        if link is None:
            continue
        title, media = link
        if title:
            preferred = preferred or title
            if title != preferred:
                continue
        found.append(("link", resolve(href, base), media))
    return tuple(found)


def _link(attributes: dict[str, str | None]) -> tuple[str, str] | None:
    """(title, media) of a `<link>` that loads a sheet, at once or as soon as its own handler has run."""
    relations = (attributes.get("rel") or "").lower().split()
    on_load = attributes.get("onload") or ""
    late = "preload" in relations and (attributes.get("as") or "") == "style" and "stylesheet" in on_load
    if not late and ("stylesheet" not in relations or "alternate" in relations or "disabled" in attributes):
        return None
    if (attributes.get("type") or "text/css").split(";")[0].strip().lower() not in ("", "text/css"):
        return None
    media = attributes.get("media") or ""
    if "media" in on_load.replace(" ", "") and re.search(r"\.media\s*=\s*['\"](?:all|screen)?['\"]", on_load):
        media = ""
    return (attributes.get("title") or "").strip(), media
