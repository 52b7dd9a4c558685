"""What a language more costs: the demo shop in one, three and five languages, against plain pages of the same number.

    python benchmarks/locales.py [ROUNDS]

Each build is a process of its own; told is the least CPU time (user and system) of some rounds, in which the sites
take turns, after one that is not counted: in it modules are compiled, and our catalogues and the templates of our
builds, which are kept. A site in fewer languages holds neither pages nor texts of the others.

- Ours: `mkdocs build` of the shop. It reads and checks the policies, writes all their pages, puts each page into the
  navigation, switcher and search index of its language, and checks every page that was built.
- Plain: the very pages that ours wrote, as files under docs/ of one site without our plugin, with the same theme,
  Markdown extensions and search, and a navigation with the same entries as any page of ours has: those of one
  language. Pages of further languages are no entries of it, so nothing in it is open on them, and they have no link
  to the next page. Nothing is made or checked. This is the cheapest that such pages can be.
- Alone: the same pages of one language as a plain site with its own navigation in which every page is open, built by
  a `mkdocs build` of its own, as shops do that have one site for each language; the mean of all languages.

Ours and plain begin with costs that are the same for any number of languages, such as imports; what a language more
costs is the slope of the line through the three builds of each. A build alone is told whole.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml
from processes import cpu_seconds

from plainsight import pages
from plainsight.project import Project
from plainsight.source import read

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
    for path in [folder / "plainsight.yml", *(folder / "policies").glob("*.yml")]:
        data = spoken(read(path.read_bytes(), path.name).data, locales)
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")


def spoken(data: object, locales: tuple[str, ...]) -> object:
    """Parts of a policy without the texts in other languages."""
    if isinstance(data, list):
        named = all(isinstance(each, str) and each in LOCALES for each in data)
        return [spoken(each, locales) for each in data if not named or each in locales]
    if not isinstance(data, dict):
        return data
    texts = data.keys() <= set(LOCALES)
    kept = {key: spoken(value, locales) for key, value in data.items() if not texts or key in locales}
    return {key: value for key, value in kept.items() if value != {}}


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


def alone(folder: Path, locale: str, everything: Path) -> None:
    """One language of a plain site as a site of its own."""
    source = everything / "docs"
    if locale == LOCALES[0]:
        shutil.copytree(source, folder / "docs", ignore=shutil.ignore_patterns(*LOCALES[1:]))
    else:
        shutil.copytree(source / locale, folder / "docs")
        shutil.copytree(source / "stylesheets", folder / "docs/stylesheets")
    config = yaml.safe_load((everything / "mkdocs.yml").read_text("utf-8"))
    config["theme"]["language"] = locale
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")


def seconds(folder: Path) -> float:
    """CPU time of a build."""
    code = _BUILD.format(config=str(folder / "mkdocs.yml"), site=str(folder / "site"))
    return cpu_seconds([sys.executable, "-c", code])


def least(sites: Mapping[str, Path], rounds: int) -> dict[str, float]:
    """The least time of each site; they take turns, so that a slow spell of the machine meets all alike."""
    counted = [{name: seconds(folder) for name, folder in sites.items()} for _ in range(rounds + 1)][1:]
    return {name: min(times[name] for times in counted) for name in sites}


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    sets = (LOCALES[:1], LOCALES[:3], LOCALES)
    with tempfile.TemporaryDirectory() as room:
        sites: dict[str, Path] = {}
        counts = []
        for locales in sets:
            for kind in ("ours", "plain"):
                sites[f"{kind} {len(locales)}"] = Path(room, kind, str(len(locales)))
            shop(sites[f"ours {len(locales)}"], locales)
            counts.append(plain(sites[f"plain {len(locales)}"], locales))
        for locale in LOCALES:
            sites[f"alone {locale}"] = Path(room, "alone", locale)
            alone(sites[f"alone {locale}"], locale, sites[f"plain {len(LOCALES)}"])
        found = least(sites, rounds)
    numbers = [len(locales) for locales in sets]
    mine, others = ([found[f"{kind} {number}"] for number in numbers] for kind in ("ours", "plain"))
    print("languages  pages  ours s  plain s")
    for number, count, our, other in zip(numbers, counts, mine, others, strict=True):
        print(f"{number:9}  {count:5}  {our:6.2f}  {other:7.2f}")
    each, start = statistics.linear_regression(numbers, mine)
    plain_each, plain_start = statistics.linear_regression(numbers, others)
    whole = statistics.mean(found[f"alone {locale}"] for locale in LOCALES)
    print(f"before the first language: ours {start:.2f} s, plain {plain_start:.2f} s")
    print(f"a language more costs ours {each:.2f} s, its pages in the plain site {plain_each:.2f} s:")
    print(f"    {each / plain_each:.2f}, slope against slope; ours makes and checks its pages, plain does not")
    print(f"a whole plain build of one language's pages alone costs {whole:.2f} s:")
    print(f"    {each / whole:.2f}, our slope against a build for each language, its start included")
    average = mine[-1] / numbers[-1]
    print(f"all {numbers[-1]} languages of ours cost {average:.2f} s each, start and policy checks included:")
    print(f"    {average / whole:.2f}, against a build for each language")


if __name__ == "__main__":
    main()
