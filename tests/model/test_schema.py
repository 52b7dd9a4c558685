"""The JSON Schema from which an editor completes and explains while somebody writes a policy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import jsonschema
import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from plainsight.model import WEEKDAYS, PolicyFile, Text, json_schema, read_policy
from plainsight.model.described import field_texts
from plainsight.model.values import LocalAddress
from plainsight.source import read, read_file

ROOT = Path(__file__).resolve().parents[2]
SHOPS = (ROOT, ROOT / "plugins" / "plainsight" / "starter_shop")
POLICIES = [(shop, path) for shop in SHOPS for path in sorted((shop / "policies").glob("*.yml"))]
SCHEMA = json_schema()
PARTS = {PolicyFile.__name__: SCHEMA, **{n: part for n, part in SCHEMA["$defs"].items() if "properties" in part}}
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class Field(NamedTuple):
    name: str
    """As `ReturnWindow.days`."""
    about: Mapping[str, Any]
    """What the schema says about it."""
    info: FieldInfo
    """What the model says about it."""
    text: str
    """What stands under it in the model."""


def models(annotation: Any = PolicyFile) -> Iterator[type[BaseModel]]:
    """Every model with fields that a policy file can hold."""
    waiting: list[Any] = [annotation]
    seen: set[type[BaseModel]] = {Text, LocalAddress}
    while waiting:
        annotation = waiting.pop()
        waiting += getattr(annotation, "__args__", ())
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in seen:
            seen.add(annotation)
            waiting += [info.annotation for info in annotation.model_fields.values()]
            yield annotation


FIELDS = [
    Field(
        f"{kind.__name__}.{name}",
        PARTS[kind.__name__]["properties"][info.alias or name],
        info,
        field_texts(kind)[name],
    )
    for kind in models()
    for name, info in kind.model_fields.items()
]


def ends(about: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What a value of a field can be, below choices and lists."""
    inner = (*about.get("anyOf", ()), *about.get("oneOf", ()), *filter(None, (about.get("items"),)))
    for option in inner:
        yield from ends(option)
    if not inner and about.get("type") != "null":
        yield about


def is_to_be_thought_up(end: Mapping[str, Any]) -> bool:
    """Neither one of given values nor a part with fields of its own."""
    return not {"enum", "const"} & end.keys() and end.get("type") != "boolean" and _named(end) not in PARTS


def _named(end: Mapping[str, Any]) -> str:
    return str(end.get("$ref", "")).rpartition("/")[2]


def test_it_is_a_json_schema_that_says_what_the_file_is() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == "Plainsight policy file"
    assert "policies/" in SCHEMA["description"]
    assert "$id" not in SCHEMA


def test_its_parts_are_the_models_and_each_says_what_it_is() -> None:
    assert {kind.__name__ for kind in models()} == set(PARTS)
    assert len(FIELDS) == sum(len(part["properties"]) for part in PARTS.values()) > 250
    assert [name for name, part in SCHEMA["$defs"].items() if not part.get("description", "").endswith(".")] == []


def test_every_field_says_in_a_sentence_what_it_means() -> None:
    assert [field.name for field in FIELDS if not re.fullmatch(r".+[.]", field.about.get("description", ""))] == []


def test_no_type_talks_over_a_field() -> None:
    assert [f.name for f in FIELDS if f.about["description"] != f.text] == []
    types = {part["description"] for part in SCHEMA["$defs"].values()}
    assert [field.name for field in FIELDS if field.about["description"] in types] == []


def test_every_value_to_be_thought_up_has_an_example() -> None:
    missing = [f.name for f in FIELDS if any(map(is_to_be_thought_up, ends(f.about))) and not f.about.get("examples")]
    assert missing == []


def test_editor_and_reader_take_every_example() -> None:
    for field in FIELDS:
        validator = jsonschema.Draft202012Validator({**field.about, "$defs": SCHEMA["$defs"]})
        taken: Any = Annotated[field.info.annotation, field.name, *field.info.metadata]
        reader: TypeAdapter[Any] = TypeAdapter(taken)
        for example in field.about.get("examples", ()):
            assert validator.is_valid(example), field.name
            assert "\n" not in str(example), f"{field.name}: an editor offers it in one line"
            reader.validate_python(example)


def test_every_value_to_choose_has_a_meaning_of_its_own() -> None:
    for field in FIELDS:
        for end in ends(field.about):
            if "enum" in end and tuple(end["enum"]) != WEEKDAYS:
                assert len(set(end.get("enumDescriptions", ()))) == len(end["enum"]), field.name


@pytest.mark.parametrize(("shop", "path"), POLICIES, ids=lambda value: f"{value.parent.name}/{value.name}")
def test_policies_that_can_be_read_are_not_underlined(shop: Path, path: Path) -> None:
    document = read_file(shop, path)
    assert read_policy([document]).faults == ()
    assert [error.message for error in VALIDATOR.iter_errors(document.data)] == []


@pytest.mark.parametrize("name", ["writing-policies.md", "policy-language.md"])
def test_what_the_handbook_shows_is_read_and_not_underlined(name: str) -> None:
    page = (ROOT / "manual" / name).read_text("utf-8")
    blocks = re.findall("^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 5
    for block in blocks:
        document = read(block, "p.yml")
        assert read_policy([document]).faults == ()
        assert [error.message for error in VALIDATOR.iter_errors(document.data)] == []


def test_the_handbook_maps_every_group_of_what_shops_say() -> None:
    page = (ROOT / "manual" / "policy-language.md").read_text("utf-8")
    assert [int(number) for number in re.findall(r"^## (\d+)\. ", page, re.MULTILINE)] == list(range(1, 24))


WINDOW = "rules: [{id: a, kind: delivery, title: A, window: {length: PT4H, %s}}]"
SCOPE = "rules: [{id: a, kind: payment, title: {en: A}, scope: {%s}}]"
REPEAT = "rules: [{id: a, kind: warranty, title: A, repeat_fault: {after: 2, then: %s}}]"
HOURS = """
contact:
  channels: [{id: a, kind: chat, url: /talk}]
  hours: [{days: %s, opens: "08:00", closes: "17:00"}]
"""


@pytest.mark.parametrize(
    ("yaml", "taken"),
    [
        (WINDOW % "confirm: true", True),
        (WINDOW % "confrim: true", False),
        (WINDOW % "days: monday", True),
        (WINDOW % "days: [monday, friday]", True),
        (WINDOW % "days: mondays", False),
        (SCOPE % "categories: sofas", True),
        (SCOPE % "categories: [sofas, beds]", True),
        (SCOPE % "categories: Sofas", False),
        (REPEAT % "full_refund", True),
        (REPEAT % "[full_refund, replacement]", True),
        (REPEAT % "repair", False),
        (HOURS % "sunday", True),
        (HOURS % "[]", False),
        ("contact: {channels: []}", False),
        ("rules: [{id: a, kind: return, title: A, outcomes: []}]", False),
    ],
)
def test_editor_and_reader_take_the_same(yaml: str, taken: bool) -> None:
    document = read(yaml, "p.yml")
    assert (read_policy([document]).faults == ()) is taken
    assert VALIDATOR.is_valid(document.data) is taken
