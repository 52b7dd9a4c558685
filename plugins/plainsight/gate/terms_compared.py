"""Terms of two revisions compared: rules, the contact part, the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plainsight.findings import Place
from plainsight.gate.change import Step
from plainsight.gate.directions import Turn, narrowed, widened
from plainsight.gate.matching import in_force
from plainsight.gate.records import RuleRecord, Snapshot, TermRecord
from plainsight.gate.registry import Subject, judged_by
from plainsight.gate.terms import PRESENT, Fact
from plainsight.model.rule import BEFORE_PURCHASE

_SCOPE = re.compile(r"^scope\.(except(\[[^\]]*\])?\.)?[a-z_]+$")
_OUTCOME = re.compile(r"^(outcomes\[[^\]]*\])")
_CHANNEL = re.compile(r"^(channels\[[^\]]*\])")
_LONGEST = 90
_COUNTED = {"days": (1, "days"), "hours": (1, "hours"), "week minutes": (60, "hours a week")}
"""Names that are units, each with how many of it make one of what a customer counts."""


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact that is not the same on both sides."""

    path: str
    before: Fact | None
    after: Fact | None
    line: int | None
    base_line: int | None

    @property
    def bare(self) -> str:
        """Its path without a locale."""
        return self.path.partition("@")[0]

    @property
    def is_part(self) -> bool:
        """Whether it says that a whole part is there, or not."""
        return PRESENT in (self.before, self.after)


def compare_rules(base: Snapshot, head: Snapshot, matched: Mapping[str, RuleRecord]) -> Iterator[Step]:
    """What became of every rule of the base, and of the contact part."""
    for rule in base.rules:
        if rule.subject == "contact":
            now = next((other for other in head.rules if other.subject == "contact"), None)
            if now is not None:
                yield from _compared(rule, now, "contact")
            else:
                yield _step(rule, None, "PG301", "contact", "nothing", None)
        elif (other := matched.get(rule.id)) is not None:
            today = in_force(other, head)
            if rule.holds and not today.holds and other.id == rule.id:  # ended, or put off
                yield _step(rule, other, "PG201", "there", f"not in force on {head.header.day}", None)
                continue
            if today is other:
                yield from _compared(rule, other, "rule")
                continue
            for then in (other, today):  # what holds until the new rule does must not be less, either
                yield from _compared(_timeless(rule), _timeless(then), "rule")
        elif rule.holds:
            yield _step(rule, None, "PG201", "there", "gone", None)
    known = {rule.id for rule in base.rules} | {rule.id for rule in matched.values()}
    older = [_terms(rule) for rule in base.rules]
    for rule in head.rules:
        if rule.subject == "rule" and rule.id not in known and _terms(rule) not in older:
            code = "PG216" if rule.restricts else "PG217"
            yield _step(rule, rule, code, "no such rule", "a new rule", None)


def _timeless(rule: RuleRecord) -> RuleRecord:
    """A rule without its days, where another one follows on it without a gap."""
    facts = {path: term for path, term in rule.facts.items() if path not in ("from", "until")}
    return rule.model_copy(update={"facts": facts})


def _terms(rule: RuleRecord) -> dict[str, Fact]:
    """What a rule says, whatever its id and its last day: a rule that is kept for older orders is not new."""
    return {path: term.value for path, term in rule.facts.items() if path not in ("id", "until")}


def _compared(base: RuleRecord, head: RuleRecord, subject: Subject) -> Iterator[Step]:
    facts = changed_facts(base.facts, head.facts)
    by_path = {fact.path: fact for fact in facts}
    for fact in facts:
        if not _is_claimed(fact, by_path):
            yield from _judged(fact, base, head, subject)


def changed_facts(base: Mapping[str, TermRecord], head: Mapping[str, TermRecord]) -> list[ChangedFact]:
    """Facts that are not the same on both sides, by path."""
    found = []
    for path in sorted({*base, *head}):
        before, after = base.get(path), head.get(path)
        one, two = before.value if before else None, after.value if after else None
        if one != two:
            found.append(ChangedFact(path, one, two, after.line if after else None, before.line if before else None))
    return found


def _is_claimed(fact: ChangedFact, changed: Mapping[str, ChangedFact]) -> bool:
    """Whether another fact's change tells this one already."""
    path = fact.path
    if (match := _OUTCOME.match(path)) and f"{match[1]}.return_policy" in changed:
        return path != f"{match[1]}.return_policy"
    if (match := _CHANNEL.match(path)) and match[1] not in changed:
        if f"{match[1]}.person" in changed:
            return path != f"{match[1]}.person"
        if f"{match[1]}.week_minutes" in changed and path == f"{match[1]}.opening":
            return True
    parts = re.split(r"(?=[.\[])", fact.bare)
    for above in ("".join(parts[:end]) for end in range(1, len(parts))):
        came_or_went = above in changed and changed[above].is_part
        if came_or_went and not above.startswith("scope"):
            return True
        if f"{above}.free" in changed and path != f"{above}.free":
            return True
    return False


