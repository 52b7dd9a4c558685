"""Files that hold a document of an office program, where a text is asked for."""

from __future__ import annotations

_BEGINNINGS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How they begin: docx and odt, PDF, doc, RTF."""


def is_office_file(raw: bytes) -> bool:
    """Whether a file's bytes are those of Word, OpenDocument, PDF or RTF."""
    return raw.startswith(_BEGINNINGS)
