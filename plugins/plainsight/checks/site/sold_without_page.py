"""A category is sold, and no page tells its rules.

The catalogue gives the category a store address, and must-show rules hold for it, but no page of the site
says that it sells it. Customers come to the store without a page to read before buying.

Pages to read before buying are made by the plugin for every category with a store address. If one is missing,
the site was built without the plugin, or a page is left out; a hand-written page says `sells: [category]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.site_view import SiteView
from plainsight.findings import Severity

CODE = "PS405"
NAME = "sold-without-page"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Customers reach the store by a way on which they never meet the rule."
HELP = "Build the site with the plugin, or write a page with `sells:` for the category."

GOOD = (Example("A page sells bath aids", files={"index.html": "<p>Bath aids</p>"}),)
BAD = (Example("No page sells them", files={"index.html": "<!-- sells nothing --><p>Hello</p>"}),)


def check(view: SiteView) -> Iterator[Problem]:
    sold = {item for facts in view.pages.values() for item in facts.sells}
    for category in view.policy.sold_categories:
        rules = view.policy.shown_when_selling([category.id], view.shop.today)
        named = [rule.id for rule in rules if "guide" in rule.surfaces]
        if named and category.id not in sold:
            yield Problem(
                f"no page sells `{category.id}`, although {len(named)} must-show rules hold for it"
                if len(named) > 1
                else f"no page sells `{category.id}`, although the must-show rule `{named[0]}` holds for it",
                view.place_of(("category", category.id)),
            )
