"""What a language more costs: the demo shop in one, three and five languages, against plain pages of the same number.

    python benchmarks/locales.py [ROUNDS]

Each build runs in a process of its own; told is the least process CPU time of some rounds. The plain sites hold the
very pages that the shop's build wrote, as files under docs/, built with the same theme, navigation and search and
without our plugin. Ours checks every page, too, which plain pages don't ask for. Both begin with costs that are the
same for any number of languages, such as imports; what a language more costs is the slope of the line through the
three builds of each.
"""

from __future__ import annotations

import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from plainsight import pages
from plainsight.project import Project

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ("en", "fr", "it", "de", "es")
_BUILD = "from mkdocs.__main__ import cli; cli(['build', '-q', '-f', {config!r}, '-d', {site!r}])"


def shop(folder: Path, locales: tuple[str, ...]) -> None:
    """The demo shop in some of its languages."""
    for name in ("docs", "policies"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "plainsight.yml"):
        shutil.copy(ROOT / name, folder)
    for locale in LOCALES[1:]:
        if locale not in locales:
            shutil.rmtree(folder / "docs" / locale)
    path = folder / "policies/shop.yml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"locales: \[.*\]", f"locales: [{', '.join(locales)}]", text), "utf-8")


def plain(folder: Path, locales: tuple[str, ...]) -> int:
    """The same pages as files, without our plugin; how many there are."""
    shop(folder, locales)
    project = Project.load(folder)
    made = pages.generate(project.reading.policy, project.today, site_name="Harbour & Home")
    for page in made:
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(page.markdown, "utf-8")
    config = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    config["plugins"] = ["search"]
    config["validation"] = {"omitted_files": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"}
    config["not_in_nav"] = "/*/\n*.md"
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    shutil.rmtree(folder / "policies")
    return len(list((folder / "docs").rglob("*.md")))


def seconds(folder: Path, rounds: int) -> float:
    """Least CPU time of a build, children's user and system time."""
    best = float("inf")
    code = _BUILD.format(config=str(folder / "mkdocs.yml"), site=str(folder / "site"))
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print("languages  pages  ours s  plain s")
    rows = []
    for locales in (LOCALES[:1], LOCALES[:3], LOCALES):
        with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
            shop(Path(ours), locales)
            count = plain(Path(theirs), locales)
            mine, other = seconds(Path(ours), rounds), seconds(Path(theirs), rounds)
            rows.append((len(locales), mine, other))
            print(f"{len(locales):9}  {count:5}  {mine:6.2f}  {other:7.2f}", flush=True)
    number, mines, others = zip(*rows, strict=True)
    each, start = statistics.linear_regression(number, mines)
    plain_each, plain_start = statistics.linear_regression(number, others)
    print(f"before the first language: {start:.2f} s, {plain_start:.2f} s")
    print(f"a language more costs {each:.2f} s, its pages as plain files {plain_each:.2f} s: {each / plain_each:.2f}")


if __name__ == "__main__":
    main()
