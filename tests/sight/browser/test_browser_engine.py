"""One browser over one site: what it finds beside the notice, what it survives, and what it leaves behind."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from plainsight.sight import DESKTOP, PHONE, HumanContact, Level, Reveal, Screen, Shown, Viewport, bands_of, level_of
from plainsight.sight.browser import Browser, Preference, Wanted, open_oracle, see
from plainsight.sight.browser.window import Window
from plainsight.sight.raster import decode

pytestmark = pytest.mark.browser

NOTICE = "Opened mattresses cannot be returned."
N = f'<p id="notice">{NOTICE}</p>'
_LINKS = "".join(f'<li><a href="/{name}">{name}</a>' for name in ("beds", "sofas", "lamps", "rugs", "buy"))
PAGES = {
    "/shop.html": f'{N}<button>Add to basket</button><a href="tel:+442079460000">Call us</a>',
    "/after.html": f'<button class="buy">Buy</button>{N}<button class="buy">Buy</button>',
    "/reversed.html": f'<div style="display:flex;flex-direction:column-reverse">{N}<button>Buy now</button></div>',
    "/menu.html": f'<nav><a href="/buy">Buy</a></nav>{N}',
    "/advert.html": f'<h6><a href="#">Buy now</a></h6>{N}<form action="/cart/add"><button>Add to bag</button></form>',
    "/card.html": f'{N}<ul><li><img alt="" width="9"><p>£28</p><button><i class="fa-basket">#</i></button></ul>',
    "/indented.html": f"{N}<div><img alt=''><h3>Bed</h3>{' ' * 400}<p>£28</p>{' ' * 400}<button>Add</button></div>",
    "/contacts.html": f'{N}<a href="tel:+441" hidden>Call</a><a href="/chat">Talk to a person</a>',
    "/contact-hidden.html": f'{N}<a href="tel:+441" style="color:#fff">Call us</a>',
    "/twice.html": f'<p class="n" hidden>{NOTICE}</p><p class="n">{NOTICE}</p>',
    "/split.html": "<p>Beds. <span>Opened mattresses</span> <b>cannot be</b> returned. Ask us.</p>",
    "/quoted.html": "<p>It can&rsquo;t be <b>\u201cnew\u201d</b>.</p>",
    "/far.html": f'<div style="height:1000px"></div>{N}<div style="height:4000px"></div><p id="last">{NOTICE}</p>',
    "/footer.html": f"<main>Beds</main><footer>{N}</footer>",
    "/closed.html": f"<details><summary>Returns</summary>{N}</details><button>Buy now</button>",
    "/dark.html": f"<style>body {{ background: #fff }} @media (prefers-color-scheme: dark) {{ p {{ color: #fff }} }}"
    f"</style>{N}",
    "/forced-colors.html": f"<style>p {{ background: #000; color: #fff }} @media (forced-colors: active)"
    f" {{ p {{ color: Canvas }} }}</style>{N}",
    "/reduced-motion.html": f"<style>@media (prefers-reduced-motion: reduce) {{ p {{ display: none }} }}</style>{N}",
    "/more-contrast.html": f"<style>@media (prefers-contrast: more) {{ p {{ opacity: 0 }} }}</style>{N}",
    "/plain.html": N,
    "/100% a#b?c d%20é.html": N,
    "/links.html": f"<nav><ul>{_LINKS}</ul></nav>{N}<button>Add to basket</button>",
    "/links-calling.html": f'<nav><ul>{_LINKS}<li><a href="tel:+441">We answer</a></ul></nav>{N}',
    "/links-speaking.html": f'<nav><ul>{_LINKS}<li><a href="/chat">Talk to a person</a></ul></nav>{N}',
    "/links-buying.html": f'<nav><ul>{_LINKS}<li><a class="buy" href="/buy">Take it</a></ul></nav>{N}',
    "/flips.html": "<!doctype html><style>body { margin: 0 } div { height: 99px } section { display: none }"
    f"div:hover section {{ display: block }}</style><div>Returns<section>{N}</section></div>",
    "/desktop-alone.html": f"<script>if (innerWidth > 600) document.write({N!r})</script>",
}

# What a page may remember of an earlier visit by: whether it does, and how it comes to.
MEMORIES = {
    "localStorage": ("localStorage.seen", "localStorage.seen = 1"),
    "sessionStorage": ("sessionStorage.seen", "sessionStorage.seen = 1"),
    "cookie": ("document.cookie", "document.cookie = 'seen=1; path=/'"),
    "cookie of a folder": ("document.cookie", "document.cookie = 'seen=1; max-age=999'"),
    "name of the window": ("window.name", "window.name = 'seen'"),
    "cookie store": ("(await cookieStore.getAll()).length", "cookieStore.set('seen', '1')"),
    "localStorage of a frame": (
        "(frame.contentWindow.localStorage.seen)",
        "frame.contentWindow.localStorage.seen = 1",
    ),
    "database": ("(await indexedDB.databases()).length", "indexedDB.open('seen')"),
}
WELCOME = (
    f"{N}<iframe id=frame></iframe><div id='welcome' style='position:fixed;inset:0;background:#fff'>Welcome!</div>"
)
for _name, (_seen, _remember) in MEMORIES.items():
    _came, _left = f"if ({_seen}) welcome.remove(); else {_remember}", f"onpagehide = () => {{ {_remember} }}"
    _script = f"<script>(async () => {{ {_came} }})(); {_left}</script>"
    PAGES |= {f"/{_name}/{n}.html": f"{WELCOME}{_script}" for n in (1, 2)}
_script = "if (sessionStorage.again) notice.hidden = true; else location.reload(sessionStorage.again = 1)"
# One that leads on to the welcome before it has asked what is left.
PAGES |= {f"/localStorage/leads{n}.html": f"<script>location.replace('{n}.html')</script>" for n in (1, 2)}
_search = "new (class extends Worker {})('/assets/workers/search.1a2b.min.js')"
PAGES["/searched.html"] = f"{N}<script>{_search}.onerror = () => {{ notice.hidden = true }}</script>"
PAGES["/comes-again.html"] = f"{N}<script>{_script}</script>"

HIDE = "document.getElementById('notice').hidden = innerWidth < 600"
ANSWERS = {
    "at once": f"addEventListener('resize', () => {{ {HIDE} }})",
    "in the next frame": f"addEventListener('resize', () => requestAnimationFrame(() => {{ {HIDE} }}))",
    "two frames later": "addEventListener('resize', () => "
    f"requestAnimationFrame(() => requestAnimationFrame(() => {{ {HIDE} }})))",
    "after a while": f"addEventListener('resize', () => setTimeout(() => {{ {HIDE} }}, 400))",
    "by an observer": f"new ResizeObserver(() => {{ {HIDE} }}).observe(document.body)",
    "a frame after an observer": "new ResizeObserver(() => "
    f"requestAnimationFrame(() => {{ {HIDE} }})).observe(document.body)",
    "by a media query": f"matchMedia('(max-width: 600px)').addEventListener('change', () => {{ {HIDE} }})",
}
"""How pages answer when their window has become another."""
PAGES |= {f"/{name}.html": f"{N}<script>{answer}</script>" for name, answer in ANSWERS.items()}


def read(path: str) -> bytes | None:
    page = PAGES.get(path)
    return None if page is None else f"<!doctype html><meta charset=utf-8><title>Bed</title>{page}".encode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(read, timeout_s=6) as browser:
        yield browser


WANTED = [Wanted("n", "#notice")]


@pytest.mark.parametrize(
    ("page", "before"),
    [
        ("shop", True),
        ("after", False),
        ("reversed", False),
        ("menu", None),
        ("plain", None),
        ("advert", None),
        ("card", True),
        ("indented", True),
    ],
)
def test_before_the_first_control_that_buys(browser: Browser, page: str, before: bool | None) -> None:
    assert browser.look(f"/{page}.html", PHONE, WANTED).before_buy == {"n": before}


def test_a_buy_control_may_be_named(browser: Browser) -> None:
    sight = browser.look("/menu.html", PHONE, WANTED, buy="nav a")
    assert sight.before_buy == {"n": False}
    assert [control.path for control in sight.buy_controls] == ["body > nav > a"]


def test_the_ways_to_a_person_and_whether_they_are_seen(browser: Browser) -> None:
    assert browser.look("/shop.html", PHONE, WANTED).contact == HumanContact(True, "tel", "tel:+442079460000")
    found = browser.look("/contacts.html", PHONE, WANTED)
    assert found.contact == HumanContact(True, "link", "/chat")
    assert [each.visible for each in found.contacts] == [False, True]
    assert browser.look("/contact-hidden.html", PHONE, WANTED).contact.visible is False


@pytest.mark.parametrize(
    ("page", "contacts", "buys"),
    [
        ("links", [], ["button"]),
        ("links-calling", [HumanContact(True, "tel", "tel:+441")], []),
        ("links-speaking", [HumanContact(True, "link", "/chat")], []),
        ("links-buying", [], ["a.buy"]),
    ],
)
def test_of_the_links_of_a_navigation_only_those_count_that_say_so(
    browser: Browser, page: str, contacts: list[HumanContact], buys: list[str]
) -> None:
    sight = browser.look(f"/{page}.html", DESKTOP, WANTED)
    assert list(sight.contacts) == contacts
    assert [control.path.rpartition(" > ")[2] for control in sight.buy_controls] == buys


def test_a_page_begins_in_the_window_that_is_asked_for_whichever_was_there_before(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.look("/plain.html", PHONE, WANTED)
    assert browser.look("/desktop-alone.html", DESKTOP, WANTED).looks["n"].visible

    resized = Window.resize

    async def late(window: Window, viewport: Viewport) -> None:
        while window.page.url.endswith("/plain.html"):
            await asyncio.sleep(0)
        await resized(window, viewport)

    browser.look("/plain.html", PHONE, WANTED)
    monkeypatch.setattr(Window, "resize", late)
    assert browser.look("/desktop-alone.html", DESKTOP, WANTED).looks["n"].visible


@pytest.mark.parametrize("memory", MEMORIES)
def test_every_visit_is_a_customers_first(browser: Browser, memory: str) -> None:
    for page in (1, 1, 2):
        for window in (PHONE, DESKTOP):
            assert browser.look(f"/{memory}/{page}.html", window, WANTED).looks["n"].visible is False


def test_the_first_visit_is_that_of_a_page_that_leads_on_before_it_asks(browser: Browser) -> None:
    for page in ("1", "leads2", "leads1"):
        assert browser.look(f"/localStorage/{page}.html", PHONE, WANTED).looks["n"].visible is False


def test_a_page_that_comes_again_by_itself_finds_what_it_has_left(browser: Browser) -> None:
    assert browser.look("/comes-again.html", PHONE, WANTED).looks["n"].visible is False


def test_the_pointer_that_tried_a_page_rests_on_no_other(browser: Browser) -> None:
    for _ in range(2):
        for window in (PHONE, DESKTOP):
            look = browser.look("/flips.html", window, [Wanted("notice", "#notice")]).looks["notice"]
            assert (look.shown, look.reveal) == (Shown.HIDDEN, Reveal.HOVER)


def test_a_sites_search_is_not_served_and_not_missed(browser: Browser) -> None:
    assert browser.look("/searched.html", PHONE, WANTED).looks["n"].visible is True


def test_of_several_the_best_seen_one_is_answered(browser: Browser) -> None:
    for wanted in (Wanted("n", ".n"), Wanted("n", text=NOTICE)):
        assert browser.look("/twice.html", PHONE, [wanted]).looks["n"].shown is Shown.VISIBLE


def test_a_text_is_found_split_over_elements(browser: Browser) -> None:
    sight = browser.look("/split.html", PHONE, [Wanted("n", text="Opened  mattresses cannot be returned.")])
    assert sight.looks["n"].shown is Shown.VISIBLE
    assert sight.paths == {"n": "body > p"}


def test_a_text_is_found_whichever_quotes_it_has(browser: Browser) -> None:
    sight = browser.look("/quoted.html", PHONE, [Wanted("n", text='It can\'t be "new".')])
    assert sight.looks["n"].shown is Shown.VISIBLE


def test_a_page_is_found_whatever_stands_in_its_name(browser: Browser) -> None:
    assert browser.look("/100% a#b?c d%20é.html", PHONE, WANTED).looks["n"].visible


def test_a_text_that_is_nowhere_is_absent(browser: Browser) -> None:
    assert browser.look("/plain.html", PHONE, [Wanted("n", text="Beds fly.")]).looks["n"].shown is Shown.ABSENT


def test_many_texts_in_one_look(browser: Browser) -> None:
    sight = browser.look("/far.html", DESKTOP, [Wanted("a", "#notice"), Wanted("b", "#last"), Wanted("c", "#no")])
    assert {key: look.screen for key, look in sight.looks.items()} == {
        "a": Screen.SECOND,
        "b": Screen.LATER,
        "c": None,
    }


def test_a_page_with_controls_is_looked_at_in_both_windows_though_opening_was_tried(browser: Browser) -> None:
    for viewport in (PHONE, DESKTOP):
        sight = browser.look("/closed.html", viewport, WANTED)
        assert (sight.error, str(sight.looks["n"].reveal), len(sight.buy_controls)) == (None, "one-click", 1)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_page_answers_a_window_of_another_size_before_it_is_looked_at(browser: Browser, answer: str) -> None:
    seen = [browser.look(f"/{answer}.html", viewport, WANTED).looks["n"].visible for viewport in (DESKTOP, PHONE)]
    assert seen == [True, False]


def test_a_footer_is_not_the_main_flow(browser: Browser) -> None:
    look = browser.look("/footer.html", PHONE, WANTED).looks["n"]
    assert level_of(bands_of(look, None)) is Level.VISIBLE
    assert level_of(bands_of(browser.look("/plain.html", PHONE, WANTED).looks["n"], None)) is Level.PROMINENT


def test_a_selector_that_can_not_be_read_is_said(browser: Browser) -> None:
    with pytest.raises(ValueError, match="is not a CSS selector"):
        browser.look("/plain.html", PHONE, [Wanted("n", "p:nosuch")])
    with pytest.raises(ValueError, match="either a text or a selector"):
        see(browser, "/plain.html", PHONE)


@pytest.mark.parametrize("preference", Preference)
def test_what_a_customer_prefers_is_a_look_of_its_own(browser: Browser, preference: Preference) -> None:
    page = f"/{preference}.html"
    assert browser.look(page, PHONE, WANTED).looks["n"].shown is Shown.VISIBLE
    with Browser(read, prefers=[preference]) as preferring:
        assert preferring.look(page, PHONE, WANTED).looks["n"].shown is Shown.HIDDEN


def test_two_browsers_may_be_open_at_once(browser: Browser) -> None:
    with Browser(read) as other:
        assert other.look("/plain.html", PHONE, WANTED).error is None
    assert browser.look("/plain.html", DESKTOP, WANTED).error is None


def test_evidence_is_a_picture_with_a_stable_name(tmp_path: Path) -> None:
    with Browser(read, evidence=tmp_path) as browser:
        names = {browser.look("/far.html", PHONE, [Wanted("last", "#last")]).evidence["last"] for _ in range(2)}
    (name,) = names
    assert Path(name).name.startswith("far-html-last.phone.")
    picture = decode(Path(name).read_bytes())
    assert picture.height == 200
    assert any(row != picture.rows[0] for row in picture.rows), "the notice's ink is in it"


def test_pixels_agree_with_facts_about_a_plain_page() -> None:
    with Browser(read, oracle="always") as browser:
        look = browser.look("/plain.html", PHONE, WANTED).looks["n"]
    with open_oracle(read) as oracle:
        truth = oracle.truth("/plain.html", PHONE, "#notice")
    assert look.shown is Shown.VISIBLE
    assert look.measured["changed_pixels"] == truth.changed_pixels


def test_one_record_of_see(browser: Browser) -> None:
    record = see(browser, "shop.html", PHONE, text=NOTICE).record()
    assert (record["engine"], record["level"], record["visible"], record["before_buy"]) == (
        "browser",
        "prominent",
        True,
        True,
    )
