"""A stylesheet's text cut into rules: what stands in which block, with which conditions and in which layer.

Follows CSS Syntax 3 and CSS Nesting 1 as far as a sheet's structure goes. Only declarations that can affect sight
are kept, so values are not read here. One pass over the marks that carry structure, no recursion: a sheet of ten
megabytes, or one that nests ten thousand deep, takes seconds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from plainsight.sight.css.escapes import unescape
from plainsight.sight.css.import_rule import layer_path, read_import
from plainsight.sight.css.namespaces import Namespaces
from plainsight.sight.css.properties import KNOWN
from plainsight.sight.css.registered import read_property
from plainsight.sight.css.rules import Condition, Declaration, FontFace, Named, Rule, Scanned
from plainsight.sight.css.shorthands import ALIASES, SHORTHANDS
from plainsight.sight.css.syntax import CLOSERS, marks_of, without_comments

_MARK = marks_of(";")
_CUSTOM_BLOCK = re.compile(r"\s*--[^\s:;{}]*\s*:")
_AT = re.compile(r"@(-?[A-Za-z][\w-]*)\s*(.*)", re.DOTALL)
_DEEPEST = 200  # more nested blocks than this are read, and left out
_MOST_DECLARATIONS = 200_000

_METRICS = ("size-adjust", "ascent-override", "descent-override", "line-gap-override")
CONDITIONAL = frozenset({"media", "supports", "container", "scope", "starting-style"})


@dataclass(slots=True)
class _Block:
    kind: str  # "sheet", "style", "keyframes", "frame", "property", "font", "group" or "ignore"
    prelude: str
    offset: int
    selectors: tuple[str, ...]
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...]
    declarations: list[Declaration] = field(default_factory=list)
    started: bool = False


def line_starts(text: str) -> list[int]:
    """Offsets at which the lines of a text start, for `line_of`."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def line_of(starts: list[int], offset: int) -> int:
    """The 1-based line of an offset."""
    return bisect_right(starts, offset)


def scan(text: str) -> Scanned:
    """Cut a sheet's text into rules."""
    return _Scanner(text).run()


