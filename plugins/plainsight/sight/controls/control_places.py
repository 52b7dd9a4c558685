"""Where a control stands: in a site's chrome, in a menu, in a form; and whether it leads to its own page alone."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from plainsight.sight.controls.product_form import sells
from plainsight.sight.css.escapes import quoted

TOLD = "data-plainsight-told"
"""Marks what a rendered page, cut down to its controls, tells of the text around them."""
_LETTERS = re.compile(r"\w")
_FRAGMENT = re.compile(r"#[\w-]+")
_FEWEST_LINKS, _MOST_LINKS, _MOST_LETTERS = 3, 40, 400  # of a menu
_CHROME_TAGS = frozenset({"nav", "header", "footer"})
_CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "menu", "menubar"})
_CONTENT_TAGS = frozenset({"main", "article", "section", "form", "aside", "dialog"})


def in_menu(node: LexborNode) -> bool:
    """Whether a link stands among links and nothing else, which is a menu, whatever it is called."""
    box = node.parent
    if box is not None and box.tag == "li":
        box = box.parent
    if box is None or sum(1 for _ in islice(box.iter(), _MOST_LINKS + 1)) > _MOST_LINKS:
        return False
    text = box.text() or ""
    for told in box.css(f"[{TOLD}]"):
        text = text.replace(told.text() or "", "", 1)
    if len(letters := _LETTERS.findall(text)) > _MOST_LETTERS:
        return False
    links = box.css("a")
    linked = [letter for link in links for letter in _LETTERS.findall(link.text() or "")]
    return len(links) >= _FEWEST_LINKS and letters == linked


def form_of(node: LexborNode) -> LexborNode | None:
    """The form that a node stands in."""
    above = node.parent
    while above is not None and above.tag != "form":
        above = above.parent
    return above


def jumps(control: LexborNode) -> bool:
    """Whether a link leads but to another place on its page, and sends off no product's form."""
    href = control.attributes.get("href") or ""
    if control.tag != "a" or not _FRAGMENT.fullmatch(href):
        return False
    form = form_of(control)
    if form is not None and sells(form):
        return False
    top = control
    while top.parent is not None:
        top = top.parent
    return top.css_first(f"[id={quoted(href[1:])}]") is not None


def in_site_chrome(control: LexborNode) -> bool:
    """The same of a control: a button at the foot of a page is a bar that stays there, or the basket's own foot."""
    return in_chrome(control, footers=control.tag not in ("button", "input"))


def in_chrome(node: LexborNode, *, footers: bool = True) -> bool:
    """Whether a node stands in a site's navigation, header or footer, rather than in what the page is about.

    Args:
        node: the element.
        footers: whether a footer counts.
    """
    above = node.parent
    while above is not None and above.is_element_node:
        tag = above.tag
        role = above.attrs.get("role")
        is_foot = tag == "footer" or role == "contentinfo"
        if (tag in _CHROME_TAGS or role in _CHROME_ROLES) and (footers or not is_foot):
            return tag == "nav" or not _within_content(above)
        above = above.parent
    return False


def _within_content(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in _CONTENT_TAGS:
            return True
        above = above.parent
    return False
