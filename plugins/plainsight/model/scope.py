"""What a rule is about: goods, countries, channels, members; with what is left out of each."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Phrase
from plainsight.model.values import Country, Region

SalesChannel = Literal["online", "store", "phone", "marketplace"]
Mark = Literal[
    "final_sale",
    "clearance",
    "as_is",
    "floor_model",
    "special_order",
    "custom_made",
    "open_box",
    "refurbished",
    "seasonal",
    "reduced",
    "free_gift",
]
MARKS_MEAN = Meanings(
    final_sale="Marked as a final sale",
    clearance="Sold off at a lower price",
    as_is="Sold with its known faults",
    floor_model="Stood in a showroom",
    special_order="Ordered from the maker for this customer",
    custom_made="Made to the customer's own measures or choice",
    open_box="Came back once and is sold again",
    refurbished="Repaired and sold again",
    seasonal="Sold for one season of the year",
    reduced="Sold at a reduced price, however much; `discount_from` says from how much on",
    free_gift="Given free of charge with an order",
)


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
    zones: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["islands", ["city", "suburbs"]])] = ()
    """Ids of delivery zones under `shop: zones:`."""
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
        tuple[Mark, ...],
        OneOrMany,
        MARKS_MEAN,
    ] = ()
    """How the article is offered, where that makes a difference; however it is offered when left out."""
    discount_from: Annotated[Decimal | None, Field(gt=0, le=100, examples=[50])] = None
    """Goods whose price is reduced by so many percent or more; whatever the price when left out."""
    customers: Annotated[
        tuple[Literal["private", "business"], ...],
        OneOrMany,
        Meanings(private="People who buy for themselves or their home", business="Companies and other organisations"),
    ] = ()
    """Who buys it; anybody when left out."""
    tiers: Annotated[tuple[Phrase, ...], OneOrMany, Field(examples=["Gold", ["Silver", "Gold"]])] = ()
    """Tiers of the membership programme, as customers know them; members or not when left out."""
    sellers: Annotated[tuple[Phrase, ...], OneOrMany, Field(examples=["Harbour Outlet"])] = ()
    """Names of marketplace sellers; whoever sells it when left out."""

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but categories and products narrows it."""
        return any(getattr(self, name) for name in Goods.model_fields if name not in ("categories", "products"))


class Scope(Goods):
    """What a rule holds for. Everything the shop sells when nothing is named."""

    excludes: Annotated[tuple[Goods, ...], OneOrMany, Field(alias="except")] = ()
    """What the rule does not hold for, although it would be included above: one block, or a list."""
