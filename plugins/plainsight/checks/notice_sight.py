"""How one rule's notice is seen on one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborNode

from plainsight.model import Rule
from plainsight.sight import Bands, Level, Look, bands_of, level_of
from plainsight.sight.page_text import fold
from plainsight.wording import Notice

_folded = lru_cache(maxsize=4096)(fold)


@dataclass(frozen=True)
class NoticeSight:
    """How one rule's notice is seen on one page.

    Attributes:
        rule: the must-show rule.
        notice: what has to be told, in the page's locale.
        node: the element that tells it, None when the page has none.
        looks: what is seen of it, per viewport name.
        before_buy: whether it precedes the buy control; None where there is no buy control.
    """

    rule: Rule
    notice: Notice
    node: LexborNode | None
    looks: Mapping[str, Look]
    before_buy: bool | None

    def level(self, viewport: str) -> Level | None:
        with_reason = self.with_reason(self.looks[viewport]) is not False
        return level_of(self.bands(viewport), with_reason=with_reason)

    def bands(self, viewport: str) -> Bands:
        return bands_of(self.looks[viewport], self.before_buy)

    @property
    def levels(self) -> dict[str, Level | None]:
        return {viewport: self.level(viewport) for viewport in self.looks}

    @property
    def worst(self) -> Level | None:
        """The lowest level over all viewports; None when one of them is unsure."""
        levels = list(self.levels.values())
        return None if None in levels else min(level for level in levels if level is not None)

    def words_missing(self, look: Look) -> bool:
        """Whether the painted words no longer hold the notice's own."""
        return _folded(self.notice.sentences) not in _folded(look.painted)

    def with_reason(self, look: Look) -> bool | None:
        """Whether the reason is read on the same spot; None where the rule has none to tell."""
        return not self.why_missing(look) if self.notice.why else None

    def why_missing(self, look: Look) -> bool:
        return bool(self.notice.why) and _folded(self.notice.why or "") not in _folded(look.painted)
