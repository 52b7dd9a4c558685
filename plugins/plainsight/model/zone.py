"""Zones: places to which a shop delivers alike, by the name that customers know."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text
from plainsight.model.measure import Length
from plainsight.model.values import Country, Region

POSTAL_CODE_PATTERN = r"^[0-9A-Z][0-9A-Z -]{0,11}$"
PostalCode = Annotated[str, Field(pattern=POSTAL_CODE_PATTERN)]
"""As on a letter, in capitals; in quotes when it is all digits."""


class PostalCodeRange(Model):
    """Postal codes from one to another. As schema.org PostalCodeRangeSpecification."""

    begin: Annotated[PostalCode, Field(examples=["96701"])]
    """First postal code, in quotes."""
    end: Annotated[PostalCode, Field(examples=["96898"])]
    """Last postal code, in quotes."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (len(self.end), self.end) < (len(self.begin), self.begin):
            raise PydanticCustomError("range", "the range ends before it begins")
        return self


class ServiceRadius(Model):
    """Addresses near a place. As the Merchant API's service radius."""

    distance: Length
    """How far from there."""
    of: Annotated[Text, Field(examples=["our store in Exampleton"])]
    """The place that the distance is measured from, as customers know it."""


class Zone(Model):
    """Places to which the shop delivers alike. As schema.org DefinedRegion, with a name.

    An address lies in it when it fits one entry of any list; a zone without lists is known by its name alone.
    """

    id: Annotated[Id, Field(examples=["islands"])]
    """Short name, lower case with hyphens, by which rules name this zone."""
    name: Annotated[Text, Field(examples=["Islands without a bridge", {"en": "City", "fr": "Ville"}])]
    """What customers call it: they have to see at once whether they live there."""
    countries: Annotated[tuple[Country, ...], OneOrMany, Field(examples=["US", ["FR", "BE"]])] = ()
    """Whole countries, as ISO 3166-1 codes; in quotes when in doubt ("NO")."""
    regions: Annotated[tuple[Region, ...], OneOrMany, Field(examples=["US-HI", ["US-AK", "US-HI"]])] = ()
    """States or provinces, as ISO 3166-2 codes."""
    postal_codes: Annotated[tuple[PostalCode, ...], OneOrMany, Field(examples=["10001", ["10001", "10002"]])] = ()
    """Single postal codes, in quotes."""
    postal_code_prefixes: Annotated[tuple[PostalCode, ...], OneOrMany, Field(examples=["20", ["97", "98"]])] = ()
    """Beginnings of postal codes, in quotes."""
    postal_code_ranges: Annotated[tuple[PostalCodeRange, ...], OneOrMany] = ()
    """Postal codes from one to another."""
    service_radius: ServiceRadius | None = None
    """Addresses within a distance of a place."""
    address_types: Annotated[
        tuple[Literal["po_box", "parcel_locker", "military", "island"], ...],
        OneOrMany,
        Meanings(
            po_box="PO boxes",
            parcel_locker="Lockers and parcel shops",
            military="Military addresses, such as APO and FPO",
            island="Islands without a bridge",
        ),
    ] = ()
    """Kinds of address, wherever they are."""
    note: Annotated[Text | None, Field(examples=["The ferry runs on Tuesdays and Fridays."])] = None
    """One more sentence for customers about this zone."""
