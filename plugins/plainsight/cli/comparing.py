"""The commands of the gate: diff, approve and approvals."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from plainsight.adapters import screen
from plainsight.adapters.repository_folder import repository_folder
from plainsight.cli.options import (
    ALL_FORMATS,
    CLOSED,
    EXIT_CODES_OF_DIFF,
    FINDINGS,
    USAGE,
    Day,
    as_of_option,
    engine_option,
    evidence_option,
    output_option,
    project_option,
    save_option,
    stop,
    write_out,
)

if TYPE_CHECKING:
    from plainsight.adapters.revision_build import Asked
    from plainsight.gate.comparison import Comparison

T = TypeVar("T")
_MAIN = "origin/main"
against_option = click.option(
    "--against", default=_MAIN, show_default=True, help="The base that `plainsight diff` was given."
)


@click.command(epilog=EXIT_CODES_OF_DIFF)
@click.argument("base")
@click.argument("head", required=False)
@engine_option
@click.option("--also-against", metavar="TAG", help="Compare with this revision, too: many small steps can't erode.")
@click.option("--format", "format_", type=click.Choice(ALL_FORMATS), default="terminal", show_default=True)
@output_option
@save_option
@evidence_option
@click.option(
    "--strict/--no-strict", default=None, help="What can't be told is an error. Default: where `CI` is set."
)
@as_of_option
@project_option
def diff(
    base: str,
    head: str | None,
    engine: str | None,
    also_against: str | None,
    format_: str,
    output: Path | None,
    saved: tuple[tuple[str, Path], ...],
    evidence: Path | None,
    strict: bool | None,
    as_of: dt.date | None,
    project: Path,
) -> None:
    """Compare what customers see at BASE and at HEAD: does the change hide or weaken a rule?

    Each is a git revision, a folder of a built site, or a file that `plainsight check --exposures` wrote. HEAD is the
    working tree when left out; a revision BASE stands for the commit from which HEAD parted from it.
    """
    from plainsight.adapters.diffing import compared

    started = time.perf_counter()
    asked = _asked(project, base, head, engine, as_of, strict, also_against)
    comparisons = _closed(lambda: compared(asked))
    if evidence is not None:
        comparisons = _with_evidence(comparisons, evidence)
    from plainsight.reports.comparisons import render_comparison

    color = output is None and screen.wants_color(sys.stdout)
    seconds = time.perf_counter() - started
    for name, file, coloured in ((format_, output, color), *((name, file, False) for name, file in saved)):
        text = render_comparison(
            comparisons,
            name,
            today=asked.today,
            seconds=seconds,
            color=coloured,
            width=screen.width(),
            folder=repository_folder(project),
        )
        write_out(text, file)
    if output is not None and format_ != "terminal":
        color, width = screen.wants_color(sys.stderr), screen.width()
        told = render_comparison(comparisons, "terminal", today=asked.today, color=color, width=width)
        click.echo(told, err=True, nl=False)
    if any(comparison.blocking for comparison in comparisons):
        sys.exit(FINDINGS)


@click.command()
@click.argument("fingerprint")
@click.option("--reason", required=True, help="Why, in a sentence; it stands in every report.")
@click.option("--until", type=Day(), help="Last day on which it counts. Default: 90 days from today, the most.")
@click.option("--orders-from", type=Day(), help="First day whose orders get a worsened term.")
@click.option("--by", help='Who approves, as "Name <mail>". Default: the user that git knows.')
@against_option
@engine_option
@as_of_option
@project_option
def approve(
    fingerprint: str,
    reason: str,
    until: dt.date | None,
    orders_from: dt.date | None,
    by: str | None,
    against: str,
    engine: str | None,
    as_of: dt.date | None,
    project: Path,
) -> None:
    """Say yes to one change that `plainsight diff` blocks: writes one file under policies/approvals/ to commit.

    Not by an author of the change, for 90 days at most, and for exactly this change.
    """
    from plainsight.adapters.approving import CannotApprove, Yes
    from plainsight.adapters.approving import approve as write_approval

    asked = _asked(project, against, None, engine, as_of, None, None)
    yes = Yes(fingerprint, reason, by, until, orders_from)
    try:
        path, change = _closed(lambda: write_approval(asked, yes))
    except CannotApprove as error:
        stop(USAGE, str(error))
    click.echo(f"{change.code} {change.name}: {change.message}\nApproved in {path}. Commit that file.")


@click.group(invoke_without_command=True)
@click.pass_context
@project_option
def approvals(context: click.Context, project: Path) -> None:
    """List the approvals of this project; `prune` removes those whose change is no longer there."""
    from plainsight.adapters.approving import approvals as read

    context.obj = project
    if context.invoked_subcommand is not None:
        return
    found = _closed(lambda: read(project))
    for approval in found.read:
        held = approval.held
        about = held.rule or ", ".join(held.pages)
        click.echo(f"{held.fingerprint}  until {held.until}  {held.code} {about}: {held.before} -> {held.after}")
        click.echo(f"  {held.by}, {held.approved}: {held.reason}\n  {approval.file}")
    for fault in found.faults:
        click.echo(f"{fault.place}: {fault.message}", err=True)
    click.echo(f"{len(found.read)} approval{'' if len(found.read) == 1 else 's'}")


@approvals.command(short_help="Remove approvals that are done with.")
@against_option
@engine_option
@as_of_option
@click.pass_obj
def prune(project: Path, against: str, engine: str | None, as_of: dt.date | None) -> None:
    """Remove the approvals whose change the base holds, or that was taken back."""
    from plainsight.adapters.approving import prune as remove

    asked = _asked(project, against, None, engine, as_of, None, None)
    removed = _closed(lambda: remove(asked))
    for path in removed:
        click.echo(f"  removed {path}")
    click.echo(f"{len(removed)} removed")


def _with_evidence(comparisons: tuple[Comparison, ...], folder: Path) -> tuple[Comparison, ...]:
    """The comparisons, with their pictures in a folder."""
    from plainsight.gate.pictures import written_to

    try:
        return tuple(replace(each, pictures=written_to(folder, each.pictures)) for each in comparisons)
    except OSError as error:
        stop(USAGE, f"{folder} can't be written: {error.strerror}")


def _asked(
    project: Path,
    base: str,
    head: str | None,
    engine: str | None,
    as_of: dt.date | None,
    strict: bool | None,
    also_against: str | None,
) -> Asked:
    from plainsight.adapters.revision_build import Asked

    return Asked(
        root=project.resolve(),
        base=base,
        head=head,
        also_against=also_against,
        changes={"engine": engine} if engine else {},
        today=as_of or dt.date.today(),
        strict=bool(os.environ.get("CI")) if strict is None else strict,
    )


def _closed(make: Callable[[], T]) -> T:
    """What can't be looked at is closed, never open."""
    from plainsight.adapters.revision_build import CannotCompare
    from plainsight.gate.git import GitFailed
    from plainsight.settings import SettingsError

    try:
        return make()
    except SettingsError as error:
        stop(USAGE, str(error))
    except (CannotCompare, GitFailed) as error:
        stop(CLOSED, str(error))
