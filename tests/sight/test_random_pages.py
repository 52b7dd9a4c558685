"""Random pages, as `scripts/random_pages` makes and shrinks them, and both engines on a few of them."""

import itertools
import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.sight.ground.confusion import hidden_called_visible, results, visible_called_hidden
from tests.sight.ground.engines import ENGINES, open_judge
from tests.sight.ground.kept_truth import KeptTruth
from tests.sight.ground.random_pages import GRAMMAR, Box, RandomPage, page, shrunk
from tests.sight.ground.suites import MARK

FEW = [page(0, number) for number in range(12)]


def test_a_seed_and_a_number_are_always_the_same_page() -> None:
    assert [page(7, number).html for number in range(20)] == [page(7, number).html for number in range(20)]
    assert len({page(seed, number).html for seed in (7, 8) for number in range(20)}) == 40


def test_every_symbol_of_the_grammar_has_alternatives_and_is_used() -> None:
    used = set(re.findall(r"<(\w+)>", " ".join(GRAMMAR.values())))
    assert used | {"told"} == set(GRAMMAR)


def test_a_page_marks_the_texts_that_it_asks_about() -> None:
    for one in (page(7, number) for number in range(50)):
        tree = LexborHTMLParser(one.html)
        assert one.cases
        for case in one.cases:
            (node,) = tree.css(case.target)
            assert node.text() == case.text


def test_a_page_shrinks_to_what_shows_the_fault() -> None:
    asked = Box("p", ("color:red", "margin:0"), ("Final sale.",), 1)
    other = Box("b", (), ("Linen",), 0)
    holder = Box("div", ("width:1px", "overflow:hidden"), ("Wool", other, Box("span", ("top:0",), (asked,))))
    whole = RandomPage("page", "", Box("body", (), (holder, Box("p", (), ("Silk",)))))
    small = shrunk(whole, 1, lambda less: "overflow:hidden" in less.html and "color:red" in less.html)
    mark = f'<p {MARK}="1" style="color:red">Final sale.</p>'
    assert small.body.html() == f'<body><div style="overflow:hidden">{mark}</div></body>'


def test_every_step_of_shrinking_is_another_page_that_still_asks_about_the_text() -> None:
    for one in (page(7, number) for number in range(20)):
        for less in itertools.islice(one.simpler(0), 50):
            assert less.html != one.html
            assert less.case(0).text == one.case(0).text


@pytest.mark.browser
def test_both_engines_agree_with_the_pixels_on_a_few() -> None:
    kept = KeptTruth()
    kept.measure(FEW)
    cases = [case for one in FEW for case in one.cases]
    for engine in ENGINES:
        with open_judge(engine) as judge:
            found = list(results(judge, engine, cases, kept.state))
        assert [one.where for one in hidden_called_visible(found)] == []
        assert [one.where for one in visible_called_hidden(found)] == []
