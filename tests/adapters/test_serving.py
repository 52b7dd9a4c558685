"""What `mkdocs serve` shows while somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileMovedEvent

from plainsight.adapters.mkdocs import serving


def test_the_404_page_reloads_once_the_page_is_back(tmp_path: Path) -> None:
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    server.error_handler = lambda code: b"<body><h1>404</h1></body>" if code == 404 else None
    serving.follow_changes_on_error_pages(server)
    assert b"livereload(" in (server.error_handler(404) or b"")
    assert server.error_handler(500) is None
    server.server_close()


@pytest.mark.parametrize("late", ["plainsight.yml", "rules/returns.yml"])
def test_what_a_writer_adds_while_the_preview_runs_is_followed(tmp_path: Path, late: str) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path), polling_interval=0.01)
    following = serving.Following(server, tmp_path)
    following.policies("rules")
    server.observer.start()
    path = tmp_path / late
    path.parent.mkdir(exist_ok=True)
    for text in ("", "fail_on: warning\n"):
        path.write_text(text)
        with server._rebuild_cond:
            assert server._rebuild_cond.wait_for(lambda: server._want_rebuild, timeout=60)
            server._want_rebuild = False
        following.policies("rules")  # as the build that follows does
    server.observer.stop()
    server.observer.join()
    server.server_close()


def test_other_files_beside_the_settings_build_nothing(tmp_path: Path) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    serving.Following(server, tmp_path)
    (handlers,) = server.observer._handlers.values()
    (handler,) = handlers
    handler.dispatch(FileCreatedEvent(str(tmp_path / "serve.log")))
    assert not server._want_rebuild
    handler.dispatch(FileMovedEvent(str(tmp_path / "plainsight.yml~"), str(tmp_path / "plainsight.yml")))
    assert server._want_rebuild
    server.server_close()
