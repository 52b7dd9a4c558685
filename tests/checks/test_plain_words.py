"""Words that promise nothing, blame or are hard to read, found in sentences as shops write them, and only there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plainsight.checks.word_list import hits
from plainsight.source import read

TABLE: Any = read(Path(__file__).with_name("sentences.yml").read_bytes(), "sentences.yml").data


@pytest.mark.parametrize("language", TABLE)
def test_each_sentence_is_found_by_its_list(language: str) -> None:
    for name, sentences in TABLE[language].items():
        for sentence in sentences:
            found = {hit.list for hit in hits(language, sentence)}
            assert (not found) if name == "innocent" else (name in found), (sentence, found)
