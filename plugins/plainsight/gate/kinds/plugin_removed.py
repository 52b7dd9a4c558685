"""The plugin is gone from mkdocs.yml, or switched off there.

Without it no page is made from the policy, no notice is inserted, and no build stops. Nothing else is compared then.
"""

from __future__ import annotations

from plainsight.findings import Severity
from plainsight.gate.examples import ChangeExample, Side

CODE = "PG408"
NAME = "plugin-removed"
SEVERITY = Severity.ERROR
EFFECT = "nothing makes, inserts or checks the rules of this shop any more: mkdocs.yml no longer uses the plugin"
WHY = "All that customers should see before they buy is gone at once."
HELP = "Put `plainsight` back under `plugins:` in mkdocs.yml."
GOOD = (ChangeExample("One more plugin", after=Side(mkdocs="plugins: [search, plainsight]\n")),)
BAD = (ChangeExample("Taken out", after=Side(mkdocs="plugins: [search]\n")),)
