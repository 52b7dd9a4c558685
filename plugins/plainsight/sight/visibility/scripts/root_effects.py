"""What a script does to all of a page by one word: a class or an attribute on the root, for which a sheet hides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from plainsight.sight.css.lengths import length, number
from plainsight.sight.css.loose_match import may_match
from plainsight.sight.css.rules import Declaration
from plainsight.sight.css.selector_model import Complex
from plainsight.sight.css.sheet import Entry
from plainsight.sight.css.units import Sizes
from plainsight.sight.dom import Element
from plainsight.sight.sheet_set import SheetSet
from plainsight.sight.visibility.covers.lifted import all_entries

_ALTERING = frozenset(
    {
        *("display", "visibility", "content-visibility", "opacity", "position", "left", "right", "top", "bottom"),
        *("transform", "translate", "scale", "rotate", "clip", "clip-path", "font-size", "text-indent"),
        *("height", "max-height", "width", "max-width", "overflow-x", "overflow-y"),
    }
)
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


class PutEffects:
    """The rules that show, hide, move or cut something under a name that a script may put on elements, or take away.

    Args:
        puts: names of classes and attributes, each with the scripts that may put it somewhere.
        sheets: the page's stylesheets.
    """

    def __init__(self, puts: Mapping[str, set[str]], sheets: SheetSet) -> None:
        self._own: list[tuple[Complex, frozenset[str]]] = []
        self._below: list[tuple[Complex, frozenset[str]]] = []
        for selector, names in _altering(sheets) if puts else ():
            if scripts := frozenset(who for name in names if name in puts for who in puts[name]):
                subject = _names_in(replace(selector, parts=selector.parts[:1]))
                rules = self._below if subject.isdisjoint(puts) else self._own
                rules.append((_without(selector, puts.keys()), scripts))

    def may_mean(self, element: Element) -> PutRules:
        """The rules that may mean an element of this start tag, whatever stands above it."""
        return PutRules(
            *(
                tuple(one for one in rules if may_match(one[0], element, above=False))
                for rules in (self._own, self._below)
            )
        )


@dataclass(frozen=True, slots=True)
class PutRules:
    """Rules under names that scripts put somewhere, which may mean one element.

    Attributes:
        own: rules that want such a name on the element itself, each with the scripts.
        below: rules that want one on something else.
    """

    own: tuple[tuple[Complex, frozenset[str]], ...] = ()
    below: tuple[tuple[Complex, frozenset[str]], ...] = ()

    def scripts(self, element: Element, finders: Collection[str]) -> frozenset[str]:
        """The scripts that may alter the element so; a name on itself only by those that find it."""
        found: set[str] = set()
        for selector, scripts in self.below:
            if not scripts <= found and may_match(selector, element):
                found |= scripts
        for selector, scripts in self.own:
            if not scripts.isdisjoint(finders) and may_match(selector, element):
                found |= scripts.intersection(finders)
        return frozenset(found)


def _altering(sheets: SheetSet) -> list[tuple[Complex, frozenset[str]]]:
    """Selectors of rules that could take something from sight, each with the classes and attributes that it names."""
    known = sheets.known.get("altering")
    if known is None:
        known = sheets.known["altering"] = [
            (entry.selector, frozenset(names))
            for _, _, sheet in sheets.sheets
            if not sheet.user_agent
            for entry in all_entries(sheet)
            if any(one.name in _ALTERING for one in entry.rule.declarations) and (names := _names_in(entry.selector))
        ]
    assert isinstance(known, list)
    return known


def _names_in(selector: Complex) -> set[str]:
    names: set[str] = set()
    for _, compound in selector.parts:
        names.update(compound.classes)
        names.update(test.name for test in compound.attributes if test.name not in ("class", "id"))
        for pseudo in compound.pseudos:
            for one in pseudo.alternatives:
                names |= _names_in(one)
    return names


def _without(selector: Complex, names: Collection[str]) -> Complex:
    """A selector whose subject does not ask for what may yet be put on it."""
    (joined, subject), *others = selector.parts
    classes = tuple(name for name in subject.classes if name not in names)
    attributes = tuple(test for test in subject.attributes if test.name not in names)
    above = frozenset(name for name in selector.above if name.removeprefix(".") not in names)
    return replace(
        selector, above=above, parts=((joined, replace(subject, classes=classes, attributes=attributes)), *others)
    )


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
