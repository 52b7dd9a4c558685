"""The exposures file: what is written is read again, and anything else is refused with the number of its line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from plainsight.gate.examples import Side, look_at
from plainsight.gate.exposures_file import UnreadableExposures, exposures_schema, read_exposures, written
from tests.cli.running import run

SNAPSHOT = look_at(Side())
TEXT = written(SNAPSHOT)
LINES = TEXT.splitlines()


def test_what_was_written_is_read_again() -> None:
    again = read_exposures(TEXT, "e.jsonl")
    assert written(again) == TEXT
    assert {record.rule for record in again.exposures} == {"bath-hygiene"}


def test_the_header_says_what_it_rests_on_and_every_line_after_it_is_sorted() -> None:
    header = json.loads(LINES[0])
    assert header["schema"] == 1
    assert header["engine"] == "static"
    assert [page["id"] for page in header["pages"]] == ["bath.html"]
    assert len(header["settings_hash"]) == len(header["sources_hash"]) == 64
    kinds = [json.loads(line)["record"] for line in LINES[1:]]
    assert kinds == sorted(kinds)


def test_every_line_holds_to_the_schema_that_is_published(tmp_path: Path) -> None:
    result = run("schema", "--exposures")
    assert result.exit_code == 0
    schema = json.loads(result.output)
    assert schema == json.loads(json.dumps(exposures_schema()))
    validator = jsonschema.Draft202012Validator(schema)
    for line in LINES:
        validator.validate(json.loads(line))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"record": "exposure", "rule": "x"})


def test_an_exposure_has_every_band_and_its_numbers_beside_them() -> None:
    (phone,) = [record for record in SNAPSHOT.exposures if record.viewport == "phone"]
    assert (phone.shown, phone.reveal, phone.place, phone.size, phone.contrast, phone.screen) == (
        "visible",
        "open",
        "beside-buy",
        "body",
        "aa",
        "first",
    )
    assert phone.measured == {"font_px": 16.0, "body_px": 16.0, "contrast": 21.0}
    assert phone.level == "prominent"


def without(number: int) -> str:
    return "\n".join(line for index, line in enumerate(LINES, 1) if index != number) + "\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param(TEXT[:-1], len(LINES), "cut off", id="cut in the middle of a line"),
        pytest.param(without(len(LINES)), len(LINES) - 1, "promises", id="cut between lines"),
        pytest.param(TEXT.replace('"schema":1', '"schema":2', 1), 1, "schema 2", id="another schema"),
        pytest.param("\n".join([*LINES, LINES[1]]) + "\n", len(LINES) + 1, "line 2", id="a line twice"),
        pytest.param(TEXT.replace('"shown":"visible"', '"shown":"vissible"', 1), 4, "shown", id="an unknown band"),
        pytest.param("\n".join([LINES[0], "{", *LINES[2:]]) + "\n", 2, "json", id="no JSON"),
        pytest.param(without(1), 1, "header", id="no header"),
        pytest.param("\n", 1, "no exposures file", id="nothing in it"),
        pytest.param(TEXT.replace('"viewport":', '"window":', 1), 2, "viewport", id="a field that is missing"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(UnreadableExposures, match=rf"^e\.jsonl: line {line}: ") as told:
        read_exposures(text, "e.jsonl")
    assert words in str(told.value).lower()