def scan_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations of a `style` attribute that can affect sight."""
    scanned = scan("*{" + text.replace("}", "\x01"))
    return tuple(one for rule in scanned.rules for one in rule.declarations)


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n ").replace("\r", "\n").replace("\f", "\n").replace("\0", "\ufffd")
        self._out = Scanned()
        self._blocks = [_Block("sheet", "", 0, (), (), ())]
        self._too_deep = 0
        self._anonymous = 0
        self._count = 0
        self._namespaces = Namespaces()
        self._layers: set[tuple[str, ...]] = set()
        self._spoilt = False

    def run(self) -> Scanned:
        text = self._text
        start = 0
        closers: list[str] = []
        for mark in _MARK.finditer(text):
            sign, at = mark[1], mark.start()
            if sign is None:
                continue
            if closers:
                if sign in CLOSERS:
                    closers.append(CLOSERS[sign])
                elif sign == closers[-1]:
                    closers.pop()
                continue
            if sign in "([":
                closers.append(CLOSERS[sign])
            elif sign == ";":
                if len(self._blocks) == 1 and not _AT.match(without_comments(text[start:at]).strip()):
                    continue  # outside of blocks it parts nothing, and spoils the selector that it stands in
                self._statement(text[start:at], start)
                start = at + 1
            elif sign == "{":
                if self._blocks[-1].kind in ("style", "frame") and _CUSTOM_BLOCK.match(text, start, at):
                    closers.append("}")
                    continue
                self._open(text[start:at], start)
                start = at + 1
            elif sign == "}":
                if len(self._blocks) == 1 and not self._too_deep:
                    self._spoilt = True  # it closes nothing, and spoils the rule that it stands in
                    continue
                self._statement(text[start:at], start)
                start = at + 1
                self._close()
            if self._count > _MOST_DECLARATIONS:
                self._out.cut_short = True
                break
        self._statement(text[start:] + "".join(reversed(closers)), start)
        while len(self._blocks) > 1:
            self._close()
        self._flush(self._blocks[0])
        return self._out

    def _statement(self, text: str, start: int) -> None:
        block = self._blocks[-1]
        if self._too_deep or block.kind == "ignore" or not text or text.isspace():
            return
        if block.kind in ("style", "frame", "property", "font"):
            self._declare(block, text, start)
            return
        if "@" not in text:
            return
        match = _AT.match(without_comments(text).strip())
        if match is None:
            return
        name = match[1].lower()
        if name == "import" and block.kind == "sheet":
            if not block.started:
                self._import(match[2])
        elif name == "layer":
            for path in match[2].split(","):
                self._name_layer((*block.layer, *layer_path(path)))
        elif name == "namespace" and block.kind == "sheet":
            self._namespaces.declare(match[2])
            block.started = True
        elif name != "charset":
            block.started = True

    def _declare(self, block: _Block, text: str, start: int) -> None:
        name, colon, value = text.partition(":")
        if not colon:
            return
        if "/*" in text:
            name, _, value = without_comments(text).partition(":")
        name = name.strip()
        if "\\" in name:
            name = unescape(name)
        if name.startswith("--"):
            kept = True
        else:
            name = name.lower()
            name = ALIASES.get(name, name)
            kept = name in KNOWN or name in SHORTHANDS or block.kind in ("property", "font")
            if name == "content" and ('"' in value or "'" in value) and len(value) > 4:
                self._out.strings.append((value.strip(), start))
            if not kept:
                return
        value = value.strip()
        important = False
        if "!" in value:
            head, _, tail = value.rpartition("!")
            if tail.strip().lower() == "important":
                important, value = True, head.rstrip()
        if not value and not name.startswith("--"):
            return
        self._count += 1
        block.declarations.append(Declaration(name, value, important, start + len(text) - len(text.lstrip())))

    def _open(self, prelude: str, start: int) -> None:
        if self._too_deep or len(self._blocks) > _DEEPEST:
            self._too_deep += 1
            return
        block = self._blocks[-1]
        self._flush(block)
        block.started = True
        text = without_comments(prelude).strip()
        if block.kind == "sheet" and text.startswith(("<!--", "-->")):
            text = re.sub(r"^(?:<!--|-->|\s)+", "", text)
        offset = start + len(prelude) - len(prelude.lstrip())
        spoilt, self._spoilt = self._spoilt, False
        if block.kind == "ignore" or spoilt:
            kind, inner = "ignore", block
            self._blocks.append(_Block(kind, text, offset, inner.selectors, inner.conditions, inner.layer))
            return
        if text.startswith("@"):
            self._blocks.append(self._at_block(block, text, offset))
            return
        if block.kind == "keyframes":
            self._blocks.append(_Block("frame", text, offset, (), (), ()))
            return
        kind, conditions = "style", block.conditions
        text = self._namespaces.without_unknown(text)
        if self._namespaces.is_strange(text):
            kind = "ignore" if self._namespaces.is_in_no_page(text) else "style"
            conditions = (*conditions, Condition("namespace", text))
        selectors = (*block.selectors, text)
        self._blocks.append(_Block(kind, text, offset, selectors, conditions, block.layer))

    def _at_block(self, block: _Block, text: str, offset: int) -> _Block:
        match = _AT.match(text)
        name = match[1].lower() if match else ""
        rest = match[2].strip() if match else ""
        # A conditional block inside a style rule holds declarations of that rule.
        kind = "style" if block.selectors else "group"
        if name in CONDITIONAL:
            conditions = (*block.conditions, Condition(name, rest))
            return _Block(kind, text, offset, block.selectors, conditions, block.layer)
        if name == "layer":
            if rest:
                path = layer_path(rest)
            else:
                self._anonymous += 1
                path = (f"(anonymous {self._anonymous} at {offset})",)
            layer = (*block.layer, *path)
            self._name_layer(layer)
            return _Block(kind, text, offset, block.selectors, block.conditions, layer)
        if name.endswith("keyframes"):
            frames = rest.strip("\"'")
            self._out.keyframes.append(Named(frames, [], block.conditions, block.layer, offset))
            return _Block("keyframes", frames, offset, (), (), ())
        if name == "font-face":
            return _Block("font", rest, offset, (), block.conditions, block.layer)
        if name == "property":
            return _Block("property", rest, offset, (), block.conditions, block.layer)
        return _Block("ignore", text, offset, (), (), ())

    def _close(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        if len(self._blocks) > 1:
            self._flush(self._blocks.pop())

    def _flush(self, block: _Block) -> None:
        """Turn a run of declarations into a rule; a nested rule between two runs parts them, as in CSS."""
        if not block.declarations:
            return
        declarations = tuple(block.declarations)
        block.declarations = []
        if block.kind == "style":
            rule = Rule(block.selectors, block.conditions, block.layer, declarations, block.offset)
            self._out.rules.append(rule)
        elif block.kind == "frame":
            self._out.keyframes[-1].value.append((block.prelude, declarations))
        elif block.kind == "font":
            said = {declaration.name: declaration.value for declaration in declarations}
            if "font-family" in said and "src" in said:
                metrics = tuple((name, said[name]) for name in _METRICS if name in said)
                face = FontFace(said["font-family"], said["src"], said.get("unicode-range", ""), metrics)
                self._out.fonts.append(Named(face.family, face, block.conditions, block.layer, block.offset))
        elif block.kind == "property":
            found = read_property({declaration.name: declaration.value for declaration in declarations})
            if found is not None:
                name = block.prelude.strip()
                self._out.registered.append(Named(name, found, block.conditions, block.layer, block.offset))

    def _name_layer(self, path: tuple[str, ...]) -> None:
        for depth in range(1, len(path) + 1):
            if path[:depth] not in self._layers:
                self._layers.add(path[:depth])
                self._out.layers.append(path[:depth])

    def _import(self, text: str) -> None:
        found = read_import(text)
        if found is None:
            return
        if found.layer == ():
            self._anonymous += 1
            found = replace(found, layer=(f"(anonymous import {self._anonymous})",))
        if found.layer is not None:
            self._name_layer(found.layer)
        self._out.imports.append(found)
