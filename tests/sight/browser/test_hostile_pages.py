"""Pages that hang, crash, call out, run away or are no pages: each ends in time, and the next one is looked at."""

from collections.abc import Iterator

import pytest

from plainsight.sight import DESKTOP, PHONE, Shown
from plainsight.sight.browser import Browser, PageFailed, Wanted
from plainsight.sight.browser.chromium_process import ChromiumProcess
from plainsight.sight.browser.site_server import SiteServer
from plainsight.sight.browser.tab import Tab

pytestmark = pytest.mark.browser

NOTICE = "Opened mattresses cannot be returned."
N = f'<p id="notice">{NOTICE}</p>'
WANTED = [Wanted("n", "#notice")]
HANGS = {
    "endless": f"{N}<script>while (true);</script>",
    "endless-later": f"{N}<script>onload = () => setTimeout(() => {{ while (true); }}, 0)</script>",
    "endless-scroll": f"<p style='height:9000px'>{N}<script>onscroll = () => {{ while (true); }}</script>",
    "reloads": f"{N}<script>location.reload()</script>",
}
"""What never comes to rest."""
TROUBLE = {
    "alerts": f"{N}<script>alert(1); confirm(2); prompt(3); onbeforeunload = () => 'stay'</script>",
    "restless": f"{N}<script>(function draw() {{ requestAnimationFrame(draw); }})(); </script>",
    "popups": f"{N}<script>for (let i = 0; i < 3; i++) open('/plain.html#' + i)</script>",
    "closes": f"{N}<script>window.close()</script>",
    "download": f"{N}<a id=a download href=/file.zip>x</a><script>a.click()</script>",
    "worker": f"{N}<script>navigator.serviceWorker.register('/worker.js').catch(() => 0)</script>",
    "grows": f"{N}<script>onscroll = () => document.body.append(Object.assign(document.createElement('div'), "
    "{ style: 'height: 3000px' }))</script>",
    "refresh-later": f"<meta http-equiv=refresh content='600;url=/plain.html'>{N}",
    "broken-bytes": b"\xfa\x80<p>\xc3\x28</p>" + N.encode() + b"\xed\xa0\x80",
    "nul": N.replace("Opened", "\0Opened") + "\0" * 100,
    "no-such-charset": b"<meta charset=klingon>" + N.encode(),
}
"""What is no trouble in the end."""
HEAVY = {
    "wide": N + "<i>x</i>" * 100_000,
    "deep": "<div>" * 5_000 + N,
    "style": "<style>" + "".join(f".c{n} {{ color: red; margin: {n}px }}\n" for n in range(270_000)) + f"</style>{N}",
    "refresh": f"<meta http-equiv=refresh content=0>{N}",
    "there": f"<script>location.replace('/back.html')</script>{N}",
}
"""What may take longer than there is time for, or goes elsewhere."""
PAGES = {**HANGS, **TROUBLE, **HEAVY, "plain": N}
PAGES["away"] = f"<meta http-equiv=refresh content='0;url=https://shop.example/'>{N}"
PAGES["back"] = f"<script>location.replace('/there.html')</script>{N}"


def read(path: str) -> bytes | None:
    if path == "/file.zip":
        return b"PK"
    page = PAGES.get(path.strip("/").removesuffix(".html"))
    if isinstance(page, str):
        return f"<!doctype html><meta charset=utf-8><title>Bed</title>{page}".encode()
    return page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser(read, timeout_s=6) as browser:
        yield browser


@pytest.fixture(scope="module")
def impatient() -> Iterator[Browser]:
    with Browser(read, timeout_s=3, oracle="always") as browser:
        yield browser


@pytest.mark.parametrize("page", HANGS)
def test_a_page_that_never_answers_is_an_error_and_the_next_one_is_looked_at(impatient: Browser, page: str) -> None:
    hung = impatient.look(f"/{page}.html", PHONE, WANTED)
    assert hung.error is not None
    assert page in hung.error
    assert hung.looks["n"].shown is Shown.UNSURE
    assert impatient.look("/plain.html", PHONE, WANTED).error is None


@pytest.mark.parametrize("page", TROUBLE)
def test_what_a_page_tries_is_no_trouble(browser: Browser, page: str) -> None:
    for viewport in (PHONE, DESKTOP):
        sight = browser.look(f"/{page}.html", viewport, WANTED)
        assert sight.error is None
        assert sight.looks["n"].shown is Shown.VISIBLE


@pytest.mark.parametrize("page", HEAVY)
def test_what_takes_too_long_says_so_and_the_next_page_is_looked_at(browser: Browser, page: str) -> None:
    sight = browser.look(f"/{page}.html", PHONE, WANTED)
    assert sight.looks["n"].shown is (Shown.VISIBLE if sight.error is None else Shown.UNSURE)
    assert browser.look("/plain.html", PHONE, WANTED).error is None


