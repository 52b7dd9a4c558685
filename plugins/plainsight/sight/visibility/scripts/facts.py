"""What one script could do to a page, read off its text once: the names that it holds, and words that can hide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from plainsight.sight.visibility.scripts.handed import handed_in
from plainsight.sight.visibility.scripts.names import (
    ACTED_ON,
    ATTRIBUTE,
    WORD,
    blanked,
    data_name,
    names_in,
    puts_in,
    selectors_in,
)
from plainsight.sight.visibility.scripts.reads import without_reads
from plainsight.sight.visibility.scripts.scopes import Scopes
from plainsight.sight.visibility.scripts.waiting import without_waiting
from plainsight.sight.visibility.scripts.wholes import change_of_all, may_change_all

_STRONG = re.compile(
    r"(?<!classList)\.remove\(|(?<!aria-)\bhidden\b|\bdisplay\b|\bvisibility\b|\bopacity\b|\bcssText\b"
    r"|\b(?:(?:inner|outer)HTML|textContent|innerText)(?:[\"'`]\s*,|(?:[\"'`]\s*\])?\s*(?:[-+|&?]*=(?!=)|:))"
    r"|replaceWith|replaceChild|removeChild|replaceChildren|\.hide\(|\.toggle\(|fadeOut|slideUp|\.empty\(|\.detach\("
    r"|\.style\b(?!\.setProperty\(\s*[\"']--)|\[[\"']style[\"']\]|\.open\s*=|\.close\(|clipPath|maxHeight|\.transform\b"
    r"|\.css\(|(?:Attribute|attr)\(\s*[\"'`]style"
    r"|\.(?:append(?:Child)?|prepend|insertBefore|adoptNode)\(\s*document\s*\.\s*(?:querySelector|getElement)"
)
_WEAK = re.compile(
    r"classList|className|setAttribute|removeAttribute|toggleAttribute|addClass|removeClass|toggleClass|\.attr\("
    r"|dataset\s*\.\s*\w+\s*=(?!=)"
)
_KNOWN = r"""\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|`[^`$]{0,200}`)\s*"""
_PUTS_ANY = re.compile(
    rf"""classList\s*\.\s*(?:add|replace)\((?!{_KNOWN}(?:,{_KNOWN}){{0,5}}\))|classList\s*\.\s*toggle\((?!{_KNOWN}[,)])"""
    rf"""|(?:add|toggle)Class\((?!{_KNOWN}[,)])|\.\s*className\s*\+?=(?!=)(?!{_KNOWN}(?:[;,}})\n]|\Z))"""
    rf"""|(?:(?:set|toggle)Attribute|\.attr)\((?!{_KNOWN}[,)])|setAttribute\(\s*["']class["']\s*,(?!{_KNOWN}\))"""
)
"""A name put on an element that the script works out: no stylesheet can tell what it does."""
_MADE = re.compile(r"(?<![\w$.])([\w$]+)\s*=\s*document\s*\.\s*createElement(?:NS)?\(")
_ASSIGNED = re.compile(r"(?<![\w$.])([\w$]+)\s*(?:[-+|&?*/]{0,2}=(?![=>]))")
_NAME = re.compile(r"[\w$]+")
_TAKEN = re.compile(
    r"\(([^(){}]*)\)\s*(?:=>|\{)|(?<![\w$])([\w$]+)\s*=>"
    r"|(?:var|let|const)\s+(?:([\w$]+)\s+(?:of|in)\b|[\[{]([^=;]{0,200})[\]}]\s*=)"
)
"""Names that a function is given, or that are taken out of something."""
_RECEIVER = re.compile(r"(?<![\w$.])([\w$]+)\s*\.?\s*$")
_COMMENT = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|/\*.*?\*/|(?<![:\\])//[^\n]*""", re.DOTALL
)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})")
_JOINED = re.compile(r"""(["'`])\s*\+\s*\1""")
_PUT_ON = re.compile(
    r"""(?:classList\s*\.\s*(?:add|toggle|replace)\(|addClass\(|toggleClass\()([^)]{0,200})"""
    r"""|className\s*\+?=\s*(["'`][^"'`]{0,120}["'`])"""
)
_ON_ROOT = re.compile(r"documentElement|document\.body|\bbody\b|[\"']html[\"']|[\"']body[\"']")
_MODAL = re.compile(r"\.(?:showModal|showPopover|togglePopover)\(")
_TURNS_ON = re.compile(r"""\.(?:media|rel)\s*=(?!=)|setAttribute\(\s*["'`](?:media|rel)["'`]""")
_SCROLLS = re.compile(
    r"(?<!window)(?<!documentElement)(?<!body)(?<!scrollingElement)"
    r"\.scroll(?:(?:Left|Top)\s*[-+]?=(?!=)|(?:To|By|IntoView)?\()"
)
_WAITS = re.compile(r"addEventListener\(\s*[\"'`](?:click|submit|pointer|mouse|key|touch|toggle)|\.onclick|\.on\(")
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"'\n]{1,200})\1""")
_REACHES = re.compile(
    r"\b(?:document|window|self|globalThis|this|jQuery|location|import|require|function|Function|eval|setTimeout|setInterval)\b"
    rf"|=>|\$|[\w$)\]]\[|\bCSS\b|getSelection|{_MODAL.pattern}|{_TURNS_ON.pattern}|{_SCROLLS.pattern}"
)
_TAG = re.compile(r"""["'`]([a-z][a-z0-9]*(?:-[a-z0-9]+)++)\\?["'`]""")
_DEFINES = ("customElements", ".define(")
_MOUNTS = re.compile(r"\.mount\(\s*[\"'`]|\bnew Vue\(")
_SMALL = 30_000  # what is longer is a theme's or a library's bundle: its names are its own, but for hooks
_LONGEST = 400_000
_BEGINNING = 2_000


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """What a script could do.

    Attributes:
        bundle: it is too long to be about one page.
        hides: it holds words that can hide something.
        words: its words outside of texts, of which each may be an element's id; none for a bundle.
        said: names in its texts, alone or in a selector; for a bundle, the latter only.
        selectors: selectors that it asks for; none for a bundle, which asks for all that its theme has.
        plainly: those of said and selectors that it may hide without the help of a stylesheet.
        puts: names that stand alone in its texts: what it puts on elements is among them.
        classes, attributes: what it puts on the page's root or body.
        makes: how it may hide what it doesn't name, as a clause; "" for no way.
        modal: whether it opens a dialog or a popover as the page loads.
        turns_on: whether it may have a link to a sheet count that did not, by its `media` or `rel`.
        scrolls: whether it may scroll boxes.
        imports: addresses of other modules.
        shades: whether it gives elements shadow trees.
        tags: names of custom elements that it may define.
        mounts: whether it takes a part of the page for a template with components.
    """

    bundle: bool = False
    hides: bool = False
    words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    selectors: frozenset[str] = frozenset()
    plainly: frozenset[str] = frozenset()
    puts: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    makes: str = ""
    modal: bool = False
    turns_on: bool = False
    scrolls: bool = False
    imports: tuple[str, ...] = ()
    shades: bool = False
    tags: frozenset[str] = frozenset()
    mounts: bool = False


NOTHING = ScriptFacts()


@lru_cache(maxsize=512)
def facts_of(script: str) -> ScriptFacts:
    """Read a script's text."""
    small = len(script) <= _SMALL
    defines = small or any(word in script for word in _DEFINES)
    return replace(
        _effects_of(script),
        shades="attachShadow" in script,
        tags=frozenset(_TAG.findall(script)) if defines else frozenset(),
        mounts=small and _MOUNTS.search(script) is not None,
    )


def _effects_of(script: str) -> ScriptFacts:
    plain = _plain(script[:_LONGEST])
    bundle = len(plain) > _SMALL
    if _is_data(plain) and (bundle or not any(handed_in(plain))):
        return NOTHING
    text = without_reads(plain if bundle else without_waiting(plain, blanked))
    hides = _STRONG.search(text) is not None or _WEAK.search(text) is not None
    imports = tuple(match[2] for match in _IMPORT.finditer(text)) if not bundle else ()
    classes, attributes = _put_on_root(text) if not bundle else (frozenset[str](), frozenset[str]())
    handed = frozenset(handed_in(text)) if not bundle else frozenset()
    turns_on, scrolls = (not bundle and what.search(text) is not None for what in (_TURNS_ON, _SCROLLS))
    if not (hides or classes or attributes or handed) and not may_change_all(text) and not _MODAL.search(text):
        return ScriptFacts(bundle, imports=imports, turns_on=turns_on, scrolls=scrolls)
    acted = ACTED_ON.sub(r"$(\1\2\1)", text) if hides else ""
    bare = blanked(acted)
    words = frozenset(WORD.findall(bare)) if not bundle else frozenset()
    named = list(names_in(acted, whole=not bundle))
    asked = list(selectors_in(acted)) if not bundle else []
    strong = [] if bundle else sorted([*(match.start() for match in _STRONG.finditer(acted)), *_put_anywhere(acted)])
    alone = Scopes(bare, strong)
    helped = Scopes(bare, sorted([*strong, *(match.start() for match in _WEAK.finditer(acted))]))
    said = handed.union(name for spot, name in named if bundle or helped.reaches(spot))
    selectors = frozenset(text for spot, text in asked if helped.reaches(spot))
    plainly = handed.union(name for spot, name in [*named, *asked] if alone.reaches(spot))
    puts = frozenset(puts_in(acted)) if not bundle else frozenset()
    modal = bool(_MODAL.search(text)) and not _WAITS.search(text)
    makes = "" if bundle else change_of_all(text, hides=hides, waits=_WAITS.search(text) is not None)
    return ScriptFacts(
        bundle,
        hides,
        words,
        said,
        selectors,
        plainly,
        puts,
        classes,
        attributes,
        makes,
        modal and not bundle,
        turns_on,
        scrolls,
        imports,
    )


def _put_anywhere(text: str) -> Iterator[int]:
    """Where a script puts a name that it works out on an element, unless it has just made that element itself."""
    made = Counter(_MADE.findall(text))
    if made:
        assigned = Counter(_ASSIGNED.findall(text))
        taken = {name for groups in _TAKEN.findall(text) for name in _NAME.findall(" ".join(groups))}
        made = Counter({name: count for name, count in made.items() if count == assigned[name] and name not in taken})
    for match in _PUTS_ANY.finditer(text):
        receiver = _RECEIVER.search(text, max(0, match.start() - 60), match.start())
        if receiver is None or receiver[1] not in made:
            yield match.start()


def _is_data(plain: str) -> bool:
    """Whether a script reaches no element: a search index, which is one call with all words of a site."""
    if _REACHES.search(blanked(plain[:_BEGINNING])):
        return False
    bare = blanked(plain)
    return not (_REACHES.search(bare) or _STRONG.search(bare) or _WEAK.search(bare))


def _plain(script: str) -> str:
    """A script without comments, with escapes written out and texts in pieces put together."""
    if "/*" in script or "//" in script:
        script = _COMMENT.sub(lambda match: match[1] or " ", script)
    if "\\" in script:
        script = _ESCAPE.sub(_character, script)
    return _JOINED.sub("", script)


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2] or match[3], 16)
    return chr(code) if 32 <= code < 0x110000 and chr(code) not in "\"'`\\" else match[0]


def _put_on_root(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Classes and attributes that may be put on the root or the body."""
    classes: set[str] = set()
    attributes: set[str] = set()
    if not _ON_ROOT.search(text):
        return frozenset(), frozenset()
    for match in _PUT_ON.finditer(text):
        for literal in re.findall(r"""["'`]([^"'`]*)["'`]""", match[1] or match[2] or ""):
            classes.update(literal.split())
    for match in ATTRIBUTE.finditer(text):
        attributes.add(match[1] or data_name(match[2]))
    return frozenset(classes), frozenset(attributes)
