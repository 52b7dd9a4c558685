"""Finding texts, buy controls and ways to a person on a page, and the record of `plainsight see`."""

from pathlib import Path

import pytest

from plainsight.sight import DESKTOP, PHONE, Level, Shown, StaticPage, Stylesheets, read_page, see
from plainsight.sight.controls.human_contact import unlinked_phone_numbers


def page_of(html: str | bytes, files: dict[str, bytes] | None = None, url: str = "returns/index.html") -> StaticPage:
    content = html.encode() if isinstance(html, str) else html
    return read_page(b"<!doctype html>" + content, url, Stylesheets((files or {}).get))


def paths(page: StaticPage, text: str) -> list[str]:
    return [page.element(node).path() for node in page.find_text(text)]


@pytest.mark.parametrize(
    ("html", "text", "found"),
    [
        ("<p>No  return\n once opened.</p>", "No return once opened.", ["body > p"]),
        ("<p>No <b>return</b> once.</p>", "No return once.", ["body > p"]),
        ("<p>No <b>return</b> once.</p>", "return", ["body > p > b"]),
        ("<p>can<i>not</i> be</p>", "cannot be", ["body > p"]),
        ("<p>can&shy;not be</p>", "cannot be", ["body > p"]),
        ("<p>can\u200bnot be</p>", "cannot be", ["body > p"]),
        ("<p>Re\u0301sume\u0301</p>", "R\u00e9sum\u00e9", ["body > p"]),
        ("<p>RETURN</p>", "Return", []),
        ("<p>It can&rsquo;t be \u201cnew\u201d</p>", 'It can\'t be "new"', ["body > p"]),
        ('<p>It can\'t be "new"</p>', "It can\u2019t be \u201cnew\u201d", ["body > p"]),
        ("<p>a b</p><div><p>a b</p></div>", "a b", ["body > p", "body > div > p"]),
        ("<p>before <script>'x'</script>after</p>", "before after", ["body > p"]),
        ("<p title='a b'>x</p>", "a b", []),
        ("<template><p>a b</p></template>", "a b", []),
        ("<p>x<noscript><p>a b</p></noscript></p>", "a b", []),
        ("<div><template shadowrootmode=open><p>a b</p></template></div>", "a b", ["body > div > p"]),
        ("<p>x</p>", " ", []),
    ],
)
def test_a_text_is_found_where_it_stands(html: str, text: str, found: list[str]) -> None:
    assert paths(page_of(html), text) == found


@pytest.mark.parametrize(
    ("html", "trick"),
    [
        ("<p title='The rule'>x</p>", "only in the attribute title"),
        ("<img alt='The rule'>", "only in the attribute alt"),
        ("<!-- The rule -->", "only in a comment"),
        ("<template>The rule</template>", "only in <template>"),
        ("<noscript><p>The rule</p></noscript>", "only in <noscript>"),
        ("<script>x='The rule'</script>", "only in <script>"),
        ("<style>p::after{content:'The rule'}</style>", "only in ::before or ::after content"),
    ],
)
def test_a_text_that_is_no_text(html: str, trick: str) -> None:
    found = page_of(html).find_elsewhere("The rule")
    assert found is not None
    assert found.trick == trick
    assert page_of(html).find_elsewhere("Another rule") is None


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-8", "utf-16"])
def test_encodings(encoding: str) -> None:
    declared = "" if encoding == "utf-16" else f"<meta charset={encoding}>"
    html = f"<!doctype html>{declared}<p>Déjà ouvert</p>".encode(encoding)
    assert read_page(html, "x.html", Stylesheets(lambda address: None)).find_text("Déjà ouvert")


def test_a_bad_selector_is_an_error_in_plain_words() -> None:
    with pytest.raises(ValueError, match="is not a CSS selector"):
        page_of("<p>x</p>").select("p[")


