"""Which line of which stylesheet a property's value comes from, asked of Chromium's own cascade."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plainsight.sight.browser.tab import Tab

SHORTHANDS = {
    "overflow-x": ("overflow",),
    "overflow-y": ("overflow",),
    "margin-left": ("margin", "margin-inline", "margin-inline-start"),
    "margin-top": ("margin", "margin-block", "margin-block-start"),
    "left": ("inset", "inset-inline", "inset-inline-start"),
    "top": ("inset", "inset-block", "inset-block-start"),
    "right": ("inset", "inset-inline", "inset-inline-end"),
    "bottom": ("inset", "inset-block", "inset-block-end"),
    "font-size": ("font",),
    "font-family": ("font",),
    "max-height": ("max-block-size",),
    "height": ("block-size",),
    "max-width": ("max-inline-size",),
    "width": ("inline-size",),
    "mask-image": ("mask", "-webkit-mask", "-webkit-mask-image"),
    "-webkit-text-fill-color": ("webkit-text-fill-color",),
    "color": (),
}
"""Other names under which a sheet may have set a property."""


class StylesheetSources:
    """Answers for one page; the CSS domain is switched on at the first question and off at the end."""

    def __init__(self, tab: Tab, origin: str) -> None:
        self._tab = tab
        self._origin = origin
        self._sheets: dict[str, dict[str, Any]] = {}
        self._known: dict[tuple[int, str], str | None] = {}  # texts are often hidden by one and the same box
        self._stop: Callable[[], None] | None = None

    def source(self, at: int, prop: str) -> str | None:
        """`assets/site.css:12`, `<style> line 4`, `style attribute`, or None for the browser's own sheet.

        Args:
            at: the element's number in the page.
            prop: a CSS property, such as `display`.
        """
        if (at, prop) not in self._known:
            self._known[at, prop] = self._find(at, prop)
        return self._known[at, prop]

    def _find(self, at: int, prop: str) -> str | None:
        self._start()
        made = self._tab.send("Runtime.evaluate", expression=f"window.__plainsight.kept[{at}]")
        object_id = made["result"].get("objectId")
        if object_id is None:
            return None
        node = self._tab.send("DOM.requestNode", objectId=object_id)["nodeId"]
        if not node:
            return None
        matched = self._tab.send("CSS.getMatchedStylesForNode", nodeId=node)
        names = {prop, prop.removeprefix("-"), *SHORTHANDS.get(prop, ()), "all"}
        inline = matched.get("inlineStyle")
        best: tuple[bool, str | None] | None = None
        for rule_match in matched.get("matchedCSSRules", []):
            rule = rule_match["rule"]
            for declared in _declared(rule["style"], names):
                important = bool(declared.get("important"))
                if best is None or important >= best[0]:
                    best = important, self._place(rule, declared)
        for declared in _declared(inline, names) if inline else ():
            if best is None or not best[0] or declared.get("important"):
                best = bool(declared.get("important")), "style attribute"
        return best[1] if best is not None else None

    def close(self) -> None:
        """Switch the CSS domain off again: with it, every navigation is slower."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    def _start(self) -> None:
        if self._stop is not None:
            return
        tab = self._tab

        def added(event: dict[str, Any]) -> None:
            self._sheets[event["header"]["styleSheetId"]] = event["header"]

        def stop() -> None:
            tab.send("CSS.disable")
            tab.send("DOM.disable")
            tab.cdp.remove_listener("CSS.styleSheetAdded", added)

        tab.cdp.on("CSS.styleSheetAdded", added)
        tab.send("DOM.enable")
        tab.send("CSS.enable")
        tab.send("DOM.getDocument", depth=0)
        self._stop = stop

    def _place(self, rule: dict[str, Any], declared: dict[str, Any]) -> str | None:
        sheet = self._sheets.get(rule.get("styleSheetId", ""))
        where = declared.get("range") or rule["style"].get("range")
        if rule.get("origin") == "user-agent" or sheet is None or where is None:
            return None
        line = where["startLine"] + 1
        if sheet["isInline"]:
            return f"<style> line {line}"
        return f"{sheet['sourceURL'].removeprefix(self._origin).lstrip('/').partition('?')[0]}:{line}"


def _declared(style: dict[str, Any], names: set[str]) -> list[dict[str, Any]]:
    return [
        each
        for each in style.get("cssProperties", [])
        if each["name"] in names and not each.get("disabled") and each.get("parsedOk", True) and "range" in each
    ]
