"""`@scope` around rules (CSS Cascading and Inheritance 6, 2.5): selectors that also ask for its roots and limits."""

from __future__ import annotations

from dataclasses import replace

from plainsight.sight.css.rules import Condition
from plainsight.sight.css.selector_model import Complex, Pseudo
from plainsight.sight.css.selector_text import SelectorError, SelectorText
from plainsight.sight.css.selectors import SelectorTooBig, compile_list
from plainsight.sight.css.value_parts import words


def within_scopes(selector: Complex, conditions: tuple[Condition, ...]) -> Complex | None:
    """A selector that also asks for the scopes of `@scope` around it; None where one can't be read."""
    for condition in conditions:
        if condition.kind != "scope":
            continue
        try:
            roots, limits = _scope(condition.text)
        except (SelectorError, SelectorTooBig):
            return None
        (joint, first), *rest = selector.parts
        asked = Pseudo("in-scope", roots, limits=limits)
        scoped = [(joint, replace(first, pseudos=(*first.pseudos, asked))), *rest]
        parts = tuple((joint, replace(one, pseudos=_with_roots(one.pseudos, roots))) for joint, one in scoped)
        selector = replace(selector, parts=parts, chain_only=False)
    return selector


def _scope(text: str) -> tuple[tuple[Complex, ...], tuple[Complex, ...]]:
    """The roots and the limits of an `@scope`.

    Raises:
        SelectorError, SelectorTooBig: they can't be read, or it names no root.
    """
    match words(text):
        case [roots]:
            return _in_parentheses(roots), ()
        case [roots, "to", limits]:
            return _in_parentheses(roots), _in_parentheses(limits)
    raise SelectorError("`(roots) to (limits)` expected")


def _in_parentheses(text: str) -> tuple[Complex, ...]:
    return compile_list(SelectorText(text, 0).argument() or "")


def _with_roots(pseudos: tuple[Pseudo, ...], roots: tuple[Complex, ...]) -> tuple[Pseudo, ...]:
    """In a scope, `:scope` means its roots."""
    return tuple(Pseudo("is", roots) if one.name == "scope" else one for one in pseudos)
