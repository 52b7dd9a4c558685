"""Compiled Jinja templates, kept from run to run where Python keeps compiled modules.

To compile the templates of a theme takes as long as to render dozens of its pages.
"""

from __future__ import annotations

import hashlib
import pickle
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.compiler import CodeGenerator
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

_FOLDER = Path(__file__).parent / "__pycache__"
_SYNTAX = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "optimized",
    "autoescape",
    "is_async",
    "newstyle_gettext",
    "policies",
)
"""All that Jinja's parser and compiler read of an environment, beside what `_computes_as_jinja` looks at."""
_CONTEXT = getattr(jinja2.pass_context(lambda context: context), "jinja_pass_arg", None)


def keep_compiled(env: jinja2.Environment, name: str) -> None:
    """Let an environment keep what it compiles.

    Args:
        env: left alone where others than Jinja have a say in what it compiles.
        name: tells what it keeps from what other environments keep.
    """
    if env.bytecode_cache is None and _computes_as_jinja(env):
        with suppress(OSError):
            _FOLDER.mkdir(exist_ok=True)
        env.bytecode_cache = _Kept(name)


def _computes_as_jinja(env: jinja2.Environment) -> bool:
    """Whether nothing but Jinja itself is asked while a template is compiled.

    Jinja works constants out then, by filters and tests that do not take the context of a page. What such a function
    of somebody else's answers can change with code that no key of ours would know.
    """
    tables = ((env.filters, FILTERS), (env.tests, TESTS), ({"": env.finalize}, {"": None}))
    others = [one for table, own in tables for name, one in table.items() if one is not own.get(name)]
    return (
        type(env) is jinja2.Environment
        and env.code_generator_class is CodeGenerator
        and not callable(env.autoescape)
        and all(type(extension).__module__ == "jinja2.ext" for extension in env.extensions.values())
        and _CONTEXT is not None
        and all(getattr(function, "jinja_pass_arg", None) is _CONTEXT for function in others)
    )


class _Kept(FileSystemBytecodeCache):
    """One file for each name of a template, so that however many projects are built, they do not pile up."""

    def __init__(self, name: str) -> None:
        super().__init__(str(_FOLDER), f"{name}-%s.jinja")

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        syntax = [getattr(environment, each, None) for each in _SYNTAX]
        facts = (jinja2.__version__, syntax, sorted(environment.extensions), filename, source)
        key = self.get_cache_key(name, "file" if filename else None)  # a theme's page and ours over it share a name
        bucket = Bucket(environment, key, hashlib.sha256(repr(facts).encode()).hexdigest())
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            self.load_bytecode(bucket)
        return bucket

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
