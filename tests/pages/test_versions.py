"""Rules in time: what holds, what comes, what has ended, what changed, and the feed that tells it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plainsight import pages
from plainsight.model import read_policy
from plainsight.project import Project
from plainsight.source import read

POLICY = read_policy([read(Path(__file__).with_name("versions.yml").read_bytes(), "versions.yml")]).policy
ATOM = "{http://www.w3.org/2005/Atom}"


def _page(path: str, day: str) -> str:
    made = pages.generate(POLICY, dt.date.fromisoformat(day))
    return next(page.markdown for page in made if page.path == path)


@pytest.mark.parametrize(
    ("day", "holds", "comes", "ended"),
    [
        ("2025-06-01", "returns-2025", ["returns-2026", "returns-2027"], []),
        ("2026-06-01", "returns-2026", ["returns-2027"], ["returns-2025"]),
        ("2027-06-01", "returns-2027", [], ["returns-2026", "returns-2025"]),
    ],
)
def test_the_page_of_a_topic_tells_all_versions_in_their_order(
    day: str, holds: str, comes: list[str], ended: list[str]
) -> None:
    text = _page("returns.md", day)
    stories = text.split("\n## ")[1:]
    assert [story.split("{#")[1].split("}")[0] for story in stories] == [holds, *comes, *ended]
    told = ["Not yet:" in story for story in stories], ["Earlier terms:" in story for story in stories]
    assert told[0] == [False, *(True for _ in comes), *(False for _ in ended)]
    assert told[1] == [False, *(False for _ in comes), *(True for _ in ended)]


def test_before_buying_only_what_holds_and_what_comes_is_told() -> None:
    text = _page("before-you-buy/sofas.md", "2026-06-01")
    assert "#returns-2026" in text
    assert "#returns-2027" in text
    assert "From January 1, 2027:" in text
    assert "#returns-2025" not in text


def test_changes_are_told_in_plain_words() -> None:
    text = _page("changes.md", "2026-06-01")
    assert "Return window: before, within 14 days of delivery; now, within 30 days of delivery." in text
    assert "New: what you get: full refund." in text
    assert "Earlier terms" in text


def test_the_feed_is_atom_with_stable_ids_and_the_data_s_own_days() -> None:
    feeds = pages.changes_feeds(POLICY, "https://policies.shop.example")
    assert set(feeds) == {"changes.xml", "fr/changes.xml"}
    assert feeds == pages.changes_feeds(POLICY, "https://policies.shop.example/")
    for path, written in feeds.items():
        feed = ET.fromstring(written)
        assert feed.tag == f"{ATOM}feed"
        entries = feed.findall(f"{ATOM}entry")
        # RFC 4287, 4.1.1 and 4.1.2: one id, title and updated each; an author; a link to itself.
        for element in (feed, *entries):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1
            moment = element.findtext(f"{ATOM}updated") or ""
            assert dt.datetime.fromisoformat(moment.replace("Z", "+00:00"))
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Example Shop"
        assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
        ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
        assert len(set(ids)) == len(ids) == 3
        assert f"https://policies.shop.example/{path}#returns-2026-begins-2026-01-01" in ids
        updated = [entry.findtext(f"{ATOM}updated") for entry in entries]
        assert updated == ["2026-11-01T00:00:00Z", "2026-05-01T00:00:00Z", "2025-12-01T00:00:00Z"]
        assert all(entry.findtext(f"{ATOM}content") for entry in entries)


def test_the_day_can_be_set_for_every_build(tmp_path: Path) -> None:
    (tmp_path / "plainsight.yml").write_text("as_of: 2027-01-01\n", "utf-8")
    assert Project.load(tmp_path).today == dt.date(2027, 1, 1)
    assert Project.load(tmp_path, dt.date(2026, 1, 1)).today == dt.date(2026, 1, 1)


def test_a_site_without_an_address_has_no_feed() -> None:
    assert pages.changes_feeds(POLICY, None) == {}


def test_the_page_of_changes_leads_to_the_feed_where_there_is_one() -> None:
    for feed in (False, True):
        made = pages.generate(POLICY, dt.date(2026, 6, 1), feed=feed)
        told = next(page.markdown for page in made if page.path == "fr/changes.md")
        assert ('href="../changes.xml"' in told) == feed
