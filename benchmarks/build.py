"""CPU of `mkdocs build` with the plugin, generating and checking its pages, against the same pages as plain Markdown.

    .venv/bin/python benchmarks/build.py [PAGES]

All sites use Material and search. The plain pages are built twice: as MkDocs does it by default, with every page in
the navigation, and with the same few in it as the plugin's site, which is the stricter comparison. Builds alternate;
the medians of their CPU times (user and system) are compared, without the first round.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from large_shop import CONFIG, navigation, write_large_shop
from processes import cpu_seconds

ROUNDS = 3
BIN = Path(sys.executable).parent


def cpu(command: str, *arguments: str, cwd: Path) -> float:
    """CPU seconds of a command of ours or of MkDocs, user and system."""
    return cpu_seconds([str(BIN / command), *arguments], cwd)


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        sites = {name: Path(folder, name) for name in ("plugin", "plain", "plain, same navigation")}
        for name, site in sites.items():
            (site / "docs").mkdir(parents=True)
            plugins = "plugins: [search, plainsight]\n" if name == "plugin" else "plugins: [search]\n"
            nav = "" if name == "plain" else navigation(wanted)
            config = CONFIG.replace('not_in_nav: "*"\n', "") if name == "plain" else CONFIG
            (site / "mkdocs.yml").write_text(config + plugins + nav)
        ours = sites["plugin"]
        write_large_shop(ours, wanted - 12)
        for name, site in sites.items():
            if name != "plugin":
                cpu("plainsight", "write", str(site / "docs"), "--project", str(ours), cwd=ours)
            (site / "docs" / "index.md").write_text("# Home\n\n[Before you buy](before-you-buy/index.md)\n")
        pages = len(list((sites["plain"] / "docs").rglob("*.md")))
        times: dict[str, list[float]] = {name: [] for name in sites}
        for _ in range(1 + ROUNDS):
            for name, site in sites.items():
                times[name].append(cpu("mkdocs", "build", "-q", "-d", "site", cwd=site))
        median = {name: statistics.median(each[1:]) for name, each in times.items()}
        print(f"{pages} pages, made and checked by the plugin: {median['plugin']:.1f} s CPU")
        for name in list(sites)[1:]:
            print(f"{name}: {median[name]:.1f} s CPU, ratio {median['plugin'] / median[name]:.2f}")


if __name__ == "__main__":
    main()
