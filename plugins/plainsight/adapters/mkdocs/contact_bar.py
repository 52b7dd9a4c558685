"""The contact bar on every page: through the theme's templates, or into the HTML where they have no room."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import jinja2

MARK = 'data-plainsight="contact"'
_THEME = "plainsight-theme"
_MAIN = (
    f'{{% extends "{_THEME}/main.html" %}}\n'
    "{% block tabs %}{{ super() }}{{ plainsight_bar(page, base_url) }}{% endblock %}\n"
)
_CONTAINER = '<div class="md-container" data-md-component="container">'
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def into_templates(env: jinja2.Environment, bar: Callable[[Any, str], str]) -> None:
    """Put the bar below the tabs, in that block of the theme's main.html, over a user's own one.

    `bar` is called with the page, None for a static template, and with the address of the site's root
    as seen from it.
    """
    theme = env.loader
    if theme is None:
        return
    ours = jinja2.DictLoader({"main.html": _MAIN})
    env.loader = jinja2.ChoiceLoader([ours, theme, jinja2.PrefixLoader({_THEME: theme})])
    env.globals["plainsight_bar"] = bar


def into_html(html: str, bar: Callable[[], str]) -> str:
    """Put the bar into a finished page that lacks it: a theme without the block, or a template that overrides it."""
    if MARK in html:
        return html
    at = html.find(_CONTAINER)
    if at >= 0:
        at += len(_CONTAINER)
    else:
        body = _BODY.search(html)
        if body is None:
            return html
        at = body.end()
    return html[:at] + bar() + html[at:]
