"""Selectors Level 4, read: from text to compounds and how they are joined."""

from __future__ import annotations

import re

from plainsight.sight.css.pseudo_names import (
    CHAIN_PSEUDOS,
    FUNCTIONAL_PSEUDO_ELEMENTS,
    LEGACY_PSEUDO_ELEMENTS,
    LIST_PSEUDOS,
    PSEUDO_ELEMENTS,
    STATE_PSEUDOS,
    TREE_PSEUDOS,
)
from plainsight.sight.css.selector_model import ACROSS, AttributeTest, Complex, Compound, Pseudo, assemble
from plainsight.sight.css.selector_text import SelectorError, SelectorText, part_names
from plainsight.sight.css.steps import read_step
from plainsight.sight.css.value_parts import split_arguments

_MOST_COMPOUNDS = 64
_DEEPEST = 16
_MOST_ALTERNATIVES = 20_000


class SelectorTooBig(Exception):
    """The selector is larger than any person writes: it is not judged."""


_OF = re.compile(r"^(.*?)(?<!\s)\s++of\s+(.*)$", re.IGNORECASE | re.DOTALL)


def compile_nested(selectors: tuple[str, ...]) -> tuple[Complex, ...]:
    """Compile a rule's selector with those it is nested in, outermost first.

    Raises:
        SelectorError: one of them is not valid.
        SelectorTooBig: one of them is too large to be judged.
    """
    parent: tuple[Complex, ...] = ()
    size = 0
    for depth, text in enumerate(selectors):
        compiled = compile_list(text, parent=parent, nested=depth > 0)
        if depth:
            size = _size(compiled, parent, size or len(parent))
            if size > _MOST_ALTERNATIVES:
                raise SelectorTooBig("too many alternatives of what it is nested in")
        parent = compiled
    return parent


def _size(selectors: tuple[Complex, ...], parent: tuple[Complex, ...], of_parent: int) -> int:
    """How many compounds selectors come to where each `&` is written out, which stands for `of_parent` of them."""
    if selectors is parent:
        return of_parent
    return sum(
        1 + sum(_size(pseudo.alternatives, parent, of_parent) for pseudo in compound.pseudos)
        for one in selectors
        for _, compound in one.parts
    )


def compile_list(
    text: str,
    *,
    parent: tuple[Complex, ...] = (),
    nested: bool = False,
    relative: bool = False,
    depth: int = 0,
    without_has: bool = False,
) -> tuple[Complex, ...]:
    """Compile a selector list.

    Args:
        text: the list as written.
        parent: what `&` stands for.
        nested: whether a selector without `&` hangs below the parent.
        relative: whether the selectors are those of `:has()`.
        depth: how many functions deep this list stands.
        without_has: whether `:has()` may not stand in it, as in `:has()` itself.

    Raises:
        SelectorError: the list is not valid.
    """
    if depth > _DEEPEST:
        raise SelectorTooBig("functions nested too deep")
    compiled: list[Complex] = []
    at = 0
    while True:
        reader = _Reader(text, at, parent, depth, without_has)
        compiled.append(reader.complex(nested=nested, relative=relative))
        if len(compiled) > _MOST_ALTERNATIVES:
            raise SelectorTooBig("too many alternatives")
        if reader.at >= len(text):
            return tuple(compiled)
        at = reader.at + 1


def _forgiving(text: str, parent: tuple[Complex, ...], depth: int, without_has: bool) -> tuple[Complex, ...]:
    """`:is()` and `:where()` drop what they can't read."""
    kept: list[Complex] = []
    for piece in split_arguments(text):
        try:
            kept.extend(compile_list(piece, parent=parent, depth=depth, without_has=without_has))
        except SelectorError:
            continue
    return tuple(one for one in kept if not (one.pseudo_element or one.across))


_NOTHING = Pseudo("is")  # elements without any namespace stand in no page


