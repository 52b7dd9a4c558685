"""What may lie over a text is found on every page, also once the common elements of a site are passed over."""

from plainsight.sight import PHONE, Shown, Stylesheets, read_page

_SHEET = b"""
.item { color: #000 }
button.item { position: fixed; inset: 0; background: #fff }
.late .item { position: fixed; inset: 0; background: #fff }
"""


def _shown(body: str, sheets: Stylesheets) -> Shown:
    html = f"<!doctype html><link rel=stylesheet href=/site.css><p id=n>Opened goods stay here.</p>{body}"
    page = read_page(html.encode(), "index.html", sheets)
    return page.look(page.select("#n")[0], PHONE).shown


def test_a_common_class_is_no_longer_passed_over_where_it_lies_over_the_text() -> None:
    sheets = Stylesheets({"/site.css": _SHEET}.get)
    plain = "<span class=item>x</span>" * 40
    for _ in range(12):
        assert _shown(plain, sheets) is Shown.VISIBLE
    assert _shown(plain + "<button class=item>x</button>", sheets) is Shown.HIDDEN
    assert _shown(f"<div class=late>{plain}</div>", sheets) is Shown.HIDDEN  # the new class changes what is common
    for _ in range(12):
        assert _shown(plain, sheets) is Shown.VISIBLE
    assert _shown(f"<div class=late>{plain}</div>", sheets) is Shown.HIDDEN
