"""One look at one open page: facts first, then ink, then what hides, opens and proves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from plainsight.sight.browser import evidence, page_controls, pixels
from plainsight.sight.browser.page_controls import CLOSE, CONTROLS, Named, Seen
from plainsight.sight.browser.page_sight import Control, Facts, PageSight, Wanted
from plainsight.sight.browser.pixels import Ink
from plainsight.sight.browser.revealing import reveal_of
from plainsight.sight.browser.served_page import ServedPage
from plainsight.sight.browser.stylesheet_source import StylesheetSources
from plainsight.sight.browser.tab import Tab
from plainsight.sight.browser.verdict import judge
from plainsight.sight.exposure import HiddenBy, HumanContact, Look, Reveal, Shown, Viewport, bands_of, level_of

MOST_CANDIDATES = 6
"""Elements judged for one wanted text: the best seen of them counts."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one page."""

    url: str
    viewport: Viewport
    wanted: tuple[Wanted, ...]
    buy: str | None
    oracle: Literal["auto", "always"]
    evidence: Path | None
    origin: str

    def about(self, wanted: Sequence[Wanted]) -> Question:
        """The same, about fewer texts, and without pictures."""
        return replace(self, wanted=tuple(wanted), evidence=None)


class PageLook:
    """Takes one look (`take`, while the page is open), and tells what it gave (`sight`).

    Args:
        tab: the page, opened or resized, not yet settled.
        question: what is asked.
        served: the page as served, to tell which texts need scripts; None where that is not asked.
        known: the page's controls, where an earlier look at the same open page has named them.

    Attributes:
        named: the page's controls.
        owes_scripts: keys of texts that are seen, maybe thanks to scripts.

    """

    def __init__(self, tab: Tab, question: Question, served: ServedPage | None, known: Named | None = None) -> None:
        self._tab = tab
        self._question = question
        self._served = served
        self._known = known
        self.named = known
        self._sight = PageSight()
        self.owes_scripts: frozenset[str] = frozenset()

    def sight(self, scripts_needed: frozenset[str] = frozenset()) -> PageSight:
        """What the look gave."""
        return replace(self._sight, scripts_needed=scripts_needed)

    @property
    def seen_keys(self) -> frozenset[str]:
        """Keys of the texts that are seen on load."""
        return frozenset(key for key, look in self._sight.looks.items() if look.visible)

    def take(self) -> None:
        """Look at the open page.

        Raises:
            ValueError: a selector can't be read.
        """
        asked, tab, viewport = self._question, self._tab, self._question.viewport
        # Trying out what opens a hidden text changes the page: opened anew, it numbers its controls anew.
        named = None if tab.is_fresh else self._known
        answer = tab.ask(
            "(asked) => __plainsight.look(asked)",
            {
                "wanted": [{"selector": each.selector, "text": each.text} for each in asked.wanted],
                "close": CLOSE,
                "pixels": asked.oracle == "always",
                "settling": tab.settling,
                "controls": CONTROLS if named is None else None,
                "beside": self._served.asks if self._served is not None else None,
                "known": page_controls.asking(named.numbers(asked.buy) if named is not None else (), asked.buy),
            },
        )
        for wrong in answer.get("unreadable", ()):
            raise ValueError(f"{wrong!r} is not a CSS selector that can be read")
        self._body = answer["body"]
        found = [[Facts.read(plain) for plain in group] for group in answer["wanted"]]
        owing = self._served.owing(answer["beside"]) if self._served is not None else frozenset()
        seen = page_controls.read(answer["known"])
        if named is None:
            named = page_controls.name_controls(answer["controls"])
            seen = page_controls.look_at(tab, named.numbers(asked.buy)) + seen
        self.named = named
        contacts, buys = seen[: len(named.contacts)], seen[len(named.contacts) :]
        if asked.buy is None:
            buys = named.weighed(buys)
        buys = [control for control in buys if control.box_seen and control.edge.height > 0]

        chosen = [_likely(group, asked.oracle) for group in found]
        ink = self._measure([facts for group in chosen for _, facts in group], contacts)
        self._sources = StylesheetSources(tab, asked.origin)
        looks: dict[str, Look] = {}
        before: dict[str, bool | None] = {}
        best: dict[str, Facts] = {}
        for place, (each, group) in enumerate(zip(asked.wanted, chosen, strict=True)):
            rated = []
            for number, facts in group:
                is_before = _is_before((place, number), facts, buys)
                look = judge(facts, ink.get(facts.at), self._body, viewport, None)
                rated.append((_rank(look, is_before), -number, look, is_before, facts))
            if rated:
                _, _, looks[each.key], before[each.key], best[each.key] = max(rated, key=lambda one: one[:2])
            else:
                looks[each.key], before[each.key] = Look(Shown.ABSENT, body_px=self._body), None
        self.owes_scripts = frozenset(
            key
            for key, look in looks.items()
            if look.visible and key in best and (best[key].at in owing or best[key].watched)
        )
        pictures = self._keep_evidence(best)
        looks = {key: self._explained(look, best.get(key), ink) for key, look in looks.items()}
        self._sources.close()
        known = [
            HumanContact(_contact_seen(seen, ink), kind, target)
            for (_, kind, target), seen in zip(named.contacts, contacts, strict=True)
        ]
        self._sight = PageSight(
            looks,
            before,
            next((one for one in known if one.visible), known[0] if known else HumanContact(visible=False)),
            tuple(known),
            tuple(
                Control(each.facts.path, (each.edge.left, each.edge.top, each.edge.right, each.edge.bottom))
                for each in buys
            ),
            pictures,
            paths={key: facts.path for key, facts in best.items()},
        )
        self._reveal(best)

    def _measure(self, wanted: Sequence[Facts], contacts: Sequence[Seen]) -> dict[int, Ink]:
        always = self._question.oracle == "always"
        open_ = [facts for facts in wanted if always or not facts.settled]
        if not any(each.facts.settled and each.facts.seen for each in contacts):
            open_ += [
                each.facts for each in contacts if each.box_seen and each.facts.chars and not each.facts.settled
            ]
        if not open_:
            return {}
        return pixels.measure(self._tab, self._question.viewport, open_)

    def _keep_evidence(self, best: dict[str, Facts]) -> dict[str, str]:
        asked = self._question
        if asked.evidence is None:
            return {}
        return {
            each.key: str(
                evidence.keep(self._tab, asked.evidence, asked.url, asked.viewport, each.key, best.get(each.key))
            )
            for each in asked.wanted
        }

    def _explained(self, look: Look, facts: Facts | None, ink: dict[int, Ink]) -> Look:
        if facts is None or (look.shown is not Shown.HIDDEN and look.reveal is Reveal.OPEN):
            return look
        culprit = facts.culprit
        if facts.at in ink and (culprit is None or facts.doubts):
            culprit = self._tab.ask("(at) => __plainsight.suspect(at)", facts.at) or culprit
        if culprit is None:
            return look
        source = self._sources.source(culprit["at"], culprit["property"]) if culprit.get("property") else None
        return replace(look, hidden_by=HiddenBy(culprit["trick"], culprit["element"], source))

    def _reveal(self, best: dict[str, Facts]) -> None:
        """Last, since it changes the page: which hidden texts would come up at a click or under the pointer."""
        looks = self._sight.looks
        hidden = [key for key, look in looks.items() if look.shown is Shown.HIDDEN and key in best]
        for key in hidden:
            looks[key] = replace(looks[key], reveal=reveal_of(self._tab, best[key]))
        if hidden:
            self._tab.forget()


