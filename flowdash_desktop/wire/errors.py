"""The shapes of errors on the wire: ``{"error": "..."}`` and ``{"errors": {"<Field>": ["is invalid"]}}`` [doc].

Reasons are stored in the outbox: a code, and its values by name, which may be reasons themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flowdash_desktop.domain.errors import Reason

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
    return str(text), _field_messages(body.get("errors"))


def _field_messages(errors: object) -> FieldMessages:
    if isinstance(errors, Mapping):
        return {str(name): _messages(texts) for name, texts in errors.items()}
    if isinstance(errors, list):
        return {"": tuple(map(str, errors))}
    if isinstance(errors, str):
        return {"": (errors,)}
    return {}


def _messages(texts: object) -> tuple[str, ...]:
    items = texts if isinstance(texts, list) else [texts]
    return tuple(str(text) for text in items if text is not None)


def reason_body(reason: Reason) -> dict[str, object]:
    """A reason, to be encoded as JSON."""
    values = {n: reason_body(value) if isinstance(value, Reason) else value for n, value in reason.values.items()}
    return {"code": str(reason.code), "values": values} if values else {"code": str(reason.code)}


def reason_of_body(body: object) -> Reason:
    """The reason that ``reason_body`` wrote; its code may be one that only another version of the program knows.

    Raises:
        ValueError: it is not one.
    """
    if not isinstance(body, dict):
        raise ValueError("not a stored reason")
    code, values = body.get("code"), body.get("values", {})
    if not isinstance(code, str) or not isinstance(values, dict):
        raise ValueError("not a stored reason")
    return Reason(
        code, {str(name): value if isinstance(value, str) else reason_of_body(value) for name, value in values.items()}
    )
