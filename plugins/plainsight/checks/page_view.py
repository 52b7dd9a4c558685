"""One page, what has to be seen on it, and what is."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborNode

from plainsight.checks.box_label import box_label
from plainsight.checks.notice_sight import NoticeSight
from plainsight.checks.palettes import in_other_palettes
from plainsight.checks.shop import Shop
from plainsight.checks.store_links import selector_of
from plainsight.findings import Place
from plainsight.model import Policy, Rule
from plainsight.sight import ContactLink, HumanContact, Look, Shown, StaticPage, Viewport, read_page
from plainsight.sight.browser import Browser, PageSight, Wanted
from plainsight.sight.exposure import ORDER_UNSURE
from plainsight.sight.reading import met_before_buying
from plainsight.wording import Notice


class PageView:
    """One page, and what has to be seen on it."""

    def __init__(
        self,
        page: StaticPage,
        html: bytes,
        shop: Shop,
        sells: tuple[str, ...] | None,
        sources: Mapping[str, Place],
        browser: Browser | None,
        stores: Mapping[str, str],
    ) -> None:
        self.page = page
        self.html = html
        self._browser = browser
        self._stores = stores
        self.shop = shop
        self.url = page.url
        self.sources = sources
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
        return self.page.buy_controls(self._buy)

    @cached_property
    def _buy(self) -> str | None:
        """What selects the buy controls where their marks and words do not: the settings', or links to the store."""
        said = self.shop.settings.buy
        if said is not None or not self._stores or self.page.buy_controls():
            return said
        return selector_of(self._stores)

    @property
    def engine(self) -> str:
        """The engine whose word counts here."""
        return "static" if self._browser is None else "browser"

    @cached_property
    def notices(self) -> tuple[NoticeSight, ...]:
        """How each expected rule is seen."""
        sights = self.static_notices
        if self._browser is not None:
            sights = tuple(self._in_palettes(self._in_browser(sight)) for sight in sights)
        return tuple(
            replace(sight, looks={name: self.labelled(sight.node, look) for name, look in sight.looks.items()})
            if sight.node is not None
            else sight
            for sight in sights
        )

    def labelled(self, node: LexborNode, look: Look) -> Look:
        """A look at an element, with what the page itself calls a box that hides it."""
        by = look.hidden_by
        if by is None:
            return look
        return replace(look, hidden_by=replace(by, label=box_label(self.page.element(node), by.element)))

    def _in_browser(self, static: NoticeSight) -> NoticeSight:
        if static.node is None:
            return static
        rule = static.rule.id
        looks = {name: sight.looks[rule] for name, sight in self._sights.items()}
        orders = [sight.before_buy.get(rule) for sight in self._sights.values()]
        before = False if False in orders else (True if True in orders else None)
        if before is not False:
            for name, sight in self._sights.items():
                if sight.before_buy.get(rule) is None and sight.buy_controls and looks[name].visible:
                    looks[name] = replace(looks[name], shown=Shown.UNSURE, unsure=ORDER_UNSURE)
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
        return {v.name: self._browser.look(self.url, v, wanted, buy=self._buy) for v in self.viewports}

    def can_reach_person(self, viewport: str) -> bool | None:
        """Whether some way to reach a person is seen on load; None is unsure."""
        if self._browser is not None:
            sight = self._sights[viewport]
            return None if sight.error else sight.contact.visible
        seen = [looks[viewport].visible for _, looks in self.contacts]
        return True if True in seen else (None if None in seen else False)

    def contact_in_browser(self, viewport: str) -> HumanContact | None:
        """The best seen way to a person as the browser names it; None without a browser."""
        return None if self._browser is None else self._sights[viewport].contact

    def evidence(self, rule: str, viewport: str) -> Path | None:
        """The picture that the browser kept of a rule's notice."""
        kept = None if self._browser is None else self._sights[viewport].evidence.get(rule)
        return Path(kept) if kept else None

    def needs_script(self, rule: str, viewport: str) -> bool:
        """Whether a rule's notice is seen, but not with scripts off."""
        return self._browser is not None and rule in self._sights[viewport].scripts_needed

    @cached_property
    def static_notices(self) -> tuple[NoticeSight, ...]:
        """How each expected rule is seen by the static engine."""
        if not self.expected:
            return ()
        marked: dict[str, list[LexborNode]] = {}
        for node in self.page.select("[data-plainsight-rule]"):
            marked.setdefault(node.attributes.get("data-plainsight-rule") or "", []).append(node)
        return tuple(self._in_palettes(self._sight(rule, marked.get(rule.id, []))) for rule in self.expected)

    def _in_palettes(self, sight: NoticeSight) -> NoticeSight:
        """The same, hidden where it is so in another palette that the page offers (told by the static engine)."""
        looks = dict(sight.looks)
        for palette, page in self._palettes:
            nodes = page.select(f'[data-plainsight-rule="{sight.rule.id}"]') or page.find_text(sight.notice.sentences)
            for viewport in self.viewports:
                seen = [page.look(node, viewport) for node in nodes] if looks[viewport.name].visible else []
                if seen and all(look.shown is Shown.HIDDEN for look in seen):
                    by = seen[0].hidden_by
                    looks[viewport.name] = replace(seen[0], hidden_by=by and replace(by, palette=palette))
        return replace(sight, looks=looks)

    @cached_property
    def _palettes(self) -> tuple[tuple[str, StaticPage], ...]:
        return tuple(
            (name, read_page(html, self.url, self.page.sheets)) for name, html in in_other_palettes(self.html)
        )

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
        if not self.buy_controls:
            return NoticeSight(rule, notice, node, looks, None)
        controls = self.buy_controls
        orders = {
            viewport.name: met_before_buying(self.page, node, controls, viewport) for viewport in self.viewports
        }
        if False in orders.values():
            return NoticeSight(rule, notice, node, looks, before_buy=False)
        for name, before in orders.items():
            if before is None and looks[name].visible:
                looks[name] = replace(looks[name], shown=Shown.UNSURE, unsure=ORDER_UNSURE)
        return NoticeSight(rule, notice, node, looks, before_buy=True)

    @cached_property
    def contacts(self) -> tuple[tuple[ContactLink, dict[str, Look]], ...]:
        """Every way to reach a person here, and how it is seen per viewport as the page opens."""
        return tuple(
            (link, {window.name: self.page.look(link.node, window, opened=False) for window in self.viewports})
            for link in self.page.human_contacts()
        )

    def place(self, node: LexborNode | None = None, viewport: str | None = None, label: str | None = None) -> Place:
        """This page, or an element on it."""
        element = opening_tag(node) if node is not None else None
        return Place(page=self.url, element=element, viewport=viewport, label=label)

    @property
    def source_places(self) -> tuple[Place, ...]:
        """Where this page was written, as far as that is known."""
        source = self.sources.get(self.url)
        return (source,) if source else ()


def page_title(page: StaticPage) -> str:
    """What a page calls itself: its first heading without the mark of a link to it, else its title."""
    for selector in ("h1", "title"):
        node = page.tree.css_first(selector)
        words = " ".join(node.text(deep=True).split()).rstrip("¶# ") if node is not None else ""
        if words:
            return words
    return page.url


def _rank(sight: NoticeSight) -> tuple[int, int, int]:
    looks = list(sight.looks.values())
    told = sum(not sight.words_missing(look) for look in looks)
    levels = [-1 if level is None else int(level) for level in sight.levels.values()]
    return (min(told, 1), min(levels), sum(levels))


def nearest(node: LexborNode, tags: Set[str]) -> LexborNode | None:
    """The node itself, or the nearest element around it, that has one of these tags."""
    at: LexborNode | None = node
    while at is not None and at.tag not in tags:
        at = at.parent
    return at


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
