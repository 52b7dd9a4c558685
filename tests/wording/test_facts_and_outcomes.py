"""Facts and outcomes as customers read them, in full, for one rule of each kind that has many."""

from __future__ import annotations

from tests.wording.telling_cases import only_rule, policy_with

from plainsight.model import ReturnRule
from plainsight.wording import OutcomeLine, Wording

MATTRESSES = {
    "kind": "return",
    "scope": {"categories": "mattresses"},
    "protects": ["customer", "others"],
    "checked_on": "2026-11-03",
    "outcomes": [
        {
            "reason": "changed_mind",
            "state": "unopened",
            "return_policy": "finite_window",
            "window": {"days": 30, "anchor": "delivered"},
            "fees": [{"kind": "return_shipping", "amount": {"amount": 25}}],
            "refund": ["full_refund", "exchange"],
            "refund_within": "P14D",
            "method": ["by_mail", "in_store"],
        },
        {"reason": ["damaged", "defective"], "return_policy": "not_permitted"},
    ],
}


def test_each_outcome_is_a_row_with_a_sentence_of_its_own() -> None:
    policy = policy_with(MATTRESSES)
    rule = only_rule(policy)
    assert isinstance(rule, ReturnRule)
    assert Wording(policy, "en").outcomes(rule) == (
        OutcomeLine(
            reasons="You changed your mind",
            states="Sealed",
            answer="If you change your mind, you can return it within 30 days of delivery while sealed.",
            allowed=True,
            window="within 30 days of delivery",
            cost="Return shipping: $25",
            refund="Full refund or exchange, within 14 days of our receiving your return",
        ),
        OutcomeLine(
            reasons="It arrived damaged or it is faulty",
            states="",
            answer="If it arrives damaged or if it turns out to be faulty, you cannot return it.",
            allowed=False,
        ),
    )


def test_labels_name_their_case_where_a_rule_has_several() -> None:
    policy = policy_with(MATTRESSES)
    facts = {fact.label: fact.value for fact in Wording(policy, "en").facts(only_rule(policy))}
    assert facts == {
        "Applies to": "Mattresses",
        "In short (change of mind; sealed)": (
            "If you change your mind, you can return it within 30 days of delivery while sealed."
        ),
        "Return window (change of mind; sealed)": "Within 30 days of delivery",
        "Return shipping (change of mind; sealed)": "$25",
        "What you get (change of mind; sealed)": "Full refund or exchange, within 14 days of our receiving your return",  # noqa: E501
        "How to send it back (change of mind; sealed)": "By parcel or to a store",
        "In short (damaged or faulty)": "If it arrives damaged or if it turns out to be faulty, you cannot return it.",  # noqa: E501
        "Protects": "You and other customers",
        "Last checked": "November 3, 2026",
    }


def test_a_delivery_rule_in_french_facts() -> None:
    policy = policy_with(
        {
            "kind": "delivery",
            "window": {"length": "PT4H", "told": {"when": "day_before", "by": ["sms", "email"], "at": "18:00"}},
            "transit": {"quoted": [4, 6], "typical": [3, 4]},
            "cut_off": {"time": "14:00", "days": ["monday", "tuesday", "wednesday"]},
        },
        countries=["FR"],
    )
    facts = {fact.label: fact.value for fact in Wording(policy, "fr").facts(only_rule(policy))}
    assert facts == {
        "Mode de réception": "Livraison",
        "Créneau de livraison": "4\u00a0heures",
        "Nous vous communiquons le créneau": "La veille avant 18\u00a0h, par SMS et par e-mail",
        "Délai de livraison": "4 à 6\u00a0jours ouvrés après votre commande",
        "Commandes prises en compte le jour même jusqu’à": (
            "14\u00a0h, heure de l’Est nord-américain, du lundi au mercredi"
        ),
    }


def test_goods_inside_a_sentence_keep_the_capitals_of_names() -> None:
    policy = policy_with(MATTRESSES | {"scope": {"categories": ["sofas", "rugs", "tv-stands"], "products": "topper"}})
    scope = only_rule(policy).scope
    assert Wording(policy, "en").goods(scope) == "sofas, Persian rugs, TV stands and Dune mattress topper"
    assert Wording(policy, "fr").goods(scope) == "les canapés, les tapis persans, les meubles TV et le produit Dune"
    assert Wording(policy, "en").goods(policy.rules[0].scope.excludes) == "our goods"


def test_names_that_nobody_explains_are_told_by_their_ids() -> None:
    policy = policy_with(
        {"kind": "cancellation", "scope": {"categories": "lamps"}, "channels": ["fax"], "contacts": 1}
    )
    assert Wording(policy, "en").notice(only_rule(policy)).sentences == (
        "You can cancel your order until it leaves our warehouse. One contact is enough: fax. This applies to: lamps."
    )


def test_a_rule_about_faults_alone_tells_them_in_its_sentences() -> None:
    outcome = {"reason": "damaged", "return_policy": "finite_window", "window": {"days": 3, "anchor": "delivered"}}
    policy = policy_with({"kind": "return", "outcomes": [outcome]})
    notice = Wording(policy, "en").notice(only_rule(policy))
    assert notice.sentences == "If yours arrives damaged, you can send it back within 3 days of delivery."
    assert notice.rights is None


def test_a_rule_without_a_single_fact_still_says_its_title() -> None:
    policy = policy_with({"kind": "payment", "title": {"en": "Paying", "fr": "Payer"}})
    wording = Wording(policy, "en")
    assert wording.notice(only_rule(policy)).sentences == "Paying."
    assert wording.answer(only_rule(policy)) == "Paying."
