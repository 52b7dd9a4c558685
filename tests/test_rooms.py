"""The rooms import only leftwards, and nothing but the adapters knows MkDocs, prints or logs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "plainsight"
FLOW = ("source", "model", "drafting", "resolution", "wording", "pages", "sight", "checks", "gate", "reports")
OUTSIDE = ("project", "adapters", "cli", "starter")
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def inner_rooms(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("plainsight.")} & {*FLOW, *OUTSIDE}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_rooms_to_its_left(path: Path) -> None:
    room = room_of(path)
    if room not in FLOW:
        return
    allowed = set(FLOW[: FLOW.index(room) + 1])
    if room == "sight":
        allowed = {"sight"}
    assert inner_rooms(path) <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_adapters_know_mkdocs_and_only_they_and_the_command_speak(path: Path) -> None:
    room = room_of(path)
    names = {name.split(".")[0] for name in imports(path)}
    if room != "adapters":
        assert not names & {"mkdocs", "material"}
    if room not in ("adapters", "cli"):
        assert "logging" not in names
        calls = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)]
        assert not [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"]
        assert not [c for c in calls if isinstance(c.func, ast.Attribute) and c.func.attr == "echo"]


def test_importing_the_plugin_needs_no_browser_library() -> None:
    offenders = [p for p in MODULES if any(name.startswith("playwright") for name in top_level_imports(p))]
    assert offenders == []


def top_level_imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return [n.module or "" for n in tree.body if isinstance(n, ast.ImportFrom)] + [
        alias.name for n in tree.body if isinstance(n, ast.Import) for alias in n.names
    ]
