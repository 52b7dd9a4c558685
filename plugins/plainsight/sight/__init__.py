"""What a customer can see on an HTML page."""

from plainsight.sight.controls.human_contact import ContactLink
from plainsight.sight.exposure import (
    DESKTOP,
    PHONE,
    SMALL,
    VIEWPORTS,
    Bands,
    Contrast,
    HiddenBy,
    HumanContact,
    Level,
    Look,
    Position,
    Reveal,
    Screen,
    Shown,
    Sighting,
    Size,
    Viewport,
    bands_of,
    level_of,
)
from plainsight.sight.page import StaticPage, read_page
from plainsight.sight.see import see
from plainsight.sight.stylesheets import Stylesheets

__all__ = [
    "DESKTOP",
    "PHONE",
    "SMALL",
    "VIEWPORTS",
    "Bands",
    "ContactLink",
    "Contrast",
    "HiddenBy",
    "HumanContact",
    "Level",
    "Look",
    "Position",
    "Reveal",
    "Screen",
    "Shown",
    "Sighting",
    "Size",
    "StaticPage",
    "Stylesheets",
    "Viewport",
    "bands_of",
    "level_of",
    "read_page",
    "see",
]
