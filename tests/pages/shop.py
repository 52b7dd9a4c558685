"""The shop that these tests write pages for, and pages as a site generator would turn them into HTML."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import markdown
from selectolax.lexbor import LexborHTMLParser

from plainsight.model import Policy, read_policy
from plainsight.pages import HEADING_ANCHOR, GeneratedPage, generate
from plainsight.source import read

TODAY = dt.date(2026, 11, 22)
MKDOCS = ("toc", "tables", "fenced_code")
"""What MkDocs switches on when a site names no Markdown extensions."""


def policy_of(text: str) -> Policy:
    """A policy from YAML, without a fault in it."""
    reading = read_policy([read(text, "policies/shop.yml")])
    assert not reading.faults, reading.faults
    return reading.policy


@cache
def shop() -> Policy:
    return policy_of((Path(__file__).parent / "shop.yml").read_text(encoding="utf-8"))


@cache
def pages() -> dict[str, GeneratedPage]:
    return {page.path: page for page in generate(shop(), TODAY)}


def body(page: GeneratedPage) -> str:
    """The page's Markdown below its front matter."""
    return page.markdown.split("---\n", 2)[2]


def html_of(page: GeneratedPage, extensions: tuple[str, ...] = MKDOCS) -> str:
    return markdown.markdown(body(page), extensions=[*extensions, HEADING_ANCHOR])


def tree_of(page: GeneratedPage, extensions: tuple[str, ...] = MKDOCS) -> LexborHTMLParser:
    return LexborHTMLParser(html_of(page, extensions))
