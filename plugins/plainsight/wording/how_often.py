"""How often something is possible, and for whom it is counted, in words."""

from __future__ import annotations

from plainsight.model.duration import Duration
from plainsight.model.fee_codes import FreePer
from plainsight.model.return_terms import Limit
from plainsight.wording.catalogue import message, plural
from plainsight.wording.telling import Telling

_OFTEN = plural("This is possible once {whom}.", "This is possible {n} times {whom}.")
_WHOM = {
    "household": message("per household", "how often something is possible"),
    "customer": message("per customer", "how often something is possible"),
    "order": message("per order", "how often something is possible"),
    "article": message("per article", "how often something is possible"),
}
_IN = message("within {time}", "how often something is possible")


def how_often(telling: Telling, limit: Limit) -> str:
    """How often something is possible, and for whom: "This is possible once per order."."""
    return telling.speech.many(*_OFTEN, limit.times, whom=counted_for(telling, limit.per, limit.within))


def counted_for(telling: Telling, per: FreePer | None, time: Duration | None) -> str:
    """For whom and in how much time something is counted: "per household within 1 year"."""
    parts = [telling.say(_WHOM[per])] if per else []
    parts += [telling.say(_IN, time=telling.speech.duration(time))] if time else []
    return " ".join(parts)


_EACH = {
    "day": plural("once a day", "once every {n} days"),
    "week": plural("once a week", "once every {n} weeks"),
    "month": plural("once a month", "once every {n} months"),
    "year": plural("once a year", "once every {n} years"),
}


def once_every(telling: Telling, every: Duration) -> str:
    """How often: "once a year", "once every 18 months"."""
    if len(every.parts) == 1 and every.parts[0][0] in _EACH:
        unit, number = every.parts[0]
        return telling.speech.many(*_EACH[unit], number)
    return telling.say("once every {time}", time=telling.speech.duration(every))
