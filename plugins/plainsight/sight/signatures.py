"""All that the selectors of a page's sheets can tell of an element itself, as one number: its signature."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from plainsight.sight.chain import KEPT_ATTRIBUTES, SVG_TAGS
from plainsight.sight.css.selector_model import AttributeTest
from plainsight.sight.css.sheet import Sheet
from plainsight.sight.css.user_agent import PRESENTATIONAL_NAMES, SVG_HINTS
from plainsight.sight.dom import Element, StartTag

_MOST_SIGNATURES = 8_000
# Attributes whose whole value counts: they are styles themselves, or layout asks for them.
_WHOLE_ATTRIBUTES = frozenset({"style", *KEPT_ATTRIBUTES, *PRESENTATIONAL_NAMES})

_count = itertools.count()


class Signatures:
    """Gives elements their signatures: two with the same one are the same to all selectors, but for their places."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._ids: set[str] = set()
        self._classes: set[str] = set()
        self._tests: dict[str, list[tuple[int, AttributeTest]]] = {}
        self._by_start: dict[StartTag, int] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._folded: dict[str, list[str]] = {}
        self._folded_ids: dict[str, str] = {}
        tests: dict[AttributeTest, None] = {}
        for sheet in sheets:
            self._ids |= sheet.ids
            self._classes |= sheet.classes
            for wanted in sheet.tests.values():
                tests.update(dict.fromkeys(wanted))
        for number, test in enumerate(tests):
            self._tests.setdefault(test.name, []).append((number, test))

    def knows_name(self, name: str) -> bool:
        """Whether some selector asks for a class or an id of this name."""
        return name in self._classes or name in self._ids

    def of(self, element: Element, directory: str) -> int:
        """An element's signature, on a page in this folder.

        Remembered by its start tag, on which alone it depends, but for addresses in it, which the page's folder
        decides, and for what makes an element differ from its start tag.
        """
        start = element.start if not (element.quirks or element.unslotted) else None
        number = self._by_start.get(start) if start is not None else None
        if number is None:
            if element.quirks:
                self._fold_case(element)
            if len(self._numbers) + len(self._by_start) > _MOST_SIGNATURES:
                self._numbers, self._by_start = {}, {}
            asked = self._asked(element, directory)
            number = self._numbers.get(asked)
            if number is None:
                number = self._numbers[asked] = next(_count)
            if start is not None and directory not in asked[3]:
                self._by_start[start] = number
        return number

    def _asked(self, element: Element, directory: str) -> tuple[str, str, tuple[str, ...], tuple[object, ...], bool]:
        passed: list[object] = []
        for name, value in element.attributes.items():
            if name in _WHOLE_ATTRIBUTES or (name in SVG_HINTS and element.tag in SVG_TAGS):
                passed.append((name, value))
                if "url(" in value or name == "background":
                    passed.append(directory)
            else:
                passed.extend(number for number, test in self._tests.get(name, ()) if test.holds(value))
        used = self._classes
        return (
            element.tag,
            element.id if element.id in self._ids else "",
            tuple([name for name in element.classes if name in used]),
            tuple(passed),
            element.unslotted,
        )

    def _fold_case(self, element: Element) -> None:
        """In quirks mode, give an element its classes and id as the sheets spell them."""
        if not self._folded and (self._classes or self._ids):
            for name in self._classes:
                self._folded.setdefault(name.lower(), []).append(name)
            self._folded_ids = {name.lower(): name for name in self._ids}
        names = [spelled for name in element.classes for spelled in self._folded.get(name.lower(), ())]
        element.change(
            classes=tuple(dict.fromkeys((*element.classes, *names))),
            element_id=self._folded_ids.get(element.id.lower(), element.id) if element.id else "",
        )
