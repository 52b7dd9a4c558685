"""Whether a change loosens its own judge: settings, baseline and mkdocs.yml of two revisions compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plainsight.checks.registry import find_check
from plainsight.findings import Place, Severity
from plainsight.gate.change import Step
from plainsight.gate.directions import NEUTRAL, Turn
from plainsight.gate.records import Snapshot
from plainsight.gate.registry import judged_by
from plainsight.gate.terms_compared import ChangedFact, changed_facts, plain


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
    facts = changed_facts(one.settings, two.settings)
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


def _setting(fact: ChangedFact, file: str) -> Iterator[Step]:
    before, after = f"{fact.path} {plain(fact.before)}", f"{fact.path} {plain(fact.after)}"
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
