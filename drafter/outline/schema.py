"""The JSON schema of an outline, for editors that complete and check YAML; made from the shapes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from drafter.outline.shapes import SHAPES, Key, Shape

_DATE = r"^\d{4}-\d{1,2}-\d{1,2}$"


def schema(languages: Sequence[str] = (), organs: Sequence[str] = ()) -> dict[str, Any]:
    """The schema as a dictionary; ``languages`` and ``organs`` are the codes that the house knows."""
    root = _object(SHAPES["resolution"])
    root["properties"]["organ"]["enum"] = list(organs)
    root["properties"]["language"]["enum"] = list(languages)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Outline of a United Nations resolution",
        **root,
        "$defs": {shape.name: _shape(shape) for shape in SHAPES.values() if shape.name != "resolution"},
    }


def schema_text(languages: Sequence[str] = (), organs: Sequence[str] = ()) -> str:
    """The schema as it is committed and printed."""
    return json.dumps(schema(languages, organs), indent=2, ensure_ascii=False) + "\n"


def _shape(shape: Shape) -> dict[str, Any]:
    if not shape.shorthand:
        return _object(shape)
    key = shape.key(shape.shorthand)
    assert key is not None
    return {"description": shape.doc, "anyOf": [_value(key), _object(shape)]}


def _object(shape: Shape) -> dict[str, Any]:
    return {
        "type": "object",
        "description": shape.doc,
        "properties": {
            key.name: {"description": key.doc, **_value(key), **_examples(key)} for key in shape.keys
        },
        "required": [key.name for key in shape.keys if key.required],
        "additionalProperties": False,
    }


def _examples(key: Key) -> dict[str, Any]:
    return {"examples": list(key.examples)} if key.examples else {}


def _value(key: Key) -> dict[str, Any]:
    match key.kind:
        case "list":
            items = (
                {"$ref": f"#/$defs/{key.of}"} if key.of in SHAPES else _value(Key("", _item_kind(key), ""))
            )
            return {"type": ["array", "null"], "items": items}
        case "object":
            reference = {"$ref": f"#/$defs/{key.of}"}
            return {"anyOf": [{"enum": list(key.choices)}, reference]} if key.choices else reference
        case "integer":
            return {"enum": [int(choice) for choice in key.choices]} if key.choices else {"type": "integer"}
        case "boolean":
            return {"type": "boolean"}
        case "choice":
            return {"enum": list(key.choices)}
        case "date":
            return {"type": ["string", "null"], "pattern": _DATE}
        case _:
            return {"type": ["string", "number", "null"]}


def _item_kind(key: Key) -> Any:
    return "integer" if key.of == "integer" else "string"
