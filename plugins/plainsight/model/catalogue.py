"""What the shop sells: a tree of categories, and products where a rule needs to name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from plainsight.model.base import Id, Model, OneOrMany, Text
from plainsight.model.scope import MARKS_MEAN, Mark
from plainsight.model.values import LocalAddress


class Category(Model):
    """A kind of goods. One with a store address gets a page to read before buying."""

    id: Annotated[Id, Field(examples=["shower-chairs"])]
    """Short name, lower case with hyphens, by which rules and pages name it. Keep it stable: links use it."""
    name: Annotated[Text, Field(examples=["Shower chairs", {"en": "Sofas", "fr": "Canapés"}])]
    """What customers call it, in the plural."""
    summary: Annotated[Text | None, Field(examples=["Two to five seats, brought into the room you choose."])] = None
    """One sentence for the top of its page."""
    store: Annotated[LocalAddress | None, Field(examples=["https://shop.example/sofas"])] = None
    """Where the store sells it: the buy link of its page. Without one, the category is not sold by itself."""
    marks: Annotated[tuple[Mark, ...], OneOrMany, MARKS_MEAN, Field(examples=["clearance"])] = ()
    """How everything in it and below it is offered, such as `clearance`; rules for that mark hold for it."""
    categories: tuple[Category, ...] = ()
    """Narrower categories; a rule for this one holds for them too."""


class Product(Model):
    """One article, where a rule is about it alone."""

    id: Annotated[Id, Field(examples=["sleeper-sofa"])]
    """Short name, lower case with hyphens, by which rules and pages name it. Keep it stable: links use it."""
    name: Annotated[Text, Field(examples=["Sleeper sofa", {"en": "Crib mattress", "fr": "Matelas de lit de bébé"}])]
    """What customers call it, in the singular."""
    category: Annotated[Id, Field(examples=["sofas"])]
    """Id of the category that it stands in; rules for that category hold for it too."""
    sku: Annotated[str | None, Field(examples=["SOF-2231"])] = None
    """The store's own article number. Put it in quotes when it is all digits."""
    store: Annotated[LocalAddress | None, Field(examples=["https://shop.example/sofas/sleeper"])] = None
    """Address where the store sells it."""
    marks: Annotated[tuple[Mark, ...], OneOrMany, MARKS_MEAN, Field(examples=["floor_model"])] = ()
    """How it is offered, such as `floor_model`; rules for that mark hold for it."""


class Catalogue(Model):
    """Everything that is sold, as far as rules need to tell it apart."""

    categories: tuple[Category, ...] = ()
    """Kinds of goods, as a tree. Only those that a rule or a page tells apart need to be here."""
    products: tuple[Product, ...] = ()
    """Single articles, where a rule is about them alone."""

    def walk(self) -> Iterator[tuple[Category, tuple[str, ...]]]:
        """Every category with the ids of those above it, outermost first; depth first, in written order."""
        stack: list[tuple[Category, tuple[str, ...]]] = [(c, ()) for c in reversed(self.categories)]
        while stack:
            category, above = stack.pop()
            yield category, above
            stack.extend((c, (*above, category.id)) for c in reversed(category.categories))
