"""Every kind of change there is. One that is not named here is not looked for."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cache
from typing import Literal

from plainsight.gate.change import ChangeKind
from plainsight.gate.directions import UNCLEAR, Direction
from plainsight.gate.kinds import (
    after_buy,
    approval_expired,
    approval_invalid,
    approval_unused,
    approver_is_author,
    asks_more,
    check_lowered,
    clock_earlier,
    contact_changed,
    contact_further_down,
    contact_gone,
    contact_slower,
    covered,
    delivery_worse,
    exception_gone,
    fainter,
    fee_raised,
    further_down,
    hours_cut,
    judge_loosened,
    lost_in_locale,
    lost_in_window,
    more_clicks,
    must_show_dropped,
    needs_script,
    notice_collapsed,
    notice_gone,
    notice_hidden,
    older_terms_untold,
    only_a_file,
    only_a_link,
    out_of_flow,
    outcome_worse,
    page_gone,
    page_moved,
    pages_excluded,
    person_became_bot,
    phone_not_clickable,
    plugin_removed,
    reason_dropped,
    reason_unseen,
    remedy_worse,
    reworded,
    rule_gone,
    scope_narrowed,
    scope_widened,
    settings_deleted,
    smaller,
    suppression_added,
    surface_dropped,
    term_better,
    term_changed,
    told_after_purchase,
    translation_drifted,
    unsure_now,
    viewport_dropped,
    window_shortened,
    wording_changed,
)

KINDS: tuple[ChangeKind, ...] = tuple(
    ChangeKind.of(module)
    for module in (
        notice_gone,
        page_gone,
        page_moved,
        notice_hidden,
        notice_collapsed,
        after_buy,
        out_of_flow,
        told_after_purchase,
        further_down,
        smaller,
        fainter,
        covered,
        lost_in_window,
        lost_in_locale,
        needs_script,
        more_clicks,
        only_a_link,
        only_a_file,
        unsure_now,
        reworded,
        reason_unseen,
        rule_gone,
        window_shortened,
        clock_earlier,
        exception_gone,
        reason_dropped,
        scope_widened,
        scope_narrowed,
        fee_raised,
        remedy_worse,
        outcome_worse,
        delivery_worse,
        asks_more,
        must_show_dropped,
        wording_changed,
        translation_drifted,
        term_changed,
        term_better,
        contact_gone,
        phone_not_clickable,
        hours_cut,
        person_became_bot,
        contact_further_down,
        contact_slower,
        contact_changed,
        suppression_added,
        check_lowered,
        pages_excluded,
        surface_dropped,
        viewport_dropped,
        judge_loosened,
        settings_deleted,
        plugin_removed,
        approval_expired,
        approval_unused,
        approver_is_author,
        approval_invalid,
        older_terms_untold,
    )
)
OF_CODE = {kind.code: kind for kind in KINDS}
OF_NAME = {kind.name: kind for kind in KINDS}

Subject = Literal["rule", "contact", "settings"]
"""Whose terms a fact belongs to."""
_UNKNOWN: dict[Subject, str] = {"rule": "PG216", "contact": "PG307", "settings": "PG406"}
_BRACKETS = re.compile(r"\[[^\]]*\]")


@cache
def judged_by(subject: Subject, path: str) -> tuple[ChangeKind, Direction]:
    """Which kind of change a fact's change is, and which way it gets worse.

    Of patterns that match, the longest says most about a fact, and counts. A fact that no table knows is unclear: it
    is told as a warning, never passed over.

    Args:
        subject: whose fact it is.
        path: with what stands in brackets, and without a locale.
    """
    bare = _BRACKETS.sub("", path)
    named = bare if subject == "rule" else f"{subject}:{bare}"
    for kind in KINDS:
        for pattern, direction in kind.facts:
            if pattern == named:
                return kind, direction
    matching = [
        (len(pattern), kind, direction)
        for kind in KINDS
        for pattern, direction in kind.facts
        if "*" in pattern and fnmatchcase(named, pattern)
    ]
    if matching:
        _, kind, direction = max(matching, key=lambda match: match[0])
        return kind, direction
    return OF_CODE[_UNKNOWN[subject]], UNCLEAR
