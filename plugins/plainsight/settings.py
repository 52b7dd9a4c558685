"""Settings: `plainsight.yml` beside mkdocs.yml, shared by the command and the plugin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from plainsight.findings import Place, Severity
from plainsight.model.base import Id, Model, OneOrMany, Text
from plainsight.model.duration import Duration
from plainsight.model.faults import faults_of
from plainsight.model.values import Date
from plainsight.sight import Viewport
from plainsight.sight.browser import Preference
from plainsight.source import Document, Fault, FaultKind, read_file

FILE_NAMES = ("plainsight.yml", "plainsight.yaml")


def _viewport(name: str) -> str:
    try:
        Viewport.named(name)
    except ValueError as error:
        raise PydanticCustomError("viewport", "{error}", {"error": str(error)}) from None
    return name


def _inside(folder: str | None) -> str | None:
    if folder is None:
        return None
    if folder.startswith(("/", "\\")) or ".." in Path(folder).parts or ":" in folder:
        raise PydanticCustomError("inside", "`{folder}` leads outside the project's folder", {"folder": folder})
    return folder


class Selling(Model):
    """Pages of a site that another generator built, and what they sell."""

    pages: Annotated[tuple[str, ...], OneOrMany, Field(min_length=1, examples=[["sofas/*.html"]])]
    """Globs of page addresses in the site."""
    sells: Annotated[tuple[Id, ...], OneOrMany, Field(min_length=1)]
    """Ids of categories or products."""


class Suppression(Model):
    """A finding that stops nothing for a while: which check, where, why, and until when."""

    check: Annotated[str, Field(examples=["vague-words"])]
    """The check's code or name."""
    rule: Annotated[Id | None, Field(examples=["sofa-returns"])] = None
    """Id of the rule that it concerns; any rule when left out."""
    pages: Annotated[tuple[str, ...], OneOrMany, Field(examples=[["guides/*.html"]])] = ()
    """Globs of addresses of built pages; any page when left out."""
    files: Annotated[tuple[str, ...], OneOrMany, Field(examples=["policies/returns.yml"])] = ()
    """Globs of source files; any file when left out. Give at least one of `rule`, `pages` and `files`."""
    reason: Annotated[str, Field(min_length=20, examples=["Worded with our lawyers; a new wording comes in March."])]
    """Why, in a sentence: it stands in every report."""
    until: Annotated[Date, Field(examples=["2027-03-01"])]
    """Last day on which it counts. For a locked check, at most 90 days ahead."""

    @model_validator(mode="after")
    def _is_narrow(self) -> Self:
        if self.rule is None and not self.pages and not self.files:
            raise PydanticCustomError("suppression", "say where it counts: `rule`, `pages` or `files`")
        return self


