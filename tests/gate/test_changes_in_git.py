"""A change in a real repository: the base, the edit, what the gate says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from plainsight.gate.registry import KINDS
from tests.gate.repository import Shop

GUIDE, RETURNS, POLICY = "docs/choosing.md", "policies/returns.yml", "policies/shop.yml"
WHY = "They touch bare skin, and we will not sell you one that somebody else has used."
NOTICE = '{{ notice("bath-hygiene") }}'
DRAWN = r'<section class="ps-notice.*?</section>'
LATE = "exceptions: [{when: It came late., then: We take it back., decided_by: care-lead}]"
WINDOW = """\
rules:
  - id: sofa-window
    kind: delivery
    title: Delivery window
    scope: {categories: sofas}
    why: Homes differ and stops are grouped by area.
    author: Returns desk
    reviewer: Customer care lead
    checked_on: 2026-05-01
    window:
      length: PT4H
      told: {when: at_scheduling, by: [email]}
"""
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
        base: what the base has that the shop has not.
    """

    edit: Edit
    code: str
    cause: str | None
    severity: str = "error"
    exit: int = 1
    base: Edit | None = None


def by(name: str, old: str, new: str) -> Edit:
    return lambda shop: shop.edit(name, old, new)


def style(css: str) -> Edit:
    return lambda shop: shop.write("docs/site.css", "p { margin: 1em 0 }\n" + css)


def on_built_pages(pattern: str, new: str) -> Edit:
    """A hook of the shop's own exchanges something on every page."""

    def edit(shop: Shop) -> None:
        change = f"re.sub({pattern!r}, {new!r}, output, flags=re.S)"
        shop.write("hook.py", f"import re\ndef on_post_page(output, page, config):\n    return {change}\n")
        shop.edit("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")

    return edit


def two_languages(shop: Shop) -> None:
    shop.edit(POLICY, "locales: [en]", "locales: [en, fr]")
    shop.edit(RETURNS, f"why: {WHY}", "why: {en: They touch bare skin., fr: Elles touchent la peau.}")
    shop.edit(RETURNS, "title: Bath aids", "title: {en: Bath aids, fr: Aides de bain}")


def a_french_page(shop: Shop) -> None:
    two_languages(shop)
    shop.edit("theme/main.html", 'lang="en"', "lang=\"{{ page.url[:2] if page.url[2:3] == '/' else 'en' }}\"")
    shop.write("docs/fr/choisir.md", f"---\nsells: [bath-aids]\n---\n# Choisir\n\n{NOTICE}\n\n{BUY}\n")


def reached_by_a_link_alone(shop: Shop) -> None:
    shop.edit("mkdocs.yml", "theme:", "nav: [index.md, more.md]\nnot_in_nav: choosing.md\ntheme:")
    shop.write("docs/more.md", "# More\n\n[Choosing a bath aid](choosing.md)\n")


def in_bath_aids(field: str) -> Edit:
    return by(RETURNS, "    title: Bath aids", f"    title: Bath aids\n    {field}")


def in_sofas(field: str) -> Edit:
    return by(RETURNS, "    title: Sofas", f"    title: Sofas\n    {field}")


def page_taken_away(shop: Shop) -> None:
    (shop.root / GUIDE).unlink()
    shop.edit("docs/index.md", "[Choosing a bath aid](choosing.md)", "")


def page_renamed_without_redirect(shop: Shop) -> None:
    shop.git("mv", GUIDE, "docs/bath-aids.md")
    shop.edit("docs/index.md", "choosing.md", "bath-aids.md")


def moved_below(shop: Shop) -> None:
    shop.edit(GUIDE, NOTICE + "\n\n", "")
    shop.edit(GUIDE, BUY, f"{BUY}\n\n{NOTICE}")


def no_longer_sells(shop: Shop) -> None:
    shop.edit(GUIDE, "sells: [bath-aids]", "title: Bath aids")
    shop.edit(GUIDE, "{ .buy }", "")
    shop.edit(GUIDE, NOTICE, "")


