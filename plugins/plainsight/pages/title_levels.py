"""The level of a notice's title on a hand-written page: one below the heading that it stands under."""

from __future__ import annotations

import re

_HEADING = re.compile(r"<h([1-6])(?=[\s>])([^>]*)>(.*?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_OURS = 'class="ps-notice__title"'


def fit_title_levels(html: str) -> str:
    """The page's content with no level left out between its own headings and the titles of notices (WCAG 1.3.1).

    A notice right below the page's title, or above every heading where the theme writes the title, is of the second
    level; below any other heading it keeps the third.
    """
    above = 1

    def fitting(match: re.Match[str]) -> str:
        nonlocal above
        if _OURS not in match[2]:
            above = int(match[1])
        elif int(match[1]) > above + 1:
            return f"<h{above + 1}{match[2]}>{match[3]}</h{above + 1}>"
        return match[0]

    return _HEADING.sub(fitting, html) if _OURS in html else html
