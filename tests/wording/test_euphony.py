"""What a word becomes before the sound of the next one, in the languages that hear it."""

from __future__ import annotations

import pytest

from plainsight.wording.euphony import euphonic

CASES = {
    "it": {
        "fino al 8 gennaio, dal 11 maggio, il 31 maggio": "fino all’8 gennaio, dall’11 maggio, il 31 maggio",
        "Il 8% del totale, il 80%, il 18%, del 110": "L’8% del totale, l’80%, il 18%, del 110",
        "tra le 1:00 e le 8:00": "tra l’1:00 e le 8:00",
        "apre alle 1:30, dalle 11:00": "apre all’1:30, dalle 11:00",
        "il divano e altri articoli": "il divano e altri articoli",
    },
    "es": {
        "sofás y inodoros": "sofás e inodoros",
        "agujas y hilos, agua y hielo": "agujas e hilos, agua y hielo",
        "7 o 8 días, 10 o 11, 10 o 12": "7 u 8 días, 10 u 11, 10 o 12",
        "lunes o otro día": "lunes u otro día",
        "sofás y camas": "sofás y camas",
    },
    "de": {"Sofas und Inseln am 8. Januar": "Sofas und Inseln am 8. Januar"},
    "fr": {"du 8 au 11 janvier": "du 8 au 11 janvier"},
}


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [(language, words, said) for language, cases in CASES.items() for words, said in cases.items()],
)
def test_a_sentence_is_said_as_the_language_says_it(language: str, words: str, said: str) -> None:
    assert euphonic(words, language) == said
