"""What every part of the model is made of: frozen, strict about unknown fields, texts per locale."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    RootModel,
    StringConstraints,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError


class Model(BaseModel):
    """A frozen part of a policy; an unknown field is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        str_strip_whitespace=True,
        defer_build=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _true_is_no_number(cls, value: Any) -> Any:
        """Hand `true` on as a word where a whole number belongs: Pydantic takes it for 1."""
        if not isinstance(value, Mapping) or not any(isinstance(one, bool) for one in value.values()):
            return value
        counted = _whole_numbers_of(cls)
        return {
            name: str(one).lower() if isinstance(one, bool) and name in counted else one
            for name, one in value.items()
        }


@cache
def _whole_numbers_of(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a model that take a whole number and no truth value, by their names and aliases."""
    return frozenset(
        name
        for field, info in model.model_fields.items()
        if int in (kinds := _kinds_in(info.annotation)) and bool not in kinds
        for name in (field, info.alias)
        if name is not None
    )


def _kinds_in(annotation: Any) -> frozenset[Any]:
    """The types that an annotation names, as far as it is a union, a list or the like of them."""
    inside = get_args(annotation)
    return frozenset().union(*map(_kinds_in, inside)) if inside else frozenset((annotation,))


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCALE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=80),
]
"""A short name in lower case with hyphens. Each field says itself what it names: a text here would stand over it."""


def _reads_forwards(text: str) -> str:
    for one in _TURNING.intersection(text):
        raise PydanticCustomError(
            "turning",
            "the text holds the character {code}, which turns its words round; delete it",
            {"code": f"U+{ord(one):04X}"},
        )
    return text


_TURNING = frozenset("\u202d\u202e")
"""Characters that override the direction of words (Unicode Annex 9, 2.2): customers would read another text."""
Phrase = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_reads_forwards)]
LocaleTag = Annotated[str, StringConstraints(pattern=LOCALE_PATTERN)]


class PerLocale(RootModel[dict[LocaleTag | str, Phrase]]):
    """What a customer is given, per locale: one plain text, which is in the shop's first locale, or one per locale.

    The plain text is kept under the empty key.
    """

    model_config = ConfigDict(frozen=True)
    _asked: ClassVar[str] = "write a text here, or one text per locale (`en: ...`, `fr: ...`)"
    _described: ClassVar[str] = "Words for customers: one text, or one per locale (`en: ...`, `fr: ...`)."

    @model_validator(mode="before")
    @classmethod
    def _plain_is_default(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"": value}
        if isinstance(value, Mapping) and value:
            for key in value:
                if not re.fullmatch(LOCALE_PATTERN, str(key)):
                    raise PydanticCustomError(
                        "locale",
                        "`{key}` is no locale; write a language code such as `en` or `fr`",
                        {"key": str(key)},
                    )
            return value
        raise PydanticCustomError("text", cls._asked)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "description": cls._described,
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, "minProperties": 1},
            ],
        }

    def within(self, locale: str, default: str) -> str | None:
        """The text in `locale`; None when it is not written. `default` is the shop's first locale."""
        if locale in self.root:
            return self.root[locale]
        language = locale.partition("-")[0]
        if language in self.root:
            return self.root[language]
        return self.root.get("") if language == default.partition("-")[0] else None

    def best(self, locale: str, default: str) -> str:
        """The text in `locale`, or else in the default one, or else any."""
        return self.within(locale, default) or self.within(default, default) or next(iter(self.root.values()))

    def locales(self, default: str) -> frozenset[str]:
        """The locales it is written in."""
        return frozenset(key or default for key in self.root)


class Text(PerLocale):
    """Words for customers, per locale."""


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list | tuple) or value is None else [value]


def _no_repeats(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))


class _OneOrMany(BeforeValidator):
    """Says so in the JSON Schema too, so that an editor does not underline what the reader takes."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        many = handler(schema)
        if "minLength" in many:  # so pydantic calls the length of what a validator stands before
            many["minItems"] = many.pop("minLength")
        return {"anyOf": [many["items"], many]}


OneOrMany = _OneOrMany(_one_or_many)
"""Lets a writer give one value where a list is meant."""
NoRepeats = AfterValidator(_no_repeats)


class Meanings:
    """What each value that a field offers means, for editors to tell beside it (`enumDescriptions`).

    It stands on the field, so that the type itself stays a plain `Literal`. A value without a meaning is a KeyError
    when the schema is made.
    """

    def __init__(self, **meanings: str) -> None:
        self.meanings = meanings

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        told = handler(schema)
        self._tell(told)
        return told

    def _tell(self, schema: dict[str, Any]) -> None:
        if "enum" in schema:
            schema["enumDescriptions"] = [self.meanings[value] for value in schema["enum"]]
        for inner in (*schema.get("anyOf", ()), *filter(None, (schema.get("items"),))):
            self._tell(inner)


def known(codes: tuple[str, ...]) -> BeforeValidator:
    """Takes a word that is written or looks like a code, and is none, for a slip: customers would read it."""

    def check(value: Any) -> Any:
        if not isinstance(value, str) or value in codes or not re.fullmatch(r"[a-z]+(_[a-z]+)*", value):
            return value
        near = difflib.get_close_matches(value, codes, 1)
        if not near and "_" not in value:
            return value
        hint = f"did you mean `{near[0]}`?" if near else "write one that there is, or a whole sentence"
        raise PydanticCustomError("code", "`{text}` is not known here; {hint}", {"text": value, "hint": hint})

    return BeforeValidator(check)
