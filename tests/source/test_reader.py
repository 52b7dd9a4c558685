"""YAML is read as 1.2, every value keeps its place, and what is wrong is told in a writer's words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plainsight.source import FaultKind, read, read_folder

CASES = yaml.safe_load((Path(__file__).parent / "faults.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("14:30", "14:30"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("2026-03-01", "2026-03-01"),
        ("true", True),
        ("~", None),
        ("", None),
        ("1.50", Decimal("1.50")),
        ("'1.50'", "1.50"),
        ("-3", -3),
        ("+18005550199", 18005550199),
        ("1e3", Decimal("1e3")),
        ("9" * 100, "9" * 100),
    ],
)
def test_scalars_are_those_of_yaml_1_2(text: str, value: object) -> None:
    data = read(f"a: {text}", "p.yml").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)  # type: ignore[index]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_faults_name_their_place_and_the_way_out(case: dict[str, object]) -> None:
    faults = read(str(case["yaml"]), "policies/p.yml").faults
    told = [(f.kind.value, f.place.line, f.place.column, f.message) for f in faults]
    assert told == [tuple(expected) for expected in case["faults"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("must_show: yes", 'write `true` or `false`, or "yes" in quotes where it is a word or a country'),
        ("countries: [NO]", 'write `true` or `false`, or "NO" in quotes where it is a word or a country'),
        ("no: Tittel", 'write "no" in quotes'),
        ("opens: 14:30", 'write "14:30" in quotes'),
        ("why: We are #1", "put the text in quotes"),
        ("a: 'it's'", "write an apostrophe inside single quotes twice, or put the text in double quotes"),
        ("a: *b", "put the text in quotes, if it is to begin with a star"),
        ("a: " + "[" * 50, "take brackets out"),
        ("a: " + "[" * 3000, "close each of them"),
        ("a: {en: b: c}", "put a text that holds a comma, a colon or a bracket inside `{...}` in quotes"),
    ],
)
def test_the_way_out_fits_the_fault(text: str, advice: str) -> None:
    assert [fault.suggestion for fault in read(text, "p.yml").faults] == [advice]


def test_places_count_characters_from_one_and_keep_the_line() -> None:
    document = read("rules:\n  - id: a\n    why: çà et là\n", "p.yml")
    why = document.place(("rules", 0, "why"))
    assert (why.line, why.column, why.length, why.excerpt) == (3, 10, 8, "    why: çà et là")
    assert document.place(("rules", 0, "why"), key=True).column == 5
    missing = document.place(("rules", 0, "notice"))
    assert (missing.line, missing.column) == (2, 5)


def test_an_alias_is_the_same_value_and_bombs_are_refused() -> None:
    assert read("a: &x {b: 1}\nc: *x", "p.yml").data == {"a": {"b": 1}, "c": {"b": 1}}
    bomb = "a: &a [" + "x, " * 9 + "x]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{name}: &{name} [" + ", ".join([f"*{before}"] * 10) + "]\n"
    fault = read(bomb, "p.yml").faults[-1]
    assert fault.kind is FaultKind.UNREADABLE
    assert "too many values" in fault.message


@pytest.mark.parametrize("raw", [b"a: \xff", b"\x00", b"a: \x07b", b"\xfe\xff\x00a"])
def test_bytes_that_are_no_text_are_told_not_raised(raw: bytes) -> None:
    document = read(raw, "p.yml")
    assert document.data is None
    assert document.faults[0].place.line == 1


@given(st.text(alphabet="ab: -[]{}#&*!|>'\"%@`\n\t~?,0", max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    document = read(text, "p.yml")
    assert document.data is None or not any(f.kind is FaultKind.UNREADABLE for f in document.faults)


def test_a_folder_is_read_in_order_and_one_broken_file_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "policies" / "more").mkdir(parents=True)
    (tmp_path / "policies" / "b.yml").write_text("a: [")
    (tmp_path / "policies" / "a.yaml").write_text("x: 1")
    (tmp_path / "policies" / "more" / "c.yml").write_text("y: 2")
    (tmp_path / "policies" / ".hidden.yml").write_text("z: 3")
    documents = read_folder(tmp_path, "policies")
    assert [(d.file, d.data) for d in documents] == [
        ("policies/a.yaml", {"x": 1}),
        ("policies/b.yml", None),
        ("policies/more/c.yml", {"y": 2}),
    ]


def test_a_link_that_leads_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yml"
    outside.write_text("password: 1")
    project = tmp_path / "shop"
    (project / "policies").mkdir(parents=True)
    (project / "policies" / "p.yml").symlink_to(outside)
    (document,) = read_folder(project, "policies")
    assert document.data is None
    assert "outside" in document.faults[0].message


def test_a_file_that_would_be_lost_in_silence_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "policies"
    folder.mkdir()
    (folder / "a.YML").write_text("rules: []\n")
    (folder / "b.yml.txt").write_text("rules: []\n")
    (folder / "c.yml").write_text(" \n\n")
    (folder / "d.yml").symlink_to("gone.yml")
    (folder / "e.yml").symlink_to("e.yml")
    (folder / "notes.txt").write_text("Ask the lawyers.\n")
    told = [(d.file, [(f.message, f.suggestion) for f in d.faults]) for d in read_folder(tmp_path, "policies")]
    assert told == [
        ("policies/a.YML", []),
        (
            "policies/b.yml.txt",
            [
                (
                    "the file's name ends in `.txt`, so it is not read",
                    "rename it to `b.yml`; some systems hide how a file's name ends",
                )
            ],
        ),
        ("policies/c.yml", [("the file is empty", "write what belongs into it, or delete it")]),
        (
            "policies/d.yml",
            [("the file can't be opened: No such file or directory", "see that it is there and may be read")],
        ),
        ("policies/e.yml", [("the file is a link that leads back to itself", "put the file itself in its place")]),
    ]