def test_a_page_that_leads_away_is_an_error(browser: Browser) -> None:
    sight = browser.look("/away.html", PHONE, WANTED)
    # It may be seen in the moment before it goes, but what stands where it leads to is never judged.
    assert sight.looks["n"].shown is (Shown.VISIBLE if sight.error is None else Shown.UNSURE)


def test_pages_that_a_page_opens_do_not_stay(browser: Browser) -> None:
    browser.look("/popups.html", PHONE, WANTED)
    browser.look("/plain.html", PHONE, WANTED)
    assert len(browser._tab._window.page.context.pages) == 1


@pytest.mark.parametrize(("page", "why"), [("/nosuch.html", "no such page"), ("/file.zip", "Download")])
def test_what_is_no_page_is_an_error(browser: Browser, page: str, why: str) -> None:
    assert why in str(browser.look(page, PHONE, WANTED).error)
    assert browser.look("/plain.html", PHONE, WANTED).error is None


def test_a_crashed_page_is_an_error_and_the_next_one_is_looked_at() -> None:
    with ChromiumProcess(read) as chromium:
        tab = Tab(chromium, ("stage.js",), timeout_s=10)
        with pytest.raises(PageFailed, match="plain"):
            tab.visit("/plain.html", PHONE, lambda: tab.send("Page.crash"))
        tab.visit("/plain.html", PHONE, tab.settle)


def test_pages_that_load_ahead_are_looked_at_as_ever(capfd: pytest.CaptureFixture[str]) -> None:
    names = ["plain", "alerts", "nosuch", "popups", "endless", "grows", "back", "broken-bytes", "nul"]
    urls = [f"/{name}.html" for name in names]
    with Browser(read, timeout_s=3) as browser:
        alone = [browser.look(url, each, WANTED) for url in urls for each in (DESKTOP, PHONE)]
        browser.expect(urls, DESKTOP)
        assert [browser.look(url, each, WANTED) for url in urls for each in (DESKTOP, PHONE)] == alone
        # Neither an order that nobody told of nor a page that nobody comes for is in the way.
        assert [browser.look(url, DESKTOP, WANTED) for url in reversed(urls[:4])] == alone[6::-2]
        browser.look("/plain.html", DESKTOP, WANTED)
    assert capfd.readouterr() == ("", "")


def test_a_page_that_has_waited_for_too_long_is_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(path: str) -> bytes | None:
        asked.append(path)
        return read(path)

    # However long this machine takes: the pace is never too slow to load ahead, and each wait is too long.
    monkeypatch.setattr("plainsight.sight.browser.browser.STALE_S", float("inf"))
    monkeypatch.setattr("plainsight.sight.browser.tab.STALE_S", 0.0)
    with Browser(counted) as browser:
        browser.expect(["/nul.html", "/plain.html"], PHONE)
        for page in ("/nul.html", "/plain.html"):
            browser.look(page, PHONE, WANTED)
    assert [asked.count(f"/{page}.html") for page in ("nul", "plain")] == [2, 3]  # each look reads it once, too


def test_the_time_of_a_page_that_waits_stands_still() -> None:
    fired = """async () => {
        const fired = [], frame = () => new Promise(requestAnimationFrame);
        __plainsightClock.hold();
        setTimeout(() => fired.push("late"), 0);
        for (let frames = 0; frames < 3; frames++) await frame();
        fired.push("looked at");
        await __plainsightClock.pass(1, 1);
        return fired;
    }"""
    answers: list[object] = []
    with ChromiumProcess(read) as chromium:
        tab = Tab(chromium, ("stage.js",), timeout_s=10)
        tab.visit("/plain.html", PHONE, lambda: answers.append(tab.ask(fired)))
    assert answers == [["looked at", "late"]]


def test_nothing_is_fetched_from_outside_the_site() -> None:
    asked: list[str] = []

    def elsewhere(path: str) -> bytes | None:
        asked.append(path)
        return b"p { display: none }"

    with SiteServer(elsewhere) as other:
        names = [other.origin, other.origin.replace("127.0.0.1", "localhost"), "http://192.0.2.1", "//shop.example"]
        page = N + "".join(
            f"<img src='{at}/i.png'><link rel=stylesheet href='{at}/l.css'><link rel=preconnect href='{at}'>"
            f"<iframe src='{at}/f.html'></iframe><script src='{at}/s.js'></script>"
            f"<style>@import '{at}/m.css'; @font-face {{ font-family: F; src: url({at}/f.woff2) }} "
            f"p {{ font-family: F, serif; background: url({at}/b.png) }}</style>"
            f"<script>fetch('{at}/a').catch(() => 0); navigator.sendBeacon('{at}/k'); new EventSource('{at}/e');"
            f"try {{ new WebSocket('{at}/w'.replace('http', 'ws')) }} catch {{ }}</script>"
            for at in names
        )
        PAGES["outside"] = page
        with Browser(read) as browser:
            assert browser.look("/outside.html", PHONE, WANTED).looks["n"].shown is Shown.VISIBLE
            assert browser.look("/outside.html", DESKTOP, WANTED).looks["n"].shown is Shown.VISIBLE
    assert asked == []
