"""One answer of `plainsight see`, in words."""

from __future__ import annotations

from rich.style import Style

from plainsight.sight import Level, Sighting

_COLOURS = {
    Level.PROMINENT: "green",
    Level.VISIBLE: "yellow",
    Level.BURIED: "red",
    Level.HIDDEN: "red",
    Level.ABSENT: "red",
    None: "magenta",
}


def told(sighting: Sighting, *, color: bool = False) -> str:
    """Page, viewport, engine, the level, and why it is not more."""
    level, look = sighting.level, sighting.look
    word = "unsure" if level is None else str(level)
    head = f"{word:9}"
    if color:
        head = Style(color=_COLOURS[level], bold=True).render(head)
    lines = [f"{head} {sighting.page}  ({sighting.viewport}, {sighting.engine} engine)"]
    lines += [f"          {line}" for line in _reasons(sighting)]
    if look.font_px is not None or look.contrast is not None:
        size = f"{look.font_px:g} px" if look.font_px is not None else "size unknown"
        contrast = f"contrast {look.contrast:.1f}:1" if look.contrast is not None else "contrast unknown"
        lines.append(f"          {size}, {contrast}")
    contact = sighting.human_contact
    if contact.visible:
        lines.append(f"          a person can be reached: {contact.target}")
    elif contact.visible is None:
        lines.append("          whether a person can be reached is unsure")
    else:
        lines.append("          no visible way to reach a person on this page")
    if sighting.evidence:
        lines.append(f"          evidence: {sighting.evidence}")
    return "\n".join(lines)


def _reasons(sighting: Sighting) -> list[str]:
    look = sighting.look
    reasons = []
    if sighting.level is Level.ABSENT:
        reasons.append(f"it is not on the page as text{f': {look.hidden_by}' if look.hidden_by else ''}")
    elif look.hidden_by is not None:
        reasons.append(f"{'made harder to see' if look.visible else 'hidden'} by {look.hidden_by}")
    if sighting.unsure:
        reasons.append(f"not decided: {sighting.unsure}")
    if sighting.before_buy is False:
        reasons.append("it comes after the buy control")
    if look.visible and look.legible is False:
        reasons.append("it is too small or too pale to count on")
    if look.visible and not look.in_main_flow:
        reasons.append("it stands outside the page's main text")
    if look.visible and look.dismissable:
        reasons.append("it can be closed")
    return reasons