class _Reader(SelectorText):
    """Reads one selector of a list."""

    def __init__(
        self, text: str, at: int, parent: tuple[Complex, ...], depth: int, without_has: bool = False
    ) -> None:
        super().__init__(text, at)
        self._parent = parent
        self._depth = depth
        self._without_has = without_has
        self._uses_parent = False

    def complex(self, *, nested: bool, relative: bool) -> Complex:
        parts: list[tuple[str, Compound]] = []  # leftmost first; the combinator joins it to the one before
        self.skip()
        combinator = self.combinator()
        if combinator and not (nested or relative):
            raise SelectorError("a combinator with nothing before it")
        leading = combinator or " "
        element = ""
        joint = ""
        while True:
            compound, element = self._compound()
            parts.append((joint, compound))
            if len(parts) > _MOST_COMPOUNDS:
                raise SelectorTooBig("too many compounds")
            spaced = self.skip()
            if self.at >= len(self.text) or self.text[self.at] == ",":
                break
            combinator = self.combinator()
            if not combinator and not spaced:
                raise SelectorError(f"unexpected {self.text[self.at]!r}")
            if element:
                raise SelectorError("nothing can follow a pseudo-element")
            joint = combinator or " "
        if relative:
            parts = [("", Compound(pseudos=(Pseudo("relative-scope"),))), (leading, parts[0][1]), *parts[1:]]
        elif nested and (not self._uses_parent or leading != " "):
            anchor = Compound(pseudos=(Pseudo("is", self._parent),))
            parts = [("", anchor), (leading, parts[0][1]), *parts[1:]]
        try:
            return assemble(parts, element)
        except ValueError as error:
            raise SelectorError(str(error)) from error

    def _compound(self) -> tuple[Compound, str]:
        tag: str | None = None
        ids: list[str] = []
        classes: list[str] = []
        attributes: list[AttributeTest] = []
        pseudos: list[Pseudo] = []
        element = ""
        start = self.at
        while self.at < len(self.text):
            sign = self.text[self.at]
            if element and sign in "#.[&*|":
                raise SelectorError("only states can follow a pseudo-element")
            if sign == "#":
                self.at += 1
                ids.append(self.ident())
            elif sign == ".":
                self.at += 1
                classes.append(self.ident())
            elif sign == "[":
                attributes.append(self.attribute())
            elif sign == ":":
                pseudo, found = self._pseudo()
                if element and found in ACROSS:
                    raise SelectorError(f"::{found} can follow no pseudo-element")
                element = found or element
                if pseudo is not None:
                    pseudos.append(pseudo)
            elif sign == "&":
                self.at += 1
                self._uses_parent = True
                pseudos.append(Pseudo("is", self._parent) if self._parent else Pseudo("scope"))
            elif self.at == start or (self.text[self.at - 1] == "&" and (sign in "*|" or self.has_name())):
                name, bare = self.type_name()
                tag = name.lower() if name != "*" else None
                if bare:
                    pseudos.append(_NOTHING)
            else:
                break
        if self.at == start:
            raise SelectorError("a selector is missing")
        return Compound(tag, tuple(ids), tuple(classes), tuple(attributes), tuple(pseudos)), element

    def _pseudo(self) -> tuple[Pseudo | None, str]:
        self.at += 1
        is_element = self.text.startswith(":", self.at)
        if is_element:
            self.at += 1
        name = self.ident().lower()
        argument = self.argument()
        if is_element or (name in LEGACY_PSEUDO_ELEMENTS and argument is None):
            known = name in PSEUDO_ELEMENTS or name.startswith("-webkit-")
            if not known or (argument is not None and name not in FUNCTIONAL_PSEUDO_ELEMENTS):
                raise SelectorError(f"unknown pseudo-element ::{name}")
            if name == "slotted":
                return Pseudo(name, self._one_compound(argument)), name
            return Pseudo(name, text=part_names(argument)) if name == "part" else None, name
        if name in LIST_PSEUDOS:
            return self._list_pseudo(name, argument), ""
        if name in ("host", "host-context"):
            if argument is None and name == "host-context":
                raise SelectorError(":host-context without a selector")
            return Pseudo(name, () if argument is None else self._one_compound(argument)), ""
        if name in TREE_PSEUDOS:
            return self._tree_pseudo(name, argument), ""
        if name in STATE_PSEUDOS or name in CHAIN_PSEUDOS:
            return Pseudo(name, text=(argument or "").strip()), ""
        raise SelectorError(f"unknown pseudo-class :{name}")

    def _one_compound(self, argument: str | None) -> tuple[Complex, ...]:
        """The argument of `:host()` and `::slotted()`: neither a list nor a way from one element to another.

        Chromium knows no `:has()` in it either.
        """
        inside = compile_list(argument or "", parent=self._parent, depth=self._depth + 1, without_has=True)
        if len(inside) > 1 or len(inside[0].parts) > 1 or inside[0].pseudo_element:
            raise SelectorError("one compound selector expected")
        return inside

    def _list_pseudo(self, name: str, argument: str | None) -> Pseudo:
        if argument is None or not argument.strip():
            if name in ("is", "where") and argument is not None:
                return Pseudo(name)
            raise SelectorError(f":{name} without selectors")
        if name in ("is", "where", "matches", "-webkit-any"):
            inside = _forgiving(argument, self._parent, self._depth + 1, self._without_has)
        elif name == "has" and self._without_has:
            raise SelectorError(":has() where none may stand")
        else:
            inside = compile_list(
                argument,
                parent=self._parent,
                relative=name == "has",
                depth=self._depth + 1,
                without_has=self._without_has or name == "has",
            )
        if "&" in argument:
            self._uses_parent = True
        return Pseudo({"matches": "is", "-webkit-any": "is"}.get(name, name), inside)

    def _tree_pseudo(self, name: str, argument: str | None) -> Pseudo:
        if not name.startswith("nth-"):
            return Pseudo(name)
        if argument is None:
            raise SelectorError(f":{name} without a step")
        inside: tuple[Complex, ...] = ()
        of = _OF.match(argument)
        if of is not None and name in ("nth-child", "nth-last-child"):
            argument = of[1]
            inside = compile_list(of[2], parent=self._parent, depth=self._depth + 1, without_has=self._without_has)
        step = read_step(argument)
        if step is None:
            raise SelectorError(f"an+b expected, not {argument!r}")
        return Pseudo(name, inside, step)
