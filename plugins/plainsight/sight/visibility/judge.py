"""The verdict on one element's text: what of it reaches a customer's eye, and what hides the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.exposure import HiddenBy, Look, Reveal, Shown, Viewport
from plainsight.sight.page_text import fold
from plainsight.sight.stylesheets import Stylesheets

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage


class Judge:
    """Judges the texts of one page."""

    def __init__(self, page: StaticPage, sheets: Stylesheets) -> None:
        self._page = page
        self._sheets = sheets

    def look(self, node: LexborNode, texts: list[LexborNode], viewport: Viewport) -> Look:
        element = self._page.element(node)
        at = element
        while at is not None:
            if "hidden" in at.attributes:
                return Look(Shown.HIDDEN, hidden_by=HiddenBy("hidden", at.path()))
            if at.tag == "details" and "open" not in at.attributes and at is not element:
                return Look(Shown.HIDDEN, Reveal.ONE_CLICK, hidden_by=HiddenBy("details", at.path()))
            if "style" in at.attributes:
                return Look(Shown.UNSURE, unsure=f"the style attribute of {at.path()} was not read")
            at = at.parent
        if self._page.tree.css_first("style, link[rel~=stylesheet]") is not None:
            return Look(Shown.UNSURE, unsure="the page's stylesheets were not read")
        return Look(Shown.VISIBLE, painted=fold(" ".join(text.text_content or "" for text in texts)), legible=True)
