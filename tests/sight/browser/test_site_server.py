"""A site is served from memory, on this machine alone."""

import urllib.error
import urllib.request

import pytest

from plainsight.sight.browser.site_server import SiteServer, site_file

WORKER = "/assets/javascripts/workers/search.a7633da7.min.js"
SITE = {
    "/index.html": b"<p>Beds</p>",
    "/returns/index.html": b"<p>Returns</p>",
    "/assets/site.css": b"p { color: red }",
    "/assets/a b.svg": b"<svg/>",
    "/search/search_index.json": b"{}",
    WORKER: b"",
    "/licence": b"text",
}


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/", b"<p>Beds</p>", "text/html; charset=utf-8"),
        ("/returns/", b"<p>Returns</p>", "text/html; charset=utf-8"),
        ("/returns", b"<p>Returns</p>", "text/html; charset=utf-8"),
        ("/assets/site.css", b"p { color: red }", "text/css; charset=utf-8"),
        ("/assets/a b.svg", b"<svg/>", "image/svg+xml"),
    ],
)
def test_files_have_their_content_type(path: str, body: bytes, kind: str) -> None:
    assert site_file(SITE.get, path) == (body, kind)


@pytest.mark.parametrize("path", ["/nosuch.css", "/assets/", "/search/search_index.json", WORKER])
def test_unknown_files_and_the_search_index_are_not_found(path: str) -> None:
    assert site_file(SITE.get, path) is None


def test_over_http_assets_may_be_kept_and_pages_not() -> None:
    with SiteServer(SITE.get) as server:
        with urllib.request.urlopen(server.origin + "/assets/a%20b.svg?v=2") as answer:
            assert answer.headers["Cache-Control"] == "max-age=3600"
        with urllib.request.urlopen(server.origin + "/returns/") as answer:
            assert answer.headers["Cache-Control"] == "no-store"
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(server.origin + "/nosuch")
