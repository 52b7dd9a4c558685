"""A JSON Schema as a reference that a policy writer can read: every part and field, with links between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

Schema = Mapping[str, Any]

_FORMATS = {"date": "date"}
_PATTERNS = {
    "^[0-9A-Z][0-9A-Z -]": "postal code",
    "^P(": "duration",
    "^([01]?": "time of day",
    "^[a-z0-9]+(-": "id",
    "^[a-z]{2,3}(-": "language code",
    "^[A-Z]{2}-": "region code",
    "^[^@": "e-mail address",
    "^(\\d{4}-|--)": "day",
    "^[0-9*#]$": "key of a phone",
}
"""What a text that has to fit a pattern is, by how its pattern begins."""
_EVERY = "every"
_SHARED_FROM = 3
"""A part that so many others use is told after them all."""


def reference(schema: Schema) -> str:
    """Markdown for a schema as pydantic writes it: the file's own fields, then each part, in order of use.

    Fields that all kinds of a union have in common are told once, before the kinds.
    """
    return "\n".join(_Reference(schema).lines()).rstrip() + "\n"


class _Reference:
    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.parts: Mapping[str, Schema] = schema.get("$defs", {})
        self.kinds = self._kinds()
        self.common = self._common()

    def lines(self) -> Iterator[str]:
        yield from _table(self._rows(self.schema))
        order = self._order()
        shared = [name for name in order if self._users(name) >= _SHARED_FROM]
        for name in (*(name for name in order if name not in shared), *shared):
            yield from self._every_kind() if name == _EVERY else self._part(name)

    def _part(self, name: str) -> Iterator[str]:
        part = self.parts[name]
        if "enum" in part:
            return
        yield from ("", f"## {_words(name)}", "", _one_line(part.get("description", "")))
        if "properties" not in part:
            yield from ("", f"It is {self._type({key: part[key] for key in part if key != 'description'})}.")
            return
        own = {
            key: value
            for key, value in part["properties"].items()
            if name not in self.kinds or not self._is_common(key)
        }
        if name in self.kinds and self.common:
            yield from ("", "Besides [the fields of every rule](#every-rule):")
        yield from _table(self._rows({**part, "properties": own}))

    def _every_kind(self) -> Iterator[str]:
        yield from ("", "## Every rule", "", "What rules of every kind can hold.")
        required = self.parts[self.kinds[0]].get("required", [])
        yield from _table(self._rows({"properties": self.common, "required": required}))

    def _rows(self, part: Schema) -> Iterator[tuple[str, str, str]]:
        for name, field in part.get("properties", {}).items():
            needed = "**required**<br>" if name in part.get("required", ()) else ""
            yield f"`{name}`", needed + self._type(field), self._told(field)

    def _told(self, field: Schema) -> str:
        parts = [_one_line(field.get("description") or self._described_elsewhere(field))]
        examples = field.get("examples") or ()
        if examples:
            shown = _flow(examples[0])
            parts.append(f"Such as `{shown}`" + ("" if shown.endswith((".", "?", "!")) else "."))
        default = field.get("default")
        if isinstance(default, bool | int | str) or (isinstance(default, list) and default):
            parts.append(f"Default: `{_flow(default)}`.")
        return "<br>".join((" ".join(part for part in parts if part), *_meanings(field)))

    def _described_elsewhere(self, field: Schema) -> str:
        """A field that says nothing itself is what its type is."""
        names = [name for name in _references(field) if name not in self.kinds and name != "Text"]
        return str(self.parts[names[0]].get("description", "")) if len(set(names)) == 1 else ""

    def _type(self, field: Schema) -> str:
        if "$ref" in field:
            name = _name(field["$ref"])
            return (
                self._type(self.parts[name])
                if "enum" in self.parts[name]
                else f"[{_words(name).lower()}](#{_anchor(name)})"
            )
        if "const" in field:
            return f"`{field['const']}`"
        if "enum" in field:
            return "one of " + ", ".join(f"`{value}`" for value in field["enum"])
        if "anyOf" in field or "oneOf" in field:
            return self._choice(field.get("anyOf") or field["oneOf"])
        return self._plain(field)

    def _choice(self, options: list[Schema]) -> str:
        said = [option for option in options if option.get("type") != "null"]
        kinds = {option.get("type") for option in said}
        if len(said) > 1:  # a duration in business days is a duration
            said = [option for option in said if "business_days" not in option.get("properties", {})]
        if "number" in kinds:  # a decimal may stand in quotes, which nobody has to know
            said = [option for option in said if option.get("type") != "string"]
        if (
            len(said) == 2
            and said[1].get("type") == "array"
            and self._type(said[1].get("items", {})) == self._type(said[0])
        ):
            return f"{self._type(said[0])}; or a list of them"
        return " or ".join(dict.fromkeys(self._type(option) for option in said))

    def _plain(self, field: Schema) -> str:
        kind = field.get("type")
        if kind == "array":
            if "prefixItems" in field:
                return f"list of {len(field['prefixItems'])}: " + ", ".join(
                    self._type(item) for item in field["prefixItems"]
                )
            return f"list of: {self._type(field.get('items', {}))}"
        if kind == "object":
            inner = field.get("additionalProperties")
            return f"named fields, each {self._type(inner)}" if isinstance(inner, Mapping) else "named fields"
        if kind in ("integer", "number"):
            return ("whole number" if kind == "integer" else "number") + _range(field)
        if kind == "boolean":
            return "`true` or `false`"
        return _FORMATS.get(field.get("format", ""), "") or _pattern(field.get("pattern"))

    def _kinds(self) -> list[str]:
        """The parts that one discriminated union offers."""
        for field in self.schema.get("properties", {}).values():
            if "oneOf" in field.get("items", {}):
                return [_name(option["$ref"]) for option in field["items"]["oneOf"]]
        return []

    def _common(self) -> dict[str, Schema]:
        if not self.kinds:
            return {}
        first, *others = (self.parts[name]["properties"] for name in self.kinds)
        return {key: field for key, field in first.items() if all(other.get(key) == field for other in others)}

    def _is_common(self, field: str) -> bool:
        return field in self.common

    def _order(self) -> list[str]:
        """Every part's name, depth first from the file's own fields; `_EVERY` before the kinds."""
        order: dict[str, None] = {}

        def visit(name: str) -> None:
            if name in self.kinds and self.common and _EVERY not in order:
                order[_EVERY] = None
                for used in _references(self.common):
                    visit(used)
            if name not in order:
                order[name] = None
                for used in _references(self.parts[name]):
                    visit(used)

        for name in _references(self.schema.get("properties", {})):
            visit(name)
        return list(order)

    def _users(self, name: str) -> int:
        """How many parts use a part; the kinds of one union count as one."""
        return len(
            {"" if user in self.kinds else user for user, part in self.parts.items() if name in _references(part)}
        )


def _references(field: object) -> Iterator[str]:
    if isinstance(field, Mapping):
        if isinstance(field.get("$ref"), str):
            yield _name(field["$ref"])
        for key, value in field.items():
            if key not in ("mapping", "default", "examples"):
                yield from _references(value)
    elif isinstance(field, list):
        for value in field:
            yield from _references(value)


def _name(ref: str) -> str:
    return ref.rpartition("/")[2]


def _words(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.rstrip("_")).lower()
    return words[:1].upper() + words[1:]


def _anchor(name: str) -> str:
    return _words(name).lower().replace(" ", "-")


def _range(field: Schema) -> str:
    low, high = field.get("minimum"), field.get("maximum")
    above = field.get("exclusiveMinimum")
    start = f"more than {above:g}" if above is not None else f"from {low:g}" if low is not None else ""
    end = f"up to {high:g}" if high is not None else ""
    limits = ", ".join(part for part in (start, end) if part)
    return f" ({limits})" if limits else ""


def _pattern(pattern: str | None) -> str:
    if pattern is None:
        return "plain text"
    known = next((words for start, words in _PATTERNS.items() if pattern.startswith(start)), None)
    return known or f"plain text that fits `{pattern}`"


def _flow(value: object) -> str:
    """A value as YAML in one line."""
    if isinstance(value, str):
        return value
    text: str = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
    return text.removesuffix("\n").removesuffix("\n...")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _table(rows: Iterator[tuple[str, str, str]]) -> Iterator[str]:
    yield from ("", "| field | what it takes | what it says |", "| --- | --- | --- |")
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _meanings(field: Schema) -> list[str]:
    """What each choice of a field means, one line each."""
    if "enumDescriptions" in field:
        return [f"`{v}`: {m}." for v, m in zip(field["enum"], field["enumDescriptions"], strict=True)]
    inner = (*field.get("anyOf", ()), *filter(None, (field.get("items"),)))
    return next((found for option in inner if (found := _meanings(option))), [])
