"""Is the element drawn at all? `display`, closed boxes, content that only the browser's fallback shows."""

from __future__ import annotations

from plainsight.sight.chain import Chain
from plainsight.sight.css.user_agent import FALLBACK_ONLY
from plainsight.sight.dom import BY_HAND
from plainsight.sight.exposure import Reveal
from plainsight.sight.style import Style
from plainsight.sight.visibility.state import Gone

_NEVER_DRAWN = frozenset(
    {"desc", "metadata", "defs", "symbol", "clipPath", "mask", "pattern", "marker", "annotation", "mspace"}
)
_SVG_TITLE = frozenset({"title"})
# What has no content of its own to put in its box's place (CSS Display 3, appendix B).
_BOX_OR_NOTHING = frozenset(
    {
        *("meter", "progress", "canvas", "embed", "object", "audio", "iframe", "img", "video", "frame", "frameset"),
        *("input", "textarea", "select", "br", "wbr"),
    }
)
# MathML Core 3.1.1: these lay out formulas, in which words stand in tokens alone (`<mi>`, `<mtext>`).
_OF_FORMULAS = frozenset(
    {
        *("math", "mrow", "mstyle", "merror", "mpadded", "mphantom", "mfrac", "msqrt", "mroot", "mmultiscripts"),
        *("msub", "msup", "msubsup", "munder", "mover", "munderover", "semantics", "maction", "mprescripts"),
    }
)
_COLLAPSING = frozenset({"table-row", "table-row-group", "table-header-group", "table-footer-group"})
_COLUMNS = frozenset({"table-column", "table-column-group"})


def not_drawn(chain: Chain, style: Style, *, clicked: bool = False) -> Gone | None:
    """Why an element is not drawn, in the words of a trick; None if it is."""
    parent = chain.parent
    if parent is not None and parent.tag == "details" and ("open" not in parent.attributes and not clicked):
        if chain.tag != "summary" or chain.unslotted:
            return Gone("details", parent.depth, None, Reveal.ONE_CLICK)
    elif chain.unslotted and (parent is None or parent.tag != "details"):
        return Gone("no slot of the shadow root takes it", chain.depth)
    display = style.get("display")
    if display == "none" or (display in _COLUMNS and chain.tag not in ("col", "colgroup")):
        gone = _by_display(chain, style, display)
        if not (clicked and gone.reveal is Reveal.ONE_CLICK):
            return gone
    if style.get("visibility") == "collapse" and display in _COLLAPSING:
        origin = style.origins.get("visibility")
        if origin is not None and origin.depth == chain.depth:
            return Gone("visibility: collapse", chain.depth, origin.source)
    if display == "contents" and chain.tag in _BOX_OR_NOTHING:
        return _by_display(chain, style, display)
    if chain.tag in _NEVER_DRAWN or (chain.tag in _SVG_TITLE and parent is not None and parent.tag == "svg"):
        return Gone(f"<{chain.tag}> is never drawn", chain.depth)
    if chain.tag == "option" and "-shown" not in chain.attributes and not clicked:
        return Gone("closed <select>", chain.depth, None, Reveal.ONE_CLICK)
    if style.get("content").startswith(("url(", "image-set(")) or "gradient(" in style.get("content"):
        origin = style.origins.get("content")
        return Gone(origin.text if origin else "content", chain.depth, origin.source if origin else None)
    if parent is not None and parent.tag in FALLBACK_ONLY and parent.tag != "object":
        return Gone(f"fallback content of <{parent.tag}>", parent.depth)
    return None


def _by_display(chain: Chain, style: Style, display: str) -> Gone:
    origin = style.origins.get("display")
    if origin is not None and origin.source == "attribute" and "hidden" in chain.attributes:
        return Gone("hidden", chain.depth)
    if origin is not None and origin.source is not None:
        return Gone(
            origin.text if origin.text.startswith("display") else f"display: {display}", chain.depth, origin.source
        )
    if chain.tag == "dialog":
        return Gone("closed <dialog>", chain.depth, None, Reveal.ONE_CLICK)
    if "popover" in chain.attributes:
        return Gone("closed popover", chain.depth, None, Reveal.ONE_CLICK)
    if chain.tag in ("template", "script", "style", "noscript", "datalist", "title", "head"):
        return Gone(f"<{chain.tag}>", chain.depth)
    return Gone("hidden" if display == "none" else f"display: {display}", chain.depth)


def contents_skipped(chain: Chain, style: Style) -> Gone | None:
    """Why an element is drawn, but not what is in it."""
    if style.get("content-visibility") == "hidden" and style.get("display") not in (
        "inline",
        "contents",
        "ruby",
        "table",
        "inline-table",
        "table-row",
    ):
        origin = style.origins.get("content-visibility")
        source = origin.source if origin is not None and origin.source != "attribute" else None
        trick = "content-visibility: hidden" if source is not None else "hidden=until-found"
        return Gone(trick, chain.depth, source)
    return None


def undrawn_text(chain: Chain, style: Style) -> Gone | None:
    """Why text that stands directly in a drawn element is not drawn itself: a closed `<details>`, a fallback."""
    if chain.tag in FALLBACK_ONLY and chain.tag != "object":
        return Gone(f"fallback content of <{chain.tag}>", chain.depth)
    if "svg" in chain.names and (drawing := _drawing_of(chain)) is not None:
        return Gone("text of a drawing outside of its <text>", drawing.depth)
    if "math" in chain.names and chain.tag in _OF_FORMULAS and "display" not in style.origins:
        return Gone("text of a formula outside of its tokens", chain.depth)
    if chain.tag == "select":
        return Gone("text of <select> outside of its options", chain.depth)
    if chain.tag == "details" and "open" not in chain.attributes:
        return Gone("details", chain.depth, None, Reveal.ONE_CLICK)
    return None


def _drawing_of(chain: Chain) -> Chain | None:
    """The drawing that an element stands in without standing in a text of it; None for any other element."""
    one: Chain | None = chain
    while one is not None and one.tag not in ("text", "foreignObject", "svg"):
        one = one.parent
    return one if one is not None and one.tag == "svg" else None


def fallback_of(chain: Chain) -> str | None:
    """Why nobody can tell whether an `<object>`, a `<select>` or a slot shows what stands in it."""
    parent = chain.parent
    if chain.tag == "slot" and BY_HAND in chain.attributes:
        return f"browsers differ on `{BY_HAND}`, which leaves it out where it is known"
    if parent is not None and parent.tag in ("select", "optgroup") and chain.tag not in ("option", "optgroup"):
        return "the browser decides what of a `<select>` it shows besides options"
    if parent is None or parent.tag != "object" or "data" not in parent.attributes:
        return None
    return "the browser decides whether `<object>` shows its file or what stands in it"
