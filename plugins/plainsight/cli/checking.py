"""The commands that look at a shop's site: check and report."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from plainsight.adapters import screen
from plainsight.adapters.repository_folder import repository_folder
from plainsight.checks.registry import CHECKS
from plainsight.cli.look_options import looking, prefers_option
from plainsight.cli.options import (
    ALL_FORMATS,
    CLOSED,
    EXIT_CODES,
    FINDINGS,
    USAGE,
    as_of_option,
    engine_option,
    output_option,
    progress,
    project_option,
    save_option,
    site_option,
    stop,
    write_out,
)
from plainsight.findings import Severity
from plainsight.reports import render
from plainsight.reports.report import number
from plainsight.settings import SettingsError


@click.command(epilog=EXIT_CODES)
@site_option
@engine_option
@prefers_option
@click.option("--format", "format_", type=click.Choice(ALL_FORMATS), default="terminal", show_default=True)
@output_option
@save_option
@click.option("--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit 1 from this severity on.")
@click.option("--strict", is_flag=True, help="An answer of `unsure` is an error, too.")
@click.option(
    "--links",
    type=click.Choice(["internal", "external"]),
    is_flag=False,
    flag_value="internal",
    help="Have LinkChecker follow all links within the site, or `external` ones to other sites, too.",
)
@click.option("--policies-only", is_flag=True, help="Check the policy files alone: fast, and no site is built.")
@click.option(
    "--baseline",
    metavar="FILE",
    help="Findings that are listed in this file, inside the project, stop nothing.",
)
@click.option(
    "--update-baseline",
    is_flag=True,
    help="List all that is found now in the baseline. Read the list before you commit it.",
)
@click.option(
    "--exposures",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was seen to this file, for `plainsight diff`.",
)
@as_of_option
@project_option
def check(
    site: Path | None,
    engine: str | None,
    prefers: tuple[str, ...],
    format_: str,
    output: Path | None,
    saved: tuple[tuple[str, Path], ...],
    fail_on: str | None,
    strict: bool,
    links: Literal["internal", "external"] | None,
    policies_only: bool,
    baseline: str | None,
    update_baseline: bool,
    exposures: Path | None,
    as_of: dt.date | None,
    project: Path,
) -> None:
    """Check policies and pages: is every must-show rule seen before purchase, and a human within reach?"""
    from plainsight.adapters.checking import CannotCheck, check_policies, check_project
    from plainsight.checks.site_seen import Inspection

    formats = (format_, *(name for name, _ in saved))
    if policies_only and (site is not None or update_baseline or exposures is not None or "html" in formats):
        raise click.UsageError(
            "--policies-only looks at no site: leave out --site, --update-baseline, --exposures and html"
        )
    told = {"fail_on": fail_on, "strict": strict or None, "baseline": baseline}
    warnings: tuple[str, ...] = ()
    changes = looking(engine, prefers) | {name: value for name, value in told.items() if value is not None}
    try:
        if policies_only:
            report = check_policies(project, changes, as_of)
        else:
            with progress("Looking at pages") as counting:
                how = Inspection(counting, fine=exposures is not None, links=links)
                audit = check_project(project, site, changes, as_of, how, renew_baseline=update_baseline)
            report, warnings = audit.report, audit.warnings
            if exposures is not None:
                from plainsight.adapters.snapshots import snapshot_of_project
                from plainsight.gate.exposures_file import written

                write_out(written(snapshot_of_project(audit.project, audit.site, audit.sources)), exposures)
    except SettingsError as error:
        stop(USAGE, str(error))
    except CannotCheck as error:
        stop(CLOSED, str(error))
    report = replace(report, folder=repository_folder(project))
    color = output is None and screen.wants_color(sys.stdout)
    for name, file, coloured in ((format_, output, color), *((name, file, False) for name, file in saved)):
        if name == "html":
            from plainsight.reports.exposure_map import exposure_map

            made = exposure_map(report, audit.site, audit.project.reading, audit.project.settings)
            write_out(made.html, file)
        else:
            write_out(render(report, name, color=coloured, width=screen.width(), checks=CHECKS), file)
    if output is not None and format_ != "terminal":
        color = screen.wants_color(sys.stderr)
        click.echo(render(report, "terminal", color=color, width=screen.width()), err=True, nl=False)
    for warning in warnings:
        click.echo(f"MkDocs warns: {warning}", err=True)
    if update_baseline:
        held = [found for found in report.findings if found.acceptance and found.acceptance.by == "baseline"]
        spots = number(sum(len(found.cases) for found in held), "spot")
        listed = f"The baseline lists {number(len(held), 'finding')} at {spots}, one line for each"
        click.echo(f"{listed}. Name it in plainsight.yml, as `baseline:`.", err=True)
    if report.failing:
        sys.exit(FINDINGS)


@click.command()
@site_option
@engine_option
@prefers_option
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="plainsight-report.html",
    show_default=True,
    help="Write to this file.",
)
@click.option("--open", "show", type=click.Choice(["yes", "no"]), default="no", help="Show it in the web browser.")
@as_of_option
@project_option
def report(
    site: Path | None,
    engine: str | None,
    prefers: tuple[str, ...],
    output: Path,
    show: str,
    as_of: dt.date | None,
    project: Path,
) -> None:
    """Draw the exposure map: what customers see of each rule, page by page, as one HTML file to pass on."""
    from plainsight.adapters.checking import CannotCheck
    from plainsight.adapters.reporting import report_on

    try:
        with progress("Looking at pages") as counting:
            made = report_on(project, site, looking(engine, prefers), as_of, progress=counting)
    except SettingsError as error:
        stop(USAGE, str(error))
    except CannotCheck as error:
        stop(CLOSED, str(error))
    write_out(made.html, output)
    click.echo(f"{made.answer}\nThe map: {output}")
    if show == "yes":
        click.launch(str(output))
    if made.failing:
        sys.exit(FINDINGS)
