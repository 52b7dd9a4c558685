from __future__ import annotations

from plainsight.checks.palettes import in_other_palettes

BODY = b'<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="indigo">'
SWITCH = b'<input data-md-color-scheme="%s" data-md-color-primary="%s" type="radio" name="__palette" id="p">'


def test_a_page_is_seen_in_each_palette_that_its_switch_offers() -> None:
    switches = b"".join((SWITCH % (b"default", b"indigo"), SWITCH % (b"slate", b"teal"), SWITCH % (b"slate", b"red")))
    found = dict(in_other_palettes(BODY + switches + b"<p>x</p></body>"))
    chosen = b'<body dir="ltr" data-md-color-scheme="slate" data-md-color-primary="teal">'
    assert found == {"slate": chosen + switches + b"<p>x</p></body>"}


def test_a_page_without_a_switch_has_one_palette() -> None:
    assert list(in_other_palettes(BODY + b"__palette")) == []
    assert list(in_other_palettes(SWITCH % (b"slate", b"teal"))) == []
    assert list(in_other_palettes(b"<body><input name=__palette>")) == []
