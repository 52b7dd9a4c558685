"""Words from a policy made harmless: in an HTML block, in a Markdown heading, in a page's front matter.

Everything a writer put into YAML has to come out as the same characters on the page, whatever it looks like to
HTML, to Markdown and its extensions, or to a template language that runs over the Markdown (`{{ ... }}`).
"""

from __future__ import annotations

import json
import re

from markupsafe import Markup

_BREAKS = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_NEEDS_FOLDING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|^ | $")

_HTML = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;", "{": "&#123;", "}": "&#125;"}
)
_SPECIAL = re.compile("[&<>\"'{}]")
_MARKDOWN = re.compile(
    r"""
    [!-+/:-@\[-`{-~]            # ASCII punctuation but comma, hyphen and full stop
    | (?<![^\W_])-|-(?![^\W_])  # a hyphen that joins no words: a list, a rule, a dash in the making
    | \.(?!\s|$)|(?<![^\W\d_])\.  # a full stop that ends no word: an address, a numbered list
    """,
    re.VERBOSE,
)


def fold(text: str) -> str:
    """The text on one line: line breaks become spaces, control characters and lone surrogates go.

    Spaces that do not break (French sets them before a colon) stay.
    """
    if _NEEDS_FOLDING.search(text) is None:
        return text
    text = _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))
    return _SURROGATES.sub("\ufffd", text).strip(" ")


def html(text: str) -> Markup:
    """For text and attribute values inside an HTML block.

    Braces become character references too: plugins that fill in `{{ ... }}` run over HTML blocks as well.
    """
    folded = fold(text)
    return Markup(folded.translate(_HTML) if _SPECIAL.search(folded) else folded)


def lines(text: str) -> Markup:
    """As `html`, but the writer's lines stay lines: for addresses."""
    return Markup("<br>").join(html(line) for line in text.splitlines() if line.strip())


def markdown(text: str) -> Markup:
    """For a Markdown heading: every character that some Markdown dialect reads becomes a character reference."""
    return Markup(_MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", fold(text)))


def title(text: str) -> str:
    """For the title in front matter, which themes print into HTML unescaped, some after removing tags.

    Angle brackets become the single quotation marks that look like them: as references they would be resolved
    again by themes that strip tags from the title.
    """
    return fold(text).replace("<", "‹").replace(">", "›").replace("&", "&amp;").replace("{", "&#123;")


def front_matter(values: dict[str, object]) -> str:
    """A YAML head for a page. Strings, folded ones, are quoted as JSON, which YAML reads alike."""
    written = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items())
    return f"---\n{written}---\n"
