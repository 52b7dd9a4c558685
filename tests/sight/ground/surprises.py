"""Where a case's author and the pixels part: mend the case or the expectation, never the truth."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sight.ground.ground import Case, truths


def surprises(case: Case) -> Iterator[str]:
    """One line for each thing that was meant and is not so.

    A case whose author says `legible: false` may be visible or faint, since pixels can't tell cut or struck words.
    """
    for viewport, intent in case.expect.items():
        truth = truths()[case.name][viewport]
        facts = f"{truth.changed}/{truth.expected} px, {truth.largest}/255, {truth.font_px} px, {truth.contrast}:1"
        where = f"surprise  {case.family}/{case.name} ({viewport})"
        if intent != "absent":
            meant = intent if intent in ("visible", "faint") else "hidden"
            hardly = case.legible is False and {meant, truth.state} == {"visible", "faint"}
            if meant != truth.state and not hardly:
                yield f"{where}: meant {intent}, pixels say {truth.state}: {facts}"
        before = case.before_buy[viewport]
        if before is not None and truth.before_buy is not None and truth.before_buy != before:
            yield f"{where}: meant before_buy {before}, boxes say {truth.before_buy}"
        if truth.contact is not None and truth.contact != case.human_contact:
            yield f"{where}: meant human_contact {case.human_contact}, pixels say {truth.contact}"
