"""Where in a model something of a type can stand, by the types of its fields: so that a walk passes over the rest."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


@functools.cache
def bearing(model: type[BaseModel], wanted: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields that can hold a `wanted`, at any depth: each with its name, and what it is called in YAML."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if any(issubclass(inner, wanted) or bearing(inner, wanted) for inner in models_in(field.annotation))
    )


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field's type names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)
