"""A page's way to reach a person is not seen.

A phone link or a "Talk to a human" link is in the file, but no one of them is seen when the page loads: a
style hides them, or they wait in a closed menu. They have to be seen without a tap, on phone and desktop.

The finding names the style that does it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Example, Problem
from plainsight.checks.page.seen import culprit
from plainsight.checks.page_view import PageView
from plainsight.findings import Severity

CODE = "PS302"
NAME = "contact-hidden"
SEVERITY = Severity.ERROR
LOCKED = True
WHY = "Help that has to be searched for is no help to somebody who is already annoyed."
HELP = "Take away the style that hides the contact bar."
SOURCES = (("WCAG 2.2, 3.2.6 Consistent Help", "https://www.w3.org/TR/WCAG22/#consistent-help"),)

GOOD = (
    Example(
        title="The bar is seen",
        text="""
<p>Bath aids for every bathroom.</p>
""",
    ),
)
BAD = (
    Example(
        title="A stylesheet hides the bar",
        css=".ps-contact { display: none }",
        text="""
<p>Bath aids for every bathroom.</p>
""",
    ),
    Example(
        title="Phones do not show it",
        css="@media (max-width: 600px) { .ps-contact { display: none } }",
        text="""
<p>Bath aids for every bathroom.</p>
""",
    ),
)


def check(view: PageView) -> Iterator[Problem]:
    if not view.contacts:
        return
    for viewport in view.viewports:
        reachable = view.can_reach_person(viewport.name)
        if reachable:
            continue
        looks = [(link, looks[viewport.name]) for link, looks in view.contacts]
        link, look = next(((link, look) for link, look in looks if look.visible is reachable), looks[0])
        unsure, by = reachable is None, view.labelled(link.node, look).hidden_by
        if unsure:
            message = f"whether a person can be reached can't be told: {look.unsure}"
        else:
            message = f"nobody sees how to reach a person: {by.in_words if by else 'every link to one is hidden'}"
        yield Problem(
            message,
            view.place(link.node, viewport.name),
            related=(*(() if unsure else culprit(view, by)), *view.source_places),
            cause=f"{viewport.name} {look.hidden_by or look.unsure}",
            severity=Severity.WARNING if unsure and not view.shop.settings.strict else None,
            help="Let a browser decide: plainsight check --engine browser." if unsure else None,
        )
