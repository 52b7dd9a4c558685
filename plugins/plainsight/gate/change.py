"""One change between two revisions that a customer would feel, and a kind of such changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import Literal

from plainsight.findings import Finding, Place, Severity
from plainsight.gate.approval import Approval
from plainsight.gate.directions import Direction
from plainsight.gate.examples import ChangeExample

Facts = tuple[tuple[str, Direction], ...]


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """A kind of change: one module with a manual page and examples.

    Attributes:
        code: `PG` and three digits: 1 seen less, 2 promises less, 3 human further away, 4 gate weakened, 5 approvals.
        name: what it finds, in words with hyphens.
        severity: error where a customer loses something, warning where the data can't decide, info where not.
        effect: what it means for a customer, one sentence with places: {rule}, {page}, {windows}, {before}, {after}.
        manual: its handbook page, Markdown.
        why: why it matters to a customer.
        help: what to do.
        good: changes that it lets through.
        bad: changes that it finds.
        facts: terms that it judges: a path without what stands in brackets, and which way it gets worse.
        engine: the engine that its examples need.
    """

    code: str
    name: str
    severity: Severity
    effect: str
    manual: str
    why: str
    help: str
    good: tuple[ChangeExample, ...]
    bad: tuple[ChangeExample, ...]
    facts: Facts = ()
    engine: Literal["static", "browser"] = "static"

    @classmethod
    def of(cls, module: ModuleType) -> ChangeKind:
        """Read a kind from its module.

        Raises:
            ValueError: it has no manual page, or lacks a good or a bad example.
        """
        if not module.__doc__ or not module.GOOD or not module.BAD:
            raise ValueError(f"{module.__name__} needs a manual page, a good and a bad example")
        return cls(
            code=module.CODE,
            name=module.NAME,
            severity=module.SEVERITY,
            effect=module.EFFECT,
            manual=module.__doc__,
            why=module.WHY,
            help=module.HELP,
            good=tuple(module.GOOD),
            bad=tuple(module.BAD),
            facts=tuple(getattr(module, "FACTS", ())),
            engine=getattr(module, "ENGINE", "static"),
        )

    @property
    def title(self) -> str:
        """First line of the manual page, without its full stop."""
        return self.manual.strip().splitlines()[0].rstrip(".")


@dataclass(frozen=True, slots=True)
class Step:
    """One difference between two snapshots, before those of one cause are put together.

    Attributes:
        code: of its kind.
        before, after: what changes, in a few words or a value.
        subject: what customers call the rule or thing.
        rule, page, locale, viewport: where; None where that is no part of it.
        cause: where it is done, as far as that is known.
        group: equal for steps that one edit would undo; they are told once.
        severity: when it differs from the kind's own.
        detail: one clause that says more, such as by which style.
        said: `before` and `after` in plain words, where those are exact and long.
        related: further places.
        pictures: names of the files in which a browser kept what it saw before and after.
    """

    code: str
    before: str
    after: str
    subject: str = ""
    rule: str | None = None
    page: str | None = None
    locale: str | None = None
    viewport: str | None = None
    cause: Place | None = None
    group: str | None = None
    severity: Severity | None = None
    detail: str | None = None
    said: tuple[str, str] | None = None
    related: tuple[Place, ...] = ()
    pictures: tuple[str | None, str | None] = (None, None)

    @property
    def fields(self) -> tuple[str, ...]:
        """What an approval says yes to."""
        named = (self.rule, self.page, self.locale, self.viewport)
        return (self.code, *(field or "" for field in named), self.before, self.after)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one cause, on however many pages.

    Attributes:
        code, name: of its kind.
        severity: how bad it is.
        message: what it means for a customer, one sentence.
        why: why that matters.
        help: what to do.
        steps: every difference that it comes to; at least one.
        place: the cause, or else the page.
        related: further places, each with a label.
        approval: who has said yes to it.
    """

    code: str
    name: str
    severity: Severity
    message: str
    why: str
    help: str
    steps: tuple[Step, ...]
    place: Place
    related: tuple[Place, ...] = ()
    approval: Approval | None = None

    @property
    def rule(self) -> str | None:
        """The rule, when it is about one."""
        rules = {step.rule for step in self.steps}
        return next(iter(rules)) if len(rules) == 1 else None

    @property
    def pages(self) -> tuple[str, ...]:
        """Addresses of all pages that it shows on."""
        return tuple(dict.fromkeys(step.page for step in self.steps if step.page))

    @property
    def before(self) -> str:
        return "; ".join(dict.fromkeys(step.before for step in self.steps))

    @property
    def after(self) -> str:
        return "; ".join(dict.fromkeys(step.after for step in self.steps))

    @property
    def fingerprint(self) -> str:
        """What an approval names: 16 hexadecimal digits over every field of every step, each length-prefixed.

        One page more, or one day less, is another change.
        """
        return fingerprint_of(step.fields for step in self.steps)

    @property
    def blocks(self) -> bool:
        """Whether it stops a merge."""
        return self.severity is Severity.ERROR and self.approval is None

    @property
    def finding(self) -> Finding:
        """The same as a finding, for the formats that tell findings."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message,
            place=self.place,
            why=self.why,
            help=self.help,
            related=self.related,
            rule=self.rule,
            acceptance=None if self.approval is None else self.approval.acceptance,
        )


def fingerprint_of(fields: Iterable[tuple[str, ...]]) -> str:
    """A hash over fields in any order of their groups, each length-prefixed."""
    groups = sorted("".join(f"{len(field)}:{field}" for field in group) for group in fields)
    whole = "".join(f"{len(group)}:{group}" for group in groups)
    return hashlib.sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()[:16]
