"""Which findings somebody has said yes to: suppressions with a reason and an end, and a baseline of older ones."""

from __future__ import annotations

import datetime as dt
import fnmatch
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from plainsight.checks.check import Check
from plainsight.findings import Acceptance, Case, Finding, Place
from plainsight.settings import Settings, SettingsError, Suppression
from plainsight.source import Fault, FaultKind

LONGEST_FOR_LOCKED = dt.timedelta(days=90)
IN_BASELINE = Acceptance("baseline", "it was known when that was written")


@dataclass(frozen=True, slots=True)
class Use:
    """One suppression after a run.

    Attributes:
        findings: how many it accepted, or would have accepted if it still counted.
    """

    suppression: Suppression
    check: Check
    place: Place
    findings: int


class Accepting:
    """Marks findings that somebody has said yes to, one run long.

    Args:
        suppressions: each with its check and where it is written.
        baseline: fingerprints of what was there before.
        today: the day on which suppressions have to count.
    """

    def __init__(
        self,
        suppressions: Sequence[tuple[Suppression, Check, Place]] = (),
        baseline: frozenset[str] = frozenset(),
        today: dt.date = dt.date.max,
    ) -> None:
        self._suppressions = tuple(suppressions)
        self._baseline = baseline
        self._today = today
        self._used: Counter[int] = Counter()
        self._seen: Counter[str] = Counter()
        self._met: set[str] = set()

    def mark(self, finding: Finding, check: Check | None) -> Finding:
        """The finding with its fingerprint, and with who accepts it, if somebody does; in the order of the run."""
        base = finding.fingerprint()
        self._seen[base] += 1
        name = base if self._seen[base] == 1 else finding.fingerprint(self._seen[base])
        case = Case(name, finding.place, finding.rule, finding.message)
        marked = replace(finding, cases=(case,))
        if check is not None and not check.acceptable:
            return marked
        for number, (suppression, of, place) in enumerate(self._suppressions):
            if of.code == finding.code and _concerns(suppression, finding):
                self._used[number] += 1
                if self._today <= suppression.until:
                    by = Acceptance("suppression", suppression.reason, suppression.until, place)
                    return replace(marked, acceptance=by)
        if name in self._baseline:
            self._met.add(name)
            return replace(marked, acceptance=IN_BASELINE)
        return marked

    @property
    def uses(self) -> tuple[Use, ...]:
        """What became of each suppression."""
        return tuple(Use(*one, self._used[number]) for number, one in enumerate(self._suppressions))

    @property
    def mended(self) -> frozenset[str]:
        """Fingerprints of the baseline that were not met."""
        return self._baseline - self._met


def _concerns(suppression: Suppression, finding: Finding) -> bool:
    place = finding.place
    if suppression.rule is not None and finding.rule != suppression.rule:
        return False
    if suppression.pages and not _fits(place.page, suppression.pages):
        return False
    files = [place.file, *(other.file for other in finding.related)]
    return not suppression.files or any(_fits(file, suppression.files) for file in files)


def _fits(name: str | None, globs: Sequence[str]) -> bool:
    return name is not None and any(fnmatch.fnmatchcase(name, glob) for glob in globs)


def placed_suppressions(
    settings: Settings, places: Sequence[Place], today: dt.date, find: Callable[[str], Check | None]
) -> tuple[tuple[Suppression, Check, Place], ...]:
    """The suppressions of the settings, each with its check.

    Args:
        settings: they stand here.
        places: where each is written; may be empty.
        today: the day from which the end of one for a locked check is counted.
        find: a check by code or name.

    Raises:
        SettingsError: one names no check, one that can't be suppressed, or a locked one for too long.
    """
    placed, faults = [], []
    for number, suppression in enumerate(settings.suppressions):
        place = places[number] if number < len(places) else Place(file="plainsight.yml")
        check = find(suppression.check)
        if check is None:
            message, hint = f"no check is called `{suppression.check}`", "plainsight explain lists them"
        elif not check.acceptable:
            message = f"{check.code} {check.name} can't be suppressed: what it finds keeps other checks from looking"
            hint = "mend it"
        elif check.locked and suppression.until - today > LONGEST_FOR_LOCKED:
            message = f"{check.code} {check.name} guards what customers must see: it can be suppressed for 90 days"
            hint = f"write `until: {today + LONGEST_FOR_LOCKED}` or earlier"
        else:
            placed.append((suppression, check, place))
            continue
        faults.append(Fault(FaultKind.INVALID_VALUE, message, place, hint))
    if faults:
        raise SettingsError(tuple(faults))
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class AcceptanceView:
    """What checks on suppressions look at."""

    uses: tuple[Use, ...]
    today: dt.date
