"""Chromium as the proof that a customer can see a text. Importing this starts nothing and needs no Playwright."""

from plainsight.sight.browser.browser import Browser
from plainsight.sight.browser.chromium import BrowserMissing, find_chromium
from plainsight.sight.browser.oracle import Oracle, PixelTruth, open_oracle
from plainsight.sight.browser.page_sight import Control, PageSight, Wanted
from plainsight.sight.browser.preference import Preference
from plainsight.sight.browser.see import see
from plainsight.sight.browser.window import PageFailed

__all__ = [
    "Browser",
    "BrowserMissing",
    "Control",
    "Oracle",
    "PageFailed",
    "PageSight",
    "PixelTruth",
    "Preference",
    "Wanted",
    "find_chromium",
    "open_oracle",
    "see",
]
