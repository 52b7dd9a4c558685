"""Compiled templates are kept from run to run, and never served where they could be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import jinja2
import pytest

from plainsight.pages import compiled_templates, keep_compiled
from plainsight.pages.templates import environment


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled templates are kept, empty as yet."""
    folder = tmp_path / "__pycache__"
    monkeypatch.setattr(compiled_templates, "_FOLDER", folder)
    return folder


def made(templates: Mapping[str, str], *, trim_blocks: bool = False) -> jinja2.Environment:
    env = jinja2.Environment(loader=jinja2.DictLoader(templates), trim_blocks=trim_blocks, autoescape=True)
    keep_compiled(env, "test")
    return env


def said(env: jinja2.Environment) -> str:
    return env.get_template("page").render(word="rule")


def test_a_template_is_compiled_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(made({"page": "a {{ word }}"})) == "a rule"
    monkeypatch.delattr(jinja2.Environment, "compile")
    assert said(made({"page": "a {{ word }}"})) == "a rule"


def test_other_words_or_other_syntax_are_compiled_anew_and_leave_one_file(kept: Path) -> None:
    assert said(made({"page": "{% if word %}\na{% endif %}"})) == "\na"
    assert said(made({"page": "{% if word %}\na{% endif %}"}, trim_blocks=True)) == "a"
    assert said(made({"page": "b"})) == "b"
    assert len(list(kept.iterdir())) == 1


def test_a_damaged_file_is_compiled_anew(kept: Path) -> None:
    said(made({"page": "a"}))
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    for much in range(0, len(whole), 5):
        file.write_bytes(whole[:much])
        assert said(made({"page": "a"})) == "a"


def test_filters_of_others_that_are_worked_out_while_compiling_are_not_kept(kept: Path) -> None:
    for number in (1, 2):
        env = jinja2.Environment(loader=jinja2.DictLoader({"page": "{{ 'a' | stamped }}"}))
        env.filters["stamped"] = lambda text, number=number: f"{text}{number}"
        keep_compiled(env, "test")
        assert said(env) == f"a{number}"
    assert not kept.exists()


def test_our_own_templates_are_kept() -> None:
    assert environment().bytecode_cache is not None


def test_a_folder_that_can_not_be_written_stops_nothing(kept: Path) -> None:
    kept.write_text("no folder")
    assert said(made({"page": "a"})) == "a"
