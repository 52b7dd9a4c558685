"""Hostile pages and sheets end soon, with an answer, and never with a crash."""

from typing import Any

import pytest

from plainsight.sight import PHONE, Shown, Stylesheets, read_page, see
from plainsight.sight.visibility.bounds.counting import Count

NOTICE = '<p id="n" class="notice">Opened beds cannot be returned.</p>'
MADE = ("var [", "a=document.createElement(", "a.classList.add(b)", "s=document.createElement('s');let {")
LINKED = "<!doctype html><link rel=stylesheet href=/a.css>"


def shown(html: str | bytes, css: bytes = b"") -> Shown:
    page = read_page(html.encode() if isinstance(html, str) else html, "x.html", Stylesheets({"/a.css": css}.get))
    return see(page, PHONE, text="Opened beds").look.shown


@pytest.mark.parametrize(
    "css",
    [
        b"{[(;}" * 20_000,
        b"@media screen{" * 5_000,
        b".notice{" * 5_000,
        b"@import 'a.css?1';" * 300,
        b":root{--a:var(--b);--b:var(--a)}.notice{color:var(--a)}",
        b":root{--v0:x}" + b"".join(b":root{--v%d:var(--v%d)var(--v%d)}" % (i, i - 1, i - 1) for i in range(1, 60)),
        b".notice{width:calc(" + b"(" * 500 + b"1px" + b")" * 500 + b")}",
        b"@media " + b"(" * 3000 + b"x" + b")" * 3000 + b"{p{display:none}}",
        b"i~i~i~i~i~i~p{color:#111}" * 20,
        b"\x00\xff\xfe{}\\",
        b"/*",
        b"@keyframes x{",
        b".notice{animation:"
        + b",".join(b"k%d 1s" % i for i in range(10_000))
        + b"}"
        + b"".join(b"@keyframes k%d{to{opacity:1}}" % i for i in range(10_000)),
        b"".join(b"@layer l%d{p{color:#111}}" % i for i in range(10_000)),
        b".notice{place-items: /**/;place-items:;position:relative;z-index:" + b"9" * 5_000 + b";order:--5}",
    ],
    ids=range(15),
)
def test_sheets(css: bytes) -> None:
    assert shown(LINKED + "<i></i>" * 200 + NOTICE, css) is Shown.VISIBLE


@pytest.mark.parametrize(
    "css",
    [
        b":is(" * 40 + b"p" + b")" * 40 + b"{color:red}",
        b"p " * 200 + b"{color:red}",
        b".a,.b{" + b"&.c,&.d{" * 40 + b"color:red" + b"}" * 41,
        b"p{" + b"&:is(& &){" * 20 + b"color:red" + b"}" * 21,
    ],
    ids=range(4),
)
def test_selectors_larger_than_any_person_writes_make_it_unsure(css: bytes) -> None:
    assert shown(LINKED + NOTICE, css) is Shown.UNSURE


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html>" + "<div>" * 5_000 + NOTICE,
        "<!doctype html>" + "<p>x</p>" * 20_000 + NOTICE,
        "<!doctype html>" + "<div><template shadowrootmode=open>" * 100 + NOTICE + "</template></div>" * 100,
        "<!doctype html><p style='" + "color:#111;" * 5_000 + "'>Opened beds</p>",
        "<!doctype html><p class='" + " ".join(f"c{index}" for index in range(5_000)) + "'>Opened beds</p>",
        "<!doctype html>" + "<style>.a{color:red}</style>" * 500 + NOTICE,
        b"\xff\xfe" + ("<p>Opened beds</p>").encode("utf-16-le"),
        b"<meta charset=nosuch>\x80\x81<p>Opened beds \xff</p>",
    ],
    ids=range(8),
)
def test_pages(html: str | bytes) -> None:
    assert shown(html, b"p { color: #111 }") is Shown.VISIBLE


@pytest.mark.parametrize("html", [b"", b"\0" * 100, b"<", b"<!--" + b"x" * 10_000, b"<template>" * 3_000])
def test_pages_of_nothing(html: bytes) -> None:
    assert shown(html) is Shown.ABSENT


