"""Moments as they are stored and sent: UTC, to the second."""

from __future__ import annotations

from datetime import UTC, datetime

_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def now_text() -> str:
    """This moment."""
    return datetime.now(UTC).strftime(_FORMAT)


def moment_text(moment: datetime) -> str:
    """A moment that knows its zone, like ``2021-06-22T22:39:48Z``."""
    return moment.astimezone(UTC).strftime(_FORMAT)
