"""Facts and outcomes as customers read them, in full, for one rule of each kind that has many."""

from __future__ import annotations

from typing import Any

from tests.wording.telling_cases import only_rule, policy_with

from plainsight.model import Goods, ReturnRule
from plainsight.wording import OutcomeLine, Wording
from plainsight.wording.goods import goods
from plainsight.wording.telling import Telling

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
        "How it goes back (change of mind; sealed)": "Return by parcel or return to a store",
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
        "Annonce du créneau": "La veille avant 18\u00a0h, par SMS et par e-mail",
        "Délai de livraison": "4 à 6\u00a0jours ouvrés après votre commande",
        "Commandes prises en compte le jour même jusqu’à": (
            "14\u00a0h, heure de l’Est nord-américain, du lundi au mercredi"
        ),
    }


def test_goods_inside_a_sentence_keep_the_capitals_of_names() -> None:
    policy = policy_with(MATTRESSES | {"scope": {"categories": ["sofas", "rugs", "tv-stands"], "products": "topper"}})
    scope = only_rule(policy).scope
    english, french = (Telling(Wording(policy, tag).speech, policy) for tag in ("en", "fr"))
    assert goods(english, scope) == "sofas, Persian rugs, TV stands and Dune mattress topper"
    words = "les canapés, les tapis persans, les meubles TV et le produit «\u00a0Dune\u00a0»"
    assert goods(french, scope) == words
    assert goods(english, Goods()) == "our goods"


def test_headings_that_stand_for_several_have_one_capital() -> None:
    policy = policy_with(MATTRESSES)
    english, german = Wording(policy, "en"), Wording(policy, "de")
    assert english.names(["Pillows and toppers", "Sofas"]) == "“Pillows and toppers” and sofas"
    assert english.choices("reason", ["damaged", "missing_parts"]) == "It arrived damaged or parts are missing"
    assert german.choices("state", ["assembled", "opened"]) == "Montiert oder geöffnet"
    assert german.choices("reason", ["damaged", "late"]) == (
        "Der Artikel kam beschädigt an oder die Lieferung kam zu spät"
    )


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


def _facts(rule: dict[str, Any], locale: str = "en", **shop: Any) -> dict[str, str]:
    policy = policy_with(rule, **shop)
    return {fact.label: fact.value for fact in Wording(policy, locale).facts(only_rule(policy))}


def _answer(rule: dict[str, Any], locale: str = "en") -> str:
    policy = policy_with(rule)
    return Wording(policy, locale).answer(only_rule(policy))


KEPT: dict[str, Any] = {
    "kind": "return",
    "outcomes": [
        {
            "reason": "damaged",
            "return_policy": "finite_window",
            "window": {"days": 3, "anchor": "delivered"},
            "method": "keep_product",
            "refund": "full_refund",
            "refund_within": "P7D",
        }
    ],
}


def test_where_nothing_goes_back_the_report_starts_the_clock() -> None:
    facts = _facts(KEPT)
    assert facts["How it goes back"] == "Nothing to send back: you keep it"
    assert facts["What you get"] == "Full refund, within 7 days of your report"
    assert facts["In short"] == "If it arrives damaged, tell us within 3 days of delivery; you keep it."
    facts, later = _facts(KEPT, "fr"), "dans un délai de 7\u00a0jours après votre signalement"
    assert facts["Mode de retour"] == "Rien à renvoyer, vous gardez l’article"
    assert facts["Ce que vous obtenez"] == f"Remboursement intégral, {later}"


def test_ways_back_stand_in_a_row_alike() -> None:
    outcome = {"return_policy": "finite_window", "method": ["collection", "in_store"]}
    rule: dict[str, Any] = {"kind": "return", "outcomes": [outcome]}
    assert _facts(rule)["How it goes back"] == "Collection at your home or return to a store"
    assert _facts(rule, "fr")["Mode de retour"] == "Enlèvement à votre domicile ou retour en magasin"


def test_windows_are_only_for_choosing_where_the_customer_chooses() -> None:
    window: dict[str, Any] = {"length": "PT2H", "slots": [{"opens": "08:00", "closes": "10:00"}]}
    labels = {
        by: set(_facts({"kind": "delivery", "window": window | ({"assigned_by": by} if by else {})}))
        for by in ("customer", "shop", "carrier", "")
    }
    assert "Times to choose from" in labels["customer"]
    assert all("Possible windows" in labels[by] for by in ("shop", "carrier", ""))


def test_a_writers_points_begin_small_in_a_row_and_stay_whole_where_they_are_several_sentences() -> None:
    plain = [
        {"en": "Measure the stairs.", "fr": "Mesurez l’escalier."},
        {"en": "Clear the bed", "fr": "Videz le lit"},
    ]
    rule: dict[str, Any] = {"kind": "delivery", "customer_part": plain}
    assert _facts(rule)["What you do"] == "Measure the stairs; clear the bed"
    assert _facts(rule, "fr")["Ce que vous faites"] == "Mesurez l’escalier\u00a0; videz le lit"
    long = [{"en": "Measure. Then order.", "fr": "x"}, {"en": "Clear the bed", "fr": "x"}]
    assert _facts({"kind": "delivery", "customer_part": long})["What you do"] == "Measure. Then order. Clear the bed."


def test_one_contact_is_enough() -> None:
    assert _facts({"kind": "cancellation", "contacts": 1})["Contacts"] == "One is enough"
    assert _facts({"kind": "cancellation", "contacts": 1}, "fr")["Nombre de contacts"] == "Un seul suffit"
    assert _facts({"kind": "cancellation", "contacts": 2})["Contacts"] == "2 at most"


