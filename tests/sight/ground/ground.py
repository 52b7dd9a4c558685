"""The trial ground: small pages, each with a sentence, and the truth about who sees it.

A case is written in YAML (`cases/*.yml`, see README.md), becomes a tiny site (path -> bytes), and has its truth in
`truth.json`, which `scripts/ground` measures in real Chromium.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from tests.sight.ground import assembly, material

HERE = Path(__file__).parent
TRUTH = HERE / "truth.json"
VIEWPORTS = {"phone": (390, 844), "desktop": (1280, 800)}
INTENTS = ("visible", "faint", "hidden", "scroll-box", "one-click", "hover", "absent")
_KEYS = (
    "name row html css sheets files dress base slots words lang page markdown site target text find buy contact "
    "frame expect before_buy human_contact legible beyond note"
)
KEYS = frozenset(_KEYS.split(" "))


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what its author meant.

    Attributes:
        name: unique, kebab case.
        family: the name of its YAML file.
        row: the row of the tricks table that it dresses up, or `honest: ...`.
        source: everything that determines the truth, as JSON, for the fingerprint.
        target: CSS selector of the element with the notice.
        text: the notice's sentence.
        find: `selector` or `text`: what an engine is asked for.
        buy: CSS selector of the control that starts the purchase, None where the page has none.
        contact: CSS selector of the human contact that the case is about, if any.
        expect: viewport name -> the author's intent, one of INTENTS.
        before_buy: viewport name -> the notice stands before the buy control; None where that isn't asked.
        human_contact: a working, seen way to reach a person; None where that isn't asked.
        legible: author's word on it, None where not said.
        beyond: engines that can't know by their nature (`static` for what only a running script does).
        note: why the case is here.
    """

    name: str
    family: str
    row: str
    source: str
    target: str
    text: str
    find: str
    buy: str | None
    contact: str | None
    expect: Mapping[str, str]
    before_buy: Mapping[str, bool | None]
    human_contact: bool | None
    legible: bool | None
    beyond: frozenset[str]
    note: str
    page: str = "index.html"
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def fingerprint(self) -> str:
        """Changes whenever the truth has to be measured again."""
        return hashlib.sha256(self.source.encode()).hexdigest()[:12]

    @property
    def files(self) -> Mapping[str, bytes]:
        """The case as a site: path without leading slash -> bytes."""
        if self.raw.get("markdown") is not None:
            return material.built(self.name)
        return assembly.site(self.raw, self.text)

    def read(self, path: str) -> bytes | None:
        """What a server would answer for a site path; query and fragment do not count."""
        return self.files.get(path.split("#")[0].split("?")[0].lstrip("/"))

    def uses_scripts(self) -> bool:
        """The page runs code of its own, so late changes have to be waited for."""
        return any(b"<script" in self.files[name].lower() for name in self.files if name.endswith(".html"))

    def may_leave(self) -> bool:
        """The page may lead elsewhere by itself: then what comes after it is what a customer sees."""
        return any(mark in self.files[self.page] for mark in (b'http-equiv="refresh"', b"location.replace("))


@dataclass(frozen=True, slots=True)
class Truth:
    """What Chromium's pixels say of one case in one viewport.

    Attributes:
        visible: pixels change by more than one step of 255 when the notice's ink goes.
        changed: changed pixels in the best tile.
        largest: largest change of one channel, 0 to 255.
        expected: pixels of ink of an unstyled copy, 16 px black on white, as wide as the window.
        font_px: effective size, font size x every scale and zoom above it.
        contrast: WCAG 2 ratio of the strongest ink pixel and its ground.
        before_buy: by geometry: the notice starts above the buy control's lower edge; None without either.
        contact: pixels of the case's human contact are seen; None where it names none.
        without_script: visible with scripts off; None for a page that has none.
    """

    visible: bool
    changed: int
    largest: int
    expected: int
    font_px: float | None
    contrast: float | None
    before_buy: bool | None
    contact: bool | None
    without_script: bool | None = None

    @property
    def state(self) -> str:
        """`hidden`, `faint` or `visible`, by pixels alone."""
        if not self.visible:
            return "hidden"
        pale = self.contrast is not None and self.contrast < (3.0 if (self.font_px or 0) >= 24 else 4.3)
        small = self.font_px is not None and self.font_px < 11.99
        return "faint" if pale or small or self.changed < 0.2 * self.expected else "visible"


