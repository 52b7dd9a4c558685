"""A change in a real repository: the base, the edit, what the gate says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.gate.repository import Shop

GUIDE, RETURNS, POLICY = "docs/choosing.md", "policies/returns.yml", "policies/shop.yml"
NOTICE = '{{ notice("bath-hygiene") }}'
BUY = "[Bath aids in the store](https://shop.example/bath){ .buy }"
Edit = Callable[[Shop], None]


@dataclass(frozen=True)
class Case:
    """One change.

    Attributes:
        edit: what is done to the shop.
        code: what the gate calls it.
        cause: the file and line that it names.
        severity: how bad it is.
        exit: of the command.
    """

    edit: Edit
    code: str
    cause: str | None
    severity: str = "error"
    exit: int = 1


def by(name: str, old: str, new: str) -> Edit:
    return lambda shop: shop.edit(name, old, new)


def style(css: str) -> Edit:
    return lambda shop: shop.write("docs/site.css", "p { margin: 1em 0 }\n" + css)


def hook_that_drops_notices(shop: Shop) -> None:
    shop.write(
        "hook.py",
        "import re\n"
        "def on_post_page(output, page, config):\n"
        "    return re.sub(r'<section class=\"ps-notice.*?</section>', '', output, flags=re.S)\n",
    )
    shop.edit("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")


def page_taken_away(shop: Shop) -> None:
    (shop.root / GUIDE).unlink()
    shop.edit("docs/index.md", "[Choosing a bath aid](choosing.md)", "")


def page_renamed_without_redirect(shop: Shop) -> None:
    shop.git("mv", GUIDE, "docs/bath-aids.md")
    shop.edit("docs/index.md", "choosing.md", "bath-aids.md")


def moved_below(shop: Shop) -> None:
    shop.edit(GUIDE, NOTICE + "\n\n", "")
    shop.edit(GUIDE, BUY, f"{BUY}\n\n{NOTICE}")


def rule_deleted(shop: Shop) -> None:
    shop.write(RETURNS, (shop.root / RETURNS).read_text("utf-8").partition("  - id: sofa-returns")[0])


def settings_deleted(shop: Shop) -> None:
    (shop.root / "plainsight.yml").unlink()


CASES = {
    "notices dropped by a hook": Case(hook_that_drops_notices, "PG101", None),
    "the page no longer says what it sells": Case(
        by(GUIDE, "sells: [bath-aids]", "title: Bath"), "PG101", f"{GUIDE}:2"
    ),
    "a page is deleted": Case(page_taken_away, "PG102", f"{GUIDE}:1"),
    "a page moves without a redirect": Case(page_renamed_without_redirect, "PG103", None, "warning", 0),
    "a stylesheet hides the notice": Case(style(".ps-notice { display: none }\n"), "PG104", "docs/site.css:2"),
    "a closed box around it": Case(
        by(GUIDE, NOTICE, f'<details markdown="1"><summary>Returns</summary>\n\n{NOTICE}\n\n</details>'),
        "PG105",
        f"{GUIDE}:8",
    ),
    "below the buy link": Case(
        moved_below,
        "PG106",
        f"{GUIDE}:8",
    ),
    "on the invoice only": Case(
        by(RETURNS, "    title: Bath", "    surfaces: [invoice]\n    title: Bath"), "PG108", f"{RETURNS}:4"
    ),
    "in eight pixels": Case(style(".ps-notice * { font-size: 8px !important }\n"), "PG110", "docs/site.css:2"),
    "hidden on phones": Case(
        style("@media (max-width: 600px) {\n.ps-notice { display: none } }\n"), "PG113", "docs/site.css:3"
    ),
    "a rule is deleted": Case(
        rule_deleted,
        "PG201",
        f"{RETURNS}:18",
    ),
    "a rule is ended": Case(
        by(RETURNS, "    title: Bath", "    until: 2026-06-14\n    title: Bath"), "PG201", f"{RETURNS}:2"
    ),
    "a rule is put off": Case(
        by(RETURNS, "    title: Bath", "    from: 2027-01-01\n    title: Bath"), "PG201", f"{RETURNS}:2"
    ),
    "45 days become 30": Case(by(RETURNS, "days: 45", "days: 30"), "PG202", f"{RETURNS}:15"),
    "a case is no longer taken back": Case(
        by(
            RETURNS,
            "finite_window\n        window: {days: 45, anchor: delivered}\n"
            "        refund: [full_refund, exchange]\n        refund_within: P5D",
            "not_permitted",
        ),
        "PG210",
        f"{RETURNS}:14",
    ),
    "the reason is dropped": Case(
        by(RETURNS, "    why: They touch bare skin, and we will not sell you one that somebody else has used.\n", ""),
        "PG205",
        f"{RETURNS}:2",
    ),
    "the phone is given up": Case(
        by(POLICY, '    - {id: phone, kind: phone, number: "+1 800 555 0199"}\n', ""), "PG301", None
    ),
    "closed from six": Case(by(POLICY, '"20:00"', '"18:00"'), "PG303", f"{POLICY}:11"),
    "a bot in the chat": Case(by(POLICY, "kind: chat,", "kind: chat, staffed: false,"), "PG304", f"{POLICY}:9"),
    "the bar is hidden": Case(style(".ps-contact { display: none !important }\n"), "PG301", "docs/site.css:2"),
    "a page is left out": Case(
        by("plainsight.yml", "strict", "exclude: choosing/index.html\nstrict"), "PG403", "plainsight.yml:1"
    ),
    "phones are left out": Case(
        by("plainsight.yml", "strict", "viewports: desktop\nstrict"), "PG405", "plainsight.yml:1"
    ),
    "more clicks are allowed": Case(by("plainsight.yml", "clicks: 3", "clicks: 9"), "PG406", "plainsight.yml:1"),
    "a check is switched off": Case(
        by("plainsight.yml", "strict", 'checks: {PS402: "off"}\nstrict'), "PG402", "plainsight.yml:1"
    ),
    "the settings are deleted": Case(settings_deleted, "PG407", "plainsight.yml:1"),
    "the plugin is taken out": Case(by("mkdocs.yml", ", plainsight", ""), "PG408", "mkdocs.yml:1"),
    "MkDocs no longer checks links": Case(
        by("mkdocs.yml", "anchors: warn", "anchors: ignore"), "PG402", "mkdocs.yml:1"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once_with_its_cause_and_nothing_else_is(shop: Shop, name: str) -> None:
    case = CASES[name]
    case.edit(shop)
    shop.commit()
    code, changes = shop.diff()
    assert [f"{change['code']} {change['severity']}" for change in changes] == [f"{case.code} {case.severity}"], (
        changes
    )
    assert code == case.exit
    (change,) = changes
    if case.cause is not None:
        assert f"{change['place']['file']}:{change['place']['line']}" == case.cause
    assert bool(change["accept"]) is (case.severity == "error")
