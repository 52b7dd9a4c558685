"""The exposure map: a plain answer first, then every rule on every page in every window, with the reasons."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from tests.reports.exposure_map.seen import (
    ABSENT,
    BURIED,
    GOOD,
    HIDDEN,
    PALE,
    RULES,
    SHOP,
    UNSURE,
    VIEWPORTS,
    drawn,
    png,
    said,
    seen,
    tree,
)
from tests.reports.sample_report import HOSTILE, NASTY, WHOLE_SITE

from plainsight.checks.exposures import ContactExposure
from plainsight.reports.exposure_map import Verdict
from plainsight.settings import Settings
from plainsight.sight import Look

BATH, SALE = "bath/index.html", "sale/index.html"
PAGES = (BATH, SALE)


def wrong(
    look: Look, *windows: str, rule: str = "bath-hygiene", page: str = BATH
) -> list[tuple[str, str, str, Look]]:
    return [(rule, page, window, look) for window in windows or VIEWPORTS]


class TestTheAnswer:
    def test_all_is_seen(self) -> None:
        made = drawn(seen(PAGES, selling_nothing=["about/index.html"]))
        assert str(made.answer) == (
            "Yes. Customers see 2 of 2 must-show rules before they buy, on 2 pages, on phone and desktop. "
            "A person can be reached from all 3 pages."
        )

    @pytest.mark.parametrize(
        ("look", "verdict", "sentence", "how"),
        [
            (
                HIDDEN,
                "No",
                "Customers do not see 1 of 2 must-show rules before they buy, on 1 of 2 pages (phone).",
                "hidden on 1",
            ),
            (
                BURIED,
                "No",
                "Customers do not see 1 of 2 must-show rules before they buy, on 1 of 2 pages (phone).",
                "buried on 1",
            ),
            (
                ABSENT,
                "No",
                "Customers do not see 1 of 2 must-show rules before they buy, on 1 of 2 pages (phone).",
                "absent on 1",
            ),
            (
                PALE,
                "Not well enough",
                "Customers see 1 of 2 must-show rules before they buy, on 2 pages, on phone and desktop. "
                "1 is seen, but not well enough.",
                "seen, but not well enough, on 1",
            ),
            (
                UNSURE,
                "Not proven",
                "Customers see 1 of 2 must-show rules before they buy, on 2 pages, on phone and desktop. "
                "For 1 it could not be decided.",
                "unsure on 1",
            ),
        ],
        ids=["hidden", "buried", "absent", "pale", "unsure"],
    )
    def test_what_is_wrong_comes_first(self, look: Look, verdict: str, sentence: str, how: str) -> None:
        made = drawn(seen(PAGES, wrong(look, "phone")))
        assert (made.answer.verdict, made.answer.sentences[0]) == (verdict, sentence)
        assert [(one.title, one.how) for one in made.answer.short] == [("Bath aids", f"{how} of 2 pages (phone)")]

    def test_other_words_are_not_the_rule(self) -> None:
        made = drawn(seen(PAGES, more={("bath-hygiene", BATH, "phone"): {"words_differ": True}}))
        assert made.answer.verdict is Verdict.NO
        assert made.answer.short[0].how == "told in other words on 1 of 2 pages (phone)"
        assert "reworded 1" in said(tree(made).css_first(".overview"))

    def test_what_can_be_closed_is_not_there_for_the_next_customer(self) -> None:
        made = drawn(seen(PAGES, wrong(replace(GOOD, dismissable=True))))
        assert made.answer.verdict is Verdict.WEAK
        assert "closable 1" in said(tree(made).css_first(".overview"))

    def test_a_rule_that_no_page_shows_is_not_seen(self) -> None:
        made = drawn(seen(PAGES, rules=["bath-hygiene"]))
        assert made.answer.verdict is Verdict.NO
        assert "since no page shows it" in made.answer.sentences[0]
        assert said(tree(made).css_first(".overview tbody tr td[data-w]")) == "on no page"

    def test_a_page_without_a_person_is_no_good_answer(self) -> None:
        lost = [ContactExposure(SALE, "phone", "static", False, "tel", "tel:+1", "`display: none` on `a`")]
        made = drawn(seen(PAGES, contacts=lost))
        assert made.answer.verdict is Verdict.NO
        assert made.answer.sentences[0] == "On 1 of 2 pages customers see no way to reach a person (phone)."

    def test_an_undecided_way_to_a_person_is_not_proven(self) -> None:
        made = drawn(
            seen(PAGES, contacts=[ContactExposure(SALE, "phone", "static", None, "tel", "tel:+1", "a cover")])
        )
        assert made.answer.verdict is Verdict.UNPROVEN

    def test_other_errors_are_not_passed_over(self) -> None:
        made = drawn(seen(PAGES), (WHOLE_SITE,))
        assert made.answer.verdict is (Verdict.BUT if WHOLE_SITE.severity == "error" else Verdict.YES)

    def test_nothing_to_show_is_no_yes(self) -> None:
        made = drawn(seen(PAGES, rules=[]), policy="shop: {name: S}")
        assert (made.answer.verdict, "no rule" in made.answer.sentences[0].lower()) == (Verdict.UNPROVEN, True)
        assert drawn(seen([])).answer.verdict is Verdict.UNPROVEN


class TestTheMap:
    def test_every_cell_says_its_level_in_a_word(self) -> None:
        page = tree(drawn(seen(PAGES, [*wrong(HIDDEN, "phone"), *wrong(BURIED, page=SALE)])))
        for cell in page.css("td[data-s]"):
            assert re.search(r"prominent|hidden|buried", said(cell)), cell.html
        assert [said(cell) for cell in page.css(".overview tbody tr:first-child td[data-w]")] == [
            "hidden 1 buried 1",
            "buried 1 prominent 1",
        ]

    def test_windows_that_disagree_are_told_apart_and_rules_not_due_are_a_dash(self) -> None:
        site = seen(PAGES, wrong(HIDDEN, "phone"))
        site = replace(
            site, exposures=tuple(e for e in site.exposures if (e.rule, e.page) != ("clearance-final", SALE))
        )
        rows = [[said(cell) for cell in row.iter()] for row in tree(drawn(site)).css(".map tbody tr")]
        assert rows == [
            ["About bath /bath/", "phone hidden desktop prominent", "prominent"],
            ["About sale /sale/", "prominent", "–"],
        ]

    def test_pages_of_the_same_result_share_a_row_which_counts_and_names_them(self) -> None:
        pages = [f"chair-{n}/index.html" for n in range(30)]
        page = tree(drawn(seen(pages, wrong(HIDDEN, page=pages[7]))))
        rows = page.css(".map tbody tr")
        assert [said(row.css_first("summary") or row.css_first("th")) for row in rows] == [
            "About chair-7 /chair-7/",
            "29 pages: About chair-0, About chair-1 …",
        ]
        assert len(rows[1].css("li")) == 29

    def test_each_cell_has_its_reasons(self) -> None:
        page = tree(drawn(seen(PAGES, [*wrong(HIDDEN, "phone"), *wrong(UNSURE, "desktop"), *wrong(PALE, page=SALE)])))
        told = said(page.css_first("section[data-r=rule-bath-hygiene] table"))
        for reason in (
            "hidden by display: none on section.ps-notice (assets/extra.css:7)",
            "not decided: @container decides display",
            "too small or too pale to count on",
            "16 px, contrast 1.9:1",
        ):
            assert reason in told

    def test_its_place_against_the_buy_control_is_told(self) -> None:
        more = {
            ("bath-hygiene", BATH, "phone"): {"before_buy": False},
            ("bath-hygiene", BATH, "desktop"): {"before_buy": None},
        }
        told = said(tree(drawn(seen(PAGES, more=more))).css_first("section[data-r=rule-bath-hygiene] table"))
        assert "after the buy control" in told
        assert "no buy control found on the page" in told
        assert "before the buy control" in told

    def test_a_rule_is_told_in_its_own_words_with_its_reason_in_every_language_of_its_pages(self) -> None:
        page = tree(drawn(seen([*PAGES, "fr/bath/index.html"])))
        quotes = page.css("section[data-r=rule-bath-hygiene] blockquote")
        assert [(one.attributes["lang"], said(one)) for one in quotes] == [
            (
                "en",
                "Bath aids cannot be returned once opened. They touch bare skin, and we will not sell you one that "
                "somebody else has used.",
            ),
            (
                "fr",
                "Les aides pour le bain ne sont pas reprises. They touch bare skin, and we will not sell you one "
                "that somebody else has used.",
            ),
        ]
        assert "The policy gives no reason" in said(page.css_first("section[data-r=rule-clearance-final]"))

    def test_the_way_to_a_person_is_told_per_window_worst_first(self) -> None:
        lost = [
            ContactExposure(SALE, "phone", "static", False, None),
            ContactExposure(SALE, "desktop", "static", None, "link", "/chat", "a cover"),
        ]
        rows = tree(drawn(seen(PAGES, contacts=lost))).css("#people-caption")[0].parent.css("tbody tr")
        assert [[said(cell) for cell in row.iter()] for row in rows] == [
            ["About sale /sale/", "no way at all", "unsure link /chat a cover"],
            ["About bath /bath/", "seen phone link tel:+18005550199", "seen phone link tel:+18005550199"],
        ]


class TestWhatWasNotLookedAt:
    def test_it_is_said(self) -> None:
        site = seen(PAGES, wrong(UNSURE), selling_nothing=["about/index.html"], left_out=("internal/index.html",))
        told = said(tree(drawn(site, settings=Settings(exclude=("internal/*",)))).css_first("#coverage").parent)
        for words in (
            "2 answers could not be given",
            "2 ×: @container decides display",
            "1 page under exclude: /internal/",
            "On 1 page no rule is due",
            "About about /about/",
            "Next year's rule: it holds from 2027-01-01 on",
            "Cards: it is told elsewhere: checkout",
            "1 rule Cash",
            "exclude internal/*",
            "phone (390 × 844 px) and desktop (1280 × 800 px)",
            "2026-06-15",
        ):
            assert words in told


class TestEvidence:
    def test_pictures_stand_in_the_page_with_words_for_who_cannot_see_them(self, tmp_path: Path) -> None:
        kept = png(tmp_path, "a.png")
        made = drawn(seen(PAGES, more={("bath-hygiene", BATH, "phone"): {"evidence": kept}}), engine="browser")
        image = tree(made).css_first("img")
        assert image.attributes["src"] == "data:image/png;base64," + base64.b64encode(kept.read_bytes()).decode()
        assert (image.attributes["width"], image.attributes["height"]) == ("1", "2")
        assert "About bath on phone, where the notice “Bath aids” is prominent" in (image.attributes["alt"] or "")

    def test_when_room_is_short_the_worst_come_first_and_the_rest_are_counted(self, tmp_path: Path) -> None:
        pages = [f"chair-{n}/index.html" for n in range(4)]
        more = {
            ("bath-hygiene", page, "phone"): {"evidence": png(tmp_path, f"{n}.png", 1000)}
            for n, page in enumerate(pages)
        }
        made = drawn(seen(pages, wrong(HIDDEN, "phone", page=pages[3]), more=more), most_picture_bytes=2500)
        page = tree(made)
        assert [one.attributes["alt"].rpartition(" ")[2] for one in page.css("img")] == ["hidden.", "prominent."]
        assert "2 pictures on this page; 2 left out" in said(page.css_first("#coverage").parent)

    def test_a_picture_that_is_gone_or_none_is_left_out(self, tmp_path: Path) -> None:
        (tmp_path / "no.png").write_text("<svg onload=alert(1)>")
        more = {
            ("bath-hygiene", BATH, "phone"): {"evidence": tmp_path / "no.png"},
            ("bath-hygiene", BATH, "desktop"): {"evidence": tmp_path / "gone.png"},
        }
        assert not tree(drawn(seen(PAGES, more=more))).css("img")


class TestOnePageThatAsksForNothing:
    def test_nothing_is_fetched_and_only_its_own_script_and_style_may_act(self) -> None:
        page = tree(drawn(seen(PAGES, wrong(HIDDEN)), (HOSTILE,)))
        assert not page.css("link, iframe, object, embed, base, [style], [onclick], img:not([src^='data:'])")
        assert all((a.attributes["href"] or "").startswith("#") for a in page.css("a"))
        allowed = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
        assert allowed.startswith("default-src 'none'; img-src data:;")
        for name in ("style", "script"):
            [node] = page.css(name)
            digest = base64.b64encode(hashlib.sha256(node.text().encode()).digest()).decode()
            assert f"{name}-src 'sha256-{digest}'" in allowed
            assert "url(" not in node.text()

    def test_what_people_wrote_does_nothing(self, tmp_path: Path) -> None:
        nasty = NASTY.replace("\x00", "")
        look = replace(HIDDEN, hidden_by=replace(HIDDEN.hidden_by, trick=nasty, element=nasty, source=nasty))  # type: ignore[type-var]
        lost = [ContactExposure(BATH, "phone", "static", False, "tel", f"tel:{nasty}", nasty)]
        site = seen(
            PAGES,
            [*wrong(look), *wrong(replace(UNSURE, unsure=nasty), page=SALE)],
            contacts=lost,
            titles={BATH: nasty, SALE: nasty},
            left_out=(nasty,),
        )
        policy = SHOP.replace("title: Bath aids", f"title: {nasty[:25]!r}").replace("Harbour Home", "<b>&amp;</b>")
        made = drawn(site, (HOSTILE,), policy=policy)
        page = tree(made)
        assert len(page.css("script")) == 1
        assert "\x1b" not in made.html
        assert "\u202e" not in made.html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made.html
        assert "<b>" not in made.html

    def test_ids_are_unique_and_every_link_and_label_leads_somewhere(self) -> None:
        page = tree(drawn(seen(PAGES, wrong(HIDDEN)), (HOSTILE,)))
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids))
        led = [(a.attributes["href"] or "")[1:] for a in page.css("a")]
        led += [
            name
            for node in page.css("[aria-labelledby]")
            for name in (node.attributes["aria-labelledby"] or "").split()
        ]
        led += [node.attributes["for"] or "" for node in page.css("label")]
        assert set(led) <= set(ids)

    def test_tables_have_captions_and_scopes_and_headings_skip_no_rank(self) -> None:
        page = tree(drawn(seen(PAGES, wrong(HIDDEN)), (HOSTILE,)))
        for table in page.css("table"):
            assert table.css_first("caption") is not None
        assert all(cell.attributes.get("scope") in ("col", "row") for cell in page.css("th"))
        ranks = [int((node.tag or "h0")[1]) for node in page.css("h1, h2, h3, h4")]
        assert ranks[0] == 1
        assert ranks.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(ranks))
        assert page.css_first("html").attributes["lang"] == "en"
        assert page.css_first("a").attributes["href"] == "#main"


def test_findings_are_told_worst_first_with_what_to_do_and_never_without_end() -> None:
    many = tuple(replace(WHOLE_SITE, message=f"there is problem {n:03}") for n in range(300))
    page = tree(drawn(seen(PAGES), (*many, replace(WHOLE_SITE, severity=HOSTILE.severity, message="first"))))
    told = page.css(".findings > li")
    assert said(told[0].css_first("h3")) == "error First."
    assert WHOLE_SITE.help in said(told[0])
    assert len(told) == 40
    assert len(page.css("#wrong ~ details li")) == 200
    assert "61 further findings" in said(page.css_first("#wrong").parent)


def test_a_thousand_pages_and_twenty_rules_stay_a_page() -> None:
    rules = "".join(
        f"  - {{id: rule-{n}, kind: return, title: Rule {n}, notice: No returns of {n}., "
        "outcomes: [{reason: changed_mind, return_policy: not_permitted}]}\n"
        for n in range(20)
    )
    ids = [f"rule-{n}" for n in range(20)]
    pages = [f"before-you-buy/category-{n // 50}/product-{n}/index.html" for n in range(1000)]
    bad = [(ids[n % 20], page, "phone", HIDDEN) for n, page in enumerate(pages) if n % 7 == 0]
    made = drawn(seen(pages, bad, rules=ids), policy=f"shop: {{name: Large}}\nrules:\n{rules}")
    page = tree(made)
    assert len(made.html.encode()) < 5_000_000
    assert len(page.css(".map tbody tr")) == 21
    assert all(len(section.css("table.pages > tbody > tr")) <= 2 for section in page.css("section.rule"))


def test_rows_of_one_rule_have_an_end_and_no_page_is_lost() -> None:
    pages = [f"chair-{n}/index.html" for n in range(200)]
    looks = [
        replace(HIDDEN, hidden_by=replace(HIDDEN.hidden_by, element=f"div.n{n}"))  # type: ignore[type-var]
        for n in range(200)
    ]
    bad = [("bath-hygiene", page, w, look) for page, look in zip(pages, looks, strict=True) for w in VIEWPORTS]
    page = tree(drawn(seen(pages, bad, rules=RULES)))
    table = page.css_first("section[data-r=rule-bath-hygiene] table.pages")
    assert len(table.css("tbody > tr")) <= 60
    assert all(f"/chair-{n}/" in table.text() for n in range(200))
