"""Plugins that a site can't have beside this one, told before they fail in words of their own."""

from __future__ import annotations

from collections.abc import Container

_APART = {
    "i18n": "mkdocs-static-i18n can't take pages that another plugin makes. Take `i18n` out of `plugins:`, name the "
    "languages under `shop: locales:` in the policy files, and let the pages of the first one stand in docs/ itself, "
    "those of German in docs/de/: navigation, search and a switch of languages are made for each"
}
"""By the name in `plugins:`: why not, and what to do instead."""


def conflict(plugins: Container[str]) -> str | None:
    """What to do about a plugin that this one can't work beside; None where there is none."""
    return next((advice for name, advice in _APART.items() if name in plugins), None)
