"""The MkDocs plugin: thin. It hands pages to MkDocs, looks at what was built, and stops a build that hides a rule."""

from __future__ import annotations

import datetime as dt
import gc
import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import click
import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from plainsight import pages
from plainsight.adapters import screen
from plainsight.adapters.mkdocs import contact_bar, generated, markup, other_plugins, own_pages, search_index, serving
from plainsight.adapters.mkdocs.languages import Languages
from plainsight.adapters.site_folder import SiteFolder
from plainsight.checks.shop import Shop
from plainsight.checks.site_seen import Inspection
from plainsight.findings import Finding, Place
from plainsight.pages import GeneratedPage
from plainsight.project import Project
from plainsight.reports import render
from plainsight.settings import SettingsError
from plainsight.sight.browser import BrowserMissing

if TYPE_CHECKING:  # MkDocs reads it, and half of the web with it, for `serve` alone
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.plainsight")
Mode = Literal["build", "serve", "collect"]


@dataclass(frozen=True)
class BuiltSite:
    """A site that MkDocs has built, for somebody else to look at.

    Attributes:
        folder: where it stands.
        sources: where in the project each address was written.
        found: findings made while building.
        warnings: what MkDocs itself warned of.
    """

    folder: Path
    sources: Mapping[str, Place]
    found: tuple[Finding, ...]
    warnings: tuple[str, ...] = ()


class PlainsightConfig(Config):  # type: ignore[no-untyped-call]
    """`plugins: [plainsight]` and nothing else: settings live in plainsight.yml, which the command reads, too."""


