"""Pages, rules and styles that the examples of changes are made of."""

from __future__ import annotations

from plainsight.checks.example_parts import BUY, NOTICE
from plainsight.checks.examples import BASE, RULES
from plainsight.gate.examples import ChangeExample, Side, changed

HIDING = ".ps-notice { display: none }"
HIDING_ON_PHONES = "@media (max-width: 600px) { .ps-notice { display: none } }"
BARE = "<p>Bath aids for every bathroom.</p>"
FRENCH_SHOP_RULES = changed(
    RULES,
    (
        "notice: Bath aids cannot be returned once opened.",
        "notice: {en: Bath aids cannot be returned once opened., fr: Une aide de bain ouverte ne peut être rendue.}",
    ),
)
WINDOW = """
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    scope: {categories: bath-aids}
    notice: Bath aids cannot be returned once opened.
    why: they touch bare skin, and we will not sell you one that somebody else has used.
    outcomes:
      - {reason: changed_mind, state: opened, return_policy: not_permitted}
      - reason: changed_mind
        state: unopened
        return_policy: finite_window
        window: {days: 45, anchor: delivered}
        refund: [full_refund, exchange]
        refund_within: P5D
    exceptions:
      - {when: The height on our page was wrong., then: You get your money back., decided_by: care-lead}
"""
"""A rule with a time to return, a refund and an exception."""
DELIVERY = """
rules:
  - id: bath-hygiene
    kind: delivery
    title: Bath lifts come in a window
    scope: {categories: bath-aids}
    notice: Bath aids cannot be returned once opened.
    why: they touch bare skin, and we will not sell you one that somebody else has used.
    window: {length: PT4H, told: {when: at_scheduling, by: sms}, call_ahead: PT30M}
    change: {until: PT24H}
    transit: {quoted: [3, 5]}
"""
"""A rule about a delivery window; its notice is the one that the examples' page shows."""
FREE = """
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    must_show: true
    scope: {categories: bath-aids}
    notice: Bath aids cannot be returned once opened.
    why: they touch bare skin, and we will not sell you one that somebody else has used.
    outcomes:
      - {reason: changed_mind, return_policy: finite_window, window: {days: 45, anchor: delivered}}
"""
"""A rule that gives something to customers and takes nothing."""
CONTACT = BASE["contact"]

FRENCH = "<!-- in French -->"
FRENCH_NOTICE = """
<section class="ps-notice" data-plainsight-rule="bath-hygiene">
  <p>Une aide de bain ouverte ne peut être rendue.</p>
  <p>Pourquoi : they touch bare skin, and we will not sell you one that somebody else has used.</p>
</section>
"""
TWO_LANGUAGES = """
shop: {name: Example Shop, countries: [US], locales: [en, fr], currency: USD, time_zone: America/New_York}
"""
HOME = "<!-- sells nothing --><p>Welcome</p>"
TO_BATH = '<p><a href="bath.html">Bath aids</a></p>'
FEE_OF = "delivered}}, fees: [{{kind: restocking, amount: {{amount: {}}}}}]}}"
BAR = '<a href="tel:+18005550199">800-555-0199</a> <a href="https://shop.example/chat">Talk to a human</a>'
SUPPRESSION = """
suppressions:
  - {check: PS112, rule: bath-hygiene, reason: A new wording comes from our lawyers in March., until: 2026-07-01}
"""
LOSS = ChangeExample("A case is no longer told", Side(rules=WINDOW), Side(rules=WINDOW, page=BARE + BUY))
"""A change that blocks: the notice is taken from the page."""
APPROVAL = """
fingerprint: "{fingerprint}"
code: PG101
rule: "bath-hygiene"
pages: [bath.html]
from: visible
to: absent
reason: The page is closed for stock-taking until July.
by: Policy Owner <owner@shop.example>
approved: 2026-06-10
until: 2026-06-30
"""
SHORTER = ChangeExample("Thirty days", Side(rules=WINDOW), Side(rules=changed(WINDOW, ("days: 45", "days: 30"))))
"""A worsened term."""
TERM_APPROVAL = """
fingerprint: "{fingerprint}"
code: PG202
rule: "bath-hygiene"
from: outcomes[changed_mind/unopened].window.days 45
to: outcomes[changed_mind/unopened].window.days 30
reason: Our suppliers take goods back for thirty days only.
by: Policy Owner <owner@shop.example>
approved: 2026-06-10
until: 2026-06-30
orders_from: 2026-07-01
"""

__all__ = [
    "APPROVAL",
    "BAR",
    "BARE",
    "BUY",
    "CONTACT",
    "DELIVERY",
    "FEE_OF",
    "FREE",
    "FRENCH",
    "FRENCH_NOTICE",
    "FRENCH_SHOP_RULES",
    "HIDING",
    "HIDING_ON_PHONES",
    "HOME",
    "LOSS",
    "NOTICE",
    "RULES",
    "SHORTER",
    "SUPPRESSION",
    "TERM_APPROVAL",
    "TO_BATH",
    "TWO_LANGUAGES",
    "WINDOW",
]
