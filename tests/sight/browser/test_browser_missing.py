"""Without a browser, the message is the command that mends it; the package itself always imports."""

import subprocess
import sys
from pathlib import Path

import pytest

from plainsight.sight.browser import Browser, BrowserMissing, find_chromium

SITE: dict[str, bytes] = {}


def test_importing_the_engine_does_not_import_playwright() -> None:
    code = "import sys, plainsight.sight.browser; sys.exit('playwright' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_variable_names_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINSIGHT_CHROMIUM", sys.executable)
    assert find_chromium() == Path(sys.executable)


def test_a_variable_that_names_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINSIGHT_CHROMIUM", "nosuch-browser")
    with pytest.raises(BrowserMissing, match="PLAINSIGHT_CHROMIUM is 'nosuch-browser'"):
        find_chromium()


def test_the_headless_shell_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("google-chrome", "chromium", "chromium-headless-shell"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.delenv("PLAINSIGHT_CHROMIUM", raising=False)
        assert find_chromium() == program


def test_none_on_path_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("PLAINSIGHT_CHROMIUM", raising=False)
    assert find_chromium() is None


def test_without_playwright_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)
    with pytest.raises(BrowserMissing, match=r"mkdocs-plainsight\[browser\]"), Browser(SITE.get):
        pass


@pytest.mark.browser
def test_a_program_that_is_no_browser_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINSIGHT_CHROMIUM", "/bin/false")
    with pytest.raises(BrowserMissing, match="apt-get install chromium"), Browser(SITE.get):
        pass
