"""How fast the static engine is, against the bare parse of the same pages.

Builds a small Material site (pages of about 50 KB, ten notices each), then, page by page and by turns, times the
bare lexbor parse and the whole audit: parse, ten notices found and looked at in both windows, buy controls, human
contacts. Prints both and their ratio.

    python benchmarks/static_sight.py [--pages N] [--rounds N] [--memory N]

`--memory 5000` then reads so many pages that all differ, and prints the memory after the first hundred and after all.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from plainsight.sight import DESKTOP, PHONE, Stylesheets, read_page
from plainsight.sight.reading import stands_before

_TEXT = (
    "return delivery sofa order days warranty cancel payment within window refund original unopened hygiene mattress "
    "customer support phone cover collect parcel van booked morning"
)
_WORDS = _TEXT.split()
_CONFIG = """
site_name: House of rest
theme:
  name: material
  palette:
    - {scheme: default, primary: indigo, toggle: {icon: material/brightness-7, name: dark}}
    - {scheme: slate, toggle: {icon: material/brightness-4, name: light}}
  features: [navigation.tabs, navigation.sections, content.tabs.link, announce.dismiss, navigation.top]
plugins: [search]
markdown_extensions: [admonition, pymdownx.details, attr_list, md_in_html, tables]
"""


def notice(page: int, index: int) -> str:
    """The text of one notice."""
    return f"Item {index} on page {page} can't be returned once opened."


def write_site(folder: Path, pages: int) -> None:
    """Markdown for a site, the same every time."""
    chance = random.Random(7)

    def prose(count: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(count)).capitalize() + "."

    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG)
    (folder / "docs" / "index.md").write_text("# Home\n\nBeds and sofas.\n")
    for page in range(pages):
        parts = [f"# Guide {page}\n"]
        for index in range(10):
            parts.append(
                f"## Rule {index}\n\n{prose(70)}\n\n{notice(page, index)}\n{{ #notice-{index} }}\n\n{prose(90)}\n"
            )
        parts.append("[Buy now](https://shop.example/cart){ .md-button .buy }\n\n[Call us](tel:+441234567890)\n")
        (folder / "docs" / f"page{page}.md").write_text("\n".join(parts))


def build(folder: Path) -> Path:
    """Build the site with mkdocs and return its folder."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


def audit(html: bytes, url: str, sheets: Stylesheets, page: int) -> int:
    """All that one page is asked in a build; returns the notices seen."""
    read = read_page(html, url, sheets)
    seen = 0
    control = read.buy_controls()[0]
    for index in range(10):
        for node in read.find_text(notice(page, index)):
            looks = [read.look(node, window) for window in (PHONE, DESKTOP)]
            orders = [stands_before(read, node, control, window) for window in (PHONE, DESKTOP)]
            seen += all(look.visible for look in looks) and all(orders)
    for contact in read.human_contacts():
        read.look(contact.node, PHONE)
        read.look(contact.node, DESKTOP)
    return seen


def seconds(work: Callable[[], object]) -> float:
    """How long this process alone works at it: other work on the machine does not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_megabytes() -> float:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def memory_of(pages: list[tuple[int, bytes]], sheets: Stylesheets, count: int) -> None:
    """Audit so many pages that all differ, in their texts, ids and classes; print how memory grows."""
    for number in range(count):
        page, html = pages[number % len(pages)]
        differs = html.replace(b' id="', b' id="n%d-' % number).replace(b"<p>", b'<p class="c%d">' % number)
        audit(differs, f"page{number}/index.html", sheets, page)
        if number + 1 in (100, count):
            print(f"peak memory     {peak_megabytes():.0f} MB after {number + 1} pages that all differ")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "shop"
        write_site(folder, options.pages)
        site = build(folder)
        pages = [(page, (site / f"page{page}" / "index.html").read_bytes()) for page in range(options.pages)]

        def read(address: str) -> bytes | None:
            path = site / address.lstrip("/")
            return path.read_bytes() if path.is_file() else None

        sheets = Stylesheets(read)
        first = seconds(lambda: audit(pages[0][1], "page0/index.html", sheets, 0))
        seen = sum(audit(html, f"page{page}/index.html", sheets, page) for page, html in pages)
        before = peak_megabytes()
        parse = whole = 0.0
        for page, html in pages:
            # By turns, since memory that the process has just given back makes either of them slower.
            parses, audits = [], []
            for _ in range(options.rounds):
                parses.append(seconds(partial(LexborHTMLParser, html)))
                audits.append(seconds(partial(audit, html, f"page{page}/index.html", sheets, page)))
            parse += min(parses) / len(pages)
            whole += min(audits) / len(pages)
        after = peak_megabytes()
        size = sum(len(html) for _, html in pages) / len(pages) / 1024
        print(f"pages {len(pages)}, {size:.0f} KB each, notices seen {seen} of {10 * len(pages)}")
        print(f"bare parse      {parse * 1e3:.3f} ms a page")
        print(f"whole audit     {whole * 1e3:.3f} ms a page, {whole / parse:.2f} times the parse")
        print(f"first page      {first * 1e3:.1f} ms, stylesheets read and compiled")
        print(f"peak memory     {before:.0f} MB after one round, {after:.0f} MB after all")
        if options.memory:
            memory_of(pages, Stylesheets(read), options.memory)


if __name__ == "__main__":
    main()
