"""A text promises something that nobody can measure.

"We reply promptly", "some items cannot be returned", "fees may apply": each looks like information and is none. The
customer and the shop will each fill in their own number, and quarrel about it later.

Write the number, the amount, the list or the condition. The words that are looked for stand in one table per
language (`words/en.yml` and so on beside the check), each with what is wrong and what to write instead; a
lawyer or a translator can add to them without programming. A language without a table is not looked at.

In a rule's `why:` most of these words are allowed, as a reason promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.word_problems import word_problems
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity

CODE = "PS112"
NAME = "vague-words"
SEVERITY = Severity.WARNING
WHY = "A customer can neither plan with it nor hold the shop to it."
HELP = "Write the number, the amount, the list or the condition."
SOURCES = ()

GOOD = (
    Example(
        title="A number",
        text="""
rules:
  - id: refund-time
    kind: payment
    title: Your money back
    why: Banks book refunds on working days only, and some of them wait for a batch.
    notice: We send the money back within 2 business days of the goods' arrival.
""",
    ),
)
BAD = (
    Example(
        title="A word for a number",
        text="""
rules:
  - id: refund-time
    kind: payment
    title: Your money back
    why: Banks book refunds on working days only, and some of them wait for a batch.
    notice: We send the money back as soon as possible. Fees may apply.
""",
    ),
    Example(
        title="The same in French",
        text="""
shop: {locales: [en, fr], currency: EUR, time_zone: Europe/Paris}
rules:
  - id: refund-time
    kind: payment
    title: {en: Your money back, fr: Remboursement}
    why: {en: Banks book refunds on working days only., fr: Les banques n'enregistrent rien le dimanche.}
    notice: {en: You have your money back within 5 days., fr: Vous êtes remboursé dans les meilleurs délais.}
""",
    ),
)


def check(view: PolicyView) -> Iterator[Problem]:
    return word_problems(view, "vague", "is vague")
