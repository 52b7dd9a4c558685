"""Which names a script's text holds: those that it may hide, without those that it only looks through."""

import pytest

from plainsight.sight import PHONE, Stylesheets, read_page
from plainsight.sight.visibility.scripts.facts import NOTHING, facts_of

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
        ('a = "' + "x" * 200 + ' .box";', True),
        ('a = "Move it into the box";', False),
        ('a = "<div class=box>";', False),
        ('a = ["box"];', True),
        ("b.getAttribute('box');", False),
        ("document.getElementById('box').offsetTop;", False),
        ("document.getElementById('box').remove();", True),
        ("a.addEventListener('click', function () { document.getElementById('box').remove() });", False),
        ("a.addEventListener('click', put); function put() { document.getElementById('box').remove() }", False),
        ("a.addEventListener('click', put); function put() { document.getElementById('box').remove() } put();", True),
        ("a.addEventListener('click', function () { document.getElementById('box').remove() }); a.click();", True),
        ("a.addEventListener('scroll', function () { document.getElementById('box').remove() });", True),
        ("const put = (event) => { document.getElementById('box').remove() };", False),
        ("function f() { var a = document.getElementById('box'); a.id = 'b' }", False),
        ("function f() { return document.getElementById('box') }", True),
        ("function f() { fold(document.getElementById('box')) }", True),
        ("function f() { g() ; use(document.getElementById('box').id) } function g() { x.remove() }", True),
        ("setTimeout('document.querySelector(\".box\").remove()', 9)", True),
        ("get('box', {kept: ['.box']})", True),  # said by a script that hides something
        ("function f() { return document.querySelector('.box')?.getAttribute('lang') }", False),
        ("all.querySelectorAll('.box').forEach((one) => { one.addEventListener('click', go); })", False),
        ("all.querySelectorAll('.box').forEach(one => one.addEventListener('click', () => shut(one)))", False),
        ("all.querySelectorAll('.box').forEach(function (one, i) { sizes.push(one.offsetWidth) })", False),
        ("all.querySelectorAll('.box').forEach((one) => { one.addEventListener('click', go); go(one) })", True),
        ("all.querySelectorAll('.box').forEach((one) => { one.addEventListener('scroll', () => shut(one)) })", True),
        ("all.querySelectorAll('.box').forEach((one) => { one.remove() })", True),
        ("{ const b = a.querySelector('.box'); if (!b) return; b.addEventListener('click', go) }", False),
        ("function f() { const b = document.querySelector('.box'); if (b && c) b.remove() }", True),
        ("all.querySelectorAll('.box').forEach((one) => one.closest('.box').remove())", True),
        ("all.querySelectorAll('.box').forEach((one) => { kept = one }); kept.hidden = true", True),
    ],
)
def test_a_script_names_what_it_may_hide(script: str, named: bool) -> None:
    assert ("box" in facts_of(script + HIDES).said) is named


@pytest.mark.parametrize(
    ("script", "named"),
    [
        ("new Slider('.shop .box', {loop: true});", True),
        ("new Slider('.box .item');", False),
        ("slide({items: 1, container: '.box'});", True),
        ("new Box(document.getElementById('box'));", True),
        ("lib.Slider.Slider('#box');", True),
        ("$('.box').slide();", True),
        ("$('.box').addClass('wide');", False),
        ("new Tooltip('.box');", False),
        ("track('send', 'box');", False),
        ("shop.open('#box');", False),
        ("import('./box.js');", False),
        ("a.addEventListener('click', function () { new Slider('.box') });", False),
    ],
)
def test_a_script_may_hide_what_it_hands_to_a_library(script: str, named: bool) -> None:
    assert ("box" in facts_of(script).plainly) is named


def test_what_a_script_hands_to_its_own_function_is_read_there() -> None:
    assert "box" not in facts_of("function slide(found) { count(found) } slide('.box');").plainly


def test_an_index_of_words_hides_nothing() -> None:
    assert facts_of('Search.setIndex({"hidden": ["#box", ".remove("], "titles": {"box": 3}})') == NOTHING


def test_a_script_that_only_reads_words_hides_nothing() -> None:
    assert not facts_of("const all = document.querySelector('.box'); count(all.textContent, all.innerHTML)").hides


def test_an_element_of_which_one_thing_is_read_is_not_asked_for() -> None:
    reads = "function f() { if (document.querySelector('main')?.getAttribute('lang')) a.hidden = true }"
    assert "main" not in facts_of(reads).selectors


def test_a_variable_called_as_the_property_puts_no_name_on_anything() -> None:
    assert "box" not in facts_of("const of = ['box']; const className = a.getAttribute('class')").plainly


def test_a_host_in_a_bundle_is_no_class() -> None:
    bundle = "a.hidden = true;" + " " * 30_001
    assert "box" in facts_of(bundle + "b('.box')").said
    assert "box" not in facts_of(bundle + "b('https://shop.box/#box')").said


def test_what_only_a_stylesheet_can_hide_is_told_apart() -> None:
    facts = facts_of("document.querySelector('.box').classList.add('folded')")
    assert "box" in facts.said - facts.plainly
    assert "folded" in facts.puts


_SHEET = ".is-off{display:none}.gone{visibility:hidden}[data-state=shut]{display:none}.box.shut p{display:none}"