class Settings(Model):
    """What `plainsight.yml` may hold. Every part has a default that suits most shops."""

    policies: Annotated[str, AfterValidator(_inside)] = "policies"
    """Folder of the policy files, relative to this file."""
    viewports: Annotated[tuple[Annotated[str, AfterValidator(_viewport)], ...], OneOrMany, Field(min_length=1)] = (
        "phone",
        "desktop",
    )
    """Windows in which a notice has to be seen: phone, desktop, small, or a size such as 360x780."""
    engine: Literal["static", "browser", "both"] = "static"
    """What looks at the pages: static needs no browser, browser is Chromium and the proof."""
    prefers: Annotated[tuple[Preference, ...], OneOrMany] = ()
    """What customers ask of every page in their system's settings, which styles may answer. For `engine: browser`."""
    fail_on: Severity = Severity.ERROR
    """From which severity on the check fails."""
    strict: bool = False
    """Whether an answer of `unsure` is an error."""
    buy: str | None = None
    """CSS selector of the buy control, when the shop's own is not found by itself."""
    clicks: Annotated[int, Field(ge=1, le=10)] = 3
    """Most clicks from the home page to a page that shows a must-show rule."""
    contact_bar: bool = True
    """Whether the plugin puts the contact bar on every page. Pages need a human contact all the same."""
    insert_notices: bool = True
    """Whether the plugin inserts missing notices before a selling page's buy control."""
    review_every: Duration = Duration(years=1)
    """How often a rule is checked again where it says nothing itself."""
    readability: dict[str, Annotated[int, Field(ge=0, le=100)]] = Field(default={}, examples=[{"en": 65, "de": 50}])
    """Least readability of a text per language, 0 to 100, where it is not to be the one of PS150 hard-to-read."""
    longest_sentence: Annotated[int, Field(ge=10, le=200)] = 35
    """Most words in a sentence."""
    as_of: Date | None = None
    """The day for which pages are made and checked, such as 2027-01-01; today when left out."""
    checks: dict[str, Literal["error", "warning", "info", "off"]] = Field(default={})
    """Severity per check, by code or name. The checks that guard must-show rules and human contact stay errors."""
    sells: tuple[Selling, ...] = Field(default=())
    """What pages sell, where their front matter can't say it."""
    suppressions: tuple[Suppression, ...] = Field(default=())
    """Findings that stop nothing for a while. Every report tells them, and one that nothing needs is a finding."""
    baseline: Annotated[str | None, AfterValidator(_inside), Field(examples=["plainsight-baseline.json"])] = None
    """File of findings that were there before; `plainsight check --update-baseline` writes it."""
    translations: dict[str, Text] = Field(default={}, examples=[{"About us": {"fr": "À propos", "de": "Über uns"}}])
    """Words of mkdocs.yml (titles in `nav`, `copyright`, names in `palette`) in the shop's other languages."""
    exclude: Annotated[tuple[str, ...], OneOrMany] = ()
    """Globs of pages that are not for customers, such as `internal/**`. The summary counts them."""

    @model_validator(mode="after")
    def _a_browser_knows_preferences(self) -> Settings:
        if self.prefers and self.engine != "browser":
            raise PydanticCustomError(
                "prefers",
                "only a browser can look with `{what}`: choose the engine `browser`",
                {"what": self.prefers[0]},
            )
        return self

    def changed(self, changes: Mapping[str, object]) -> Settings:
        """These settings with some of them overridden, such as by the command line."""
        return Settings.model_validate({**self.model_dump(), **changes})

    @property
    def windows(self) -> tuple[Viewport, ...]:
        return tuple(Viewport.named(name) for name in self.viewports)


@dataclass(eq=False)
class SettingsError(Exception):
    """The settings file can't be used; exit 2. Not frozen: a context manager sets an exception's `__traceback__`."""

    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        return "\n".join(
            f"{fault.place}: {fault.message}" + (f" ({fault.suggestion})" if fault.suggestion else "")
            for fault in self.faults
        )


def _is_severity_trap(document: Document, fault: Fault) -> bool:
    """Whether a fault warns of a bare `off` below `checks:`: only this program reads it, as the text that it is."""
    checks = document.data.get("checks") if isinstance(document.data, dict) else None
    names = checks if isinstance(checks, dict) else ()
    return fault.kind is FaultKind.YAML_TRAP and any(fault.place == document.place(("checks", n)) for n in names)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Settings, and where they are written.

    Attributes:
        document: None when the project has no settings file.
    """

    settings: Settings
    document: Document | None = None

    @property
    def suppression_places(self) -> tuple[Place, ...]:
        """Where each suppression stands."""
        document = self.document
        if document is None:
            return ()
        return tuple(document.place(("suppressions", n)) for n in range(len(self.settings.suppressions)))

    @property
    def check_places(self) -> dict[str, Place]:
        """Where each check is named that the settings give a severity."""
        document = self.document
        return {n: document.place(("checks", n), key=True) for n in self.settings.checks} if document else {}


def load_settings(project: Path) -> SettingsFile:
    """Read the project's settings; defaults when there is no file.

    Raises:
        SettingsError: the file can't be read, holds an unknown key or a wrong value.
    """
    there = [path for name in FILE_NAMES if (path := project / name).exists() or path.is_symlink()]
    if not there:
        return SettingsFile(Settings())
    if len(there) > 1:
        message = f"this file is not read, as {FILE_NAMES[0]} stands beside it"
        raise SettingsError((Fault(FaultKind.UNREADABLE, message, Place(file=FILE_NAMES[1]), "keep one of the two"),))
    document = read_file(project, there[0])
    if faults := tuple(fault for fault in document.faults if not _is_severity_trap(document, fault)):
        raise SettingsError(faults)
    data: Any = {} if document.data is None else document.data
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        raise SettingsError(tuple(faults_of(document, (), data, error, Settings))) from None
    if "policies" in settings.model_fields_set and not (project / settings.policies).is_dir():
        message = f"there is no folder `{settings.policies}` in the project"
        hint = "name the folder that holds the policy files"
        raise SettingsError((Fault(FaultKind.INVALID_VALUE, message, document.place(("policies",)), hint),))
    return SettingsFile(settings, document)
