"""Which options of a `<select>` are chosen as a page loads, and which it paints (HTML Standard, 4.10.7)."""

from __future__ import annotations

from selectolax.lexbor import LexborNode


class ListOptions:
    """The options of a page's lists, each list read once."""

    def __init__(self) -> None:
        self._only: dict[int, int | None] = {}
        self._in_view: dict[int, frozenset[int]] = {}

    def is_selected(self, option: LexborNode) -> bool:
        """Whether an option is chosen: of several the last; of none, in a closed list, the first that may be."""
        select = _list_of(option)
        if select is None or "multiple" in select.attributes:
            return "selected" in option.attributes
        return option.mem_id == self._only_chosen(select)

    def is_painted(self, option: LexborNode) -> bool:
        """Whether a list paints an option: it is chosen, or in view in an open list.

        An option outside of any list is a box like others.
        """
        select = _list_of(option)
        if select is None:
            return True
        rows = _rows(select)
        if rows == 1 and "multiple" not in select.attributes:
            return option.mem_id == self._only_chosen(select)
        if select.mem_id not in self._in_view:
            self._in_view[select.mem_id] = frozenset(one.mem_id for one in select.css("option, optgroup")[:rows])
        return option.mem_id in self._in_view[select.mem_id] or "selected" in option.attributes

    def _only_chosen(self, select: LexborNode) -> int | None:
        """The number of the option that a list of one choice has chosen, as "ask for a reset" has it."""
        if select.mem_id not in self._only:
            options = select.css("option")
            chosen = [one for one in options if "selected" in one.attributes][-1:]
            if not chosen and _rows(select) == 1:
                chosen = [one for one in options if not _is_disabled(one)][:1]
            self._only[select.mem_id] = chosen[0].mem_id if chosen else None
        return self._only[select.mem_id]


def _list_of(option: LexborNode) -> LexborNode | None:
    above = option.parent
    while above is not None and above.tag != "select":
        above = above.parent
    return above


def _rows(select: LexborNode) -> int:
    attributes = select.attributes
    size = (attributes.get("size") or "").strip()
    return int(size) if size.isdigit() and int(size) > 0 else 4 if "multiple" in attributes else 1


def _is_disabled(option: LexborNode) -> bool:
    above = option.parent
    in_disabled = above is not None and above.tag == "optgroup" and "disabled" in above.attributes
    return in_disabled or "disabled" in option.attributes