@pytest.mark.parametrize(
    "control",
    [
        "<button>Add to cart</button>",
        "<button>Buy now - £899</button>",
        "<a href=/x>Jetzt kaufen</a>",
        "<button>Zahlungspflichtig bestellen</button>",
        "<button>Ajouter au panier</button>",
        "<a href=/x>Aggiungi al carrello</a>",
        "<button>Añadir al carrito</button>",
        "<input type=submit value='Place order'>",
        "<a class=buy href=/x>Get it</a>",
        "<a data-plainsight-buy href=/x>Get it</a>",
        "<form action='/cart/add'><button>Take it</button></form>",
        "<button class='single_add_to_cart_button'>Take it</button>",
        "<button class='snipcart-add-item'>Take it</button>",
        "<a href='https://buy.stripe.com/x'>Take it</a>",
        "<button id='product-addtocart-button'>Take it</button>",
        "<button class='btn btn-buy'>Take it</button>",
    ],
)
def test_buy_controls(control: str) -> None:
    found = page_of(f"<main><p>Bed</p>{control}</main>").buy_controls()
    assert len(found) == 1
    assert found[0].tag in ("a", "button", "input")


@pytest.mark.parametrize(
    "control",
    [
        "<nav><a href=/shop>Buy</a></nav>",
        "<header><a href=/shop>Buy now</a></header>",
        "<p>Buy now and save</p>",
        "<a href=/x>How to buy a bed that lasts for many years and sleeps two</a>",
        "<button style='display:none'>Add to cart</button>",
        "<a href=/returns>Ordering and delivery</a>",
        "<button type=button>Search</button>",
    ],
)
def test_what_starts_no_purchase(control: str) -> None:
    assert page_of(f"{control}<main><p>Bed</p></main>").buy_controls() == []


def test_buy_controls_by_a_selector() -> None:
    page = page_of("<a class=get href=/x>Get it</a><a class=get href=/y hidden>Get it</a>")
    assert [node.attributes["href"] for node in page.buy_controls(".get")] == ["/x"]


@pytest.mark.parametrize(
    ("link", "kind", "target"),
    [
        ("<a href='tel:+41445550100'>Call</a>", "tel", "tel:+41445550100"),
        ("<nav><a href='tel:+41445550100'>+41 44 555 01 00</a></nav>", "tel", "tel:+41445550100"),
        ("<a href=/chat>Talk to a person</a>", "link", "/chat"),
        ("<a href=/chat>Chat with us</a>", "link", "/chat"),
        ("<a href=/c>Parler à un conseiller</a>", "link", "/c"),
        ("<a href=/c>Mit einem Mitarbeiter sprechen</a>", "link", "/c"),
        ("<a href=/c>Parla con un operatore</a>", "link", "/c"),
        ("<a href=/c>Hablar con un agente</a>", "link", "/c"),
        ("<a href='https://wa.me/41445550100'>WhatsApp</a>", "link", "https://wa.me/41445550100"),
        ("<button class='chat-button'>?</button>", "link", None),
    ],
)
def test_human_contacts(link: str, kind: str, target: str | None) -> None:
    (found,) = page_of(link).human_contacts()
    assert (found.kind, found.target) == (kind, target)


@pytest.mark.parametrize(
    "link", ["<a href=/contact>Contact</a>", "<a href='mailto:a@b.example'>Talk to us</a>", "<a>Call us</a>"]
)
def test_what_promises_no_person(link: str) -> None:
    assert page_of(link).human_contacts() == []


@pytest.mark.parametrize(
    ("page", "href", "address"),
    [
        ("returns/index.html", "../site.css", "/site.css"),
        ("returns/index.html", "/a/site.css?v=1#x", "/a/site.css"),
        ("returns/index.html", "a b.css", "/returns/a b.css"),
        ("index.html", "https://cdn.example/x.css?y", "https://cdn.example/x.css?y"),
        ("index.html", "//cdn.example/x.css", "http://cdn.example/x.css"),
    ],
)
def test_addresses_of_sheets(page: str, href: str, address: str) -> None:
    asked: list[str] = []

    def read(wanted: str) -> bytes:
        asked.append(wanted)
        return b""

    html = f'<!doctype html><link rel=stylesheet href="{href}"><p>x</p>'.encode()
    found = read_page(html, page, Stylesheets(read))
    found.look(found.find_text("x")[0], PHONE)
    assert asked == [address]


