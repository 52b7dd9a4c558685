"""The most that the lines of a block measure down: words, small boxes among them, and what is lowered or raised."""

from __future__ import annotations

from plainsight.sight.css.lengths import length
from plainsight.sight.dom import Element
from plainsight.sight.page_text import fold
from plainsight.sight.style import Style
from plainsight.sight.visibility.bounds.estimates import line_count, line_height
from plainsight.sight.visibility.bounds.least_room import least_room
from plainsight.sight.visibility.bounds.scene import Scene

_NORMAL_LINE = 1.4  # em: the most that `line-height: normal` comes to in common fonts


def lowered(style: Style) -> float:
    """How far a box on a line is lowered or raised from it, in px."""
    found = length(style.values.get("vertical-align", ""), style.sizes)
    return abs(found.of(line_height(style))) if found is not None else 0.0


class Lines:
    """Words and small boxes that follow each other on the lines of a block."""

    def __init__(self, style: Style, *, narrowed: bool = False) -> None:
        self.narrowed = narrowed  # by a float
        self._style = style
        self._words: list[str] = []
        self._boxes = 0.0
        self._lines = 0
        self._pitch = self.pitch_of(style)
        self._sizes = {style.font_px}

    @staticmethod
    def pitch_of(style: Style) -> float:
        return line_height(style) if style.get("line-height") != "normal" else _NORMAL_LINE * style.font_px

    def write(self, words: str, style: Style) -> None:
        if words.strip():
            self._words.append(words)
            self._sizes.add(style.font_px)
            self._pitch = max(self._pitch, self.pitch_of(style))
        if style.get("white-space") not in ("normal", "nowrap"):
            self._lines += words.count("\n")

    def set(self, height: float) -> None:
        """Note a box that stands on a line, or a line break: each may begin a new one."""
        self._boxes += height
        self._lines += 1

    def height(self, scene: Scene, box: Element) -> float:
        lines = self._lines
        words = fold(" ".join(self._words))
        if words:
            count = len(words.split())
            room = 0.0 if self.narrowed else least_room(scene, box)
            lines += min(count, int(line_count(words, self._style, room, room).most)) if room > 0 else count
        spread = (max(self._sizes) - min(self._sizes)) / 2  # of the baselines of letters of several sizes
        return lines * (self._pitch + spread) + self._boxes
