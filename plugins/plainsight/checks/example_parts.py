"""What examples of several checks are made of."""

from __future__ import annotations

from plainsight.checks.check import Example

NOTICE = """
<section class="ps-notice" data-plainsight-rule="bath-hygiene">
  <p>Bath aids cannot be returned once opened.</p>
  <p>Why: they touch bare skin, and we will not sell you one that somebody else has used.</p>
</section>
"""
BUY = """
<p><a class="buy" href="https://shop.example/bath">Buy bath aids</a></p>
"""
NOTICE_BEFORE_BUYING = (Example("The notice stands before the buy link", text=NOTICE + BUY),)
TOLD_IN_TWO_LANGUAGES = """
shop: {locales: [en, fr], currency: EUR, time_zone: Europe/Paris}
rules:
  - id: refund-time
    kind: payment
    title: {en: Your money back, fr: Remboursement}
    why: {en: Banks book refunds on working days only., fr: Les banques n’enregistrent rien le dimanche.}
    notice: {en: %s, fr: %s}
"""
"""A rule; the notice that it has in each language comes in."""
