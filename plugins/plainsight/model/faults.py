"""Validation errors in a policy writer's words, each at its place, with a suggestion."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from plainsight.model.cut_texts import cut_text
from plainsight.model.forms import form_of
from plainsight.model.other_spellings import weekday_meant
from plainsight.model.policy import KINDS
from plainsight.source import Document, Fault, FaultKind, Path


def faults_of(
    document: Document, base: Path, value: object, error: ValidationError, model: type[BaseModel] | None
) -> Iterator[Fault]:
    """What pydantic found wrong with `value`, which stands at `base`, in a policy writer's words."""
    problems = error.errors(include_url=False)
    misspelt = set(_meant(problems, model))
    for problem in problems:
        path = base + _path_in(value, problem["loc"])
        kind = problem["type"]
        if kind == "too_short" and problem["input"]:
            continue  # its entries are reported themselves
        if kind == "missing" and problem["loc"] in misspelt:
            continue  # it stands there under a name with a typing mistake, which is reported
        if kind == "extra_forbidden":
            yield unknown_field(document, path, _fields_at(model, problem["loc"][:-1]))
        elif kind == "missing":
            name = problem["loc"][-1]
            message = f"`{name}` is missing"
            yield Fault(FaultKind.INVALID_VALUE, message, document.place(path), f"add `{name}:`")
        elif kind in ("union_tag_not_found", "union_tag_invalid"):
            given = value.get("kind") if isinstance(value, dict) else None
            near = difflib.get_close_matches(str(given), KINDS, 1)
            message = f"`{given}` is no kind of rule" if given is not None else "the rule does not say its kind"
            kinds = ", ".join(KINDS)
            hint = f"did you mean `{near[0]}`?" if near else f"write `kind:` and one of {kinds}"
            yield Fault(FaultKind.INVALID_VALUE, message, document.place((*path, "kind")), hint)
        elif kind in ("literal_error", "enum"):
            expected = problem["ctx"]["expected"]
            allowed = expected.replace("'", "").replace(" or ", ", ").split(", ")
            day = weekday_meant(str(problem["input"]))
            every = "write one of " + expected.replace("'", "`")
            hint = f"did you mean `{day}`?" if day in allowed else _hint(str(problem["input"]), allowed, every)
            message = f"`{problem['input']}` can't stand here"
            yield Fault(FaultKind.INVALID_VALUE, message, document.place(path), hint)
        elif kind == "locale":
            here = (*path, problem["ctx"]["key"])
            told, advice = cut_text(document, here, text=True) or (_message(problem), None)
            yield Fault(FaultKind.INVALID_VALUE, told, document.place(here, key=True), advice)
        elif kind == "string_type" and problem["input"] is None and (cut := cut_text(document, path)):
            yield Fault(FaultKind.INVALID_VALUE, cut[0], document.place(path, key=True), cut[1])
        else:
            yield Fault(FaultKind.INVALID_VALUE, _message(problem), document.place(path), form_of(problem, path))


def _meant(problems: Iterable[Any], model: type[BaseModel] | None) -> Iterator[tuple[int | str, ...]]:
    """Where the fields would stand that unknown ones are most like."""
    for problem in problems:
        if problem["type"] == "extra_forbidden":
            *above, name = problem["loc"]
            near = difflib.get_close_matches(str(name), sorted(_fields_at(model, above)), 1, 0.6)
            yield from ((*above, field) for field in near)


def _message(problem: Any) -> str:
    given = problem["input"]
    written = str(given).lower() if isinstance(given, bool) else str(given)
    shown = f"`{written}` " if isinstance(given, str | int | Decimal) and len(written) <= 60 else ""
    limits = problem.get("ctx", {})
    words = {
        "string_type": f"{shown}is not a text; put it in quotes"
        if shown
        else "one text belongs here, without named fields or a list",
        "string_too_short": f"{shown}is too short; say it in {limits.get('min_length')} characters or more"
        if given
        else "the text is empty",
        "tuple_type": f"{shown}is not a list; begin each entry with `- `"
        if shown
        else "a list belongs here; begin each entry with `- `",
        "model_type": f"{shown}stands where named fields belong" if shown else "named fields belong here",
        "bool_parsing": f"{shown}is neither true nor false",
        "bool_type": f"{shown}is neither true nor false",
        "int_parsing": f"{shown}is not a whole number",
        "int_from_float": f"{shown}is not a whole number",
        "int_type": f"{shown}is not a whole number",
        "decimal_parsing": f"{shown}is not a number",
        "decimal_type": f"{shown}is not a number",
        "string_pattern_mismatch": f"{shown}is not written as it has to be",
        "dict_type": "named fields belong here",
        "greater_than_equal": f"{shown}is too small; it is {limits.get('ge')} or more",
        "greater_than": f"{shown}is too small; it is more than {limits.get('gt')}",
        "less_than_equal": f"{shown}is too large; it is {limits.get('le')} or less",
    }
    message: str = words.get(problem["type"], problem["msg"])
    if problem["type"] == "too_short":
        return "the list is empty"
    return message[:1].lower() + message[1:] if message[:2].istitle() else message


def unknown_field(document: Document, path: Path, known: Iterable[str]) -> Fault:
    """A field that is not one of those known, with the one that was meant, or what cut a text short before it."""
    name = str(path[-1])
    fields = sorted(known)
    near = difflib.get_close_matches(name, fields, 1, 0.6)
    cut = None if near else cut_text(document, path)
    if cut is not None:
        return Fault(FaultKind.UNKNOWN_FIELD, cut[0], document.place(path, key=True), cut[1])
    hint = _hint(name, fields, f"known here: {', '.join(fields)}") if fields else None
    if hint and not near and _LANGUAGE.fullmatch(name):
        hint = f"indent the words of a language deeper than the field that they belong to; {hint}"
    return Fault(FaultKind.UNKNOWN_FIELD, f"unknown field `{name}`", document.place(path, key=True), hint)


def _hint(given: str, known: Sequence[str], every: str) -> str:
    """What was meant, where one name is near; and all that there are, unless it is as near as a typing mistake."""
    near = difflib.get_close_matches(given, known, 1, 0.6)
    if not near:
        return every
    slip = difflib.SequenceMatcher(None, given, near[0]).ratio() >= _TYPING_MISTAKE
    return f"did you mean `{near[0]}`?" if slip else f"did you mean `{near[0]}`? Otherwise, {every}"


_LANGUAGE = re.compile("[a-z]{2}(?:-[A-Za-z]{2,4})?")
_TYPING_MISTAKE = 0.8
"""Likeness of two names (0 to 1), from which on one is taken for the other with a slip in it."""


def _path_in(value: object, loc: tuple[str | int, ...]) -> Path:
    """An error's location without the steps that stand in the types only: union tags and wrappers."""
    path: list[str | int] = []
    for step in loc:
        inside: dict[Any, object] = {}
        if isinstance(value, dict):
            inside = value
        elif isinstance(value, list):
            inside = dict(enumerate(value))
        if step in inside:
            value = inside[step]
            path.append(step)
    return tuple(path)


def _fields_at(model: type[BaseModel] | None, loc: Iterable[str | int]) -> set[str]:
    """The names that a mapping at `loc` inside `model` knows."""
    models = [model] if model else []
    for step in loc:
        deeper = []
        for candidate in models:
            for name, info in candidate.model_fields.items():
                if step in (name, info.alias):
                    deeper.extend(_models_in(info.annotation))
        models = deeper or models
    return {info.alias or name for candidate in models for name, info in candidate.model_fields.items()}


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]
