"""What is written into the audit log of keys: not every use and not every refusal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, cast

from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.key_use import AGAIN, KeyUse
from flowdash_desktop.server.people.audit_facts import wrong_key


class HandClock(Clock):
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.moment = datetime(2030, 1, 31, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


def test_the_same_refusal_is_written_down_once_an_hour() -> None:
    """A program that goes on with a revoked key for days does not fill the log."""
    clock = HandClock()
    notes = KeyUse(cast(Any, None), clock)

    def refused(after: timedelta, address: str = "192.0.2.1") -> int:
        clock.moment += after
        notes.refused(wrong_key(address))
        return len(notes._waiting)

    assert refused(timedelta()) == 1
    assert refused(AGAIN - timedelta(seconds=1)) == 1
    assert refused(timedelta(), "192.0.2.2") == 2
    assert refused(timedelta(seconds=1)) == 3
    assert refused(timedelta(days=-1)) == 4, "a clock that is set back hides nothing"
