"""A topic's page answers first and explains after."""

from __future__ import annotations

from selectolax.lexbor import LexborNode
from tests.pages.shop import TODAY, html_of, pages, policy_of, tree_of

from plainsight.pages import generate


def story(path: str, rule: str) -> LexborNode:
    heading = tree_of(pages()[path]).css_first(f'[id="{rule}"]')
    assert heading is not None
    found = heading.next
    while found is not None and found.tag != "div":
        found = found.next
    assert found is not None
    return found


def text(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().replace("\u00a0", " ").split())


def test_the_answer_stands_first_then_why_after_a_word_of_understanding() -> None:
    told = story("returns.md", "hygiene-no-return")
    classes = [child.attributes.get("class") for child in told.css("p")][:3]
    assert classes == ["ps-greeting", "ps-answer", "ps-why"]
    assert text(told.css_first(".ps-greeting")).endswith("so we tell you why.")
    assert text(told.css_first(".ps-answer")).startswith("Home care can be returned within 30 days")
    assert text(told.css_first(".ps-why")).startswith("Why: The next customer")


def test_every_outcome_says_whether_it_can_go_back_and_on_what_terms() -> None:
    outcomes = story("returns.md", "hygiene-no-return").css(".ps-outcome")
    assert [text(one.css_first(".ps-badge")) for one in outcomes] == [
        "Cannot be returned",
        "Can be returned",
        "Can be returned",
    ]
    labels = [text(label) for label in outcomes[1].css("dt")]
    assert labels == ["Return window", "Return shipping", "What you get", "How it goes back", "Return label"]


def test_exceptions_say_who_decides_by_what_and_until_when() -> None:
    exception = story("returns.md", "hygiene-no-return").css_first(".ps-exceptions > li")
    assert text(exception) == (
        "The wrong size was sent because our measuring guide was wrong "
        "We take it back, opened or not, and send the right one. "
        "Who decidesReturns desk By these criteria"
        "The order shows that the guide on the product page was followed. UntilJune 30, 2027"
    )


def test_steps_objections_and_the_last_check_follow() -> None:
    told = story("returns.md", "hygiene-no-return")
    assert len(told.css("ol.ps-steps > li")) == 2
    assert text(told.css_first(".ps-objections dt")) == "But I only opened it to look."
    assert text(told.css_first(".ps-checked")) == (
        "Last checked on October 3, 2026 by: Customer care lead. Holds since March 1, 2026."
    )


def test_slots_stand_there_as_text_and_as_bars_of_the_day() -> None:
    day = story("delivery.md", "delivery-window").css_first(".ps-day")
    assert day is not None
    assert [text(slot) for slot in day.css(".ps-day__times")] == [
        "8:00 AM – noon",
        "Noon – 4:00 PM",
        "4:00 PM – 8:00 PM",
    ]
    assert [bar.attributes["style"] for bar in day.css(".ps-day__bar")] == [
        "margin-left:11.11%;width:22.22%",
        "margin-left:33.33%;width:22.22%",
        "margin-left:55.56%;width:22.22%",
    ]
    assert all(track.attributes.get("aria-hidden") == "true" for track in day.css(".ps-day__track"))


def test_a_rule_to_come_is_told_as_coming_and_an_ended_one_as_earlier_terms() -> None:
    payment = text(tree_of(pages()["payment.md"]).body)
    assert "Not yet: this holds from January 15, 2027." in payment
    assert payment.index("Earlier terms: this held for orders until") > payment.index("Not yet:")
    assert "A deposit on everything" in payment


def test_words_missing_in_a_locale_are_marked_and_noted() -> None:
    told = story("fr/delivery.md", "delivery-window")
    marked = told.css('[lang="en"]')
    assert [text(node) for node in marked] == [
        "Choose a day and a window when you order.",
        "Keep the phone near: the crew calls 30 minutes before.",
    ]
    assert told.css_first(".ps-untranslated") is not None
    assert story("fr/payment.md", "pay-at-delivery").css_first(".ps-untranslated") is None


def test_who_checked_it_is_named_in_the_pages_language() -> None:
    checked = story("fr/returns.md", "hygiene-no-return").css_first(".ps-checked")
    assert "Responsable du service clients" in text(checked)


def test_an_address_among_the_facts_is_a_link_and_a_paused_rule_says_so() -> None:
    written = """
rules:
  - id: withdrawal
    kind: return
    title: Withdrawal
    withdrawal: {function: "https://shop.example/withdraw"}
    outcomes: [{return_policy: finite_window, window: {days: 14, anchor: received}}]
  - id: pause
    kind: return
    title: Pause
    suspends: withdrawal
    outcomes: [{method: in_store, return_policy: not_permitted}]
"""
    told = {page.path: page for page in generate(policy_of(written), TODAY)}["returns.md"]
    link = tree_of(told).css_first(".ps-facts a")
    assert link is not None
    assert link.attributes["href"] == text(link) == "https://shop.example/withdraw"
    assert "Paused for orders under: Pause." in html_of(told)
