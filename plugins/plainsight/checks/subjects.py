"""What checks look at: the policy's data, one page, the whole site."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from selectolax.lexbor import LexborNode

from plainsight.findings import Place
from plainsight.model import Policy, Reading, Rule
from plainsight.settings import Settings
from plainsight.sight import ContactLink, Level, Look, Shown, StaticPage, Viewport, level_of
from plainsight.sight.browser import Browser, PageSight, Wanted
from plainsight.wording import Notice, PhoneText, Wording

_SPACE = re.compile(r"\s+")
_UNPAINTED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def fold(words: str) -> str:
    """Words as a reader compares them: NFC, white space folded, invisible characters dropped."""
    return _SPACE.sub(" ", _UNPAINTED.sub("", unicodedata.normalize("NFC", words))).strip()


@dataclass(frozen=True)
class PolicyView:
    """The policy's data, with its places."""

    reading: Reading
    settings: Settings
    today: dt.date

    @property
    def policy(self) -> Policy:
        return self.reading.policy


@dataclass(frozen=True)
class Shop:
    """What a page's audit needs to know of the shop; made once, shared by all pages, picklable."""

    policy: Policy
    settings: Settings
    today: dt.date
    wordings: dict[str, Wording] = field(default_factory=dict, compare=False)
    notices: dict[tuple[str, str], Notice] = field(default_factory=dict, compare=False)
    phones: dict[str, PhoneText | None] = field(default_factory=dict, compare=False)
    expected: dict[tuple[str, ...], tuple[Rule, ...]] = field(default_factory=dict, compare=False)

    def wording(self, locale: str) -> Wording:
        if locale not in self.wordings:
            self.wordings[locale] = Wording(self.policy, locale)
        return self.wordings[locale]

    def notice(self, rule: Rule, locale: str) -> Notice:
        key = (rule.id, locale)
        if key not in self.notices:
            self.notices[key] = self.wording(locale).notice(rule)
        return self.notices[key]

    def phone(self, locale: str) -> PhoneText | None:
        """The number that stands on every page, as it is written in `locale`."""
        if locale not in self.phones:
            contact = self.policy.contact
            channel = contact.phone_channel if contact else None
            number = channel.number if channel else None
            self.phones[locale] = self.wording(locale).phone(number) if number else None
        return self.phones[locale]

    def expected_when_selling(self, sells: tuple[str, ...]) -> tuple[Rule, ...]:
        """The must-show rules for what a page sells, as far as they are told on guides."""
        if sells not in self.expected:
            policy = self.policy
            known = [item for item in sells if item in policy.categories or item in policy.products]
            shown = policy.shown_when_selling(known, self.today)
            self.expected[sells] = tuple(rule for rule in shown if "guide" in rule.surfaces)
        return self.expected[sells]

    def locale_of(self, lang: str | None) -> str:
        """The shop's locale that a page's `lang` means; its first one when none fits."""
        locales = self.policy.shop.locales
        if lang:
            for locale in locales:
                if locale.lower() == lang.lower():
                    return locale
            for locale in locales:
                if locale.partition("-")[0].lower() == lang.partition("-")[0].lower():
                    return locale
        return locales[0]


@dataclass(frozen=True)
class NoticeSight:
    """How one rule's notice is seen on one page.

    Attributes:
        rule: the must-show rule.
        notice: what has to be told, in the page's locale.
        node: the element that tells it, None when the page has none.
        looks: what is seen of it, per viewport name.
        before_buy: whether it precedes the buy control; None where there is no buy control.
    """

    rule: Rule
    notice: Notice
    node: LexborNode | None
    looks: Mapping[str, Look]
    before_buy: bool | None

    def level(self, viewport: str) -> Level | None:
        return level_of(self.looks[viewport], self.before_buy)

    @property
    def levels(self) -> dict[str, Level | None]:
        return {viewport: self.level(viewport) for viewport in self.looks}

    @property
    def worst(self) -> Level | None:
        """The lowest level over all viewports; None when one of them is unsure."""
        levels = list(self.levels.values())
        return None if None in levels else min(level for level in levels if level is not None)

    def words_missing(self, look: Look) -> bool:
        """Whether the painted words no longer hold the notice's own."""
        return fold(self.notice.sentences) not in fold(look.painted)

    def why_missing(self, look: Look) -> bool:
        return bool(self.notice.why) and fold(self.notice.why or "") not in fold(look.painted)


