"""Syllables, sentences and the readability formulas of five languages."""

from __future__ import annotations

import pytest

from plainsight.checks.readability import ease, sentences, syllables, word_count

SYLLABLES = {
    "en": {"the": 1, "sofa": 2, "delivery": 4, "made": 1, "table": 2, "wanted": 2, "closed": 1, "people": 2, "7": 1},
    "fr": {"vous": 1, "table": 1, "livraison": 3, "acheter": 3, "parlent": 1, "délai": 2},
    "de": {"Vertrag": 2, "Lieferung": 3, "Freiheit": 2, "bauen": 2, "Rücksendung": 3},
    "es": {"día": 2, "país": 2, "causa": 2, "ciudad": 2, "entrega": 3, "devolución": 4},
}


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [(language, word, count) for language, words in SYLLABLES.items() for word, count in words.items()],
)
def test_syllables_are_counted_as_they_are_said(language: str, word: str, count: int) -> None:
    assert syllables(word, language) == count


def test_the_formulas_give_what_their_authors_wrote() -> None:
    # Four words of one syllable in one sentence: only the constants and the two factors are left.
    assert ease("The cat sat down.", "en").score == round(206.835 - 1.015 * 4 - 84.6)  # type: ignore[union-attr]
    assert ease("Le chat est là.", "fr").score == round(207 - 1.015 * 4 - 73.6)  # type: ignore[union-attr]
    assert ease("Der Hund ist da.", "de").score == round(180 - 4 - 58.5)  # type: ignore[union-attr]
    assert ease("El pan es mi sol.", "es").score == round(206.835 - 5 - 62.3)  # type: ignore[union-attr]
    assert ease("Io sono qui ora.", "it").score == round(89 + (300 - 10 * 12) / 4)  # type: ignore[union-attr]


def test_a_semicolon_ends_a_unit_of_thought_and_a_point_in_a_number_does_not() -> None:
    assert ease("We come; you open.", "en") == ease("We come. You open.", "en")
    assert sentences("It costs $9.95 each. We pay.") == ["It costs $9.95 each.", "We pay."]
    assert word_count("It costs $9.95 each.") == 5


def test_a_region_reads_as_its_language_and_an_unknown_language_is_not_measured() -> None:
    assert ease("We come.", "en-GB") == ease("We come.", "en")
    assert ease("Wij komen.", "nl") is None
    assert ease("—", "en") is None
