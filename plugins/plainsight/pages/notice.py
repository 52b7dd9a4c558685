"""A rule's notice as HTML: the box that a customer has to see before buying."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plainsight.model.policy import Rule
from plainsight.pages import escaping
from plainsight.pages.page_words import marked
from plainsight.pages.templates import block
from plainsight.wording import Wording


def notice_html(
    wording: Wording, rule: Rule, *, heading_level: int = 3, link: str | None = None, occurrence: int = 1
) -> str:
    """One notice, as an HTML block without blank lines.

    Args:
        wording: the words, in the page's locale.
        rule: what it is about.
        heading_level: of its title, 2 to 6.
        link: address of the whole rule, seen from the page that it stands on.
        occurrence: counts the notices of this rule on one page, so that ids stay unique.
    """
    notice = wording.notice(rule)
    written = block(
        "notice.html.j2",
        w=wording,
        notice=notice,
        title=marked(wording, rule.title, notice.title),
        parts=[marked(wording, rule.notice, part) for part in notice.parts if escaping.fold(part).strip()],
        why=marked(wording, rule.why, notice.why) if notice.why else None,
        kind=rule.kind,
        level=heading_level,
        link=link,
        # An underscore, which no rule's id can hold, keeps this apart from the rules' own anchors.
        label=f"ps-notice_{rule.id}" + (f"_{occurrence}" if occurrence > 1 else ""),
    )
    # Plain text: markup would escape whatever a caller joins to it.
    return str(written)


def notices_html(
    wording: Wording,
    rules: Iterable[Rule],
    *,
    heading_level: int = 3,
    link: Callable[[Rule], str | None] = lambda rule: None,
) -> str:
    """The notices of several rules in one block, in the order given; "" when there are none.

    Args:
        wording: the words, in the page's locale.
        rules: what they are about; each once.
        heading_level: of their titles, 2 to 6.
        link: gives the address of a whole rule, seen from the page that the notices stand on.
    """
    written = [notice_html(wording, rule, heading_level=heading_level, link=link(rule)) for rule in rules]
    return "\n".join(('<div class="ps-notices">', *written, "</div>")) if written else ""
