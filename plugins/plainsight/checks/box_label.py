"""What a page itself calls a box around a text: by that, whoever wrote the page knows it."""

from __future__ import annotations

from plainsight.sight.dom import Element

_LONGEST = 60


def box_label(inside: Element, path: str) -> str | None:
    """The summary of a `<details>`, or an element's `aria-label`; None where it has none.

    Args:
        inside: an element in the box.
        path: the box's own short CSS path, as engines name it.
    """
    box = inside.parent
    while box is not None and box.path() != path:
        box = box.parent
    if box is None:
        return None
    summary = box.node.css_first("summary") if box.tag == "details" else None
    words = summary.text(deep=True) if summary is not None else box.attributes.get("aria-label", "")
    label = " ".join(words.split())
    return (label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…") or None
