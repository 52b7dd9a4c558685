"""When each rule holds, on the cases of periods.yml."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from plainsight.model import read_policy
from plainsight.source import read

TABLE = Path(__file__).with_name("periods.yml")
CASES: Any = read(TABLE.read_bytes(), TABLE.name).data


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_periods(case: dict[str, Any]) -> None:
    lines = ["rules:"]
    for rule in case["rules"]:
        lines.append("  - kind: payment\n    title: A rule")
        lines += [f"    {key}: {value}" for key, value in rule.items()]
    policy = read_policy([read("\n".join(lines), "policy.yml")]).policy
    told = {name: [" ".join(map(_day, period)) for period in spans] for name, spans in policy.periods.items()}
    assert told == case["holds"]


def _day(day: dt.date) -> str:
    return "-" if day in (dt.date.min, dt.date.max) else day.isoformat()
