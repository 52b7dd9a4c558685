"""Terms of two revisions compared: rules, the contact part, the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plainsight.checks.registry import find_check
from plainsight.findings import Place, Severity
from plainsight.gate.change import Step
from plainsight.gate.directions import NEUTRAL, Turn, narrowed, widened
from plainsight.gate.records import RuleRecord, Snapshot, TermRecord
from plainsight.gate.registry import Subject, judged_by
from plainsight.gate.terms import PRESENT, Fact

_SCOPE = re.compile(r"^scope\.(except\.)?[a-z_]+$")
_OUTCOME = re.compile(r"^(outcomes\[[^\]]*\])")
_CHANNEL = re.compile(r"^(channels\[[^\]]*\])")
_LONGEST = 90
_BEFORE_PURCHASE = frozenset({"guide", "product", "cart", "checkout"})


@dataclass(frozen=True, slots=True)
class _Fact:
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
            yield from _compared(rule, other, "rule")
        elif rule.holds:
            yield _step(rule, None, "PG201", "there", "gone", None)
    known = {rule.id for rule in base.rules} | {rule.id for rule in matched.values()}
    older = [_terms(rule) for rule in base.rules]
    for rule in head.rules:
        if rule.subject == "rule" and rule.id not in known and _terms(rule) not in older:
            code = "PG216" if rule.restricts else "PG217"
            yield _step(rule, rule, code, "no such rule", "a new rule", None)


def _terms(rule: RuleRecord) -> dict[str, Fact]:
    """What a rule says, whatever its id and its last day: a rule that is kept for older orders is not new."""
    return {path: term.value for path, term in rule.facts.items() if path not in ("id", "until")}


def _compared(base: RuleRecord, head: RuleRecord, subject: Subject) -> Iterator[Step]:
    facts = _changed(base.facts, head.facts)
    by_path = {fact.path: fact for fact in facts}
    for fact in facts:
        if not _is_claimed(fact, by_path):
            yield from _judged(fact, base, head, subject)


def _changed(base: Mapping[str, TermRecord], head: Mapping[str, TermRecord]) -> list[_Fact]:
    found = []
    for path in sorted({*base, *head}):
        before, after = base.get(path), head.get(path)
        one, two = before.value if before else None, after.value if after else None
        if one != two:
            found.append(_Fact(path, one, two, after.line if after else None, before.line if before else None))
    return found


def _is_claimed(fact: _Fact, changed: Mapping[str, _Fact]) -> bool:
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


def _judged(fact: _Fact, base: RuleRecord, head: RuleRecord, subject: Subject) -> Iterator[Step]:
    if fact.path in ("scope", "scope.except") or fact.path == "id":
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


def _of_part(fact: _Fact, base: RuleRecord, head: RuleRecord, turn: Turn) -> Turn:
    """A part that comes or goes as a whole: a fee that is free costs nothing, a channel without a person is none."""
    held = head.facts if fact.after is not None else base.facts
    if f"{fact.path}.free" in held and held[f"{fact.path}.free"].value is True:
        return Turn.BETTER if fact.after is not None else Turn.WORSE
    if _CHANNEL.fullmatch(fact.path) and held[f"{fact.path}.person"].value is False:
        return Turn.UNCLEAR if fact.after is None else Turn.BETTER
    return turn


def _before_purchase(value: Fact | None) -> bool:
    return isinstance(value, tuple) and bool(_BEFORE_PURCHASE & set(value))


def _scope(fact: _Fact, base: RuleRecord, head: RuleRecord) -> Iterator[Step]:
    left_out = fact.path.startswith("scope.except.")
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


def _words(fact: _Fact, base: RuleRecord, head: RuleRecord) -> Step:
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


def _fact_step(fact: _Fact, base: RuleRecord, head: RuleRecord, code: str) -> Step:
    step = _step(base, head, code, f"{fact.path} {_plain(fact.before)}", f"{fact.path} {_plain(fact.after)}", fact)
    return replace(step, said=(_said(fact, fact.before), _said(fact, fact.after)))


def _step(base: RuleRecord, head: RuleRecord | None, code: str, before: str, after: str, fact: _Fact | None) -> Step:
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


def _plain(value: Fact | None) -> str:
    if value is None:
        return "not said"
    return ", ".join(value) if isinstance(value, tuple) else {True: "yes", False: "no"}.get(value, str(value))  # type: ignore[call-overload]


def _said(fact: _Fact, value: Fact | None) -> str:
    """A fact in words: `window days 45 (changed mind, unopened)`."""
    context = [part.replace("/", ", ").replace("_", " ") for part in re.findall(r"\[([^\]]*)\]", fact.path)]
    names = [name for name in re.sub(r"\[[^\]]*\]", "", fact.bare).replace("_", " ").split(".") if name != "outcomes"]
    text = _plain(value)
    text = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    return f"{' '.join(names)} {text}".strip() + (f" ({'; '.join(context)})" if context else "")


def compare_settings(base: Snapshot, head: Snapshot) -> Iterator[Step]:
    """Whether the judge itself is loosened: every setting that gets less strict, the baseline, mkdocs.yml."""
    one, two = base.header, head.header
    if one.plugin and not two.plugin:
        yield _judge("PG408", "the plugin is used", "the plugin is not used", "mkdocs.yml")
        return
    if one.settings_file and not two.settings_file:
        yield _judge("PG407", one.settings_file, "no settings file", one.settings_file)
        return
    file = two.settings_file or one.settings_file or "plainsight.yml"
    facts = _changed(one.settings, two.settings)
    containers = {fact.path for fact in facts if fact.is_part}
    for fact in facts:
        if any(fact.path != path and fact.path.startswith(path) for path in containers):
            continue
        yield from _setting(fact, file)
    if more := sorted(set(two.accepted) - set(one.accepted)):
        yield _judge("PG401", "no such entry", f"{len(more)} more in the baseline: {', '.join(more)}", file)
    for name, before in one.validation.items():
        after = two.validation.get(name, "warn" if name.endswith("not_found") else "info")
        if _STRICT.get(after, 1) > _STRICT.get(before, 1):
            yield _judge("PG402", f"validation.{name} {before}", f"validation.{name} {after}", "mkdocs.yml")


_STRICT = {"warn": 0, "info": 1, "ignore": 2}
_LOWER = {"error": 0, "warning": 1, "info": 2, "off": 3}


def _setting(fact: _Fact, file: str) -> Iterator[Step]:
    before, after = f"{fact.path} {_plain(fact.before)}", f"{fact.path} {_plain(fact.after)}"
    if fact.path.startswith("checks["):
        usual = _usual(fact.path[len("checks[") : -1])
        if _LOWER[str(fact.after or usual)] > _LOWER[str(fact.before or usual)]:
            yield _judge("PG402", before, after, file)
        return
    kind, direction = judged_by("settings", fact.bare)
    turn = direction.turn(fact.before, fact.after)
    if direction is NEUTRAL or turn in (Turn.BETTER, Turn.NEUTRAL):
        return
    if turn is Turn.WORSE:
        yield _judge(kind.code, before, after, file)
    else:
        yield replace(_judge("PG406", before, after, file), severity=Severity.WARNING)


def _usual(check: str) -> str:
    found = find_check(check)
    return found.severity.value if found is not None else "error"


def _judge(code: str, before: str, after: str, file: str) -> Step:
    return Step(code=code, before=before, after=after, subject="the settings", cause=Place(file, 1, 1))
