"""The first and the last day on which goods of an order can go back, or a warranty lasts, as dates."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from plainsight.model import ReturnOutcome, Rule, WarrantyRule

_DAY = dt.timedelta(days=1)
BY_ORDER = frozenset({"purchased", "confirmed"})
BY_ARRIVAL = frozenset({"delivered", "received", "fulfilled", "scheduled"})
"""Anchors for which the day of arrival stands; other anchors are days that nobody is asked for."""


@dataclass(frozen=True, slots=True)
class Season:
    """Days of order for which a window ends otherwise: after so many days, or on a day."""

    start: dt.date
    end: dt.date
    days: int | None
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """How a window runs; all that the last day depends on, besides the order.

    Attributes:
        days: its length in days; None when only a fixed day ends it.
        months: months of the calendar that come before these days.
        extends: whether a last day at a weekend moves to the Monday after it.
        business: whether they are Mondays to Fridays. Public holidays are not known, so the day is the earliest.
        anchor: `order` or `arrival`: the day from which it runs; empty when that day is not one that is asked for.
        after: days that have to be over first.
        until: a fixed last day; the later of both counts.
        seasons: days of order with another end.
    """

    days: int | None
    business: bool
    anchor: str
    after: int
    until: dt.date | None
    seasons: tuple[Season, ...]
    months: int = 0
    extends: bool = False

    @classmethod
    def of(cls, outcome: ReturnOutcome) -> Clock | None:
        """The clock of an outcome; None when nothing in it is a date, as with hours or without an end."""
        window = outcome.window
        if outcome.return_policy != "finite_window" or window is None or window.hours is not None:
            return None
        anchor = _anchor(window.anchor)
        waits = window.not_before.approximate_minutes // 1440 if window.not_before else 0
        length = window.length
        if length is not None and (length.hours or length.minutes or length.business_days):
            return None
        return cls(
            days=window.days if length is None else length.weeks * 7 + length.days,
            months=0 if length is None else length.years * 12 + length.months,
            business=window.unit == "business_day",
            extends=window.extend_to_business_day,
            anchor=anchor,
            after=max(waits, window.after_days + 1 if window.after_days is not None else 0),
            until=window.until,
            seasons=tuple(
                Season(each.start_date, each.end_date, each.days, each.until) for each in window.seasonal_overrides
            ),
        )

    @classmethod
    def of_warranty(cls, rule: Rule) -> Clock | None:
        """The clock of a warranty with one term; None for any other rule."""
        if not isinstance(rule, WarrantyRule) or rule.duration is None or rule.terms or rule.lifetime:
            return None
        term = rule.duration
        return cls(
            days=term.weeks * 7 + term.days,
            business=False,
            anchor=_anchor(rule.anchor),
            after=0,
            until=None,
            seasons=(),
            months=term.years * 12 + term.months,
        )

    def last_day(self, ordered: dt.date, arrived: dt.date | None) -> dt.date | None:
        """The last day; None while the day from which it runs is not known."""
        last = self._end(ordered, arrived)
        return _business_days(last - _DAY, 1) if last and self.extends else last

    def _end(self, ordered: dt.date, arrived: dt.date | None) -> dt.date | None:
        days, until, months = self.days, self.until, self.months
        for season in self.seasons:
            if season.start <= ordered <= season.end:
                days, until, months = season.days, season.until, 0
                break
        if days is None:
            return until
        start = self._start(ordered, arrived)
        if start is None:
            return None
        last = _business_days(start, days) if self.business else _months_on(start, months) + days * _DAY
        return max(last, until) if until else last

    def first_day(self, ordered: dt.date, arrived: dt.date | None) -> dt.date | None:
        """The first day; None when there is none, or it is not known yet."""
        start = self._start(ordered, arrived)
        return start + self.after * _DAY if start and self.after else None

    def _start(self, ordered: dt.date, arrived: dt.date | None) -> dt.date | None:
        return {"order": ordered, "arrival": arrived}.get(self.anchor)


def _anchor(named: str | None) -> str:
    return "order" if named in BY_ORDER else "arrival" if named in BY_ARRIVAL else ""


def _months_on(start: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _business_days(start: dt.date, days: int) -> dt.date:
    day = start
    while days:
        day += _DAY
        days -= day.weekday() < 5
    return day
