"""Parts of a rule that hold for some of its orders only: fees with `only_for`, lines of a price list with `for`.

A block is the goods, places or members that such a part names. Of parts that compete, such as two prices for the
same case, one that names the order goes before one that names nobody, and the narrower before the wider.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from plainsight.model import Fee, Goods, Rule
from plainsight.model.base import Model
from plainsight.model.bearing import models_in
from plainsight.model.rule import RuleBase

Path = tuple[str | int, ...]
M = TypeVar("M", bound=Model)
_HOLDS_FOR = ("only_for", "for_")
_NOT_FOR = "waived_for"
_MEASURES = ("level", "order_value", "weight", "num_items", "distance", "from_", "until")
_CASE_OF_A_PART = ("kind", "name", "method", "after", "within", "use", *_MEASURES)
_FREE = {
    "free": True,
    **dict.fromkeys(("percent", "percent_to", "amount", "estimate", "estimate_from", "minimum", "maximum")),
    **dict.fromkeys(("free_over", "after", "within", "anchor", "note", "taxed", "waived_for")),
    **dict.fromkeys(("actual_cost", "deducted", "waived_where_prohibited", "waived_with_whole_order"), False),
}


@dataclass(frozen=True, slots=True)
class Block:
    """What one part of a rule names.

    Attributes:
        path: where the block stands in the rule: `("fees", 0, "only_for")`.
        goods: what it names.
        rivals: equal for parts of which the narrowest alone holds; None for one that stands by itself.
    """

    path: Path
    goods: Goods
    rivals: str | None


def blocks(rule: Rule) -> Iterator[Block]:
    """Every block inside a rule."""
    for name in _bearing(type(rule)):
        yield from _blocks(getattr(rule, name), (name,))


def narrowed(rule: M, holding: frozenset[Path]) -> M:
    """What is left of a rule, or of a part of it, for an order.

    Args:
        rule: the rule.
        holding: paths of the blocks that hold for the order, the narrowest among rivals.
    """
    return _narrowed(rule, (), holding)


def _blocks(value: Any, path: Path) -> Iterator[Block]:
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _blocks(item, (*path, number))
    elif isinstance(value, Model):
        for name in (*_HOLDS_FOR, _NOT_FOR):
            block = getattr(value, name, None)
            if block is not None and block != Goods():
                rivals = None if name == _NOT_FOR or "on_top" in path else _rivals(value, path)
                yield Block((*path, name), block, rivals)
        for name in _bearing(type(value)):
            yield from _blocks(getattr(value, name), (*path, name))


def _rivals(part: Model, path: Path) -> str:
    case = {name: getattr(part, name) for name in _CASE_OF_A_PART if name in type(part).model_fields}
    rate = getattr(part, "rate", None)
    return f"{path[:-1]} {case} {rate.kind if isinstance(rate, Fee) else ''}"


def _narrowed(value: M, path: Path, holding: frozenset[Path]) -> M:
    changed: dict[str, object] = {}
    for name in _bearing(type(value)):
        before = getattr(value, name)
        after = _parts(before, (*path, name), holding) if isinstance(before, tuple) else before
        if isinstance(before, Model):
            after = _part(before, (*path, name), holding)
        if after is not before:
            changed[name] = after
    return value.model_copy(update=changed) if changed else value


def _parts(parts: tuple[Model, ...], path: Path, holding: frozenset[Path]) -> tuple[Model, ...]:
    kept = [(part, (*path, number)) for number, part in enumerate(parts)]
    left = [(part, at, told) for part, at in kept if (told := _part(part, at, holding)) is not None]
    named = {_rivals(part, at) for part, at, _ in left if _named(part) and "on_top" not in path}
    found = tuple(told for part, at, told in left if _named(part) or _rivals(part, at) not in named)
    refused = tuple(told for part, _, told in left if _named(part) and refuses(told))
    found = refused or found
    return parts if found == parts else found


def _named(part: Model) -> bool:
    """Whether a part names for whom it is."""
    return any(getattr(part, name, None) not in (None, Goods()) for name in _HOLDS_FOR)


def refuses(part: Model) -> bool:
    """Whether a line of a price list says that nothing at all is delivered."""
    measured = any(getattr(part, name, None) is not None for name in (*_MEASURES, "name"))
    return getattr(part, "does_not_ship", False) and not measured


def _part(part: Model, path: Path, holding: frozenset[Path]) -> Model | None:
    """The part as it holds for the order; None when it does not."""
    for name in _HOLDS_FOR:
        block = getattr(part, name, None)
        if block is not None and block != Goods():
            if (*path, name) not in holding:
                return None
            part = part.model_copy(update={name: type(part).model_fields[name].get_default()})
    if isinstance(part, Fee) and part.waived_for is not None:
        part = part.model_copy(update=_FREE if (*path, _NOT_FOR) in holding else {_NOT_FOR: None})
    return _narrowed(part, path, holding)


@functools.cache
def _bearing(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model in which parts with blocks can stand."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in RuleBase.model_fields and any(_bears(inner) for inner in models_in(field.annotation))
    )


@functools.cache
def _bears(model: type[BaseModel]) -> bool:
    if model is Goods or issubclass(model, Goods):
        return False
    own = any(name in model.model_fields for name in (*_HOLDS_FOR, _NOT_FOR))
    return own or bool(_bearing(model))
