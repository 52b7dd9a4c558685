"""What mkdocs.yml says of how a site is judged: is the plugin in use, and what MkDocs checks itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What is kept of mkdocs.yml.

    Attributes:
        file: its name; None where there is none.
        plugin: whether it uses the plugin; None where there is no file, or it can't be read.
        validation: MkDocs' own checks by name, `nav.omitted_files` and so on.
    """

    file: str | None = None
    plugin: bool | None = None
    validation: Mapping[str, str] = field(default_factory=dict)


def read_site_settings(root: Path, *names: str) -> SiteSettings:
    """Read mkdocs.yml of a project without running anything that it names."""
    name = next((name for name in names or NAMES if (root / name).is_file()), None)
    if name is None:
        return SiteSettings()
    try:
        data = yaml.load((root / name).read_bytes(), _Lenient)
    except (OSError, yaml.YAMLError, ValueError):
        return SiteSettings(name)
    if not isinstance(data, dict):
        return SiteSettings(name)
    plugins, validation = data.get("plugins"), data.get("validation")
    above = data.get("INHERIT")
    inherited = _inherited(root, str(above)) if above is not None and plugins is None else None
    return SiteSettings(
        name,
        any(_is_ours(entry) for entry in _entries(plugins)) if inherited is None else inherited,
        dict(_flat(validation)) if isinstance(validation, dict) else {},
    )


def _inherited(root: Path, name: str) -> bool | None:
    """Whether a configuration that this one builds on uses the plugin; None where that can't be read."""
    path = (root / name).resolve()
    return read_site_settings(path.parent, path.name).plugin if path.is_relative_to(root.resolve()) else None


def _entries(plugins: Any) -> list[tuple[str, Any]]:
    if isinstance(plugins, dict):
        return [(str(name), options) for name, options in plugins.items()]
    found: list[tuple[str, Any]] = []
    for entry in plugins if isinstance(plugins, list) else ():
        found += [(str(k), v) for k, v in entry.items()] if isinstance(entry, dict) else [(str(entry), None)]
    return found


def _is_ours(entry: tuple[str, Any]) -> bool:
    name, options = entry
    return name == "plainsight" and not (isinstance(options, dict) and options.get("enabled") is False)


def _flat(data: dict[Any, Any], above: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in data.items():
        path = f"{above}.{name}" if above else str(name)
        found += _flat(value, path) if isinstance(value, dict) else [(path, str(value))]
    return found


class _Lenient(yaml.SafeLoader):
    """Takes any tag for nothing: sites name functions and environment variables that must not be looked up here."""


def _nothing(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


_Lenient.add_multi_constructor("", _nothing)
