"""The handbook says what the program does: generated pages are complete, written ones hold to the code."""

from __future__ import annotations

import datetime as dt
import re
import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from plainsight.checks.audit import audit_policy
from plainsight.checks.registry import CHECKS
from plainsight.model import json_schema, read_policy
from plainsight.reports import FORMATS
from plainsight.reports.explain import explain
from plainsight.reports.reference import reference
from plainsight.settings import Settings, load_settings
from plainsight.source import read

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "manual"
SCRIPT: dict[str, Any] = runpy.run_path(str(ROOT / "scripts" / "manual"))


def blocks(page: str, language: str = "yaml") -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (MANUAL / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)


class TestPolicyReference:
    text = reference(json_schema())

    def test_every_part_and_field_of_the_language_is_told(self) -> None:
        for part in json_schema()["$defs"].values():
            for field in part.get("properties", ()):
                assert f"| `{field}` |" in self.text

    def test_every_link_leads_to_a_heading(self) -> None:
        anchors = {head.lower().replace(" ", "-") for head in re.findall("^## (.+)$", self.text, re.MULTILINE)}
        links = set(re.findall(r"\]\(#([a-z-]+)\)", self.text))
        assert links <= anchors
        assert len(links) > 30

    def test_nobody_has_to_read_a_pattern(self) -> None:
        assert "that fits" not in self.text

    def test_a_field_tells_its_type_whether_it_is_needed_an_example_and_its_default(self) -> None:
        assert re.search(r"\| `after` \| \*\*required\*\*<br>duration \| .*Such as `P10Y`\.? ", self.text)
        assert re.search(r"\| `anchor` \| one of `delivered`, .* \| .*Default: `delivered`\..* \|", self.text)
        assert "| `days` | whole number (from 1, up to 36500) |" in self.text

    def test_what_every_rule_has_is_told_once(self) -> None:
        assert self.text.count("| `supersedes` |") == 1
        assert self.text.index("## Every rule") < self.text.index("## Return rule")


class TestSettingsReference:
    def test_defaults_are_told_as_one_would_write_them(self) -> None:
        text = reference(SCRIPT["settings_schema"]())
        assert re.search(r"\| `review_every` \| duration \| .*Default: `P1Y`\. \|", text)
        for name in Settings.model_fields:
            assert f"| `{name}` |" in text

    def test_the_page_s_example_can_be_used(self, tmp_path: Path) -> None:
        (example,) = re.findall(r"```yaml\n(.*?)```", SCRIPT["SETTINGS_HEAD"], re.DOTALL)
        (tmp_path / "plainsight.yml").write_text(example, "utf-8")
        settings = load_settings(tmp_path).settings
        assert settings.checks == {"PS404": "off"}
        assert settings.exclude == ("internal/**",)


class TestChecks:
    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
    def test_a_check_s_page_has_its_examples_reason_and_remedy(self, check: Any) -> None:
        page = explain(check)
        assert page.startswith(f"# {check.code} {check.name}\n")
        heads = re.findall("^## (.+)$", page, re.MULTILINE)
        assert (
            heads[-5:]
            == [
                "Why it matters",
                "What to do",
                "What it finds",
                "What it passes",
                "Its severity",
            ]
            or heads[-1] == "Sources"
        )
        for example in (*check.good, *check.bad):
            assert example.title.rstrip(".") in page

    def test_the_table_names_all(self) -> None:
        table = SCRIPT["checks_page"](CHECKS)
        for check in CHECKS:
            assert f"[{check.code} {check.name}]({check.code}-{check.name}.md)" in table


class TestGenerator:
    def test_what_it_wrote_is_fresh_and_what_changed_is_stale(self, tmp_path: Path) -> None:
        pages = SCRIPT["generated"](CHECKS[:2])
        SCRIPT["write"](tmp_path, pages)
        assert SCRIPT["stale"](tmp_path, pages) == []
        changed = SCRIPT["generated"]((replace(CHECKS[0], why="Because."), CHECKS[1]))
        assert SCRIPT["stale"](tmp_path, changed) == [f"checks/{CHECKS[0].code}-{CHECKS[0].name}.md: stale"]

    def test_a_page_whose_check_is_gone_is_reported_and_taken_away(self, tmp_path: Path) -> None:
        SCRIPT["write"](tmp_path, SCRIPT["generated"](CHECKS[:2]))
        fewer = SCRIPT["generated"](CHECKS[:1])
        gone = f"checks/{CHECKS[1].code}-{CHECKS[1].name}.md"
        assert f"{gone}: its check is gone" in SCRIPT["stale"](tmp_path, fewer)
        SCRIPT["write"](tmp_path, fewer)
        assert not (tmp_path / gone).exists()

    def test_a_missing_page_is_reported(self, tmp_path: Path) -> None:
        pages = SCRIPT["generated"](CHECKS[:1])
        assert len(SCRIPT["stale"](tmp_path, pages)) == len(pages)

    def test_the_index_lists_written_and_generated_pages(self, tmp_path: Path) -> None:
        (tmp_path / "zebra.md").write_text("# Stripes\n\nAbout stripes: many.\nMore. And more.\n", "utf-8")
        index = SCRIPT["index"](tmp_path, SCRIPT["generated"](CHECKS[:1]))
        assert "- [Stripes](zebra.md): About stripes: many. More." not in index
        assert "- [Stripes](zebra.md): About stripes: many." in index
        assert "(checks/README.md)" in index
        assert index.index("schema.md") < index.index("zebra.md")


class TestWrittenPages:
    def test_the_examples_of_writing_policies_are_a_policy_without_a_single_finding(self) -> None:
        documents = [
            read(text, f"policies/example-{number}.yml") for number, text in enumerate(blocks("writing-policies.md"))
        ]
        reading = read_policy(documents)
        assert {rule.kind for rule in reading.policy.rules} == {
            "return",
            "delivery",
            "warranty",
            "cancellation",
            "payment",
        }
        findings = audit_policy(reading, Settings(), dt.date(2026, 6, 15))
        assert [f"{finding.place}: {finding.code} {finding.message}" for finding in findings] == []

    def test_the_recipes_are_yaml_and_name_formats_that_there_are(self) -> None:
        recipes = blocks("ci.md")
        assert len(recipes) >= 4
        for recipe in recipes:
            assert yaml.safe_load(recipe)
        named = re.findall(r"--format ([a-z]+)", (MANUAL / "ci.md").read_text("utf-8"))
        assert set(named) <= set(FORMATS)

    @pytest.mark.parametrize("page", sorted(path.name for path in MANUAL.glob("*.md")))
    def test_links_between_pages_lead_somewhere(self, page: str) -> None:
        text = (MANUAL / page).read_text("utf-8")
        prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)#:]+\.md)(?:#[^)]*)?\)", prose):
            assert (MANUAL / page).parent.joinpath(target).is_file(), target
