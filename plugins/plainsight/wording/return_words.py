"""The words for reasons, states of the goods, remedies and ways back."""

from __future__ import annotations

from plainsight.wording.catalogue import message

IF = {
    "changed_mind": message("if you change your mind"),
    "does_not_fit": message("if the item does not fit"),
    "not_tolerated": message("if you cannot tolerate the item"),
    "customer_error": message("if you ordered the wrong item"),
    "shop_error": message("if we sent the wrong item"),
    "damaged": message("if it arrives damaged"),
    "defective": message("if it turns out to be faulty"),
    "missing_parts": message("if parts are missing"),
    "refused_parcel": message("if you refuse the parcel"),
    "late": message("if it arrives late"),
    "spoiled": message("if it arrives spoiled"),
    "recalled": message("if it is recalled"),
}
REASONS = {
    "any": message("any reason", "reason for a return"),
    "changed_mind": message("you changed your mind", "reason for a return"),
    "does_not_fit": message("it does not fit", "reason for a return"),
    "not_tolerated": message("you cannot tolerate it", "reason for a return"),
    "customer_error": message("you ordered the wrong item", "reason for a return"),
    "shop_error": message("we sent the wrong item", "reason for a return"),
    "damaged": message("it arrived damaged", "reason for a return"),
    "defective": message("it is faulty", "reason for a return"),
    "missing_parts": message("parts are missing", "reason for a return"),
    "refused_parcel": message("you refused the parcel", "reason for a return"),
    "late": message("it came late", "reason for a return"),
    "spoiled": message("it arrived spoiled", "reason for a return"),
    "recalled": message("it has been recalled", "reason for a return"),
}
CASES = {
    "any": message("any reason", "case"),
    "changed_mind": message("change of mind", "case"),
    "does_not_fit": message("does not fit", "case"),
    "not_tolerated": message("not tolerated", "case"),
    "customer_error": message("wrong item ordered", "case"),
    "shop_error": message("wrong item sent", "case"),
    "damaged": message("damaged", "case"),
    "defective": message("faulty", "case"),
    "missing_parts": message("parts missing", "case"),
    "refused_parcel": message("parcel refused", "case"),
    "late": message("late", "case"),
    "spoiled": message("spoiled", "case"),
    "recalled": message("recalled", "case"),
}
"""Short, for labels."""
ARRIVES = {
    "damaged": message("damaged", "If yours arrives ..."),
    "defective": message("faulty", "If yours arrives ..."),
    "shop_error": message("wrong", "If yours arrives ..."),
    "missing_parts": message("incomplete", "If yours arrives ..."),
    "spoiled": message("spoiled", "If yours arrives ..."),
}
"""Also the order in which they are told."""
WHILE = {
    "unopened": message("while sealed"),
    "seal_broken": message("even with the seal broken"),
    "downloaded": message("even once the download has begun"),
    "code_revealed": message("even once the code is laid open"),
    "tags_on": message("with the tags on"),
    "incomplete": message("even if incomplete"),
}
ONCE = {
    "unopened": message("while still sealed"),
    "seal_broken": message("once the seal is broken"),
    "downloaded": message("once the download has begun"),
    "code_revealed": message("once the code is laid open"),
    "tags_on": message("even with the tags on"),
    "incomplete": message("if incomplete"),
}
DONE = {
    "opened": message("opened", "once ..."),
    "used": message("used", "once ..."),
    "assembled": message("assembled", "once ..."),
    "installed": message("installed", "once ..."),
    "altered": message("altered", "once ..."),
    "washed": message("washed", "once ..."),
}
"""What was done to the goods: several share one "once"."""
OPENED_OR_NOT = message("whether opened or not")
"""Where both `unopened` and `opened` stand, for what is allowed and for what is not."""
LACKING = {
    "tags_off": message("without the tags"),
    "box_missing": message("without the original box"),
    "box_damaged": message("with a damaged original box"),
    "serial_missing": message("without a readable serial number"),
    "data_left": message("with your data still on it"),
}
"""What is no longer there, or not yet gone: several share one "even"."""
EVEN = message("even {states}")
WHILE_DONE = message("even once {states}")
ONCE_DONE = message("once {states}")
STATES = {
    "any": message("any state", "state of the goods"),
    "unopened": message("sealed", "state of the goods"),
    "opened": message("opened", "state of the goods"),
    "used": message("used", "state of the goods"),
    "assembled": message("assembled", "state of the goods"),
    "installed": message("installed", "state of the goods"),
    "seal_broken": message("seal broken", "state of the goods"),
    "tags_on": message("tags on", "state of the goods"),
    "tags_off": message("tags removed", "state of the goods"),
    "incomplete": message("incomplete", "state of the goods"),
    "box_missing": message("original box missing", "state of the goods"),
    "box_damaged": message("original box damaged", "state of the goods"),
    "serial_missing": message("serial number missing", "state of the goods"),
    "data_left": message("data not deleted", "state of the goods"),
    "altered": message("altered", "state of the goods"),
    "washed": message("washed", "state of the goods"),
    "downloaded": message("download begun", "state of the goods"),
    "code_revealed": message("code laid open", "state of the goods"),
}
WE = {
    "full_refund": message("refund you", "we ..."),
    "partial_refund": message("refund part of the price", "we ..."),
    "store_credit": message("give you store credit", "we ..."),
    "gift_card": message("give you a gift card", "we ..."),
    "exchange": message("exchange it", "we ..."),
    "replacement": message("replace it", "we ..."),
    "repair": message("repair it", "we ..."),
}
WE_WITH_THE_ITEM = {
    "exchange": message("exchange the item", "we ..."),
    "replacement": message("replace the item", "we ..."),
    "repair": message("repair the item", "we ..."),
}
"""Where no article was named before that an "it" could stand for."""
REMEDIES = {
    "full_refund": message("full refund", "remedy"),
    "partial_refund": message("partial refund", "remedy"),
    "store_credit": message("store credit", "remedy"),
    "gift_card": message("gift card", "remedy"),
    "exchange": message("exchange", "remedy"),
    "replacement": message("replacement", "remedy"),
    "repair": message("repair", "remedy"),
}
FOR = {
    "full_refund": message("a full refund", "for ..."),
    "partial_refund": message("a partial refund", "for ..."),
    "store_credit": message("store credit", "for ..."),
    "gift_card": message("a gift card", "for ..."),
    "exchange": message("an exchange", "for ..."),
    "replacement": message("a replacement", "for ..."),
    "repair": message("a repair", "for ..."),
}
METHODS = {
    "by_mail": message("return by parcel", "way back"),
    "in_store": message("return to a store", "way back"),
    "at_kiosk": message("return to a drop-off point", "way back"),
    "collection": message("collection at your home", "way back"),
    "given_away": message("gift to a charity", "way back"),
    "keep_product": message("nothing to send back: you keep it", "way back"),
}
LABELS = {
    "in_box": message("in the box", "return label"),
    "download_and_print": message("to download and print", "return label"),
    "customer_responsibility": message("you buy it", "return label"),
}
PROOFS = {
    "receipt": message("receipt", "proof of purchase"),
    "gift_receipt": message("gift receipt", "proof of purchase"),
    "order_number": message("order number", "proof of purchase"),
    "payment_card": message("the card you paid with", "proof of purchase"),
    "registry": message("registry number", "proof of purchase"),
    "none": message("none needed", "proof of purchase"),
}
BY = {
    "by_mail": message("by parcel", "how goods go back"),
    "in_store": message("in a store", "how goods go back"),
    "at_kiosk": message("at a drop-off point", "how goods go back"),
    "collection": message("by collection at your home", "how goods go back"),
    "given_away": message("by giving it to a charity", "how goods go back"),
    "keep_product": message("without sending it back", "how goods go back"),
}
WITH = {
    "receipt": message("with the receipt", "proof of purchase, inside a sentence"),
    "gift_receipt": message("with the gift receipt", "proof of purchase, inside a sentence"),
    "order_number": message("with the order number", "proof of purchase, inside a sentence"),
    "payment_card": message("with the card you paid with", "proof of purchase, inside a sentence"),
    "registry": message("with the registry number", "proof of purchase, inside a sentence"),
    "none": message("without proof of purchase", "proof of purchase, inside a sentence"),
}
AND_RECEIVED = {
    "purchase": message("you are the buyer", "after: if you change your mind and"),
    "gift": message("it was a gift", "after: if you change your mind and"),
    "registry": message("it comes from a gift registry", "after: if you change your mind and"),
}
IF_RECEIVED = {
    "purchase": message("if you are the buyer"),
    "gift": message("if received as a gift"),
    "registry": message("if bought from a gift registry"),
}
RECEIVED = {
    "purchase": message("your own purchase", "case"),
    "gift": message("gift", "case"),
    "registry": message("gift registry", "case"),
}
COMES_BACK = {
    "unopened": message("unopened", "how goods have to come back"),
    "unused": message("unused", "how goods have to come back"),
    "clean": message("clean", "how goods have to come back"),
    "tags_on": message("with the tags on", "how goods have to come back"),
    "original_box": message("in the original packaging", "how goods have to come back"),
    "all_parts": message("with all parts and accessories", "how goods have to come back"),
    "serial_number": message("with its serial number", "how goods have to come back"),
    "data_wiped": message("with your data deleted", "how goods have to come back"),
    "unassembled": message("unassembled", "how goods have to come back"),
    "uninstalled": message("uninstalled", "how goods have to come back"),
    "unwashed": message("unwashed", "how goods have to come back"),
    "tried_indoors": message("tried on indoors only", "how goods have to come back"),
    "over_underwear": message("tried on over underwear only", "how goods have to come back"),
    "seal_intact": message("with the seal intact", "how goods have to come back"),
    "like_new": message("as good as new", "how goods have to come back"),
    "free_gifts": message("with the free gifts that came with it", "how goods have to come back"),
    "unaltered": message("unaltered", "how goods have to come back"),
    "whole_packs": message("in whole, unopened packs", "how goods have to come back"),
}
BACK_FROM = {
    "posted": message("your posting the parcel", "what starts the clock of a refund"),
    "told": message("your telling us that you return it", "what starts the clock of a refund"),
    "checked": message("our checking the return", "what starts the clock of a refund"),
    "collected": message("our collecting it", "what starts the clock of a refund"),
}
"""As `EVENTS`, after “within 14 days of”. Arrival at the shop has sentences of its own."""
EVIDENCE = {
    "photos": message("photos of it", "what a customer sends along"),
    "packaging_photos": message("photos of the packaging with its label", "what a customer sends along"),
    "video": message("a short video", "what a customer sends along"),
    "delivery_note": message("the delivery note with the damage written on it", "what a customer sends along"),
    "order_number": message("your order number", "what a customer sends along"),
    "serial_number": message("the serial number", "what a customer sends along"),
}
