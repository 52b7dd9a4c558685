"""What a script does to all of a page by one word: a class or an attribute on the root, for which a sheet hides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.loose_match import may_match
from plainsight.sight.css.rules import Declaration
from plainsight.sight.css.selector_model import Complex
from plainsight.sight.css.sheet import Entry
from plainsight.sight.css.units import Sizes
from plainsight.sight.dom import Element
from plainsight.sight.sheet_set import SheetSet
from plainsight.sight.visibility.lifted import all_entries

_SIZES = Sizes(16, 16, 1000, 1000)


class RootEffects:
    """The rules that hide something under a class or an attribute that a script puts on the root or the body.

    Args:
        classes: names of classes, each with what a person calls the script.
        attributes: names of attributes, likewise.
        sheets: the page's stylesheets.
    """

    def __init__(self, classes: Mapping[str, str], attributes: Mapping[str, str], sheets: SheetSet) -> None:
        self.rules: list[tuple[Complex, str]] = []
        if classes or attributes:
            for entry in _hiding(sheets):
                found = _asked_above(entry.selector, classes, attributes)
                if found is not None:
                    self.rules.append((entry.selector, found))

    def on(self, element: Element) -> str | None:
        """Why an element may be hidden so, as a clause."""
        for selector, why in self.rules:
            if may_match(selector, element, above=False):
                return why
        return None


def _hiding(sheets: SheetSet) -> Iterator[Entry]:
    for _, _, sheet in sheets.sheets:
        if not sheet.user_agent:
            yield from (entry for entry in all_entries(sheet) if any(map(_hides, entry.rule.declarations)))


def _hides(declaration: Declaration) -> bool:
    name, value = declaration.name, declaration.value.strip().lower()
    if name == "display":
        return value == "none"
    if name == "visibility":
        return value in ("hidden", "collapse")
    if name == "content-visibility":
        return value == "hidden"
    if name == "opacity":
        share = number(value)
        return share is not None and share < 0.1
    if name in ("height", "max-height", "width", "max-width", "font-size", "scale"):
        found = length(value, _SIZES)
        return found is not None and found.px <= 1 and found.percent <= 0
    return name in ("clip", "clip-path") and value not in ("auto", "none")


def _asked_above(selector: Complex, classes: Mapping[str, str], attributes: Mapping[str, str]) -> str | None:
    for _, compound in selector.parts[1:]:
        for name in compound.classes:
            if name in classes:
                return f"{classes[name]} puts the class {name} on the page, under which a sheet may hide it"
        for test in compound.attributes:
            if test.name in attributes:
                return f"{attributes[test.name]} puts {test.name} on the page, under which a sheet may hide it"
    return None
