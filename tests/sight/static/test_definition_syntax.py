from __future__ import annotations

import pytest

from plainsight.sight.css.definition_syntax import compiled, matches, of_word


def _type(kind: str) -> object:
    return of_word(str.isdigit) if kind == "digits" else of_word(kind.__eq__)


@pytest.mark.parametrize(
    ("definition", "taken", "dropped"),
    [
        ("a | b", ["a", "b"], ["", "c", "a b"]),
        ("a b", ["a b"], ["a", "b a"]),
        ("a && b && c", ["a b c", "c a b"], ["a b", "a b b"]),
        ("a || b || c", ["a", "c a", "b c a"], ["", "a a", "d"]),
        ("a b | c && d || e", ["a b", "c d", "d c e", "e"], ["a", "c", "a b e"]),
        ("[ a | b ]? c", ["c", "b c"], ["a b c"]),
        ("a{2,3}", ["a a", "a a a"], ["a", "a a a a"]),
        ("a{2}", ["a a"], ["a", "a a a"]),
        ("a+ b*", ["a", "a a b b"], ["b", "a b a"]),
        ("[ a b? ]#", ["a", "a b, a", "a,a b"], ["a b,", "a a", ", a"]),
        ("a#{2} b", ["a, a b"], ["a b", "a a b", "a, a, a b"]),
        ("<digits> [ / <digits> ]?", ["1", "1 / 2", "1/2"], ["1 /", "1 2"]),
        ("f( a , <digits> ) g", ["f(a, 1) g", "f( a,1 )g"], ["f(a) g", "f(a, b) g", "f() g", "f g"]),
        ("f( a? )", ["f()", "f(a)"], ["f", "f(a a)"]),
    ],
)
def test_definitions_take_what_they_say(definition: str, taken: list[str], dropped: list[str]) -> None:
    matcher = compiled(definition, _type)  # type: ignore[arg-type]
    assert [value for value in taken if not matches(matcher, value)] == []
    assert [value for value in dropped if matches(matcher, value)] == []
