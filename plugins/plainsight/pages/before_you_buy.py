"""Pages to read before buying, one for each category that is sold, and the index of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from plainsight.model.catalogue import Category
from plainsight.model.policy import Rule, refusals_first
from plainsight.pages import escaping
from plainsight.pages.notice import notice_html
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing
from plainsight.pages.sections import Item, anchor, brief, cards, lead, make_page
from plainsight.pages.templates import block

_INDEX: Thing = ("before-you-buy",)
_SHOWN, _MORE, _COMING = range(3)


@dataclass
class BeforeYouBuy:
    """The pages of one locale; what pages share (a rule's notice, its line in a list) is written once.

    Attributes:
        words: of the locale.
        rules: those that hold today and those to come, in the order of the policy.
    """

    words: PageWords
    rules: tuple[Rule, ...]
    _notices: dict[str, str] = field(default_factory=dict)
    _items: dict[str, Item] = field(default_factory=dict)

    def pages(self) -> list[GeneratedPage]:
        """The index and every category's page; none when nothing is sold."""
        sold = self.words.policy.sold_categories
        return [self.index(), *map(self.category_page, sold)] if sold else []

    def category_page(self, category: Category) -> GeneratedPage:
        """What must be seen comes first, then the way to the store, then everything else that concerns it."""
        words, say = self.words, self.words.wording.say
        page: Thing = ("category", category.id)
        shown, more, coming = self._split(category.id)
        name = words.plain(category.name)
        heading = say("{goods}: before you buy", goods=name)
        summary = words.plain(category.summary) if category.summary else None
        top = Markup("\n").join(
            part
            for part in (
                block(
                    "before_you_buy_head.html.j2",
                    summary=words.text(category.summary) if category.summary else None,
                    count=_count(words, len(shown)),
                ),
                self._box(shown, page),
                block(
                    "before_you_buy_store.html.j2",
                    w=words.wording,
                    category=category,
                    name=name,
                    store=words.local_address(page, category.store) if category.store else "",
                ),
            )
            if part
        )
        return make_page(
            words,
            page,
            "before-you-buy",
            "before_you_buy.md.j2",
            title=heading,
            description=summary or say("What to know before you buy: {goods}.", goods=name),
            source=page,
            sells=(category.id,),
            heading=heading,
            top=top,
            more=brief(self._item(rule, page) for rule in more),
            more_anchor=anchor("ps-more"),
            coming=brief(self._coming(rule, page) for rule in coming),
            coming_anchor=anchor("ps-coming"),
            related=self._related(category, page),
        )

    def index(self) -> GeneratedPage:
        words, say = self.words, self.words.wording.say
        name = say("Before you buy")
        told = say("Choose what you are going to buy. Its page tells you first what you have to know.")
        return make_page(
            words,
            _INDEX,
            "index",
            "sections.md.j2",
            title=name,
            description=told,
            name=name,
            lead=Markup("\n").join((lead(told), self.cards(_INDEX))),
            sections=(),
        )

    def cards(self, page: Thing) -> Markup:
        """Every sold category as a card, seen from `page`."""
        words = self.words
        return cards(
            Item(
                href=words.link(page, ("category", category.id)),
                title=words.text(category.name),
                says=words.text(category.summary) if category.summary else None,
                small=_count(words, len(self._split(category.id)[0])),
            )
            for category in words.policy.sold_categories
        )

    def _split(self, category: str) -> tuple[list[Rule], list[Rule], list[Rule]]:
        """Rules that concern a category: those that must be seen, the others, those that do not hold yet."""
        return self._splits[category]

    @cached_property
    def _splits(self) -> dict[str, tuple[list[Rule], list[Rule], list[Rule]]]:
        """Of every sold category. Rules of one scope are asked about once, for whole shops share a few scopes."""
        policy, today = self.words.policy, self.words.today
        scopes: dict[str, Rule] = {}
        parts: list[tuple[Rule, str, int]] = []
        for rule in refusals_first(self.rules):
            key = repr(rule.scope)
            scopes.setdefault(key, rule)
            if not policy.holds(rule, today) and policy.next_start(rule, today) is None:
                continue
            part = _COMING if not policy.holds(rule, today) else _SHOWN if rule.is_must_show else _MORE
            parts.append((rule, key, part))
        splits = {}
        for category in policy.sold_categories:
            concerned = {key for key, rule in scopes.items() if policy.concerns(rule, category.id)}
            split: tuple[list[Rule], list[Rule], list[Rule]] = ([], [], [])
            for rule, key, part in parts:
                if key in concerned:
                    split[part].append(rule)
            splits[category.id] = split
        return splits

    def _box(self, rules: list[Rule], page: Thing) -> Markup:
        """The notices; all these pages stand equally deep, so a notice and its link are the same on each."""
        written = []
        for rule in rules:
            if rule.id not in self._notices:
                link = self.words.link(page, ("rule", rule.id))
                self._notices[rule.id] = notice_html(self.words.wording, rule, heading_level=2, link=link)
            written.append(self._notices[rule.id])
        return Markup("\n".join(('<div class="ps-notices">', *written, "</div>"))) if written else Markup()

    def _item(self, rule: Rule, page: Thing) -> Item:
        if rule.id not in self._items:
            self._items[rule.id] = rule_item(self.words, rule, page)
        return self._items[rule.id]

    def _coming(self, rule: Rule, page: Thing) -> Item:
        start = self.words.policy.next_start(rule, self.words.today)
        assert start is not None  # it would not stand among those to come
        day = self.words.wording.say("From {date}:", date=self.words.wording.speech.date(start))
        return rule_item(self.words, rule, page, day=day)

    def _related(self, category: Category, page: Thing) -> Markup:
        """Pages of the next wider and the next narrower sold categories, and the index."""
        words, policy = self.words, self.words.policy
        kin = policy.lineage(category.id) | policy.below(category.id)
        near = [other for other in policy.sold_categories if other.id in kin and other.id != category.id]
        items = [Item(words.link(page, ("category", other.id)), words.text(other.name)) for other in near]
        items.append(Item(words.link(page, _INDEX), escaping.html(words.wording.say("Everything we sell"))))
        if self.rules:
            items.append(
                Item(words.link(page, ("order",)), escaping.html(words.wording.say("What applies to my order?")))
            )
        return block("related.html.j2", w=words.wording, items=items)


def rule_item(words: PageWords, rule: Rule, page: Thing, *, day: str | None = None) -> Item:
    """A rule's line in a short list on `page`: its title, which leads to the whole rule, and its answer."""
    return Item(
        href=words.link(page, ("rule", rule.id)),
        title=words.text(rule.title),
        says=escaping.html(words.wording.answer(rule)),
        day=day,
    )


def _count(words: PageWords, number: int) -> str | None:
    if not number:
        return None
    return words.wording.many("{n} thing to know before you buy", "{n} things to know before you buy", number)
