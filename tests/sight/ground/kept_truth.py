"""What Chromium showed of texts of pages outside of the ground, kept for the next run where a file is named."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error as PlaywrightError
from tests.sight.ground.ground import VIEWPORTS, Case, Truth
from tests.sight.ground.oracle import Noisy, Oracle, TooLong, open_oracle, record
from tests.sight.ground.suites import SuiteCase
from tests.sight.ground.waiting import counted


class Page(Protocol):
    """A page of a folder, or a random one: what it is called by, and its texts."""

    @property
    def path(self) -> str: ...

    @property
    def cases(self) -> tuple[SuiteCase, ...]: ...


class KeptTruth:
    """Truths by the fingerprint of a text on its page.

    Args:
        file: where they are kept; None keeps them as long as the program runs.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept: dict[str, dict[str, dict[str, Any]]] = (
            json.loads(file.read_text()) if file is not None and file.exists() else {}
        )

    def __contains__(self, case: Case) -> bool:
        return case.fingerprint in self._kept

    def state(self, case: Case, viewport: str) -> str:
        """`hidden`, `faint` or `visible`."""
        return Truth(**self._kept[case.fingerprint][viewport]).state

    def measure(self, met: Iterable[Page]) -> None:
        """Add the truth of those pages that are not here yet; a page that can't be measured is named and left out."""
        new = [page for page in met if any(case not in self for case in page.cases)]
        if not new:
            return
        try:
            with open_oracle() as oracle:
                for page in counted(new, "Measuring"):
                    self._add(oracle, page)
        finally:
            if self._file is not None:
                self._file.write_text(json.dumps(self._kept))

    def _add(self, oracle: Oracle, page: Page) -> None:
        try:
            truths = {viewport: measured(oracle, page.cases, viewport) for viewport in VIEWPORTS}
        except (Noisy, TooLong, PlaywrightError) as why:
            print(f"left out: {page.path}, {str(why).partition(chr(10))[0]}", file=sys.stderr)
            return
        for case in page.cases:
            self._kept[case.fingerprint] = {name: record(truths[name][case.name]) for name in truths}


def measured(oracle: Oracle, cases: tuple[SuiteCase, ...], viewport: str) -> Mapping[str, Truth]:
    """Case name -> truth of the texts of one page.

    Raises:
        Noisy: the page moves by itself.
        TooLong: it is longer than can be looked at.
    """
    found = oracle.texts(cases[0], viewport, {case.target: case.text for case in cases})
    return {case.name: found[case.target] for case in cases}
