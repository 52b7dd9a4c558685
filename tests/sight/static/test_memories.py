"""What one page taught must not be told of another: pairs of pages alike but for one thing that matters.

Each pair is judged with one memory, in both orders, and must come out as each page does alone.
"""

import gc
import weakref

import pytest

from plainsight.sight import DESKTOP, PHONE, Look, Shown, Stylesheets, read_page
from plainsight.sight.reading import stands_before

_HIDE = "display:none"
_SHEETS = {
    "/site.css": f"""
        p + .after {{ {_HIDE} }}
        h2 ~ .later {{ {_HIDE} }}
        h2 ~ div > .deep {{ {_HIDE} }}
        .one + .two ~ .three {{ {_HIDE} }}
        details[open] ~ .shut {{ {_HIDE} }}
        [data-on] ~ .told {{ {_HIDE} }}
        div:has(#open) > .inside {{ {_HIDE} }}
        li:nth-child(3) {{ {_HIDE} }}
        li:last-child > .last {{ {_HIDE} }}
        [style*=color] {{ margin: 0 }}
        [fill] {{ margin: 0 }}
        #gone {{ {_HIDE} }}
        .Odd {{ {_HIDE} }}
        .js .plain {{ {_HIDE} }}
        #tick:checked ~ .tab {{ {_HIDE} }}
        .late .cover {{ position: fixed; inset: 0; background: #fff }}
        .cover + .pulled {{ position: relative; margin-top: -400px; height: 600px; background: #fff }}
        :dir(rtl) > .side {{ {_HIDE} }}
        :lang(fr) > .tongue {{ {_HIDE} }}
        :empty + .hollow {{ {_HIDE} }}
    """,
    "/other.css": f".plain, .notice {{ {_HIDE} }}",
    "/deep/site.css": "",
}
_LINK = "<link rel=stylesheet href=/site.css>"
_N = "id=n>Opened mattresses can't be returned."


def page(body: str, *, head: str = _LINK, before: str = "<!doctype html>", root: str = "<html>") -> str:
    return f"{before}{root}<head>{head}</head><body>{body}</body></html>"


