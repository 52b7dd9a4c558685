"""Approvals as files under `policies/approvals/`: read, written, named. One file per approval, so that they merge."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from plainsight.findings import Place
from plainsight.gate.approval import Approval, ApprovalFile
from plainsight.gate.approving import Approvals
from plainsight.gate.change import Change
from plainsight.model.faults import faults_of
from plainsight.source import Document, Fault, FaultKind, read, read_file

FOLDER = "approvals"


def read_approvals(project: Path, policies: str) -> Approvals:
    """Every approval of a project; a file that can't be used is a fault with its place."""
    folder = project / policies / FOLDER
    files = sorted(folder.glob("*.y*ml")) if folder.is_dir() else []
    return approvals_of([read_file(project, path) for path in files])


def approvals_of(documents: list[Document]) -> Approvals:
    """Approvals from their documents."""
    found: list[Approval] = []
    faults: list[Fault] = []
    for document in documents:
        if document.faults:
            faults += document.faults
            continue
        try:
            found.append(Approval(held=ApprovalFile.model_validate(document.data), file=document.file))
        except ValidationError as error:
            if isinstance(document.data, dict):
                faults += faults_of(document, (), document.data, error, ApprovalFile)
            else:
                place = Place(document.file, 1, 1)
                faults.append(Fault(FaultKind.INVALID_VALUE, "the file holds no approval", place))
    return Approvals(tuple(found), tuple(faults))


def approval_of(text: str, file: str) -> Approvals:
    """One approval from its text."""
    return approvals_of([read(text, file)])


def file_of(change: Change, by: str, reason: str, on: dt.date, until: dt.date, orders_from: dt.date | None) -> str:
    """The text of the file that approves a change."""
    held: dict[str, Any] = {"fingerprint": change.fingerprint, "code": change.code}
    if change.rule is not None:
        held["rule"] = change.rule
    if change.pages:
        held["pages"] = list(change.pages)
    held |= {"from": change.before, "to": change.after, "reason": reason, "by": by}
    held |= {"approved": on.isoformat(), "until": until.isoformat()}
    if orders_from is not None:
        held["orders_from"] = orders_from.isoformat()
    head = f"# A yes to one change: {change.name}. Written by `plainsight approve`; leave it as it is.\n"
    return head + yaml.safe_dump(held, sort_keys=False, allow_unicode=True, width=100)


def name_of(change: Change) -> str:
    """The name of the file that approves a change."""
    about = change.rule or (change.pages[0].replace("/", "-").removesuffix("-index.html") if change.pages else "")
    plain = "".join(c if c.isalnum() or c in "-_" else "-" for c in about)[:40].strip("-")
    return "-".join(part for part in (change.code, plain, change.fingerprint[:8]) if part) + ".yml"
