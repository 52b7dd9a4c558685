"""What one policy file may hold, and the JSON Schema of it that editors complete and explain from."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from plainsight.model.base import Model
from plainsight.model.catalogue import Catalogue
from plainsight.model.contact import Contact, Role
from plainsight.model.policy import Rule, Term
from plainsight.model.shop import Shop


class PolicyFile(Model):
    """One file under policies/. Every part is optional; all files together make the policy."""

    shop: Shop | None = None
    """The retailer. In one file only."""
    catalogue: Catalogue | None = None
    """What is sold. Files add up."""
    contact: Contact | None = None
    """How to reach a person. In one file only."""
    roles: tuple[Role, ...] = Field(default=())
    """Who may decide what."""
    rules: tuple[Rule, ...] = Field(default=())
    """The rules. Files add up."""
    glossary: tuple[Term, ...] = Field(default=())
    """Words of the trade, explained."""


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a policy file."""
    schema = PolicyFile.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Plainsight policy file"
    return schema
