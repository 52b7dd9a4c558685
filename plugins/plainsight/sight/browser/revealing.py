"""What a customer would have to do to see a hidden text: tried out on the page itself."""

from __future__ import annotations

from plainsight.sight.browser.page_sight import Facts
from plainsight.sight.browser.pixels import ink_now
from plainsight.sight.browser.tab import Tab
from plainsight.sight.exposure import Reveal


def reveal_of(tab: Tab, facts: Facts) -> Reveal:
    """`one-click` or `hover` where one press or a resting pointer brings the text up, else `open`: nothing does.

    A text whose boxes are open, but that lacks ink or is covered, stands in no box to be opened: what a press may do
    to it, such as to change the whole page's colours, is no way to it. The page may be changed afterwards: the caller
    opens it anew.
    """
    for control in () if facts.seen else tab.ask("(at) => __plainsight.openers(at)", facts.at):
        if tab.ask("(asked) => __plainsight.press(asked)", {"control": control, "at": facts.at}):
            return Reveal.ONE_CLICK
    if facts.culprit is not None and facts.culprit["trick"] == "select":
        return Reveal.ONE_CLICK
    if tab.ask("() => __plainsight.hoverRules()"):
        tab.ask("() => __plainsight.pointerPasses()")
        for spot in tab.ask("(at) => __plainsight.hovers(at)", facts.at):
            if _shows_under_pointer(tab, facts, spot["x"], spot["y"]):
                return Reveal.HOVER
    return Reveal.OPEN


def _shows_under_pointer(tab: Tab, facts: Facts, x: float, y: float) -> bool:
    half = tab.viewport.height / 2 if tab.viewport is not None else 0.0
    reach = tab.scroll(0, max(y - half, 0))
    tab.point(x, y - min(max(y - half, 0), reach["y"]))
    tab.ask("(ms) => __plainsightStage.settle(ms)", 1000)
    # Where its boxes were open all along, only pixels tell what the pointer has changed.
    shows = ink_now(tab, facts).seen if facts.seen else bool(tab.ask("(at) => __plainsight.shows(at)", facts.at))
    tab.take_pointer_away()
    return shows
