"""Every structured field of every kind of rule is told as a fact: change it, and the facts change.

Only what is not for customers, or stands elsewhere on the page, stays out; the list below says which.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel
from tests.wording.telling_cases import HERE, only_rule, policy_with

from plainsight.model import Duration, Policy, Text
from plainsight.model.policy import Rule
from plainsight.wording import Wording

ELSEWHERE = {"id", "kind", "title", "why", "notice", "answer", "greeting", "steps", "objections", "link"}
"""Told beside the facts: in the heading, the notice, lists of their own."""
INTERNAL = {"must_show", "surfaces", "supersedes", "author", "reviewer", "review_every", "typical", "basis"}
"""Not for customers."""
UNTOLD = ELSEWHERE | INTERNAL
POLICIES = [policy_with(rule) for rule in yaml.safe_load((HERE / "full_rules.yml").read_text(encoding="utf-8"))]
Leaf = tuple[type[BaseModel], str, Any, Callable[[Any], Any]]
"""Model, field, annotation, and how to make the rule anew with another value."""


def _leaves(model: BaseModel, again: Callable[[Any], Any]) -> Iterator[Leaf]:
    for name, info in type(model).model_fields.items():
        if name in UNTOLD:
            continue
        value = getattr(model, name)

        def put(new: Any, name: str = name) -> Any:
            return again(model.model_copy(update={name: new}))

        yield type(model), name, info.annotation, put
        if isinstance(value, BaseModel) and not isinstance(value, Text):
            yield from _leaves(value, put)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel) and not isinstance(item, Text):
                    yield from _leaves(item, lambda new, p=put, v=value, i=index: p((*v[:i], new, *v[i + 1 :])))


def _others(annotation: Any, name: str) -> list[Any]:
    """Other values for a field, every choice where it is one of several."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return list(inner)
    if origin in (Union, UnionType):
        return [other for part in inner if part is not type(None) for other in _others(part, name)]
    if origin is tuple and inner[0] is int:
        return [(8, 9), (2, 2)]
    if origin is tuple:
        return [(other,) for other in _others(inner[0], name)]
    if hasattr(annotation, "__metadata__"):
        return _others(annotation.__origin__, name)
    named = {"decided_by": "somebody", "claim_by": "desk", "currency": "EUR", "time_zone": "Europe/Paris"}
    named |= {"from_": "2031-05-06", "until": "2031-05-06"}
    plain: dict[Any, list[Any]] = {
        bool: [True] if name in ("free", "actual_cost") else [True, False],  # a fee says how much, one way
        int: [77],
        Decimal: [Decimal("33.5")],
        Duration: [Duration(days=55), Duration(hours=7)],
        dt.date: [dt.date(2031, 5, 6)],
        dt.time: [dt.time(7, 45)],
        Text: [Text({"en": "Otherwise", "fr": "Autrement"})],
        str: [named.get(name, "FR" if name == "countries" else "GB-SCT" if name == "regions" else "chat")],
    }
    return plain.get(annotation, [])


def _facts(policy: Policy, rule: Rule) -> tuple[object, ...]:
    return Wording(policy, "en").facts(rule)


ALL = [(policy, leaf) for policy in POLICIES for leaf in _leaves(only_rule(policy), lambda rule: rule)]
FIELDS = sorted({(leaf[0].__name__, leaf[1]) for _, leaf in ALL})


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_a_field_that_changes_changes_the_facts(model: str, field: str) -> None:
    told = False
    tried = 0
    for policy, (owner, name, annotation, put) in ALL:
        if (owner.__name__, name) != (model, field):
            continue
        before = _facts(policy, only_rule(policy))
        others = _others(annotation, name)
        tried += len(others)
        after = {_facts(policy, put(other)) for other in others}
        if others and get_origin(annotation) is Literal and len(after) > 1:
            assert len(after) == len(others), f"two choices of {model}.{field} read the same"
        told = told or bool(after - {before})
    nested = not tried
    assert told or nested, f"{model}.{field} is told nowhere"


def test_the_full_rules_fill_in_every_field() -> None:
    empty: set[tuple[str, str]] = set()
    filled: set[tuple[str, str]] = set()
    for policy in POLICIES:
        for model in _models(only_rule(policy)):
            for name in type(model).model_fields.keys() - UNTOLD:
                value = getattr(model, name)
                bare = value in (None, (), False) or (isinstance(value, BaseModel) and not value.model_dump())
                (empty if bare else filled).add((type(model).__name__, name))
    shared = {name for _, name in filled}
    assert {(model, name) for model, name in empty - filled if name not in shared} == set()


def _models(model: BaseModel) -> Iterator[BaseModel]:
    yield model
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel) and not isinstance(item, Text):
                yield from _models(item)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.rules[0].kind)
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_every_choice_has_words_and_no_place_stays_open(policy: Policy, locale: str) -> None:
    wording = Wording(policy, locale)
    for _, name, annotation, put in _leaves(only_rule(policy), lambda rule: rule):
        for other in _others(annotation, name):
            rule = put(other)
            fresh = Wording(policy, locale)
            notice = fresh.notice(rule)
            words = [notice.sentences, notice.rights or "", fresh.answer(rule)]
            words += [word for fact in wording.facts(rule) for word in (fact.label, fact.value)]
            if rule.kind == "return":
                words += [line.answer for line in wording.outcomes(rule)]
            assert notice.sentences
            assert not [
                word for word in words if "{" in word or re.search(r"\bNone\b(?! needed)", word) or "  " in word
            ]


def test_usual_and_internal_values_are_told_nowhere() -> None:
    for policy in POLICIES:
        for locale in ("en", "fr"):
            wording = Wording(policy, locale)
            rule = only_rule(policy)
            words = " ".join([str(wording.notice(rule)), wording.answer(rule), str(wording.facts(rule))])
            assert not [secret for secret in ("37", "39", "Measured by hand", "97") if secret in words]
