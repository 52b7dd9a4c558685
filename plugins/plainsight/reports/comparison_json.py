"""A comparison for programs: version 1 of our own JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from plainsight import __version__
from plainsight.gate.change import Change
from plainsight.gate.comparison import Comparison
from plainsight.reports.comparison_words import accept_command


def comparison_json(comparisons: Sequence[Comparison]) -> str:
    """One object: version, tool, comparisons with their changes. ASCII, so that any pipe carries it."""
    whole = {
        "version": 1,
        "tool": {"name": "plainsight", "version": __version__},
        "blocked": any(comparison.blocking for comparison in comparisons),
        "comparisons": [_comparison(comparison) for comparison in comparisons],
    }
    return json.dumps(whole, indent=2) + "\n"


def _comparison(comparison: Comparison) -> dict[str, object]:
    return {
        "base": comparison.base,
        "head": comparison.head,
        "engine": comparison.engine,
        "viewports": list(comparison.viewports),
        "pages": comparison.pages,
        "rules": comparison.rules,
        "exposures": comparison.exposures,
        "blocking": len(comparison.blocking),
        "changes": [_change(change, comparison) for change in comparison.changes],
    }


def _change(change: Change, comparison: Comparison) -> dict[str, object]:
    return {
        "code": change.code,
        "name": change.name,
        "severity": change.severity.value,
        "blocks": change.blocks,
        "message": change.message,
        "rule": change.rule,
        "pages": list(change.pages),
        "before": change.before,
        "after": change.after,
        "place": asdict(change.place),
        "related": [asdict(place) for place in change.related],
        "why": change.why,
        "help": change.help,
        "handbook": change.finding.handbook,
        "fingerprint": change.fingerprint,
        "accept": accept_command(change, comparison.against),
        "approval": _approval(change),
        "pictures": [file for picture in comparison.pictures.get(change.fingerprint, ()) for file in picture.files],
        "steps": [
            {
                "rule": step.rule,
                "page": step.page,
                "locale": step.locale,
                "viewport": step.viewport,
                "before": step.before,
                "after": step.after,
                "detail": step.detail,
            }
            for step in change.steps
        ],
    }


def _approval(change: Change) -> dict[str, object] | None:
    if change.approval is None:
        return None
    held = change.approval.held.model_dump(mode="json", by_alias=True)
    return {"file": change.approval.file, **held}
