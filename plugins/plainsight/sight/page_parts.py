"""The few elements that are asked for on every page, found in one go, since each query is a walk over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Most links of a page stand in its navigation, where nothing buys, and where a way to a person is rare enough to ask
# for it by hints first.
PRESSED = "button, form, .buy, [data-plainsight-buy], [role=button]"
"""Query for what buys or leads to a person in navigation, too."""
CALLING = 'a:is([href^="tel:"], [href*="wa.me/"], [href*="whatsapp.com/"])'
"""Query for links that lead to a person by their addresses."""
CONTROLS = f"a:not(nav a), input, {PRESSED}"
"""Query for what may buy or lead to a person."""
_ASKED = (
    f"script, template, noscript, link, style, base, p, {CONTROLS}, nav:not(nav nav), nav {CALLING}, "
    "select, [onload], [onerror], [autofocus], meta"
)
_MOST_PARAGRAPHS = 60
_HOLDS_CONTROLS = "a, button, input, select, form"
_BUTTON_ENDS = (b"-button>", b"-btn>")
_BUTTON = re.compile(rb"</([a-z][a-z0-9]*-(?:[a-z0-9]+-)*(?:button|btn))>")
_MOST_BUTTONS = 12
_MARKS = frozenset({"script", "template", "noscript"})
_SHEETS = frozenset({"link", "style", "base", "meta"})
_CONTROL_TAGS = frozenset({"a", "input", "button", "form"})


@dataclass(frozen=True, slots=True)
class PageParts:
    """What stands on one page, in document order.

    Attributes:
        marks: scripts, templates, `<noscript>`, and what runs a script as it loads.
        sheets: `<link>`, `<style>`, `<base>`, and the `<meta>` that names the page's colour scheme.
        metas: each other `<meta>`.
        controls: links outside navigation, phone links, buttons, inputs, forms, and what is marked as a control.
        buttons: names of the custom elements that are buttons.
        navigations: each `<nav>` that is in no other.
        paragraphs: the first sixty `<p>`.
        has_switch_on: whether a radio button, a checkbox or an option is chosen as the page loads.
        focused: what may have the focus as it loads.
    """

    marks: list[LexborNode] = field(default_factory=list)
    sheets: list[LexborNode] = field(default_factory=list)
    metas: list[LexborNode] = field(default_factory=list)
    controls: list[LexborNode] = field(default_factory=list)
    navigations: list[LexborNode] = field(default_factory=list)
    paragraphs: list[LexborNode] = field(default_factory=list)
    has_switch_on: bool = False
    buttons: Sequence[str] = ()
    focused: Sequence[LexborNode] = ()


def custom_buttons(html: bytes) -> tuple[str, ...]:
    """Names of custom elements that end as a button's does (`<fluent-button>`), which a script makes one.

    Args:
        html: the page.
    """
    if all(html.rfind(end) < 0 for end in _BUTTON_ENDS):  # from the end, a third of the time
        return ()
    names = dict.fromkeys(match[1].decode() for match in _BUTTON.finditer(html))
    return tuple(sorted(names)[:_MOST_BUTTONS])


def parts_of(tree: LexborHTMLParser, buttons: Sequence[str] = ()) -> PageParts:
    """Find them.

    Args:
        tree: the page.
        buttons: names of its custom elements that are buttons.
    """
    marks: list[LexborNode] = []
    sheets: list[LexborNode] = []
    metas: list[LexborNode] = []
    controls: list[LexborNode] = []
    navigations: list[LexborNode] = []
    paragraphs: list[LexborNode] = []
    focused: list[LexborNode] = []
    has_switch_on = False
    seen: set[int] = set()
    for node in tree.css(", ".join((_ASKED, *buttons))):
        number = node.mem_id
        if number in seen:
            continue  # found by several parts of the query
        seen.add(number)
        tag = node.tag
        if tag in _MARKS:
            marks.append(node)
            continue
        if tag == "p" and len(paragraphs) < _MOST_PARAGRAPHS:
            paragraphs.append(node)
        attributes = node.attributes
        has_switch_on = has_switch_on or tag == "select" or (tag == "input" and "checked" in attributes)
        if "onload" in attributes or "onerror" in attributes:
            marks.append(node)
        if "autofocus" in attributes and "disabled" not in attributes:
            focused.append(node)
        if tag == "meta" and (attributes.get("name") or "").lower() != "color-scheme":
            metas.append(node)
        elif tag in _SHEETS:
            sheets.append(node)
        elif tag in _CONTROL_TAGS or _is_marked(attributes) or (tag in buttons and is_button(node)):
            controls.append(node)
        if tag == "nav":
            navigations.append(node)
    return PageParts(marks, sheets, metas, controls, navigations, paragraphs, has_switch_on, buttons, focused)


def is_button(node: LexborNode) -> bool:
    """Whether a custom element is a button itself, and no box around one."""
    return node.css_first(_HOLDS_CONTROLS) is None


def _is_marked(attributes: dict[str, str | None]) -> bool:
    return (
        "data-plainsight-buy" in attributes
        or attributes.get("role") == "button"
        or "buy" in (attributes.get("class") or "").split()
    )
