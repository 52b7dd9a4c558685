"""What a run covered and what it did not: a good map means no more than this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plainsight.checks.shop import Shop
from plainsight.checks.site_seen import SiteSeen
from plainsight.model import Rule
from plainsight.reports.exposure_map.rows import Page
from plainsight.reports.report import Report
from plainsight.sight import Level, Viewport

_ENGINES = {
    "static": "The static engine read the pages’ HTML and CSS. It needs no browser, and says unsure where only a "
    "browser could tell. `--engine browser` is the proof, and keeps pictures.",
    "browser": "Chromium drew every page, and what it painted is what counts.",
    "both": "Chromium drew every page, and what it painted is what counts; the static engine read the pages as well.",
}


@dataclass(frozen=True)
class Coverage:
    """What was looked at, and what was not.

    Attributes:
        engine: what the engine can tell, a sentence or two.
        windows: name and size of each viewport.
        left_out: pages that the settings exclude.
        selling_nothing: pages on which no rule is due, since they sell nothing that a must-show rule is about.
        without_buy_control: pages on which a rule is due, but no buy control was found.
        unsure: reason -> number of cells that could not be decided for it, the most first.
        elsewhere: must-show rules that are not on this map: title and why.
        optional: titles of the rules that need not be seen before purchase.
        settings: name and value of every setting that the run was made under.
    """

    engine: str
    windows: tuple[str, ...]
    left_out: tuple[Page, ...]
    selling_nothing: tuple[Page, ...]
    without_buy_control: tuple[Page, ...]
    unsure: tuple[tuple[str, int], ...]
    elsewhere: tuple[tuple[str, str], ...]
    optional: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]


def coverage(report: Report, site: SiteSeen, shop: Shop, due: Sequence[Rule], pages: Mapping[str, Page]) -> Coverage:
    """Of one run; `due` are the rules on the map."""
    policy = shop.policy
    exposed = {exposure.page for exposure in site.exposures}
    without = {one.page for one in site.exposures if one.before_buy is None and one.level not in (None, Level.ABSENT)}
    reasons = Counter(one.look.unsure or "no reason given" for one in site.exposures if one.level is None)
    reasons.update(one.why or "whether a person can be reached" for one in site.contacts if one.visible is None)
    mapped = {rule.id for rule in due}
    windows = [Viewport.named(name) for name in report.viewports]
    return Coverage(
        engine=_ENGINES[report.engine],
        windows=tuple(f"{window.name} ({window.width} × {window.height} px)" for window in windows),
        left_out=tuple(Page(url, url) for url in site.left_out),
        selling_nothing=tuple(page for url, page in pages.items() if url not in exposed),
        without_buy_control=tuple(pages[url] for url in sorted(without)),
        unsure=tuple(reasons.most_common()),
        elsewhere=tuple(
            (_title(shop, rule), _why_elsewhere(rule, report)) for rule in policy.must_show if rule.id not in mapped
        ),
        optional=tuple(_title(shop, rule) for rule in policy.rules if not rule.is_must_show),
        settings=tuple((name, _said(value)) for name, value in shop.settings.model_dump(mode="json").items()),
    )


def _title(shop: Shop, rule: Rule) -> str:
    return shop.notice(rule, shop.policy.shop.default_locale).title


def _why_elsewhere(rule: Rule, report: Report) -> str:
    if rule.from_ is not None and report.today < rule.from_:
        return f"it holds from {rule.from_.isoformat()} on"
    if rule.until is not None and rule.until < report.today:
        return f"it held until {rule.until.isoformat()}"
    return f"it is told elsewhere: {', '.join(rule.surfaces)}"


def _said(value: object) -> str:
    """A setting as plainsight.yml would say it, shortly."""
    if value is None or value in ([], {}):
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_said(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_said(one)}" for name, one in value.items())
    return str(value)
