"""Build a project's site for a check, into a folder of its own, and keep what the plugin found."""

from __future__ import annotations

import datetime as dt
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from plainsight.adapters.mkdocs.plugin import BuiltSite, PlainsightPlugin


class BuildFailed(Exception):
    """The site could not be built; the message says why."""


@contextmanager
def built_site(root: Path, today: dt.date | None = None) -> Iterator[BuiltSite]:
    """Build the project in `root` into a temporary folder, which goes away at the end.

    Args:
        root: the folder that holds mkdocs.yml.
        today: the day on which rules have to hold; the real one when left out.

    Yields:
        The folder, and what the plugin knows of it.

    Raises:
        BuildFailed: there is no mkdocs.yml, it does not use the plugin, or MkDocs stopped.
    """
    config_file = next((root / name for name in ("mkdocs.yml", "mkdocs.yaml") if (root / name).is_file()), None)
    if config_file is None:
        raise BuildFailed(f"there is no mkdocs.yml in {root.resolve()}; {_where(root.resolve())}")
    said = _Said()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(said)
    propagate, logger.propagate = logger.propagate, False
    try:
        with tempfile.TemporaryDirectory(prefix="plainsight-") as folder:
            config = load_config(str(config_file), site_dir=folder)
            plugin = next((p for p in config.plugins.values() if isinstance(p, PlainsightPlugin)), None)
            if plugin is None:
                raise BuildFailed("mkdocs.yml does not use the plugin: add `plainsight` to its `plugins:`")
            config.plugins.on_startup(command="build", dirty=False)
            plugin.mode, plugin.today = "collect", today
            build(config)
            if plugin.built is None:
                raise BuildFailed("the site was built, but the plugin was not asked to look at it")
            yield replace(plugin.built, warnings=tuple(dict.fromkeys(said.warnings)))
    except Abort as error:
        raise BuildFailed("\n".join(said.errors) or str(error)) from None
    except (ConfigurationError, MkDocsException) as error:
        raise BuildFailed("\n".join([*said.errors, str(error)])) from None
    finally:
        logger.removeHandler(said)
        logger.propagate = propagate


def _where(root: Path) -> str:
    """Where the shop is instead: in a folder above, or in one right below."""
    near = (*root.parents[:3], *sorted(path for path in root.glob("*") if path.is_dir()))
    found = next((folder for folder in near if (folder / "mkdocs.yml").is_file()), None)
    if found is None:
        return "use --site DIR for a site that something else built"
    return f"there is one in {found}: go there, or add `--project {os.path.relpath(found, root)}`"


class _Said(logging.Handler):
    """Keeps MkDocs' errors and warnings, such as a navigation that names a page which is not there."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(record.getMessage())