class PageView:
    """One page, and what has to be seen on it."""

    def __init__(
        self,
        page: StaticPage,
        html: bytes,
        shop: Shop,
        sells: tuple[str, ...] | None,
        source: Place | None,
        browser: Browser | None = None,
    ) -> None:
        self.page = page
        self.html = html
        self._browser = browser
        self.shop = shop
        self.url = page.url
        self.source = source
        root = page.tree.root
        self.lang = root.attributes.get("lang") if root is not None else None
        self.locale = shop.locale_of(self.lang)
        self.sells = sells

    @property
    def policy(self) -> Policy:
        return self.shop.policy

    @property
    def viewports(self) -> tuple[Viewport, ...]:
        return self.shop.settings.windows

    @cached_property
    def expected(self) -> tuple[Rule, ...]:
        """The must-show rules for what this page sells, as far as they are told on guides."""
        return self.shop.expected_when_selling(self.sells) if self.sells else ()

    @cached_property
    def buy_controls(self) -> list[LexborNode]:
        """Controls that start a purchase; where the settings name them, those."""
        return self.page.buy_controls(self.shop.settings.buy)

    @property
    def engine(self) -> str:
        """The engine whose word counts here."""
        return "static" if self._browser is None else "browser"

    @cached_property
    def notices(self) -> tuple[NoticeSight, ...]:
        """How each expected rule is seen."""
        if self._browser is None:
            return self.static_notices
        return tuple(self._in_browser(sight) for sight in self.static_notices)

    def _in_browser(self, static: NoticeSight) -> NoticeSight:
        if static.node is None:
            return static
        rule = static.rule.id
        looks = {name: sight.looks[rule] for name, sight in self._sights.items()}
        orders = [sight.before_buy.get(rule) for sight in self._sights.values()]
        before = False if False in orders else (True if True in orders else None)
        return replace(static, looks=looks, before_buy=before)

    @cached_property
    def _sights(self) -> dict[str, PageSight]:
        """What the browser sees of this page, per viewport name."""
        assert self._browser is not None
        wanted = []
        for sight in self.static_notices:
            if sight.node is not None and sight.node.attributes.get("data-plainsight-rule") == sight.rule.id:
                wanted.append(Wanted(sight.rule.id, selector=f'[data-plainsight-rule="{sight.rule.id}"]'))
            elif sight.node is not None:
                wanted.append(Wanted(sight.rule.id, text=sight.notice.sentences))
        buy = self.shop.settings.buy
        return {v.name: self._browser.look(self.url, v, wanted, buy=buy) for v in self.viewports}

    def can_reach_person(self, viewport: str) -> bool | None:
        """Whether some way to reach a person is seen on load; None is unsure."""
        if self._browser is not None:
            sight = self._sights[viewport]
            return None if sight.error else sight.contact.visible
        seen = [looks[viewport].visible for _, looks in self.contacts]
        return True if True in seen else (None if None in seen else False)

    @cached_property
    def static_notices(self) -> tuple[NoticeSight, ...]:
        """How each expected rule is seen by the static engine."""
        if not self.expected:
            return ()
        marked: dict[str, list[LexborNode]] = {}
        for node in self.page.select("[data-plainsight-rule]"):
            marked.setdefault(node.attributes.get("data-plainsight-rule") or "", []).append(node)
        return tuple(self._sight(rule, marked.get(rule.id, [])) for rule in self.expected)

    def _sight(self, rule: Rule, nodes: list[LexborNode]) -> NoticeSight:
        notice = self.shop.notice(rule, self.locale)
        nodes = nodes or self.page.find_text(notice.sentences)
        sights = [self._sight_of(rule, notice, node) for node in nodes]
        if not sights:
            absent = {viewport.name: Look(Shown.ABSENT) for viewport in self.viewports}
            return NoticeSight(rule, notice, None, absent, None)
        return max(sights, key=_rank)

    def _sight_of(self, rule: Rule, notice: Notice, node: LexborNode) -> NoticeSight:
        looks = {viewport.name: self.page.look(node, viewport) for viewport in self.viewports}
        before = self.page.before(node, self.buy_controls[0]) if self.buy_controls else None
        return NoticeSight(rule, notice, node, looks, before)

    @cached_property
    def contacts(self) -> tuple[tuple[ContactLink, dict[str, Look]], ...]:
        """Every way to reach a person here, and how it is seen per viewport."""
        return tuple(
            (link, {viewport.name: self.page.look(link.node, viewport) for viewport in self.viewports})
            for link in self.page.human_contacts()
        )

    def place(self, node: LexborNode | None = None, viewport: str | None = None, label: str | None = None) -> Place:
        """This page, or an element on it."""
        element = opening_tag(node) if node is not None else None
        return Place(page=self.url, element=element, viewport=viewport, label=label)

    @property
    def source_places(self) -> tuple[Place, ...]:
        """Where this page was written, as far as that is known."""
        return (self.source,) if self.source else ()


def _rank(sight: NoticeSight) -> tuple[int, int, int]:
    looks = list(sight.looks.values())
    told = sum(not sight.words_missing(look) for look in looks)
    levels = [-1 if level is None else int(level) for level in sight.levels.values()]
    return (min(told, 1), min(levels), sum(levels))


def opening_tag(node: LexborNode) -> str:
    """An element as a short CSS selector: tag, id, and the class or mark that names it."""
    attributes = node.attributes
    name = node.tag or "?"
    if attributes.get("id"):
        return f"{name}#{attributes['id']}"
    if attributes.get("data-plainsight-rule"):
        return f'{name}[data-plainsight-rule="{attributes["data-plainsight-rule"]}"]'
    classes = (attributes.get("class") or "").split()
    return name + "".join(f".{part}" for part in classes[:2])


@dataclass(frozen=True)
class PageFacts:
    """What checks across pages need of one page; small and picklable."""

    url: str
    links: frozenset[str]
    sells: tuple[str, ...]
    levels: Mapping[str, Level | None]
    noindex: bool
    has_contact: bool


@dataclass(frozen=True)
class SiteView:
    """The whole site.

    Attributes:
        pages: every page by its address.
        searched: addresses in the search index, None when the site has no search.
        mapped: addresses in the sitemap, None when the site has none.
        home: address of the home page.
        sources: where each page was written, as far as that is known.
    """

    shop: Shop
    reading: Reading
    pages: Mapping[str, PageFacts]
    searched: frozenset[str] | None
    mapped: frozenset[str] | None
    home: str = "index.html"
    sources: Mapping[str, Place] = field(default_factory=dict)

    @property
    def policy(self) -> Policy:
        return self.shop.policy

    def place_of(self, thing: tuple[str, ...]) -> Place:
        """Where a rule or a category is written."""
        return self.reading.place(thing)

    def source_places(self, url: str) -> tuple[Place, ...]:
        source = self.sources.get(url)
        return (source,) if source else ()
