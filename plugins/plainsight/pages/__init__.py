"""From model to pages: Markdown for customers, notices, the contact bar, and how they look."""

from plainsight.pages.assets import ASSETS, SCRIPT, STYLESHEET
from plainsight.pages.changes_feed import changes_feeds
from plainsight.pages.compiled_templates import keep_compiled
from plainsight.pages.contact_bar import contact_bar_html, contact_card_html
from plainsight.pages.generate import generate
from plainsight.pages.heading_anchor import NAME as HEADING_ANCHOR
from plainsight.pages.inserting import insert_notices
from plainsight.pages.notice import notice_html, notices_html
from plainsight.pages.page import GeneratedPage, PageKind
from plainsight.pages.places import Places, built_url, contact_path, page_paths, relative_url
from plainsight.pages.placing import Misplaced, Placing, place
from plainsight.pages.title_levels import fit_title_levels
from plainsight.pages.whole_blocks import NAME as WHOLE_BLOCKS
from plainsight.pages.whole_blocks import ids_in, whole_blocks

__all__ = [
    "ASSETS",
    "HEADING_ANCHOR",
    "SCRIPT",
    "STYLESHEET",
    "WHOLE_BLOCKS",
    "GeneratedPage",
    "Misplaced",
    "PageKind",
    "Places",
    "Placing",
    "built_url",
    "changes_feeds",
    "contact_bar_html",
    "contact_card_html",
    "contact_path",
    "fit_title_levels",
    "generate",
    "ids_in",
    "insert_notices",
    "keep_compiled",
    "notice_html",
    "notices_html",
    "page_paths",
    "place",
    "relative_url",
    "whole_blocks",
]
