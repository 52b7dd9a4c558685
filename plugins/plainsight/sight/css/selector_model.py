"""What a compiled selector is: what each compound asks for, how compounds are joined, and what that weighs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from plainsight.sight.css.pseudo_names import CHAIN_PSEUDOS, HOST_PSEUDOS, STATE_PSEUDOS

# Pseudo-elements that are elements of another tree (CSS Scoping 1, CSS Shadow Parts 1).
ACROSS = frozenset({"part", "slotted"})


@dataclass(frozen=True, slots=True)
class AttributeTest:
    """`[name op value]`; `op` is "" for presence."""

    name: str
    op: str = ""
    value: str = ""
    fold_case: bool = False

    def holds(self, actual: str) -> bool:
        """Whether an attribute that is there, with this value, passes."""
        op, wanted = self.op, self.value
        if not op:
            return True
        if self.fold_case:
            actual, wanted = actual.lower(), wanted.lower()
        if op == "=":
            return actual == wanted
        if op == "|=":
            return actual == wanted or actual.startswith(wanted + "-")
        if not wanted:
            return False
        if op == "~=":
            return wanted in actual.split()
        if op == "^=":
            return actual.startswith(wanted)
        if op == "$=":
            return actual.endswith(wanted)
        return wanted in actual


@dataclass(frozen=True, slots=True)
class Pseudo:
    """A pseudo-class: its name, and its arguments where it takes some.

    Attributes:
        alternatives: the selectors of `:is()`, `:where()`, `:not()`, `:has()`, `:nth-child(of)`, `:host()`,
            `::slotted()`.
        step: a and b of an+b.
        limits: where the scopes of `@scope` end.
        text: the argument as written, of `:lang()`, `:dir()` and `::part()`.
    """

    name: str
    alternatives: tuple[Complex, ...] = ()
    step: tuple[int, int] = (0, 0)
    text: str = ""
    limits: tuple[Complex, ...] = ()


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must be: `p.notice[hidden]:not(:first-child)`."""

    tag: str | None = None
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    attributes: tuple[AttributeTest, ...] = ()
    pseudos: tuple[Pseudo, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Complex:
    """Compounds, rightmost first, each with the combinator that joins it to the one on its right.

    Attributes:
        specificity: ids, classes, types.
        pseudo_element: "before", "after", "first-line"..., or "" for the element itself.
        across: "part" or "slotted" where it means an element of another tree, and its second compound, joined by
            "::part" or "::slotted", the host or slot in its own tree by which it does.
        chain_only: whether only the element and its ancestors decide it (no siblings, places, states).
        above: names (`tag`, `.class`, `#id`) that some ancestor must bear; `parent`: that the parent must bear.
        acts: what a customer must do for it to match: "pointed", "clicked", "targeted"; "checked" and "focused" for
            what may be so as the page loads, too.
        beside: classes that must stand somewhere on the page, on siblings.
        at_edge: whether it means only a first or a last child; `after_tag`: the tag of the sibling right before what
            it means, where it names one.
        sibling: how many parents up a sibling before is asked for, and by which names; None where that isn't plain.
        by_siblings: whether the element, its ancestors and the siblings that `sibling` asks for decide it alone.
    """

    parts: tuple[tuple[str, Compound], ...]
    specificity: tuple[int, int, int]
    pseudo_element: str = ""
    chain_only: bool = True
    above: frozenset[str] = frozenset()
    parent: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    at_edge: bool = False
    after_tag: str | None = None
    sibling: tuple[int, frozenset[str]] | None = None
    by_siblings: bool = False
    across: str = ""


def assemble(parts: list[tuple[str, Compound]], element: str) -> Complex:
    """A selector of its compounds, leftmost first, each with what joins it to the one before, and a pseudo-element.

    Raises:
        ValueError: something stands after `::part()` or `::slotted()` that can't.
    """
    across = next((one.name for one in parts[-1][1].pseudos if one.name in ACROSS), "") if element else ""
    if across:
        parts = [*parts[:-1], *_over_border(*parts[-1], across)]
        element = "" if element == across else element
    reversed_parts: list[tuple[str, Compound]] = []
    joint = ""
    for combinator, compound in reversed(parts):
        reversed_parts.append((joint, compound))
        joint = combinator
    ids = classes = types = 0
    chain_only = True
    for combinator, compound in reversed_parts:
        a, b, c = _weight(compound)
        ids, classes, types = ids + a, classes + b, types + c
        chain_only = chain_only and combinator not in ("+", "~") and _is_chain_only(compound)
    types += bool(element) + bool(across)
    above = frozenset(name for joint, one in reversed_parts if joint in (" ", ">") for name in _names(one))
    direct = len(reversed_parts) > 1 and reversed_parts[1][0] == ">"
    parent = frozenset(_names(reversed_parts[1][1])) if direct else frozenset()
    acts = frozenset(
        _ACTS[pseudo.name] for _, one in reversed_parts for pseudo in one.pseudos if pseudo.name in _ACTS
    )
    beside = frozenset(f".{name}" for joint, one in reversed_parts if joint in ("+", "~") for name in one.classes)
    at_edge = any(one.name in _EDGES and not one.alternatives for one in reversed_parts[0][1].pseudos)
    after_tag = reversed_parts[1][1].tag if len(reversed_parts) > 1 and reversed_parts[1][0] == "+" else None
    sibling = _sibling(reversed_parts)
    return Complex(
        tuple(reversed_parts),
        (ids, classes, types),
        element,
        chain_only,
        above,
        parent,
        acts,
        beside,
        at_edge,
        after_tag,
        sibling,
        sibling is not None and _has_one_family(reversed_parts),
        across,
    )


def _over_border(joint: str, compound: Compound, across: str) -> list[tuple[str, Compound]]:
    """The host or slot of a compound with `::part()` or `::slotted()`, and the element of another tree."""
    at = next(place for place, one in enumerate(compound.pseudos) if one.name == across)
    before, border, after = compound.pseudos[:at], compound.pseudos[at], compound.pseudos[at + 1 :]
    if across == "part":
        if not all(map(_suits_part, after)):
            raise ValueError("only states can follow ::part()")
        there = Compound(pseudos=(border, *after))
    else:
        if after:
            raise ValueError("nothing but ::before and ::after can follow ::slotted()")
        there = border.alternatives[0].parts[0][1]
    return [(joint, replace(compound, pseudos=before)), (f"::{across}", there)]


def _suits_part(pseudo: Pseudo) -> bool:
    """Whether a pseudo-class asks for nothing that the place and the names of an element tell."""
    if pseudo.name in ("is", "where", "not"):
        inside = [compound for one in pseudo.alternatives for _, compound in one.parts]
        return all(one == Compound(pseudos=one.pseudos) and all(map(_suits_part, one.pseudos)) for one in inside)
    return pseudo.name in ("dir", "lang") or (pseudo.name in STATE_PSEUDOS and pseudo.name not in HOST_PSEUDOS)


def names_host(compound: Compound) -> bool:
    """Whether a compound can mean the host of the tree that its sheet stands in."""
    return any(
        one.name in HOST_PSEUDOS
        or (one.name in ("is", "where") and any(names_host(each.parts[0][1]) for each in one.alternatives))
        for one in compound.pseudos
    )


def _sibling(parts: list[tuple[str, Compound]]) -> tuple[int, frozenset[str]] | None:
    for up, (joint, compound) in enumerate(parts[1:]):
        if joint in ("+", "~"):
            names = frozenset(f".{one}" for one in compound.classes)
            return (up, names) if names else None
        if joint != ">":
            return None
    return None


def _has_one_family(parts: list[tuple[str, Compound]]) -> bool:
    """Whether all siblings that a selector asks for are siblings of each other, and no place or state decides."""
    runs = groupby(joint in ("+", "~") for joint, _ in parts)
    return sum(beside for beside, _ in runs) == 1 and all(_is_chain_only(one) for _, one in parts)


_EDGES = frozenset({"first-child", "last-child", "only-child"})


_ACTS = {"hover": "pointed", "active": "pointed"}
_ACTS |= dict.fromkeys(("focus", "focus-within", "focus-visible"), "focused")
_ACTS |= {"target": "targeted", "target-within": "targeted", "popover-open": "clicked", "modal": "clicked"}
_ACTS["checked"] = "checked"


def _names(compound: Compound) -> list[str]:
    """The names that an element must bear to match a compound."""
    names = [f".{one}" for one in compound.classes]
    names.extend(f"#{one}" for one in compound.ids)
    if compound.tag is not None:
        names.append(compound.tag)
    return names


def _weight(compound: Compound) -> tuple[int, int, int]:
    ids, classes, types = (
        len(compound.ids),
        len(compound.classes) + len(compound.attributes),
        int(compound.tag is not None),
    )
    for pseudo in compound.pseudos:
        inner = max((one.specificity for one in pseudo.alternatives), default=(0, 0, 0))
        if pseudo.name in ("where", "relative-scope", "part"):
            continue
        own = 0 if pseudo.name in ("is", "not", "has") else 1
        ids, classes, types = ids + inner[0], classes + inner[1] + own, types + inner[2]
    return ids, classes, types


def _is_chain_only(compound: Compound) -> bool:
    for pseudo in compound.pseudos:
        if pseudo.name not in CHAIN_PSEUDOS or pseudo.name in ("dir", "lang"):
            return False
        if not all(one.chain_only for one in pseudo.alternatives):
            return False
    return True
