"""A customer's language lacks a text that has to be seen.

The shop names its languages in `shop: locales:`. In each of them a customer must be able to read every must-show
rule: its `title`, its `why`, and its `notice` where one is written (a notice that is left out is generated in every
language). The names of the phone and of "Talk to a human" stand on every page, so they count as well.

A category that is sold has a page to read before buying in each language, and its `name` is that page's title. Where
it is missing, the page is called in another language, and that is a warning. Any other text of a rule that is missing
is shown in the shop's first language, and its rule says that some text is not available in this language yet. Where
the rule must be shown, that is a warning, as its notice may hold that text.

A plain text is in the shop's first language. With several languages, write one text for each:

    title: {en: Bath aids, fr: Aides pour le bain}

A text in `fr` also serves `fr-CA`.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from plainsight.checks.check import Example, Problem
from plainsight.checks.policy.unread import part_unread
from plainsight.checks.policy_view import PolicyView
from plainsight.checks.rule_texts import name_of, texts_of
from plainsight.findings import Severity
from plainsight.model import Rule, Text

CODE = "PS116"
NAME = "missing-translation"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "A customer who reads that language meets the rule in a foreign one, or not at all."
HELP = "Write the text in each of the shop's languages."
SOURCES = ()

_OWN = (("why",), ("notice",))
"""Texts that are errors of their own."""
_RULE = """
shop: {locales: [en, fr], currency: EUR, time_zone: Europe/Paris}
rules:
  - id: bath-hygiene
    kind: return
    title: %s
    why:
      en: They touch bare skin, and we will not sell you one that somebody else has used.
      fr: Elles touchent la peau nue, et nous ne vous vendrons rien qu'une autre personne a utilisé.
    outcomes: [{reason: changed_mind, state: opened, return_policy: not_permitted}]
"""
GOOD = (Example(title="A title in both languages", text=_RULE % "{en: Bath aids, fr: Aides pour le bain}"),)
BAD = (Example(title="A title in the first language only", text=_RULE % "Bath aids"),)


def check(view: PolicyView) -> Iterator[Problem]:
    if part_unread(view.reading, "shop"):
        return
    for rule in view.policy.must_show:
        if rule.until is None or rule.until >= view.today:
            for field, text in (("title", rule.title), ("why", rule.why), ("notice", rule.notice)):
                yield from _missing(view, ("rule", rule.id), field, text)
            yield from _told_in_part(view, rule)
    for category in view.policy.sold_categories:
        yield from _missing(view, ("category", category.id), "name", category.name, Severity.WARNING)
    contact = view.policy.contact
    bar = (contact.phone_channel, contact.human_channel) if contact else ()
    for channel in {channel.id: channel for channel in bar if channel}.values():
        yield from _missing(view, ("channel", channel.id), "name", channel.name)


def _told_in_part(view: PolicyView, rule: Rule) -> Iterator[Problem]:
    """The texts of a rule that customers read in another language than the rest of it, told at the first of them."""
    default = view.policy.shop.default_locale
    locales = [locale for locale in view.policy.shop.locales if locale != default]
    texts = [(path, text) for path, text in texts_of(rule) if path not in _OWN]
    lacking = {locale: [path for path, text in texts if text.within(locale, default) is None] for locale in locales}
    for locale, paths in lacking.items():
        if not paths:
            continue
        thing = ("rule", rule.id)
        more = f" and {len(paths) - 1} more of its texts are" if len(paths) > 1 else " is"
        yield Problem(
            f"{name_of(paths[0])} of `{rule.id}`{more} not written in {_language(locale)} (`{locale}`)",
            view.reading.place(thing, *paths[0]),
            help=f"Add `{locale}: ...`: until then, customers read a rule in two languages.",
            related=tuple(view.reading.place(thing, *path, label="here, too") for path in paths[1:]),
            rule=rule.id,
            severity=Severity.WARNING,
        )


def _missing(
    view: PolicyView, thing: tuple[str, ...], field: str, text: Text | None, severity: Severity | None = None
) -> Iterator[Problem]:
    shop = view.policy.shop
    missing = [locale for locale in shop.locales if text and text.within(locale, shop.default_locale) is None]
    if missing:
        languages = " and ".join(f"{_language(locale)} (`{locale}`)" for locale in missing)
        yield Problem(
            f"`{field}` of `{thing[1]}` is not written in {languages}",
            view.reading.place(thing, field),
            help="Add " + ", ".join(f"`{locale}: ...`" for locale in missing) + ".",
            related=(view.reading.place(("shop",), "locales", label="the shop's languages"),),
            rule=thing[1] if thing[0] == "rule" else None,
            severity=severity,
        )


def _language(locale: str) -> str:
    return str(Locale("en").languages.get(locale.partition("-")[0], "the language"))
