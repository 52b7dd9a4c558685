"""A rule's whole story on its topic's page: the answer first, then why, what else, what to do, when last checked."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plainsight.model.delivery_rule import DeliveryRule
from plainsight.model.policy import Rule
from plainsight.model.return_cases import FAULT_REASONS
from plainsight.model.return_rule import ReturnRule
from plainsight.pages.day_picture import day_picture
from plainsight.pages.page_words import PageWords, marked
from plainsight.pages.places import Thing
from plainsight.pages.templates import block
from plainsight.wording import Fact, OutcomeLine


def rule_story(words: PageWords, rule: Rule, page: Thing) -> Markup:
    """Everything that customers read about a rule, as one HTML block to stand below its heading.

    Args:
        words: of the page's locale.
        rule: what it is about.
        page: the page that it stands on, for links.
    """
    wording = words.wording
    notice = wording.notice(rule)
    cases, facts = _cases(words, rule)
    full = rule.notice is not None and rule.answer is not None and notice.sentences != wording.answer(rule)
    return block(
        "rule.html.j2",
        w=wording,
        words=words,
        rule=rule,
        page=page,
        coming=_coming(words, rule),
        ended=_ended(words, rule),
        greeting=_greeting(words, rule),
        answer=wording.answer(rule),
        full=marked(wording, rule.notice, notice.sentences) if full else None,
        why=marked(wording, rule.why, notice.why) if notice.why else None,
        rights=notice.rights,
        untranslated=words.is_untranslated(rule),
        cases=cases,
        day=day_picture(words, rule.window.slots) if isinstance(rule, DeliveryRule) and rule.window else Markup(),
        facts=facts,
        exceptions=[e for e in rule.exceptions if e.until is None or e.until >= words.today],
        more=words.local_address(page, rule.link) if rule.link else None,
        title=words.plain(rule.title),
        checked=_last_check(words, rule),
    )


def _greeting(words: PageWords, rule: Rule) -> Markup | str:
    """What a customer hears first who comes because something went wrong, or for a no."""
    if rule.greeting is not None:
        return words.text(rule.greeting)
    if not isinstance(rule, ReturnRule):
        return ""
    if all(set(outcome.reason) <= FAULT_REASONS | {"late"} for outcome in rule.outcomes):
        return words.wording.say("We are sorry that it did not reach you as it should. This is what we do about it.")
    if rule.refusals:
        return words.wording.say("We know that this may not be the answer you hoped for, so we tell you why.")
    return ""


@dataclass(frozen=True, slots=True)
class _Case:
    """One outcome of a return rule: the case and its answer, and the facts that are its own."""

    line: OutcomeLine
    facts: tuple[Fact, ...]


def _cases(words: PageWords, rule: Rule) -> tuple[list[_Case], list[Fact]]:
    """The outcomes of a return rule that has several, and the facts that the rule says as a whole.

    The whole rule's facts name the case in each label; those of the rule cut down to one outcome do not. So what
    both say alike is about no single case.
    """
    wording = words.wording
    told_elsewhere = {
        wording.say(label) for label in ("In short", "Exception", "In force from", "In force until", "Last checked")
    }
    facts = [fact for fact in wording.facts(rule) if fact.label not in told_elsewhere]
    if not isinstance(rule, ReturnRule) or len(rule.outcomes) < 2:
        return [], facts
    cases = []
    single: set[Fact] = set()
    for outcome, line in zip(rule.outcomes, wording.outcomes(rule), strict=True):
        found = wording.facts(rule.model_copy(update={"outcomes": (outcome,)}))
        single.update(found)
        own = tuple(fact for fact in found if fact not in facts and fact.label not in told_elsewhere)
        cases.append(_Case(line, own))
    return cases, [fact for fact in facts if fact in single]


def _coming(words: PageWords, rule: Rule) -> str | None:
    """The day on which a rule that does not hold yet begins."""
    spans = words.policy.periods.get(rule.id)
    return words.wording.speech.date(spans[0][0]) if spans and spans[0][0] > words.today else None


def _ended(words: PageWords, rule: Rule) -> str | None:
    """The last day of a rule that holds no more."""
    spans = words.policy.periods.get(rule.id)
    return words.wording.speech.date(spans[-1][1]) if spans and words.policy.has_ended(rule, words.today) else None


def _last_check(words: PageWords, rule: Rule) -> str:
    """Sentences: last checked when and by whom, since when it holds, until when, what it replaces, what pauses it."""
    say, date = words.wording.say, words.wording.speech.date
    sentences = []
    if rule.checked_on is not None:
        day = date(rule.checked_on)
        sentences.append(
            say("Last checked on {date} by: {role}.", date=day, role=words.person(rule.reviewer))
            if rule.reviewer
            else say("Last checked on {date}.", date=day)
        )
    if rule.from_ is not None and rule.from_ <= words.today:
        sentences.append(say("Holds since {date}.", date=date(rule.from_)))
    if rule.until is not None:
        sentences.append(say("Holds until {date}.", date=date(rule.until)))
    before = words.policy.by_id.get(rule.supersedes or "")
    if before is not None:
        sentences.append(say("Takes the place of: {title}.", title=words.plain(before.title)))
    sentences += [
        say("Paused for orders under: {title}.", title=words.plain(other.title))
        for other in words.policy.rules
        if rule.id in other.suspends and (other.until is None or other.until >= words.today)
    ]
    return " ".join(sentences)