def test_a_sheet_is_read_once_for_all_pages() -> None:
    asked: list[str] = []

    def read(address: str) -> bytes:
        asked.append(address)
        return b"p { color: #222 }"

    sheets = Stylesheets(read)
    for number in range(5):
        page = read_page(b"<!doctype html><link rel=stylesheet href=/a.css><p>x</p>", f"{number}.html", sheets)
        assert page.look(page.find_text("x")[0], PHONE).shown is Shown.VISIBLE
    assert asked == ["/a.css"]


def test_a_sheet_that_cannot_be_had_leaves_it_open() -> None:
    page = page_of("<link rel=stylesheet href=https://cdn.example/a.css><p>x</p>")
    look = page.look(page.find_text("x")[0], PHONE)
    assert (look.shown, look.visible) == (Shown.UNSURE, None)
    assert look.unsure == "the stylesheet https://cdn.example/a.css could not be read"


@pytest.mark.parametrize(
    "link",
    [
        "<link rel=stylesheet href='https://fonts.example/css2?family=Inter'>",
        "<link rel='alternate stylesheet' title=Dark href=/nosuch.css>",
        "<link rel=stylesheet disabled href=/nosuch.css>",
        "<link rel=stylesheet media=print href=/nosuch.css>",
        "<link rel=preload as=font href=/nosuch.woff>",
        "<link rel=stylesheet href='https://fonts.example/icon?family=Material+Icons'>",
        "<link rel=stylesheet href='https://cdn.example/ajax/libs/highlight.js/11.8.0/styles/github.min.css'>",
        "<link rel=stylesheet href='https://cdn.example/npm/katex@0.16.9/dist/katex.min.css'>",
    ],
)
def test_sheets_that_do_not_matter(link: str) -> None:
    page = page_of(f"{link}<p>x</p>")
    assert page.look(page.find_text("x")[0], PHONE).shown is Shown.VISIBLE


@pytest.mark.parametrize("link", ["https://cdn.example/highlight.js/site.css", "/highlight.js/1/styles/nosuch.css"])
def test_a_sheet_that_only_resembles_a_known_one_matters(link: str) -> None:
    page = page_of(f"<link rel=stylesheet href='{link}'><p>x</p>")
    assert page.look(page.find_text("x")[0], PHONE).shown is Shown.UNSURE


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("var box = document.querySelector('.rule'); root.style.top = box.offsetTop + 'px'", Shown.VISIBLE),
        (
            "const box = document.getElementById('rule'); box.addEventListener('toggle', note); x.hidden = 1",
            Shown.VISIBLE,
        ),
        ("var box = document.querySelector('.rule'); log(box.offsetTop); box.style.display = 'none'", Shown.UNSURE),
        ("var box = document.querySelector('.rule'); hide(box); x.hidden = 1", Shown.UNSURE),
        ("document.querySelector('.rule').hidden = true", Shown.UNSURE),
    ],
)
def test_an_element_that_a_script_only_measures_is_not_hidden_by_it(script: str, shown: Shown) -> None:
    page = page_of("<p class=rule id=rule>x</p><script src=/site.js></script>", {"/site.js": script.encode()})
    assert page.look(page.find_text("x")[0], PHONE).shown is shown


MARKS = "const mark = (node, name) => { let span; span = document.createElement('span'); span.classList.add(name); "


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        (MARKS + "node.append(span) }; mark(document.querySelector('.rule'), found)", Shown.VISIBLE),
        (
            MARKS + "span = node; span.classList.add(name) }; mark(document.querySelector('.rule'), found)",
            Shown.UNSURE,
        ),
        (MARKS + "node.classList.add(name) }; mark(document.querySelector('.rule'), found)", Shown.UNSURE),
        (
            MARKS
            + "}; const fold = (span, name) => span.classList.add(name); fold(document.querySelector('.rule'), x)",
            Shown.UNSURE,
        ),
    ],
)
def test_a_name_that_a_script_puts_on_what_it_has_just_made_hides_nothing_else(script: str, shown: Shown) -> None:
    page = page_of("<p class=rule>x</p><script src=/site.js></script>", {"/site.js": script.encode()})
    assert page.look(page.find_text("x")[0], PHONE).shown is shown


