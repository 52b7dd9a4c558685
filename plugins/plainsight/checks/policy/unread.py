"""What can't be judged, as the file or the part that would tell it could not be read.

The reading itself is reported by other checks. To report what follows from it would send a writer to the wrong
place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.model import Catalogue, Reading, Shop
from plainsight.source import Document, FaultKind

_ID = re.compile(r"\bid\s*:\s*[\"']?([\w-]+)")


def part_unread(reading: Reading, part: str) -> bool:
    """Whether a top-level part, `contact`, `shop` or `catalogue`, is written but can't be used, or may be."""
    if part == "catalogue" and reading.policy.catalogue != Catalogue():
        return False
    if (part,) in reading.origins:
        policy = reading.policy
        return policy.contact is None if part == "contact" else policy.shop == Shop()
    begin = re.compile(rf"^{part}\s*:(?:[ \t]*[^\s#]|.*\n[ \t]+[^\s#])", re.MULTILINE)
    return any(not document.lines or begin.search("\n".join(document.lines)) for document in _faulty(reading))


def ids_unread(reading: Reading) -> frozenset[str] | None:
    """Ids that stand in a file with faults, and so may be there without having been read.

    None when a file could not even be decoded: then every id may be.
    """
    faulty = list(_faulty(reading))
    if not all(document.lines for document in faulty):
        return None
    return frozenset(found for document in faulty for line in document.lines for found in _ID.findall(line))


def _faulty(reading: Reading) -> Iterator[Document]:
    harmless = (FaultKind.YAML_TRAP, FaultKind.DUPLICATE_ID)
    files = {fault.place.file for fault in reading.faults if fault.kind not in harmless}
    return (document for document in reading.documents if document.file in files)
