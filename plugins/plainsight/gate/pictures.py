"""What a browser photographed of a change: the same spot before and after, as far as pictures were kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plainsight.gate.change import Change, Step

MOST_BYTES = 9_000_000
"""Of all pictures of a comparison together."""
_ALIKE = frozenset({"PG115"})
"""Kinds whose pictures, taken with scripts, show no difference."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One spot, before and after.

    Attributes:
        page: address at the base.
        viewport: name of the window.
        before: a PNG; None where none was kept.
        after: the same of the head.
        files: paths under which they were written for other programs.
    """

    page: str
    viewport: str
    before: bytes | None
    after: bytes | None
    files: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[tuple[str, bytes | None], ...]:
        """Both, with what they are called."""
        return (("before", self.before), ("now", self.after))


def pictures_of(
    changes: Sequence[Change], base: Path | None, head: Path | None, most: int = MOST_BYTES
) -> dict[str, tuple[Picture, ...]]:
    """Pictures of every change by its fingerprint: of its first rule and page, in each window, while there is room.

    Args:
        changes: worst first.
        base: folder of the base's pictures, as its exposures name them; None where none were kept.
        head: the same of the head.
        most: bytes of all of them together.
    """
    found: dict[str, tuple[Picture, ...]] = {}
    room = most
    for change in changes:
        taken = []
        for step in _shown(change):
            before, after = (_read(*side) for side in zip((base, head), step.pictures, strict=True))
            size = len(before or b"") + len(after or b"")
            if 0 < size <= room:
                room -= size
                taken.append(Picture(step.page or "", step.viewport or "", before, after))
        if taken:
            found[change.fingerprint] = tuple(taken)
    return found


def written_to(folder: Path, pictures: Mapping[str, tuple[Picture, ...]]) -> dict[str, tuple[Picture, ...]]:
    """The same pictures, once they stand in a folder as `FINGERPRINT.WINDOW.before.png` and `...now.png`.

    Raises:
        OSError: the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return {
        fingerprint: tuple(_written(folder, fingerprint, picture) for picture in each)
        for fingerprint, each in pictures.items()
    }


def _written(folder: Path, fingerprint: str, picture: Picture) -> Picture:
    files = []
    for side, png in picture.sides:
        if png is not None:
            path = folder / f"{fingerprint}.{picture.viewport}.{side}.png"
            path.write_bytes(png)
            files.append(str(path))
    return replace(picture, files=tuple(files))


def _shown(change: Change) -> Iterator[Step]:
    """One step for each window: those of the rule and page that the change's message tells of."""
    first = change.steps[0]
    for step in change.steps:
        if (step.rule, step.page) == (first.rule, first.page) and step.code not in _ALIKE:
            yield step


def _read(folder: Path | None, name: str | None) -> bytes | None:
    """A picture of that folder; None for one that is not there."""
    if folder is None or name is None or Path(name).name != name:
        return None
    try:
        return (folder / name).read_bytes()
    except OSError:
        return None
