"""What a customer is doing while a page is looked at, which decides what `:hover` or `:checked` mean."""

from __future__ import annotations

from dataclasses import dataclass

_TOGETHER = (("pointed", "focused"), ("clicked", "checked"))


@dataclass(frozen=True, slots=True)
class Mode:
    """What a customer is doing: with all False, looking at the page as it loads.

    Attributes:
        pointed: the pointer hovers over, or the keyboard's focus is on, whatever it takes.
        clicked: every switch (radio button, checkbox, popover, details) is on.
        targeted: the address's fragment names whatever it takes.
    """

    pointed: bool = False
    clicked: bool = False
    targeted: bool = False

    @property
    def number(self) -> int:
        """The same as one small number."""
        return self.pointed + 2 * self.clicked + 4 * self.targeted

    @property
    def acts(self) -> frozenset[str]:
        """The names of what the customer is doing."""
        names = {name for name in ("pointed", "clicked", "targeted") if getattr(self, name)}
        return frozenset(names | {with_it for act, with_it in _TOGETHER if act in names})


ON_LOAD = Mode()
