"""What the descriptions of all areas are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
Operations: TypeAlias = Mapping[tuple[str, str], Json]
"""By path and method, as in ``("/workflows", "GET")``."""

EVERYWHERE = ("400", "401", "403", "421", "429", "431", "503")
"""Errors that every call may get."""

TEXT: Json = {"type": "string"}
FLAG: Json = {"type": "boolean"}
COUNT: Json = {"type": "integer", "minimum": 0}


def ref(name: str) -> Json:
    """A schema of the components."""
    return {"$ref": f"#/components/schemas/{name}"}


def array(items: Json) -> Json:
    """A list."""
    return {"type": "array", "items": items}


def nullable(schema: Json) -> Json:
    """That, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def record(required: Mapping[str, Json], /, **optional: Json) -> Json:
    """An object with these properties and no others."""
    properties = {**required, **optional}
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


def answer(description: str, schema: Json | None = None, *, etag: bool = False) -> Json:
    """An answer, of JSON where there is a schema."""
    found: Json = {"description": description}
    if schema is not None:
        found["content"] = {"application/json": {"schema": schema}}
    if etag:
        found["headers"] = {"ETag": {"$ref": "#/components/headers/ETag"}}
    return found


def path_parameter(name: str, description: str) -> Json:
    """A part of the address, percent-encoded where it is sent."""
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": description,
        "schema": {"type": "string", "minLength": 1},
    }


def operation(
    name: str,
    summary: str,
    answers: Mapping[str, Json],
    *,
    tag: str,
    body: Json | None = None,
    errors: Sequence[str] = (),
    parameters: Sequence[str | Json] = (),
) -> Json:
    """One method of one address.

    Args:
        name: its name, for programs that are made of the description.
        summary: what it does.
        answers: by status.
        tag: the area.
        body: the schema of its JSON body; None where it takes none.
        errors: the statuses of errors that only this call may get.
        parameters: names of the components' parameters, or parameters of its own.
    """
    if body is not None:
        errors = (*errors, "413", "422")
    found: Json = {
        "operationId": name,
        "summary": summary,
        "tags": [tag],
        "parameters": [
            {"$ref": f"#/components/parameters/{one}"} if isinstance(one, str) else one for one in parameters
        ],
        "responses": {
            **answers,
            **{
                status: {"$ref": f"#/components/responses/{status}"}
                for status in (*EVERYWHERE, *errors)
                if status not in answers
            },
        },
    }
    if body is not None:
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return found


def reading(name: str, summary: str, schema: Json, *, tag: str, errors: Sequence[str] = (), **more: Any) -> Json:
    """A GET of JSON, with an ETag and 304."""
    parameters = (*more.pop("parameters", ()), "IfNoneMatch")
    answers = {"200": answer(summary, schema, etag=True), "304": {"$ref": "#/components/responses/304"}}
    return operation(name, summary, answers, tag=tag, errors=errors, parameters=parameters, **more)
