"""JSON Schemas whose fields are described by the texts that stand under them in the code.

Pydantic can read those texts itself, but does so whenever a model is imported: every command would wait for what only
a schema needs.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema


class DescribedSchema(GenerateJsonSchema):
    """The generator to hand to `model_json_schema` or `json_schema` of our models."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model = schema["cls"]
        texts = field_texts(model)
        for name, field in model.model_fields.items():
            about = made.get("properties", {}).get(field.alias or name)
            if about is not None and name in texts:
                about["description"] = texts[name]
        return made


def field_texts(model: type[BaseModel]) -> dict[str, str]:
    """The text under each field of a model and of the models that it extends."""
    found = {}
    for kind in reversed(model.__mro__):
        if kind is BaseModel or not issubclass(kind, BaseModel):
            continue
        (definition,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
        assert isinstance(definition, ast.ClassDef)
        for field, text in pairwise(definition.body):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                match text:
                    case ast.Expr(value=ast.Constant(value=str(words))):
                        found[field.target.id] = inspect.cleandoc(words)
    return found
