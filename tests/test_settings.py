"""What `plainsight.yml` may say, and how a slip in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainsight.findings import Severity
from plainsight.settings import SettingsError, load_settings


def test_a_check_can_be_switched_off_with_a_bare_word(tmp_path: Path) -> None:
    (tmp_path / "plainsight.yml").write_text("checks:\n  PS404: off\n  PS401: warning\n", "utf-8")
    assert load_settings(tmp_path).settings.checks == {"PS404": "off", "PS401": Severity.WARNING}


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("checks: {PS404: on}", "plainsight.yml:1:17: `on` can't stand here"),
        ("checks: {PS404: false}", "plainsight.yml:1:17: "),
        (
            "checks: {PS150: low}",
            "plainsight.yml:1:17: `low` can't stand here (write one of `error`, `warning`, `info` or `off`)",
        ),
        ("fail_on: low", "`low` can't stand here (write one of `error`, `warning` or `info`)"),
        ("buy: off", "plainsight.yml:1:6: "),
        ("prefers: dark", "only a browser can look with `dark`: choose the engine `browser`"),
        ("chekcs: {}", "unknown field `chekcs` (did you mean `checks`?)"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(tmp_path: Path, yaml: str, told: str) -> None:
    (tmp_path / "plainsight.yml").write_text(yaml, "utf-8")
    with pytest.raises(SettingsError) as error:
        load_settings(tmp_path)
    assert told in str(error.value)
    assert len(error.value.faults) == 1


def test_settings_that_nothing_would_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "plainsight.yaml").write_text("clicks: 4\n", "utf-8")
    assert load_settings(tmp_path).settings.clicks == 4
    (tmp_path / "plainsight.yml").mkdir()
    with pytest.raises(SettingsError, match=r"plainsight\.yaml: this file is not read, as plainsight\.yml stands"):
        load_settings(tmp_path)
    (tmp_path / "plainsight.yaml").unlink()
    with pytest.raises(SettingsError, match="can't be opened"):
        load_settings(tmp_path)
