"""All declarations that mean an element, by property, weakest first: the cascade before any value is read."""

from __future__ import annotations

from typing import NamedTuple

from plainsight.sight.chain import Chain, Matched
from plainsight.sight.css.container import container_holds
from plainsight.sight.css.rules import Condition, Declaration
from plainsight.sight.css.sheet import CompiledRule
from plainsight.sight.exposure import Viewport
from plainsight.sight.style import Style

_Layer = tuple[int, tuple[int, ...]]


class Declared(NamedTuple):
    """One declaration where it applies. A tuple, since thousands are made for a page's first look."""

    value: str
    matched: Matched | None  # None for a style attribute or a presentational one
    declaration: Declaration
    reason: str | None  # why nobody can tell whether it applies
    origin: int
    layer: _Layer  # with how far out its tree stands
    order: int  # place in the whole cascade, larger is stronger

    def with_value(self, value: str, reason: str | None) -> Declared:
        """The same with its value worked out, or a part of it."""
        return Declared(value, self.matched, self.declaration, reason, self.origin, self.layer, self.order)

    @property
    def rule(self) -> CompiledRule | None:
        """The rule that it stands in; None for an attribute."""
        return self.matched.entry.rule if self.matched is not None else None

    @property
    def source(self) -> str | None:
        if self.matched is None:
            return "style attribute" if self.layer == _INLINE else "attribute"
        return self.matched.entry.rule.sheet.source(self.declaration.offset)


def weaker(stack: list[Declared], word: str) -> list[Declared] | None:
    """What is left of a stack below a last declaration that takes a part of the cascade back; None for other words.

    Args:
        stack: declarations of one property, weakest first.
        word: the value of the last: `revert`, `revert-layer` (CSS Cascading 5, 7.3) or `revert-rule` (level 6).
    """
    said, below = stack[-1], stack[:-1]
    if word == "revert":
        return [one for one in below if one.origin != said.origin]
    if word == "revert-layer":
        return [one for one in below if (one.origin, one.layer) != (said.origin, said.layer)]
    if word == "revert-rule":
        return [one for one in below if one.rule is not said.rule or one.layer != said.layer]
    return None


_Unplaced = tuple[str, Matched | None, Declaration, str | None, int, _Layer]  # all but the order
_STRONGEST = 9_999_999
STARTING = "`@starting-style` decides"
"""Why a declaration may apply that is for the first frame of a transition alone."""
_INLINE = (0, (_STRONGEST,))
_HINT = (0, (-1,))


def declarations_of(
    chain: Chain, viewport: Viewport, kind: str, parent: Style | None
) -> tuple[dict[str, list[Declared]], dict[str, list[Declared]]]:
    """All declarations by property, weakest first; and the custom properties among them."""
    normal: list[_Unplaced] = []
    important: list[tuple[tuple[object, ...], _Unplaced]] = []
    matched = chain.matched if not kind else chain.boxes.get(kind, ())
    hints: list[_Unplaced] = [(one.value, None, one, None, 1, _HINT) for one in chain.hints] if not kind else []
    inline: list[_Unplaced] = []
    declared: _Unplaced
    for declaration in chain.inline if not kind else ():
        declared = (declaration.value, None, declaration, None, 1, _INLINE)
        if declaration.important:
            # The attribute's own important declarations beat all of its tree's author, in layers or not.
            important.append(((-1, 0, (_STRONGEST,), (0, 0, 0), 0, 0), declared))
        else:
            inline.append(declared)
    for one in matched:
        if hints and one.rank[0] == 1:
            normal.extend(hints)
            hints = []
        if inline and one.rank[:2] > (1, 0):
            normal.extend(inline)  # trees around the element's own are stronger than its style attribute
            inline = []
        rule = one.entry.rule
        holds = chain.sheets.holds((*one.mounted.conditions, *rule.conditions), viewport)
        if holds is None:
            holds = _with_containers((*one.mounted.conditions, *rule.conditions), chain, viewport, parent)
        if holds is False:
            continue
        reason = _reason(one, holds)
        for declaration in rule.declarations:
            declared = (declaration.value, one, declaration, reason, one.rank[0], one.rank[1:3])
            if declaration.important:
                # Importance turns origins and layers round: what was weaker wins.
                key = (-one.rank[0], -one.rank[1], tuple(-step for step in one.rank[2]), *one.rank[3:])
                important.append((key, declared))
            else:
                normal.append(declared)
    normal.extend((*hints, *inline))
    important.sort(key=lambda item: item[0])
    stacks: dict[str, list[Declared]] = {}
    customs: dict[str, list[Declared]] = {}
    for order, declared in enumerate((*normal, *(one for _, one in important))):
        name = declared[2].name
        (customs if name.startswith("--") else stacks).setdefault(name, []).append(Declared(*declared, order))
    return stacks, customs


def _with_containers(
    conditions: tuple[Condition, ...], chain: Chain, viewport: Viewport, parent: Style | None
) -> bool | None:
    """Conditions with `@container` judged against the element's own ancestors."""
    others = tuple(one for one in conditions if one.kind != "container")
    answers = [chain.sheets.holds(others, viewport)]
    answers.extend(container_holds(one.text, parent) for one in conditions if one.kind == "container")
    return False if False in answers else None if None in answers else True


def _reason(one: Matched, holds: bool | None) -> str | None:
    rule = one.entry.rule
    if rule.uncertain is not None:
        return rule.uncertain
    if holds is None:
        for condition in (*one.mounted.conditions, *rule.conditions):
            if condition.kind == "starting-style":
                return STARTING
            if condition.kind in ("container", "scope"):
                return f"`@{condition.kind} {condition.text[:60]}` decides"
        return "a condition that only the browser knows decides"
    if not one.certain:
        return "a state that only the browser knows decides a selector"
    return None
