"""Strings, addresses, comments and blocks of a CSS text, as CSS Syntax 3 ends them."""

from contextlib import suppress

import pytest

from plainsight.sight.css.condition import condition_value
from plainsight.sight.css.media import media_holds
from plainsight.sight.css.scan import scan
from plainsight.sight.css.selector_text import SelectorError
from plainsight.sight.css.selectors import SelectorTooBig, compile_list
from plainsight.sight.css.sheet import Sheet
from plainsight.sight.css.syntax import closing, without_comments
from plainsight.sight.css.value_parts import split_arguments, words
from plainsight.sight.css.variables import Unresolved, substitute
from plainsight.sight.exposure import DESKTOP


@pytest.mark.parametrize(
    ("block", "end"),
    [
        ("()", 1),
        ("(a(b)c)d)", 6),
        ("([)])", 4),
        ("([(]))]) ", 7),
        ("({)})", 4),
        ("[(])]", 4),
        ('(")")', 4),
        ("(')\\')')", 7),
        ('("\\")")', 6),
        ('("a\n)")', 4),
        ('("a\\\n)")', 7),
        ("(\\))", 3),
        ("(/*)*/)", 6),
        ("(url(\\)')))", 9),
        ("(url(')'))", 9),
        ("(url( ')'))", 10),
        ("(curl(')'))", 10),
        ("(URL(/*))", 8),
        ("(a", 2),
        ("(a\\", 3),
        ('(")\\', 4),
        ("(/*)", 4),
        ("(url()", 6),
    ],
)
def test_a_block_ends_at_its_own_bracket_or_with_the_text(block: str, end: int) -> None:
    assert closing(block, 0) == end


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a, b ,c", ["a", "b", "c"]),
        ("a,,", ["a", "", ""]),
        ("f(a,b),[c,d],{e,f}", ["f(a,b)", "[c,d]", "{e,f}"]),
        ("f([a,),b],c),d", ["f([a,),b],c)", "d"]),
        ('"a,b",c', ['"a,b"', "c"]),
        ('"a\\",b",c', ['"a\\",b"', "c"]),
        ('"a\n,b', ['"a', "b"]),
        ("a\\,b,c", ["a\\,b", "c"]),
        ("url(a,b'),c", ["url(a,b')", "c"]),
        ("a/*,*/,b", ["a/*,*/", "b"]),
        ("f(a,b", ["f(a,b"]),
        ("a),b", ["a)", "b"]),
    ],
)
def test_a_list_is_cut_at_its_own_commas(text: str, pieces: list[str]) -> None:
    assert split_arguments(text) == pieces


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("", []),
        ("  ", []),
        ("1px solid\n#abc", ["1px", "solid", "#abc"]),
        ("0 auto/12px", ["0", "auto", "/", "12px"]),
        ("calc(1px + (2px / 3)) / 4px", ["calc(1px + (2px / 3))", "/", "4px"]),
        ("scale(1)rotate(2deg)", ["scale(1)", "rotate(2deg)"]),
        ("'a b'\"c d\"e", ["'a b'", '"c d"', "e"]),
        ("'a\\' b' c", ["'a\\' b'", "c"]),
        ("'a\n b", ["'a", "b"]),
        ("url(a/b c)d", ["url(a/b c)", "d"]),
        ("a/**/b /* c */ d", ["a", "b", "d"]),
        ("[a b] 1fr [c]", ["[a b]", "1fr", "[c]"]),
        ("a\\ b c", ["a\\ b", "c"]),
        ("a\xa0b c", ["a\xa0b", "c"]),
        ("f(a b", ["f(a b"]),
        ("a) b", ["a)", "b"]),
    ],
)
def test_a_value_is_cut_into_words(value: str, found: list[str]) -> None:
    assert words(value) == found


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a/* b */c", "a c"),
        ("a/* b", "a "),
        ("'/*'/**/'*/'", "'/*' '*/'"),
        ("url(//*x) /**/", "url(//*x)  "),
        ("\\/* a */", "\\/* a */"),
    ],
)
def test_only_comments_are_comments(text: str, bare: str) -> None:
    assert without_comments(text) == bare


@pytest.mark.parametrize(
    "part", ["(", "[(", ")", '"', "'\\", "\\", "/*", "/", "url(", "url( ", "var(", " ", ",", ")to("]
)
def test_much_of_anything_ends_soon(part: str) -> None:
    text = part * 200_000
    closing(f"({text}", 0)
    words(text)
    split_arguments(text)
    without_comments(text)
    scan(text)
    media_holds(text, DESKTOP)
    condition_value(text, lambda inside: None)
    Sheet(f"@scope (a) {text} {{ a {{ color: red }} }}", "")
    with suppress(Unresolved):
        substitute(f"{text} var(--none)", {}.get)


def test_a_selector_ends_with_its_text() -> None:
    for text in ("a:not(.b", "a:is(.b, ':)", "[title", "[title='x", ":nth-child(2"):
        compile_list(text)
    for text in (f":nth-child(1{' ' * 200_000})", f":not({'[' * 200_000}"):
        with pytest.raises((SelectorError, SelectorTooBig)):
            compile_list(text)
