"""The verdict on one element's text: what of it reaches a customer's eye, and what hides the rest."""

from __future__ import annotations

import weakref
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.chain import Chain
from plainsight.sight.css.mode import ON_LOAD, Mode
from plainsight.sight.dom import Element
from plainsight.sight.exposure import AA_CONTRAST, Look, Reveal, Shown, Viewport
from plainsight.sight.stylesheets import Stylesheets, is_own_file, resolve
from plainsight.sight.visibility.bounds.estimates import Extent, is_jumbled
from plainsight.sight.visibility.box_look import look_at_box
from plainsight.sight.visibility.clips.centred import may_begin_before
from plainsight.sight.visibility.clips.pushed import may_be_pushed
from plainsight.sight.visibility.clips.table_columns import CollapsedColumns
from plainsight.sight.visibility.colours.fonts import FontShelf
from plainsight.sight.visibility.colours.images import ImageShelf
from plainsight.sight.visibility.covers.column_grounds import ColumnGrounds
from plainsight.sight.visibility.covers.covering import covered, lower_boxes
from plainsight.sight.visibility.covers.page_covers import covers_of
from plainsight.sight.visibility.covers.shapes import drawn_by_use, shape_near
from plainsight.sight.visibility.covers.under import (
    generated_backdrops,
    may_stand_elsewhere,
    on_backdrops,
    placed_backdrops,
)
from plainsight.sight.visibility.covers.veils import through
from plainsight.sight.visibility.formulas import moved_in_formula
from plainsight.sight.visibility.layout import Layout
from plainsight.sight.visibility.moves.dragged import dragged_off, drags_of
from plainsight.sight.visibility.pieces import Piece, Pieces
from plainsight.sight.visibility.run import Run
from plainsight.sight.visibility.scene import Chains, PageScene
from plainsight.sight.visibility.state import Gone, State
from plainsight.sight.visibility.summing import Summing, holder_of
from plainsight.sight.visibility.surroundings import Reach, Scripted
from plainsight.sight.visibility.verdict import Verdict, least_contrast

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage

_REVEALS = (
    (Mode(clicked=True), Reveal.ONE_CLICK),
    (Mode(pointed=True), Reveal.HOVER),
    (Mode(targeted=True), Reveal.ONE_CLICK),
)