def rule_deleted(shop: Shop) -> None:
    shop.write(RETURNS, (shop.root / RETURNS).read_text("utf-8").partition("  - id: sofa-returns")[0])


def settings_deleted(shop: Shop) -> None:
    (shop.root / "plainsight.yml").unlink()


CASES = {
    "notices dropped by a hook": Case(on_built_pages(DRAWN, ""), "PG101", None),
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
        by(RETURNS, f"    why: {WHY}\n", ""),
        "PG205",
        f"{RETURNS}:2",
    ),
    "in the page's foot": Case(
        by(GUIDE, NOTICE, f'<footer markdown="1">\n\n{NOTICE}\n\n</footer>'), "PG107", f"{GUIDE}:8"
    ),
    "words come between it and the buy link": Case(
        by(GUIDE, BUY, "Sturdy, light and easy to clean. " * 12 + f"\n\n{BUY}"), "PG109", f"{GUIDE}:10", "warning", 0
    ),
    "in pale grey": Case(
        style(".ps-notice * { color: #999 !important }\n"), "PG111", "docs/site.css:2", "warning", 0
    ),
    "a link in its place": Case(
        on_built_pages(DRAWN, '<p><a href="../returns/#bath-hygiene">Our return rules</a></p>'), "PG117", None
    ),
    "a script takes it away": Case(
        on_built_pages("</body>", "<script>document.querySelector('.ps-notice').remove()</script></body>"),
        "PG119",
        None,
        "warning",
        0,
    ),
    "a banner lies over it": Case(
        by(
            GUIDE,
            NOTICE,
            f'<div style="position:relative" markdown="1">\n\n{NOTICE}\n\n'
            '<div style="position:absolute;inset:0;z-index:1;background:#fe9">Sale</div></div>',
        ),
        "PG112",
        f"{GUIDE}:8",
    ),
    "left out in French": Case(
        on_built_pages('(<html lang="fr".*)' + DRAWN, r"\1"), "PG114", None, base=a_french_page
    ),
    "French is given up": Case(by(POLICY, "locales: [en, fr]", "locales: [en]"), "PG114", None, base=a_french_page),
    "the page does not sell any more": Case(no_longer_sells, "PG101", f"{GUIDE}:8", "warning", 0),
    "a list of rules is emptied": Case(
        on_built_pages('<main>(?=.{,200}id="what-cannot-be-returned").*</main>', "<main></main>"),
        "PG101",
        None,
        "warning",
        0,
    ),
    "by way of one page more": Case(
        by("docs/index.md", "[Choosing a bath aid](choosing.md)", ""),
        "PG116",
        None,
        "warning",
        0,
        base=reached_by_a_link_alone,
    ),
    "a file in its place": Case(
        on_built_pages(DRAWN, '<p><a href="../bath-hygiene.pdf">Our return rules</a></p>'), "PG118", None
    ),
    "a template softens it": Case(
        on_built_pages("once opened, they cannot be returned", "once opened, they are hard to take back"),
        "PG120",
        None,
    ),
    "its reason is hidden": Case(style(".ps-notice__why { display: none !important }\n"), "PG121", "docs/site.css:2"),
    "the clock starts at dispatch": Case(
        by(RETURNS, "45, anchor: delivered", "45, anchor: shipped"), "PG203", f"{RETURNS}:15"
    ),
    "an exception is taken out": Case(
        by(RETURNS, f"    {LATE}\n", ""), "PG204", f"{RETURNS}:18", base=in_sofas(LATE)
    ),
    "a refusal holds for more": Case(
        by(RETURNS, "categories: bath-aids", "categories: [bath-aids, sofas]"), "PG206", f"{RETURNS}:5"
    ),
    "a right holds for less": Case(
        by(RETURNS, "{categories: sofas}", "{categories: sofas, channels: online}"), "PG207", f"{RETURNS}:21"
    ),
    "a fee comes": Case(
        by(RETURNS, "full_refund}", "full_refund, fees: [{kind: restocking, percent: 15}]}"), "PG208", f"{RETURNS}:27"
    ),
    "the refund takes longer": Case(
        by(RETURNS, "refund_within: P5D", "refund_within: P20D"), "PG209", f"{RETURNS}:17"
    ),
    "a longer delivery window": Case(
        by("policies/delivery.yml", "PT4H", "PT8H"),
        "PG211",
        "policies/delivery.yml:11",
        base=lambda shop: shop.write("policies/delivery.yml", WINDOW),
    ),
    "the box has to be kept": Case(
        by(RETURNS, "within: P5D", "within: P5D\n        requires: [original_box]"), "PG212", f"{RETURNS}:18"
    ),
    "it need not be shown any more": Case(in_bath_aids("must_show: false"), "PG213", f"{RETURNS}:5"),
    "another title": Case(
        by(RETURNS, "title: Sofas", "title: Sofas and settees"), "PG214", f"{RETURNS}:20", "warning", 0
    ),
    "another reason in French alone": Case(
        by(RETURNS, "touchent la", "touchent souvent la"), "PG215", f"{RETURNS}:6", "warning", 0, base=two_languages
    ),
    "a last day in spring": Case(in_sofas("until: 2027-03-01"), "PG216", f"{RETURNS}:21", "warning", 0),
    "45 days become 60": Case(by(RETURNS, "days: 45", "days: 60"), "PG217", f"{RETURNS}:15", "info", 0),
    "the phone number is no link": Case(on_built_pages('<a([^>]*)href="tel:[^"]*"', r"<span\1"), "PG302", None),
    "a caller waits longer": Case(
        by(POLICY, "PT3M", "PT10M"),
        "PG306",
        f"{POLICY}:8",
        base=by(POLICY, "kind: phone,", "kind: phone, max_wait: PT3M,"),
    ),
    "another phone number": Case(by(POLICY, "555 0199", "555 0100"), "PG307", f"{POLICY}:8", "warning", 0),
    "a finding is suppressed": Case(
        by(
            "plainsight.yml",
            "strict",
            "suppressions:\n  - check: vague-words\n    rule: sofa-returns\n"
            "    reason: Worded with our lawyers until spring.\n    until: 2026-08-01\nstrict",
        ),
        "PG401",
        "plainsight.yml:1",
    ),
    "no longer in the cart": Case(
        by(RETURNS, "[guide, cart]", "[guide]"), "PG404", f"{RETURNS}:5", base=in_bath_aids("surfaces: [guide, cart]")
    ),
    "the phone is given up": Case(
        by(POLICY, '    - {id: phone, kind: phone, number: "+1 800 555 0199"}\n', ""), "PG301", None
    ),
    "the bar goes to the foot": Case(
        on_built_pages(r'(<div class="ps-contact".*?</div>\s*</div>)(.*)</body>', r"\2<footer>\1</footer></body>"),
        "PG305",
        None,
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


ELSEWHERE = {
    "PG115": "a browser tells, in test_browser_in_git.py",
    **dict.fromkeys(("PG501", "PG502", "PG503", "PG504", "PG505"), "approvals, in test_approvals.py"),
}
"""Kinds that need more than an edit, and where they are shown in a real repository."""


def test_every_kind_of_change_is_shown_in_a_real_repository() -> None:
    shown = {case.code for case in CASES.values()}
    assert shown | set(ELSEWHERE) == {kind.code for kind in KINDS}
    for code, where in ELSEWHERE.items():
        assert code not in shown
        assert code in Path(__file__).with_name(where.rpartition(" ")[2]).read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_once_with_its_cause_and_nothing_else_is(shop: Shop, name: str) -> None:
    case = CASES[name]
    if case.base is not None:
        case.base(shop)
        shop.commit()
        shop.git("branch", "-f", "main", "HEAD")
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
