"""What inline scripts plainly do to the root's classes as a page loads: the `no-js` to `js` recipe."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_ROOT_SWAP = re.compile(
    r"""documentElement\s*\.\s*className\s*=\s*(?:document\.)?documentElement\.className\.replace\(\s*['"/](?:\\b)?([\w-]+)(?:\\b)?['"/]"""
    r"""g?\s*,\s*['"]([\w-]*)['"]"""
)
_ROOT_SET = re.compile(r"""documentElement\s*\.\s*className\s*(\+?=)\s*['"]([\w -]*)['"]""")
_ROOT_LIST = re.compile(r"""documentElement\s*\.\s*classList\s*\.\s*(add|remove|replace)\(([^)]*)\)""")
_QUOTED = re.compile(r"""['"]([\w-]+)['"]""")


def with_scripted_classes(classes: tuple[str, ...], marks: list[LexborNode]) -> tuple[str, ...]:
    """The root element's classes after what inline scripts plainly do to them: the `no-js` to `js` recipe."""
    for node in marks:
        if node.tag == "script" and "src" not in node.attributes:
            text = node.text()
            if "documentElement" in text and ("className" in text or "classList" in text):
                classes = _after(classes, text)
    return classes


def _after(classes: tuple[str, ...], script: str) -> tuple[str, ...]:
    names = dict.fromkeys(classes)
    for match in _ROOT_SWAP.finditer(script):
        if match[1] in names:
            names.pop(match[1])
            names.update(dict.fromkeys([match[2]] if match[2] else []))
    for match in _ROOT_SET.finditer(script):
        if match[1] == "=":
            names = {}
        names.update(dict.fromkeys(match[2].split()))
    for match in _ROOT_LIST.finditer(script):
        said = _QUOTED.findall(match[2])
        if match[1] == "add":
            names.update(dict.fromkeys(said))
        else:
            for name in said[:1] if match[1] == "replace" else said:
                names.pop(name, None)
            if match[1] == "replace":
                names.update(dict.fromkeys(said[1:]))
    return tuple(names)
