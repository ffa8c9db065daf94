"""How long a server asks to wait before a request is sent again. No httpx."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST_WAIT = 3600.0


def read_retry_after(header: str | None, now: datetime) -> float | None:
    """``Retry-After`` in seconds from now, sent as seconds or as a date; at most an hour, None if unreadable."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _LONGEST_WAIT)
    moment = read_moment(text)
    return min(max((moment - now).total_seconds(), 0.0), _LONGEST_WAIT) if moment is not None else None


def read_moment(header: str) -> datetime | None:
    """The moment that a header holds, None if unreadable."""
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
