"""A name for each finding that stays the same while lines move, so that platforms tell old from new."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from plainsight.findings import Finding

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """One per finding, in their order, all different: 32 hexadecimal digits.

    They rest on the check, the rule, the file or page, the element, the viewport and the message, never on a line
    number, nor on numbers in the message: one page more with the same cause, or a contrast of 1.9 instead of 2.1, is
    no new finding. Fields are length-prefixed, so that no two sets of fields read the same.
    """
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        place = finding.place
        fields = (
            finding.code,
            finding.rule or "",
            place.file or "",
            place.page or "",
            place.element or "",
            place.viewport or "",
            _NUMBER.sub("#", finding.message),
        )
        base = "".join(f"{len(field)}:{field}" for field in fields)
        seen[base] += 1
        text = f"{base}#{seen[base]}"
        names.append(hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32])
    return tuple(names)
