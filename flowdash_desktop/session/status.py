"""What the window's status line is told: the connection, and how many changes are where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.recovery.salvage import Salvaged


class Connection(StrEnum):
    """How the account stands with its server."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    NEEDS_KEY = "needs key"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """The state of an account at one moment.

    Attributes:
        connection: how it stands with its server.
        saving: what the person did and is not on this computer's disk yet.
        on_hold: changes saved here that wait so that they can be undone.
        waiting: changes saved here that are still to be sent; not among ``on_hold``.
        sending: changes whose request is on its way; not among ``waiting``.
        needs_you: changes that wait for a person; not among the others.
        refreshing: the tasks are being read right now.
        updated: when the tasks were last read as a whole, with a zone; None for never.
        not_sending: a fault of the program has ended what sends; it is started again, and nothing is lost meanwhile.
        not_reading: the same of what reads.
        reason: what the disk, the network or the server did last, where one of them is not well; None for nothing.
    """

    connection: Connection
    saving: int = 0
    on_hold: int = 0
    waiting: int = 0
    sending: int = 0
    needs_you: int = 0
    refreshing: bool = False
    updated: datetime | None = None
    reason: Reason | None = None
    not_sending: bool = False
    not_reading: bool = False


def status_of(
    connection: Connection,
    counts: Mapping[EditState, int],
    *,
    saving: int,
    on_hold: int,
    refreshing: bool,
    updated: datetime | None,
    reason: Reason | None,
    not_sending: bool,
    not_reading: bool,
) -> SyncStatus:
    """The state of an account whose outbox holds so many edits in each state, ``on_hold`` of those saved here."""
    return SyncStatus(
        connection=connection,
        saving=saving,
        on_hold=on_hold,
        waiting=counts.get(EditState.SAVED_HERE, 0) - on_hold,
        sending=counts.get(EditState.SENDING, 0),
        needs_you=counts.get(EditState.NEEDS_YOU, 0),
        refreshing=refreshing,
        updated=updated,
        reason=reason,
        not_sending=not_sending,
        not_reading=not_reading,
    )


@dataclass(frozen=True, slots=True)
class Repairs:
    """What was damaged on the disk.

    Attributes:
        cache: where a cache went that could not be read; what it held is read from the server again.
        outbox: what became of a damaged outbox.
        unreadable: how many edits in the outbox can't be read; they stay in it.
    """

    cache: Path | None = None
    outbox: Salvaged | None = None
    unreadable: int = 0


class DiskState:
    """Whether the disk takes what the session wants to keep.

    Attributes:
        reason: why it refused last; None when all is well.
        refusals: how often it has refused so far.
    """

    def __init__(self, on_change: Callable[[], None]) -> None:
        self.reason: Reason | None = None
        self.refusals = 0
        self._on_change = on_change

    def refused(self, error: StoreError) -> None:
        """It has refused something."""
        self.refusals += 1
        self._set(error.reason)

    def clear(self) -> None:
        """It has taken everything again, or will be tried again now."""
        self._set(None)

    def _set(self, reason: Reason | None) -> None:
        if reason != self.reason:
            self.reason = reason
            self._on_change()
