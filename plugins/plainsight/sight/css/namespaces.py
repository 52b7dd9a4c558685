"""The namespaces that a sheet declares (`@namespace`), and what its selectors mean by them (CSS Namespaces 3)."""

from __future__ import annotations

import re

_RULE = re.compile(r"""(?:(?!url\()([A-Za-z_][\w-]*)\s+)?(?:url\(\s*)?["']?([^"'()\s]*)""", re.IGNORECASE)
_PREFIX = re.compile(r""""[^"]*"|'[^']*'|\\.|([\w*-]+)\|(?![=|])""", re.DOTALL)
_HTML = "http://www.w3.org/1999/xhtml"
_DRAWN = frozenset({"http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"})


class Namespaces:
    """Those of one sheet, as far as it has been read."""

    def __init__(self) -> None:
        self._by_prefix: dict[str, str] = {}

    def declare(self, rule: str) -> None:
        """Take in what stands after `@namespace`; the empty prefix is the one of names without any."""
        declared = _RULE.match(rule)
        if declared is not None:
            self._by_prefix[declared[1] or ""] = declared[2]

    def without_unknown(self, selector: str) -> str:
        """A selector in which prefixes that are not declared are no names, so that what bears one is not valid."""
        if "|" not in selector:
            return selector
        return _PREFIX.sub(lambda found: found[0] if self._is_known(found[1]) else "!|", selector)

    def _is_known(self, prefix: str | None) -> bool:
        return prefix is None or prefix == "*" or prefix in self._by_prefix

    def is_strange(self, selector: str) -> bool:
        """Whether a selector may mean elements of another namespace than HTML's."""
        return bool(self._by_prefix) and bool(self._strange(selector))

    def is_in_no_page(self, selector: str) -> bool:
        """Whether it means nothing but elements that stand in no HTML page."""
        return "," not in selector and "(" not in selector and not self._strange(selector) & _DRAWN

    def _strange(self, selector: str) -> set[str]:
        named = {found[1] for found in _PREFIX.finditer(selector) if found[1]} - {"*"}
        asked = (self._by_prefix.get(name) for name in {*named, ""})
        return {one for one in asked if one is not None and one != _HTML}
