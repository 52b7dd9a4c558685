"""From an audited site to what is kept of it for a comparison."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plainsight.checks.exposures import ContactExposure, Exposure
from plainsight.checks.site.too_many_clicks import distances
from plainsight.checks.site_seen import SiteSeen
from plainsight.checks.site_view import PageFacts
from plainsight.findings import Place
from plainsight.gate.contact_terms import contact_terms, way_of, week_minutes
from plainsight.gate.records import (
    ContactRecord,
    ExposureRecord,
    Header,
    HiddenRecord,
    PageRecord,
    RuleRecord,
    Snapshot,
    Spot,
    TermRecord,
)
from plainsight.gate.terms import Term, terms_of
from plainsight.model import Reading, Rule
from plainsight.settings import Settings
from plainsight.sight import Look, Shown


@dataclass(frozen=True, slots=True)
class Made:
    """How a site came to be: what is kept beside what was seen on it.

    Attributes:
        tool: name and version of the program.
        settings_file: name of the settings file; None where there is none.
        plugin: whether mkdocs.yml uses the plugin; None where there is no mkdocs.yml.
        validation: MkDocs' own checks.
        sources: where each address of the site was written.
        settings: the project's own settings, where it was judged by others.
        accepted: fingerprints of the findings that the baseline accepts.
    """

    tool: str
    settings_file: str | None = None
    plugin: bool | None = None
    validation: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, Place] = field(default_factory=dict)
    settings: Settings | None = None
    accepted: frozenset[str] = frozenset()


def snapshot_of(site: SiteSeen, reading: Reading, settings: Settings, today: dt.date, made: Made) -> Snapshot:
    """All of one revision that a comparison needs. The site was looked at with `fine=True`."""
    clicks = distances(site.facts)
    exposures = [_exposure(each, made.sources) for each in site.exposures]
    exposures += [without for each in site.exposures if (without := _without_scripts(each)) is not None]
    rules = [_rule(rule, reading, today) for rule in reading.policy.rules]
    if reading.policy.contact is not None:
        rules.append(_contact_part(reading, today))
    own = made.settings or settings
    terms = {path: TermRecord(value=term.value) for path, term in terms_of(own).items()}
    header = Header(
        tool=made.tool,
        engine=settings.engine,
        viewports=settings.viewports,
        day=today.isoformat(),
        settings_hash=_hash([settings.model_dump_json(), own.model_dump_json()]),
        sources_hash=_hash(f"{d.file}\n" + "\n".join(d.lines) for d in reading.documents),
        lines=len(exposures) + len(site.contacts) + len(rules),
        settings=terms,
        accepted=tuple(sorted(made.accepted)),
        settings_file=made.settings_file,
        plugin=made.plugin,
        validation=dict(made.validation),
        excluded=site.left_out,
        redirects=dict(site.redirects),
        pages=tuple(_page(facts, clicks.get(facts.url), made.sources) for facts in site.facts),
    )
    return Snapshot(
        header=header,
        exposures=tuple(exposures),
        contacts=tuple(_contact(each, reading, today, made.sources) for each in site.contacts),
        rules=tuple(rules),
    )


def _hash(parts: Iterable[str]) -> str:
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()


def _page(facts: PageFacts, clicks: int | None, sources: Mapping[str, Place]) -> PageRecord:
    identity = facts.identity
    assert identity is not None, "look at the site with fine=True"
    return PageRecord(
        url=facts.url,
        id=identity.name or facts.url,
        title=facts.title,
        locale=facts.locale,
        words=identity.words,
        sells=facts.sells,
        buys=identity.buys,
        tells=identity.tells,
        clicks=clicks,
        source=_written_at(sources.get(facts.url)),
    )


def _written_at(place: Place | None) -> Spot | None:
    return Spot(file=place.file, line=place.line) if place is not None and place.file else None


def _spot(source: str | None, page: str, sources: Mapping[str, Place]) -> Spot | None:
    """A line of a stylesheet that an engine named, as a file of the project where it is one."""
    if source is None:
        return None
    address, _, line = source.rpartition(":")
    if address and line.isdigit():
        written = sources.get(address)
        return Spot(file=written.file if written and written.file else address, line=int(line))
    return _written_at(sources.get(page))


def _exposure(exposure: Exposure, sources: Mapping[str, Place]) -> ExposureRecord:
    bands, level = exposure.bands, exposure.level
    return ExposureRecord(
        rule=exposure.rule,
        page=exposure.page,
        locale=exposure.locale,
        viewport=exposure.viewport,
        shown=bands.shown,
        reveal=bands.reveal,
        place=bands.place,
        screen=bands.screen,
        size=bands.size,
        contrast=bands.contrast,
        with_reason=exposure.with_reason,
        words_differ=exposure.words_differ,
        level=None if level is None else str(level),  # type: ignore[arg-type]
        unsure=exposure.look.unsure if bands.shown is Shown.UNSURE else None,
        hidden_by=_hidden_by(exposure.look, exposure.page, sources),
        picture=exposure.evidence.name if exposure.evidence else None,
        measured=dict(exposure.measured),
    )


def _hidden_by(look: Look, page: str, sources: Mapping[str, Place]) -> HiddenRecord | None:
    by = look.hidden_by
    if by is None:
        return None
    return HiddenRecord(trick=by.trick, element=by.element, label=by.label, source=_spot(by.source, page, sources))


def _without_scripts(exposure: Exposure) -> ExposureRecord | None:
    """What is seen without scripts: a browser tells whether, and no more."""
    if exposure.engine != "browser" or not exposure.look.visible:
        return None
    return ExposureRecord(
        rule=exposure.rule,
        page=exposure.page,
        locale=exposure.locale,
        viewport=exposure.viewport,
        state="no-scripts",
        shown=Shown.HIDDEN if exposure.needs_script else Shown.VISIBLE,
        level="hidden" if exposure.needs_script else "visible",
    )


def _contact(
    contact: ContactExposure, reading: Reading, today: dt.date, sources: Mapping[str, Place]
) -> ContactRecord:
    part = reading.policy.contact
    channel = way_of(part, contact.target)
    return ContactRecord(
        page=contact.page,
        viewport=contact.viewport,
        visible=contact.visible,
        kind=contact.kind,  # type: ignore[arg-type]
        target=contact.target,
        person=channel.is_staffed if channel else None,
        week_minutes=week_minutes(part.hours_of(channel), today) if part and channel else None,
        place=contact.place.value if contact.place else None,
        screen=contact.screen,
        seen=contact.seen,
        bare_numbers=contact.bare_numbers,
        why=contact.why,
        source=_spot(contact.source, contact.page, sources),
    )


def _rule(rule: Rule, reading: Reading, today: dt.date) -> RuleRecord:
    thing = ("rule", rule.id)
    place = reading.place(thing)
    return RuleRecord(
        id=rule.id,
        title=rule.title.best(reading.policy.shop.default_locale, reading.policy.shop.default_locale),
        file=place.file,
        line=place.line,
        must_show=rule.is_must_show,
        restricts=rule.kind_must_show,
        holds=(rule.from_ is None or rule.from_ <= today) and (rule.until is None or today <= rule.until),
        facts=_facts(terms_of(rule, reading, thing)),
    )


def _contact_part(reading: Reading, today: dt.date) -> RuleRecord:
    part = reading.policy.contact
    assert part is not None
    place = reading.place(("contact",))
    return RuleRecord(
        subject="contact",
        id="contact",
        title="how to reach a person",
        file=place.file,
        line=place.line,
        facts=_facts(contact_terms(part, reading, today)),
    )


def _facts(terms: Mapping[str, Term]) -> dict[str, TermRecord]:
    return {path: TermRecord(value=term.value, line=term.line) for path, term in sorted(terms.items())}
