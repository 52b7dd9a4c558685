"""Checks on what is accepted: suppressions that have ended, or that nothing needs any more."""

from plainsight.checks.acceptance import suppression_expired, suppression_unused

ACCEPTANCE_CHECKS = (suppression_unused, suppression_expired)
