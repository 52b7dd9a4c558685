"""A rule in a customer's words, per locale: dates, money, durations, phone numbers, hours."""

from plainsight.wording.catalogue import locales, message
from plainsight.wording.order_answer import OrderAnswer, Way
from plainsight.wording.order_contact import PersonWay
from plainsight.wording.records import Fact, HoursLine, LocalText, Notice, OutcomeLine, PhoneText
from plainsight.wording.wording import Wording

__all__ = [
    "Fact",
    "HoursLine",
    "LocalText",
    "Notice",
    "OrderAnswer",
    "OutcomeLine",
    "PersonWay",
    "PhoneText",
    "Way",
    "Wording",
    "locales",
    "message",
]