def _likely(group: Sequence[Facts], oracle: str) -> list[tuple[int, Facts]]:
    """The candidates worth judging, with their places among all: seen ones, else those that pixels may yet show."""
    numbered = list(enumerate(group))
    seen = [one for one in numbered if one[1].seen and one[1].settled]
    if seen and oracle == "auto":
        return seen[:MOST_CANDIDATES]
    order = sorted(numbered, key=lambda one: (not one[1].seen, one[1].settled, not one[1].boxed))
    return order[:MOST_CANDIDATES]


def _is_before(place: tuple[int, int], facts: Facts, buys: Sequence[Seen]) -> bool | None:
    if not buys:
        return None
    # A customer may press the first of several: it is before that one, or it comes too late.
    late = [control for control in buys if not page_controls.starts_before(place, facts, control)]
    if not late:
        return True
    return False if any(control.sure for control in late) or not any(control.sure for control in buys) else None


def _rank(look: Look, before: bool | None) -> float:
    level = level_of(bands_of(look, before))
    return -1.0 if level is None else float(level) + (look.shown is Shown.VISIBLE) / 2


def _contact_seen(seen: Seen, ink: dict[int, Ink]) -> bool:
    if not seen.box_seen:
        return False
    if seen.facts.chars == 0:
        return True
    measured = ink.get(seen.facts.at)
    return measured.seen if measured is not None else seen.facts.seen > 0
