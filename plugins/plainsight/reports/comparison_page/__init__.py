"""A comparison as one HTML page for a policy's owner."""

from plainsight.reports.comparison_page.page import comparison_html

__all__ = ["comparison_html"]
