"""Checks on one page: its notices, its buy control, its human contact."""

from plainsight.checks.page import (
    contact_absent,
    contact_hidden,
    engines_disagree,
    notice_absent,
    notice_after_buy,
    notice_buried,
    notice_dismissable,
    notice_faint,
    notice_hidden,
    notice_out_of_flow,
    notice_reworded,
    notice_too_small,
    notice_unsure,
    notice_without_reason,
    phone_not_linked,
    sells_unsaid,
)

PAGE_CHECKS = (
    notice_absent,
    notice_hidden,
    notice_buried,
    notice_after_buy,
    notice_too_small,
    notice_faint,
    notice_reworded,
    sells_unsaid,
    notice_dismissable,
    notice_unsure,
    notice_without_reason,
    notice_out_of_flow,
    engines_disagree,
    contact_absent,
    contact_hidden,
    phone_not_linked,
)