def families() -> tuple[str, ...]:
    """Names of the case files, in order."""
    return tuple(sorted(path.stem for path in (HERE / "cases").glob("*.yml")))


@cache
def cases(*only: str) -> tuple[Case, ...]:
    """All cases, or those of the named families or with the given names.

    Raises:
        ValueError: a case is malformed, or a name stands twice.
    """
    found = [_case(family, entry, head) for family in families() for head, entry in _entries(family)]
    names = [case.name for case in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"case names stand twice: {', '.join(twice)}")
    return tuple(case for case in found if not only or case.family in only or case.name in only)


@cache
def truths() -> Mapping[str, Mapping[str, Truth]]:
    """Case name -> viewport name -> truth, as measured last."""
    return {
        name: {viewport: Truth(**record[viewport]) for viewport in VIEWPORTS} for name, record in stored().items()
    }


def stored() -> dict[str, dict[str, Any]]:
    """The truth file as it stands, each record with its fingerprint."""
    if not TRUTH.exists():
        return {}
    loaded: dict[str, dict[str, Any]] = json.loads(TRUTH.read_text())
    return loaded


def store(records: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the truth file, one case a line, so that a change of truth reads as one changed line."""
    lines = (f"{json.dumps(name)}: {json.dumps(records[name], sort_keys=True)}" for name in sorted(records))
    TRUTH.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def truth_of(case: Case, viewport: str) -> str:
    """The word that an engine's verdict is held against: pixels, but `absent` where no real text stands."""
    return "hidden" if case.expect[viewport] == "absent" else truths()[case.name][viewport].state


def _entries(family: str) -> Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    loaded = yaml.safe_load((HERE / "cases" / f"{family}.yml").read_text())
    head = loaded.get("defaults", {})
    return ((head, entry) for entry in loaded["cases"])


def _case(family: str, entry: Mapping[str, Any], head: Mapping[str, Any]) -> Case:
    raw = {**head, **entry}
    unknown = sorted(set(raw) - KEYS)
    if unknown or not {"name", "row", "expect", "note"} <= set(raw):
        raise ValueError(f"{family}.yml, {raw.get('name')}: unknown {unknown}, or name, row, expect, note missing")
    expect = _each(raw["expect"])
    if not set(expect.values()) <= set(INTENTS):
        raise ValueError(f"{family}.yml, {raw['name']}: expect is one of {', '.join(INTENTS)}")
    found_by = "text" if set(expect.values()) == {"absent"} else "selector"
    text = raw.get("text", assembly.words(raw.get("lang", "en"))["notice"])
    matter: dict[str, Any] = {key: raw.get(key) for key in ("target", "buy", "contact", "markdown", "site")}
    if "markdown" not in raw:
        files = assembly.site(raw, text)
        matter["files"] = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return Case(
        name=raw["name"],
        family=family,
        row=raw["row"],
        source=json.dumps({**matter, "text": text}, sort_keys=True),
        target=raw.get("target", "#notice"),
        text=text,
        find=raw.get("find", found_by),
        buy=raw.get("buy", None if "markdown" in raw else "#buy"),
        contact=raw.get("contact"),
        expect=expect,
        before_buy=_each(raw.get("before_buy")),
        human_contact=raw.get("human_contact"),
        legible=raw.get("legible"),
        beyond=frozenset(raw.get("beyond", ())),
        note=raw["note"],
        page=material.page_of(raw["name"]) if "markdown" in raw else "index.html",
        raw=raw,
    )


def _each(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else dict.fromkeys(VIEWPORTS, value)
