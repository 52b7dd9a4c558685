"""Buy controls and ways to a person on a page as it is rendered, known by the same marks and words as elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.browser.page_sight import Box, Facts
from plainsight.sight.browser.tab import Tab
from plainsight.sight.controls import buy_control, human_contact, person_words, purchase_words, shop_marks
from plainsight.sight.controls.kinds import controls
from plainsight.sight.controls.product_form import SUBMIT
from plainsight.sight.page_parts import CALLING, PRESSED, custom_buttons, parts_of

CLOSE = {"words": sorted(purchase_words.CLOSE_WORDS), "classes": sorted(purchase_words.CLOSE_CLASSES)}
"""How a control that closes its box is known, as the page's own script is told."""
CONTROLS = {
    "selector": ", ".join(("a, input, select, textarea", PRESSED, *sorted(shop_marks.BUY_TAGS))),
    "pressed": f"{PRESSED}, {CALLING}",
    "hints": person_words.HUMAN_HINTS,
}
"""What the page's own script is asked for: everything that may be a control, and the fields that tell of a form, but
for links of a navigation in which nothing is pressed and no word hints at a person. Which ones sell or lead to a
person is judged as on any page."""
_NUMBER = "data-plainsight-at"


@dataclass(frozen=True, slots=True)
class Named:
    """The controls of one page by their numbers there, and what they are.

    Attributes:
        buys: those that buy.
        doubtful: those of them that may be advertisements.
        contacts: those that lead to a person: number, kind, target.
    """

    buys: tuple[int, ...]
    doubtful: frozenset[int]
    contacts: tuple[tuple[int, str, str | None], ...]

    def numbers(self, selector: str | None) -> tuple[int, ...]:
        """Those to be looked at, contacts first: where a selector names what buys, without the page's own."""
        return (*(number for number, _, _ in self.contacts), *(() if selector is not None else self.buys))

    def weighed(self, buys: Sequence[Seen]) -> list[Seen]:
        """The buy controls as they are rendered, in the order of `buys`, told apart by whether they buy for sure."""
        return [replace(seen, sure=number not in self.doubtful) for number, seen in zip(self.buys, buys, strict=True)]


@dataclass(frozen=True, slots=True)
class Seen:
    """One control as it is rendered.

    Attributes:
        facts: those of its text.
        edge: its own box on the page, in CSS px.
        box_seen: whether that box shows, whatever is written on it.
        after: for each wanted text's candidates, whether the control follows them in the document.
        sure: whether it buys for sure, where it buys.
    """

    facts: Facts
    edge: Box
    box_seen: bool
    after: tuple[tuple[bool, ...], ...]
    sure: bool = True


def name_controls(cut_down: str) -> Named:
    """Which links, buttons and forms of a page sell, and which lead to a person.

    Args:
        cut_down: the page's controls and the boxes around them, numbered (`controls.js`).
    """
    tree = LexborHTMLParser(cut_down)
    parts = parts_of(tree, custom_buttons(cut_down.encode()))
    found = controls(tree, parts)
    contacts = human_contact.contacts(found, scripted=any(node.tag == "script" for node in parts.marks))
    # Whether they are seen is asked of the page itself, a step later.
    buys = buy_control.choose(found, lambda node: True)
    return Named(
        tuple(number for one in buys if (number := _number(one.node)) is not None),
        frozenset(number for one in buys if not one.sure and (number := _number(one.node)) is not None),
        tuple((number, each.kind, each.target) for each in contacts if (number := _number(each.node)) is not None),
    )


def _number(node: LexborNode) -> int | None:
    at: LexborNode | None = node
    while at is not None:
        number = at.attributes.get(_NUMBER)
        if number is not None:
            return int(number)
        at = at.parent
    return None


def asking(numbers: Sequence[int], selector: str | None) -> dict[str, Any]:
    """What to ask the page's own script: about controls with these numbers, and those that a selector names."""
    return {"numbers": list(numbers), "selector": selector, "close": CLOSE, "senders": SUBMIT}


def look_at(tab: Tab, numbers: Sequence[int]) -> list[Seen]:
    """What is seen of these controls."""
    return read(tab.ask("(asked) => __plainsight.lookAt(asked)", asking(numbers, None))) if numbers else []


def read(answer: Sequence[Mapping[str, Any]]) -> list[Seen]:
    """The controls that a page told of, in the order in which they were asked for."""
    return [
        Seen(
            Facts.read(plain),
            Box(plain["edge"]["l"], plain["edge"]["t"], plain["edge"]["r"], plain["edge"]["b"]),
            plain["boxSeen"],
            tuple(tuple(group) for group in plain["after"]),
        )
        for plain in answer
    ]


def starts_before(candidate: tuple[int, int], facts: Facts, control: Seen) -> bool:
    """Whether a text starts above a control's lower edge; in document order, where it has no place on the page.

    Args:
        candidate: the text's place among the wanted: which one, and which of its candidates.
        facts: the text's.
        control: a buy control that is seen.
    """
    if facts.box is None or control.edge.height <= 0:
        return control.after[candidate[0]][candidate[1]]
    return facts.box.top < control.edge.bottom
