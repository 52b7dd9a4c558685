"""Which addresses only lead elsewhere: by a refresh in the page, or by the host's own list."""

from __future__ import annotations

import pytest

from plainsight.checks.site_files import is_page, listed_redirects, redirect_target

PAGE = "<!doctype html><html><head>{}</head><body>Redirecting...</body></html>"


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ('<meta http-equiv="refresh" content="0; url=../new/">', "new/index.html"),
        ("<meta http-equiv=refresh content='0;url=../new/'>", "new/index.html"),
        ('<meta content="0; URL=/new/" http-equiv="Refresh">', "new/index.html"),
        ("""<meta http-equiv="refresh" content="0; url='../new/'">""", "new/index.html"),
        ('<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">', None),
    ],
)
def test_a_refresh_at_once_leads_elsewhere(tag: str, target: str | None) -> None:
    html = PAGE.format(tag).encode()
    assert not is_page(html)
    assert redirect_target(html, "old/index.html") == target


@pytest.mark.parametrize(
    "tag", ["", '<meta http-equiv="refresh" content="30">', '<meta name="description" content="0; url=/new/">']
)
def test_a_page_that_stays_is_a_page(tag: str) -> None:
    assert is_page(PAGE.format(tag).encode())


def test_the_list_of_a_host() -> None:
    listed = """\
# what moved in May
/old/         /new/        301
/old.html     /new.html
/guides/*     /help/:splat 302!
/shown        /other       200
/gone         /nowhere     404
/fr-only/     /fr/         302  Language=fr
/away/        https://elsewhere.example/ 301
/item/:id     /items/:id   301
/old/         /second/     301
"""
    assert listed_redirects({"_redirects": listed.encode()}.get, "") == {
        "old/index.html": "new/index.html",
        "old.html": "new.html",
        "guides/*": "help/:splat",
        "shown/index.html": "other/index.html",
    }
    assert listed_redirects({"_redirects": b"/shop/old/ /shop/new/ 301"}.get, "shop") == {
        "old/index.html": "new/index.html"
    }
    assert listed_redirects({}.get, "") == {}
