"""Run a command as somebody at a terminal would."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from plainsight.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False)
