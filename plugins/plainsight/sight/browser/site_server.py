"""A built site served to the browser from memory or disk, on this machine's own address and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from threading import Lock, Thread
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

Read = Callable[[str], bytes | None]
"""From a path from the site's root (`/assets/site.css`) to the file's bytes, or None where there is no such file."""

_PAGE = "text/html; charset=utf-8"
TYPES = {
    "": _PAGE,
    "html": _PAGE,
    "htm": _PAGE,
    "xhtml": "application/xhtml+xml",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "wasm": "application/wasm",
}

UNSERVED = re.compile(r"/search(_index)?\.json$|/search_index\.js$|/workers/search\.\w+\.min\.js$")
"""A search index and what Material reads it with: the heaviest files of a site, and no notice depends on them."""


class SiteServer:
    """Serves `read` over HTTP on 127.0.0.1 while it is entered; `read` is never called by two threads at once.

    Args:
        read: the site's files.
        unthrottled: say in every answer that LinkChecker, which waits between its questions, need not.
    """

    def __init__(self, read: Read, *, unthrottled: bool = False) -> None:
        lock = Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Headers and body leave as one packet: without it, Nagle and delayed acknowledgement cost 40 ms a file.
            wbufsize = -1
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path)
                with lock:
                    found = site_file(read, path)
                body, kind = found if found is not None else (b"Not found", "text/plain; charset=utf-8")
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-store" if kind.startswith("text/html") else "max-age=3600")
                if unthrottled:
                    self.send_header("LinkChecker", "welcome")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing: what a page asks for in vain is no news here."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                """Say nothing: a browser that hangs up halfway is no error."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def _is_utf8(body: bytes) -> bool:
    """A page in other letters is left to what it says itself, which a header would overrule."""
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def site_file(read: Read, path: str) -> tuple[bytes, str] | None:
    """The bytes and content type of one address; a folder's address gives its `index.html`, as web hosts do."""
    if UNSERVED.search(path):
        return None
    for candidate in (path + "index.html",) if path.endswith("/") else (path, path + "/index.html"):
        body = read(candidate)
        if body is not None:
            kind = TYPES.get(PurePosixPath(candidate).suffix[1:].lower(), "application/octet-stream")
            return body, kind if kind != _PAGE or _is_utf8(body) else "text/html"
    return None
