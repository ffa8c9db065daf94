"""The shapes of errors on the wire: ``{"error": "..."}`` and ``{"errors": {"<Field>": ["is invalid"]}}`` [doc]."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FieldMessages = Mapping[str, tuple[str, ...]]
"""Messages by field name; ``""`` holds the ones that belong to no field."""


def error_body(message: str) -> dict[str, object]:
    """The body of an error that concerns the request as a whole."""
    return {"error": message}


def validation_body(messages: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """The body of a 422."""
    return {"errors": {name: list(texts) for name, texts in messages.items()}}


def read_error(body: object) -> tuple[str, FieldMessages]:
    """The message and the field messages of an error body, whatever its shape; empty where there are none."""
    if not isinstance(body, Mapping):
        return "", {}
    text = body.get("error") or body.get("message") or ""
    errors = body.get("errors")
    found: dict[str, tuple[str, ...]] = {}
    if isinstance(errors, Mapping):
        for name, texts in errors.items():
            items = texts if isinstance(texts, list) else [texts]
            found[str(name)] = tuple(str(t) for t in items if t is not None)
    elif isinstance(errors, list):
        found[""] = tuple(str(t) for t in errors)
    elif isinstance(errors, str):
        found[""] = (errors,)
    return (text if isinstance(text, str) else str(text)), found