def test_imports_in_a_circle_end() -> None:
    files = {"/a.css": b'@import "b.css";', "/b.css": b'@import "a.css"; p { display: none }'}
    page = page_of("<link rel=stylesheet href=/a.css><p>x</p>", files)
    look = page.look(page.find_text("x")[0], PHONE)
    assert look.hidden_by is not None
    assert str(look.hidden_by) == "`display: none` on `body > p` (b.css:1)"


def test_words_that_are_hidden_are_not_painted() -> None:
    page = page_of("<p>Opened <span hidden>never</span> beds <b style='visibility:hidden'>can</b> cannot</p>")
    look = page.look(page.select("p")[0], PHONE)
    assert (look.shown, look.painted) == (Shown.VISIBLE, "Opened beds cannot")
    assert look.hidden_by is not None


def test_a_banner_that_can_be_closed() -> None:
    html = "<div class=banner role=region><p>Rule</p><button aria-label='Close'>x</button></div><p>Other rule</p>"
    page = page_of(html)
    assert [page.look(node, PHONE).dismissable for node in page.select("p")] == [True, False]


def test_main_flow() -> None:
    page = page_of(
        "<main><p>x</p></main><footer><p>x</p></footer><nav><p>x</p></nav><div style='position:fixed'><p>x</p></div>"
    )
    assert [page.look(node, PHONE).in_main_flow for node in page.select("p")] == [True, False, False, False]


def test_see_answers_the_best_of_several() -> None:
    page = page_of(
        "<p hidden>Rule</p><main><p>Rule</p><button>Buy now</button></main><a href='tel:+41445550100'>Call us</a>"
    )
    sighting = see(page, PHONE, text="Rule")
    assert (sighting.level, sighting.before_buy) == (Level.PROMINENT, True)
    assert (sighting.human_contact.visible, sighting.human_contact.kind) == (True, "tel")
    assert sighting.record()["engine"] == "static"


def test_see_of_what_is_not_there() -> None:
    sighting = see(page_of("<p title='Rule'>x</p>"), DESKTOP, text="Rule")
    assert sighting.level is Level.ABSENT
    assert sighting.look.hidden_by is not None


def test_see_wants_one_question() -> None:
    with pytest.raises(ValueError, match="either a text or a selector"):
        see(page_of("<p>x</p>"), PHONE)


@pytest.mark.parametrize(
    ("css", "before"),
    [
        ("", True),
        ("main { display: flex; flex-direction: column } p { order: 1 }", False),
        ("main { display: flex; flex-direction: column-reverse }", False),
        ("main { display: grid } p { grid-row: 2 } button { grid-row: 1 }", False),
        ("p { position: absolute; top: 900px }", None),
        ("main { display: flex; flex-direction: column-reverse } p { position: fixed; top: 0 }", True),
        ("p { position: fixed; top: 0; bottom: 0 }", None),
    ],
)
def test_before_the_buy_control_as_a_customer_reads(css: str, before: bool | None) -> None:
    page = page_of(f"<style>{css}</style><main><p>Rule</p><button>Buy now</button></main>")
    sighting = see(page, PHONE, text="Rule")
    assert sighting.before_buy is before
    assert (sighting.level is None) == (sighting.unsure is not None) == (before is None)


@pytest.mark.parametrize(("first", "before"), [("Buy now", None), ("Back to the beds", True)])
def test_an_advertisement_before_the_notice_leaves_unsure_whether_it_comes_before_buying(
    first: str, before: bool | None
) -> None:
    till = "<form action=/cart/add><button>Add to basket</button></form>"
    sighting = see(page_of(f"<h6><a href=#>{first}</a></h6><p>Rule</p>{till}"), PHONE, text="Rule")
    assert sighting.before_buy is before
    assert (sighting.level is None) == (before is None)


def test_generated_text_of_a_linked_sheet() -> None:
    page = page_of("<link rel=stylesheet href=/a.css><p>x</p>", {"/a.css": b"\np::before { content: 'The rule' }"})
    found = page.find_elsewhere("The rule")
    assert found is not None
    assert (found.trick, found.source) == ("only in ::before or ::after content", "a.css:2")