class Judge:
    """Judges the texts of one page."""

    def __init__(self, page: StaticPage, sheets: Stylesheets) -> None:
        # A page and its judge would keep each other alive until the collector comes: the judge holds it weakly.
        self._page: StaticPage = weakref.proxy(page)
        self._element = page.flat.element
        base = cache(partial(_base_of, self._page))
        self._images = ImageShelf(
            sheets.read,
            lambda address, source: resolve(address, base(source)),
            lambda address, source: source is not None and is_own_file(address, base(source)),
        )
        self._chains = {ON_LOAD: Chains(self._page)}
        self._scenes: dict[tuple[Viewport, Mode], PageScene] = {}
        self._on_load: list[PageScene] = []  # those of nearly all questions, few enough to look through
        self._scripted = Scripted(self._page)
        self._pieces = Pieces(self._page)
        self._columns = CollapsedColumns(page.tree)
        self._grounds = ColumnGrounds(page.tree)
        self._fonts = FontShelf(sheets.read, lambda address, source: resolve(address, base(source)))
        self._layout = Layout(self._page)
        self._summing = Summing(self._page)

    def scene(self, viewport: Viewport, mode: Mode = ON_LOAD) -> PageScene:
        """The page in one window."""
        if mode is ON_LOAD:
            for known_scene in self._on_load:
                if known_scene.viewport is viewport:
                    return known_scene
        key = (viewport, mode)
        known = self._scenes.get(key)
        if known is None:
            chains = self._chains.get(mode)
            if chains is None:
                chains = self._chains[mode] = Chains(self._page, mode)
            known = self._scenes[key] = PageScene(self._page, chains, self._images, viewport, mode)
            if mode is ON_LOAD:
                self._on_load.append(known)
        return known

    def look(self, node: LexborNode, viewport: Viewport, *, opened: bool) -> Look:
        """What a customer sees of the text nodes of an element; and, if `opened`, what would open those hidden."""
        scene = self.scene(viewport)
        element = self._element(node)
        pieces = self._pieces.of(node)
        if not pieces:
            return look_at_box(scene, element)
        runs = [self._run(scene, piece) for piece in pieces]
        opening = partial(self._reveal, scene, pieces, element) if opened else None
        return self._summing.sum_up(scene, element, runs, opening)

    def _run(self, scene: PageScene, piece: Piece) -> Run:
        """Judge one text."""
        chain = scene.chains.of(piece.element)
        verdict = scene.verdict(chain)
        if self._stands_clear(scene, chain, piece.element):
            return piece.plain(verdict)
        if verdict.shown is Shown.HIDDEN and "svg" in chain.names and drawn_by_use(scene, piece.element):
            return Run(piece.words, Verdict(Shown.UNSURE, unsure="a `<use>` may draw it", font_px=verdict.font_px))
        if verdict.shown in (Shown.HIDDEN, Shown.UNSURE) and (verdict.contrast is None or verdict.traceless):
            return Run(piece.words, verdict)
        if scene.reach is None:
            scene.reach = Reach(covers_of(scene), drags_of(scene))
        on_ground, state = self._on_backdrops(scene, scene.reach, piece, chain, verdict)
        if on_ground.shown in (Shown.HIDDEN, Shown.UNSURE):
            return Run(piece.words, on_ground)
        run = self._in_layout(scene, scene.reach, piece, chain, on_ground, state)
        if run.verdict is verdict and _is_clear(scene, scene.reach, chain, piece.element, verdict):
            scene.clear.add((chain, piece.element.parent))
        return run

    def _stands_clear(self, scene: PageScene, chain: Chain, element: Element) -> bool:
        """Whether one just like it, in the same parent, was seen to owe how it shows to nothing else."""
        return (
            (chain, element.parent) in scene.clear
            and scene.reach is not None
            and not scene.reach.is_near(element)
            and self._scripted.on(element) is None
        )

    def _on_backdrops(
        self, scene: PageScene, reach: Reach, piece: Piece, chain: Chain, verdict: Verdict
    ) -> tuple[Verdict, State]:
        """The verdict on a text with what lies under it in mind, and the state that it rests on."""
        element = piece.element
        style, state = scene.settle(chain)
        lost = verdict.shown is Shown.HIDDEN and verdict.contrast is not None and verdict.contrast < 1.1
        unsure: str | None = None
        if lost and self._layout.stands_off_its_ground(scene, element):
            unsure = "layout decides whether it stands on the ground of what holds it"
        elif state.view is not None:
            unsure = shape_near(scene, element, lost=lost)
        if unsure is not None:
            return Verdict(Shown.UNSURE, unsure=unsure, font_px=verdict.font_px), state
        found = generated_backdrops(scene, element)
        if "table" in chain.names:
            found = [*self._grounds.under(scene, element), *found]
        if reach.holds_backdrops:
            lower = lower_boxes(scene, reach, piece.text, piece.words, element)
            found = [*found, *placed_backdrops(scene, lower, element)] if lower else found
        if found:
            return on_backdrops(verdict, state, style, chain, found)
        pale = verdict.contrast is not None and verdict.contrast < least_contrast(verdict.font_px or 0.0, style)
        if pale and verdict.shown is not Shown.UNSURE:
            unsure = may_stand_elsewhere(scene, element, chain)
            if unsure is not None:
                return Verdict(Shown.UNSURE, unsure=unsure, font_px=verdict.font_px), state
        return verdict, state

    def _in_layout(
        self, scene: PageScene, reach: Reach, piece: Piece, chain: Chain, verdict: Verdict, state: State
    ) -> Run:
        """What layout and the boxes around have to say."""
        words, element = piece.words, piece.element
        if chain.sheets.names(scene.viewport).fonts:
            blank = self._blank_font(scene, chain, words)
            if isinstance(blank, Gone):
                return Run(words, Verdict(Shown.HIDDEN, blank, font_px=verdict.font_px))
            if blank is not None:
                return Run(words, Verdict(Shown.UNSURE, unsure=blank, font_px=verdict.font_px))
        if "math" in chain.names and (moved := moved_in_formula(element, scene.settle(chain)[0])) is not None:
            return Run(words, Verdict(Shown.UNSURE, unsure=moved, font_px=verdict.font_px))
        if scene.is_plain(chain) and not _may_stand_aside(scene, chain, element):
            run = piece.plain(verdict)
        else:
            run = self._layout.placed(scene, piece.text, words, element, verdict)
            if run.verdict.shown in (Shown.HIDDEN, Shown.UNSURE):
                return run
            style = scene.settle(chain)[0]
            if state.part is not None:
                return Run(words, Verdict(Shown.UNSURE, unsure=state.part, font_px=verdict.font_px))
            if is_jumbled(words, style, state.room):
                run = replace(run, verdict=replace(run.verdict, readable=False))
        if scene.mode != ON_LOAD:
            return run  # what opens it may open other boxes, too, in this one look
        collapsed = self._columns.over(scene, element) if "table" in chain.names else None
        if isinstance(collapsed, Gone):
            return Run(words, Verdict(Shown.HIDDEN, collapsed, font_px=verdict.font_px))
        if collapsed is not None:
            return Run(words, Verdict(Shown.UNSURE, unsure=collapsed))
        scripted = self._scripted.on(element)
        if scripted is not None:
            return Run(words, Verdict(Shown.UNSURE, unsure=scripted))
        dragged = dragged_off(scene, reach.drags, piece.text, element) if reach.drags else None
        found = dragged or covered(scene, reach, piece.text, words, element)
        if isinstance(found, Gone):
            return Run(words, Verdict(Shown.HIDDEN, found, font_px=verdict.font_px))
        if isinstance(found, str):
            return Run(words, Verdict(Shown.UNSURE, unsure=found, font_px=verdict.font_px))
        if not found:
            return run
        veiled = through(run.verdict, found, state, scene.style_of(element), chain)
        return replace(run, verdict=replace(veiled, readable=veiled.readable and run.verdict.readable))

    def _blank_font(self, scene: PageScene, chain: Chain, words: str) -> Gone | str | None:
        style, _ = scene.settle(chain)
        family = style.values.get("font-family")
        if family is None:
            return None
        sheet, doubt = self._fonts.drawn(family, chain.sheets.names(scene.viewport).fonts, words)
        if sheet is None:
            return doubt
        origin = style.origins.get("font-family")
        return Gone(f"the font {family} has no ink", origin.depth if origin else chain.depth, sheet)

    def stands_at(self, viewport: Viewport, text: LexborNode) -> Extent | None:
        """Bounds of how far down the page a text node stands, in px."""
        return self._layout.stands_at(self.scene(viewport), text)

    def _reveal(self, scene: PageScene, pieces: list[Piece], element: Element, gone: Gone | None) -> Reveal:
        """What a customer could do to see it, by the page's own CSS, or by a control that names what hides it."""
        if gone is not None and gone.depth >= 0:
            holder = holder_of(element, gone.depth)
            for one in (holder, holder.parent):
                if one is not None and one.tag not in ("body", "html", "main") and self._page.controls.opens(one):
                    return Reveal.ONE_CLICK
        if scene.mode != ON_LOAD or not self._page.has_states():
            return Reveal.OPEN
        for mode, reveal in _REVEALS:
            other = self.scene(scene.viewport, mode)
            runs = [self._run(other, piece) for piece in pieces]
            if any(run.verdict.shown in (Shown.VISIBLE, Shown.FAINT) for run in runs):
                return reveal
        return Reveal.OPEN


def _base_of(page: StaticPage, source: str | None) -> str:
    """What addresses are relative to that a sheet (known by its source line), or else the page, names."""
    if source is not None and not source.startswith(("<style>", "style attribute", "attribute")):
        sheet = source.rpartition(":")[0]
        return sheet if "://" in sheet else f"/{sheet}"
    named = page.tree.css_first("base[href]")
    own = f"/{page.url}"
    return own if named is None else resolve(named.attributes.get("href") or "", own)


def _may_stand_aside(scene: PageScene, chain: Chain, element: Element) -> bool:
    """Whether what is around a text, which no style of its own chain tells of, may put it beside the page."""
    return may_be_pushed(scene, chain, element) or may_begin_before(scene, chain, element)


def _is_clear(scene: PageScene, reach: Reach, chain: Chain, element: Element, verdict: Verdict) -> bool:
    """Whether it is its chain and its parent alone that let a text be seen as it is, scripts aside."""
    return (
        scene.mode is ON_LOAD
        and scene.is_plain(chain)
        and not may_begin_before(scene, chain, element)
        and (verdict.contrast is None or verdict.contrast >= AA_CONTRAST)
        and not element.scope
        and "table" not in chain.names
        and reach.is_clear(element)
    )
