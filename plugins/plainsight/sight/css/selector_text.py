"""The text of selectors, read piece by piece: names, combinators, attribute tests, arguments (Selectors 4, 17)."""

from __future__ import annotations

import re

from plainsight.sight.css.escapes import unescape
from plainsight.sight.css.selector_model import AttributeTest
from plainsight.sight.css.syntax import closing

_SPACE = " \t\n\r\f"
_START = r"(?:--|-?(?:[A-Za-z_\u0080-\U0010ffff]|\\[0-9a-fA-F]{1,6}[ \t\n]?|\\[^\n]))"
_IDENT = re.compile(rf"{_START}(?:[A-Za-z0-9_\-\u0080-\U0010ffff]|\\[0-9a-fA-F]{{1,6}}[ \t\n]?|\\[^\n])*+")
"""A name begins with no digit, nor with a hyphen and a digit (CSS Syntax 3, 4.3.9)."""
_ATTRIBUTE = re.compile(
    r"""\[\s*([\w*-]*\|(?!=))?((?:[\w\-\u0080-\U0010ffff]|\\.)+)\s*
    (?:([~|^$*]?=)\s*(?:"((?:[^"\\]|\\.)*)(?:"|\Z)|'((?:[^'\\]|\\.)*)(?:'|\Z)|((?:[\w\-\u0080-\U0010ffff]|\\.)+))\s*([iIsS])?\s*)?(?:\]|\Z)""",
    re.VERBOSE | re.DOTALL,
)


class SelectorError(ValueError):
    """The selector is not valid CSS: a browser drops its whole rule."""


class SelectorText:
    """A selector's text, and the place in it up to which it has been read."""

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at

    def skip(self) -> bool:
        """Pass over white space; gives whether there was any."""
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in _SPACE:
            self.at += 1
        return self.at > start

    def combinator(self) -> str:
        """The combinator written at this place, "" for none: white space alone is one, too."""
        if self.at < len(self.text) and self.text[self.at] in ">+~":
            sign = self.text[self.at]
            self.at += 1
            self.skip()
            return sign
        return ""

    def ident(self) -> str:
        """The name at this place.

        Raises:
            SelectorError: there is none.
        """
        match = _IDENT.match(self.text, self.at)
        if match is None:
            raise SelectorError(f"a name is missing in {self.text[self.at : self.at + 20]!r}")
        self.at = match.end()
        return unescape(match[0])

    def has_name(self) -> bool:
        """Whether a name begins here."""
        return _IDENT.match(self.text, self.at) is not None

    def type_name(self) -> tuple[str, bool]:
        """The name of a type, or `*`, behind its namespace if it has one; and whether that is none at all.

        Raises:
            SelectorError: there is no name.
        """
        name = self._name_or_any()
        bare = False
        if self.text.startswith("|", self.at) and not self.text.startswith("||", self.at):
            self.at += 1
            bare, name = not name, self._name_or_any()
        if not name:
            raise SelectorError(f"a name is missing in {self.text[self.at : self.at + 20]!r}")
        return name, bare

    def _name_or_any(self) -> str:
        if self.text.startswith("*", self.at):
            self.at += 1
            return "*"
        return self.ident() if self.has_name() else ""

    def attribute(self) -> AttributeTest:
        """The test in brackets at this place.

        Raises:
            SelectorError: it can't be read.
        """
        quoted = _ATTRIBUTE.match(self.text, self.at)
        if quoted is None:
            raise SelectorError("an attribute test that can't be read")
        self.at = quoted.end()
        prefix, written, sign, *values, manner = quoted.groups()
        value = next((group for group in values if group is not None), "")
        if _IDENT.fullmatch(written) is None or (values[2] and _IDENT.fullmatch(values[2]) is None):
            raise SelectorError("an attribute test with what is no name")
        name = unescape(written).lower()
        fold = (manner or "").lower() == "i" or (
            name in ("type", "dir", "lang", "align") and (manner or "").lower() != "s"
        )
        if prefix not in (None, "|", "*|"):
            name = prefix + name  # no attribute of HTML's own has a namespace
        return AttributeTest(name, sign or "", unescape(value), fold)

    def argument(self) -> str | None:
        """The text in parentheses at this place, without them; None where there are none."""
        if not self.text.startswith("(", self.at):
            return None
        start, end = self.at + 1, closing(self.text, self.at)
        self.at = min(end + 1, len(self.text))
        return self.text[start:end]


def part_names(argument: str | None) -> str:
    """The names that `::part()` asks for.

    Raises:
        SelectorError: there are none, or one is no name.
    """
    names = (argument or "").split()
    if not names or not all(map(_IDENT.fullmatch, names)):
        raise SelectorError("names of parts expected")
    return " ".join(map(unescape, names))
