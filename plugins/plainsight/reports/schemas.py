"""The JSON Schemas (draft 2020-12) of our own reports."""

from __future__ import annotations

import json
from importlib import resources


def report_schema() -> dict[str, object]:
    """Of what `plainsight check --format json` writes."""
    return _schema("report")


def comparison_schema() -> dict[str, object]:
    """Of what `plainsight diff --format json` writes."""
    return _schema("comparison")


def _schema(name: str) -> dict[str, object]:
    text = resources.files(__package__).joinpath(f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema
