"""The confusion table: an engine's verdicts held against the truth of the trial ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.sight.ground.engines import Judge, verdict
from tests.sight.ground.ground import VIEWPORTS, Case, truth_of, truths

from plainsight.sight import Sighting

STATES = ("visible", "faint", "hidden")
VERDICTS = ("visible", "faint", "hidden", "unsure")


@dataclass(frozen=True, slots=True)
class Result:
    """One verdict beside its truth.

    Attributes:
        case: the case.
        viewport: `phone` or `desktop`.
        truth: `visible`, `faint` or `hidden`.
        verdict: the same, or `unsure`.
        beyond: the engine can't know by its nature, so the verdict is listed apart.
        sighting: the engine's whole answer; None when it failed.
        failure: the error that the engine died of.
    """

    case: Case
    viewport: str
    truth: str
    verdict: str
    beyond: bool
    sighting: Sighting | None
    failure: str = ""

    @property
    def where(self) -> str:
        return f"{self.case.family}/{self.case.name} ({self.viewport})"


def results(
    judge: Judge, engine: str, cases: Iterable[Case], truth_of: Callable[[Case, str], str] = truth_of
) -> Iterator[Result]:
    """Ask an engine about every case in both windows; `truth_of` says what is true, the stored truth by itself."""
    for case in cases:
        for viewport in VIEWPORTS:
            truth, beyond = truth_of(case, viewport), engine in case.beyond
            try:
                sighting = judge(case, viewport)
            except Exception as error:
                yield Result(case, viewport, truth, "unsure", beyond, None, f"{type(error).__name__}: {error}")
                continue
            yield Result(case, viewport, truth, verdict(sighting), beyond, sighting)


def hidden_called_visible(found: Iterable[Result]) -> list[Result]:
    """The errors that matter most: nobody sees it, and the engine says that somebody does.

    No nature excuses that: what an engine can't know it has to call unsure.
    """
    return [r for r in found if r.truth == "hidden" and r.verdict in ("visible", "faint")]


def visible_called_hidden(found: Iterable[Result]) -> list[Result]:
    """False alarms: plain to see, and the engine says that it is not."""
    return [r for r in found if r.truth == "visible" and r.verdict == "hidden" and not r.beyond]


def unsure(found: Iterable[Result]) -> list[Result]:
    """What the engine could not decide, failures among them."""
    return [r for r in found if r.verdict == "unsure" and not r.beyond]


def report(engine: str, found: list[Result]) -> Iterator[str]:
    """All that the ground tells of one engine as text lines."""
    within = [r for r in found if not r.beyond]
    yield from table(engine, found)
    yield from _asides(within)
    missed = [r for r in found if r.beyond and r.verdict not in (r.truth, "unsure")]
    yield from _listed(f"beyond {engine} by nature, and not called unsure", missed)


def table(engine: str, found: list[Result]) -> Iterator[str]:
    """The confusion table of one engine, and what it got wrong or could not decide, as text lines."""
    within = [r for r in found if not r.beyond]
    yield f"== {engine}: {len({r.case.name for r in found})} cases, {len(found)} verdicts =="
    for viewport in VIEWPORTS:
        counts = Counter((r.truth, r.verdict) for r in within if r.viewport == viewport)
        yield f"{viewport:16}" + "".join(f"{column:>9}" for column in VERDICTS)
        for state in STATES:
            yield f"  truth {state:8}" + "".join(f"{counts[state, column]:>9}" for column in VERDICTS)
    yield from _listed("HIDDEN CALLED VISIBLE", hidden_called_visible(found))
    alarms = visible_called_hidden(found)
    yield from _listed("visible called hidden", alarms, sum(r.truth == "visible" for r in within))
    pale = [r for r in within if r.truth == "visible" and r.verdict == "faint"]
    yield from _listed("visible called faint", [r for r in pale if r.case.legible is not False])
    lost = [r for r in within if r.truth == "faint" and r.verdict == "hidden"]
    yield from _listed("faint called hidden", lost)
    strong = [r for r in within if r.truth == "faint" and r.verdict == "visible"]
    yield from _listed(
        "faint called visible and legible", [r for r in strong if r.sighting and r.sighting.look.legible]
    )
    yield from _reasons(unsure(found), len(within))


def _listed(title: str, those: list[Result], of: int | None = None) -> Iterator[str]:
    share = f" of {of} ({len(those) / of:.1%})" if of else ""
    yield f"{title}: {len(those)}{share}"
    for (name, said), group in groupby(those, key=lambda r: (f"{r.case.family}/{r.case.name}", r.verdict)):
        windows = "+".join(r.viewport for r in group)
        because = next((r for r in those if r.where.startswith(f"{name} (")), None)
        culprit = because.sighting.look.hidden_by if because and because.sighting else None
        yield f"    {name} ({windows}): {said}{f', {culprit}' if culprit else ''}"


def _reasons(those: list[Result], of: int) -> Iterator[str]:
    yield f"unsure: {len(those)} of {of} ({len(those) / max(of, 1):.1%})"
    reasons = Counter(r.failure or (r.sighting.look.unsure if r.sighting else "") or "no reason given" for r in those)
    for reason, count in reasons.most_common():
        names = sorted({r.case.name for r in those if reason in (r.failure, r.sighting and r.sighting.look.unsure)})
        yield f"    {count:4} {reason}: {', '.join(names[:4])}{', ...' if len(names) > 4 else ''}"


def _asides(within: list[Result]) -> Iterator[str]:
    seen = [r for r in within if r.sighting is not None]
    before = [
        (r, r.case.before_buy[r.viewport], r.sighting.before_buy)
        for r in seen
        if r.sighting and r.case.before_buy[r.viewport] is not None and r.truth != "hidden"
    ]
    yield from _score("before buy", before)
    contact = [
        (r, r.case.human_contact, r.sighting.human_contact.visible)
        for r in seen
        if r.sighting and r.case.human_contact is not None
    ]
    yield from _score("human contact", contact)
    legible = [
        (r, meant, r.sighting.look.legible)
        for r in seen
        if r.sighting and r.verdict in ("visible", "faint") and (meant := _legible(r)) is not None
    ]
    yield from _score("legible", legible)
    reveal = [
        (r, r.case.expect[r.viewport], str(r.sighting.look.reveal))
        for r in seen
        if r.sighting and r.case.expect[r.viewport] in ("one-click", "hover", "scroll-box")
    ]
    yield from _score("reveal", [(r, meant, None if r.verdict == "unsure" else said) for r, meant, said in reveal])


def _legible(result: Result) -> bool | None:
    """The author's word, or what pixels leave no doubt of: faint is not, body size in full ink is."""
    if result.truth == "hidden":
        return None
    if result.case.legible is not None:
        return result.case.legible
    if result.truth == "faint":
        return False
    return True if (truths()[result.case.name][result.viewport].font_px or 0) >= 16 else None


def _score(title: str, asked: Iterable[tuple[Result, object, object]]) -> Iterator[str]:
    rows = list(asked)
    wrong = [(r, meant, said) for r, meant, said in rows if said is not None and said != meant]
    silent = sum(said is None for _, _, said in rows)
    right = len(rows) - len(wrong) - silent
    share = f"{right / max(len(rows), 1):.1%}"
    yield f"{title}: {right} of {len(rows)} right ({share}), {len(wrong)} wrong, {silent} unsure"
    for r, meant, said in wrong:
        yield f"    {r.where}: meant {meant}, engine says {said}"