@pytest.mark.parametrize(
    ("html", "numbers"),
    [
        ("<p>Call +41 44 555 01 00 today</p>", ["+41 44 555 01 00"]),
        ("<p><a href='tel:+41445550100'>+41 44 555 01 00</a></p>", []),
        ("<p>Ordered on 2026-11-22, 1,299.00 paid</p>", []),
        ("<p>(020) 7946 0018</p>", ["(020) 7946 0018"]),
    ],
)
def test_phone_numbers_that_are_no_links(html: str, numbers: list[str]) -> None:
    assert unlinked_phone_numbers(page_of(html).tree) == numbers


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("0; url=/beds/", Shown.HIDDEN),
        ("0;/beds/", Shown.HIDDEN),
        (" .0 URL = '/beds/'", Shown.HIDDEN),
        ("5; url=/beds/", Shown.UNSURE),
        ("300; url=/beds/", Shown.VISIBLE),
        ("0", Shown.VISIBLE),
        ("0; url=index.html?again", Shown.VISIBLE),
        ("0; url=../returns/#top", Shown.VISIBLE),
        ("0; url=javascript:alert()", Shown.VISIBLE),
        ("soon; url=/beds/", Shown.VISIBLE),
    ],
)
def test_a_page_that_leads_elsewhere_by_itself(content: str, shown: Shown) -> None:
    page = page_of(f'<META HTTP-EQUIV="Refresh" content="{content}"><p>No return once opened.</p>')
    look = page.look(page.find_text("No return once opened.")[0], PHONE)
    assert look.shown is shown


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("location.href = '/x.html'", Shown.UNSURE),
        ("(function () { location.replace('latest/' + location.hash) })()", Shown.UNSURE),
        ("var a = 1\nwindow.location = '/x'", Shown.UNSURE),
        ("document.addEventListener('DOMContentLoaded', () => { self.location.assign('/x') })", Shown.UNSURE),
        ("setTimeout(function () { location = '/x' }, 100)", Shown.UNSURE),
        ("if (top !== self) top.location = self.location", Shown.VISIBLE),
        ("if (narrow)\n  location = '/m'", Shown.VISIBLE),
        ("function go() { location.href = '/x' }", Shown.VISIBLE),
        ("menu.addEventListener('change', (e) => { location = e.target.value })", Shown.VISIBLE),
        ("location.href = '#top'; location.hash = 'a'; location.reload()", Shown.VISIBLE),
        ("shop.location = '/x'; let location = 3; say('location = 4')", Shown.VISIBLE),
    ],
)
def test_a_script_that_leads_elsewhere(script: str, shown: Shown) -> None:
    page = page_of(f"<p>No return once opened.</p><script>{script}</script>")
    assert page.look(page.find_text("No return once opened.")[0], PHONE).shown is shown


def test_text_right_in_a_shadow_root_stands_in_its_host() -> None:
    html = "<{}><section><template shadowrootmode=open>No return once opened.</template></section></{}>"
    shown = []
    for tag in ("div", "div hidden"):
        page = page_of(html.format(tag, tag))
        shown.append(page.look(page.find_text("No return once opened.")[0], PHONE).shown)
    assert shown == [Shown.VISIBLE, Shown.HIDDEN]


def test_a_sheet_of_a_shadow_root_that_is_missing_leaves_open_what_is_seen() -> None:
    root = (
        '<template shadowrootmode=open><link rel=stylesheet href="https://cdn.example/a.css"><slot></slot></template>'
    )
    page = page_of(f"<div>{root}<p>No return once opened.</p></div>")
    look = page.look(page.find_text("No return once opened.")[0], PHONE)
    assert look.unsure == "the stylesheet https://cdn.example/a.css could not be read"


