"""One cell of the map: how one rule is seen on one page in one viewport, in words, with every reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainsight.checks.exposures import Exposure
from plainsight.sight import Level, Look, Reveal, Shown


@dataclass(frozen=True, slots=True)
class State:
    """What a cell says at a glance.

    Attributes:
        key: one letter, which the page's script and stylesheet go by.
        name: the level, or what stands in its place.
        short: how a rule falls short in this state, inside a sentence.
        meaning: for the legend, one clause.
        rank: 0 is worst.
    """

    key: str
    name: str
    short: str
    meaning: str
    rank: int


ABSENT = State("a", "absent", "absent", "the page does not have it", 0)
HIDDEN = State("h", "hidden", "hidden", "it is in the file, but nobody sees it", 1)
BURIED = State("b", "buried", "buried", "it takes a click, a tab, a hover or scrolling inside a box to see it", 2)
REWORDED = State(
    "r", "reworded", "told in other words", "something is seen there, but its words are not those of the rule", 3
)
UNSURE = State("u", "unsure", "unsure", "nobody has proven that it is seen, or that it isn’t", 4)
CLOSABLE = State("c", "closable", "easy to close, and then gone,", "it is prominent, but a customer can close it", 5)
VISIBLE = State(
    "v",
    "visible",
    "seen, but not well enough,",
    "it is seen on load, but too late, too small, too pale or beside the page’s text",
    6,
)
PROMINENT = State(
    "p", "prominent", "prominent", "it is seen on load, before the buy control, legible, in the page itself", 7
)
LEVELS = (ABSENT, HIDDEN, BURIED, UNSURE, VISIBLE, PROMINENT)
"""The states that every legend has; the other two stand there only where they are met."""
STATES = (ABSENT, HIDDEN, BURIED, REWORDED, UNSURE, CLOSABLE, VISIBLE, PROMINENT)
_OF_LEVEL = {
    Level.ABSENT: ABSENT,
    Level.HIDDEN: HIDDEN,
    Level.BURIED: BURIED,
    Level.VISIBLE: VISIBLE,
    Level.PROMINENT: PROMINENT,
    None: UNSURE,
}
_REVEALED = {
    Reveal.SCROLL_BOX: "a customer has to scroll inside a box",
    Reveal.ONE_CLICK: "a customer has to click first",
    Reveal.HOVER: "it comes up only under the pointer",
    Reveal.LINK_ONLY: "there is only a link to it",
    Reveal.FILE: "it stands only in a file to open",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """How one rule is seen on one page in one viewport.

    Attributes:
        state: at a glance.
        reasons: why, each a clause; code stands in backticks.
    """

    state: State
    reasons: tuple[str, ...]


def cell_of(exposure: Exposure) -> Cell:
    """What an exposure comes to."""
    state = _OF_LEVEL[exposure.level]
    if state in (VISIBLE, PROMINENT) and exposure.words_differ:
        state = REWORDED
    elif state is PROMINENT and exposure.look.dismissable:
        state = CLOSABLE
    return Cell(state, tuple(_reasons(exposure)))


def _reasons(exposure: Exposure) -> Iterator[str]:
    look = exposure.look
    if look.shown is Shown.ABSENT:
        yield f"its words are not on the page as text{f': {look.hidden_by.in_words}' if look.hidden_by else ''}"
        return
    if look.unsure:
        yield f"not decided: {look.unsure}"
    if look.reveal is not Reveal.OPEN:
        yield _REVEALED[look.reveal]
    if look.hidden_by is not None:
        yield f"{'made harder to see' if look.visible else 'hidden'} by {look.hidden_by.in_words}"
    elif look.shown is Shown.HIDDEN and exposure.element:
        yield f"nothing of `{exposure.element}` is painted"
    if exposure.before_buy is False:
        yield "after the buy control"
    if look.visible:
        yield from _how_well(exposure, look)
        if exposure.before_buy is not False:
            yield "before the buy control" if exposure.before_buy else "no buy control found on the page"
    if measured := _measured(look):
        yield measured


def _how_well(exposure: Exposure, look: Look) -> Iterator[str]:
    if exposure.words_differ:
        yield "the words that are painted are not those of the rule"
    if look.legible is False:
        yield "too small or too pale to count on"
    elif look.legible is None:
        yield "whether it can be read well is not known"
    if not look.in_main_flow:
        yield "in a footer, a menu or a bar, not in the page itself"
    if look.dismissable:
        yield "a customer can close it"
    if exposure.needs_script:
        yield "not seen where scripts are off"


def _measured(look: Look) -> str:
    parts = []
    if look.font_px is not None:
        parts.append(f"{look.font_px:.3g} px")
    if look.contrast is not None:
        parts.append(f"contrast {look.contrast:.1f}:1")
    return ", ".join(parts)
