"""What of a script only reads: elements that it keeps, or goes through, to measure them or to listen to them."""

from __future__ import annotations

import re

from plainsight.sight.visibility.scripts.names import LITERAL, READ

_HELD = re.compile(
    r"""(?:var|let|const)\s+(\w+)\s*=\s*(?:\w+\s*\.\s*)?"""
    r"""(?:querySelector|getElementById)\(\s*(["'`])[^"'`]{1,160}\2\s*\)\s*;"""
)
_CLIMBED = re.compile(
    r"""(?:var|let|const)\s+(\w+)\s*=\s*\$\((?:[^;{}()]|\([^;{}()]*\))*\)\.closest\(\s*(["'`])[^"'`]{1,160}\2\s*\)\s*;"""
)
_CONDITION = re.compile(r"\bif\s*\([\s!\w$&|]{1,120}\)")  # whether elements are there at all
_EACH = re.compile(
    r"""(?:querySelectorAll|getElementsBy\w+)\(\s*(["'`])[^"'`]{1,160}\1\s*\)(?=\s*\.\s*forEach\(\s*"""
    r"""(?:function\s*\(\s*([\w$]+)[^()]{0,40}\)\s*\{|\(?\s*([\w$]+)\s*(?:,\s*\w+\s*)?\)?\s*=>\s*))"""
)
_BODY = re.compile(r"(?:\bfunction\s*\w*\s*\([^(){}]*\)|=>)\s*$")
_FAR = 4_000
_BRACKETS = re.compile(r"[()\[\]{}]")


def without_reads(text: str) -> str:
    """A script without the elements that it keeps, or goes through, only to measure them, or to listen to them."""
    used = _CONDITION.sub("", text)
    for held in list(_HELD.finditer(text))[:20]:
        other = rf"(?<![.\w$]){held[1]}\b(?!\s*\.\s*(?:{READ})\b)"
        uses = re.findall(rf"(?:(?:var|let|const)\s+)?{other}(?:\s*=(?!=))?", used)
        if all(use.startswith(("var", "let", "const")) and use.endswith("=") for use in uses):
            text = text.replace(held[0], "")
    for climbed in list(_CLIMBED.finditer(text))[:20]:
        body = _function_around(text, climbed.start())
        other = rf"(?<![.\w$]){climbed[1]}\b(?!\s*\.\s*attr\(\s*[\"'][\w-]+[\"']\s*\))"
        if body and not re.search(other, body.replace(climbed[0], "")):
            text = text.replace(climbed[0], "")
    for each in list(_EACH.finditer(text))[:40]:
        one = re.escape(each[2] or each[3])
        other = rf"(?<![.\w$]){one}(?![\w$])(?!\s*\.\s*(?:{READ})\b)"
        done = _argument(text, text.index("forEach(", each.end()) + len("forEach("))
        if done and len(re.findall(other, _CONDITION.sub("", LITERAL.sub("", done)))) == 1:  # its own name
            text = text[: each.start()] + " " * len(each[0]) + text[each.end() :]
    return text


def _argument(text: str, start: int) -> str | None:
    """What stands from a place of a script to the bracket that closes around it; None where that is far away."""
    depth = 0
    for match in _BRACKETS.finditer(LITERAL.sub(_blank, text[start : start + _FAR])):
        depth += 1 if match[0] in "([{" else -1
        if depth < 0:
            return text[start : start + match.start()]
    return None


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _function_around(text: str, spot: int) -> str | None:
    """The body of the function in which a place of a script stands, where a variable of it is known; None outside."""
    bare = LITERAL.sub(_blank, text)
    begin, depth = spot, 0
    while begin > 0:
        begin -= 1
        depth += {"}": 1, "{": -1}.get(bare[begin], 0)
        if depth < 0:
            depth = 0
            if _BODY.search(bare[max(0, begin - 200) : begin]):
                break
    else:
        return None
    for end in range(begin, len(bare)):
        depth += {"{": 1, "}": -1}.get(bare[end], 0)
        if depth == 0:
            return text[begin : end + 1]
    return None
