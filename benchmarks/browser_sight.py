"""Time of looking at built Material pages with Chromium, against bare navigation to the same pages.

    .venv/bin/python benchmarks/browser_sight.py [PAGES] [ROUNDS]

Twenty texts are judged per page, at both viewports. Rounds of all ways alternate in one run, each over all pages,
after one that isn't counted. Compared are the medians of the time that a round takes per page, and of the processor
time of this program and all that it started, which tells more on a machine with other work on it. A look has the next
page loading meanwhile, as `plainsight check` does, so that two cores are of use to it. `pixels` asks the pixel oracle
about every text, which a plain look does only where facts leave one open; it takes so long that it has one round,
after all others.

All ways drive one and the same Chromium program through Playwright, over one server of the site each:

- `navigation` starts it as anyone would, `chromium.launch()` without arguments, and waits for a page's load event;
- `our browser` does the same in a browser started with Plainsight's arguments (`ARGUMENTS` in
  `sight/browser/chromium.py`), some of which make every navigation cheaper;
- `facts` and `pixels` are Plainsight's looks, in browsers of their own.

Both navigations are printed as what the looks are held against.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Page, sync_playwright

from plainsight.sight import DESKTOP, PHONE
from plainsight.sight.browser import Browser, Wanted
from plainsight.sight.browser.chromium import ARGUMENTS, find_chromium
from plainsight.sight.browser.site_server import SiteServer

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

TEXTS = 20
PEERS = ("navigation", "our browser")
CONFIG = (
    "site_name: Beds\ntheme: {name: material, font: false}\nplugins: [search]\nmarkdown_extensions: [admonition]\n"
)


def write_site(folder: Path, pages: int) -> Path:
    """A built site of that many pages, each with twenty rules among other words."""
    docs = folder / "docs"
    docs.mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG)
    for page in range(pages):
        rules = "\n\n".join(
            f"## Rule {number}\n\nItem {page}-{number} cannot be returned once it has been opened. "
            f"{'Our beds are made of beech, oiled by hand and carried up your stairs. ' * 4}"
            for number in range(TEXTS)
        )
        name = "index.md" if page == 0 else f"page-{page}.md"
        (docs / name).write_text(f"# Page {page}\n\n!!! warning\n    Read this before you buy.\n\n{rules}\n")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
    return folder / "site"


def seconds_per_page(urls: list[str], work: Callable[[list[str]], None]) -> float:
    """Wall time of one page, in seconds: the mean of a round over all of them."""
    start = time.perf_counter()
    work(urls)
    return (time.perf_counter() - start) / len(urls)


def cpu_seconds() -> float:
    """Processor time so far of this process, the browsers and Playwright's driver: all below it in /proc."""
    parents, spent = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        number = int(stat.parent.name)
        parents[number], spent[number] = int(fields[1]), int(fields[11]) + int(fields[12])
    ours = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(spent.get(number, 0) for number in ours) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 6
    with tempfile.TemporaryDirectory() as folder:
        site = write_site(Path(folder), pages)

        def read(path: str) -> bytes | None:
            file = site / path.lstrip("/")
            return file.read_bytes() if file.is_file() else None

        urls = ["/" if page == 0 else f"/page-{page}/" for page in range(pages)]
        asked = {
            url: [Wanted(str(n), text=f"Item {page}-{n} cannot be returned") for n in range(TEXTS)]
            for page, url in enumerate(urls)
        }
        with (
            SiteServer(read) as server,
            sync_playwright() as playwright,
            Browser(read) as facts,
            Browser(read, oracle="always", timeout_s=60) as pixels,
        ):
            size: ViewportSize = {"width": DESKTOP.width, "height": DESKTOP.height}
            plain, same = (
                playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
                for arguments in ((), ARGUMENTS)
            )

            def navigate(page: Page, urls: list[str]) -> None:
                for url in urls:
                    page.goto(server.origin + url, wait_until="load")

            def look(browser: Browser, urls: list[str]) -> None:
                browser.expect(urls, DESKTOP)
                for url in urls:
                    for viewport in (DESKTOP, PHONE):
                        sight = browser.look(url, viewport, asked[url])
                        seen = sum(each.visible is True for each in sight.looks.values())
                        assert seen == TEXTS, f"{url} at {viewport.name}: {seen} of {TEXTS} seen, {sight.error}"

            ways: dict[str, Callable[[list[str]], None]] = {
                PEERS[0]: partial(navigate, plain.new_page(viewport=size)),
                PEERS[1]: partial(navigate, same.new_page(viewport=size)),
                "facts": partial(look, facts),
                "pixels": partial(look, pixels),
            }
            times: dict[str, list[float]] = {name: [] for name in ways}
            spent: dict[str, list[float]] = {name: [] for name in ways}
            often = [name for name in ways if name != "pixels"]
            for name in often:
                ways[name](urls)  # what is fetched or compiled once for all pages is in none of the times
            ways["pixels"](urls[:2])
            for name in often * rounds + ["pixels"]:
                before = cpu_seconds()
                times[name].append(seconds_per_page(urls, ways[name]))
                spent[name].append((cpu_seconds() - before) / pages)
            plain.close()
            same.close()
        print(f"{pages} pages, {TEXTS} texts each, both viewports; per page, and times {' and times '.join(PEERS)}")
        for name in ways:
            row = f"{name:12}"
            for kind, found in (("elapsed", times), ("processor", spent)):
                took, *bare_took = (statistics.median(found[each]) for each in (name, *PEERS))
                row += f"{1000 * took:9.0f} ms" + "".join(f" {took / each:6.2f} x" for each in bare_took) + f" {kind}"
            print(row)


if __name__ == "__main__":
    main()
