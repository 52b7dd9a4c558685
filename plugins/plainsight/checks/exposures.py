"""What the audit of one page records for reports and comparisons: exposures, and the ways to a person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plainsight.checks.page_view import PageView, opening_tag
from plainsight.sight import Level, Look


@dataclass(frozen=True, slots=True)
class Exposure:
    """How well one rule's notice is seen on one page in one viewport.

    Attributes:
        rule: id of the rule.
        page: address in the site.
        locale: the page's locale.
        viewport: name of the viewport.
        engine: `static` or `browser`.
        level: None is unsure.
        look: what was seen.
        before_buy: whether it precedes the buy control, None where there is none.
        element: the element that tells it, as a short CSS selector; None where the page has none.
        words_differ: the painted words no longer hold those of the policy.
        needs_script: it is seen, but not with scripts off; only the browser engine can tell.
        evidence: a PNG cut from the window around it, where one was asked for.
    """

    rule: str
    page: str
    locale: str
    viewport: str
    engine: str
    level: Level | None
    look: Look
    before_buy: bool | None
    element: str | None = None
    words_differ: bool = False
    needs_script: bool = False
    evidence: Path | None = None


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
    """

    page: str
    viewport: str
    engine: str
    visible: bool | None
    kind: str | None = None
    target: str | None = None
    why: str | None = None


def exposures_of(view: PageView) -> tuple[Exposure, ...]:
    """Of every expected rule in every viewport."""
    return tuple(
        Exposure(
            rule=sight.rule.id,
            page=view.url,
            locale=view.locale,
            viewport=name,
            engine=view.engine,
            level=sight.level(name),
            look=look,
            before_buy=sight.before_buy,
            element=opening_tag(sight.node) if sight.node is not None else None,
            words_differ=look.visible is True and sight.words_missing(look),
            needs_script=view.needs_script(sight.rule.id, name),
            evidence=view.evidence(sight.rule.id, name),
        )
        for sight in view.notices
        for name, look in sight.looks.items()
    )


def contacts_of(view: PageView) -> tuple[ContactExposure, ...]:
    """The best way to a person in every viewport; one entry even where the page has none."""
    return tuple(_contact(view, viewport.name) for viewport in view.viewports)


def _contact(view: PageView, viewport: str) -> ContactExposure:
    visible = view.can_reach_person(viewport)
    ways = [(link, looks[viewport]) for link, looks in view.contacts]
    if not ways:
        return ContactExposure(view.url, viewport, view.engine, visible)
    link, look = next(((link, look) for link, look in ways if look.visible is visible), ways[0])
    seen = view.contact_in_browser(viewport) if visible else None
    kind, target = (seen.kind, seen.target) if seen is not None and seen.kind else (link.kind, link.target)
    why = None if visible else _why(look)
    return ContactExposure(view.url, viewport, view.engine, visible, kind, target, why)


def _why(look: Look) -> str | None:
    return look.unsure or (str(look.hidden_by) if look.hidden_by is not None else None)
