"""The shop: who promises, where, in which languages and money."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plainsight.model.base import LocaleTag, Model, NoRepeats, Phrase, Text
from plainsight.model.values import Address, Country, Currency, TimeZone
from plainsight.model.zone import Zone


class Shop(Model):
    """The retailer whose rules these are."""

    name: Annotated[Phrase | None, Field(examples=["Harbour Home"])] = None
    """The shop's name as customers know it; the site's name when left out."""
    url: Annotated[Address | None, Field(examples=["https://shop.example/"])] = None
    """Web address of the store itself."""
    countries: Annotated[tuple[Country, ...], NoRepeats, Field(examples=[["US", "CA"]])] = ()
    """Countries where it sells, as ISO 3166-1 codes; in quotes when in doubt ("NO")."""
    locales: Annotated[tuple[LocaleTag, ...], NoRepeats, Field(min_length=1, examples=[["en", "fr"]])] = ("en",)
    """Languages of the site, as codes; texts without a language are in the first one. English when left out."""
    currency: Annotated[Currency | None, Field(examples=["USD"])] = None
    """ISO 4217 code of the money of every amount that names no other."""
    time_zone: Annotated[TimeZone | None, Field(examples=["America/New_York"])] = None
    """IANA name of the zone of every time of day that names no other."""
    zones: tuple[Zone, ...] = ()
    """Places to which the shop delivers alike, for rules to name by their ids."""
    about: Annotated[Text | None, Field(examples=["Sofas, beds and bath aids, delivered to your home."])] = None
    """One or two sentences for the home page: what the shop sells and how it treats people."""

    @property
    def default_locale(self) -> str:
        return self.locales[0]
