"""The trial ground judged by what others use to tell seen from unseen, and by our two engines: one Markdown table.

    python benchmarks/peers.py [--without browser] [NAME...]

axe-core comes from npm into a temporary folder; `--axe FILE` names one that is there already. Every judge is asked
about the same element on the same page in the same window; a text search is asked about the words.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.sight.ground import engines, ground  # noqa: E402
from tests.sight.ground.oracle import open_oracle  # noqa: E402
from tests.sight.ground.waiting import counted  # noqa: E402

AXE = "axe-core@4"
ELEMENT = "const e = document.querySelector(selector); if (!e) return false;"
FULL = "checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true"
IN_PAGE = {
    "`innerText` of the page": (
        "const fold = s => s.normalize('NFC').replace(/\\u00ad/g, '').replace(/\\s+/g, ' ').toLowerCase();"
        "return fold(document.body.innerText).includes(fold(text));"
    ),
    "`checkVisibility()`": ELEMENT + "return e.checkVisibility();",
    "`checkVisibility()` with all options": ELEMENT + f"return e.checkVisibility({{{FULL}}});",
    "axe `isVisibleOnScreen`": (
        ELEMENT + "axe.teardown(); axe.setup(document.documentElement);"
        "try { return axe.commons.dom.isVisibleOnScreen(e); } finally { axe.teardown(); }"
    ),
}

HIT_TEST = (
    ELEMENT + "e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});"
    "const b = e.getBoundingClientRect(), top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
    "return !!top && (e.contains(top) || top.shadowRoot !== null && top.contains(e));"
)


@dataclass(slots=True)
class Score:
    """What one judge got wrong; counts of verdicts, one for each case and window."""

    hidden: int = 0
    visible: int = 0
    faint: int = 0
    hidden_called_visible: int = 0
    visible_called_hidden: int = 0
    faint_called_visible: int = 0
    unsure: int = 0
    failed: int = 0
    seconds: float = 0.0
    slips: list[str] = field(default_factory=list)

    def count(self, truth: str, said: str, where: str) -> None:
        """Add one verdict."""
        setattr(self, truth, getattr(self, truth) + 1)
        if said == "unsure":
            self.unsure += 1
        elif truth == "hidden" and said != "hidden":
            self.hidden_called_visible += 1
            self.slips.append(where)
        elif truth == "visible" and said == "hidden":
            self.visible_called_hidden += 1
        elif truth == "faint" and said == "visible":
            self.faint_called_visible += 1


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", help="case or family names")
    options.add_argument("--without", action="append", default=[], choices=[*engines.ENGINES, "peers"])
    options.add_argument("--axe", type=Path, help="axe.min.js")
    chosen = options.parse_args()
    cases = [case for case in ground.cases(*chosen.names) if case.name in ground.truths()]
    scores: dict[str, Score] = {}
    if "peers" not in chosen.without:
        with ExitStack() as held:
            axe = chosen.axe or _npm_axe(Path(held.enter_context(tempfile.TemporaryDirectory())))
            _judge_by_peers(cases, axe.read_text(), scores)
    for engine in engines.ENGINES:
        if engine not in chosen.without:
            _judge_by_engine(engine, cases, scores)
    print(*_table(scores, len(cases)), sep="\n")
    return 0


def _judge_by_peers(cases: list[ground.Case], axe: str, scores: dict[str, Score]) -> None:
    with open_oracle() as oracle:
        for case in counted(cases, "Asking other judges"):
            for viewport in ground.VIEWPORTS:
                page, _ = oracle.open(case, viewport)
                page.evaluate(axe)
                truth, where = ground.truth_of(case, viewport), f"{case.name} ({viewport})"
                for name, ask in _peers(page, case):
                    score = scores.setdefault(name, Score())
                    started = time.perf_counter()
                    try:
                        said = "visible" if ask() else "hidden"
                    except Exception:
                        score.failed += 1
                        said = "unsure"
                    score.seconds += time.perf_counter() - started
                    score.count(truth, said, where)


def _peers(page: Page, case: ground.Case) -> Iterator[tuple[str, Callable[[], bool]]]:
    yield "text search in the HTML", lambda: case.text.encode() in case.files[case.page]
    for name, body in IN_PAGE.items():
        script = f"([selector, text]) => {{ {body} }}"
        yield name, partial(_in_page, page, script, case)
    yield "Playwright `is_visible()`", lambda: page.locator(case.target).first.is_visible()
    # Last, since it scrolls boxes that no customer can scroll.
    yield (
        "`elementFromPoint()` at its middle",
        partial(_in_page, page, f"([selector, text]) => {{ {HIT_TEST} }}", case),
    )


def _in_page(page: Page, script: str, case: ground.Case) -> bool:
    return bool(page.evaluate(script, [case.target, case.text]))


def _judge_by_engine(engine: str, cases: list[ground.Case], scores: dict[str, Score]) -> None:
    score = scores.setdefault(f"**Plainsight {engine}**", Score())
    with engines.open_judge(engine) as judge:
        for case in counted(cases, f"Asking the {engine} engine"):
            for viewport in ground.VIEWPORTS:
                truth = ground.truth_of(case, viewport)
                started = time.perf_counter()
                try:
                    said = engines.verdict(judge(case, viewport))
                except Exception:
                    score.failed += 1
                    said = "unsure"
                score.seconds += time.perf_counter() - started
                score.count(truth, said, f"{case.name} ({viewport})")


def _table(scores: dict[str, Score], cases: int) -> Iterator[str]:
    one = next(iter(scores.values()))
    yield f"{cases} pages in two windows: {one.hidden} times hidden, {one.visible} visible, {one.faint} faint."
    yield ""
    yield "| judge | hidden, called visible | visible, called hidden | faint, called plainly visible | unsure |"
    yield "|---|--:|--:|--:|--:|"
    for name, score in scores.items():
        miss = score.hidden_called_visible / max(score.hidden, 1)
        alarm = score.visible_called_hidden / max(score.visible, 1)
        yield (
            f"| {name} | {score.hidden_called_visible} ({miss:.1%}) | {score.visible_called_hidden} ({alarm:.1%}) "
            f"| {score.faint_called_visible} | {score.unsure} |"
        )


def _npm_axe(folder: Path) -> Path:
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--prefix", str(folder), AXE], check=True)
    return folder / "node_modules" / "axe-core" / "axe.min.js"


if __name__ == "__main__":
    sys.exit(main())