@pytest.mark.parametrize("assignment", ["manual", "MANUAL"])
def test_slots_that_a_script_fills_leave_open_what_is_seen(assignment: str) -> None:
    """Chromium knows the attribute in some of its releases, and leaves the text out; in others it shows it."""
    root = f"<template shadowrootmode=open shadowrootslotassignment={assignment}><slot></slot></template>"
    page = page_of(f"<div>{root}<p>No return once opened.</p></div>")
    look = page.look(page.find_text("No return once opened.")[0], PHONE)
    assert look.unsure == "browsers differ on `shadowrootslotassignment`, which leaves it out where it is known"


def test_slots_that_take_their_children_by_name_show_them() -> None:
    root = "<template shadowrootmode=open shadowrootslotassignment=named><slot></slot></template>"
    page = page_of(f"<div>{root}<p>No return once opened.</p></div>")
    assert page.look(page.find_text("No return once opened.")[0], PHONE).visible


def test_what_hides_may_have_any_id() -> None:
    page = page_of('<p id="no\n&quot;t\\" hidden>No return once opened.</p>')
    assert page.look(page.find_text("No return once opened.")[0], PHONE).shown is Shown.HIDDEN


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_cards_on_one_spot_are_told_apart_in_any_order(order: tuple[int, int]) -> None:
    cards = ("Cut fabric is yours to keep.", "Lamps go back in pairs.")
    dress = "position:absolute;top:0;left:0;background:#fff"
    page = page_of("<div>" + "".join(f'<p style="{dress}">{card}</p>' for card in cards) + "</div>")
    shown = {number: see(page, PHONE, text=cards[number]).look.shown for number in order}
    assert shown == {0: Shown.UNSURE, 1: Shown.VISIBLE}


_GLYPH = '<style>.ph::before { content: "\\260E" }</style>'


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f'{_GLYPH}<a href="tel:112"><i class="ph"></i></a>', Shown.VISIBLE),
        (
            f'{_GLYPH}<style>.ph::before {{ display: none }}</style><a href="tel:112"><i class="ph"></i></a>',
            Shown.ABSENT,
        ),
        ('<a href="tel:112"><i class="ph"></i></a>', Shown.ABSENT),
        ('<link rel="stylesheet" href="lost.css"><a href="tel:112"><i class="ph"></i></a>', Shown.UNSURE),
        ('<a href="tel:112" style="background: url(a.png)"></a>', Shown.UNSURE),
        ('<a href="tel:112" style="display: none"><i class="ph"></i></a>', Shown.HIDDEN),
    ],
)
def test_a_link_without_words_is_seen_by_what_draws_it(html: str, shown: Shown) -> None:
    page = page_of(f"<p>x</p>{html}")
    (contact,) = page.human_contacts()
    assert page.look_at_control(contact.node, PHONE).shown is shown


_LONG = "Our sofas are made of beech and wool, and last for years."


@pytest.mark.parametrize(
    ("html", "body_px"),
    [
        (f"<style>.s{{font-size:14px}}</style><p>{_LONG}</p><p class=s>Beech.</p><p>Wool.</p>", 16.0),
        ("<style>article{font-size:10px}p{font-size:16px}</style><article><p>Beech.</p></article>", 16.0),
        (f"<style>footer{{font-size:9px}}</style><p>{_LONG}</p><footer><p>{_LONG} {_LONG}</p></footer>", 16.0),
        ("<style>main{font-size:18px}</style><main>Beech.</main>", 18.0),
    ],
)
def test_a_notice_is_held_against_the_size_of_the_running_text(html: str, body_px: float) -> None:
    page = page_of(f"{html}<div id=n>Opened sofas can't be returned.</div>")
    notice = page.tree.css_first("#n")
    assert notice is not None
    assert page.look(notice, PHONE).body_px == body_px


def test_a_font_without_ink_may_stand_after_one_that_a_customer_may_have() -> None:
    blank = Path(__file__).parent.parent / "ground" / "assets" / "blank.ttf"
    style = "@font-face { font-family: Blank; src: url(/blank.ttf) } p { font-family: Some Font, Blank }"
    page = page_of(f"<style>{style}</style><p>Rule</p>", {"/blank.ttf": blank.read_bytes()})
    look = page.look(page.select("p")[0], PHONE)
    assert look.shown is Shown.UNSURE
    assert look.unsure == "a font that a customer may have draws it"
