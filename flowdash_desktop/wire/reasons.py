"""Reasons as JSON for the outbox: a code, and its values by name, which may be reasons themselves."""

from __future__ import annotations

from flowdash_desktop.domain.errors import Reason


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