@pytest.mark.parametrize("in_file", [False, True])
@pytest.mark.parametrize(
    "script",
    [
        "var s = 'off'; document.getElementById('notice').classList.add('is-' + s)",
        "const s = 'off'; document.querySelector('.note').classList.add(`is-${s}`)",
        "const c = ['is', 'off']; document.querySelector('.note').className = c.join('-')",
        "const n = document.querySelector('.note'); n.classList.add(n.dataset.cls || 'gone')",
        "document.querySelector('.note').classList.toggle(innerWidth < 9e9 ? 'gone' : 'seen')",
        "document.querySelector('.note').setAttribute('class', 'gone')",
        "document.querySelector('.note').setAttribute('data-state', 'shut')",
        "document.querySelector('.note').dataset.state = 'shut'",
        "document.getElementById('box').classList.add('shut')",
        "const cfg = {of: '.note'}; document.querySelector(cfg.of).hidden = true",
        "function h(s) { document.querySelector(s).hidden = true } function go() { h('.note') } go()",
        "class A { constructor() { this.e = document.querySelector('.note') } a() { this.e.remove() } } new A().a()",
        "Promise.resolve(document.getElementById('notice')).then(e => e.remove())",
        "addEventListener('load', () => { document.querySelector('.note').remove() })",
        "document.addEventListener('click', () => document.querySelector('.note').remove()); document.body.click()",
        "document.addEventListener('change', () => document.querySelector('.note').remove());"
        "document.dispatchEvent(new CustomEvent('change'))",
        "function f() { document.querySelector('.note').hidden = true } document.addEventListener('click', f); f()",
        "const o = {n: document.querySelector('.note')}; Object.values(o).forEach(e => e.classList.add('gone'))",
        "document.getElementById('box').children[0].remove()",
        "for (const p of document.getElementsByTagName('p')) if (/fabric/.test(p.textContent)) p.hidden = true",
        "document.createElement('div').appendChild(document.querySelector('.note'))",
        "document.querySelector('.note')['textContent'] = ''",
        "Object.assign(document.querySelector('.note'), {textContent: ''})",
        "Reflect.set(document.querySelector('.note'), 'innerText', '')",
        "document.write('<style>p{display:none}</style>')",
        "document.write(new Date().getFullYear() + '<style>p{display:none}</style>')",
        "document.write('<script src=x.js></script><style>p{display:none}</style>')",
        "var w = document.write; w.call(document, '<style>p{display:none}</style>')",
        "const l = document.createElement('link'); l.rel = 'StyleSheet'; l.href = '/x.css'; document.head.append(l)",
        "var d = document; d.body.innerHTML = ''",
        "document.body['innerHTML'] = ''",
        "var f = document.implementation.createHTMLDocument(''); document.body.innerHTML = f.title",
        "var me = document.currentScript; me.previousElementSibling.remove()",
        "var me = document.currentScript, up = me.parentNode; up.hidden = true",
        "var me = document.currentScript; function f(one) { one.previousElementSibling.remove() } f(me)",
        "var me = document.currentScript; hide(me, true); a.hidden = true",
        "var me = document.currentScript; f = function (one) { one.previousElementSibling.remove() }; f(me)",
        "var me = document.currentScript; hide(1, me.parentNode); a.hidden = true",
        "var me = document.currentScript; hide(1, me); a.hidden = true",
    ],
)
def test_a_script_that_hides_as_the_page_loads_is_not_overlooked(script: str, in_file: bool) -> None:
    run = '<script src="a.js"></script>' if in_file else f"<script>{script}</script>"
    body = '<div class="box" id="box"><p id="notice" class="note">Cut fabric is yours to keep.</p></div>'
    html = f'<!doctype html><meta charset="utf-8"><style>{_SHEET}</style><body>{body}{run}'
    page = read_page(
        html.encode(), "index.html", Stylesheets(lambda path: script.encode() if path == "/a.js" else None)
    )
    notice = page.tree.css_first("#notice")
    assert notice is not None
    assert not page.look(notice, PHONE).visible


@pytest.mark.parametrize(
    "script",
    [
        "document.write(new Date().getFullYear());",
        "document.write('&copy; ' + (new Date).getFullYear() + ' Beds')",
        "window.jQuery || document.write('<script src=\"jquery.js\"><\\/script>')",
        "var kept = document.write; document.write = other; run(); document.write = kept;",
        "const l = document.createElement('link'); l.rel = 'preconnect'; document.head.appendChild(l)",
        "function t(m) { var d = document.implementation.createHTMLDocument(''); d.body.innerHTML = m; return d }",
        "var i = make('iframe'), w; w = i.contentWindow; w.document.open(); w.document.write('<p>')",
        "i.src = \"javascript:var d=document.open();void(0)\"; i.style.display = 'none'",
        "var from = document.currentScript && document.currentScript.src; a.hidden = true",
        "var me = document.currentScript || all('script')[0]; var up = me.parentNode; up.appendChild(s);"
        "function b(to, id) { to.appendChild(i); i.hidden = true } b(up, 'b'); me.parentNode.insertBefore(s, me)",
        "var me = document.currentScript; f = function(to) { to = to || b; to.appendChild(i) }; f(me); a.hidden = 1",
    ],
)
def test_what_platforms_put_on_every_page_hides_nothing(script: str) -> None:
    assert not facts_of(script).makes


@pytest.mark.parametrize(("expanded", "seen"), [("false", False), ("true", True)])
def test_what_a_control_says_is_folded_a_bundle_may_fold(expanded: str, seen: bool) -> None:
    bundle = b"each('.other', fold);" + b" " * 30_001 + b"function fold(it) { it.hidden = true }"
    control = f'<button aria-expanded="{expanded}" aria-controls="more">Returns</button>'
    body = f'{control}<div id="more"><p>Cut fabric is yours.</p></div><script src="a.js"></script>'
    html = f'<!doctype html><meta charset="utf-8">{body}'
    page = read_page(html.encode(), "index.html", Stylesheets(lambda path: bundle if path == "/a.js" else None))
    notice = page.tree.css_first("p")
    assert notice is not None
    assert bool(page.look(notice, PHONE).visible) is seen
