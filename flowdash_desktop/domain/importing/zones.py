"""The zone of a column of moments: named in brackets behind its heading, as exported files have it."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

_HEADING = re.compile(r"(.*) \(([A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)\)", re.DOTALL)
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?")
_MANY_MEANINGS = frozenset(("EST", "MST", "HST"))
"""Names of the data base of zones that others use for a clock with summer time."""


def divided_heading(heading: str) -> tuple[str, str]:
    """The name in a heading, and the zone behind it; ``""`` where it names none.

    What stands in brackets is not proved to be a zone; see ``zone_of``.
    """
    found = _HEADING.fullmatch(heading.strip())
    return (found[1].strip(), found[2]) if found else (heading.strip(), "")


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo | None:
    """The zone that a name stands for, None where it is not known here, or could be several."""
    if name in ("UTC", "GMT"):
        return UTC
    if found := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        is_real = offset < timedelta(hours=24)
        return timezone(-offset if found[1] == "-" else offset) if is_real else None
    if name in _MANY_MEANINGS:
        return None
    from zoneinfo import ZoneInfo  # brings a megabyte of settings of the build, which the start does without

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def is_own_clock(name: str) -> bool:
    """True for what the clock of this machine calls its own zone in summer or in winter (``CEST``)."""
    return name in time.tzname


def is_known(name: str) -> bool:
    """True for a zone whose moments can be read."""
    return is_own_clock(name) or zone_of(name) is not None


def instant(by_clock: datetime, name: str) -> datetime:
    """The instant in UTC at which a clock in a zone shows this; by the clock of this machine for an unknown zone.

    Raises:
        OverflowError, OSError: it is beyond the calendar, or beyond what the system knows.
    """
    zone = None if is_own_clock(name) else zone_of(name)
    return (by_clock if zone is None else by_clock.replace(tzinfo=zone)).astimezone(UTC)
