"""What tells a page again when it has moved, for comparisons of two builds of a site."""

from __future__ import annotations

import hashlib
import re

from plainsight.checks.page_view import PageView
from plainsight.checks.site_view import PageIdentity
from plainsight.sight.page_text import fold

_ID = re.compile(rb"\b(?:id|data-plainsight-rule)=[\"']?([a-z0-9-]+)")


def identity_of(view: PageView, html: bytes) -> PageIdentity:
    """Read a page's identity: its own name, its words, what it is for."""
    main = view.page.tree.css_first("article") or view.page.tree.css_first("main") or view.page.tree.body
    words = fold(main.text(deep=True, separator=" ")) if main is not None else ""
    names = view.page.select('meta[name="plainsight:page"]')
    return PageIdentity(
        name=(names[0].attributes.get("content") or None) if names else None,
        words=hashlib.sha256(words.encode()).hexdigest()[:16],
        buys=bool(view.buy_controls),
        tells=_tells(view, html),
    )


def _tells(view: PageView, html: bytes) -> tuple[str, ...]:
    """Rules that are told here under their own mark, in every window.

    Only those that end or begin, or have to be seen, are looked for, since comparisons ask for no others.
    """
    asked = {rule.id for rule in view.policy.rules if rule.is_must_show or rule.until or rule.from_}
    marked = asked & {match.decode() for match in _ID.findall(html)}
    told = []
    for rule in sorted(marked):
        node = view.page.tree.css_first(f'[data-plainsight-rule="{rule}"], [id="{rule}"]')
        if node is not None and all(view.page.look(node, viewport).visible for viewport in view.viewports):
            told.append(rule)
    return tuple(told)
