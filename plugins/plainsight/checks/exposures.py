"""What the audit of one page records for reports and comparisons: exposures, and the ways to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from selectolax.lexbor import LexborNode

from plainsight.checks.notice_sight import NoticeSight
from plainsight.checks.page_view import PageView, opening_tag
from plainsight.sight import Bands, Level, Look, Position, Reveal, Screen, Shown, Viewport, level_of
from plainsight.sight.beside import stands_beside
from plainsight.sight.controls.control_places import in_chrome
from plainsight.sight.controls.human_contact import unlinked_phone_numbers
from plainsight.sight.page_text import fold

_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt")


@dataclass(frozen=True, slots=True)
class Exposure:
    """How well one rule's notice is seen on one page in one viewport.

    Attributes:
        rule: id of the rule.
        page: address in the site.
        locale: the page's locale.
        viewport: name of the viewport.
        engine: `static` or `browser`.
        bands: how it is seen, in bands.
        look: what was seen.
        before_buy: whether it precedes the buy control, None where there is none.
        with_reason: whether the rule's reason is read on the same spot; None where it has none to tell.
        element: the element that tells it, as a short CSS selector; None where the page has none.
        words_differ: the painted words no longer hold those of the policy.
        needs_script: it is seen, but not with scripts off; only the browser engine can tell.
        evidence: a PNG cut from the window around it, where one was asked for.
        measured: raw numbers, in px but for `contrast`; they are never compared.
    """

    rule: str
    page: str
    locale: str
    viewport: str
    engine: str
    bands: Bands
    look: Look
    before_buy: bool | None
    with_reason: bool | None = None
    element: str | None = None
    words_differ: bool = False
    needs_script: bool = False
    evidence: Path | None = None
    measured: Mapping[str, float] = field(default_factory=dict)

    @property
    def level(self) -> Level | None:
        """None is unsure."""
        return level_of(self.bands, with_reason=self.with_reason is not False)


class ContactPlace(StrEnum):
    """Where on a page a way to a person stands, best first."""

    TOP = "top"
    PAGE = "page"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class ContactExposure:
    """How well a way to reach a person is seen on one page in one viewport.

    Attributes:
        page: address in the site.
        viewport: name of the viewport.
        engine: `static` or `browser`.
        visible: whether one of them is seen on load; None is unsure.
        kind: `tel` or `link` of the one that is told; None where the page has none at all.
        target: its address as written.
        why: for a way that is not seen, or unsure, the reason as far as it is known.
        place: where it stands; None where that was not asked.
        screen: how far down, where known.
        source: the stylesheet line that hides it.
        seen: addresses of all ways that are seen on load.
        bare_numbers: phone numbers that are painted, but lead nowhere.
    """

    page: str
    viewport: str
    engine: str
    visible: bool | None
    kind: str | None = None
    target: str | None = None
    why: str | None = None
    place: ContactPlace | None = None
    screen: Screen | None = None
    source: str | None = None
    seen: tuple[str, ...] = ()
    bare_numbers: tuple[str, ...] = ()


def exposures_of(view: PageView, *, fine: bool = False) -> tuple[Exposure, ...]:
    """Of every expected rule in every viewport.

    Args:
        view: the page.
        fine: whether to work out, too, what no level rests on: how far down, beside the buy control or not, and what
            a page offers in place of a notice that it lacks.
    """
    return tuple(
        Exposure(
            rule=sight.rule.id,
            page=view.url,
            locale=view.locale,
            viewport=viewport.name,
            engine=view.engine,
            bands=_fine(view, sight, viewport) if fine else sight.bands(viewport.name),
            look=look,
            before_buy=sight.before_buy,
            with_reason=sight.with_reason(look),
            element=opening_tag(sight.node) if sight.node is not None else None,
            words_differ=look.visible is True and sight.words_missing(look),
            needs_script=view.needs_script(sight.rule.id, viewport.name),
            evidence=view.evidence(sight.rule.id, viewport.name),
            measured=_measured(look),
        )
        for sight in view.notices
        for viewport in view.viewports
        for look in (sight.looks[viewport.name],)
    )


def _fine(view: PageView, sight: NoticeSight, viewport: Viewport) -> Bands:
    bands = sight.bands(viewport.name)
    node = sight.node
    if node is None or bands.shown is Shown.ABSENT:
        return _instead(view, sight, bands)
    if bands.screen is None:
        bands = replace(bands, screen=_screen(view, node, viewport))
    if bands.place is Position.BEFORE_BUY and sight.before_buy and stands_beside(node, view.buy_controls[0]):
        bands = replace(bands, place=Position.BESIDE_BUY)
    return bands


def _screen(view: PageView, node: LexborNode, viewport: Viewport) -> Screen | None:
    """How far down, where the bounds of the static engine settle it."""
    bounds = view.page.stands_at(node, viewport)
    if bounds is None:
        return None
    least, most = bounds.least // viewport.height, bounds.most // viewport.height
    if least >= 2:
        return Screen.LATER
    return (Screen.FIRST, Screen.SECOND)[int(least)] if least == most else None


def _instead(view: PageView, sight: NoticeSight, bands: Bands) -> Bands:
    """What a page offers that lacks the notice: a link to it, or a picture or file of it."""
    rule = sight.rule.id
    words = fold(sight.notice.sentences)
    title = fold(sight.notice.title)
    if any(words in fold(image.attributes.get("alt") or "") for image in view.page.select("img[alt]")):
        return replace(bands, reveal=Reveal.FILE)
    for link in view.page.select("a[href]"):
        path, _, fragment = (link.attributes.get("href") or "").partition("#")
        if fragment == rule:
            return replace(bands, reveal=Reveal.LINK_ONLY, place=Position.OTHER_PAGE)
        if path.lower().endswith(_DOCUMENTS) and (rule in path or title in fold(link.text(deep=True))):
            return replace(bands, reveal=Reveal.FILE)
    return bands


def _measured(look: Look) -> dict[str, float]:
    named = {"font_px": look.font_px, "body_px": look.body_px, "contrast": look.contrast}
    return {**look.measured, **{name: round(value, 2) for name, value in named.items() if value is not None}}


def contacts_of(view: PageView, *, fine: bool = False) -> tuple[ContactExposure, ...]:
    """The best way to a person in every viewport; one entry even where the page has none.

    Args:
        view: the page.
        fine: whether to work out, too, where it stands and which numbers are no links.
    """
    found = tuple(_contact(view, viewport.name) for viewport in view.viewports)
    if not fine:
        return found
    numbers = tuple(sorted(set(unlinked_phone_numbers(view.page.tree))))
    return tuple(_fine_contact(view, each, numbers) for each in found)


def _contact(view: PageView, viewport: str) -> ContactExposure:
    visible = view.can_reach_person(viewport)
    ways = [(link, looks[viewport]) for link, looks in view.contacts]
    if not ways:
        return ContactExposure(view.url, viewport, view.engine, visible)
    link, look = next(((link, look) for link, look in ways if look.visible is visible), ways[0])
    seen = view.contact_in_browser(viewport) if visible else None
    kind, target = (seen.kind, seen.target) if seen is not None and seen.kind else (link.kind, link.target)
    if visible:
        return ContactExposure(view.url, viewport, view.engine, visible, kind, target)
    by = view.labelled(link.node, look).hidden_by
    why = look.unsure or (by.in_words if by else None)
    return ContactExposure(
        view.url, viewport, view.engine, visible, kind, target, why, source=by.source if by else None
    )


def _fine_contact(view: PageView, contact: ContactExposure, numbers: tuple[str, ...]) -> ContactExposure:
    ways = [(link, looks[contact.viewport]) for link, looks in view.contacts]
    seen = [link for link, look in ways if look.visible]
    told = next((link for link in seen if link.target == contact.target), seen[0] if seen else None)
    if told is None:
        return replace(contact, bare_numbers=numbers)
    screen = next(look.screen for link, look in ways if link is told)
    heading = view.page.tree.css_first("h1") or view.page.tree.css_first("main, article")
    before = heading is None or view.page.before(told.node, heading)
    place = ContactPlace.TOP if before else ContactPlace.FOOTER if in_chrome(told.node) else ContactPlace.PAGE
    targets = tuple(sorted({link.target or link.kind for link in seen}))
    return replace(contact, place=place, screen=screen, seen=targets, bare_numbers=numbers)
