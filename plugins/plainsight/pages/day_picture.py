"""A small picture of the day with the delivery slots in it: plain HTML, readable without the picture."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from plainsight.model.delivery_window import Slot
from plainsight.pages.page_words import PageWords
from plainsight.pages.templates import block

_SHORT, _LONG = 180, 360
"""Minutes between two hours that are named under the picture: four names at most, so that a phone has room."""


@dataclass(frozen=True, slots=True)
class SlotBar:
    """One slot: its times in words, its beginning and width in percent of the day shown."""

    times: str
    start: float
    width: float


def day_picture(words: PageWords, slots: tuple[Slot, ...]) -> Markup:
    """The slots as bars over the part of the day that holds them; "" without slots."""
    if not slots:
        return Markup()
    opens, closes = min(map(_opens, slots)), max(map(_closes, slots))
    step = _SHORT if -(-closes // _SHORT) - opens // _SHORT <= 3 else _LONG
    first, last = opens // step * step, -(-closes // step) * step
    ordered = sorted(slots, key=lambda slot: (_opens(slot), _closes(slot)))
    bars = [
        SlotBar(
            _sentence(
                words.wording.say(
                    "{opens} – {closes}",
                    opens=words.wording.speech.time(slot.opens),
                    closes=words.wording.speech.time(slot.closes),
                )
            ),
            round((_opens(slot) - first) * 100 / (last - first), 2),
            round((_closes(slot) - _opens(slot)) * 100 / (last - first), 2),
        )
        for slot in ordered
    ]
    hours = [words.wording.speech.time(_time(minutes)) for minutes in range(first, last + 1, step)]
    return block("day.html.j2", w=words.wording, slots=bars, hours=hours)


def _opens(slot: Slot) -> int:
    return slot.opens.hour * 60 + slot.opens.minute


def _closes(slot: Slot) -> int:
    """Minutes since midnight; 23:59 is how the model writes the end of the day."""
    minutes = slot.closes.hour * 60 + slot.closes.minute
    return 1440 if minutes == 1439 else minutes


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60 % 24, minutes % 60)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
