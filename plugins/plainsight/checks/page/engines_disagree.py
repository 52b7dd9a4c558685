"""The two engines do not agree on a notice.

With `--engine both`, the static engine reads the page's HTML and CSS, and Chromium draws it. Chromium has the last
word. Where the static engine says seen and Chromium does not, or the other way round, one of them is wrong, and
builds without a browser would go by the wrong one.

Look at the page yourself. Often a script changes it after loading. If none does, it is a fault of ours, and a small
page that shows it is welcome. *Unsure* is no disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.example_parts import NOTICE
from plainsight.checks.page.seen import problem
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS213"
NAME = "engines-disagree"
SEVERITY = Severity.WARNING
WHY = "Builds without a browser would go by what the static engine says, and it differs from what customers see."
HELP = "Look at the page, and at scripts that change it after loading."

ENGINE = "both"
GOOD = (Example("Both see it", text=NOTICE),)
BAD = (
    Example(
        "A script takes it away, by a name that only running it tells",
        text=NOTICE + "<script>document.currentScript.previousElementSibling['re' + 'move']()</script>",
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    if view.engine == "static" or view.shop.settings.engine != "both":
        return
    for static, seen in zip(view.static_notices, view.notices, strict=True):
        windows = tuple(
            name
            for name, look in seen.looks.items()
            if None not in (look.visible, static.looks[name].visible) and look.visible != static.looks[name].visible
        )
        if windows:
            said = "seen" if static.looks[windows[0]].visible else "not seen"
            drawn = "does not" if static.looks[windows[0]].visible else "does"
            message = (
                f"the static engine says that the notice of `{seen.rule.id}` is {said}; Chromium {drawn} show it"
            )
            yield problem(view, seen, windows, message)
