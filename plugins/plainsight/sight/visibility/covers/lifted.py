"""Which elements of a page its sheets may lay over others, found by what is written on the elements themselves.

lexbor finds all elements with classes at once, and a site has few different class attributes: each is judged once for
a set of sheets, with all classes that any page has used so far in mind, so the answer misses nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.css.escapes import quoted
from plainsight.sight.css.selector_model import Compound
from plainsight.sight.css.sheet import Entry, Sheet
from plainsight.sight.sheet_set import SheetSet
from plainsight.sight.visibility.covers.powers import (
    DRAG,
    EDGE,
    GROUND,
    LIFT,
    PULL,
    WIDE,
    effects_of,
    is_fixed,
    leaves_upwards,
    lies_over,
    power_of,
)

PICTURES = frozenset({"img", "iframe", "video", "canvas", "object", "embed"})
_PLAIN_NAME = re.compile(r"^[A-Za-z_][\w-]*$")
_PLAIN_NAMES = re.compile(r"^[A-Za-z][A-Za-z0-9_ -]*$")
_ORDINARY = frozenset(
    {"div", "span", "section", "article", "aside", "header", "footer", "p", "a", "ul", "li", "form"}
)
_NEVER = frozenset({"html", "body", "script", "style", "head", "link", "meta", "title"})
_MOST_CLASSES = 20_000
_PAGES_TO_LEARN = 6
_MOST_SKIPPED = 16


def lifting_of(sheets: SheetSet) -> Lifting:
    """What a set of sheets lays over others, remembered with the set."""
    known = sheets.known.get("lifting")
    if known is None:
        known = sheets.known["lifting"] = Lifting(sheets)
    assert isinstance(known, Lifting)
    return known


class Lifting:
    """Finds what may lie over others on the pages of one set of sheets.

    Attributes:
        spills: a query for elements with a generated box that may lie over what stands before them, or over the
            window; "" for none.
        present: all classes that any page has used so far and that the sheets know, with a leading dot.
    """

    def __init__(self, sheets: SheetSet) -> None:
        self._entries = [
            (entry, power)
            for _, _, sheet in sheets.sheets
            if not sheet.user_agent
            for entry in all_entries(sheet)
            if (power := power_of(entry))
        ]
        self.spills = ", ".join(dict.fromkeys(_spilling(sheets)))
        self._sheets = sheets
        self.present: set[str] = set()
        self._asked = {name for entry, _ in self._entries for name in entry.selector.above if name.startswith(".")}
        self._forget()

    def _forget(self) -> None:
        """Start again with the classes seen so far: what each class and tag can do where ancestors allow it."""
        self._pages = 0
        self._met: Counter[tuple[str, str]] = Counter()
        self._quiet: set[str] = set()
        self._loud: dict[str, frozenset[str]] = {}
        self._anywhere = 0
        self._of_tag: dict[str, int] = dict.fromkeys(PICTURES, GROUND | WIDE)
        self._of_class: dict[str, list[tuple[str | None, frozenset[str], int]]] = {}
        self._marks: list[Entry] = []
        for entry, power in self._entries:
            if not all(name in self.present for name in entry.selector.above if name.startswith(".")):
                continue
            first = entry.selector.parts[0][1]
            if first.ids or (first.attributes and not first.classes and first.tag is None):
                self._marks.append(entry)
                power &= GROUND | WIDE  # what a mark lifts is asked for by that mark
            if first.classes:
                asked = self._of_class.setdefault(first.classes[0], [])
                asked.append((first.tag, frozenset(first.classes), power))
            elif first.tag is not None:
                self._of_tag[first.tag] = self._of_tag.get(first.tag, 0) | power
            else:
                self._anywhere |= power
        tags = {tag for asked in self._of_class.values() for tag, _, _ in asked if tag is not None} | set(
            self._of_tag
        )
        self._tags = tuple(sorted(tag for tag in tags if tag not in _NEVER))
        self._ask("[class]")

    def nodes(self, tree: LexborHTMLParser | LexborNode) -> list[LexborNode]:
        """Elements of a page, or of a shadow root, that may lie over others."""
        found: dict[int, LexborNode] = {}
        quiet, loud, marks, ids = self._quiet, self._loud, self._mark_names, self._mark_ids
        met = self._met if self._pages < _PAGES_TO_LEARN else None
        for node in tree.css(self._query):
            attributes = node.attributes
            names = attributes.get("class")
            if names is None or not marks.isdisjoint(attributes) or (ids and attributes.get("id") in ids):
                found[node.mem_id] = node
            if not names:
                continue
            if names not in quiet:
                tags = loud.get(names)
                if tags is None:
                    if not self._learn(names):
                        return self.nodes(tree)  # what was quiet may not be, now that a new class has been seen
                    tags = loud.get(names)
                if tags is not None and ("" in tags or node.tag in tags):
                    found[node.mem_id] = node
                    continue
            if met is not None:
                met[node.tag or "", names] += 1
        if met is not None:
            self._skip_common(met)
        return list(found.values())

    def _skip_common(self, met: Counter[tuple[str, str]]) -> None:
        """Once some pages are read, let the query pass over what most elements are, as long as that lifts nothing."""
        self._pages += 1
        if self._pages == _PAGES_TO_LEARN:
            common = [
                f'{tag}[class="{names}"]'
                for (tag, names), _ in met.most_common(_MOST_SKIPPED)
                if _PLAIN_NAME.match(tag) and _PLAIN_NAMES.match(names)
            ]
            met.clear()
            if common:
                self._ask(f"[class]:not({', '.join(common)})")

    def _learn(self, names: str) -> bool:
        """Judge a class attribute that is new; False where everything has to be judged again."""
        own = frozenset(names.split())
        new = {f".{name}" for name in own if self._sheets.knows_name(name)} - self.present
        self.present |= new
        if new & self._asked or len(self._quiet) + len(self._loud) > _MOST_CLASSES:
            self._forget()
            return False
        lifted = frozenset(tag for tag in ("", *self._tags) if lies_over(self._power_of(tag, own)))
        if lifted:
            self._loud[names] = lifted
        else:
            self._quiet.add(names)
        return True

    def _power_of(self, tag: str, own: frozenset[str]) -> int:
        """What all rules that may mean an element of this tag ("" for any other) and these classes do together."""
        power = self._anywhere | self._of_tag.get(tag, 0)
        for name in own:
            for wanted, classes, power_there in self._of_class.get(name, ()):
                if wanted in (None, tag) and classes <= own:
                    power |= power_there
        return power

    def _ask(self, by_class: str) -> None:
        """Make the query for what may lie over others by its classes, its tag, its id or an attribute."""
        parts: dict[str, None] = {by_class: None, "[style]": None, "dialog[open]": None}
        names, ids = {"style", "open"}, set[str]()
        bare = frozenset[str]()
        for tag in (*self._tags, *(sorted(_ORDINARY) if lies_over(self._anywhere) else ())):
            if _PLAIN_NAME.match(tag) and lies_over(self._power_of(tag, bare)):
                parts[f"{tag}:not([class])"] = None
        for entry in self._marks:
            first = entry.selector.parts[0][1]
            if not power_of(entry) & (EDGE | LIFT | PULL | DRAG):
                continue
            named = next((test.name for test in first.attributes if _PLAIN_NAME.match(test.name)), None)
            if first.ids:
                parts[f"[id={quoted(first.ids[0])}]"] = None
                ids.add(first.ids[0])
            elif named is not None:
                parts[f"[{named}]"] = None
                names.add(named)
        self._query = ", ".join(parts)
        self._mark_names, self._mark_ids = frozenset(names), frozenset(ids)


def all_entries(sheet: Sheet, *, boxes: bool = False) -> Iterator[Entry]:
    """Every entry of a sheet's elements, or of their generated boxes, once."""
    index = sheet.boxes if boxes else sheet.elements
    seen: set[int] = set()
    for table in (index.ids, index.classes, index.tags):
        for entries in table.values():
            for entry in entries:
                if id(entry) not in seen:
                    seen.add(id(entry))
                    yield entry
    yield from index.anywhere


def _spilling(sheets: SheetSet) -> Iterator[str]:
    for _, _, sheet in sheets.sheets:
        for entry in all_entries(sheet, boxes=True):
            _, lift, ground, _, wide = effects_of(entry.rule.declarations)
            leaves = lift and ground and (wide or any(map(leaves_upwards, entry.rule.declarations)))
            if leaves or is_fixed(entry):
                own, *above = (_named(part) for _, part in entry.selector.parts)
                if own is not None and not own.startswith((".", "#")) and above and entry.selector.chain_only:
                    own = f"{above[0] or ''} {own}".strip()  # a tag alone would name most of a page
                if own:
                    yield own


def _named(part: Compound) -> str | None:
    """A part of a selector by its tag, classes and ids; None where these are no plain names, or there are none."""
    names = (*(f"#{one}" for one in part.ids), *(f".{one}" for one in part.classes))
    if not all(_PLAIN_NAME.match(name[1:]) for name in names):
        return None
    return (part.tag or "") + "".join(names) or None
