"""Elements that a script hands to a library: what that does with them, its own text doesn't tell.

A slider takes away all slides but one, a lightbox what it will show, a fold its content. A function of the script
itself is read like all else of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainsight.sight.visibility.scripts.scopes import HARMLESS

_HANDED = re.compile(
    r"(?<![\w$.])(?:(?:new\s+)?(?:[\w$]{1,40}\s*\.\s*){0,3}([A-Z][\w$]{0,60})|([A-Za-z_$][\w$]{1,60}))\s*\(\s*"
    r"(?:\{[^{}]{0,400}?(?<![\w$])(?:container|el|elem|element|root|selector|target|wrapper)\s*:\s*)?"
    r"""(?:document\s*\.\s*(?:querySelector(?:All)?|(getElementById))\(\s*)?(["'`])([^"'`\n]{2,120})\4"""
)
_PLUGIN = re.compile(r"""(?<![\w$.])(?:\$|jQuery)\(\s*(["'`])([^"'`\n]{2,120})\1\s*\)\s*\.\s*([a-z]\w{2,40})\(""")
_OWN = re.compile(r"\b(?:function|class)\s+([\w$]+)|(?<![\w$.])([\w$]+)\s*=(?!=)")
_SELECTOR = re.compile(r"[\w-]*[.#\[]")
_LAST = re.compile(r"[\s>+~]")
_HOOK = re.compile(r"(?<=[.#])[\w-]{2,}")
_NO_TAKER = HARMLESS | {
    *("jQuery", "require", "fetch", "import", "matchMedia", "scrollTo", "encodeURIComponent"),
    *("URL", "RegExp", "Date", "Error", "Event", "CustomEvent", "FormData", "Image", "Worker", "Vue"),
    *("Tooltip", "Popover", "tooltip", "popover"),  # they add words, and take none away
}
_OF_JQUERY = frozenset(
    re.findall(
        r"\w+",
        "add addBack addClass after ajaxComplete ajaxError ajaxStart ajaxStop animate append appendTo attr "
        "before bind blur change children click clone closest contents css data dblclick delay delegate "
        "dequeue detach each empty end eq even fadeIn fadeOut fadeTo fadeToggle filter find finish first "
        "focus focusin focusout get has hasClass height hide hover html index innerHeight innerWidth "
        "insertAfter insertBefore is keydown keypress keyup last load map mousedown mouseenter mouseleave "
        "mousemove mouseout mouseover mouseup next nextAll nextUntil not odd off offset offsetParent on one "
        "outerHeight outerWidth parent parents parentsUntil position prepend prependTo prev prevAll prevUntil "
        "promise prop ready remove removeAttr removeClass removeData removeProp replaceAll replaceWith resize "
        "scroll scrollLeft scrollTop select serialize serializeArray show siblings slice slideDown "
        "slideToggle slideUp stop submit text toArray toggle toggleClass trigger triggerHandler unbind "
        "undelegate unwrap val width wrap wrapAll wrapInner",
    )
)


def handed_in(text: str) -> Iterator[str]:
    """Names of classes and ids whose elements a script without comments hands to functions that are not its own."""
    found = [(one[1] or one[2], one[3], one[5]) for one in _HANDED.finditer(text)]
    found += [(one[3], None, one[2]) for one in _PLUGIN.finditer(text) if one[3] not in _OF_JQUERY]
    known = _NO_TAKER.union(name for names in _OWN.findall(text) for name in names) if found else _NO_TAKER
    for taker, by_id, said in found:
        if taker not in known:
            yield from (said,) if by_id else _meant_by(said)


def _meant_by(selector: str) -> Iterator[str]:
    """The names in a selector that its elements themselves have."""
    if _SELECTOR.match(selector):
        for one in selector.split(","):
            yield from _HOOK.findall(_LAST.split(one.strip())[-1])
