"""Names in a script's texts: those of classes and ids by which it finds elements, and those that it puts on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

ACTED_ON = re.compile(
    r"""\$\(\s*(["'])[^"'`,()]{0,150}[\s>+~]([^\s>+~"'`,()]+)\1\s*\)"""
    r"""(?=\s*\.\s*(?:addClass|removeClass|hide|show|remove|css|attr|wrap)\([^()]*\)\s*(?:;|\Z))"""
)
"""jQuery doing one thing to what a selector means: what stands above it is only looked through."""
READ = (
    "offset(?:Top|Left|Width|Height)|client(?:Top|Left|Width|Height)|scroll(?:Top|Left|Width|Height|To|By|IntoView)"
    "|getBoundingClientRect|getAttribute|hasAttribute|addEventListener|contains|closest|matches|focus|blur"
    "|querySelector(?:All)?|(?:innerHTML|outerHTML|textContent|innerText)\\b(?!\\s*[-+*/|&?]*=(?!=))"
)
# Texts of any length, and patterns, whose quotes would begin a text where there is none. A text that does not end is
# one to the end of its line: to begin anew behind each such quote would read a hostile script once for each of them.
LITERAL = re.compile(
    r""""((?:[^"\\\n]|\\.)*+)"?|'((?:[^'\\\n]|\\.)*+)'?|`((?:[^`\\]|\\.)*+)`?"""
    r"""|(?<=[=(,:!&|?;{}\[])\s*+/(?![*/])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,200}+/"""
)
_ASKED = re.compile(
    r"""(?:querySelector(?:All)?|closest|matches|\$|jQuery|getElementsByTagName)\(\s*(["'`])(.{1,160}?)\1""",
    re.DOTALL,
)
_HOLDS = re.compile(
    r"""(?<![\w$.])(\w+)\s*=\s*document\s*\.\s*(querySelector|getElementById)\(\s*(["'`])([^"'`,]{1,80})\3\s*\)"""
)
_ASKED_ON = re.compile(r"(?<![\w$.])(\w+)\s*\??\.\s*\Z")
_NEAR = 1_500
ATTRIBUTE = re.compile(r"""(?:(?:set|toggle)Attribute|\.attr)\(\s*["'`]([\w-]+)["'`]|dataset\s*\.\s*(\w+)\s*=""")
WORD = re.compile(r"[\w-]{2,}")
_HOOK = re.compile(r"(?<=[.#])[\w-]{2,}")
_CLASS_LIST = re.compile(r"\s*[\w-]{2,}(?:\s+[\w-]{2,}){0,5}\s*")
_WHOLE_NAME = re.compile(r"[\w-]{2,}")
_NAMED_BY_ATTRIBUTE = re.compile(r"""\[\s*(?:id|class)\s*[~|^$*]?=\s*["']?([\w-]{2,})""")
_LISTED = re.compile(r"""getElementsByClassName\(\s*["'`]([^"'`]{1,160})""")
_CODE = re.compile(r"\.\s?\w{1,40}\([^)]{0,160}\)\s?\.")
_MARKUP = re.compile(r"<[a-zA-Z/!]")
_ONLY_FINDING = re.compile(
    r"(?:EventListener|createElement(?:NS)?|querySelector(?:All)?|closest|matches|getElement\w+|\$|jQuery"
    r"|(?:get|has)Attribute|contains|Item|getPropertyValue|matchMedia|insertAdjacent\w+"
    r"|\.\s*(?:on|off|one|trigger|find|is|has|get|delete|append))\(\s*$"
)
_READ_OF_ITSELF = READ.replace("|closest", "").replace("|querySelector(?:All)?", "")
_READ_AT_ONCE = re.compile(
    rf"""["'`]\s*\)\s*\??\.\s*(?:(?:{_READ_OF_ITSELF})\b(?!\s*=(?!=))"""
    r"""|(?:offset|position|(?:outer|inner)?(?:[wW]idth|[hH]eight)|scrollTop|text|html|val)\(\s*\))"""
)
_NO_FINDING = re.compile(
    r"\breturn\s*$|\.observe\(\s*document\s*\.\s*\w+\(\s*$|(?:EventListener|(?:get|set|has|remove|toggle)Attribute|createElement|classList\s*\.\s*(?:add|toggle|remove|replace)"
    r"|(?:add|remove|toggle)Class|Item|Property(?:Value)?|querySelector(?:All)?|closest|matches|\$|jQuery|matchMedia"
    r"|insertAdjacent\w+|dispatchEvent|Event|\.\s*(?:on|off|one|trigger|attr|prop|data|css|has|get|set|is))\(\s*$"
)
"""What takes the name of an event, an attribute, a tag or a class to put on, and finds nothing by it."""


def blanked(text: str) -> str:
    """A script of the same length whose texts and patterns hold nothing."""
    return LITERAL.sub(lambda match: '"' + " " * (len(match[0]) - 2) + '"' if len(match[0]) > 1 else " ", text)


def names_in(text: str, *, whole: bool) -> Iterator[tuple[int, str]]:
    """Names of classes and ids by which a script may find elements, each with its place.

    They stand in a selector or, if asked for, alone in a text.
    """
    for match in _LISTED.finditer(text):
        yield from ((match.start(), name) for name in match[1].split())
    for match in LITERAL.finditer(text):
        said = match[1] or match[2] or match[3] or ""
        if not whole:
            if "://" not in said:
                yield from ((match.start(), name) for name in _HOOK.findall(said))
        elif _READ_AT_ONCE.match(text, match.end() - 1):
            continue
        elif _WHOLE_NAME.fullmatch(said):
            if not _NO_FINDING.search(text, max(0, match.start() - 60), match.start()):
                yield match.start(), said
        elif _CODE.search(said):  # as setTimeout takes it
            yield from ((match.start(), name) for name in WORD.findall(said))
        elif not _MARKUP.search(said):
            for name in (*_HOOK.findall(said), *_NAMED_BY_ATTRIBUTE.findall(said)):
                yield match.start(), name


def selectors_in(text: str) -> Iterator[tuple[int, str]]:
    """Selectors that a script asks for, each with its place; what it asks an element that it holds, from there."""
    held = {
        (match[1], match.start()): ("#" if "Id" in match[2] else "") + match[4] for match in _HOLDS.finditer(text)
    }
    for match in _ASKED.finditer(text):
        if _READ_AT_ONCE.match(text, match.end() - 1):
            continue
        asked, on = match[2], _ASKED_ON.search(text, max(0, match.start() - 40), match.start())
        if on is not None and match[0].startswith("query"):
            since = [spot for name, spot in held if name == on[1] and match.start() - _NEAR < spot < match.start()]
            asked = f"{held[on[1], max(since)]} {asked}" if since and "," not in asked else asked
        yield match.start(), asked


def puts_in(text: str) -> Iterator[str]:
    """Names that may be put on elements, or taken from them: words that are a text, or one of some in a text."""
    for match in LITERAL.finditer(text):
        said = match[1] or match[2] or match[3] or ""
        if _CLASS_LIST.fullmatch(said) and not _ONLY_FINDING.search(text, max(0, match.start() - 60), match.start()):
            yield from said.split()
    for attribute in ATTRIBUTE.finditer(text):
        yield attribute[1] or data_name(attribute[2])


def data_name(key: str) -> str:
    return "data-" + re.sub(r"([A-Z])", lambda upper: "-" + upper[1].lower(), key)
