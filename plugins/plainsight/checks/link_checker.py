"""Dead links of a built site, as LinkChecker finds them: a program of its own, run as a command."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Literal
from urllib.parse import quote, unquote

from plainsight.checks.site_files import Read
from plainsight.sight.browser.site_server import SiteServer

_LIMIT_S = 3600
# Redirects and slow answers of strangers are none of a customer's trouble; what can't be reached is.
_SETTINGS = """\
[checking]
threads=10
recursionlevel=1
robotstxt=0
maxrequestspersecond=1000
maxfilesizedownload=20000000
[filtering]
ignorewarnings=url-content-too-large,http-redirected,url-rate-limited,http-robots-denied,url-effective-url
checkextern={external}
[output]
log=csv
warnings=0
[csv]
separator=,
parts=urlname,parentname,result,valid,line,name
"""
_COLUMNS = "urlname"
_NOT_FETCHED = ("tel:", "mailto:", "sms:", "javascript:")

Links = Literal["internal", "external"]
"""Those within the site, or those to other sites, too."""


class LinkCheckerMissing(Exception):
    """LinkChecker is not installed; the message is the command that brings it."""


class LinkCheckerFailed(Exception):
    """LinkChecker stopped before it had looked at everything; the message is what it said."""


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link of the site that leads nowhere.

    Attributes:
        page: address of the page that it stands on.
        href: where it was meant to lead, as written.
        label: what customers click on; may be empty.
        reason: why it leads nowhere, in LinkChecker's words.
        line: in the built page's HTML, 1-based.
    """

    page: str
    href: str
    label: str
    reason: str
    line: int


def find_link_checker() -> str | None:
    """The command's path: beside this Python, or on the PATH."""
    beside = Path(sys.executable).with_name("linkchecker")
    return str(beside) if beside.is_file() else shutil.which("linkchecker")


def dead_links(urls: Sequence[str], read: Read, links: Links) -> tuple[DeadLink, ...]:
    """Have LinkChecker follow every link of every page once.

    Links within the site are asked of a server on this machine alone. `tel:`, `mailto:` and the like are no addresses
    that could be fetched, and have checks of their own.

    Args:
        urls: addresses of the pages.
        read: a file's bytes by its path from the site's root, such as `/returns/index.html`.
        links: which of them; for `external` ones, other people's servers are asked.

    Raises:
        LinkCheckerMissing: it is not installed.
        LinkCheckerFailed: it could not finish.
    """
    command = find_link_checker()
    if command is None:
        raise LinkCheckerMissing("pip install 'mkdocs-plainsight[links]'")
    with (
        tempfile.TemporaryDirectory(prefix="plainsight-links-") as folder,
        SiteServer(read, unthrottled=True) as server,
    ):
        settings = Path(folder) / "linkcheckerrc"
        settings.write_text(_SETTINGS.format(external=int(links == "external")), "utf-8")
        Path(folder).chmod(0o755)  # run as root, LinkChecker becomes nobody before it reads on
        asked = "\n".join(f"{server.origin}/{quote(url)}" for url in urls)
        try:
            run = subprocess.run(
                [command, "--config", str(settings), "--no-status", "--stdin"],
                input=asked,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_LIMIT_S,
            )
        except subprocess.TimeoutExpired:
            raise LinkCheckerFailed(f"it had not finished after {_LIMIT_S // 60} minutes") from None
        # 0: all links lead somewhere, 1: some don't. Anything else, or no table at all, is no answer.
        if run.returncode not in (0, 1) or not run.stdout.startswith(_COLUMNS):
            raise LinkCheckerFailed(run.stderr.strip()[-500:] or f"it ended with {run.returncode}")
        return tuple(sorted(_read(run.stdout, server.origin), key=lambda link: (link.page, link.line, link.href)))


def _read(table: str, origin: str) -> set[DeadLink]:
    return {
        DeadLink(
            page=unquote(row["parentname"].removeprefix(origin).lstrip("/")),
            href=row["urlname"],
            label=" ".join((row["name"] or "").split()),
            reason=row["result"],
            line=int(row["line"] or 0),
        )
        for row in csv.DictReader(StringIO(table))
        if row["valid"] == "False" and row["parentname"] and not row["urlname"].lower().startswith(_NOT_FETCHED)
    }
