"""One stylesheet, compiled: its rules by the id, class or tag that an element must have to be meant at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plainsight.sight.css.pseudo_names import HOST_PSEUDOS
from plainsight.sight.css.rules import Condition, Declaration, Scanned
from plainsight.sight.css.scan import line_of, line_starts, scan
from plainsight.sight.css.scopes import within_scopes
from plainsight.sight.css.selector_model import AttributeTest, Complex, Compound, names_host
from plainsight.sight.css.selector_text import SelectorError
from plainsight.sight.css.selectors import SelectorTooBig, compile_nested

INITIAL_TARGET = "scroll-initial-target"
WIDE_BOX = re.compile(
    r"[{;]\s*(?:min-)?width\s*:\s*(?:[3-9]\d\d|\d{4,}|[2-9]\d(?=[\d.]*r?em)|\d{3,}(?=[\d.]*r?em))", re.IGNORECASE
)
"""A width that no phone's window has room for, in px or em."""
_BOX_ELEMENTS = frozenset({"before", "after"})
_PART_ELEMENTS = frozenset({"first-line"})  # a first letter alone hides nothing


@dataclass(frozen=True, slots=True, eq=False)
class CompiledRule:
    """A rule's declarations with what decides whether and when they win.

    Attributes:
        order: place in its own sheet.
        uncertain: why nobody can tell whether it applies, where that is so from the start.
    """

    declarations: tuple[Declaration, ...]
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...]
    order: int
    sheet: Sheet
    uncertain: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One selector of one rule."""

    selector: Complex
    rule: CompiledRule


@dataclass(slots=True)
class Index:
    """Entries by the rightmost compound's id, else class, else tag, else none."""

    ids: dict[str, list[Entry]] = field(default_factory=dict)
    classes: dict[str, list[Entry]] = field(default_factory=dict)
    tags: dict[str, list[Entry]] = field(default_factory=dict)
    anywhere: list[Entry] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        keys = _keys(entry.selector.parts[0][1])
        if keys is None:
            self.anywhere.append(entry)
            return
        for kind, name in keys:
            table = self.ids if kind == "#" else self.classes if kind == "." else self.tags
            table.setdefault(name, []).append(entry)

    def candidates(self, tag: str, element_id: str, classes: tuple[str, ...]) -> Iterator[Entry]:
        """Entries that may mean an element; one may come twice."""
        if element_id in self.ids:
            yield from self.ids[element_id]
        for name in classes:
            if name in self.classes:
                yield from self.classes[name]
        lowered = tag.lower()
        if lowered in self.tags:
            yield from self.tags[lowered]
        yield from self.anywhere


def _keys(compound: Compound) -> set[tuple[str, str]] | None:
    if compound.ids:
        return {("#", compound.ids[0])}
    if compound.classes:
        return {(".", compound.classes[0])}
    if compound.tag is not None:
        return {("", compound.tag)}
    for pseudo in compound.pseudos:
        if pseudo.name in ("is", "where") and pseudo.alternatives:
            keys: set[tuple[str, str]] = set()
            for one in pseudo.alternatives:
                inner = _keys(one.parts[0][1])
                if inner is None:
                    break
                keys |= inner
            else:
                return keys
        if pseudo.name == "root":
            return {("", "html")}
    return None


