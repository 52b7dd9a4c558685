"""Chromium as the proof that a customer can see a text. Importing this starts nothing and needs no Playwright."""

from plainsight.sight.browser.chromium import BrowserMissing, find_chromium
from plainsight.sight.browser.oracle import Oracle, PixelTruth, open_oracle
from plainsight.sight.browser.tab import PageFailed

__all__ = ["BrowserMissing", "Oracle", "PageFailed", "PixelTruth", "find_chromium", "open_oracle"]
