"""CPU of checking a built site against a bare lexbor parse of its pages, in one process.

    .venv/bin/python benchmarks/check_site.py [PAGES]

The site is real: built by MkDocs with Material. Reading the files is in both times; rounds alternate, and medians
are compared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from large_shop import CONFIG, navigation, write_large_shop
from selectolax.lexbor import LexborHTMLParser

from plainsight.adapters.site_folder import SiteFolder
from plainsight.checks.site_seen import Inspection
from plainsight.project import Project

ROUNDS = 5


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        shop = Path(folder)
        (shop / "docs").mkdir()
        (shop / "mkdocs.yml").write_text(CONFIG + "plugins: [search, plainsight]\n" + navigation(wanted))
        (shop / "docs" / "index.md").write_text("# Home\n\n[Before you buy](before-you-buy/index.md)\n")
        write_large_shop(shop, wanted - 12)
        mkdocs = str(Path(sys.executable).parent / "mkdocs")
        subprocess.run([mkdocs, "build", "-q", "-d", "site"], cwd=shop, check=True, capture_output=True)
        site = SiteFolder(shop / "site")
        pages = [url for url in site.urls() if url.endswith(".html")]
        size = sum(len(site.read(url) or b"") for url in pages) / len(pages) / 1024
        parse, check = [], []
        for _ in range(ROUNDS):
            start = time.process_time()
            for url in pages:
                LexborHTMLParser(site.read(url) or b"")
            parse.append(time.process_time() - start)
            project = Project.load(shop)
            start = time.process_time()
            audit = project.audit("site", site.files({}), Inspection())
            check.append(time.process_time() - start)
        bare, ours = statistics.median(parse), statistics.median(check)
        shown, wrong = len(audit.site.exposures), len(audit.report.findings)
        print(f"{len(pages)} pages of {size:.0f} KB, {shown} exposures, {wrong} findings")
        print(f"bare lexbor parse {bare * 1000 / len(pages):.2f} ms a page, check {ours * 1000 / len(pages):.2f} ms")
        print(f"ratio {ours / bare:.2f}")


if __name__ == "__main__":
    main()
