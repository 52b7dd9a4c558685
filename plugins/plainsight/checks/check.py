"""What a check is: one module with a manual page, examples, and a function from a subject to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal

from plainsight.findings import Finding, Place, Severity

Subject = Literal["policy", "page", "site", "acceptance"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What one check found once; its code, severity and reason come from the check.

    Attributes:
        message: what is wrong, one sentence.
        place: where to mend it.
        help: what to do; the check's own help when left out.
        related: further places, each with a label.
        rule: id of the rule concerned.
        cause: equal for problems that one change would mend, on however many pages: they are told once.
        severity: when it differs from the check's own.
    """

    message: str
    place: Place
    help: str | None = None
    related: tuple[Place, ...] = ()
    rule: str | None = None
    cause: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A case that runs as a test and is printed in the handbook.

    Attributes:
        title: what it shows, a few words.
        text: YAML for a policy check, a page's HTML body for a page check.
        css: a stylesheet of the page.
        files: for a site check, address -> HTML body, instead of `text`.
        why: why it is right, or wrong.
    """

    title: str
    text: str = ""
    css: str | None = None
    files: Mapping[str, str] | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One lint check.

    Attributes:
        code: `PS` and three digits: 1 data, 2 notices on pages, 3 human contact, 4 the site, 5 what is accepted.
        name: what it finds, in words with hyphens.
        severity: what it reports at, unless settings say otherwise.
        locked: whether settings may not lower it.
        acceptable: whether a suppression or a baseline may hold what it finds; not so where others can't look for it.
        subject: what it looks at.
        manual: its handbook page, Markdown.
        why: why it matters to a customer.
        help: what to do, in general.
        sources: law, standards or guidance that it rests on: (name, address).
        good: examples that it passes.
        bad: examples that it finds.
        run: the check itself.
        engine: what its examples need to look at pages.
    """

    code: str
    name: str
    severity: Severity
    locked: bool
    subject: Subject
    manual: str
    why: str
    help: str
    sources: tuple[tuple[str, str], ...]
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    run: Callable[[Any], Iterable[Problem]]
    engine: Literal["static", "browser", "both", "linkchecker"] = "static"
    acceptable: bool = True

    @classmethod
    def of(cls, module: ModuleType, subject: Subject) -> Check:
        """Read a check from its module.

        Raises:
            ValueError: it has no manual page, or lacks a good or a bad example.
        """
        if not module.__doc__ or not module.GOOD or not module.BAD:
            raise ValueError(f"{module.__name__} needs a manual page, a good and a bad example")
        return cls(
            code=module.CODE,
            name=module.NAME,
            severity=module.SEVERITY,
            locked=getattr(module, "LOCKED", False),
            subject=subject,
            manual=module.__doc__,
            why=module.WHY,
            help=module.HELP,
            sources=tuple(getattr(module, "SOURCES", ())),
            good=tuple(module.GOOD),
            bad=tuple(module.BAD),
            run=module.check,
            engine=getattr(module, "ENGINE", "static"),
            acceptable=getattr(module, "ACCEPTABLE", True),
        )

    @property
    def title(self) -> str:
        """First line of the manual page, without its full stop."""
        return self.manual.strip().splitlines()[0].rstrip(".")

    def finding(self, problem: Problem, severity: Severity) -> Finding:
        return Finding(
            code=self.code,
            name=self.name,
            severity=problem.severity if problem.severity and problem.severity.rank < severity.rank else severity,
            message=problem.message,
            place=problem.place,
            why=self.why,
            help=problem.help or self.help,
            related=problem.related,
            rule=problem.rule,
        )
