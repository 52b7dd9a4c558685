"""axe-core, as a package of the registry ships it: nothing is fetched while tests run."""

from __future__ import annotations

import importlib.resources
from pathlib import Path
from typing import Any

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
VIOLATIONS = """async (left_out) => {
  const { violations } = await axe.run({ exclude: left_out || [] }, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}"""
"""What axe finds on the page with all its rules, as texts, but for what the selectors given leave out."""
WINDOWS = {"phone": (390, 844), "desktop": (1280, 800)}


def violations_in_file(chromium: Any, file: Path) -> dict[str, list[str]]:
    """What axe finds in an HTML file in each window, and whether it has to be scrolled sideways."""
    found: dict[str, list[str]] = {}
    for name, (width, height) in WINDOWS.items():
        page = chromium.new_page(viewport={"width": width, "height": height}, bypass_csp=True)
        page.goto(file.as_uri())
        page.evaluate(AXE)
        found[name] = page.evaluate(VIOLATIONS, [])
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[name].append("it has to be scrolled sideways")
        page.close()
    return found
