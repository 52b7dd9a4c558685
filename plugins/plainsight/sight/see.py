"""One record of `plainsight see`: can a customer see this text, or this element?"""

from __future__ import annotations

from plainsight.sight.exposure import HumanContact, Look, Shown, Sighting, Viewport, bands_of, level_of
from plainsight.sight.frames import look_in_frame, look_in_frames
from plainsight.sight.page import StaticPage
from plainsight.sight.reading import met_before_buying

_UNSURE_RANK = 1.5  # better than hidden, worse than buried: it may yet turn out seen


def see(
    page: StaticPage,
    viewport: Viewport,
    *,
    text: str | None = None,
    selector: str | None = None,
    buy: str | None = None,
) -> Sighting:
    """What a customer sees of a text or an element on a page; of several matches, the best seen one is answered.

    Raises:
        ValueError: neither or both of `text` and `selector` are given, or a selector can't be read.
    """
    if (text is None) == (selector is None):
        raise ValueError("name either a text or a selector to look at")
    nodes = page.select(selector) if selector is not None else page.find_text(text or "")
    controls = page.buy_controls(buy)
    best: tuple[float, Look, bool | None] | None = None
    for node in nodes:
        look = (look_in_frame(page, node, viewport) if node.tag == "iframe" else None) or page.look(node, viewport)
        before = met_before_buying(page, node, controls, viewport) if controls else None
        rank = _rank(look, before)
        if best is None or rank > best[0]:
            best = (rank, look, before)
    if best is None and text is not None:
        framed = look_in_frames(page, text, viewport)
        if framed is not None:
            best = (0.0, framed, None)
    if best is None:
        elsewhere = page.find_elsewhere(text) if text is not None else None
        best = (0.0, Look(Shown.ABSENT, hidden_by=elsewhere), None)
    _, look, before = best
    unsure = before is None and bool(nodes) and bool(controls)
    contact = _best_contact(page, viewport)
    return Sighting(page.url, "static", viewport.name, look, before, contact, order_unsure=unsure)


def _rank(look: Look, before: bool | None) -> float:
    level = level_of(bands_of(look, before))
    return _UNSURE_RANK if level is None else float(level)


def _best_contact(page: StaticPage, viewport: Viewport) -> HumanContact:
    best, best_rank = HumanContact(visible=False), -1.0
    for contact in page.human_contacts():
        look = page.look_at_control(contact.node, viewport)
        rank = _rank(look, None)
        if rank > best_rank:
            best, best_rank = HumanContact(look.visible, contact.kind, contact.target), rank
    return best
