"""The small shop in which examples of changes are run: as tests, and as told in the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plainsight.checks.example_parts import BUY, NOTICE
from plainsight.checks.examples import BASE, RULES, TODAY, example_page
from plainsight.checks.shop import Shop
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection, see_site
from plainsight.gate.records import Snapshot
from plainsight.gate.snapshot import Made, snapshot_of
from plainsight.model import read_policy
from plainsight.settings import Settings
from plainsight.source import read


@dataclass(frozen=True, slots=True)
class Side:
    """One revision of the examples' shop; what is left out is as it always is.

    Attributes:
        page: HTML body of the page that sells bath aids.
        css: the site's stylesheet.
        rules: YAML of the rules.
        shop: YAML of the shop part.
        contact: YAML of the contact part.
        settings: YAML of plainsight.yml; None where there is no such file.
        mkdocs: `plugins:` and `validation:` of mkdocs.yml as YAML.
        approval: YAML of one approval; `{fingerprint}` in it stands for that of the first change that blocks.
        files: further pages, address -> HTML body; a body that is empty takes the page away.
    """

    page: str = NOTICE + BUY
    css: str = ""
    rules: str = RULES
    shop: str = BASE["shop"]
    contact: str = BASE["contact"]
    settings: str | None = None
    mkdocs: str = "plugins: [plainsight]\n"
    approval: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def parts(self) -> dict[str, str]:
        """Every part that is told, by the name of the file that would hold it."""
        named = {
            "bath.html": self.page,
            "site.css": self.css,
            "policies/rules.yml": self.rules,
            "policies/shop.yml": self.shop,
            "policies/contact.yml": self.contact,
            "plainsight.yml": self.settings or "",
            "mkdocs.yml": self.mkdocs,
            "policies/approvals/one.yml": self.approval,
        }
        return {**named, **self.files}


@dataclass(frozen=True, slots=True)
class ChangeExample:
    """A change that runs as a test and is printed in the handbook.

    Attributes:
        title: what it shows, a few words.
        before: the base.
        after: the head.
        why: why it is right, or wrong.
    """

    title: str
    before: Side = field(default_factory=Side)
    after: Side = field(default_factory=Side)
    why: str | None = None


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """A text with some of its words replaced; each has to be there."""
    for old, new in pairs:
        if old not in text:
            raise ValueError(f"the example does not hold {old!r}")
        text = text.replace(old, new)
    return text


def settings_of(side: Side, engine: str = "static") -> Settings:
    """The settings of one revision."""
    data = read(side.settings, "plainsight.yml").data if side.settings else None
    plain: Mapping[str, Any] = data if isinstance(data, dict) else {}
    return Settings.model_validate({"engine": engine, **plain})


def look_at(side: Side, settings: Settings | None = None) -> Snapshot:
    """What is seen at one revision.

    Args:
        side: the revision.
        settings: by which it is judged; its own when left out.
    """
    own = settings_of(side)
    settings = settings or own
    parts = {**BASE, "shop": side.shop, "contact": side.contact, "rules": side.rules}
    reading = read_policy([read(text, f"policies/{name}.yml") for name, text in parts.items()])
    bodies = {url: text for url, text in {"bath.html": side.page, **side.files}.items() if text}
    content = {url: (_page(url, body) if url.endswith(".html") else body).encode() for url, body in bodies.items()}
    content["site.css"] = side.css.encode()
    site = SiteFiles(sorted(content), content.get)
    seen = see_site(site, Shop(reading.policy, settings, TODAY), Inspection(fine=True))
    mkdocs = read(side.mkdocs, "mkdocs.yml").data
    named: Mapping[str, Any] = mkdocs if isinstance(mkdocs, dict) else {}
    made = Made(
        tool="plainsight example",
        settings_file="plainsight.yml" if side.settings is not None else None,
        plugin="plainsight" in (named.get("plugins") or ()),
        settings=own,
        validation={str(name): str(value) for name, value in (named.get("validation") or {}).items()},
    )
    return snapshot_of(seen, reading, settings, TODAY, made)


def _page(url: str, body: str) -> str:
    if body.startswith("<meta"):
        return f"<!doctype html><html><head>{body}</head></html>"
    whole = example_page(url, body, styled=True)
    return whole.replace('lang="en"', 'lang="fr"') if "<!-- in French -->" in body else whole
