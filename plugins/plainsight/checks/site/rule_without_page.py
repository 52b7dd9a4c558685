"""A must-show rule is told on no page.

A rule that has to be seen before purchase needs at least one page on which it is seen on load. This is also
how a site that was built without its policy pages is noticed: a generator that does not know the plugin, a
build that stopped half-way, a folder that is not the site.

Give the goods of the rule's scope a store address, so that a page to read before buying is made for them, or
place `{{ notice("rule-id") }}` on a page that says `sells:`.

A page of your own, such as `docs/returns.md`, is used in place of the one that would be made at its address. Rules
that it leaves out are a warning, of whatever kind they are: notices on other pages lead there for the whole rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE
from plainsight.checks.policy.unread import part_unread
from plainsight.checks.site_view import SiteView
from plainsight.findings import Place, Severity

CODE = "PS401"
NAME = "rule-without-page"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A rule that stands on no page is a rule that no customer has seen."
HELP = "Put the rule's notice on a page that sells what it is about."

GOOD = (Example("The page that sells bath aids tells it", files={"index.html": NOTICE}),)
BAD = (
    Example(
        "The only page sells nothing and tells nothing", files={"index.html": "<!-- sells nothing --><p>Hello</p>"}
    ),
)


def check(view: SiteView) -> Iterator[Problem]:
    if part_unread(view.reading, "catalogue"):
        return  # what is sold could not be read: that is told, and what follows from it would only lead astray
    for rule in view.policy.must_show:
        if "guide" not in rule.surfaces or not view.shop.policy.holds(rule, view.shop.today):
            continue
        if not any(rule.id in facts.levels for facts in view.pages.values()):
            yield Problem(
                f"no page of the site sells anything under the rule `{rule.id}`, so no customer meets it",
                view.place_of(("rule", rule.id)),
                rule=rule.id,
                related=(Place(page=view.home, label=f"{len(view.pages)} pages were looked at, from here on"),),
            )
