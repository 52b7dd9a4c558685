"""Documents to a `Policy`. One broken part never takes the others with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from plainsight.findings import Place
from plainsight.model.catalogue import Catalogue
from plainsight.model.contact import Contact, Role
from plainsight.model.faults import faults_of, unknown_field
from plainsight.model.file import PolicyFile
from plainsight.model.policy import Policy, Rule, Term
from plainsight.model.shop import Shop
from plainsight.source import Document, Fault, FaultKind, Path

_SINGLE: dict[str, type[BaseModel]] = {"shop": Shop, "contact": Contact}
_LISTS: dict[str, TypeAdapter[Any]] = {
    "rules": TypeAdapter(Rule),
    "roles": TypeAdapter(Role),
    "glossary": TypeAdapter(Term),
}
_KINDS: dict[str, type[BaseModel]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(Rule)[0])
}


@dataclass(frozen=True)
class Reading:
    """What came out of the files.

    Attributes:
        policy: everything that could be read.
        documents: the files themselves.
        faults: everything that could not, with its place.
        origins: where each named thing is written: ("rule", id), ("category", id), ("shop",), ...
    """

    policy: Policy
    documents: tuple[Document, ...]
    faults: tuple[Fault, ...]
    origins: Mapping[tuple[str, ...], tuple[Document, Path]] = field(default_factory=dict)

    def place(self, thing: tuple[str, ...], *path: str | int, key: bool = False, label: str | None = None) -> Place:
        """Where a thing, or a value inside it, is written; the nearest thing above when it isn't."""
        origin = self.origins.get(thing)
        if origin is None:
            first = self.documents[0].file if self.documents else None
            return Place(file=first, line=1 if first else None, column=1 if first else None, label=label)
        document, base = origin
        return document.place((*base, *path), key=key, label=label)


def read_policy(documents: Iterable[Document]) -> Reading:
    """Turn documents into a policy; never raises on bad content."""
    reader = _Reader(tuple(documents))
    for document in reader.documents:
        reader.faults.extend(document.faults)
        reader.read(document)
    return Reading(reader.policy(), reader.documents, tuple(reader.faults), reader.origins)


@dataclass
class _Reader:
    documents: tuple[Document, ...]
    faults: list[Fault] = field(default_factory=list)
    origins: dict[tuple[str, ...], tuple[Document, Path]] = field(default_factory=dict)
    single: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in _LISTS})
    catalogues: list[Catalogue] = field(default_factory=list)

    def policy(self) -> Policy:
        categories = tuple(c for catalogue in self.catalogues for c in catalogue.categories)
        products = tuple(p for catalogue in self.catalogues for p in catalogue.products)
        return Policy(
            shop=self.single.get("shop") or Shop(),
            catalogue=Catalogue(categories=categories, products=products),
            contact=self.single.get("contact"),
            rules=tuple(self.lists["rules"]),
            roles=tuple(self.lists["roles"]),
            glossary=tuple(self.lists["glossary"]),
        )

    def read(self, document: Document) -> None:
        data = document.data
        if data is None:
            return
        if not isinstance(data, dict):
            message = "a policy file holds named parts, such as `rules:`, `shop:` or `contact:`"
            rules = isinstance(data, list) and any(isinstance(entry, dict) and "kind" in entry for entry in data)
            mend = "write `rules:` on a line above the list" if rules else None
            self.faults.append(Fault(FaultKind.INVALID_VALUE, message, document.place(), mend))
            return
        for name, value in data.items():
            if value is None and name in PolicyFile.model_fields:
                continue
            if name in _SINGLE:
                self._one(document, name, value)
            elif name in _LISTS:
                self._many(document, name, value)
            elif name == "catalogue":
                self._catalogue(document, value)
            else:
                fault = unknown_field(document, (name,), list(PolicyFile.model_fields))
                self.faults.append(fault)

    def _one(self, document: Document, name: str, value: object) -> None:
        if (name,) in self.origins:
            self._twice(document, (name,), f"`{name}` is written in two files; only one of them can hold", (name,))
            return
        self.origins[(name,)] = (document, (name,))
        self.single[name] = self._valid(document, (name,), _SINGLE[name].model_validate, value, _SINGLE[name])
        if name == "contact":
            for part, kind in (("channels", "channel"), ("topics", "topic"), ("have_ready", "have-ready")):
                self._name_items(document, value, (name, part), kind)
        if name == "shop":
            self._name_items(document, value, (name, "zones"), "zone")

    def _many(self, document: Document, name: str, value: object) -> None:
        if not isinstance(value, list):
            message = f"`{name}` is a list: begin each entry with `- `"
            self.faults.append(Fault(FaultKind.INVALID_VALUE, message, document.place((name,), key=True)))
            return
        kind = {"rules": "rule", "roles": "role", "glossary": "term"}[name]
        for index, entry in enumerate(value):
            path = (name, index)
            named = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(named, str):
                if (kind, named) in self.origins:
                    message = f"there are two {kind}s with the id `{named}`"
                    self._twice(document, (kind, named), message, (*path, "id"))
                    continue
                self.origins[(kind, named)] = (document, path)
            model: type[BaseModel] | None = Role if name == "roles" else Term
            if name == "rules":
                model = _KINDS.get(str(entry.get("kind"))) if isinstance(entry, dict) else None
            read = self._valid(document, path, _LISTS[name].validate_python, entry, model)
            if read is not None:
                self.lists[name].append(read)

    def _catalogue(self, document: Document, value: object) -> None:
        read = self._valid(document, ("catalogue",), Catalogue.model_validate, value, Catalogue)
        if read is not None:
            self.catalogues.append(read)
        self._name_items(document, value, ("catalogue", "categories"), "category")
        self._name_items(document, value, ("catalogue", "products"), "product")

    def _name_items(self, document: Document, value: object, path: Path, kind: str) -> None:
        """Remember where each entry of a list stands, by its id, and report ids that stand twice."""
        items = value.get(path[-1]) if isinstance(value, dict) else None
        for index, item in enumerate(items if isinstance(items, list) else ()):
            if not isinstance(item, dict):
                continue
            here = (*path, index)
            if isinstance(item.get("id"), str):
                name = (kind, item["id"])
                if name in self.origins:
                    message = f"there are two entries of kind {kind} with the id `{item['id']}`"
                    self._twice(document, name, message, (*here, "id"))
                else:
                    self.origins[name] = (document, here)
            if kind == "category":
                self._name_items(document, item, (*here, "categories"), kind)

    def _twice(self, document: Document, thing: tuple[str, ...], message: str, path: Path) -> None:
        first, where = self.origins[thing]
        related = first.place((*where, path[-1]) if path[-1] == "id" else where, label="first written here")
        whole = f"write all of `{path[-1]}` in one of the two files"
        mend = "give one of them another id" if path[-1] == "id" else whole
        self.faults.append(Fault(FaultKind.DUPLICATE_ID, message, document.place(path), mend, (related,)))

    def _valid(
        self, document: Document, path: Path, validate: Any, value: object, model: type[BaseModel] | None
    ) -> Any:
        try:
            return validate(value)
        except ValidationError as error:
            self.faults.extend(faults_of(document, path, value, error, model))
            return None