def _judged(fact: ChangedFact, base: RuleRecord, head: RuleRecord, subject: Subject) -> Iterator[Step]:
    if re.fullmatch(r"scope(\.except(\[[^\]]*\])?)?", fact.path) or fact.path == "id":
        return
    if subject == "rule" and _SCOPE.match(fact.path):
        yield from _scope(fact, base, head)
        return
    if fact.path == "surfaces" and not _before_purchase(fact.after) and _before_purchase(fact.before):
        yield _fact_step(fact, base, head, "PG108")
        return
    kind, direction = judged_by(subject, fact.bare)
    turn = direction.turn(fact.before, fact.after)
    if fact.is_part:
        turn = _of_part(fact, base, head, turn)
    if turn is Turn.UNCLEAR and kind.name == "reason-dropped":
        turn = Turn.WORDS
    if "@" in fact.path and fact.before is None:
        return  # a translation came
    if turn is Turn.NEUTRAL or (turn is Turn.BETTER and subject == "settings"):
        return
    if turn is Turn.WORDS:
        yield _words(fact, base, head)
    elif turn is Turn.WORSE:
        yield _fact_step(fact, base, head, kind.code)
    elif turn is Turn.BETTER:
        step = _fact_step(fact, base, head, "PG217")
        yield replace(step, group=f"PG217 {base.id}")
    else:
        yield _fact_step(fact, base, head, "PG307" if subject == "contact" else "PG216")


def _of_part(fact: ChangedFact, base: RuleRecord, head: RuleRecord, turn: Turn) -> Turn:
    """A part that comes or goes as a whole: a fee that is free costs nothing, a channel without a person is none."""
    held = head.facts if fact.after is not None else base.facts
    if f"{fact.path}.free" in held and held[f"{fact.path}.free"].value is True:
        return Turn.BETTER if fact.after is not None else Turn.WORSE
    if _CHANNEL.fullmatch(fact.path) and held[f"{fact.path}.person"].value is False:
        return Turn.UNCLEAR if fact.after is None else Turn.BETTER
    return turn


def _before_purchase(value: Fact | None) -> bool:
    return isinstance(value, tuple) and bool(BEFORE_PURCHASE & set(value))


def _scope(fact: ChangedFact, base: RuleRecord, head: RuleRecord) -> Iterator[Step]:
    left_out = fact.path.startswith(("scope.except.", "scope.except["))
    before, after = (fact.after, fact.before) if left_out else (fact.before, fact.after)
    if left_out:  # what is left out more is held for less; nothing left out is held for all
        wider = bool(set(_listed(fact.before)) - set(_listed(fact.after)))
        narrower = bool(set(_listed(fact.after)) - set(_listed(fact.before)))
    else:
        wider, narrower = widened(before, after), narrowed(before, after)
    kind = base.facts["kind"].value if "kind" in base.facts else ""
    if base.restricts:
        code = "PG206" if wider else "PG217"
    elif kind in ("return", "warranty", "cancellation"):
        code = "PG207" if narrower else "PG217"
    else:
        code = "PG216"
    yield _fact_step(fact, base, head, code)


def _listed(value: Fact | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else () if value is None else (str(value),)


def _words(fact: ChangedFact, base: RuleRecord, head: RuleRecord) -> Step:
    locales = {path.partition("@")[2] for path in base.facts if path.partition("@")[0] == fact.bare}
    changed = [
        path
        for path in {*base.facts, *head.facts}
        if path.partition("@")[0] == fact.bare and _value(base, path) != _value(head, path)
    ]
    drifted = len(locales) > 1 and len(changed) == 1
    step = _fact_step(fact, base, head, "PG215" if drifted else "PG214")
    return replace(step, locale=fact.path.partition("@")[2] or None, group=f"{step.code} {base.id} {fact.bare}")


def _value(rule: RuleRecord, path: str) -> Fact | None:
    return rule.facts[path].value if path in rule.facts else None


def _fact_step(fact: ChangedFact, base: RuleRecord, head: RuleRecord, code: str) -> Step:
    step = _step(base, head, code, f"{fact.path} {plain(fact.before)}", f"{fact.path} {plain(fact.after)}", fact)
    return replace(step, said=(_said(fact, fact.before), _said(fact, fact.after)))


def _step(
    base: RuleRecord, head: RuleRecord | None, code: str, before: str, after: str, fact: ChangedFact | None
) -> Step:
    line = fact.line if fact is not None and fact.line is not None else head.line if head is not None else None
    was = Place(base.file, fact.base_line if fact else base.line, 1, label="at the base")
    spot = Place(head.file, line, 1) if head is not None and head.file else None
    return Step(
        code=code,
        before=before,
        after=after,
        subject=f"“{base.title}” (`{base.id}`)" if base.subject == "rule" else base.title,
        rule=base.id if base.subject == "rule" else None,
        cause=spot or replace(was, label=None),
        group=f"{code} {base.id} {line}" if fact is not None else None,
        related=(was,) if spot is not None and base.file and str(was) != str(spot) else (),
    )


def plain(value: Fact | None) -> str:
    """A fact's value as a policy would say it."""
    if value is None:
        return "not said"
    return ", ".join(value) if isinstance(value, tuple) else {True: "yes", False: "no"}.get(value, str(value))  # type: ignore[call-overload]


def _said(fact: ChangedFact, value: Fact | None) -> str:
    """A fact in words: `window: 45 days (changed mind, unopened)`."""
    context = [part.replace("/", ", ").replace("_", " ") for part in re.findall(r"\[([^\]]*)\]", fact.path)]
    names = re.sub(r"\[[^\]]*\]", "", fact.bare).replace("_", " ").split(".")
    names = [name for name in names if name not in ("outcomes", "channels")]
    if names and names[-1] in _COUNTED and isinstance(value, int):
        of, unit = _COUNTED[names.pop()]
        text = f"{value / of:g} {unit}"
        text = f"{' '.join(names)}: {text}" if names else text
    else:
        text = plain(value)
        text = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
        text = f"{' '.join(names)} {text}".strip()
    return text + (f" ({'; '.join(context)})" if context else "")
