"""The commands that write: new, write, schema and explain."""

from __future__ import annotations

import datetime as dt
import json
import shlex
import sys
from pathlib import Path

import click
import phonenumbers

from plainsight.adapters import screen
from plainsight.checks.registry import CHECKS, find_check, near_checks
from plainsight.cli.options import (
    FINDINGS,
    USAGE,
    as_of_option,
    output_option,
    project_option,
    stop,
    write_out,
)
from plainsight.drafting import LOCALES, draft_policy, guess_locale, read_passages, written
from plainsight.gate.exposures_file import exposures_schema
from plainsight.gate.registry import KINDS, OF_CODE, OF_NAME
from plainsight.model import json_schema
from plainsight.model.described import DescribedSchema
from plainsight.reports.explain import explain as explain_check
from plainsight.reports.explain import explain_terminal
from plainsight.reports.explain_change import explain_change
from plainsight.reports.schemas import comparison_schema, report_schema
from plainsight.settings import Settings, SettingsError
from plainsight.source.office_files import is_office_file


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """What a check or a change means, why it matters, and what to do. Without a CODE, all in a list."""
    if code is None:
        listed = [(c.code, c.severity, c.name, c.title) for c in CHECKS]
        listed += [(k.code, k.severity, k.name, k.title) for k in KINDS]
        for number, severity, name, title in listed:
            click.echo(f"{number}  {severity.value:8} {name:28} {title}")
        return
    found = find_check(code)
    kind = OF_CODE.get(code.upper()) or OF_NAME.get(code.lower())
    if found is None and kind is None:
        near = near_checks(code)
        hint = f" Did you mean {near[0]}?" if near else " `plainsight explain` lists all."
        raise click.UsageError(f"there is no check {code}.{hint}")
    page = explain_check(found) if found is not None else explain_change(kind) if kind is not None else ""
    click.echo(explain_terminal(page, color=screen.wants_color(sys.stdout), width=screen.width()), nl=False)


@click.command()
@click.option("--settings", "of", flag_value="settings", help="The schema of plainsight.yml instead.")
@click.option("--exposures", "of", flag_value="exposures", help="The schema of a line of exposures.jsonl instead.")
@click.option("--report", "of", flag_value="report", help="The schema of `check --format json` instead.")
@click.option("--diff", "of", flag_value="diff", help="The schema of `diff --format json` instead.")
@output_option
def schema(of: str | None, output: Path | None) -> None:
    """The JSON Schema of policy files, from which editors complete and explain while one types."""
    others = {
        "settings": lambda: Settings.model_json_schema(schema_generator=DescribedSchema),
        "exposures": exposures_schema,
        "report": report_schema,
        "diff": comparison_schema,
    }
    made = (others[of] if of else json_schema)()
    write_out(json.dumps(made, indent=2, ensure_ascii=False) + "\n", output)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--locale", type=click.Choice(LOCALES), help="Language of the text; guessed when left out.")
@click.option("--country", help="Country of phone numbers without a code, as ISO 3166-1 code such as US.")
@output_option
def import_(files: tuple[Path, ...], locale: str | None, country: str | None, output: Path | None) -> None:
    """Draft policy YAML from an existing policy text: Markdown, plain text or HTML.

    Each entry of the draft stands under the sentence that it rests on. What is not understood for certain is listed,
    never guessed. The text is read by patterns of words, on this machine.
    """
    if output is not None and output.exists():
        stop(USAGE, f"{output} is there already; name a new file, so that nothing is overwritten")
    if country is not None and country.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise click.UsageError(f"{country} is no country code (ISO 3166-1, such as US or FR)")
    passages = [passage for file in files for passage in read_passages(_text_of(file), file.name)]
    spoken = locale or guess_locale(passage.text for passage in passages)
    draft = draft_policy(passages, spoken, country.upper() if country else None)
    write_out(written(draft), output)
    click.echo(
        f"Read as {spoken}: {_count(draft.facts, 'fact')} in {_count(len(draft.rules), 'rule')}, "
        f"{_count(len(draft.undecided), 'sentence')} left undecided, {len(draft.partly)} told only in part"
        + (f", {len(draft.foreign)} in another language." if draft.foreign else "."),
        err=True,
    )
    if not draft.rules and not draft.channels:
        stop(FINDINGS, "nothing was recognised; is this the policy text, and its language right? (--locale)")


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _text_of(file: Path) -> str:
    raw = file.read_bytes()
    if is_office_file(raw):
        stop(USAGE, f"{file} is no text but a document of Word, PDF or the like; save it as HTML or plain text first")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a small shop in FOLDER: policies, pages and settings to start from."""
    from plainsight.starter import FolderNotEmpty, write_shop

    if folder.is_file():
        stop(USAGE, f"{folder} is a file; name a new folder")
    try:
        written = write_shop(folder, dt.date.today())
    except FolderNotEmpty:
        stop(USAGE, f"{folder} is not empty; name a new folder, so that nothing is overwritten")
    except OSError as error:
        stop(USAGE, f"{folder} can't be written: {error.strerror}")
    for path in written:
        click.echo(f"  wrote {path}")
    enter = "" if folder.resolve() == Path.cwd() else f"  cd {shlex.quote(str(folder))}\n"
    click.echo(
        f"\nNow:\n{enter}"
        "  mkdocs serve        preview at the address it prints; it follows what you change\n"
        "  plainsight check    is every rule seen before purchase, and a human within reach?\n\n"
        "Begin with policies/shop.yml: your name, what you sell, your phone number."
    )


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--site-url", metavar="URL", help="Address of the site to be: writes the feeds of changes, too.")
@as_of_option
@project_option
def write(folder: Path, site_url: str | None, as_of: dt.date | None, project: Path) -> None:
    """Write the policy pages as Markdown into FOLDER, for other generators; only what changed."""
    from plainsight.adapters.writing import write_pages

    try:
        changed, kept, findings = write_pages(project, folder, as_of, site_url)
    except SettingsError as error:
        stop(USAGE, str(error))
    except OSError as error:
        stop(USAGE, f"{folder} can't be written: {error.strerror}")
    for path in changed:
        click.echo(f"  wrote {path}")
    click.echo(f"{len(changed)} written, {kept} unchanged")
    if findings:
        click.echo(f"{findings} error(s) in policies/: `plainsight check` tells them", err=True)
        sys.exit(FINDINGS)