PAIRS = {
    "a sibling before it": (page(f"<p>x</p><b class=after {_N}</b>"), page(f"<i>x</i><b class=after {_N}</b>")),
    "a sibling further up": (
        page(f"<h2>x</h2><i>y</i><b class=later {_N}</b>"),
        page(f"<h3>x</h3><i>y</i><b class=later {_N}</b>"),
    ),
    "a sibling of its parent": (
        page(f"<h2>x</h2><div><b class=deep {_N}</b></div>"),
        page(f"<h3>x</h3><div><b class=deep {_N}</b></div>"),
    ),
    "the order of its siblings": (
        page(f"<i class=one>x</i><i class=two>y</i><b class=three {_N}</b>"),
        page(f"<i class=two>x</i><i class=one>y</i><b class=three {_N}</b>"),
    ),
    "an attribute of a sibling": (
        page(f"<i data-on>x</i><b class=told {_N}</b>"),
        page(f"<i data-off>x</i><b class=told {_N}</b>"),
    ),
    "an open box that another of its name shuts": (
        page(f"<details name=b open>x</details><div><details name=a open>x</details><b class=shut {_N}</b></div>"),
        page(f"<details name=a open>x</details><div><details name=a open>x</details><b class=shut {_N}</b></div>"),
    ),
    "what its twin is called": (
        page(f"<p>x<p class=plain {_N}<script>document.querySelector('.plain').remove()</script>"),
        page(f"<p class=plain>x<p {_N}<script>document.querySelector('.plain').remove()</script>"),
    ),
    "what covers it and not its twin": (
        page(f"<p>x<p style='position:relative' {_N}<i style='position:absolute;inset:0;background:#fff'></i>"),
        page(f"<p style='position:relative'>x<i style='position:absolute;inset:0;background:#fff'></i><p {_N}"),
    ),
    "an id that :has() asks for": (
        page(f"<div><p class=inside {_N}</p><i id=open></i></div>"),
        page(f"<div><p class=inside {_N}</p><i id=shut></i></div>"),
    ),
    "its place among siblings": (
        page(f"<ul><li>a<li>b<li {_N}</ul>"),
        page(f"<ul><li>a<li {_N}</ul>"),
    ),
    "its parent's place among siblings": (
        page(f"<ul><li>a<li><b class=last {_N}</b></ul>"),
        page(f"<ul><li><b class=last {_N}</b><li>a</ul>"),
    ),
    "a style attribute that a selector names": (
        page(f"<p style='color:#000;{_HIDE}' {_N}"),
        page(f"<p style='color:#000;display:block' {_N}"),
    ),
    "a hint of a drawing that a selector names": (
        page(f"<svg height=90><text y=40 fill=none {_N}</text></svg>"),
        page(f"<svg height=90><text y=40 fill=black {_N}</text></svg>"),
    ),
    "its id": (page(f"<p><b id=gone><i {_N}</i></b>"), page(f"<p><b id=here><i {_N}</i></b>")),
    "the doctype": (page(f"<p class=odd {_N}", before=""), page(f"<p class=odd {_N}")),
    "a script that names it": (
        page(f"<p class=plain {_N}<script>document.querySelector('.plain').remove()</script>"),
        page(f"<p class=plain {_N}<script>document.querySelector('.other').remove()</script>"),
    ),
    "a script that changes the root": (
        page(f"<p class=plain {_N}", head=_LINK + "<script>document.documentElement.className='js'</script>"),
        page(f"<p class=plain {_N}", head=_LINK + "<script>document.documentElement.className='no'</script>"),
    ),
    "a switch that is on": (
        page(f"<input type=checkbox id=tick checked><p class=tab {_N}"),
        page(f"<input type=checkbox id=tick><p class=tab {_N}"),
    ),
    "another base sheet": (
        page(f"<p class=plain {_N}", head="<link rel=stylesheet href=/other.css>"),
        page(f"<p class=plain {_N}"),
    ),
    "a base address": (
        page(f"<p id=gone>x<p class=notice {_N}", head="<base href=/deep/><link rel=stylesheet href=../other.css>"),
        page(f"<p id=gone>x<p class=notice {_N}", head="<base href=/deep/a/><link rel=stylesheet href=../other.css>"),
    ),
    "a class far above that lets something cover it": (
        page(f"<div class=late><div class=cover>x</div></div><p {_N}"),
        page(f"<div class=soon><div class=cover>x</div></div><p {_N}"),
    ),
    "a class beside that pulls a cover over it": (
        page(f"<p {_N}</p><i class=cover></i><div class=pulled>x</div>"),
        page(f"<p {_N}</p><i class=clear></i><div class=pulled>x</div>"),
    ),
    "a shadow root": (
        page(f"<div><template shadowrootmode=open>x</template><p {_N}</p></div>"),
        page(f"<div><template shadowrootmode=open><slot></slot></template><p {_N}</p></div>"),
    ),
    "the direction of the text": (
        page(f"<p><b class=side {_N}</b>", root="<html dir=rtl>"),
        page(f"<p><b class=side {_N}</b>", root="<html dir=ltr>"),
    ),
    "the language": (
        page(f"<p><b class=tongue {_N}</b>", root="<html lang=fr>"),
        page(f"<p><b class=tongue {_N}</b>", root="<html lang=en>"),
    ),
    "what a sibling holds": (
        page(f"<i></i><p class=hollow {_N}"),
        page(f"<i>x</i><p class=hollow {_N}"),
    ),
    "an open box around it": (
        page(f"<details><summary>x</summary><p {_N}</details>"),
        page(f"<details open><summary>x</summary><p {_N}</details>"),
    ),
    "an option that is chosen": (
        page(f"<select><option>a<option {_N}</select>"),
        page(f"<select><option>a<option selected {_N}</select>"),
    ),
    "a number without a unit, by the doctype": (
        page(f"<p style='position:absolute;left:-5000' {_N}", before=""),
        page(f"<p style='position:absolute;left:-5000' {_N}"),
    ),
    "the colour that the body gives to links": (
        page(f"<body link=#fff><a href=/never {_N}</a>"),
        page(f"<body link=#111><a href=/never {_N}</a>"),
    ),
    "what a drawing paints over it": (
        page(f"<svg height=40><text y=20 {_N}</text><rect width=300 height=40 /></svg>"),
        page(f"<svg height=40><text y=20 {_N}</text></svg>"),
    ),
    "where its part of a line starts": (
        page(f"<svg height=40><text y=20><tspan x=9000 {_N}</tspan></text></svg>"),
        page(f"<svg height=40><text y=20><tspan {_N}</tspan></text></svg>"),
    ),
}


