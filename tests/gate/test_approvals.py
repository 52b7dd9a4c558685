"""A yes to one change lets exactly that change through: not another, not later, not by whoever made it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from plainsight.gate.git import Repository
from tests.cli.running import run
from tests.gate.repository import DAY, OWNER, WRITER, Shop, copy_of

RETURNS = "policies/returns.yml"
REASON = "Our suppliers take goods back for thirty days only from July on."
BY = f"{OWNER[0]} <{OWNER[1]}>"
OLDER = """
  - id: bath-hygiene-45
    kind: return
    until: 2026-06-30
    title: Bath aids
    scope: {categories: bath-aids}
    why: They touch bare skin, and we will not sell you one that somebody else has used.
    author: Returns desk
    reviewer: Customer care lead
    checked_on: 2026-05-01
    outcomes:
      - {reason: changed_mind, state: opened, return_policy: not_permitted}
      - reason: changed_mind
        state: unopened
        return_policy: finite_window
        window: {days: 45, anchor: delivered}
        refund: [full_refund, exchange]
        refund_within: P5D
"""


def shortened(shop: Shop, days: int = 30) -> str:
    """Shorten the time, keep the older rule for older orders, commit; returns the fingerprint."""
    shop.edit(RETURNS, "days: 45", f"days: {days}")
    shop.edit(RETURNS, "    title: Bath aids", "    supersedes: bath-hygiene-45\n    title: Bath aids")
    shop.write(RETURNS, (shop.root / RETURNS).read_text("utf-8") + OLDER.lstrip("\n"))
    shop.commit("Shorten the time")
    code, changes = shop.diff()
    assert code == 1
    assert [change["code"] for change in changes] == ["PG202"]
    return str(changes[0]["fingerprint"])


@pytest.fixture(scope="module")
def approved(built: Shop, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """The shop with a shortened time, the yes to it, and what was seen before and after."""
    shop = copy_of(built, tmp_path_factory.mktemp("approved") / "shop")
    shop.run("check", "--exposures", str(shop.root / ".plainsight" / "before.jsonl"))
    assert approve(shop, shortened(shop))[0] == 0
    shop.commit("Approve it", by=OWNER)
    shop.run("check", "--exposures", str(shop.root / ".plainsight" / "after.jsonl"))
    return shop


def approve(shop: Shop, fingerprint: str, *more: str, by: str = BY) -> tuple[int, str]:
    return shop.run(
        "approve", fingerprint, "--against", "main", "--by", by, "--reason", REASON, "--until", "2026-08-31",
        "--orders-from", "2026-07-01", *more
    )  # fmt: skip


def approval(shop: Shop) -> Path:
    (found,) = (shop.root / "policies" / "approvals").iterdir()
    return found


def rewrite(path: Path, **changes: Any) -> None:
    held = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump({**held, **changes}, sort_keys=False), "utf-8")


def codes(changes: list[dict[str, Any]]) -> list[tuple[str, bool]]:
    return [(change["code"], change["blocks"]) for change in changes]


def test_an_approved_change_goes_through_marked_and_no_other_does(shop: Shop) -> None:
    fingerprint = shortened(shop)
    code, said = approve(shop, fingerprint)
    assert code == 0, said
    shop.commit("Approve it", by=OWNER)

    code, changes = shop.diff()
    assert code == 0
    assert codes(changes) == [("PG202", False)]
    assert changes[0]["approval"]["by"] == BY
    assert changes[0]["approval"]["reason"] == REASON
    text = shop.run("diff", "main")[1]
    assert "approved PG202" in text
    assert REASON in " ".join(text.split())

    shop.edit(
        RETURNS,
        "{days: 30, anchor: delivered}\n        refund: [",
        "{days: 14, anchor: delivered}\n        refund: [",
    )
    shop.commit("Shorten it further")
    code, changes = shop.diff()
    assert code == 1
    assert codes(changes) == [("PG202", True), ("PG502", False)]


def test_it_ends_on_its_last_day(shop: Shop) -> None:
    approve(shop, shortened(shop))
    shop.commit("Approve it", by=OWNER)
    rewrite(approval(shop), approved="2026-06-01", until="2026-06-14")
    code, changes = shop.diff()
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", True), ("PG501", True)]


def test_an_author_can_not_approve_and_a_forged_name_is_found(shop: Shop) -> None:
    fingerprint = shortened(shop)
    code, said = approve(shop, fingerprint, by="Somebody <writer@shop.example>")
    assert code == 2
    assert "has a hand in this change" in said
    assert approve(shop, fingerprint)[0] == 0
    rewrite(approval(shop), by="Writer <writer@home.example>")
    shop.commit("Approve it", by=OWNER)
    code, changes = shop.diff()
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", True), ("PG503", True)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "PG203"),
        ("rule", "sofa-returns"),
        ("pages", ["choosing/index.html"]),
        ("from", "outcomes[changed_mind/unopened].window.days 31"),
        ("to", "outcomes[changed_mind/unopened].window.days 29"),
        ("until", "2026-12-31"),
        ("approved", "2026-06-17"),
        ("approved", "yesterday"),
        ("waives", "everything"),
    ],
)
def test_an_approval_that_was_edited_says_yes_to_nothing(
    approved: Shop, tmp_path: Path, field: str, value: object
) -> None:
    shop = copy_of(approved, tmp_path / "edited")
    rewrite(approval(shop), **{field: value})
    code, changes = shop.diff(
        str(shop.root / ".plainsight" / "before.jsonl"), str(shop.root / ".plainsight" / "after.jsonl")
    )
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", True), ("PG504", True)], changes


def test_a_copy_of_an_approval_for_another_change_says_yes_to_nothing(approved: Shop, tmp_path: Path) -> None:
    shop = copy_of(approved, tmp_path / "copied")
    shop.edit(
        RETURNS,
        "window: {days: 30, anchor: delivered}, refund: full",
        "window: {days: 20, anchor: delivered}, refund: full",
    )
    shop.commit("Shorten another time")
    other = next(change for change in shop.diff()[1] if change["rule"] == "sofa-returns")
    path = approval(shop)
    held = yaml.safe_load(path.read_text("utf-8"))
    path.with_name("other.yml").write_text(
        yaml.safe_dump({**held, "rule": "sofa-returns", "fingerprint": other["fingerprint"]}), "utf-8"
    )
    shop.commit("Copy the yes", by=OWNER)
    code, changes = shop.diff()
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", False), ("PG202", True), ("PG504", True)], changes


def test_a_yes_that_its_giver_did_not_commit_or_that_was_edited_after_is_none(approved: Shop, tmp_path: Path) -> None:
    shop = copy_of(approved, tmp_path / "edited")
    rewrite(approval(shop), until="2026-09-01")
    shop.commit("Let it count for longer")
    code, changes = shop.diff()
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", True), ("PG503", True)], changes
    assert "Writer <writer@shop.example> committed it in the name of" in changes[-1]["message"]


def test_who_changes_something_in_a_merge_is_an_author(shop: Shop) -> None:
    parted = shop.git("rev-parse", "HEAD").strip()
    shop.write("docs/more.md", "# More\n")
    shop.commit("Add a page")
    shop.git("switch", "-q", "-c", "side", parted)
    shop.write("docs/other.md", "# Other\n")
    shop.commit("Add another page")
    shop.git("switch", "-q", "change")
    shop.git("merge", "-q", "--no-ff", "--no-commit", "side")
    assert set(Repository(shop.root).authors("main", "HEAD", "policies/approvals")) == set(WRITER)
    shop.git("commit", "-q", "-m", "Merge", by=OWNER)
    assert set(Repository(shop.root).authors("main", "HEAD", "policies/approvals")) == set(WRITER)
    shop.edit(RETURNS, "days: 45", "days: 30")
    shop.git("commit", "-q", "-a", "--amend", "--no-edit", by=OWNER)
    shop.git("commit", "-q", "--amend", "--no-edit", f"--author={BY}", by=OWNER)
    assert set(Repository(shop.root).authors("main", "HEAD", "policies/approvals")) == {*WRITER, *OWNER}


def test_a_co_author_is_an_author(shop: Shop) -> None:
    shop.write("docs/more.md", "# More\n")
    shop.commit(f"Add a page\n\nCo-authored-by: {BY}")
    code, said = approve(shop, shortened(shop))
    assert code == 2
    assert "has a hand in this change" in said


def test_a_rule_that_is_put_off_is_compared_with_what_holds_until_then(shop: Shop) -> None:
    shop.edit(RETURNS, "    title: Bath aids", "    from: 2026-07-01\n    title: Bath aids")
    assert approve(shop, shortened(shop))[0] == 0
    shop.commit("Approve it", by=OWNER)
    assert shop.diff()[0] == 0
    shop.edit(RETURNS, "days: 45", "days: 14")
    assert ("PG202", True) in codes(shop.diff()[1])
    shop.edit(RETURNS, "days: 14", "days: 45")
    shop.edit(RETURNS, "until: 2026-06-30", "until: 2026-06-20")
    assert ("PG201", True) in codes(shop.diff()[1])


def test_older_orders_must_still_be_told_the_older_term(shop: Shop) -> None:
    shop.edit(RETURNS, "days: 45", "days: 30")
    shop.commit()
    fingerprint = shop.diff()[1][0]["fingerprint"]
    code, said = shop.run("approve", fingerprint, "--against", "main", "--by", BY, "--reason", REASON)
    assert code == 2
    assert "--orders-from" in said
    code, said = approve(shop, fingerprint)
    assert code == 2
    assert "would stay blocked" in said
    assert "Keep the older rule with `until:`" in said
    assert not (shop.root / "policies" / "approvals").exists()


def test_an_older_rule_that_goes_after_the_yes_takes_the_yes_with_it(shop: Shop) -> None:
    assert approve(shop, shortened(shop))[0] == 0
    shop.commit("Approve it", by=OWNER)
    shop.edit(RETURNS, OLDER.lstrip("\n"), "")
    shop.edit(RETURNS, "    supersedes: bath-hygiene-45\n", "")
    shop.commit("Drop the older rule")
    code, changes = shop.diff()
    assert code == 1
    assert sorted(codes(changes)) == [("PG202", True), ("PG505", True)]


def test_a_page_can_be_approved_away_and_the_approval_is_pruned_once_the_base_holds_it(shop: Shop) -> None:
    (shop.root / "docs/choosing.md").unlink()
    shop.edit("docs/index.md", "[Choosing a bath aid](choosing.md)", "")
    shop.commit("Take the page away")
    (change,) = shop.diff()[1]
    code, said = shop.run("approve", change["fingerprint"], "--against", "main", "--by", BY, "--reason", REASON)
    assert code == 0, said
    shop.commit("Approve it", by=OWNER)
    assert shop.diff()[0] == 0
    assert change["fingerprint"] in approvals(shop)[1]

    shop.git("branch", "-f", "main", "change")
    code, changes = shop.diff()
    assert (code, codes(changes)) == (0, [("PG502", False)])
    code, said = approvals(shop, "prune", "--against", "main", "--as-of", DAY)
    assert code == 0, said
    assert "1 removed" in said
    assert list((shop.root / "policies" / "approvals").iterdir()) == []
    assert shop.diff() == (0, [])


def approvals(shop: Shop, *more: str) -> tuple[int, str]:
    done = run("approvals", "--project", shop.root, *more)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--until", "2026-12-31"), "90 days at most"),
        (("--until", "2026-06-01"), "90 days at most"),
        (("--reason", "Because."), "say why in a sentence"),
    ],
)
def test_a_yes_for_too_long_or_without_a_reason_is_refused_before_anything_is_built(
    shop: Shop, more: tuple[str, ...], words: str
) -> None:
    code, said = approve(shop, "0" * 16, *more)
    assert code == 2
    assert words in said


def test_a_change_that_is_not_there_can_not_be_approved(shop: Shop) -> None:
    code, said = approve(shop, "0123456789abcdef")
    assert code == 2
    assert "no change against `main` has the fingerprint" in said
