"""What the checks on notices share: in which windows something is wrong, and how it is told."""

from __future__ import annotations

from collections.abc import Callable

from plainsight.checks.check import Problem
from plainsight.checks.notice_sight import NoticeSight
from plainsight.checks.page_view import PageView
from plainsight.findings import Place
from plainsight.sight import HiddenBy, Look, Reveal, Shown


def at_fault(sight: NoticeSight, wrong: Callable[[Look], bool]) -> tuple[str, ...]:
    """Names of the viewports in which `wrong` holds; none when the page has no such notice."""
    if sight.node is None:
        return ()
    return tuple(name for name, look in sight.looks.items() if wrong(look))


def is_read(look: Look) -> bool:
    """Whether its words are painted on load, however faintly."""
    return look.shown in (Shown.VISIBLE, Shown.FAINT) and look.reveal is Reveal.OPEN


def problem(
    view: PageView, sight: NoticeSight, windows: tuple[str, ...], message: str, related: tuple[Place, ...] = ()
) -> Problem:
    """A problem with one notice; the same cause on several pages, or of several rules, is told once."""
    only = ", ".join(windows) if 0 < len(windows) < len(sight.looks) else None
    look = sight.looks[windows[0]] if windows else None
    by = look.hidden_by if look else None
    cause = f"{only} {by.trick} {by.source}" if by is not None and by.source else None
    if look is not None and look.unsure and cause is None:
        cause = f"{only} {sight.rule.id} {look.unsure}"
    return Problem(
        message + (f" ({only} only)" if only else ""),
        view.place(sight.node, only),
        related=(*related, *view.source_places),
        rule=sight.rule.id,
        cause=cause,
    )


def culprit(view: PageView, by: HiddenBy | None) -> tuple[Place, ...]:
    """Where to mend what hides a text: the line of a stylesheet, or else the element, where no style does it."""
    if by is None:
        return ()
    sheet, _, line = (by.source or "").rpartition(":")
    if sheet and line.isdecimal():
        written = view.sources.get(sheet)
        file = written.file if written is not None else sheet
        return (Place(file=file, line=int(line), column=1, label="this style does it"),)
    if by.source in (None, "attribute", "style attribute"):
        return (Place(page=view.url, element=by.element, label="this hides it"),)
    return ()