def looks(html: str, sheets: Stylesheets) -> list[Look]:
    read = read_page(html.encode(), "a/index.html", sheets)
    (node,) = read.select("#n") or [read.flat.first_in_shadow_root(read.element(read.select("div")[0])).node]
    return [read.look(node, viewport) for viewport in (PHONE, DESKTOP, PHONE)]


def files(address: str) -> bytes | None:
    text = _SHEETS.get(address)
    return None if text is None else text.encode()


@pytest.mark.parametrize("name", PAIRS)
def test_a_page_is_judged_as_if_it_were_alone(name: str) -> None:
    pair = PAIRS[name]
    alone = [looks(html, Stylesheets(files)) for html in pair]
    assert alone[0] != alone[1], "the pair tells nothing"
    for order in ((0, 1), (1, 0)):
        sheets = Stylesheets(files)
        together = {which: looks(pair[which], sheets) for which in order}
        again = {which: looks(pair[which], sheets) for which in order}
        assert [together[which] for which in (0, 1)] == alone
        assert again == together


@pytest.mark.parametrize("held", [0, 1])
def test_what_covers_one_text_is_not_told_of_its_twin(held: int) -> None:
    """Two texts in the same parent, with the same start tag, of which one holds a lid."""
    style = "<style>.held{position:relative}.lid{position:absolute;inset:0;background:#fff}</style>"
    lids = ["<i class=lid></i>" if held == which else "" for which in (0, 1)]
    html = page("".join(f"<p class=held>One more rule{lid}</p>" for lid in lids), head=style)
    for order in ((0, 1), (1, 0)):
        read = read_page(html.encode(), "a.html", Stylesheets(files))
        twins = read.select("p")
        found = {which: read.look(twins[which], PHONE).shown for which in order}
        assert found == {held: Shown.HIDDEN, 1 - held: Shown.VISIBLE}


@pytest.mark.parametrize(
    ("doctype", "more"), [("", ""), ("<!doctype html>", "<div><template shadowrootmode=open>x</template></div>")]
)
def test_what_siblings_say_is_kept_for_pages_that_can_list_their_classes(doctype: str, more: str) -> None:
    """On a page whose classes can't be listed, siblings further up count that no page had before."""
    css = f".k ~ .q {{ color: #111 }} .on ~ div > .q {{ {_HIDE} }}"
    sheets = Stylesheets(lambda address: css.encode() if address == "/site.css" else None)
    group = "<div><i class=k>a</i><p class=q>text</p></div>"
    first = read_page(page(group).encode(), "a.html", sheets)
    assert first.look(first.select(".q")[0], PHONE).shown is Shown.VISIBLE
    second = read_page(page(f"{group}<b class=on>x</b>{group}{more}", before=doctype).encode(), "b.html", sheets)
    found = [second.look(node, PHONE).shown for node in second.select(".q")]
    assert found == [Shown.VISIBLE, Shown.HIDDEN]


def test_what_a_relative_address_means_is_not_shared_by_folders() -> None:
    """A tile behind the text is white in one folder, black in the other."""
    tile = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='{}'/></svg>"
    site = {f"/{folder}/tile.svg": tile.format(shade).encode() for folder, shade in _SHADES.items()}
    for markup in (f"<body background=tile.svg><p {_N}", f"<p style='background-image:url(tile.svg)' {_N}"):
        sheets = Stylesheets(site.get)
        found = {}
        for folder in (*_SHADES, *_SHADES):
            read = read_page(f"<!doctype html>{markup}".encode(), f"{folder}/index.html", sheets)
            found[folder] = read.look(read.select("#n")[0], PHONE).shown
        assert found == {"light": Shown.VISIBLE, "dark": Shown.HIDDEN}, markup


_SHADES = {"light": "#fff", "dark": "#000"}


def test_a_page_that_has_been_asked_everything_leaves_with_its_last_question() -> None:
    sheets = Stylesheets(lambda address: _SHEETS.get(address, "").encode())
    html = page(f"<p>{'word ' * 20}</p><p {_N}</p><a class=buy href=/b>Buy now</a><script>let a</script>")
    read = read_page(html.encode(), "a.html", sheets)
    control, told = read.buy_controls()[0], read.find_text("Opened mattresses")[0]
    for window in (PHONE, DESKTOP):
        read.look(told, window)
        stands_before(read, told, control, window)
    read.human_contacts()
    left = weakref.ref(read)
    gc.disable()  # a site's pages must not wait for the collector
    try:
        del read
        assert left() is None
    finally:
        gc.enable()
