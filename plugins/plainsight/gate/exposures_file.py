"""`exposures.jsonl`: a header line, then one sorted line per record, so that it merges and diffs well.

Anything that is not exactly that is refused with the number of its line: a gate that can't read is closed.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plainsight.gate.records import (
    SCHEMA,
    ContactRecord,
    ExposureRecord,
    Header,
    Line,
    RuleRecord,
    Snapshot,
)
from plainsight.model.base import Model
from plainsight.model.described import DescribedSchema

_LINES: TypeAdapter[ExposureRecord | ContactRecord | RuleRecord] = TypeAdapter(Line)


class UnreadableExposures(ValueError):
    """The file can't be trusted; the message says in which line, and why."""


def written(snapshot: Snapshot) -> str:
    """A snapshot as the text of an exposures file."""
    records: tuple[ExposureRecord | ContactRecord | RuleRecord, ...] = (
        *snapshot.exposures,
        *snapshot.contacts,
        *snapshot.rules,
    )
    lines = sorted(((_key(record), _dumped(record)) for record in records), key=lambda pair: pair[0])
    header = snapshot.header.model_copy(update={"lines": len(lines)})
    return "\n".join([_dumped(header), *(text for _, text in lines)]) + "\n"


def read_exposures(text: str, name: str) -> Snapshot:
    """A snapshot from the text of an exposures file.

    Args:
        text: the file's text.
        name: what to call it in a message.

    Raises:
        UnreadableExposures: it is of another schema, cut short, or holds a line that is wrong or stands twice.
    """
    if not text.endswith("\n"):
        raise UnreadableExposures(f"{name}: {_last(text)}: the line is cut off; write the file again")
    first, *rest = text[:-1].split("\n")
    header = _header(first, name)
    seen: dict[tuple[str, ...], int] = {}
    found: dict[type[Model], list[Any]] = {ExposureRecord: [], ContactRecord: [], RuleRecord: []}
    for number, line in enumerate(rest, 2):
        try:
            record = _LINES.validate_json(line)
        except ValidationError as error:
            raise UnreadableExposures(f"{name}: line {number}: {_reason(error)}") from None
        key = _key(record)
        if key in seen:
            raise UnreadableExposures(
                f"{name}: line {number}: the same record stands in line {seen[key]}; a merge may have kept both"
            )
        seen[key] = number
        found[type(record)].append(record)
    if len(rest) != header.lines:
        raise UnreadableExposures(
            f"{name}: line {len(rest) + 1}: the file ends here, and its header promises {header.lines} lines after it"
        )
    return Snapshot(
        header=header,
        exposures=tuple(found[ExposureRecord]),
        contacts=tuple(found[ContactRecord]),
        rules=tuple(found[RuleRecord]),
    )


def exposures_schema() -> dict[str, Any]:
    """The JSON Schema of one line of the file."""
    adapter: TypeAdapter[Any] = TypeAdapter(Header | ExposureRecord | ContactRecord | RuleRecord)
    made = adapter.json_schema(by_alias=True, schema_generator=DescribedSchema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of exposures.jsonl",
        "description": "The first line of the file is a header; each line after it is one of the other records.",
        **made,
    }


def _header(line: str, name: str) -> Header:
    try:
        data = json.loads(line)
    except ValueError:
        raise UnreadableExposures(f"{name}: line 1: this is no exposures file: its first line is no JSON") from None
    if not isinstance(data, dict) or data.get("record") != "header":
        raise UnreadableExposures(f"{name}: line 1: an exposures file begins with a header, and this line is none")
    if data.get("schema") != SCHEMA:
        raise UnreadableExposures(
            f"{name}: line 1: it is written in schema {data.get('schema')!r}, and this program reads {SCHEMA}; "
            "write it again with `plainsight check --exposures`"
        )
    try:
        return Header.model_validate_json(line)
    except ValidationError as error:
        raise UnreadableExposures(f"{name}: line 1: {_reason(error)}") from None


def _key(record: ExposureRecord | ContactRecord | RuleRecord) -> tuple[str, ...]:
    if isinstance(record, ExposureRecord):
        return (record.record, record.rule, record.page, record.locale, record.viewport, record.state)
    if isinstance(record, ContactRecord):
        return (record.record, record.page, record.viewport)
    return (record.record, record.subject, record.id)


def _dumped(record: Model) -> str:
    data = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    named: dict[str, object] = {"record": getattr(record, "record", "header")}
    if isinstance(record, Header):
        named["schema"] = record.schema_version
    return json.dumps({**named, **data}, ensure_ascii=False, separators=(",", ":"))


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where + ': ' if where else ''}{first['msg'][:1].lower()}{first['msg'][1:]}"


def _last(text: str) -> str:
    return f"line {text.count(chr(10)) + 1}"
