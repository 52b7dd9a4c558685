"""The customer's part of a delivery: what they prepare, what the home must allow, what they report and when."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plainsight.model.base import Id, Meanings, Model, OneOrMany, Text, known
from plainsight.model.duration import Duration
from plainsight.model.fee import Fee
from plainsight.model.measure import Length, Weight
from plainsight.model.return_terms import Evidence
from plainsight.model.rule import ANCHORS_MEAN, Anchor

CustomerTask = Literal[
    "measure",
    "clear_path",
    "protect_floor",
    "book_lift",
    "keep_parking_free",
    "get_permit",
    "disconnect_old_item",
    "empty_old_item",
    "keep_pets_away",
    "answer_phone",
    "show_identity",
    "inspect_before_signing",
    "write_down_damage",
    "take_photos",
    "keep_packaging",
]
CrewLimit = Literal[
    "remove_doors",
    "move_furniture",
    "hoist",
    "connect_utilities",
    "mount_on_walls",
    "take_off_shoes",
    "take_old_item",
    "wait_for_inspection",
]
_TASKS_MEAN = Meanings(
    measure="Measure doors, stairs and the room before ordering",
    clear_path="Clear the way from the street to the room",
    protect_floor="Cover floors that are easily marked",
    book_lift="Book the lift of the building",
    keep_parking_free="Keep a place for the van in front of the house",
    get_permit="Get a parking or delivery permit where one is needed",
    disconnect_old_item="Disconnect the old item that is taken away",
    empty_old_item="Empty the old item that is taken away",
    keep_pets_away="Keep pets in another room",
    answer_phone="Answer the phone on the day of delivery",
    show_identity="Show an identity document",
    inspect_before_signing="Check the goods before signing for them",
    write_down_damage="Write damage on the delivery note",
    take_photos="Take photos of damage and of the packaging",
    keep_packaging="Keep the packaging until everything is checked",
)
_LIMITS_MEAN = Meanings(
    remove_doors="Take off doors or windows",
    move_furniture="Move what already stands there",
    hoist="Lift over balconies or through windows",
    connect_utilities="Connect to gas, water or electricity",
    mount_on_walls="Fix to walls",
    take_off_shoes="Take off safety shoes",
    take_old_item="Take away the old item",
    wait_for_inspection="Wait until everything is unpacked and checked",
)


class Access(Model):
    """What the way into the home has to be like."""

    floors_without_lift: Annotated[int | None, Field(ge=0, le=50, examples=[3])] = None
    """Most floors that the crew climbs where there is no lift; 0 when it climbs no stairs."""
    narrowest: Length | None = None
    """Least width of doors, stairs and hallways on the way."""
    van_stops_within: Length | None = None
    """Longest way from where the van stops to the door."""
    truck_weight: Weight | None = None
    """Weight of the truck that the road has to bear."""
    permit: Annotated[
        Literal["customer", "shop"] | None,
        Meanings(customer="The customer gets it", shop="The shop gets it"),
    ] = None
    """Who gets a parking or delivery permit where one is needed; nothing is said about it when left out."""
    if_it_does_not_fit: Annotated[
        Literal["returned_free", "returned_at_cost", "left_at_door"] | None,
        Meanings(
            returned_free="It goes back and costs nothing",
            returned_at_cost="It goes back, and the customer pays both ways",
            left_at_door="It is left at the front door",
        ),
    ] = None
    """What happens to goods that do not get in; nothing is said about it when left out."""
    fee: Fee | None = None
    """What goods that do not get in cost, with `returned_at_cost`; what both ways really cost when left out."""
    note: Annotated[Text | None, Field(examples=["Spiral stairs: please call us before you order."])] = None
    """One more sentence for customers about the way in."""

    @model_validator(mode="after")
    def _pays_for_something(self) -> Self:
        if self.fee is not None and self.if_it_does_not_fit != "returned_at_cost":
            raise PydanticCustomError("access", "`fee` needs `if_it_does_not_fit: returned_at_cost`")
        return self


class Report(Model):
    """What the customer reports after a delivery, how soon, to whom, and what comes of it."""

    of: Annotated[
        tuple[
            Literal[
                "damage",
                "visible_damage",
                "hidden_damage",
                "missing_item",
                "wrong_item",
                "spoiled",
                "not_arrived",
                "property_damage",
            ],
            ...,
        ],
        OneOrMany,
        Meanings(
            damage="Any damage",
            visible_damage="Damage that can be seen at the door",
            hidden_damage="Damage that shows only after unpacking",
            missing_item="Something that is missing",
            wrong_item="Something that was not ordered",
            spoiled="Food that is spoiled or too warm",
            not_arrived="An order that did not come at all",
            property_damage="Damage to the home, such as to walls or floors",
        ),
    ] = ("damage",)
    """What it is about: one thing, or a list. Damage when left out."""
    within: Annotated[Duration | None, Field(examples=["P3D", "PT24H"])] = None
    """How long it can be reported (ISO 8601 duration)."""
    anchor: Annotated[Anchor, ANCHORS_MEAN] = "delivered"
    """What starts that clock; delivery when left out."""
    to_driver: bool = False
    """True when the driver is told, at the door; with `within` too, that is the first and best way."""
    channels: Annotated[tuple[Id, ...], OneOrMany, Field(examples=["phone", ["phone", "chat"]])] = ()
    """Ids of the channels through which to report."""
    evidence: Annotated[
        tuple[Evidence, ...], OneOrMany, Field(examples=["photos", ["photos", "The label of the box"]])
    ] = ()
    """What the customer sends along, all of it: known things, or words of your own. Nothing when left out."""
    gives: Annotated[Text | None, Field(examples=["a case number"])] = None
    """What the customer gets for reporting, as the end of “You get ...”."""
    remedy: Annotated[
        tuple[Literal["full_refund", "partial_refund", "store_credit", "replacement", "exchange", "repair"], ...],
        OneOrMany,
        Meanings(
            full_refund="All the money back",
            partial_refund="Part of the money back",
            store_credit="Credit to spend in the shop",
            replacement="The same article, new",
            exchange="Another article instead",
            repair="The article, repaired",
        ),
    ] = ()
    """What the shop does then: one thing, or a list."""
    remedy_within: Annotated[Duration | None, Field(examples=["P3D"])] = None
    """When that is done at the latest, counted from the report (ISO 8601 duration)."""
    answered_within: Annotated[Duration | None, Field(examples=["P2D"])] = None
    """How soon the customer has an answer (ISO 8601 duration), counted from the report."""
    note: Annotated[Text | None, Field(examples=["The driver notes it on the slip."])] = None
    """One more sentence for customers about reporting."""


CustomerPart = Annotated[Annotated[CustomerTask, _TASKS_MEAN] | Text, known(get_args(CustomerTask))]
"""A task that is known, with words in every language, or a sentence of the writer's own."""
CrewWillNot = Annotated[Annotated[CrewLimit, _LIMITS_MEAN] | Text, known(get_args(CrewLimit))]
"""A limit that is known, with words in every language, or a sentence of the writer's own."""
