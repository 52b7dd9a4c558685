"""CPU of `mkdocs build` with the plugin, generating and checking its pages, against the same pages as plain Markdown.

    .venv/bin/python benchmarks/build.py [PAGES]

Both sites use Material and search, and keep the pages out of the navigation. Builds alternate; the medians
of their CPU times (user and system) are compared.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from large_shop import CONFIG, navigation, write_large_shop

ROUNDS = 3
BIN = Path(sys.executable).parent


def cpu(*command: str, cwd: Path) -> float:
    """CPU seconds of a command, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(BIN / command[0]), *command[1:]], cwd=cwd, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        for site, plugin in ((ours, ", plainsight"), (plain, "")):
            (site / "docs").mkdir(parents=True)
            (site / "mkdocs.yml").write_text(CONFIG + f"plugins: [search{plugin}]\n" + navigation(wanted))
        write_large_shop(ours, wanted - 12)
        (ours / "docs" / "index.md").write_text("# Home\n\n[Before you buy](before-you-buy/index.md)\n")
        cpu("plainsight", "write", str(plain / "docs"), "--project", str(ours), cwd=ours)
        (plain / "docs" / "index.md").write_text("# Home\n\n[Before you buy](before-you-buy/index.md)\n")
        pages = len(list((plain / "docs").rglob("*.md")))
        times: dict[str, list[float]] = {"ours": [], "plain": []}
        for _ in range(ROUNDS):
            for name, site in (("plain", plain), ("ours", ours)):
                times[name].append(cpu("mkdocs", "build", "-q", "-d", "site", cwd=site))
        mine, other = statistics.median(times["ours"]), statistics.median(times["plain"])
        print(f"{pages} pages: plain Markdown {other:.1f} s CPU, made and checked by the plugin {mine:.1f} s CPU")
        print(f"ratio {mine / other:.2f}")


if __name__ == "__main__":
    main()
