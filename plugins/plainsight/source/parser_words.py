"""What the YAML parser complains of, in a policy writer's words, with what most often causes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainsight.source.document import Mark

Explanation = tuple[str, Mark, str | None]
"""A message, where to look, and what to do."""

_CLOSING = {"{": "}", "[": "]"}
_SLIPS = (
    (r"[ -]*(?:[\w-]+:)?(\xa0)", "a no-break space stands where YAML wants a plain one", "type the space anew"),
    (r" *(-)[^\s-]", "a `-` stands here without a space behind it", "write `- ` before the entry"),
    (r" *([‐‑‒–—−])\s", "this dash is none that begins an entry", "write the hyphen `-` in its place"),
    (r"[ -]*[\w-]+(:)(?!//)\S", "a colon stands here without a space behind it", "write `name: value`"),
)
"""Slips of typing that the parser trips over a line later: how the line looks, what to say, what to do."""
_ANYTHING = "put texts that hold quotes, colons or brackets in double quotes, and line the fields of one thing up"


def plain_words(problem: str, at: Mark, begin: Mark, lines: Sequence[str]) -> Explanation:
    """A parser's problem in a writer's words.

    Args:
        problem: what the parser says.
        at: where it stopped.
        begin: where the thing begins that it was reading.
        lines: the file.
    """
    line = _line(lines, at)
    if "\t" in line[: at.column + 1] or ("cannot start any token" in problem and "\t" in line):
        column = line.find("\t") + 1
        return "a tab stands where YAML wants spaces", Mark(at.line, column), "indent with spaces"
    if "mapping values are not allowed" in problem:
        if line[: at.column - 1].count(":") == 0:
            return _slip(lines, at.line - 1) or (
                "this line is indented deeper than the one above allows",
                at,
                "line it up with its neighbours",
            )
        return "a second colon in one line", at, "put the text in quotes, as it holds a colon and a space"
    if "could not find expected ':'" in problem:
        return _slip(lines, at.line - 1) or (
            "a line without a colon",
            Mark(max(1, at.line - 1), 1),
            "write `name: value`",
        )
    if "expected ',' or" in problem:
        return _in_brackets(problem, at, begin, lines)
    if "expected '-' indicator" in problem:
        return _in_list(at, begin, lines)
    if "expected node content" in problem:
        return _no_value(at, begin, lines)
    if "did not find expected key" in problem or "expected <block end>" in problem:
        if line[: at.column - 1].strip():
            return _opened_above(at, lines) or _after_quote(at, line)
        return "this line does not fit the indentation above it", at, "line it up with its neighbours"
    if "cannot start any token" in problem:
        return f"a value can't begin with `{line[at.column - 1 : at.column]}`", at, "put the text in quotes"
    if "unknown escape" in problem:
        return "a backslash in double quotes begins a sign that YAML does not know", at, "write it twice: `\\\\`"
    if "comment or line break" in problem:
        return "words stand behind `|` or `>`", at, "begin the text on the next line, or put it in quotes"
    if "block sequence entries are not allowed" in problem:
        return "a list begins in the line of its name", at, "begin the first `- ` on the next line"
    if "nesting depth" in problem:
        return "brackets are opened within brackets without end", at, "close each of them"
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return _never_closed(begin, _line(lines, begin))
    return f"this can't be read: {problem}", at, _ANYTHING


def _slip(lines: Sequence[str], number: int) -> Explanation | None:
    """What was mistyped in a line, counted from one."""
    line = _line(lines, Mark(number, 1))
    for pattern, message, help in _SLIPS:
        if found := re.match(pattern, line):
            return message, Mark(number, found.start(1) + 1), help
    return None


def _never_closed(begin: Mark, line: str) -> Explanation:
    """A quote without its partner, or with one that a word processor bent."""
    quote = line[begin.column - 1 : begin.column]
    bent = re.search("[“”„]" if quote == '"' else "[‘’‚]", line[begin.column :])
    if bent is not None:
        help = f"write a straight `{quote}` in place of `{bent[0]}`, the curly one that word processors make"
        return "the quote that is opened here is never closed", begin, help
    return "the quote that is opened here is never closed", begin, "close the quote"


def _in_brackets(problem: str, at: Mark, begin: Mark, lines: Sequence[str]) -> Explanation:
    """Inside `{...}` or `[...]`: the closing one is missing, or a text in it needs quotes."""
    opened = "{" if "'}'" in problem else "["
    closing = _CLOSING[opened]
    line = _line(lines, at)
    before = line[: at.column - 1]
    comment = re.search(r"\s(#)(?=[^\s#])", _line(lines, begin)[begin.column - 1 :])
    if comment is not None and at.line > begin.line:
        where = Mark(begin.line, begin.column + comment.start(1))
        return "everything from `#` on is a comment, the closing bracket too", where, "put the text in quotes"
    if at.line > begin.line and not _line(lines, begin).rstrip().endswith((opened, ",")):
        return f"`{opened}` is opened and never closed", begin, f"add `{closing}` at the end"
    if _after_word_quote(line, at):
        return _after_quote(at, line)
    sign = line[at.column - 1 : at.column]
    if sign in (":", "{", "[", "}", "]"):
        help = f"put a text that holds a comma, a colon or a bracket inside `{opened}...{closing}` in quotes"
        return f"`{sign}` can't stand inside a text within `{opened}...{closing}`", at, help
    if before.strip():
        help = f"put a comma between two entries, or close with `{closing}`"
        return f"a comma or `{closing}` is missing before this", at, help
    return f"`{opened}` is opened and never closed", begin, f"add `{closing}` at the end"


def _in_list(at: Mark, begin: Mark, lines: Sequence[str]) -> Explanation:
    """In a list of `- ` entries, something that is no entry."""
    line = _line(lines, at)
    if line[: at.column - 1].strip():
        return _after_quote(at, line)
    if line[at.column - 1 :].startswith("- "):
        return "this entry does not line up with those above it", at, "line up the `- ` of every entry in the list"
    entry = re.compile(rf" {{{begin.column - 1}}}-( +)([\w-]+):")
    first = next((found for above in reversed(lines[: at.line - 1]) if (found := entry.match(above))), None)
    if first is not None and begin.column < at.column:
        help = f"indent it by {first.start(2)} spaces, as `{first[2]}` is"
        return f"this field does not line up with `{first[2]}`, the first one of its entry", at, help
    help = "begin an entry with `- `, or line the field up with the name of the list, if the list is over"
    return "a list of `- ` entries goes on here without a `- `", at, help


def _no_value(at: Mark, begin: Mark, lines: Sequence[str]) -> Explanation:
    """Nothing, or a sign that begins no value, where one belongs."""
    sign = _line(lines, at)[at.column - 1 : at.column]
    if sign == ",":
        return "a comma stands where a value belongs", at, "take it out, or put a text that begins so in quotes"
    opened = _line(lines, begin)[begin.column - 1 : begin.column]
    if opened in ("[", "{") and (not sign or (sign == "-" and at.line > begin.line)):
        return f"`{opened}` is opened and never closed", begin, f"add `{_CLOSING[opened]}` at the end"
    if not sign:
        return "the text ends where a value belongs", at, "close every quote, `[` and `{` above"
    return f"a value can't begin with `{sign}`", at, "put the text in quotes, or write the value before it"


def _opened_above(at: Mark, lines: Sequence[str]) -> Explanation | None:
    """A double quote without its partner in a line above, which a quote in this line has closed."""
    before = _line(lines, at)[: at.column - 1].rstrip()
    if not before.endswith('"') or before.count('"') % 2 == 0:
        return None
    for number in range(at.line - 1, 0, -1):
        above = _line(lines, Mark(number, 1))
        if above.count('"') % 2:
            where = Mark(number, above.rfind('"') + 1)
            return "the quote that is opened here is never closed", where, "close the quote"
    return None


def _after_quote(at: Mark, line: str) -> Explanation:
    """Something behind a quote that ended the text too soon."""
    before = line[: at.column - 1].rstrip()
    if before.endswith("'"):
        where = Mark(at.line, len(before))
        help = "write an apostrophe inside single quotes twice, or put the text in double quotes"
        return "the apostrophe ends the text, which began with a single quote", where, help
    if before.endswith('"'):
        where = Mark(at.line, len(before))
        help = 'write a double quote inside the text as `\\"`, or put quotes around the whole text'
        return "the quote ends the text, and more follows it", where, help
    return "this does not belong to what stands before it", at, _ANYTHING


def _after_word_quote(line: str, at: Mark) -> bool:
    return line[: at.column - 1].rstrip().endswith(("'", '"'))


def _line(lines: Sequence[str], mark: Mark) -> str:
    return lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
