"""By whose settings a head is judged: the base's, so that a change cannot loosen its own judge."""

from __future__ import annotations

from plainsight.settings import Settings


def judged_by_base(base: Settings, head: Settings) -> Settings:
    """The head's settings with the judge's part of them taken from the base.

    What only makes pages (`policies`, `contact_bar`, `insert_notices`) is the head's own; so are windows and roles of
    pages that it adds.
    """
    added = tuple(name for name in head.viewports if name not in base.viewports)
    return head.model_copy(
        update={
            "viewports": (*base.viewports, *added),
            "exclude": base.exclude,
            "buy": base.buy,
            "sells": (*base.sells, *(each for each in head.sells if each not in base.sells)),
            "clicks": base.clicks,
            "engine": base.engine,
            "prefers": base.prefers,
        }
    )
