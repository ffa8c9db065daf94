"""Writes down behind the requests who got in and who was refused: no request waits for it, and none fails with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.people.audit import note_of, was_used_since
from flowdash_desktop.server.people.audit_facts import Fact, key_used
from flowdash_desktop.server.people.caller import Caller
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.timestamps import moment_text
from flowdash_desktop.server.workspace import LocalWorkspace

EVERY = timedelta(minutes=10)
"""So often the last use of a key is written down, not at each request."""

AGAIN = timedelta(hours=1)
"""So often the same refusal is written down."""

_MOST_WAITING = 1_000
_k = tables.api_keys.c


class _Seen(NamedTuple):
    """What is to be written: a caller who got in and from where, or why somebody was refused."""

    at: str
    caller: Caller | None
    address: str
    refused: Fact | None = None


class KeyUse(Worker):
    """The last use of each key, the first one each day, and refused keys, for the list of keys and the audit log.

    What was not written when the server was killed is lost; changes of keys and people never are, as they are written
    with what they tell of.
    """

    def __init__(self, workspace: LocalWorkspace, clock: Clock) -> None:
        super().__init__(shared=False)  # it writes what this server has seen
        self._workspace = workspace
        self._clock = clock
        self._last: dict[str, datetime] = {}
        self._refusals: dict[Fact, datetime] = {}
        self._waiting: list[_Seen] = []

    def used(self, caller: Caller, address: str) -> None:
        """Somebody got in; for the thread of the loop."""
        now, digest = self._clock.now(), caller.key.digest
        last = self._last.get(digest)
        if last is not None and now - last < EVERY and now.date() == last.date() and now >= last:
            return
        self._last[digest] = now
        if len(self._last) > _MOST_WAITING:
            self._last = {digest: now}
        self._add(_Seen(moment_text(now), caller, address))

    def refused(self, why: Fact) -> None:
        """Somebody did not; for the thread of the loop."""
        now = self._clock.now()
        if (last := self._refusals.get(why)) is not None and timedelta() <= now - last < AGAIN:
            return
        if len(self._refusals) >= _MOST_WAITING:
            self._refusals = {told: at for told, at in self._refusals.items() if timedelta() <= now - at < AGAIN}
        if len(self._refusals) < _MOST_WAITING:  # beyond that only the log tells
            self._refusals[why] = now
            self._add(_Seen(moment_text(now), None, "", why))

    def _add(self, seen: _Seen) -> None:
        if len(self._waiting) < _MOST_WAITING:
            self._waiting.append(seen)
            self.wake()

    async def work(self) -> None:
        """Write what there is, and wait for more."""
        while True:
            self.woken.clear()
            some = tuple(self._waiting)
            if some:
                await self._workspace.database.write(partial(_write, some), beside=True)
                del self._waiting[: len(some)]
            else:
                await self.rest()


def _write(some: Sequence[_Seen], connection: Connection) -> None:
    for seen in some:
        if seen.refused is not None:
            note_of(connection, seen.refused, None, None, seen.at)
        elif seen.caller is not None and _is_first_today(connection, seen.caller, seen.at):
            fact = key_used(seen.address or "an unknown address")
            note_of(connection, fact, seen.caller.key.name, seen.caller.email, seen.at)


def _is_first_today(connection: Connection, caller: Caller, at: str) -> bool:
    """Note when a key was used, and say whether it was not before on that day, which is one of UTC."""
    key, day = caller.key, at.partition("T")[0]
    if not key.id:
        return not was_used_since(connection, key.name, day)
    last = connection.execute(select(_k.last_used_on).where(_k.id == key.id)).scalar()
    if last is None or last < at:
        connection.execute(update(tables.api_keys).where(_k.id == key.id).values(last_used_on=at))
    return last is None or last < day
