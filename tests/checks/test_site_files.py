"""What a built site's files say of it."""

from __future__ import annotations

import pytest

from plainsight.checks.site_files import is_page, links, mapped_pages, named_as_files, searched_pages, served_under


@pytest.mark.parametrize(
    ("url", "href", "leads"),
    [
        ("index.html", "returns/", {"returns/index.html"}),
        ("a/b/index.html", "../../returns/#x", {"returns/index.html"}),
        ("a/b/index.html", "../", {"a/index.html"}),
        ("a/b/index.html", "..", {"a/index.html"}),
        ("a/b/index.html", "../../../../x.html?q=1", {"x.html"}),
        ("a/b/index.html", "./", {"a/b/index.html"}),
        ("a/b/index.html", "#top", set()),
        ("a/index.html", "/c/", {"c/index.html"}),
        ("a/index.html", "https://elsewhere.example/", set()),
        ("a/index.html", "//elsewhere.example/", set()),
        ("a/index.html", "mailto:a@b.example", set()),
        ("a/index.html", "caf%C3%A9/", {"a/café/index.html"}),
        ("a/index.html", "x&amp;y.html", {"a/x&y.html"}),
    ],
)
def test_where_a_link_leads(url: str, href: str, leads: set[str]) -> None:
    for quoted in (f'"{href}"', f"'{href}'"):
        assert links(f"<p><a class=x href={quoted}>x</a></p>".encode(), url) == leads


def test_redirects_and_fragments_are_no_pages() -> None:
    assert is_page(b"<!DOCTYPE html><p>x")
    assert is_page(b"<html lang=en>")
    assert not is_page(b"{% block nav %}<ul></ul>{% endblock %}")
    assert not is_page(b'<!doctype html><meta http-equiv="refresh" content="0; url=../x/">')


def test_a_site_under_a_path_has_its_own_root() -> None:
    files = {
        "index.html": b'<!doctype html><link rel="canonical" href="https://s.example/sub/">',
        "sitemap.xml": b"<urlset><url><loc>https://s.example/sub/</loc></url>"
        b"<url><loc>https://s.example/sub/a/</loc></url></urlset>",
        "search/search_index.json": b'{"docs": [{"location": ""}, {"location": "a/#b"}]}',
    }
    assert served_under(files.get) == "sub"
    named = {"index.html": files["index.html"].replace(b"/sub/", b"/sub/index.html")}
    assert served_under(named.get) == "sub"
    assert served_under({"index.html": named["index.html"].replace(b"/sub", b"")}.get) == ""
    assert mapped_pages(files.get, "sub") == {"index.html", "a/index.html"}
    assert searched_pages(files.get) == {"index.html", "a/index.html"}
    assert mapped_pages({}.get, "") is None
    assert searched_pages({"search/search_index.json": b"{"}.get) == frozenset()


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("sub/a/index.html", "a/index.html"),
        ("a/index.html", "a/index.html"),
        ("sub/index.html", "sub/index.html"),
        ("sub/gone/index.html", "sub/gone/index.html"),
    ],
)
def test_a_link_may_name_the_path_that_a_site_is_served_under(link: str, file: str) -> None:
    files = {"index.html", "a/index.html", "sub/index.html"}
    assert named_as_files(frozenset({link}), "sub", files) == {file}
