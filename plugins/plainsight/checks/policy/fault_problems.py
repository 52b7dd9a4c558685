"""What went wrong while the files were read, as problems of a check."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Problem
from plainsight.checks.policy_view import PolicyView
from plainsight.source import FaultKind


def fault_problems(view: PolicyView, kind: FaultKind) -> Iterator[Problem]:
    """The faults of one kind; each is told once, with what to write instead where that is known."""
    told = set()
    for fault in view.reading.faults:
        if fault.kind is not kind or (fault.place, fault.message) in told:
            continue
        told.add((fault.place, fault.message))
        message, help = fault.message, fault.suggestion
        if help is None:  # a value's own words hold both: "`4 hours` is no duration; did you mean `PT4H`?"
            message, _, help = fault.message.partition("; ")
        yield Problem(message, fault.place, help=_sentence(help) if help else None, related=fault.related)


def _sentence(words: str) -> str:
    ended = words if words.endswith(("?", ".", "$")) else f"{words}."
    return ended[:1].upper() + ended[1:]
