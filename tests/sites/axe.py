"""axe-core, as a package of the registry ships it: nothing is fetched while tests run."""

from __future__ import annotations

import importlib.resources

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
VIOLATIONS = """async (left_out) => {
  const { violations } = await axe.run({ exclude: left_out || [] }, { resultTypes: ["violations"] });
  return violations
    .filter(({ id, nodes }) => id !== "aria-dialog-name" || nodes.some(({ target }) => target[0] !== ".md-search"))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}"""
"""What axe finds on the page with all its rules, as texts, but for what the selectors given leave out, and for the
name that Material does not give to its search dialog."""
