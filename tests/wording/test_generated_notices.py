"""Rules without a notice of their own are told from their facts: each case is a rule and what customers read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.wording.telling_cases import HERE, only_rule, policy_with

from plainsight.wording import Wording


def _cases() -> list[Any]:
    return [
        pytest.param(path, case, locale, id=f"{path.stem}: {case['case']} ({locale})")
        for path in sorted((HERE / "cases").glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
        for locale in ("en", "fr", "it", "de", "es")
        if locale in case
    ]


@pytest.mark.parametrize(("path", "case", "locale"), _cases())
def test_a_rule_is_told_as_the_case_says(path: Path, case: dict[str, Any], locale: str) -> None:
    policy = policy_with({"kind": path.stem} | case["rule"], **case.get("shop", {}))
    notice = Wording(policy, locale).notice(only_rule(policy))
    expected = case[locale]
    assert notice.sentences == expected["notice"].replace("~", "\u00a0")
    assert notice.rights == (expected["rights"].replace("~", "\u00a0") if "rights" in expected else None)
    assert (notice.fallback, notice.written) == (False, False)


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(_cases()) >= 80
