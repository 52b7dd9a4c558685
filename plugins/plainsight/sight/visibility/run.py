"""One text node's share of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from plainsight.sight.exposure import Reveal
from plainsight.sight.visibility.state import Gone
from plainsight.sight.visibility.verdict import Verdict

LEAST_SHARE = 0.2
"""Of a text: with less of it in view, what is left of it is faint."""


@dataclass(frozen=True, slots=True)
class Run:
    """One text node's share of the answer."""

    words: str
    verdict: Verdict
    share: float = 1.0
    reveal: Reveal = Reveal.OPEN
    cut: Gone | None = None
