"""What `mkdocs serve` shows while somebody writes."""

from __future__ import annotations

from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from plainsight.adapters.mkdocs import serving


def test_the_404_page_reloads_once_the_page_is_back(tmp_path: Path) -> None:
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    server.error_handler = lambda code: b"<body><h1>404</h1></body>" if code == 404 else None
    serving.follow_changes_on_error_pages(server)
    assert b"livereload(" in (server.error_handler(404) or b"")
    assert server.error_handler(500) is None
    server.server_close()
