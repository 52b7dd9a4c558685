"""What a rule is about: goods, countries, channels, members; with what is left out of each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Phrase
from plainsight.model.values import Country, Region

SalesChannel = Literal["online", "store", "phone", "marketplace"]


class Goods(Model):
    """Goods and places; an empty list leaves that side open."""

    categories: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["bath-aids", ["sofas", "armchairs"]])] = ()
    """Ids of categories in the catalogue; the narrower ones below them are meant too."""
    products: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["sleeper-sofa"])] = ()
    """Ids of single products in the catalogue."""
    countries: Annotated[tuple[Country, ...], OneOrMany, Field(examples=["US", ["US", "CA"]])] = ()
    """Countries, as ISO 3166-1 codes; in quotes when in doubt ("NO")."""
    regions: Annotated[tuple[Region, ...], OneOrMany, Field(examples=["US-CA", ["US-AK", "US-HI"]])] = ()
    """States or provinces, as ISO 3166-2 codes."""
    channels: Annotated[
        tuple[SalesChannel, ...],
        OneOrMany,
        Meanings(
            online="Bought in the web shop",
            store="Bought in a store",
            phone="Ordered by phone",
            marketplace="Bought on a marketplace",
        ),
    ] = ()
    """Where it was bought; anywhere when left out."""
    marks: Annotated[
        tuple[Literal["clearance", "as_is", "floor_model", "special_order", "custom_made"], ...],
        OneOrMany,
        Meanings(
            clearance="Sold off at a lower price",
            as_is="Sold with its known faults",
            floor_model="Stood in a showroom",
            special_order="Ordered from the maker for this customer",
            custom_made="Made to the customer's own measures or choice",
        ),
    ] = ()
    """How the article is offered, where that makes a difference; however it is offered when left out."""
    tiers: Annotated[tuple[Phrase, ...], OneOrMany, Field(examples=["Gold", ["Silver", "Gold"]])] = ()
    """Tiers of the membership programme, as customers know them; members or not when left out."""
    sellers: Annotated[tuple[Phrase, ...], OneOrMany, Field(examples=["Harbour Outlet"])] = ()
    """Names of marketplace sellers; whoever sells it when left out."""


class Scope(Goods):
    """What a rule holds for. Everything the shop sells when nothing is named."""

    excludes: Annotated[Goods, Field(alias="except")] = Goods()
    """What the rule does not hold for, although it would be included above."""
