"""What only a browser can show of a change: scripts that a notice needs, and pictures from before and after."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gate.repository import Shop
from tests.gate.test_changes_in_git import GUIDE, NOTICE, RETURNS, style
from tests.sites.axe import violations_in_file

pytestmark = pytest.mark.browser
SHOWN_BY_A_SCRIPT = f"""\
<div id="late" style="display:none" markdown="1">

{NOTICE}

</div>
<script>document.getElementById("late").style.display = "block"</script>
"""


def test_a_browser_tells_of_scripts_and_shows_before_and_after(shop: Shop, chromium: Any) -> None:
    shop.edit(GUIDE, NOTICE, SHOWN_BY_A_SCRIPT)
    shop.commit()
    code, changes = shop.diff("main", "--engine", "browser")
    assert [f"{change['code']} {change['severity']}" for change in changes] == ["PG115 warning"], changes
    assert code == 0
    shop.git("reset", "-q", "--hard", "main")
    style(".ps-notice { display: none }\n")(shop)
    shop.edit(RETURNS, "days: 45", "days: 60")
    shop.commit()
    report, kept = shop.root.parent / "report.html", shop.root.parent / "kept"
    code, said = shop.run(  # the base and its pictures come from the cache
        "diff",
        "main",
        "--engine",
        "browser",
        "--save",
        f"html={report}",
        "--evidence",
        str(kept),
        "--format",
        "markdown",
    )
    assert code == 1, said
    html = report.read_text("utf-8")
    assert re.findall(r"customer’s (\w+)<dd>", html) == ["desktop", "phone"]
    assert html.count("data:image/png;base64,") == 4
    assert 'alt="Screenshot from before the change, on phone: visible."' in html
    assert 'alt="Screenshot with the change, on phone: hidden."' in html
    names = sorted(path.name for path in kept.iterdir())
    assert [name.partition(".")[2] for name in names] == [
        "desktop.before.png", "desktop.now.png", "phone.before.png", "phone.now.png"
    ]  # fmt: skip
    assert all(f"{kept / name}" in said for name in names)
    assert violations_in_file(chromium, report) == {"phone": [], "desktop": []}

    map_of_all = shop.root.parent / "map.html"
    shop.run("report", "--output", str(map_of_all))
    assert violations_in_file(chromium, map_of_all) == {"phone": [], "desktop": []}