class Sheet:
    """A stylesheet's text, compiled.

    Attributes:
        name: what a person knows it by: `assets/site.css`, or "" for a `<style>` element or the browser's own.
        elements: rules for elements; `boxes`: for `::before` and `::after`.
        ids, classes, tests: what its selectors ask of an element: all that an element's signature must hold.
        has_states: what it shows can depend on what a customer points at or clicks.
        opens_details, shuts_details: it shows the content of an open `<details>`; it hides that of any.
        has_initial_targets: it may say where boxes that scroll begin.
        has_wide_boxes: it gives some box a width that a phone has no room for.
        hosts, slotted, parts: rules for elements of other trees: for the host of its shadow root, for what stands in
            its slots, for parts of shadow roots.
        has_details_content: it styles the content of `<details>`.
        too_big: a part of it is larger than any person writes, and was left out.
        calls: names of custom properties that its values use.
    """

    def __init__(self, text: str, name: str, *, inline: bool = False, user_agent: bool = False) -> None:
        self.name = name
        self.inline = inline
        self.user_agent = user_agent
        self.elements = Index()
        self.boxes = Index()
        self.ids: set[str] = set()
        self.classes: set[str] = set()
        self.tests: dict[str, set[AttributeTest]] = {}
        self._starts = line_starts(text)
        scanned = scan(text)
        self.too_big = scanned.cut_short
        self.has_states = False
        self.has_initial_targets = INITIAL_TARGET in text
        self.has_wide_boxes = WIDE_BOX.search(text) is not None
        self.hosts: list[Entry] = []
        self.slotted: list[Entry] = []
        self.parts: list[Entry] = []
        self.has_details_content = False
        self.opens_details = self.shuts_details = False
        self.imports = scanned.imports
        self.layers = scanned.layers
        self.keyframes = scanned.keyframes
        self.registered = scanned.registered
        self.strings = scanned.strings
        self.fonts = scanned.fonts
        self._compile(scanned)

    def source(self, offset: int) -> str | None:
        """Where a declaration stands, in a person's words; None for the browser's own sheet."""
        if self.user_agent:
            return None
        line = line_of(self._starts, offset)
        return f"<style> line {line}" if self.inline else f"{self.name}:{line}"

    def _compile(self, scanned: Scanned) -> None:
        compiled: dict[tuple[str, ...], tuple[Complex, ...] | None] = {}
        scopes = {one.text for rule in scanned.rules for one in rule.conditions if one.kind == "scope"}
        rivals = "the nearer of several `@scope`s decides" if len(scopes) > 1 else None
        for order, rule in enumerate(scanned.rules):
            if rule.selectors not in compiled:
                try:
                    compiled[rule.selectors] = compile_nested(rule.selectors)
                except SelectorTooBig:
                    self.too_big = True
                    compiled[rule.selectors] = None
                except SelectorError:
                    compiled[rule.selectors] = None
            selectors = compiled[rule.selectors]
            if not selectors:
                continue
            conditions = tuple(one for one in rule.conditions if one.kind != "scope")
            plain = CompiledRule(rule.declarations, conditions, rule.layer, order, self)
            for selector in selectors:
                scoped = within_scopes(selector, rule.conditions)
                if scoped is None:
                    uncertain = CompiledRule(rule.declarations, rule.conditions, rule.layer, order, self)
                    self._file(selector, uncertain)
                elif rivals is not None and scoped is not selector:
                    self._file(scoped, replace(plain, uncertain=rivals))
                else:
                    self._file(scoped, plain)

    def _file(self, selector: Complex, rule: CompiledRule) -> None:
        kind = selector.pseudo_element
        if kind in _BOX_ELEMENTS:
            self._put(self.boxes, Entry(selector, rule))
        elif kind in _PART_ELEMENTS:
            partly = CompiledRule(
                rule.declarations, rule.conditions, rule.layer, rule.order, self, f"`::{kind}` decides a part of it"
            )
            self._put(self.elements, Entry(selector, partly))
        elif kind == "details-content":
            self.has_details_content = True
            asks_open = any(test.name == "open" for _, one in selector.parts for test in one.attributes)
            hides = any(_closes(one) for one in rule.declarations)
            self.opens_details = self.opens_details or (asks_open and not hides)
            self.shuts_details = self.shuts_details or (
                hides and not any(pseudo.name == "not" for _, one in selector.parts for pseudo in one.pseudos)
            )
            return
        elif kind:
            return
        else:
            self._put(self.elements, Entry(selector, rule))
        self._note(selector)

    def _put(self, index: Index, entry: Entry) -> None:
        """File a rule by the tree of the elements that it means."""
        if entry.selector.across:
            (self.parts if entry.selector.across == "part" else self.slotted).append(entry)
            return
        first = entry.selector.parts[0][1]
        if first.pseudos and names_host(first):
            self.hosts.append(entry)
            if any(one.name in HOST_PSEUDOS for one in first.pseudos):
                return
        index.add(entry)

    def _note(self, selector: Complex) -> None:
        for _, compound in selector.parts:
            self.ids.update(compound.ids)
            self.classes.update(compound.classes)
            for test in compound.attributes:
                self.tests.setdefault(test.name, set()).add(test)
            for pseudo in compound.pseudos:
                if pseudo.name in _OPENERS and not self.user_agent:
                    self.has_states = True
                for name in _ASKED_ATTRIBUTES.get(pseudo.name, ()):
                    self.tests.setdefault(name, set()).add(AttributeTest(name))
                for inner in (*pseudo.alternatives, *pseudo.limits):
                    self._note(inner)


def _closes(declaration: Declaration) -> bool:
    """Whether it may leave nothing of a box to see."""
    name, value = declaration.name, declaration.value.strip().lower()
    if name in ("display", "visibility", "content-visibility"):
        return value in ("none", "hidden", "collapse")
    if name == "opacity":
        return value in ("0", "0%", "0.0")
    return name in ("height", "max-height", "width", "scale") and value.rstrip("%pxrem") in ("0", "0.0", "1")


_OPENERS = frozenset(
    {"hover", "focus", "focus-within", "focus-visible", "active", "target", "checked", "open", "popover-open"}
)


# Attributes that a pseudo-class reads, beyond those that selectors name.
_ASKED_ATTRIBUTES = {"link": ("href",), "any-link": ("href",)}
