"""Could a selector mean an element? Its own compound and the names above it are asked for; all else passes."""

from __future__ import annotations

from plainsight.sight.css.selector_model import Complex
from plainsight.sight.dom import Element


def may_match(selector: Complex, element: Element, *, above: bool = True) -> bool:
    """Whether a selector may match an element, siblings, places and states aside.

    Args:
        selector: compiled.
        element: the element.
        above: ask for the names of ancestors, too.
    """
    compound = selector.parts[0][1]
    if compound.tag is not None and compound.tag not in (element.tag, element.tag.lower()):
        return False
    if any(wanted != element.id for wanted in compound.ids):
        return False
    if any(wanted not in element.classes for wanted in compound.classes):
        return False
    for test in compound.attributes:
        actual = element.attributes.get(test.name)
        if actual is None or not test.holds(actual):
            return False
    if not above or not selector.above:
        return True
    names: set[str] = set()
    one = element.parent
    while one is not None:
        names |= {one.tag, f"#{one.id}", *(f".{name}" for name in one.classes)}
        one = one.parent
    return selector.above <= names