@pytest.mark.parametrize(
    "run", ["=/[", '"\\', '"\\"', "'a", "`", "(/a", 'var a=$(b).closest(".c");', 'classList.add("a",', "(a){", *MADE]
)
def test_scripts_of_texts_and_patterns_that_do_not_end(run: str) -> None:
    script = "n.style.display='none';" + run * (300_000 // len(run))
    assert shown(f"{NOTICE}<script>{script}</script>") in (Shown.VISIBLE, Shown.UNSURE)


@pytest.mark.parametrize(
    "cells",
    [
        "<td colspan=1000 rowspan=65534>x" * 3_000,
        "<td colspan=1000 rowspan=65534>" * 99 + "<tr><td>x" * 30_000,
        "<td rowspan=9 colspan=" + "9" * 5_000 + ">x",
    ],
    ids=range(3),
)
def test_tables_with_a_collapsed_column_end_soon(cells: str) -> None:
    columns = "<col><col style=visibility:collapse>"
    found = shown(f"<!doctype html><table>{columns}<tr><td>{NOTICE}</td>{cells}</table>")
    assert found in (Shown.VISIBLE, Shown.UNSURE)


def test_a_table_with_more_columns_than_any_person_writes_makes_it_unsure() -> None:
    columns = "<col span=1000>" * 3_000
    assert shown(f"<!doctype html><table>{columns}<tr><td>{NOTICE}</td></table>") is Shown.UNSURE


def test_more_boxes_than_can_be_told_apart_make_it_unsure() -> None:
    css = b".c{position:fixed;top:0;left:0;right:0;height:40px;background:red}"
    assert shown(LINKED + "<div class=c></div>" * 300 + NOTICE, css) is Shown.UNSURE


def test_what_is_remembered_is_bounded() -> None:
    sheets = Stylesheets({}.get)
    for number in range(700):
        html = f"<!doctype html><style>.c{number} {{ color: #111 }}</style><p class=c{number}>x</p>".encode()
        page = read_page(html, f"{number}.html", sheets)
        assert page.look(page.find_text("x")[0], PHONE).shown is Shown.VISIBLE
    assert len(sheets._sets) <= 200
    assert len(sheets._inline) <= 500


def test_a_large_table_in_a_box_that_scrolls_is_measured_row_by_row() -> None:
    rows = ("<tr>" + "<td>Oak 1</td>" * 50 + "</tr>") * 100
    html = f"<!doctype html><main style='overflow:auto;width:300px'><table>{rows}</table></main>"
    page = read_page(html.encode(), "x.html", Stylesheets({}.get))
    assert page.look(page.select("main")[0], PHONE).shown is not Shown.HIDDEN


def test_parts_handed_on_through_many_trees_are_told() -> None:
    deep = "<x-a exportparts=p><template shadowrootmode=open><b part=p>x</b>" * 150
    css = b"".join(b"x-a::part(p%d){color:red}" % number for number in range(3_000)) + b"::part(p){color:#111}"
    html = f"{LINKED}<main>{deep}{'</template></x-a>' * 150}</main>{NOTICE}"
    assert shown(html, css) is Shown.VISIBLE


@pytest.mark.parametrize("opened", ["<div>", "<div style='display:flex'>", "<span>", "<p>Linen</p>", "<i>b</i>"])
def test_a_low_ground_may_hold_thousands_of_boxes(opened: str) -> None:
    ground = "<div style='background:#123;color:#fff;height:40px;display:flow-root'>"
    html = f"<body>{ground}{opened * 2000}<b id=n>Rule</b>".encode()
    page = read_page(html, "index.html", Stylesheets(lambda address: None))
    assert page.look(page.select("#n")[0], PHONE).shown in ("unsure", "hidden")


@pytest.mark.parametrize(
    "box",
    [
        "<div id=n style='background:#123;color:#fff;height:20px;display:flex'>",
        "<div id=n><div style='margin-bottom:-900px'></div>",
    ],
)
def test_thousands_of_texts_that_layout_decides_on_end_in_a_doubt(box: str) -> None:
    html = f"<!doctype html><body>{box}{'<b>Rule</b>' * 3000}".encode()
    page = read_page(html, "index.html", Stylesheets(lambda address: None))
    assert page.look(page.select("#n")[0], PHONE).shown is Shown.UNSURE
    assert page.scene(PHONE).effort < 110_000


@pytest.mark.parametrize("box", ["columns:2", "display:flex;flex-direction:column-reverse"])
def test_thousands_of_texts_in_columns_are_looked_into_as_long_as_there_is_time(box: str) -> None:
    html = f"<!doctype html><body><div style='{box};height:90px;overflow:hidden'>{'<p>Rule</p>' * 3000}".encode()
    page = read_page(html, "index.html", Stylesheets(lambda address: None))
    for node in page.select("p")[-100:]:
        assert page.look(node, PHONE).shown is not Shown.VISIBLE
    assert page.scene(PHONE).effort < 110_000


@pytest.mark.parametrize("shows", ["overflow:hidden", "background:#123;color:#fff"])
@pytest.mark.parametrize("line", ["white-space:nowrap", "display:flex"])
def test_thousands_of_texts_may_stand_on_one_line(shows: str, line: str) -> None:
    row = "<span style='flex:none'>Rule</span> " * 3000
    html = f"<!doctype html><body><div style='{shows};width:60px'><div id=n style='{line}'>{row}".encode()
    page = read_page(html, "index.html", Stylesheets(lambda address: None))
    assert page.look(page.select("#n")[0], PHONE).shown is not Shown.HIDDEN


@pytest.mark.parametrize("holder", ["{}", "<main style='overflow:hidden'>{}</main>"])
@pytest.mark.parametrize("moved", ["margin-top:-10px", "position:relative;top:-20px", "transform:translateY(-50%)"])
def test_what_stands_before_thousands_of_texts_is_counted_once(
    monkeypatch: pytest.MonkeyPatch, holder: str, moved: str
) -> None:
    entered = []
    enter = Count.enter

    def counted(self: Count, *asked: Any, **named: Any) -> bool:
        entered.append(asked)
        return enter(self, *asked, **named)

    monkeypatch.setattr(Count, "enter", counted)
    html = f"<!doctype html><body>{holder.format(f'<p style={moved}>Rule</p>' * 1000)}".encode()
    page = read_page(html, "index.html", Stylesheets(lambda address: None))
    for node in page.select("p"):
        page.look(node, PHONE)
    assert len(entered) < 3000


def test_words_in_deep_boxes_beside_bars_at_the_side_end_soon() -> None:
    bars = "".join(
        f"<nav style='position:fixed;top:0;bottom:0;left:0;width:{9 + width}px;background:#eee'>B</nav>"
        for width in range(30)
    )
    html = f"{bars}{'<div>' * 300}{'<p>Cut fabric is yours.</p>' * 1_000}{NOTICE}{'</div>' * 300}"
    assert shown(html) is Shown.UNSURE
