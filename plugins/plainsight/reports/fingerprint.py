"""A name for each finding that stays the same while lines move, so that platforms tell old from new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from plainsight.findings import Finding


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """One per finding, in their order, all different; `Finding.fingerprint` says what they rest on."""
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        base = finding.fingerprint()
        seen[base] += 1
        names.append(base if seen[base] == 1 else finding.fingerprint(seen[base]))
    return tuple(names)
