"""What can't be judged, as the file or the part that would tell it could not be read.

The reading itself is reported by other checks. To report what follows from it would send a writer to the wrong
place.
"""

from __future__ import annotations

import re

from plainsight.model import Reading, Shop


def part_unread(reading: Reading, part: str) -> bool:
    """Whether a top-level part, such as `contact`, is written but can't be used, or may be."""
    if (part,) in reading.origins:
        policy = reading.policy
        return policy.contact is None if part == "contact" else policy.shop == Shop()
    return _may_hold(reading, rf"{part}\s*:")


def id_unread(reading: Reading, wanted: str) -> bool:
    """Whether a file that can't be read may say what has this id."""
    return _may_hold(reading, rf".*\bid\s*:\s*[\"']?{re.escape(wanted)}(?![\w-])")


def _may_hold(reading: Reading, pattern: str) -> bool:
    unread = [document for document in reading.documents if document.faults and document.data is None]
    return any(not document.lines or any(re.match(pattern, line) for line in document.lines) for document in unread)
