"""Checks across pages: what no single page can tell."""

from plainsight.checks.site import (
    excluded_from_search,
    excluded_from_sitemap,
    human_link_broken,
    link_broken,
    rule_without_page,
    sold_without_page,
    too_many_clicks,
)

SITE_CHECKS = (
    rule_without_page,
    too_many_clicks,
    excluded_from_search,
    excluded_from_sitemap,
    sold_without_page,
    link_broken,
    human_link_broken,
)
