"""What tells one return from another: reason, state of the goods, way back, proof, remedy, each with its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from plainsight.model.base import Meanings, Text, known

ReturnReason = Literal[
    "any",
    "changed_mind",
    "does_not_fit",
    "not_tolerated",
    "customer_error",
    "shop_error",
    "damaged",
    "defective",
    "missing_parts",
    "refused_parcel",
    "late",
    "spoiled",
    "recalled",
]
RETURN_REASONS_MEAN = Meanings(
    any="Whatever the reason",
    changed_mind="The customer no longer wants it",
    does_not_fit="It is too large, too small or does not fit, such as shoes or a mattress; else as `changed_mind`",
    not_tolerated="The customer can't bear it, such as a cream or a hearing aid; else as `changed_mind`",
    customer_error="The customer ordered the wrong item",
    shop_error="The shop sent the wrong item",
    damaged="It arrived damaged",
    defective="It turned out to be faulty",
    missing_parts="Parts are missing",
    refused_parcel="The customer did not accept the parcel",
    late="It came too late",
    spoiled="Fresh goods are spoiled, or too warm",
    recalled="The maker or an authority calls it back",
)
REASON_KINDS: Mapping[str, ReturnReason] = {"does_not_fit": "changed_mind", "not_tolerated": "changed_mind"}
"""Reasons of their own only where a rule says so, and what they come under elsewhere."""
FAULT_REASONS: frozenset[ReturnReason] = frozenset(
    {"shop_error", "damaged", "defective", "missing_parts", "spoiled", "recalled"}
)
GoodsState = Literal[
    "any",
    "unopened",
    "opened",
    "used",
    "assembled",
    "installed",
    "seal_broken",
    "tags_on",
    "tags_off",
    "incomplete",
    "box_missing",
    "box_damaged",
    "serial_missing",
    "data_left",
    "altered",
    "washed",
    "downloaded",
    "code_revealed",
]
GOODS_STATES_MEAN = Meanings(
    any="Whatever state they are in",
    unopened="Still sealed in their packaging",
    opened="Taken out of the packaging",
    used="Used",
    assembled="Put together",
    installed="Built in or connected",
    seal_broken="The seal, such as for hygiene, is broken",
    tags_on="The tags are still on",
    tags_off="The tags are no longer on",
    incomplete="Something that belongs to them is not there",
    box_missing="The original box is not there",
    box_damaged="The original box is torn or written on",
    serial_missing="The serial number is missing or can't be read",
    data_left="The customer's data or account is still on the device",
    altered="Changed at the customer's wish or by the customer, such as shortened or engraved",
    washed="Washed",
    downloaded="The download or stream has begun",
    code_revealed="The code of a voucher or of software was laid open, such as scratched free",
)
Requirement = Literal[
    "unopened",
    "unused",
    "clean",
    "tags_on",
    "original_box",
    "all_parts",
    "serial_number",
    "data_wiped",
    "unassembled",
    "uninstalled",
    "unwashed",
    "tried_indoors",
    "over_underwear",
    "seal_intact",
    "like_new",
    "free_gifts",
    "unaltered",
    "whole_packs",
]
REQUIREMENTS_MEAN = Meanings(
    unopened="Still sealed",
    unused="Not used",
    clean="Clean",
    tags_on="The tags are still on",
    original_box="In its original box or packaging",
    all_parts="With all parts, manuals and accessories",
    serial_number="The serial number is there and is the one that was sold",
    data_wiped="The customer's data is deleted and accounts are signed out",
    unassembled="Not put together",
    uninstalled="Not built in or connected",
    unwashed="Not washed",
    tried_indoors="Tried on indoors only, such as shoes",
    over_underwear="Tried on over underwear only, such as swimwear",
    seal_intact="The seal, such as for hygiene, is not broken",
    like_new="As it was delivered, so that it can be sold again",
    free_gifts="Together with the free gifts that came with it",
    unaltered="Not altered, such as shortened, cut or engraved",
    whole_packs="In whole packs that are still closed, such as boxes of tiles",
)
ReturnRequirement = Annotated[Annotated[Requirement, REQUIREMENTS_MEAN] | Text, known(get_args(Requirement))]
"""A condition that is known, with words in every language, or one in words of the writer's own."""
ReturnMethod = Literal["by_mail", "in_store", "at_kiosk", "collection", "given_away", "keep_product"]
WAYS_BACK_MEAN = Meanings(
    by_mail="The customer sends a parcel",
    in_store="The customer brings it to a store",
    at_kiosk="The customer takes it to a drop-off point",
    collection="The shop fetches it at the customer's home",
    given_away="The customer gives it to a charity, such as a mattress",
    keep_product="The customer keeps it; nothing goes back",
)
Proof = Literal["receipt", "gift_receipt", "order_number", "payment_card", "registry", "none"]
PROOFS_MEAN = Meanings(
    receipt="The receipt",
    gift_receipt="The gift receipt, which names no price",
    order_number="The order number is enough",
    payment_card="The card it was paid with, by which the shop finds the purchase",
    registry="The number of the gift registry",
    none="No proof is needed",
)
Refund = Literal["full_refund", "partial_refund", "store_credit", "gift_card", "exchange", "replacement", "repair"]
REFUNDS_MEAN = Meanings(
    full_refund="All the money back",
    partial_refund="Part of the money back",
    store_credit="Credit to spend in the shop",
    gift_card="A gift card of the shop",
    exchange="Another article instead",
    replacement="The same article, new",
    repair="The article, repaired",
)
