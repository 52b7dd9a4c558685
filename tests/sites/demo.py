"""The demo shop, copied to a folder of its own where a test may break it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs_cli

from tests.cli.running import run

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Shop:
    """A shop's folder, with what tests do to it."""

    root: Path

    def edit(self, name: str, old: str, new: str, *, count: int = 1) -> None:
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} no longer holds {old!r}: the test has nothing to break"
        path.write_text(text.replace(old, new, count), "utf-8")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def configure(self, **changes: Any) -> None:
        path = self.root / "mkdocs.yml"
        config = yaml.safe_load(path.read_text("utf-8"))
        for key, value in changes.items():
            known = config.get(key)
            if isinstance(known, list):
                config[key] = [*known, *value]
            elif isinstance(known, dict):
                config[key] = {**known, **value}
            else:
                config[key] = value
        path.write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")

    def style(self, css: str) -> None:
        self.write("docs/stylesheets/extra.css", css)
        self.configure(extra_css=["stylesheets/extra.css"])

    def hook(self, code: str) -> None:
        self.write("hook.py", code)
        self.configure(hooks=["hook.py"])

    def check(self, *options: str) -> tuple[int, dict[str, Any]]:
        """Exit code and JSON report of `plainsight check`."""
        result = run("check", "--project", self.root, "--format", "json", *options)
        return result.exit_code, json.loads(result.stdout) if result.stdout.startswith("{") else {
            "said": result.output
        }

    def build(self, *options: str) -> tuple[int, str]:
        """Exit code and output of `mkdocs build`, into `site/` of the shop."""
        arguments = ["build", "-f", str(self.root / "mkdocs.yml"), "-d", str(self.root / "site"), *options]
        result = CliRunner().invoke(mkdocs_cli, arguments)
        return result.exit_code, result.output


def copy_demo(folder: Path) -> Shop:
    """The demo shop in `folder`."""
    for name in ("docs", "policies"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "plainsight.yml"):
        shutil.copy(ROOT / name, folder)
    return Shop(folder)


Break = Callable[[Shop], None]
