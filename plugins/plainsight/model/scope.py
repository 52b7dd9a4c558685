"""What a rule is about: goods, countries, channels, members; with what is left out of each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Model, OneOrMany, Phrase
from plainsight.model.values import Country, Region

SalesChannel = Literal["online", "store", "phone", "marketplace"]


class Goods(Model):
    """Goods and places; an empty list leaves that side open."""

    categories: Annotated[tuple[Id, ...], OneOrMany] = ()
    products: Annotated[tuple[Id, ...], OneOrMany] = ()
    countries: Annotated[tuple[Country, ...], OneOrMany] = ()
    """ISO 3166-1 codes."""
    regions: Annotated[tuple[Region, ...], OneOrMany] = ()
    """ISO 3166-2 codes, such as US-CA."""
    channels: Annotated[tuple[SalesChannel, ...], OneOrMany] = ()
    """Where it was bought."""
    marks: Annotated[
        tuple[Literal["clearance", "as_is", "floor_model", "special_order", "custom_made"], ...], OneOrMany
    ] = ()
    """Offers with a mark of their own, such as clearance."""
    tiers: Annotated[tuple[Phrase, ...], OneOrMany] = ()
    """Membership tiers."""
    sellers: Annotated[tuple[Phrase, ...], OneOrMany] = ()
    """Marketplace sellers."""


class Scope(Goods):
    """What a rule holds for. Everything the shop sells when nothing is named."""

    excludes: Annotated[Goods, Field(alias="except")] = Goods()
    """What it does not hold for, although it would be included above."""
