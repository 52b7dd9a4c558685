"""Every check there is. A check that is not named here does not run."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from functools import cache

from plainsight.checks.acceptance import ACCEPTANCE_CHECKS
from plainsight.checks.check import Check, Subject
from plainsight.checks.page import PAGE_CHECKS
from plainsight.checks.policy import POLICY_CHECKS
from plainsight.checks.site import SITE_CHECKS
from plainsight.findings import Place, Severity
from plainsight.settings import Settings, SettingsError
from plainsight.source import Fault, FaultKind

CHECKS: tuple[Check, ...] = tuple(
    sorted(
        (
            *(Check.of(module, "policy") for module in POLICY_CHECKS),
            *(Check.of(module, "page") for module in PAGE_CHECKS),
            *(Check.of(module, "site") for module in SITE_CHECKS),
            *(Check.of(module, "acceptance") for module in ACCEPTANCE_CHECKS),
        ),
        key=lambda check: check.code,
    )
)


@cache
def checks_of(subject: Subject) -> tuple[Check, ...]:
    """The checks of one subject, by their codes."""
    return tuple(check for check in CHECKS if check.subject == subject)


def find_check(wanted: str) -> Check | None:
    """A check by code or name, in any case."""
    return next((c for c in CHECKS if wanted.lower() in (c.code.lower(), c.name)), None)


def near_checks(wanted: str) -> list[str]:
    """Names and codes like `wanted`, for a suggestion; for a code none but one with a digit too many or too few."""
    known = [text for check in CHECKS for text in (check.code, check.name)]
    return difflib.get_close_matches(wanted, known, 3, 0.85 if re.fullmatch(r"P[SG]\d+", wanted, re.I) else 0.5)


def severities(settings: Settings, places: Mapping[str, Place] | None = None) -> dict[str, Severity | None]:
    """The severity of each check by its code; None is off.

    Args:
        settings: they stand here.
        places: where the settings name each check, as far as that is known.

    Raises:
        SettingsError: the settings name a check that does not exist, or lower one that may not be lowered.
    """
    chosen: dict[str, Severity | None] = {check.code: check.severity for check in CHECKS}
    faults = []
    for name, wanted in settings.checks.items():
        place = (places or {}).get(name) or Place(file="plainsight.yml")
        check = find_check(name)
        if check is None:
            near = near_checks(name)
            hint = f"did you mean `{near[0]}`?" if near else "plainsight explain lists them"
            faults.append(Fault(FaultKind.UNKNOWN_FIELD, f"`checks:` names no check `{name}`", place, hint))
        elif check.locked and (wanted == "off" or not Severity(wanted).at_least(check.severity)):
            message = f"{check.code} {check.name} guards what customers must see; it stays at {check.severity}"
            faults.append(Fault(FaultKind.INVALID_VALUE, message, place, "take it out of `checks:`"))
        else:
            chosen[check.code] = None if wanted == "off" else Severity(wanted)
    if settings.strict:
        chosen["PS210"] = Severity.ERROR
    if faults:
        raise SettingsError(tuple(faults))
    return chosen
