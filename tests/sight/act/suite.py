"""W3C's own cases of contrast, and what an engine makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from plainsight.sight import DESKTOP, Look, Sighting, Stylesheets, read_page
from plainsight.sight import see as see_static

ENGINES = ("static", "browser")
LEAST = {"afw4f7": (4.5, 3.0), "09o5cg": (7.0, 4.5)}
"""Rule -> least contrast of text, and of large text."""
LARGE_PX, LARGE_BOLD_PX = 24.0, 18.66
SLACK = 0.1
"""The cases' words round, up or down, to one decimal."""
SOFT = 0.92
"""Edges of letters are softened on a screen: thin strokes in pixels stay a little under their own colour."""
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case</title></head><body>\n'


@dataclass(frozen=True, slots=True)
class Case:
    """One example of a rule.

    Attributes:
        rule: its id at W3C.
        example: `passed 1`.
        ratio: lowest and highest contrast that its words name; None where nobody sees the text.
        target: CSS selector of the text.
        html: the page's body.
    """

    rule: str
    example: str
    ratio: tuple[float, float] | None
    target: str
    html: str

    @property
    def name(self) -> str:
        return f"{self.rule} {self.example}"

    @property
    def outcome(self) -> str:
        """`passed`, `failed` or `inapplicable`."""
        return self.example.split()[0]

    @property
    def is_scripted(self) -> bool:
        return "<script" in self.html


@dataclass(frozen=True, slots=True)
class Result:
    """What an engine says of a case: `right`, `wrong` or `unsure`, and the contrast that it gives."""

    case: Case
    verdict: str
    contrast: float | None

    @property
    def is_exact(self) -> bool:
        """Whether the contrast is one that the case's words name."""
        if self.case.ratio is None or self.contrast is None:
            return False
        low, high = self.case.ratio
        return low * SOFT - SLACK <= self.contrast <= high + SLACK


@cache
def cases() -> tuple[Case, ...]:
    """All of them, in the order of the rules."""
    read = yaml.safe_load((Path(__file__).parent / "contrast.yml").read_text("utf-8"))
    return tuple(Case(**{**each, "ratio": tuple(each["ratio"]) if "ratio" in each else None}) for each in read)


def results(engine: str) -> list[Result]:
    """What an engine, `static` or `browser`, says of every case."""
    with _asking(engine) as ask:
        return [Result(case, _verdict(case, look := ask(case).look), look.contrast) for case in cases()]


def _verdict(case: Case, look: Look) -> str:
    if case.outcome == "inapplicable":
        return {None: "unsure", False: "right", True: "wrong"}[look.visible]
    if look.visible is None or look.contrast is None:
        return "unsure"
    text, large = LEAST[case.rule]
    size = look.font_px or 0.0
    bold = "font-weight:700" in case.html
    least = large if size >= LARGE_PX or (size >= LARGE_BOLD_PX and bold) else text
    return "right" if (look.contrast >= least) == (case.outcome == "passed") else "wrong"


@contextmanager
def _asking(engine: str) -> Iterator[Callable[[Case], Sighting]]:
    pages = {f"/{number}.html": (HEAD + case.html).encode() for number, case in enumerate(cases())}
    urls = dict(zip((case.name for case in cases()), pages, strict=True))
    if engine == "static":

        def ask(case: Case) -> Sighting:
            page = read_page(pages[urls[case.name]], urls[case.name], Stylesheets(pages.get))
            return see_static(page, DESKTOP, selector=case.target)

        yield ask
        return
    from plainsight.sight.browser import Browser, see

    with Browser(pages.get) as browser:
        yield lambda case: see(browser, urls[case.name], DESKTOP, selector=case.target)
