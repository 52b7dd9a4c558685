"""Where Chromium is, and how it is started: the same pixels at every look, and nothing leaves the machine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""Programs looked for on PATH, quickest first: the headless shell draws the same pixels for less work."""

NO_PLAYWRIGHT = "pip install 'mkdocs-plainsight[browser]'"
NO_CHROMIUM = "apt-get install chromium, or playwright install chromium"

SWITCHED_OFF = (
    # Each costs a page work that no look is the better for: a renderer kept ready for the next site, which is never
    # another one here, and a new frame, compositor and surface for every page that follows one of its own site.
    "SpareRendererForSitePerProcess",
    "RenderDocument",
    # Chromium heeds the last such list alone: what Playwright's has that matters to a look is named again.
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)

ARGUMENTS = (
    "--disable-features=" + ",".join(SWITCHED_OFF),
    "--no-sandbox",
    # Consent managers show no banner to a machine, and `navigator.webdriver` would say that one looks.
    "--disable-blink-features=AutomationControlled",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--disable-lcd-text",
    # Ink is compared pixel by pixel: a GIF may not move between two shots. Whether the machine has a mouse may not
    # matter either: every window has a pointer that is fine and can hover, as Playwright would say by the same flag.
    "--blink-settings=imageAnimationPolicy=2,primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,"
    "availablePointerTypes=4",
    # The compositor runs opacity and transforms by its own clock, and so shows what the page has left behind.
    "--disable-threaded-animation",
    # The browser's own windows move nothing: an icon that turns while a page loads is drawn sixty times a second.
    "--animation-duration-scale=0",
    # V8's middle compiler works on another core, and no page stays for long enough to gain what that takes.
    "--js-flags=--no-maglev",
    # Nothing is fetched from outside (see `only`): no proxy helps, and no packet goes around the resolver's rules.
    "--no-proxy-server",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


def only(address: str) -> str:
    """The argument by which Chromium reaches that `host:port`, and no other name, address or port of any machine."""
    return f"--host-resolver-rules=MAP {address} {address}, MAP * ~NOTFOUND"


class BrowserMissing(Exception):
    """There is no browser to look with; the message is the command that mends it."""


def find_chromium() -> Path | None:
    """The Chromium to start: `PLAINSIGHT_CHROMIUM`, else the first of `NAMES` on PATH, else None.

    None does not mean that there is none: one that Playwright downloaded for itself may still start.

    Raises:
        BrowserMissing: `PLAINSIGHT_CHROMIUM` names something that is not there.
    """
    chosen = os.environ.get("PLAINSIGHT_CHROMIUM")
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise BrowserMissing(
                f"PLAINSIGHT_CHROMIUM is {chosen!r}, which is no program: unset it, or {NO_CHROMIUM}"
            )
        return Path(found)
    return next((Path(path) for name in NAMES if (path := shutil.which(name))), None)
