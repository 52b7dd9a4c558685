"""Reports that the tests of this room render: an ordinary one, a spotless one, and one full of hostile text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plainsight.checks.check import Check, Example
from plainsight.findings import Acceptance, Finding, Place, Severity
from plainsight.reports.report import Report

HIDDEN = Finding(
    code="PS202",
    name="notice-hidden",
    severity=Severity.ERROR,
    message="nobody sees the notice of `bath-hygiene`: `display: none` on `div.legal` (assets/shop.css:12)",
    place=Place(
        page="shower-chairs/index.html", element='section[data-plainsight-rule="bath-hygiene"]', viewport="phone"
    ),
    related=(
        Place(file="docs/shower-chairs.md", line=1, column=1, label="the page is written here"),
        Place(
            file="policies/returns.yml", line=4, column=9, length=12, excerpt="  - id: bath-hygiene", label="the rule"
        ),
    ),
    why="The rule existed and the customer could not see it: that is the surprise this tool is there to prevent.",
    help="Take away the style that hides the notice.",
    rule="bath-hygiene",
)
NO_REASON = Finding(
    code="PS110",
    name="refusal-without-reason",
    severity=Severity.ERROR,
    message="the rule `rideaux-sur-mesure` refuses returns and gives no reason",
    place=Place(
        file="policies/retours et délais.yml",
        line=31,
        column=36,
        length=18,
        excerpt="    title: {ja: カーテン, fr: Été, id: rideaux-sur-mesure} # 窓に合わせて縫います",
    ),
    why="People accept a rule whose reason they know.",
    help="Add `why:` with the reason, in a sentence or two.",
    rule="rideaux-sur-mesure",
)
LONG_LINE = Finding(
    code="PS120",
    name="vague-words",
    severity=Severity.WARNING,
    message="`a reasonable time` says no number",
    place=Place(
        file="policies/delivery.yml",
        line=88,
        column=121,
        length=17,
        excerpt="    answer: Our crew carries everything into the room that you choose, sets it up, takes the boxes "
        "along, and comes back in a reasonable time when a part is missing, damaged or does not fit the others.",
    ),
    why="A customer can hold you to a number, and plan with it.",
    help="Write how long it takes at most, such as `P7D`.",
    rule="furniture-window",
)
NO_CLOSURES = Finding(
    code="PS130",
    name="closures-missing",
    severity=Severity.INFO,
    message="no closing day is written for 2027",
    place=Place(file="policies/contact.yml", line=2, column=1, excerpt="contact:"),
    why="Someone who calls on a holiday waits for nobody.",
    help="List the holidays under `closures:`.",
)
WHOLE_SITE = Finding(
    code="PS405",
    name="home-missing",
    severity=Severity.ERROR,
    message="the site has no home page",
    place=Place(),
    why="Without one, nobody finds the rules.",
    help="Add index.md.",
)
ORDINARY = Report(
    findings=(NO_CLOSURES, LONG_LINE, HIDDEN, NO_REASON),
    pages=12,
    rules=21,
    must_show=9,
    unsure=2,
    excluded=1,
    engine="static",
    viewports=("phone", "desktop"),
    site="site",
    today=dt.date(2026, 6, 15),
    seconds=0.84,
)
SPOTLESS = replace(
    ORDINARY, findings=(), unsure=0, excluded=0, engine="both", viewports=("phone", "desktop", "small")
)

ACCEPTED = replace(
    ORDINARY,
    findings=(
        NO_CLOSURES,
        replace(
            LONG_LINE,
            acceptance=Acceptance(
                "suppression", "Worded with our lawyers; a new wording comes in March.", dt.date(2027, 3, 1)
            ),
        ),
        replace(HIDDEN, acceptance=Acceptance("baseline", "it was known when that was written")),
    ),
    unsure=0,
    mended=3,
)

NASTY = (
    "<script>alert(1)</script> ]]> ::error::gotcha %0A::warning::x | `` ``` ` \x1b[31mred\x07 \u202eevil\n"
    "::set-output name=a::b\r\n## @team [click](javascript:alert(1)) ![x](http://x.example/) "
    "&lt; \\ \x00 {0} 'q\" <!--"
)
HOSTILE = Finding(
    code="PS299",
    name="hostile",
    severity=Severity.ERROR,
    message=NASTY,
    place=Place(
        file='policies/a,b:c%0A]]>`x`"<b>.yml',
        line=7,
        column=3,
        length=500,
        excerpt="  " + NASTY.replace("\n", " "),
        page="p/`|<i>.html",
        element=f"p[title='{NASTY}']",
        viewport="phone",
    ),
    related=(Place(file="x\n::error::y", line=1, label=NASTY), Place(label=NASTY)),
    why=NASTY,
    help=NASTY,
    rule=NASTY,
)
ATTACKED = replace(ORDINARY, findings=(HOSTILE,), site="::error::site")


def _nothing(subject: object) -> tuple[()]:
    return ()


CHECK = Check(
    code="PS202",
    name="notice-hidden",
    severity=Severity.ERROR,
    locked=True,
    subject="page",
    manual="A must-show notice is on the page, but nobody sees it.\n\nA style hides it, or moves it away.\n",
    why="The customer could not see it.",
    help="Take away the style that hides it.",
    sources=(("WCAG 2.2, success criterion 1.4.3", "https://www.w3.org/TR/WCAG22/#contrast-minimum"),),
    good=(Example("It stands before the buy link", text="\n<p>Bath aids cannot be returned.</p>\n"),),
    bad=(
        Example("A stylesheet takes it away", text="<p class='n'>No returns.</p>", css=".n { display: none }"),
        Example("It is said with a fence in it", text="```\n<p hidden>No returns.</p>\n```", why="Nobody reads it."),
    ),
    run=_nothing,
)
UNLOCKED = replace(
    CHECK,
    code="PS403",
    name="excluded-from-search",
    locked=False,
    subject="site",
    severity=Severity.WARNING,
    manual="A page can't be found by the site's search.\n\nPeople search before they browse.",
    sources=(),
    good=(Example("The index holds it", files={"index.html": "<p>Hello</p>", "search/search_index.json": "{}"}),),
)
CHECKS = (CHECK, UNLOCKED)