class PlainsightPlugin(BasePlugin[PlainsightConfig]):  # type: ignore[no-untyped-call]
    """Policy pages, notices, a human on every page, and the check of it all.

    Attributes:
        mode: `build` raises on errors, `serve` shows them on their pages, `collect` leaves looking to its caller.
        built: in `collect`, the site when it is done.
        today: the day on which rules have to hold; the real one when None.
    """

    mode: Mode = "build"
    built: BuiltSite | None = None
    today: dt.date | None = None
    _dirty = False
    _following: serving.Following | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        # MkDocs keeps one plugin over several builds of a process, so nothing may be left from the one before.
        self.mode, self.today, self.built = "serve" if command == "serve" else "build", None, None
        self._dirty, self._following = dirty, None
        if not gc.get_freeze_count():
            # What importing made stays to the end, and looking for garbage in it takes a thirtieth of a build.
            gc.freeze()

    # Before plugins that read the theme's language, such as search.
    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        if (advice := other_plugins.conflict(config.plugins)) is not None:
            raise PluginError(f"plainsight: {advice}")
        try:
            self._project = Project.load(root, self.today)
        except SettingsError as error:
            raise PluginError(f"plainsight: the settings can't be used\n{error}") from None
        if self._following is not None:
            self._following.policies(self._project.settings.policies)
        if not self._project.reading.documents:
            folder = self._project.settings.policies
            log.warning("plainsight: there are no policy files in %s/; begin with a contact.yml there", folder)
        policy = self._project.reading.policy
        self._shop = Shop(policy, self._project.settings, self._project.today)
        self._generated: dict[str, GeneratedPage] = {}
        self._found: list[Finding] = []
        self._placed: dict[str, tuple[str, ...]] = {}
        self._mistyped: dict[str, list[tuple[str, Finding]]] = {}
        self._places = pages.Places(policy, config.use_directory_urls)
        self._files: Files | None = None
        self._site_path = urlsplit(config.site_url or "").path.rstrip("/")
        self._languages = Languages(self._shop, config, self._nav_name)
        self._own_index = self._languages.several and search_index.applies(config)
        if self._own_index:
            search_index.separate_words(config)
        for path in (pages.STYLESHEET, pages.SCRIPT):
            listed = config.extra_css if path.endswith(".css") else config.extra_javascript
            if path not in map(str, listed):
                listed.insert(0, path)
        for name in (pages.HEADING_ANCHOR, pages.WHOLE_BLOCKS):
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
        self._blocks: set[str] = set()
        config.mdx_configs[pages.WHOLE_BLOCKS] = {"known": self._blocks}
        return config

    # Before plugins that look at all files, such as search, and before those that rewrite the navigation.
    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        feeds = pages.changes_feeds(self._shop.policy, config.site_url, directory_urls=config.use_directory_urls)
        made = pages.generate(
            self._shop.policy,
            self._project.today,
            feed=bool(feeds),
            site_name=config.site_name,
            directory_urls=config.use_directory_urls,
        )
        self._generated = generated.add_pages(made, self._project.reading, config, files)
        self._replaced = {page.path: page for page in made if page.path not in self._generated}
        generated.add_assets({**pages.ASSETS, **feeds}, config, files)
        self._files = files
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._languages.on_nav(nav, files)
        return nav

    # Before plugins that read the page's language from the theme.
    @event_priority(50)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        self._languages.before_page(page, self._locale(page.file.src_uri), config, context)
        return context

    # Before plugins that render `{{ }}` and `{# #}` themselves: mkdocs-macros knows no notice, and would take the
    # anchor of a heading, `{#returns}`, for a comment.
    @event_priority(50)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self._blocks.clear()
        if page.file.src_uri in self._generated:
            page.meta["render_macros"] = False
            self._blocks.update(pages.whole_blocks(markdown))
            return markdown
        written = _written(page, config)
        self._found += markup.unread_front_matter(written, markdown)
        if "{" not in markdown:
            return markdown
        above = markup.lines_above(markdown, page.file.content_string)
        placing, self._placed[page.file.src_uri] = markup.place(markdown, self._desk(page), above)
        self._found += markup.misplaced(placing, written, markdown, above, self._project.reading)
        self._mistyped[page.file.src_uri] = list(markup.mistyped(written, markdown, above, self._shop.policy))
        return placing.markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        page.present_anchor_ids = (page.present_anchor_ids or set()) | pages.ids_in(self._blocks)
        html = markup.fill(html, self._placed.pop(page.file.src_uri, ()))
        mistyped = self._mistyped.pop(page.file.src_uri, ())
        self._found += [finding for words, finding in mistyped if markup.still_stands(words, html)]
        if (instead_of := self._replaced.get(page.file.src_uri)) is not None:
            self._found += own_pages.rules_lost(_written(page, config), html, instead_of, self._shop.policy)
        sold = markup.sells(page.meta)
        if sold and page.file.src_uri not in self._generated and self._project.settings.insert_notices:
            html = markup.insert(html, sold, self._shop, self._desk(page))
        return pages.fit_title_levels(html)

    @event_priority(-50)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        if self._project.settings.contact_bar:
            contact_bar.into_templates(env, self._bar_in_template)
        pages.keep_compiled(env, "theme")
        return env

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if not template_name.endswith((".html", ".htm")) or not self._project.settings.contact_bar:
            return output
        return contact_bar.into_html(output, lambda: self._bar_at_root(self._site_path))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        locale = self._locale(page.file.src_uri)
        if self._project.settings.contact_bar:
            output = contact_bar.into_html(output, lambda: self._bar_on(page))
        if locale != self._default:
            output = markup.in_language(output, locale)
            if self._own_index:
                output = search_index.point_to(output, locale, page.url)
        output = self._languages.head(output, page)
        if (made := self._generated.get(page.file.src_uri)) is not None:
            output = markup.say_which_page(output, made.name)
        return markup.say_what_it_sells(output, markup.sells(page.meta))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        self._following = serving.Following(server, self._project.root)
        self._following.policies(self._project.settings.policies)
        serving.follow_changes_on_error_pages(server)
        return server

    # After every plugin that still changes files of the site.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._dirty:
            log.warning("plainsight: a dirty build is not checked, as it leaves pages out")
            return
        site = Path(config.site_dir)
        sources = generated.sources(self._files or (), self._generated, self._project.reading, config)
        if self._own_index:
            search_index.split(site, [each for each in self._shop.policy.shop.locales if each != self._default])
        if self.mode == "collect":
            self.built = BuiltSite(site, sources, tuple(self._found))
            return
        try:
            audit = self._project.audit("the site", SiteFolder(site).files(sources), Inspection(), self._found)
        except SettingsError as error:
            raise PluginError(f"plainsight: the settings can't be used\n{error}") from None
        except BrowserMissing as error:
            message = f"plainsight: a browser is asked for, and none is here. This brings one: {error}"
            if self.mode == "serve":
                log.warning(message)
                return
            raise PluginError(message) from None
        if self.mode == "serve":
            serving.show_panels(site, audit)
        report = audit.report
        if report.worst_first or report.unsure:
            color = screen.wants_color(sys.stderr)
            click.echo(render(report, "terminal", color=color, width=screen.width()), err=True)
        if report.failing and self.mode == "build":
            count = len(report.failing)
            found = "one finding" if count == 1 else f"{count} findings"
            raise PluginError(f"plainsight: {found} at or above `{report.fail_on}`: not fit to publish")

    @property
    def _default(self) -> str:
        return self._shop.policy.shop.default_locale

    def _locale(self, src_uri: str) -> str:
        """A page's locale: the generated page's own, or that of the locale's folder it stands in."""
        made = self._generated.get(src_uri)
        return made.locale if made is not None else self._languages.locale_of(src_uri)

    def _nav_name(self, page: Page) -> str | None:
        """The goods alone for a page to read before buying them: the navigation has said the rest."""
        made = self._generated.get(page.file.src_uri)
        if made is None or made.source[:1] != ("category",):
            return None
        return self._shop.wording(made.locale).text(self._shop.policy.categories[made.source[1]].name).words

    def _desk(self, page: Page) -> markup.Desk:
        locale = self._locale(page.file.src_uri)
        return markup.Desk(self._shop.wording(locale), self._places, locale, page.url)

    def _bar_in_template(self, page: Page | None, base_url: str) -> str:
        return self._bar_on(page) if page is not None else self._bar_at_root(base_url)

    def _bar_on(self, page: Page) -> str:
        return self._desk(page).bar()

    def _bar_at_root(self, root: str) -> str:
        """The bar of a page without a place of its own, such as 404.html: its links start at the site's root."""
        path = f"{root.rstrip('/')}/{self._places.url(('contact',), self._default)}"
        return pages.contact_bar_html(self._shop.wording(self._default), contact_href=path)


def _written(page: Page, config: MkDocsConfig) -> str:
    """A page's own Markdown file, as messages name it."""
    return f"{Path(config.docs_dir).name}/{page.file.src_uri}"
