"""What fees are for, what they are counted by, where they are shown and when they come back."""

from __future__ import annotations

from typing import Literal

from plainsight.model.base import Meanings

FeeKind = Literal[
    "return_shipping",
    "restocking",
    "original_shipping",
    "collection",
    "delivery",
    "rescheduling",
    "no_show",
    "storage",
    "cancellation",
    "refused_parcel",
    "missing_part",
    "assembly",
    "haul_away",
    "stairs",
    "oversize",
    "small_order",
    "wrong_address",
    "repacking",
    "installation",
    "cash_on_delivery",
    "deposit",
    "rental",
    "late_return",
    "damage",
    "alteration",
    "reminder",
    "exchange_shipping",
    "other",
]
FEE_KINDS_MEAN = Meanings(
    return_shipping="For sending goods back",
    restocking="Kept from the refund for checking and storing what came back",
    original_shipping="The delivery charge of the order, which is not refunded",
    collection="For fetching goods at the customer's home",
    delivery="For delivering the order",
    rescheduling="For moving a delivery",
    no_show="For a second trip, because nobody opened",
    storage="For keeping goods that the customer can't take yet",
    cancellation="For cancelling",
    refused_parcel="For a parcel that the customer did not accept",
    missing_part="For parts that are missing from a return",
    assembly="For putting it together",
    haul_away="For taking away the old item",
    stairs="For carrying it up without a lift",
    oversize="For goods larger or heavier than usual",
    small_order="For orders of little value",
    wrong_address="For sending it again, because the address was wrong",
    repacking="For packing goods that come back without their packaging",
    installation="For building it in or connecting it",
    cash_on_delivery="For paying in cash when it is delivered",
    deposit="Paid in advance",
    rental="For renting it",
    late_return="For bringing rented goods back late",
    damage="For damage to rented goods",
    alteration="For changing an article, such as shortening or engraving it",
    reminder="For a reminder of an invoice that is not paid",
    exchange_shipping="For sending what is given in exchange",
    other="Anything else; say what it is in `name`",
)
ShownAt = Literal["product_page", "cart", "checkout", "quote", "return_form"]
SHOWN_AT_MEANS = Meanings(
    product_page="On the page of the product",
    cart="In the cart",
    checkout="At the checkout, before the customer pays",
    quote="In an offer that the shop makes on request",
    return_form="When the customer announces the return, before it is sent",
)
GivenBack = Literal["on_return", "on_purchase", "on_repair", "if_cancelled_in_time", "never"]
GIVEN_BACK_MEANS = Meanings(
    on_return="When what it is for comes back, such as crates or a device on loan",
    on_purchase="When the customer buys: it comes off the price, as with samples or a visit",
    on_repair="When the customer has it repaired: it comes off the price of the repair, as with an estimate",
    if_cancelled_in_time="When the customer cancels before the deadline",
    never="Not at all",
)
FreePer = Literal["household", "customer", "order", "article"]
FREE_PER_MEANS = Meanings(
    household="For each household",
    customer="For each customer",
    order="For each order",
    article="For each kind of article",
)

FeeUnit = Literal[
    "order",
    "item",
    "parcel",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "part",
    "stop",
    "floor",
    "km",
    "mile",
    "return",
]
FEE_UNITS_MEAN = Meanings(
    order="Once per order",
    item="For each article",
    parcel="For each parcel",
    hour="For each hour of work",
    day="For each day",
    weekend="For each weekend, as with tools for hire",
    week="For each week",
    month="For each month",
    part="For each part",
    stop="For each trip of the van",
    floor="For each floor",
    km="For each kilometre of the way",
    mile="For each mile of the way",
    **{"return": "For each return"},
)
