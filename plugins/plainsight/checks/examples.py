"""The small shop and the bare page on which checks' examples are run: as tests, and as told in the handbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from plainsight.checks.accepting import Accepting, placed_suppressions
from plainsight.checks.audit import audit_acceptance, audit_policy, audit_site
from plainsight.checks.check import Check, Example
from plainsight.checks.registry import find_check
from plainsight.checks.site_files import SiteFiles
from plainsight.checks.site_seen import Inspection
from plainsight.findings import Finding
from plainsight.model import read_policy
from plainsight.settings import Settings, SettingsFile
from plainsight.source import Document, read

TODAY = dt.date(2026, 6, 15)
BASE: Mapping[str, str] = {
    "shop": """
shop: {name: Example Shop, countries: [US], locales: [en], currency: USD, time_zone: America/New_York}
""",
    "catalogue": """
catalogue:
  categories:
    - id: bath-aids
      name: {en: Bath aids, fr: Aides pour le bain, it: Ausili per il bagno, de: Badehilfen, es: Ayudas para el baño}
      store: https://shop.example/bath
    - id: sofas
      name: {en: Sofas, fr: Canapés, it: Divani, de: Sofas, es: Sofás}
      store: https://shop.example/sofas
""",
    "contact": """
contact:
  channels:
    - {id: phone, kind: phone, number: "+1 800 555 0199"}
    - {id: chat, kind: chat, url: https://shop.example/chat}
  hours:
    - {days: [monday, tuesday, wednesday, thursday, friday], opens: "08:00", closes: "20:00"}
""",
}
RULES = """
rules:
  - id: bath-hygiene
    kind: return
    title: Bath aids
    scope: {categories: bath-aids}
    notice: Bath aids cannot be returned once opened.
    why: they touch bare skin, and we will not sell you one that somebody else has used.
    author: Returns desk
    reviewer: Customer care lead
    checked_on: 2026-05-01
    outcomes:
      - {reason: changed_mind, state: opened, return_policy: not_permitted}
"""
_LINK = '<link rel="stylesheet" href="/site.css">'
_BAR = """<div class="ps-contact" data-plainsight="contact"><a href="tel:+18005550199">800-555-0199</a>
<a href="https://shop.example/chat">Talk to a human</a></div>"""


def run(check: Check, example: Example) -> list[Finding]:
    """What `check` alone finds in an example."""
    how = Inspection(links="internal" if check.engine == "linkchecker" else None)
    settings = Settings() if check.engine == "linkchecker" else Settings(engine=check.engine)
    found: Sequence[Finding]
    if check.subject == "acceptance":
        found = _accepted(example.text)
    elif check.subject == "policy":
        found = audit_policy(read_policy(_documents(example.text)), settings, TODAY)
    else:
        files = dict(example.files) if example.files else {"bath.html": example.text}
        styled = example.css is not None
        site = {
            url: example_page(url, body, styled) if url.endswith(".html") else body for url, body in files.items()
        }
        if example.css:
            site["site.css"] = example.css
        content = {url: text.encode() for url, text in site.items()}
        reading = read_policy([*_documents(""), read(RULES, "policies/rules.yml")])
        found = audit_site(SiteFiles(sorted(content), content.get), reading, settings, TODAY, how).findings
    return [finding for finding in found if finding.code == check.code]


def _accepted(text: str) -> Sequence[Finding]:
    """What checks on suppressions find in a plainsight.yml, beside a rule that nobody has checked."""
    written = read(text, "plainsight.yml")
    settings = Settings.model_validate(written.data)
    places = SettingsFile(settings, written).suppression_places
    accepting = Accepting(placed_suppressions(settings, places, TODAY, find_check), today=TODAY)
    unchecked = RULES.replace("bath-hygiene", "unchecked").replace("    checked_on: 2026-05-01\n", "")
    reading = read_policy([*_documents(""), read(unchecked, "policies/rules.yml")])
    audit_policy(reading, settings, TODAY, accepting)
    return audit_acceptance(accepting, settings, TODAY)


def _documents(text: str) -> list[Document]:
    example = read(text, "policies/example.yml")
    held = example.data if isinstance(example.data, dict) else {}
    base = [read(part, f"policies/{name}.yml") for name, part in BASE.items() if name not in held]
    return [example, *base] if text else base


def example_page(url: str, body: str, styled: bool) -> str:
    """A whole page around an example, with the contact bar; comments in it say what to leave out."""
    sells = "" if "<!-- sells nothing said -->" in body else '<meta name="plainsight:sells" content="bath-aids">'
    bar = "" if "<!-- no bar -->" in body else _BAR
    if "<!-- sells nothing -->" in body:
        sells = '<meta name="plainsight:sells" content="">'
    return (
        f'<!doctype html><html lang="en"><head><title>{url}</title>{sells}'
        f"{_LINK if styled else ''}</head><body>{bar}<main>{body}</main></body></html>"
    )
