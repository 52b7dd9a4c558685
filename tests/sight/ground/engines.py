"""Both engines as one question: what do you say of this case in this window?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from tests.sight.ground.ground import Case

from plainsight.sight import VIEWPORTS, Shown, Sighting, StaticPage, Stylesheets, read_page
from plainsight.sight import see as see_static

Judge = Callable[[Case, str], Sighting]
ENGINES = ("static", "browser")


def static_judge() -> Judge:
    """The engine that reads HTML and CSS; each case is parsed once for both windows."""
    read: dict[str, StaticPage] = {}

    def judge(case: Case, viewport: str) -> Sighting:
        if case.name not in read:
            read.clear()
            html = case.files[case.page]
            read[case.name] = read_page(html, case.page, Stylesheets(case.read))
        asked = {"text": case.text} if case.find == "text" else {"selector": case.target}
        return see_static(read[case.name], VIEWPORTS[viewport], **asked)

    return judge


def site_judge(cases: Iterable[Case]) -> Judge:
    """The same engine for cases that are pages of one site, each in a folder of its own, and share one memory."""
    by_name = {case.name: case for case in cases}

    def read(address: str) -> bytes | None:
        folder, _, path = address.lstrip("/").partition("/")
        return by_name[folder].read(path) if folder in by_name else None

    sheets = Stylesheets(read)

    def judge(case: Case, viewport: str) -> Sighting:
        asked = {"text": case.text} if case.find == "text" else {"selector": case.target}
        page = read_page(case.files[case.page], f"{case.name}/{case.page}", sheets)
        return see_static(page, VIEWPORTS[viewport], **asked)

    return judge


@contextmanager
def browser_judge() -> Iterator[Judge]:
    """The engine that is Chromium; one browser for all cases, each under its own folder."""
    from plainsight.sight.browser import Browser, see

    stage: list[Case] = []

    def read(path: str) -> bytes | None:
        case = stage[-1]
        return case.read(path.lstrip("/").removeprefix(f"{case.name}/"))

    with Browser(read) as browser:

        def judge(case: Case, viewport: str) -> Sighting:
            stage[:] = [case]
            url = f"{case.name}/{case.page}"
            asked = {"text": case.text} if case.find == "text" else {"selector": case.target}
            return see(browser, url, VIEWPORTS[viewport], **asked)

        yield judge


@contextmanager
def open_judge(engine: str) -> Iterator[Judge]:
    """One engine by its name, `static` or `browser`."""
    if engine == "static":
        yield static_judge()
    else:
        with browser_judge() as judge:
            yield judge


def verdict(sighting: Sighting) -> str:
    """`visible`, `faint`, `hidden` or `unsure`: hidden is whatever is not seen on load."""
    look = sighting.look
    if look.visible is None:
        return "unsure"
    if not look.visible:
        return "hidden"
    return "faint" if look.shown is Shown.FAINT else "visible"
