"""What a built site's files say of it: links, search index, sitemap, the path it is served under."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from plainsight.findings import Place
from plainsight.sight.leaving import refresh_of

Read = Callable[[str], bytes | None]
"""The bytes of a file by its address in the site, None when there is no such file."""

_DOCUMENT = re.compile(rb"<!doctype\s|<(?:html|head|body)[\s>]", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*>", re.IGNORECASE)
_REFRESH = re.compile(rb"http-equiv=[\"']?refresh\b", re.IGNORECASE)
_CONTENT = re.compile(rb"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_REDIRECTING = frozenset({"200", "301", "302", "303", "307", "308"})
"""A 200 shows the other page at the old address."""
_LINK = re.compile(rb"<a\s(?:[^>]*?\s)?href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_CANONICAL = re.compile(rb"<link[^>]+rel=[\"']?canonical[\"']?[^>]+href=[\"']?([^\"'\s>]+)", re.IGNORECASE)
_LOC = re.compile(rb"<loc>\s*([^<\s]+)\s*</loc>")


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """A built site, whatever built it.

    Attributes:
        urls: addresses of all its files, such as `returns/index.html`.
        read: a file's bytes by its address.
        sources: where a page, or another file, was written, by its address, as far as that is known.
    """

    urls: Sequence[str]
    read: Read
    sources: Mapping[str, Place] = field(default_factory=dict)


def is_page(html: bytes) -> bool:
    """Whether customers get to see this file as a page: no redirect, and no fragment such as a theme's template."""
    return _DOCUMENT.search(html) is not None and _refresh(html) is None


def redirect_target(html: bytes, url: str) -> str | None:
    """The address on the site to which a page sends its visitors at once; None when it sends them nowhere on it."""
    target = _refresh(html)
    return _resolved(url.rpartition("/")[0], target) if target else None


def _refresh(html: bytes) -> bytes | None:
    """Where a page's refresh leads that comes at once, empty for the page itself; None where it has none."""
    for tag in _META.findall(html[:4096]):
        content = _CONTENT.search(tag) if _REFRESH.search(tag) else None
        if content is not None:
            words = unescape((content[1] or content[2] or content[3] or b"").decode("utf-8", "replace"))
            seconds, target = refresh_of(words) or (-1, "")
            if seconds == 0:
                return target.encode()
    return None


def listed_redirects(read: Read, prefix: str) -> dict[str, str]:
    """What a host is told to redirect by a file `_redirects`, as Netlify and Cloudflare Pages read it.

    An address that ends in `*` stands for all below it, and `:splat` in its target for what follows there. Lines for
    some visitors only, to other sites, or with further placeholders are left out: not every customer is led by them.

    Args:
        read: a file's bytes by its address.
        prefix: the path under which the site is served, without outer slashes.
    """
    found: dict[str, str] = {}
    for line in (read("_redirects") or b"").decode("utf-8", "replace").splitlines():
        source, target, status, *conditions = (*line.partition("#")[0].split(), "", "", "")[:4]
        status = status.rstrip("!") or "301"
        if any(conditions) or "=" in target or status not in _REDIRECTING or not source.startswith("/"):
            continue
        if target.startswith("/") and ":" not in target.replace(":splat", ""):
            ends = [path.lstrip("/").removeprefix(f"{prefix}/" if prefix else "") for path in (source, target)]
            one, two = (path if path.endswith(("*", ":splat")) else _address(path.partition("?")[0]) for path in ends)
            found.setdefault(one, two)
    return found


def links(html: bytes, url: str) -> frozenset[str]:
    """Addresses on the site that a page links to."""
    steps = url.split("/")[:-1]
    above = ["/".join(steps[: len(steps) - up]) for up in range(len(steps) + 1)]
    found = set()
    for href in {match[1] or match[2] or match[3] or b"" for match in _LINK.finditer(html)}:
        # Pages of a site link to the same places by different numbers of steps up: without them, answers are shared.
        rest, up = href, 0
        while rest.startswith(b"../"):
            rest, up = rest[3:], up + 1
        link = _resolved(above[min(up, len(steps))], rest if rest or not up else b"./")
        if link is not None:
            found.add(link)
    return frozenset(found)


