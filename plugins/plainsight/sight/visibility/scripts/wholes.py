"""What a script does to a page as a whole: leaves it, gives it sheets or colours, writes or walks through it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plainsight.sight.visibility.scripts.names import LITERAL

_SHEET = re.compile(r"""adoptedStyleSheets|insertRule\(|replaceSync\(|createElement\(\s*["'`]style["'`]\)""")
_REGISTERS = re.compile(r"\bregisterProperty\(")
_HIGHLIGHTS = re.compile(r"CSS\s*\.\s*highlights\b|\.(?:selectAllChildren|addRange|setBaseAndExtent)\(")
_LINK = re.compile(r"""createElement\(\s*["'`]link["'`]\)""")
_CALLED_SHEET = re.compile("stylesheet", re.IGNORECASE)
# What is written can do no more than stand there: the year, words, and scripts from elsewhere.
_PIECE = r"""(?:"{}"|'{}'|(?:\(?\s*new\s+Date\s*(?:\(\s*\))?\s*\)?|[\w$]+)\s*\.\s*getFullYear\(\s*\))""".format(
    *(rf"(?:[^{quote}<\n]|<(?=\\?/script|script\s[^<>]{{0,400}}\bsrc\s*=))*" for quote in "\"'")
)
_WRITTEN = re.compile(rf"document\s*\.\s*write(?:ln)?\(\s*{_PIECE}(?:\s*\+\s*{_PIECE}){{0,6}}\s*\)")
# To put another function in its place, and to keep the one that stood there, writes nothing.
_REPLACED = re.compile(r"document\s*\.\s*write(?:ln)?\s*=(?!=)")
_KEPT = re.compile(r"(?<![\w$])([\w$]++)\s*+=\s*+document\s*\.\s*write(?:ln)?\s*;")
_OF = r"(?:(?<![\w$])([\w$]++)\s*+\.\s*+|(?<![\w$.]))"
_WRITE = re.compile(_OF + r"document\s*\.\s*write")
_WHOLE = re.compile(
    _OF + r"""(?:document\s*\.\s*open\(|body\s*(?:\.\s*replaceChildren"""
    r"""|(?:\.\s*|\[\s*["'`])(?:(?:inner|outer)HTML|textContent|innerText)(?:["'`]\s*\])?\s*[-+|&?]*=(?!=)))"""
)
# Another page than the one that is read: in a frame, or a document in which markup is tried out.
_OTHER_PAGE = re.compile(
    r"(?<![\w$])([\w$]++)\s*+=(?!=)[^;=]{0,120}?(?:createHTMLDocument\(|parseFromString\(|contentWindow\b|contentDocument\b)"
)
_FRAMES = frozenset({"contentWindow", "contentDocument"})
_IN_FRAME = re.compile(r"""\.\s*src\s*=\s*(["'`])javascript:[^"'`\n]{0,200}""")
_LEAVES = re.compile(
    r"""(?<![\w$.])(?:(?:window|self|top|parent|document|globalThis)\s*\.\s*)*location\s*"""
    r"""(?:(?:\.\s*href\s*)?=(?!=)|\.\s*(?:replace|assign)\()\s*+(?!["'`]#)"""
)
# A function that runs as the page loads: called on the spot, soon, or when the page is there.
_AT_ONCE = re.compile(
    r"""(?:(?:^|[;}\n])\s*[!+(]|\bonload\s*=|\bsetTimeout\(|addEventListener\(\s*["'`](?:load|DOMContentLoaded|pageshow)["'`]\s*,)"""
    r"""\s*[!+(]*\s*(?:async\s*)?(?:function\s*\w*\s*\(\w*\)|(?:\(\w*\)|\w+)\s*=>)\s*\{"""
)
_UNTOLD = re.compile(r"(?:[)\]?:,=&|>]|\belse|\breturn)\s*$")
_BY_PLACE = re.compile(
    r"""currentScript\b(?!\s*(?:\?\s*)?\.\s*(?:src|tagName|dataset|getAttribute|nonce)\b|\s*&&)"""
    r"""|document\.evaluate\(|createTreeWalker|createNodeIterator"""
)
_OVERLAY = re.compile(r"position\s*[:=]\s*[\"'`]?\s*fixed")
# A script that keeps itself in a variable, mostly to put another script beside itself.
_ITSELF = re.compile(
    r"(?<![\w$.])([\w$]++)\s*+=\s*(?:document\s*\.\s*)?currentScript\b[^;,(){}]{0,80}(?:\([^()]*\)[^;,(){}]{0,9})?;"
)
_PARENT = r"\s*\.\s*parent(?:Node|Element)"


def may_change_all(text: str) -> bool:
    """Whether a script that holds no word that hides should be asked at all."""
    return (
        any(one.search(text) for one in (_SHEET, _LEAVES, _OVERLAY, _REGISTERS, _HIGHLIGHTS))
        or _links(text)
        or _writes(text)
    )


def change_of_all(text: str, *, hides: bool, waits: bool) -> str:
    """What it does, as a clause; "" for nothing.

    Args:
        text: the script, without comments.
        hides: whether it holds words that hide something.
        waits: whether some of it waits for a person.
    """
    if _leads_elsewhere(text):
        return "leads to another page"
    if not waits and (_SHEET.search(text) or _links(text) or _writes(text)):
        return "makes a stylesheet"
    if _here(_WHOLE, _IN_FRAME.sub("", text)):
        return "writes the page anew"
    if hides and _BY_PLACE.search(_without_itself(text)):
        return "finds elements by their place"
    if _REGISTERS.search(text):
        return "registers a property"
    if not waits and _HIGHLIGHTS.search(text):
        return "gives words the colours of a highlight"
    return "lays a box over the window" if not waits and _OVERLAY.search(text) else ""


def _links(text: str) -> bool:
    """Whether it makes a link to a stylesheet; others prepare a connection, or fetch ahead."""
    return _LINK.search(text) is not None and _CALLED_SHEET.search(text) is not None


def _writes(text: str) -> bool:
    """Whether it writes markup into the page as it loads."""
    if not _WRITE.search(text):
        return False
    text = _REPLACED.sub("", _WRITTEN.sub("", text))
    for kept in list(_KEPT.finditer(text))[:20]:
        if not re.search(rf"(?<![\w$]){re.escape(kept[1])}\s*[.(\[]", text):
            text = text.replace(kept[0], "")
    return _here(_WRITE, text)


def _here(done: re.Pattern[str], text: str) -> bool:
    """Whether something is done to the page that is read, and not to another one."""
    others = _FRAMES.union(match[1] for match in _OTHER_PAGE.finditer(text))
    return any(match[1] not in others for match in done.finditer(text))


def _without_itself(text: str) -> str:
    """A script without the variables in which it keeps itself to be read, or to put something beside itself."""
    for kept in list(_ITSELF.finditer(text))[:20]:
        names = {kept[1], *re.findall(rf"(?<![\w$.])([\w$]++)\s*+=\s*{re.escape(kept[1])}{_PARENT}\s*;", text)}
        given = _one_of(names)
        takers = {}  # functions of its own that it is handed to, and what they call it
        for called in set(re.findall(rf"(?<![\w$.])([\w$]++)\(\s*{given}\s*[,)]", text)):
            name = re.escape(called)
            if parameter := re.search(rf"(?:function\s+{name}|{name}\s*=\s*function)\s*\(\s*([\w$]+)", text):
                takers[called] = parameter[1]
        used = rf"(?<![\w$.]){_one_of(names.union(takers.values()))}(?![\w$])"
        inserts = rf"insertBefore\(\s*[\w$.]+\s*,\s*{used}(?:\s*\.\s*nextSibling)?\s*\)"
        harmless = [
            rf"(?:{used}(?:{_PARENT})?\s*\.\s*)?{inserts}",
            rf"{used}(?:{_PARENT})?\s*\.\s*(?:insertBefore|appendChild|src\b|dataset\b|getAttribute)",
            rf"{used}\s*=(?!=)[^;]{{0,160}};",
        ]
        if takers:
            harmless.append(rf"(?<![\w$.])(?:function|{_one_of(takers)})\s*\(\s*{used}\s*(?=[,)])")
        if not re.search(used, re.sub("|".join(harmless), "", text)):
            text = text.replace(kept[0], "")
    return text


def _one_of(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, names))})"


def _leads_elsewhere(text: str) -> bool:
    """Whether the page is left as it loads: by a statement that waits for no event and stands under no condition."""
    for match in _LEAVES.finditer(text):
        before = LITERAL.sub('""', _AT_ONCE.sub(";", text[: match.start()]))
        if before.count("{") > before.count("}"):
            continue
        start = max(before.rfind(mark) for mark in ";{}") + 1
        earlier, _, last = before[start:].rpartition("\n")
        if not last.strip() and not _UNTOLD.search(earlier):
            return True
    return False
