"""Pages that a writer has put in place of generated ones: they win, and what is lost by that is told."""

from __future__ import annotations

from collections.abc import Iterator

from plainsight.checks.check import Problem
from plainsight.checks.registry import find_check
from plainsight.findings import Finding, Place, Severity
from plainsight.model import Policy
from plainsight.pages import GeneratedPage


def rules_lost(file: str, html: str, instead_of: GeneratedPage, policy: Policy) -> Iterator[Finding]:
    """A finding where a page does not tell rules that the generated page of its address would tell in full.

    Args:
        file: the page's own Markdown file, as messages name it.
        html: what it is made into.
        instead_of: the page that it stands in place of.
        policy: whose rules.
    """
    told = [rule.id for rule in policy.rules if f"{{#{rule.id}}}" in instead_of.markdown]
    lost = [name for name in told if f'id="{name}"' not in html and f'data-plainsight-rule="{name}"' not in html]
    check = find_check("rule-without-page")
    assert check is not None
    if lost:
        rules = (
            f"the rule `{lost[0]}`" if len(lost) == 1 else f"{len(lost)} rules: {', '.join(f'`{n}`' for n in lost)}"
        )
        yield check.finding(
            Problem(
                f"this page stands in place of the one that is made from the policies, and leaves out {rules}",
                Place(file, 1, 1),
                f'Give the file another name, and the page is made again; or write {{{{ notice("{lost[0]}") }}}}'
                + (" and so on, for each," if len(lost) > 1 else "")
                + " on a line of its own: notices elsewhere lead here for the whole rule.",
                severity=Severity.WARNING,
            ),
            check.severity,
        )