def resolved_link(url: str, href: str) -> str | None:
    """An address on the site that a link of a page leads to; None for what leads elsewhere."""
    return _resolved(url.rpartition("/")[0], href.encode("utf-8", "replace"))


@lru_cache(maxsize=65536)
def _resolved(folder: str, raw: bytes) -> str | None:
    """An address on the site that a link in `folder` leads to; None for what leads elsewhere."""
    href = unescape(raw.decode("utf-8", "replace")).partition("#")[0].partition("?")[0]
    if not href or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", href):
        return None
    path = urljoin(f"/{folder}/" if folder else "/", href)
    return _address(unquote(path).lstrip("/"))


def _address(path: str) -> str:
    if path == "" or path.endswith("/"):
        return path + "index.html"
    return path if "." in path.rpartition("/")[2] else path + "/index.html"


def served_under(read: Read) -> str:
    """The path under which the site is served, as its home page's canonical address has it, without outer slashes."""
    home = read("index.html") or b""
    match = _CANONICAL.search(home[:65536])
    path = urlsplit(match[1].decode("utf-8", "replace")).path if match else ""
    return path.removesuffix("/index.html").strip("/")


def absolute(read: Read, prefix: str) -> Read:
    """The same files by their path from the server's root, such as `/shop/returns/index.html` for a prefix `shop`."""

    def read_absolute(path: str) -> bytes | None:
        if not path.startswith("/"):
            return None
        name = unquote(path.lstrip("/"))
        found = read(name)
        if found is None and prefix and name.startswith(prefix + "/"):
            found = read(name[len(prefix) + 1 :])
        return found

    return read_absolute


def named_as_files(links: frozenset[str], prefix: str, files: Container[str]) -> frozenset[str]:
    """Addresses that pages link to, by the names of the site's files: `/shop/returns/` is its `returns/index.html`.

    Args:
        links: addresses from the server's root, without its first slash.
        prefix: the path under which the site is served, without outer slashes.
        files: addresses of all files of the site. What none of them answers to keeps its name.
    """
    if not prefix:
        return links
    return frozenset(_file_of(link, f"{prefix}/", files) for link in links)


def _file_of(link: str, path: str, files: Container[str]) -> str:
    shorter = link.removeprefix(path)
    return shorter if link not in files and shorter in files else link


def searched_pages(read: Read, folders: Iterable[str] = ()) -> frozenset[str] | None:
    """Pages that the site's search knows; None where there is no search that we can read.

    Args:
        read: a file's bytes by its address.
        folders: below which there may be an index for the pages of that folder alone, such as `fr`.
    """
    indexes = {
        folder: read(f"{folder}search/search_index.json") for folder in ("", *(f"{name}/" for name in folders))
    }
    if indexes[""] is None:
        return None
    return frozenset(
        _address(folder + unquote(location)) for folder, raw in indexes.items() for location in _locations(raw or b"")
    )


def _locations(raw: bytes) -> list[str]:
    try:
        return [str(doc["location"]).partition("#")[0] for doc in json.loads(raw)["docs"]]
    except (ValueError, KeyError, TypeError):
        return []


def mapped_pages(read: Read, prefix: str) -> frozenset[str] | None:
    """Addresses of the pages that the sitemap names; None where the site has no sitemap.xml."""
    raw = read("sitemap.xml")
    if raw is None:
        return None
    paths = (unquote(urlsplit(unescape(loc.decode("utf-8", "replace"))).path).strip() for loc in _LOC.findall(raw))
    return frozenset(
        _address(path.lstrip("/").removeprefix(prefix).lstrip("/") if prefix else path.lstrip("/")) for path in paths
    )
