"""The demo shop's site, built once, on a server of its own, and a Chromium to visit it with."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plainsight.adapters.mkdocs.building import built_site
from plainsight.sight.browser import find_chromium
from tests.sites.demo import ROOT


@dataclass(frozen=True)
class Served:
    """A built site: where it is served, ending in a slash, and the folder that holds it."""

    address: str
    folder: Path


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests print what they have to say."""


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo's site in its five languages, for tests that only look at it."""
    folder = tmp_path_factory.mktemp("demo") / "site"
    with built_site(ROOT) as built:
        shutil.copytree(built.folder, folder)
    return folder


@pytest.fixture(scope="module")
def served_demo(built_demo: Path) -> Iterator[Served]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built_demo)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(f"http://127.0.0.1:{server.server_port}/", built_demo)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
