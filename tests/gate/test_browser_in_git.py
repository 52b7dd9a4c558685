"""A change that only a browser sees: told once, with pictures from before and after."""

from __future__ import annotations

import pytest

from tests.gate.repository import Shop
from tests.gate.test_changes_in_git import GUIDE, NOTICE

pytestmark = pytest.mark.browser
SHOWN_BY_A_SCRIPT = f"""\
<div id="late" style="display:none" markdown="1">

{NOTICE}

</div>
<script>document.getElementById("late").style.display = "block"</script>
"""


def test_a_notice_that_needs_a_script_is_told_once(shop: Shop) -> None:
    shop.edit(GUIDE, NOTICE, SHOWN_BY_A_SCRIPT)
    shop.commit()
    code, changes = shop.diff("main", "--engine", "browser")
    assert [f"{change['code']} {change['severity']}" for change in changes] == ["PG115 warning"], changes
    assert code == 0
