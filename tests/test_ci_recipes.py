"""What a retailer pastes into CI is well-formed, and no step of it lets a merge through that it could not look at."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[1]
ACTIONS = (ROOT / "action.yml", ROOT / "ci" / "comment" / "action.yml")
GITLAB = ROOT / "ci" / "plainsight.gitlab-ci.yml"
MANUAL = (ROOT / "manual" / "ci.md", ROOT / "manual" / "gate.md")


def blocks() -> list[tuple[str, Any]]:
    """Every whole recipe in the handbook, with the schema that it has to fit."""
    found = []
    for page in MANUAL:
        for text in re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL) if page.exists() else ():
            read = yaml.safe_load(text)
            if isinstance(read, dict) and "jobs" in read:
                found.append(("vendor.github-workflows", read))
            elif isinstance(read, dict) and any(isinstance(v, dict) and "script" in v for v in read.values()):
                found.append(("vendor.gitlab-ci", read))
    return found


def steps(action: Path) -> list[dict[str, Any]]:
    return [step for step in yaml.safe_load(action.read_text("utf-8"))["runs"]["steps"] if "run" in step]


def faults(schema: str, held: Any) -> list[str]:
    return [error.message for error in Draft7Validator(get_builtin_schema(schema)).iter_errors(_named(held))]


def _named(held: Any) -> Any:
    """`on:` is a key, also for a reader of YAML 1.1."""
    return {"on" if key is True else key: value for key, value in held.items()} if isinstance(held, dict) else held


@pytest.mark.parametrize("action", ACTIONS, ids=["compare", "comment"])
def test_an_action_fits_the_published_schema(action: Path) -> None:
    assert faults("vendor.github-actions", yaml.safe_load(action.read_text("utf-8"))) == []


def test_the_gitlab_template_fits_the_published_schema() -> None:
    assert faults("vendor.gitlab-ci", yaml.safe_load(GITLAB.read_text("utf-8"))) == []


def test_every_recipe_of_the_handbook_fits_its_schema() -> None:
    found = blocks()
    assert {schema for schema, _ in found} == {"vendor.github-workflows", "vendor.gitlab-ci"}
    for schema, held in found:
        assert faults(schema, held) == []


@pytest.mark.parametrize("action", ACTIONS, ids=["compare", "comment"])
def test_no_step_goes_on_after_a_fault(action: Path) -> None:
    for step in steps(action):
        assert step["run"].startswith("set -euo pipefail\n"), step["name"]
        assert step["shell"] == "bash"
        assert not step.get("continue-on-error")
        assert "|| true" not in step["run"]
        # What people can name, such as a branch, reaches the shell as a variable and never as a part of the script.
        assert "${{" not in step["run"]
        assert subprocess.run(["bash", "-n"], input=step["run"], text=True).returncode == 0


@pytest.mark.parametrize("status", [0, 1, 2, 3])
def test_the_step_that_compares_ends_as_the_command_does(status: int, tmp_path: Path) -> None:
    (compare,) = [step for step in steps(ACTIONS[0]) if step["name"] == "Compare"]
    for name, script in (("plainsight", f'echo "$@" > asked\nexit {status}\n'), ("git", "exit 0\n")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}")
        (tmp_path / name).chmod(0o755)
    values = {
        "BASE": "main",
        "PROJECT": ".",
        "ENGINE": "static",
        "ALSO": "v1 2",
        "PULL_REQUEST": "7",
        "REPORTS": str(tmp_path / "reports"),
    }
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(["bash", "-c", compare["run"]], cwd=tmp_path, env={"PATH": path, **values})
    assert run.returncode == status
    asked = (tmp_path / "asked").read_text()
    assert asked.startswith(
        "diff origin/main --project . --engine static --strict --also-against v1 2 --format github"
    )
    assert (tmp_path / "reports" / "pull-request").read_text() == "7\n"
