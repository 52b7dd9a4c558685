"""What is kept of one revision for a comparison: pages, exposures, ways to a person, terms, and how it was judged."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from plainsight.model.base import Model
from plainsight.sight import Bands, Contrast, Level, Position, Reveal, Screen, Shown, Size, level_of

SCHEMA = 1
"""Of the exposures file. Another number is another language: such a file is refused, never guessed at."""


class Spot(Model):
    """A place in a file of the project."""

    file: str
    """Path relative to the project, with forward slashes."""
    line: int | None = None
    """1-based line."""


class PageRecord(Model):
    """One page that was looked at."""

    url: str
    """Its address in the site."""
    id: str
    """Its stable id: the one that the page gives itself, or else its address."""
    title: str
    """What it calls itself."""
    locale: str
    """The locale that its `lang` means."""
    words: str
    """Hash of the words in its main part, by which it is known again after a move."""
    sells: tuple[str, ...] = ()
    """Ids of the categories and products that it sells."""
    buys: bool = False
    """Whether a purchase can be started on it."""
    tells: tuple[str, ...] = ()
    """Ids of must-show rules, and of those with a first or last day, that are seen under their own mark."""
    clicks: int | None = None
    """Clicks from the home page; null where no way leads there."""
    source: Spot | None = None
    """Where it is written, as far as that is known."""


class HiddenRecord(Model):
    """Why nobody sees a text, or sees it badly."""

    trick: str
    """The property that does it."""
    element: str
    """Short CSS path of the element that carries it."""
    label: str | None = None
    """What the page itself calls that element, such as the summary of a closed box."""
    source: Spot | None = None
    """The stylesheet line."""


class ExposureRecord(Model):
    """How well one rule is seen on one page, in one locale, window and state."""

    record: Literal["exposure"] = "exposure"
    """What this line is."""
    rule: str
    """Id of the rule."""
    page: str
    """Address of the page."""
    locale: str
    """The page's locale."""
    viewport: str
    """Name of the window, such as `phone`."""
    state: Literal["scripts", "no-scripts"] = "scripts"
    """Whether the page's scripts ran; without them is known only from a browser."""
    shown: Shown
    """Whether its words reach the eye."""
    reveal: Reveal | None = None
    """What a customer must do first."""
    place: Position | None = None
    """Where it stands against the buy control."""
    screen: Screen | None = None
    """How far down."""
    size: Size | None = None
    """Size of its letters."""
    contrast: Contrast | None = None
    """Contrast of its letters."""
    with_reason: bool | None = None
    """Whether the reason is read on the same spot; null where the rule has none."""
    words_differ: bool = False
    """Whether its painted words no longer hold those of the policy."""
    level: Literal["prominent", "visible", "buried", "hidden", "absent"] | None = None
    """What the bands come to; null is unsure."""
    unsure: str | None = None
    """What could not be decided."""
    hidden_by: HiddenRecord | None = None
    """Why it is not seen."""
    picture: str | None = None
    """Name of the file in which a browser kept what it saw; null where it kept none."""
    measured: dict[str, float] = Field(default={})
    """Raw numbers, never compared."""

    @property
    def bands(self) -> Bands:
        return Bands(self.shown, self.reveal, self.place, self.screen, self.size, self.contrast)

    @property
    def rank(self) -> Level | None:
        return level_of(self.bands, with_reason=self.with_reason is not False)


class ContactRecord(Model):
    """The best way to a person on one page in one window."""

    record: Literal["contact"] = "contact"
    """What this line is."""
    page: str
    """Address of the page."""
    viewport: str
    """Name of the window."""
    visible: bool | None
    """Whether it is seen on load; null is unsure."""
    kind: Literal["tel", "link"] | None = None
    """A phone link, or a link to a staffed channel."""
    target: str | None = None
    """Its address as written."""
    person: bool | None = None
    """Whether the policy says that a person answers there; null where the policy does not know this way."""
    week_minutes: int | None = None
    """For how many minutes a week somebody is there, by the policy."""
    place: Literal["top", "page", "footer"] | None = None
    """Above the page's heading, below it, or at its foot."""
    screen: Screen | None = None
    """How far down."""
    seen: tuple[str, ...] = ()
    """Addresses of all ways that are seen on load."""
    bare_numbers: tuple[str, ...] = ()
    """Phone numbers that stand there and lead nowhere."""
    why: str | None = None
    """Why it is not seen."""
    source: Spot | None = None
    """The stylesheet line that hides it."""


class TermRecord(Model):
    """One fact."""

    value: str | int | bool | tuple[str, ...]
    """Durations and dates as ISO 8601; several words as a list."""
    line: int | None = None
    """1-based line in the file of its rule."""


class RuleRecord(Model):
    """The terms of one rule, or of the contact part."""

    record: Literal["terms"] = "terms"
    """What this line is."""
    subject: Literal["rule", "contact"] = "rule"
    """What has these terms."""
    id: str
    """Id of the rule; `contact` for the contact part."""
    title: str
    """What customers call it."""
    file: str | None = None
    """The file that it is written in."""
    line: int | None = None
    """1-based line in that file."""
    must_show: bool = False
    """Whether it has to be seen before purchase."""
    restricts: bool = False
    """Whether it takes something from customers, so that holding for more goods is worse for them."""
    holds: bool = True
    """Whether it holds on the day of the look."""
    facts: dict[str, TermRecord] = Field(default={})
    """Every fact by its path."""


Line = Annotated[ExposureRecord | ContactRecord | RuleRecord, Field(discriminator="record")]


class Header(Model):
    """First line of an exposures file."""

    record: Literal["header"] = "header"
    """What this line is."""
    schema_version: Annotated[int, Field(alias="schema")] = SCHEMA
    """Version of this format."""
    tool: str
    """Name and version of the program that looked, with a hash of its own code."""
    engine: Literal["static", "browser", "both"]
    """What looked at the pages."""
    viewports: tuple[str, ...]
    """Windows that were looked through."""
    day: str
    """The day on which rules had to hold, ISO 8601."""
    settings_hash: str
    """SHA-256 of the settings in force."""
    sources_hash: str
    """SHA-256 of the policy files that were read."""
    lines: int
    """How many lines follow: a file that was cut short is known by it."""
    settings: dict[str, TermRecord]
    """Every setting in force by its path, defaults included."""
    accepted: tuple[str, ...] = ()
    """Fingerprints of the findings that the baseline accepts."""
    settings_file: str | None = None
    """Name of the settings file; null where there is none."""
    plugin: bool | None = None
    """Whether mkdocs.yml uses the plugin; null where there is no mkdocs.yml."""
    validation: dict[str, str] = Field(default={})
    """MkDocs' own checks, as `validation:` in mkdocs.yml sets them."""
    excluded: tuple[str, ...] = ()
    """Addresses of the pages that the settings leave out."""
    redirects: dict[str, str] = Field(default={})
    """Addresses that only lead elsewhere."""
    pages: tuple[PageRecord, ...] = ()
    """Every page that was looked at."""


class Snapshot(Model):
    """All that is kept of one revision."""

    header: Header
    exposures: tuple[ExposureRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    rules: tuple[RuleRecord, ...] = ()

    @cached_property
    def pages(self) -> Mapping[str, PageRecord]:
        """Every page by its address."""
        return {page.url: page for page in self.header.pages}
