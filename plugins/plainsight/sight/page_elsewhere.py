"""Where a text stands when it is not text: in an attribute, a comment, a template, a script, CSS content."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.dom import Element, StartTags, is_shadow_template
from plainsight.sight.exposure import HiddenBy
from plainsight.sight.page_text import fold

_NEVER = frozenset({"class", "id", "style", "href", "src"})


def find_elsewhere(tree: LexborHTMLParser, noscript: tuple[str, ...], text: str) -> HiddenBy | None:
    """The first place outside the page's text that holds `text`, as a trick; None where it is nowhere."""
    wanted = fold(text)
    if not wanted:
        return None
    return (
        _in_attribute(tree, wanted)
        or _in_element(tree, wanted)
        or _in_template(tree, wanted)
        or _in_noscript(noscript, wanted)
        or _in_comment(tree, wanted)
    )


def _path(node: LexborNode | None) -> str:
    return Element(node, None, 0, StartTags().of(node)).path() if node is not None and node.tag else "html"


def _in_attribute(tree: LexborHTMLParser, wanted: str) -> HiddenBy | None:
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if value and name not in _NEVER and len(value) >= len(wanted) and wanted in fold(value):
                return HiddenBy(f"only in the attribute {name}", _path(node))
    return None


def _in_element(tree: LexborHTMLParser, wanted: str) -> HiddenBy | None:
    for node in tree.css("script, style, iframe, title, datalist"):
        if wanted in fold(node.text()) or (
            node.tag == "iframe" and wanted in fold(node.attributes.get("srcdoc") or "")
        ):
            trick = "only in ::before or ::after content" if node.tag == "style" else f"only in <{node.tag}>"
            return HiddenBy(trick, _path(node))
    return None


def _in_template(tree: LexborHTMLParser, wanted: str) -> HiddenBy | None:
    if tree.root is None:
        return None
    for fragment in tree.root.template_fragments():
        owner = fragment.parent
        if owner is not None and not is_shadow_template(owner) and wanted in fold(fragment.text()):
            return HiddenBy("only in <template>", _path(owner))
    return None


def _in_noscript(noscript: tuple[str, ...], wanted: str) -> HiddenBy | None:
    for content in noscript:
        inside = LexborHTMLParser(content)
        if inside.root is not None and wanted in fold(inside.root.text()):
            return HiddenBy("only in <noscript>", "noscript")
    return None


def _in_comment(tree: LexborHTMLParser, wanted: str) -> HiddenBy | None:
    if tree.root is None:
        return None
    for node in (tree.root.parent or tree.root).traverse(include_text=True):
        if node.is_comment_node and wanted in fold(node.comment_content or ""):
            return HiddenBy("only in a comment", _path(node.parent))
    return None
