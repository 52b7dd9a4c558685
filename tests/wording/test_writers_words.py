"""A writer's own words go to customers as they are; words missing in a locale are never passed over in silence."""

from __future__ import annotations

from tests.wording.telling_cases import only_rule, policy_with

from plainsight.model import Text
from plainsight.wording import LocalText, Wording

REFUSAL = {"kind": "return", "outcomes": [{"reason": "changed_mind", "return_policy": "not_permitted"}]}


def test_a_written_notice_is_used_verbatim() -> None:
    policy = policy_with(REFUSAL | {"notice": {"en": "No returns, sorry.", "fr": "Pas de retour, désolés."}})
    for locale, words in (("en", "No returns, sorry."), ("fr", "Pas de retour, désolés.")):
        notice = Wording(policy, locale).notice(only_rule(policy))
        assert (notice.sentences, notice.fallback, notice.written) == (words, False, True)


def test_a_notice_in_another_language_says_that_it_is_one() -> None:
    policy = policy_with(REFUSAL | {"notice": "No returns, sorry."})
    notice = Wording(policy, "fr").notice(only_rule(policy))
    assert (notice.sentences, notice.fallback) == ("No returns, sorry.", True)
    assert Wording(policy, "en").notice(only_rule(policy)).fallback is False


def test_a_reason_title_or_name_of_goods_missing_in_the_locale_counts_too() -> None:
    for rule in ({"why": "Hygiene."}, {"title": "Rule"}, {"scope": {"categories": "clearance-corner"}}):
        policy = policy_with(REFUSAL | rule)
        assert Wording(policy, "fr").notice(only_rule(policy)).fallback is True, rule
        assert Wording(policy, "en").notice(only_rule(policy)).fallback is False, rule


def test_a_language_without_a_catalogue_borrows_the_first_locale_and_says_so() -> None:
    policy = policy_with(REFUSAL, locales=["fr", "nl", "en"])
    notice = Wording(policy, "nl").notice(only_rule(policy))
    assert notice.sentences == "Vous ne pouvez pas retourner nos articles si vous changez d’avis."
    assert notice.fallback is True


def test_a_regional_locale_reads_its_language_and_formats_for_its_region() -> None:
    policy = policy_with(
        REFUSAL | {"outcomes": [{"return_policy": "finite_window", "window": {"until": "2027-01-31"}}]}
    )
    told = {tag: Wording(policy, tag).notice(only_rule(policy)).sentences for tag in ("en-GB", "fr-FR")}
    assert told["en-GB"] == "Our goods can be returned until 31 January 2027."
    assert told["fr-FR"] == "Vous pouvez retourner nos articles jusqu’au 31 janvier 2027."


def test_locales_and_languages_that_nobody_knows_do_no_harm() -> None:
    policy = policy_with(REFUSAL, locales=["en", "en-ZZ", "xx"])
    for tag in ("en-ZZ", "xx"):
        assert Wording(policy, tag).notice(only_rule(policy)).sentences.startswith("Our goods cannot be returned")
    assert Wording(policy, "fr").speech.language("es-MX") == "espagnol (Mexique)"
    assert Wording(policy, "en").speech.language("xx") == "xx"


def test_text_is_found_by_locale_then_language_then_default() -> None:
    wording = Wording(policy_with(), "fr-CA")
    assert wording.text(Text({"en": "Sofas", "fr": "Canapés"})) == LocalText("Canapés", "fr-CA", False)
    assert wording.text(Text("Sofas")) == LocalText("Sofas", "en", True)
    assert wording.text(Text({"it": "Divani"})) == LocalText("Divani", "it", True)


def test_the_answer_is_the_writers_then_the_notice_then_one_generated_sentence() -> None:
    written = policy_with(REFUSAL | {"answer": "No.", "notice": "No returns, sorry."})
    assert Wording(written, "en").answer(only_rule(written)) == "No."
    assert Wording(written, "fr").answer(only_rule(written)) == (
        "Vous ne pouvez pas retourner nos articles si vous changez d’avis."
    )
    noticed = policy_with(REFUSAL | {"notice": "No returns, sorry."})
    assert Wording(noticed, "en").answer(only_rule(noticed)) == "No returns, sorry."


def test_a_notice_is_made_once() -> None:
    policy = policy_with(REFUSAL)
    wording = Wording(policy, "en")
    assert wording.notice(only_rule(policy)) is wording.notice(only_rule(policy))


def test_words_with_braces_are_left_alone() -> None:
    policy = policy_with(REFUSAL | {"why": "We keep {this} as it is.", "scope": {"tiers": "{gold}"}})
    notice = Wording(policy, "en").notice(only_rule(policy))
    assert notice.why == "We keep {this} as it is."
    assert notice.sentences.endswith("This applies to: {gold} members.")
