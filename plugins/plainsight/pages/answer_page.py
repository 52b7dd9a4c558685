"""What applies to my order? A page that asks what the answer depends on, and gives the one answer that holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from plainsight.pages.assets import ORDER_SCRIPT
from plainsight.pages.contact_bar import contact_card_html
from plainsight.pages.order_table import OrderAnswers, as_script, order_table, sold
from plainsight.pages.page import GeneratedPage
from plainsight.pages.page_words import PageWords
from plainsight.pages.places import Thing, relative_url
from plainsight.pages.sections import Section, lead, make_page
from plainsight.pages.templates import block
from plainsight.resolution import ANYTHING, Fork, Ruling, Table
from plainsight.wording.order_questions import ANYTHING_SOLD

_PAGE: Thing = ("order",)


def answer_page(words: PageWords, tables: Sequence[Table]) -> GeneratedPage | None:
    """The page; None when the policy has no rule.

    With script it asks and answers; without, every answer stands in a list by goods and case.
    """
    if not tables:
        return None
    say = words.wording.say
    name = say("What applies to my order?")
    told = say("Say what you bought and what it is about: you get the answer that holds for your order.")
    answers = OrderAnswers(words.wording)
    form = block(
        "order_form.html.j2",
        w=words.wording,
        table=Markup(as_script(order_table(words, tables, answers, _PAGE))),
        script=relative_url(words.url(_PAGE), ORDER_SCRIPT),
    )
    contact = contact_card_html(
        words.wording, contact_href=words.link(_PAGE, ("contact",)), page_url=words.url(_PAGE)
    )
    sections = [
        Section("ps-order", say("Your order"), form),
        Section("ps-contact", say("Reach a person"), Markup(contact)),
        Section("ps-all-answers", say("Every answer, by what you bought"), _every_answer(words, tables, answers)),
    ]
    return make_page(
        words,
        _PAGE,
        "order",
        "sections.md.j2",
        title=name,
        description=told,
        name=name,
        lead=lead(told),
        sections=[section for section in sections if section.body],
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A case in words or a rule's heading, the answer, and where its rule stands."""

    case: str
    says: str
    title: str
    href: str


def _every_answer(words: PageWords, tables: Sequence[Table], answers: OrderAnswers) -> Markup:
    """For each topic and kind of goods, what holds for orders of today; goods with the same answers share a list."""
    topics = []
    for table in tables:
        groups: dict[int, list[str]] = {}
        for goods in sold(words.policy):
            groups.setdefault(table.roots.get(goods, table.roots[ANYTHING]), []).append(goods)
        listed = []
        for root, members in groups.items():
            found = list(_rows(words, table, answers, root, ()))
            if rows := found if table.kind == "return" else _by_rule(words, found):
                listed.append((words.wording.names(_names(words, members)), rows))
        if listed:
            topics.append((words.topics[table.kind], listed))
    today = words.wording.say("This is what holds for orders of {date}.", date=words.wording.speech.date(words.today))
    return block("order_answers.html.j2", topics=topics, today=today)


def _by_rule(words: PageWords, rows: Sequence[_Row]) -> list[_Row]:
    """Each answer once, below its rule's heading, with the cases where it does not hold for all of them."""
    cases: dict[_Row, list[str]] = {}
    for row in rows:
        cases.setdefault(replace(row, case=""), []).append(row.case)
    every = len({row.case for row in rows})
    return [
        replace(row, case=row.title if len(held) == every else f"{row.title} ({words.wording.row(held)})")
        for row, held in cases.items()
    ]


def _names(words: PageWords, goods: list[str]) -> list[str]:
    named = [words.policy.products.get(each) or words.policy.categories.get(each) for each in goods]
    return [words.plain(each.name) for each in named if each] or [words.wording.say(ANYTHING_SOLD)]


def _rows(
    words: PageWords, table: Table, answers: OrderAnswers, number: int, path: tuple[str, ...]
) -> Iterator[_Row]:
    node = table.nodes[number]
    if isinstance(node, Ruling):
        for answer in answers.to(table, node):
            if answer.rule is not None:
                says = f" {words.wording.say('Or:')} ".join(way.says for way in answer.ways)
                link = words.link(_PAGE, ("rule", answer.rule.id))
                yield _Row(" · ".join(path), says, answer.title, link)
        return
    if node.side == "on":
        day = words.today.isoformat()
        yield from _rows(words, table, answers, node.cases[max(start for start in node.cases if start <= day)], path)
        return
    alike: dict[int, list[str]] = {}
    for case, to in node.cases.items():
        alike.setdefault(to, []).append(case)
    for to, cases in alike.items():
        yield from _rows(words, table, answers, to, (*path, words.wording.choices(node.side, cases)))
    if node.other_is_real:
        yield from _rows(words, table, answers, node.other, _with_other(words, node, path))


def _with_other(words: PageWords, fork: Fork, path: tuple[str, ...]) -> tuple[str, ...]:
    """The path once no answer of the fork's own fits; an order is usual unless something is said of it."""
    if fork.side in ("marks", "tiers", "discount_from", "reason"):
        return path
    return (*path, words.wording.choice(fork.side, ""))
