"""Countries and regions that a rule names and the shop does not sell in."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Problem
from plainsight.checks.policy.references import goods_in
from plainsight.checks.policy_view import PolicyView
from plainsight.findings import Severity


def unsold_places(view: PolicyView) -> Iterator[Problem]:
    """Warnings for places in scopes, in what they leave out and where fees do not apply; none without a list."""
    sold = view.policy.shop.countries
    if not sold:
        return
    shop = view.reading.place(("shop",), "countries", label="the shop's countries")
    for rule in view.policy.rules:
        for path, goods in goods_in(rule, ()):
            for field, codes in (("countries", goods.countries), ("regions", goods.regions)):
                for i, code in enumerate(codes):
                    country = code.partition("-")[0]
                    if country not in sold:
                        yield Problem(
                            f"the shop does not sell in `{country}`" + (f", where `{code}` is" * (code != country)),
                            view.reading.place(("rule", rule.id), *path, field, i),
                            help=f"Add `{country}` to the shop's `countries:`, or take it out here.",
                            related=(shop,),
                            rule=rule.id,
                            severity=Severity.WARNING,
                        )