def test_a_delivery_charge_that_is_kept_is_never_called_a_price() -> None:
    def told(**fee: Any) -> str:
        outcome = {"return_policy": "finite_window", "fees": [{"kind": "original_shipping"} | fee]}
        return _facts({"kind": "return", "outcomes": [outcome]})["Original delivery charge"]

    assert told(actual_cost=True, estimate={"amount": 49}) == "Not refunded (usually $49 at most)"
    assert told(actual_cost=True) == "Not refunded"
    assert told(amount={"amount": 49}) == "$49; not refunded"
    assert told(free=True) == "Refunded too"


def test_goods_in_the_singular_need_no_article_in_french() -> None:
    rule: dict[str, Any] = {"kind": "payment", "scope": {"categories": ["bedding", "sofas"]}}
    assert _facts(rule, "fr")["Concerne"] == "Les articles «\u00a0Literie\u00a0» et les canapés"
    assert _facts(rule)["Applies to"] == "Bedding and sofas"


def test_parts_with_terms_are_a_list_among_the_facts_and_the_answer_where_the_whole_has_no_term() -> None:
    rule: dict[str, Any] = {
        "kind": "warranty",
        "components": [{"name": "Zips", "duration": "P2Y", "covers": "parts"}],
    }
    assert _facts(rule)["Parts with a term of their own"] == "Zips: 2 years, parts only"
    assert _answer(rule) == (
        "We give a warranty on our goods. Some parts have a term of their own: 2 years for zips (parts only)."
    )
    assert _answer(rule | {"duration": "P2Y"}).endswith("a two-year warranty on our goods, counted from delivery.")


def test_an_answer_tells_the_facts_that_the_question_is_about() -> None:
    bedding: dict[str, Any] = {"kind": "delivery", "scope": {"categories": "bedding"}}
    fees = [{"kind": "delivery", "amount": {"amount": 9}}]
    assert _answer(bedding | {"level": "threshold", "fees": fees, "report": {"within": "P3D"}}) == (
        "We deliver bedding. The crew brings your order to your front door, not further inside. Delivery costs $9."
    )
    assert _answer(bedding | {"transit": {"quoted": [2, 4]}}, "fr") == (
        "Nous livrons les articles «\u00a0Literie\u00a0»\u00a0; la livraison a lieu 2 à 4\u00a0jours ouvrés après votre commande."  # noqa: E501
    )
    paying: dict[str, Any] = {
        "kind": "payment",
        "methods": ["Visa"],
        "charged": "at_dispatch",
        "deposit_percent": 20,
        "fees": fees,
    }
    assert _answer(paying | {"refund_times": [{"method": "Visa", "quoted": [3, 5]}]}) == (
        "We ask for a deposit of 20% of the order total. "
        "You can pay with: Visa. We charge you when your order leaves our warehouse, not before. Delivery costs $9."
    )


def test_a_notice_is_cut_where_a_reader_pauses_and_says_the_same() -> None:
    rule: dict[str, Any] = {
        "kind": "delivery",
        "window": {"length": "PT4H", "assigned_by": "shop", "someone_home": "adult", "confirm": True},
        "change": {"until": "PT48H"},
        "fees": [{"kind": "no_show", "amount": {"amount": 59}, "note": "It pays for the second trip."}],
    }
    policy = policy_with(rule)
    notice = Wording(policy, "en").notice(only_rule(policy))
    assert notice.parts == (
        "We deliver our goods in a four-hour window.",
        "We choose the window. An adult has to be at home. We ask you to confirm it.",
        "You can move the delivery free of charge until 48 hours before; after that it can’t be moved. "
        "If nobody is at home, a second trip costs $59. It pays for the second trip.",
    )
    assert " ".join(notice.parts) == notice.sentences


def test_a_writers_own_notice_is_cut_at_its_blank_lines() -> None:
    policy = policy_with({"kind": "payment", "notice": "One.\nStill one.\n\nTwo."})
    assert Wording(policy, "en").notice(only_rule(policy)).parts == ("One.\nStill one.", "Two.")


def test_an_answer_tells_every_case_that_the_customer_chooses() -> None:
    days = {"return_policy": "finite_window", "fees": [{"kind": "collection", "amount": {"amount": 79}}]}
    trial = {
        "kind": "return",
        "outcomes": [
            days | {"reason": "changed_mind", "state": "unopened", "window": {"days": 30, "anchor": "delivered"}},
            days | {"reason": "changed_mind", "state": "used", "window": {"days": 100, "anchor": "delivered"}},
            days | {"reason": "late", "window": {"days": 7, "anchor": "delivered"}},
        ],
    }
    assert _answer(trial) == (
        "Our goods can be returned within 30 days of delivery while sealed if you change your mind. "
        "If you change your mind, you can return it within 100 days of delivery even once used."
    )
    faults = {"kind": "return", "outcomes": [days | {"reason": "late", "window": {"days": 7, "anchor": "delivered"}}]}
    assert _answer(faults) == "If it arrives late, you can return it within 7 days of delivery."


def test_an_answer_does_not_stop_at_what_is_delivered() -> None:
    rule = {"kind": "delivery", "scope": {"categories": ["bedding"]}, "access": {"floors_without_lift": 3}}
    assert _answer(rule).endswith("the crew climbs 3 floors at most.")
