"""One page as the static engine sees it: parsed once, asked often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from plainsight.sight.controls.human_contact import ContactLink
from plainsight.sight.css.sheet import INITIAL_TARGET
from plainsight.sight.dom import Element, is_shadow_template, shadow_roots
from plainsight.sight.exposure import HiddenBy, Look, Shown, Viewport
from plainsight.sight.flat_tree import FlatTree
from plainsight.sight.leaving import look_before_leaving
from plainsight.sight.markup import Markup, read_markup, without_noscript
from plainsight.sight.page_controls import PageControls
from plainsight.sight.page_elsewhere import find_elsewhere
from plainsight.sight.page_parts import PageParts, custom_buttons, parts_of
from plainsight.sight.page_text import PageText, flat_text_nodes, fold, quoted_otherwise, text_nodes
from plainsight.sight.reading_order import ReadingOrder
from plainsight.sight.sheet_set import SheetSet
from plainsight.sight.stylesheets import Stylesheets
from plainsight.sight.visibility.bounds.estimates import Extent
from plainsight.sight.visibility.box_look import look_at_icon
from plainsight.sight.visibility.covers.page_layers import PageLayers
from plainsight.sight.visibility.judge import Judge
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.scripts.page_scripts import ScriptSet, scripts_of


class StaticPage:
    """A page that has been read, and what a customer can see of it.

    Attributes:
        url: path in the site, such as `returns/index.html`.
        tree: the parsed page; treat it as read-only.
        sheets: the site's stylesheets.
        scripted: whether the page runs scripts of its own.
        has_shadow_roots: whether it has declarative shadow roots.
        quirks: whether browsers read it in quirks mode.
        flat: its elements, as they are drawn.
    """

    def __init__(self, tree: LexborHTMLParser, url: str, sheets: Stylesheets, markup: Markup, parts: PageParts):
        self.url = url
        self.tree = tree
        self.sheets = sheets
        self._noscript = markup.noscript
        self._parts = parts
        self.has_shadow_roots = any(map(is_shadow_template, parts.marks))
        self.quirks = markup.quirks
        self.scripted = any(node.tag == "script" for node in parts.marks)
        self.flat = FlatTree(tree, sheets.start_tags, parts.marks, quirks=self.quirks, shadow=self.has_shadow_roots)
        self._sheet_sets: dict[int, SheetSet] = {}

    def select(self, css: str) -> list[LexborNode]:
        """Elements that match a CSS selector, in document order.

        Raises:
            ValueError: the selector can't be read.
        """
        try:
            return self.tree.css(css)
        except SelectolaxError as error:
            raise ValueError(f"{css!r} is not a CSS selector that can be read") from error

    def find_text(self, text: str) -> list[LexborNode]:
        """The smallest elements whose text contains `text`, in document order.

        White space is folded, NFC, soft hyphens and zero-width characters are dropped; letter case counts. A text
        split over inline children is found, one in a declarative shadow root, and one whose quotes are curly where
        `text` has straight ones or the other way about. Attributes, comments, scripts and templates are not text: see
        `find_elsewhere`.
        """
        found = self._text.find(text)
        return found or next(filter(None, map(self._text.find, quoted_otherwise(text))), [])

    @cached_property
    def _text(self) -> PageText:
        return PageText(self.tree, self._parts.paragraphs, shadow=self.has_shadow_roots)

    def find_elsewhere(self, text: str) -> HiddenBy | None:
        """Where `text` stands when it is not text: an attribute, a comment, `<template>`, `<noscript>`, a script."""
        found = find_elsewhere(self.tree, self._noscript, text)
        if found is None and (wanted := fold(text)):
            for _, _, sheet in self.document_sheets().sheets:
                for value, offset in sheet.strings:
                    if wanted in fold(value):
                        return HiddenBy("only in ::before or ::after content", "html", sheet.source(offset))
        return found

    def element(self, node: LexborNode) -> Element:
        """A node's facts, with its parents in the flat tree."""
        return self.flat.element(node)

    def sheets_of(self, element: Element) -> SheetSet:
        """The stylesheets that apply to an element: the page's, or its shadow root's."""
        known = self._sheet_sets.get(element.scope)
        if known is None:
            if element.scope == 0:
                known = self.document_sheets()
            else:
                known = self.sheets.of_shadow_root(self.flat.shadow_root_of(element), self.url)
            self._sheet_sets[element.scope] = known
        return known

    def has_switch_on(self) -> bool:
        """Whether a radio button, a checkbox or an option is chosen as the page loads."""
        return self._parts.has_switch_on

    def focused_at_load(self) -> Sequence[LexborNode]:
        """What may have the focus as the page loads: the first of them that is drawn and takes it has it."""
        return self._parts.focused

    def has_dialog(self) -> bool:
        """Whether it has a dialog or a popover, which a script could open."""
        return self.tree.css_first("dialog, [popover]") is not None

    def has_idle_sheet(self) -> bool:
        """Whether it links a sheet that does not count, but that a script could have count."""
        idle = '[rel~="preload"][as="style"], [media="print"], [rel~="alternate"][rel~="stylesheet"]'
        return self.tree.css_first(f"link:is({idle})") is not None

    def first_paragraphs(self) -> list[LexborNode]:
        """The page's first `<p>`."""
        return self._parts.paragraphs

    @cached_property
    def scripts(self) -> ScriptSet:
        """What the page's scripts could do to its texts."""
        return scripts_of(self._parts.marks, self.url, self.sheets, self.document_sheets())

    @cached_property
    def layers(self) -> PageLayers:
        """What of it its sheets may lay over the rest."""
        return PageLayers(self)

    def shadow_trees(self) -> Iterator[tuple[LexborNode, Element]]:
        """Shadow roots with an element in them, and the first one of each."""
        for root in shadow_roots(self.tree):
            first = next(root.iter(), None)
            if first is not None:
                yield root, self.element(first)

    def missing(self, viewport: Viewport) -> str | None:
        """A sheet of the page, or of one of its shadow roots, that can't be judged and may apply in this window."""
        known = self.document_sheets().missing(viewport)
        if known is None and self.has_shadow_roots:
            trees = (self.sheets_of(inside).missing(viewport) for _, inside in self.shadow_trees())
            known = next(filter(None, trees), None)
        return known

    def document_sheets(self) -> SheetSet:
        """The stylesheets of the page's document."""
        if 0 not in self._sheet_sets:
            self._sheet_sets[0] = self.sheets.of_page(self._parts.sheets, self.url, quirks=self.quirks)
        return self._sheet_sets[0]

    def has_states(self) -> bool:
        """Whether anything on the page can be opened by pointing or clicking, by CSS alone."""
        return any(sheets.has_states for sheets in self._sheet_sets.values())

    @cached_property
    def has_initial_targets(self) -> bool:
        """Whether something on the page may be what a box that scrolls begins at."""
        named = self.tree.css_first(f"[style*={INITIAL_TARGET}]") is not None
        return named or any(sheets.has_initial_targets for sheets in self._sheet_sets.values())

    @cached_property
    def has_wide_boxes(self) -> bool:
        """Whether anything on the page may have a width that a phone has no room for."""
        named = self.tree.css_first("[style*=width], [width]") is not None
        return named or any(sheets.has_wide_boxes for sheets in self._sheet_sets.values())

    def look(self, node: LexborNode, viewport: Viewport, *, opened: bool = True) -> Look:
        """What a customer sees of all text inside `node` in a window of this size.

        Args:
            node: the element.
            viewport: the window.
            opened: whether to try, for hidden text, what would open it; it takes as long as further looks.
        """
        return self._left or self._judge.look(node, viewport, opened=opened)

    @cached_property
    def _left(self) -> Look | None:
        return look_before_leaving(self._parts.metas, self.url)

    def look_at_control(self, node: LexborNode, viewport: Viewport) -> Look:
        """The same of a link or button, which may be a picture alone."""
        look = self.look(node, viewport)
        if look.shown is not Shown.ABSENT:
            return look
        if (picture := node.css_first("svg, img")) is not None:
            return self.look(picture, viewport)
        scene = self.scene(viewport)
        icons = (look_at_icon(scene, self.element(inner)) for inner in (node, *node.css("i, span")))
        return next((icon for icon in icons if icon is not None), look)

    def texts_in(self, node: LexborNode) -> list[LexborNode]:
        """The text nodes inside an element, those of shadow roots included."""
        return list(flat_text_nodes(node)) if self.has_shadow_roots else text_nodes(node)

    def scene(self, viewport: Viewport) -> PageScene:
        """The page in a window: computed styles of its elements."""
        return self._judge.scene(viewport)

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self, self.sheets)

    def stands_at(self, node: LexborNode, viewport: Viewport) -> Extent | None:
        """Bounds of how far down the page the first text of an element stands, in px; None where unknown."""
        texts = text_nodes(node)
        return self._judge.stands_at(viewport, texts[0]) if texts else None

    def buy_controls(self, selector: str | None = None) -> list[LexborNode]:
        """The links and buttons that start a purchase, in document order, hidden ones left out.

        Args:
            selector: names them; without it they are known by marks, platforms' classes and words.

        Raises:
            ValueError: the selector can't be read.
        """
        return self.controls.buying(selector)

    def human_contacts(self) -> list[ContactLink]:
        """The ways to reach a person on this page, in document order, seen or not."""
        return self.controls.human_contacts()

    @cached_property
    def controls(self) -> PageControls:
        """What a customer can press on it."""
        return PageControls(self, self._parts)

    def before(self, first: LexborNode, second: LexborNode) -> bool:
        """Whether `first` starts before `second` in reading order."""
        return self.order.before(first, second)

    @cached_property
    def order(self) -> ReadingOrder:
        """The order in which its elements are read."""
        return ReadingOrder(self.tree, self.flat)


def read_page(html: bytes, url: str, sheets: Stylesheets) -> StaticPage:
    """Parse a page once.

    Args:
        html: the file's bytes, in any encoding that browsers know.
        url: path in the site, such as `returns/index.html`; relative addresses resolve against it.
        sheets: the site's stylesheets, shared by all its pages.
    """
    markup = read_markup(html)
    tree = LexborHTMLParser(markup.html)
    buttons = custom_buttons(markup.html)
    parts = parts_of(tree, buttons)
    if any(node.tag == "noscript" for node in parts.marks):
        markup = without_noscript(markup.html)
        tree = LexborHTMLParser(markup.html)
        parts = parts_of(tree, buttons)
    return StaticPage(tree, url, sheets, markup, parts)
