"""All scripts of a page together: which of them names an element or what it stands in, and may hide it.

What a script does can't be read off its text, so a name beside words that can hide makes an element unsure. Files of
the site are read once; what is longer than any page's own script is a bundle, whose names are those of its theme: of
these only the ones count that no stylesheet knows, since such a name is there for scripts alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from plainsight.sight.css.loose_match import may_match
from plainsight.sight.css.selector_model import Complex
from plainsight.sight.css.selector_text import SelectorError
from plainsight.sight.css.selectors import SelectorTooBig, compile_list
from plainsight.sight.dom import Element, StartTag, siblings_before
from plainsight.sight.sheet_set import SheetSet
from plainsight.sight.stylesheets import Stylesheets, resolve
from plainsight.sight.visibility.scripts.facts import NOTHING, ScriptFacts, facts_of
from plainsight.sight.visibility.scripts.root_effects import PutEffects, PutRules, RootEffects

_DATA = re.compile(r"json|template|html|text/plain|importmap|speculationrules", re.IGNORECASE)
_MOST_FILES = 400
_LARGEST = 3_000_000
_MOST_START_TAGS = 4_000
_SHELL = ("body", "html")
_INLINE = "an inline script"
_ELSEWHERE = "a module from elsewhere"
_ANY_TAG = ""
_DIRECTIVES = (
    *("x-show", "x-if", "x-text", "x-html"),
    *("v-show", "v-if", "v-else", "v-else-if", "v-for", "v-text", "v-html"),
    *("ng-show", "ng-hide", "ng-if", "ng-bind", "ng-switch-when", "*ngif", "[hidden]"),
)
"""Attributes by which a page tells a library's script what to show."""
_BOUND = re.compile(r"\b(?:visible|hidden|if|ifnot|foreach|text|html|template)\s*:")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the scripts of a page say of all elements of one start tag.

    Attributes:
        name: the reason, where they name it.
        asked: selectors that may mean it, by its ancestors, each with who asks, and whether no sheet need help.
        root: the reason, where they hide it by a word on the root.
        helped: the script that names it, but hides by classes and attributes alone.
        put: rules that may mean it under what scripts put on something.
    """

    name: str | None
    asked: tuple[tuple[Complex, str, bool], ...] = ()
    root: str | None = None
    helped: tuple[str, str] | None = None
    put: PutRules = PutRules()  # noqa: RUF009 - a frozen value


class ScriptSet:
    """The scripts of all pages that carry the same ones.

    Args:
        scripts: what a person calls each ("a script", or the file's address), and what it could do.
        sheets: the page's stylesheets.

    Attributes:
        is_idle: there is none.
        makes, opens, turns_on: why they may hide what they don't name, as a clause: whatever the page holds, where it
            has a dialog or a popover, where it links a sheet that does not count; None for no reason.
        scrolls: one that may scroll boxes.
        hooks: names that bundles know and no stylesheet does, each with who does.
    """

    def __init__(self, scripts: list[tuple[str, ScriptFacts]], sheets: SheetSet) -> None:
        self._said: dict[StartTag, _Said] = {}
        self._names: dict[str, str] = {}
        self._helped: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self.hooks: dict[str, str] = {}
        self._selectors: dict[str, list[tuple[Complex, str, bool]]] = {}
        self.makes: str | None = None
        self.opens: str | None = None
        self.turns_on: str | None = None
        classes: dict[str, str] = {}
        attributes: dict[str, str] = {}
        puts: dict[str, set[str]] = {}
        for who, facts in scripts:
            if facts.bundle:
                self.hooks |= {name: who for name in facts.said if not sheets.knows_name(name)}
            else:
                self._names |= dict.fromkeys(facts.said & facts.plainly, who)
                self._helped |= dict.fromkeys(facts.said - facts.plainly, who)
                if who == _INLINE:  # it may use an id as it stands; a file of the site says it in a text
                    self._ids |= dict.fromkeys(facts.words, who)
            for text in facts.selectors:
                self._file(text, who, facts.plainly)
            if not facts.bundle:
                for name in facts.puts:
                    puts.setdefault(name, set()).add(who)
            classes |= dict.fromkeys(facts.classes, who)
            attributes |= dict.fromkeys(facts.attributes, who)
            if facts.makes and self.makes is None:
                self.makes = f"{who} {facts.makes}, which may hide it"
            if facts.modal and self.opens is None:
                self.opens = f"{who} opens a dialog or a popover, which may cover it"
            if facts.turns_on and self.turns_on is None:
                self.turns_on = f"{who} may turn a stylesheet on, which may hide it"
        self.scrolls = next((who for who, facts in scripts if facts.scrolls), None)
        self.is_idle = not scripts
        self._components = _components_of(scripts)
        self._root = RootEffects(classes, attributes, sheets)
        self._put = PutEffects(puts, sheets)

    def _file(self, text: str, who: str, plainly: frozenset[str]) -> None:
        try:
            compiled = compile_list(text)
        except (SelectorError, SelectorTooBig):
            return
        for one in compiled:
            subject = one.parts[0][1]
            if subject.classes or subject.ids or subject.tag in _SHELL:
                continue  # these names are known
            kinds = [subject.tag] if subject.tag is not None else [f"[{test.name}" for test in subject.attributes[:1]]
            for name in kinds:
                self._selectors.setdefault(name, []).append((one, who, text in plainly))

    def names(self, element: Element) -> str | None:
        """Why a script may hide an element of its own accord, as a clause; None where none names it."""
        if element.tag in _SHELL:
            return None
        said = self._said_of_start(element)
        if said.name is not None:
            return said.name
        if self.hooks and (before := next(siblings_before(element.node), None)) is not None:
            # A bundle's hook may mean what stands behind it: the list that explains a marked text.
            for name in (before.attributes.get("class") or "").split():
                if name in self.hooks:
                    return f"{self.hooks[name]} names .{name}, which stands before it"
        for selector, who, plainly in said.asked:
            if plainly and may_match(selector, element):
                return f"{who} asks for <{element.tag}> and may hide it"
        return said.root

    def redraws(self, element: Element) -> str | None:
        """Why a script may draw a custom element in a way of its own; None where none is known to."""
        if "-" not in element.tag:
            return None
        who = self._components.get(element.tag) or self._components.get(_ANY_TAG)
        return None if who is None else f"{who} may draw <{element.tag}> with a tree of its own"

    def helped(self, element: Element) -> dict[str, str]:
        """Scripts that find an element and hide by classes and attributes alone, each with the reason as a clause."""
        if element.tag in _SHELL:
            return {}
        said = self._said_of_start(element)
        found = dict((said.helped,)) if said.helped is not None else {}
        for selector, who, plainly in said.asked:
            if not plainly and who not in found and may_match(selector, element):
                found[who] = f"{who} asks for <{element.tag}> and may hide it"
        return found

    def altered(self, element: Element, finders: Collection[str]) -> frozenset[str]:
        """Scripts that may put on something, or on the element if they find it, that a sheet has a rule for."""
        return self._said_of_start(element).put.scripts(element, finders)

    def _said_of_start(self, element: Element) -> _Said:
        said = self._said.get(element.start) if element.start is not None else None
        if said is None:
            said = self._said_of(element)
            if element.start is not None:
                if len(self._said) >= _MOST_START_TAGS:
                    self._said.clear()
                self._said[element.start] = said
        return said

    def _said_of(self, element: Element) -> _Said:
        """What scripts say of an element's own tag, id and classes, and what it asks of them by its attributes."""
        directive = next(filter(element.attributes.__contains__, _DIRECTIVES), None)
        if not self.is_idle and (directive is not None or _BOUND.search(element.attributes.get("data-bind") or "")):
            return _Said(f"`{directive or 'data-bind'}` asks a script whether to show it")
        for name, sign in ((element.id, "#"), *((one, ".") for one in element.classes)):
            who = self._names.get(name) or self.hooks.get(name) or (self._ids.get(name) if sign == "#" else None)
            if who is not None:
                return _Said(f"{who} names {sign}{name} and may hide it")
        helped = None
        for name, sign in ((element.id, "#"), *((one, ".") for one in element.classes)):
            if (who := self._helped.get(name)) is not None:
                helped = who, f"{who} names {sign}{name} and may hide it"
        kinds = (element.tag, *(f"[{name}" for name in element.attributes))
        filed = (one for kind in kinds for one in self._selectors.get(kind, ()))
        asked = [one for one in filed if may_match(one[0], element, above=False)]
        return _Said(None, tuple(asked), self._root.on(element), helped, self._put.may_mean(element))


def _components_of(scripts: list[tuple[str, ScriptFacts]]) -> dict[str, str]:
    """The custom elements that scripts may draw, each with who does; an empty name for any."""
    found: dict[str, str] = {}
    if any(facts.shades for _, facts in scripts):
        found = {tag: who for who, facts in scripts for tag in facts.tags}
    mounting = next((who for who, facts in scripts if facts.mounts or who == _ELSEWHERE), None)
    return found if mounting is None else {**found, _ANY_TAG: mounting}


def scripts_of(marks: list[LexborNode], url: str, sheets: Stylesheets, sheet_set: SheetSet) -> ScriptSet:
    """The scripts of one page, remembered with the site for all pages that carry the same ones."""
    key = (tuple(_sources(marks, url)), sheet_set.number)
    known = sheets.scripts.get(key)
    if known is None:
        if len(sheets.scripts) > 500:
            sheets.scripts.clear()
        known = sheets.scripts[key] = ScriptSet(list(_read_all(key[0], sheets.read)), sheet_set)
    assert isinstance(known, ScriptSet)
    return known


def _sources(marks: list[LexborNode], url: str) -> Iterator[tuple[str, str]]:
    """Inline texts and addresses of files, in order."""
    for node in marks:
        attributes = node.attributes
        if node.tag != "script":
            for name, value in attributes.items():
                if name.startswith("on") and value and node.tag != "link":
                    yield "inline", value
            continue
        kind = attributes.get("type") or ""
        if kind and _DATA.search(kind):
            continue
        address = attributes.get("src")
        if address is None:
            yield "inline", node.text()
        elif (full := resolve(address, "/" + url)).startswith("/"):
            yield "file", full
        else:
            yield "elsewhere", "module" if kind == "module" else "script"


def _read_all(
    sources: tuple[tuple[str, str], ...], read: Callable[[str], bytes | None]
) -> Iterator[tuple[str, ScriptFacts]]:
    waiting = list(sources)
    seen: set[str] = set()
    while waiting and len(seen) < _MOST_FILES:
        kind, text = waiting.pop(0)
        if kind == "elsewhere":
            yield _ELSEWHERE if text == "module" else "a script from elsewhere", NOTHING
            continue
        if kind == "inline":
            facts, base, who = facts_of(text), "/", _INLINE
        elif text in seen:
            continue
        else:
            seen.add(text)
            content = read(text)
            usable = content is not None and len(content) <= _LARGEST
            facts = facts_of(content.decode("utf-8", "replace")) if content is not None and usable else NOTHING
            base, who = text, f"the script {text.lstrip('/')}"
        waiting.extend(("file", full) for one in facts.imports if (full := resolve(one, base)).startswith("/"))
        yield who, facts
