"""Which names a script's text holds: those that it may hide, without those that it only looks through."""

import pytest

from plainsight.sight.visibility.script_facts import facts_of

HIDES = "; $('.menu').hide();"


@pytest.mark.parametrize(
    ("script", "named"),
    [
        ("function go() { var i = $('.page [id=\"' + n + '\"]').closest('div.box'); use(i.attr('id')) }", False),
        ("function go() { var i = $('.page').closest('div.box'); i.hide() }", True),
        ("function go() { var i = $('.page').closest('div.box'); i.attr('class', 'gone') }", True),
        ("function go() { var i = $('.page').closest('div.box'); later(i) }", True),
        ("function go() { if (a) { var i = $('.page').closest('div.box'); } i.hide() }", True),
        ("var i = $('.page').closest('div.box'); i.attr('id')", True),  # known to other scripts, too
        ("$('.box table').addClass('wide');", False),
        ("$('.page .box').addClass('wide');", True),
        ("$('.box table').addClass('wide').parent().hide();", True),
        ("$('.box table').closest('p').hide();", True),
        ("$('.page table, .box').hide();", True),
        ('a = b + "" + c.box.d + "";', False),
        ('a = /["\']/; b = c.box; d = "e";', False),
        ('a = "' + "x" * 200 + ' box";', True),
    ],
)
def test_a_script_names_what_it_may_hide(script: str, named: bool) -> None:
    assert ("box" in facts_of(script + HIDES).said) is named
