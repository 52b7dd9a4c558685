"""Lengths, weights and ranges of values: what tells one parcel, order or doorway from another."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Meanings, Model
from plainsight.model.values import Currency

LengthUnit = Literal["cm", "m", "km", "inch", "foot", "mile"]
WeightUnit = Literal["g", "kg", "t", "lb"]
_LENGTHS_MEAN = Meanings(
    cm="Centimetres", m="Metres", km="Kilometres", inch="Inches", foot="Feet", mile="Miles (1.609 km)"
)
_WEIGHTS_MEAN = Meanings(g="Grams", kg="Kilograms", t="Tonnes of 1,000 kg", lb="Pounds (454 g)")


class Length(Model):
    """A length or a distance."""

    value: Annotated[Decimal, Field(gt=0, examples=[80])]
    """How long, in `unit`."""
    unit: Annotated[LengthUnit, _LENGTHS_MEAN]
    """What the length is given in; customers read the same unit."""


class Use(Model):
    """How much something was used, as its meter says."""

    value: Annotated[int, Field(gt=0, examples=[36000])]
    """How much, in `unit`."""
    unit: Annotated[
        Literal["km", "mile", "hour"],
        Meanings(km="Kilometres driven", mile="Miles driven", hour="Hours that it ran"),
    ]
    """What the use is counted in; customers read the same unit."""


class Weight(Model):
    """A weight."""

    value: Annotated[Decimal, Field(gt=0, examples=[18])]
    """How heavy, in `unit`."""
    unit: Annotated[WeightUnit, _WEIGHTS_MEAN]
    """What the weight is given in; customers read the same unit."""


class _Range(Model):
    """What ranges of every sort hold to: one end at least, and the smaller one first."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        low, high = getattr(self, "minimum", None), getattr(self, "maximum", None)
        if low is None and high is None:
            raise PydanticCustomError("range", "say `minimum`, `maximum` or both")
        if low is not None and high is not None and high < low:
            raise PydanticCustomError("range", "`maximum` is smaller than `minimum`")
        return self


class OrderValue(_Range):
    """Orders or articles of such a price, both ends included. As schema.org orderValue."""

    minimum: Annotated[Decimal | None, Field(ge=0, examples=[50, "49.90"])] = None
    """Least price, in the currency's main unit; any when left out."""
    maximum: Annotated[Decimal | None, Field(ge=0, examples=["99.99"])] = None
    """Highest price; any when left out."""
    currency: Annotated[Currency | None, Field(examples=["USD"])] = None
    """ISO 4217 code of the currency of both; the shop's own when left out."""


class NumItems(_Range):
    """Orders of so many articles, both ends included. As schema.org numItems."""

    minimum: Annotated[int | None, Field(ge=1, examples=[10])] = None
    """Fewest articles; any number when left out."""
    maximum: Annotated[int | None, Field(ge=1, examples=[20])] = None
    """Most articles; any number when left out."""


class WeightRange(_Range):
    """Orders or articles of such a weight, both ends included. As schema.org weight."""

    minimum: Annotated[Decimal | None, Field(ge=0, examples=[20])] = None
    """Least weight, in `unit`; any when left out."""
    maximum: Annotated[Decimal | None, Field(gt=0, examples=[50])] = None
    """Most weight, in `unit`; any when left out."""
    unit: Annotated[WeightUnit, _WEIGHTS_MEAN]
    """What both weights are given in; customers read the same unit."""


class LengthRange(_Range):
    """Articles of such a length, both ends included."""

    minimum: Annotated[Decimal | None, Field(ge=0, examples=[150])] = None
    """Least length, in `unit`; any when left out."""
    maximum: Annotated[Decimal | None, Field(gt=0, examples=[240])] = None
    """Most length, in `unit`; any when left out."""
    unit: Annotated[LengthUnit, _LENGTHS_MEAN]
    """What both lengths are given in; customers read the same unit."""
