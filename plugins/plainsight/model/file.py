"""What one policy file may hold, and the JSON Schema of it that editors complete and explain from."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from plainsight.model.base import Model
from plainsight.model.catalogue import Catalogue
from plainsight.model.contact import Contact, Role
from plainsight.model.described import DescribedSchema
from plainsight.model.policy import Rule, Term
from plainsight.model.shop import Shop


class PolicyFile(Model):
    """What a shop promises its customers: one file of the folder `policies/`.

    Every part is optional, and the files may be split as you like: all of them together make the policy.
    """

    shop: Shop | None = None
    """Who promises: name, countries, languages, money. In one file only."""
    catalogue: Catalogue | None = None
    """What is sold, as far as rules tell it apart. Every file may add to it."""
    contact: Contact | None = None
    """How to reach a person: channels, hours, topics. In one file only."""
    roles: tuple[Role, ...] = Field(default=())
    """Who may decide what, for exceptions. Every file may add some."""
    rules: tuple[Rule, ...] = Field(default=())
    """What binds the shop and its customers: one entry per rule. Every file may add some."""
    glossary: tuple[Term, ...] = Field(default=())
    """Words of the trade, explained for customers. Every file may add some."""


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a policy file."""
    schema = PolicyFile.model_json_schema(by_alias=True, schema_generator=DescribedSchema)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Plainsight policy file"
    return schema
