"""A site in several languages: each page with the theme's words, the navigation and the links of its own language.

The first language of the shop stands at the site's root, each other one in a folder named after it. A page and its
counterparts have the same path in their folders.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from pathlib import Path

from babel import Locale
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from plainsight.adapters.mkdocs import navigation
from plainsight.checks.shop import Shop
from plainsight.pages.escaping import html

_ALTERNATE = re.compile(r'<link rel="alternate" href="[^"]*" hreflang="[^"]*">\s*')


class Languages:
    """What changes from one language of the site to the next.

    Args:
        shop: names the languages, and translates words of mkdocs.yml.
        config: as it was read; its theme, texts and switcher are set anew before each page is written.
        nav_name: what a page is called in the navigation of its language, where that is shorter than its title.
    """

    def __init__(self, shop: Shop, config: MkDocsConfig, nav_name: Callable[[Page], str | None]) -> None:
        self._shop = shop
        self._locales = shop.policy.shop.locales
        self._default = shop.policy.shop.default_locale
        self._nav_name = nav_name
        self._own_switcher = bool(config.extra.get("alternate"))
        self._texts = (config.copyright, config.site_description)
        if isinstance(said := config.theme.get("language"), str) and _base(said) != _base(self._default):
            # The theme's own default is English, and a shop's first language is told in policies/.
            config.theme["language"] = _theme_language(config, self._default) or said
        self._theme = {key: config.theme.get(key) for key in ("language", "palette")}
        self._site_url = config.site_url
        self._navigations: dict[str, Navigation] = {}
        self._there: dict[str, File] = {}

    @property
    def several(self) -> bool:
        return len(self._locales) > 1

    def locale_of(self, path: str) -> str:
        """The language of a page, by the folder that its file in docs/ stands in."""
        folder, slash, _ = path.partition("/")
        return folder if slash and folder in self._locales else self._default

    def counterparts(self, path: str) -> dict[str, File]:
        """The same page in every language in which it is there, in the shop's order."""
        locale = self.locale_of(path)
        bare = path if locale == self._default else path.removeprefix(f"{locale}/")
        named = {each: bare if each == self._default else f"{each}/{bare}" for each in self._locales}
        return {each: self._there[name] for each, name in named.items() if name in self._there}

    def on_nav(self, nav: Navigation, files: Files) -> None:
        """Make the navigation of every other language; MkDocs has made that of the first one."""
        self._there = {file.src_uri: file for file in files.documentation_pages()}
        for locale in self._locales if self.several else ():
            if locale != self._default:
                self._navigations[locale] = navigation.in_language(nav, self._counterpart(locale), self._name(locale))

    def _counterpart(self, locale: str) -> navigation.Counterpart:
        def counterpart(page: Page) -> Page | None:
            file = self.counterparts(page.file.src_uri).get(locale)
            if file is None or file.page is None:
                return None
            short = self._nav_name(file.page)
            if short is not None:
                file.page.title = short
            return file.page

        return counterpart

    def _name(self, locale: str) -> navigation.Name:
        return lambda title: self._translated(title, locale)

    def _translated(self, words: str, locale: str) -> str | None:
        """Words of mkdocs.yml in another language: from plainsight.yml, or one of our own messages."""
        own = self._shop.settings.translations.get(words)
        said = own.within(locale, self._default) if own is not None else None
        if said is None:
            known = self._shop.wording(locale).speech.catalogue.find(words)
            said = known if known != words else None
        return said

    def before_page(self, page: Page, locale: str, config: MkDocsConfig, context: TemplateContext) -> None:
        """Set what the theme's templates read, for the page that is written next."""
        if not self.several:
            return
        context["nav"] = self._navigations.get(locale, context["nav"])
        config.copyright, config.site_description = (words and self._said(words, locale) for words in self._texts)
        if self._theme["language"] is not None:
            own = None if locale == self._default else _theme_language(config, locale)
            config.theme["language"] = own or self._theme["language"]
            config.theme["palette"] = self._palette(locale)
        if not self._own_switcher:
            config.extra["alternate"] = self._switcher(page)

    def _said(self, words: str, locale: str) -> str:
        return words if locale == self._default else self._translated(words, locale) or words

    def _palette(self, locale: str) -> object:
        palette = copy.deepcopy(self._theme["palette"])
        for entry in palette if isinstance(palette, list) else [palette]:
            toggle = entry.get("toggle") if isinstance(entry, dict) else None
            if isinstance(toggle, dict) and "name" in toggle:
                toggle["name"] = self._said(str(toggle["name"]), locale)
        return palette

    def _switcher(self, page: Page) -> list[dict[str, str]]:
        """The page in each language; where it is not there, that language's first page."""
        found = self.counterparts(page.file.src_uri)
        home = self.counterparts("index.md")
        return [
            {"name": own_name(locale), "lang": locale, "link": file.url or "./"}
            for locale in self._locales
            if (file := found.get(locale) or home.get(locale)) is not None
        ]

    def head(self, output: str, page: Page) -> str:
        """The page with `hreflang` links to its counterparts, itself among them, and to the first one for all others.

        Search engines ask for whole addresses, so without `site_url` there are none.
        """
        if not self.several or self._own_switcher:
            return output
        output = _ALTERNATE.sub("", output)
        found = self.counterparts(page.file.src_uri)
        if not self._site_url or len(found) < 2:
            return output
        where = {locale: _whole(self._site_url, file.url) for locale, file in found.items()}
        where["x-default"] = next(iter(where.values()))
        links = "".join(
            f'<link rel="alternate" href="{html(to)}" hreflang="{html(of)}">\n' for of, to in where.items()
        )
        return output.replace("</head>", f"{links}</head>", 1)


def _theme_language(config: MkDocsConfig, locale: str) -> str | None:
    """The theme's own words for a language; None where it has none."""
    known = (
        name
        for name in (locale, _base(locale))
        for folder in config.theme.dirs
        if (Path(folder) / "partials" / "languages" / f"{name}.html").is_file()
    )
    return next(known, None)


def _base(locale: str) -> str:
    return locale.partition("-")[0]


def own_name(locale: str) -> str:
    """What a language is called by those who speak it, as a heading: "Français"."""
    try:
        name = Locale.parse(locale, sep="-").get_display_name() or locale
    except ValueError:
        return locale
    return name[:1].upper() + name[1:]


def _whole(site_url: str, url: str) -> str:
    return site_url.rstrip("/") + "/" + url.removeprefix("./")
