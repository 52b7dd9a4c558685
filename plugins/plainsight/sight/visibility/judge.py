"""The verdict on one element's text: what of it reaches a customer's eye, and what hides the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from plainsight.sight.dom import NOT_TEXT, Element
from plainsight.sight.exposure import HiddenBy, Look, Reveal, Shown, Viewport
from plainsight.sight.page_text import fold
from plainsight.sight.visibility.scene import PageScene
from plainsight.sight.visibility.state import Gone
from plainsight.sight.visibility.verdict import LEGIBLE_PX, Verdict, least_contrast

if TYPE_CHECKING:
    from plainsight.sight.page import StaticPage
    from plainsight.sight.stylesheets import Stylesheets

_ORDER = {Shown.VISIBLE: 3, Shown.FAINT: 2, Shown.UNSURE: 1, Shown.HIDDEN: 0}
