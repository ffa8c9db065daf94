"""One workflow that is listened to: its stream, made again after each break, and what of it is in the rows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import asked_to_wait
from flowdash_desktop.session.connection.refresh_schedule import wait_after
from flowdash_desktop.session.listening.changed_tasks import ChangedTasks
from flowdash_desktop.session.listening.presence import PRESENCE, Presence
from flowdash_desktop.session.listening.received import ReceivedChanges
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.api.transfer.event_stream import EventStream, ServerEvent

_NOT_THERE = (404, 405, 406, 410, 501)
_SOONEST_AGAIN, _SHARE = 1.0, 0.2
"""Lists that events ask for are read so often at most, and for this share of the time."""
ActivityAgain = Callable[[TaskRef | None], None]


class Listening:
    """Listens until it is cancelled.

    Attributes:
        workflow_id: whose changes are told.
        is_live: what is shown is what the server has, as far as it has told.
    """

    def __init__(
        self,
        workflow_id: str,
        reading: Reading,
        link: ServerConnection,
        changed_tasks: ChangedTasks,
        activity_again: ActivityAgain,
        presence: Presence,
        live_changed: Callable[[], None],
    ) -> None:
        self.workflow_id = workflow_id
        self._reading = reading
        self._link = link
        self._changed_tasks = changed_tasks
        self._activity_again = activity_again
        self._presence = presence
        self._live_changed = live_changed
        self._is_open = self._is_synced = False
        self._awaited: int | None = None
        """How many lists had been read when one was asked for; None where none is awaited."""
        self._last_id: str | None = None
        self._received: ReceivedChanges | None = None
        self._has_received = False
        """The present stream has told something."""
        self._has_unapplied = False
        """Something that was told is not all in the rows, nor is the list asked for."""
        self._woken = asyncio.Event()
        self._asking: asyncio.TimerHandle | None = None
        self._asked_at = 0.0

    @property
    def is_live(self) -> bool:
        """See the class."""
        return self._is_open and self._is_synced

    def list_may_be_read(self) -> None:
        """A list may have been read."""
        if self._awaited is not None:
            self._woken.set()

    async def run(self) -> None:
        """Listen, and again after each break: at once at first, then less and less often."""
        failures = 0
        try:
            while True:
                failures, asked = failures + 1, 0.0
                self._has_received = False
                try:
                    async with self._link.client() as client:
                        await self._link.check_again(client)
                        async with client.events.listen(
                            self.workflow_id, self._last_id, self._presence.window
                        ) as stream:
                            if await self._follow(client, stream):
                                failures = 0
                except FlowdashError as error:
                    if error.status in _NOT_THERE:
                        return
                    asked = asked_to_wait(error)
                self._set_open(False)
                # Not all windows at the same moment, where a server comes back.
                await asyncio.sleep(wait_after(failures + 1, asked) * random.uniform(0.5, 1.5))
        finally:
            self._set_open(False)
            if self._asking is not None:
                self._asking.cancel()

    async def _follow(self, client: FlowdashClient, stream: EventStream) -> bool:
        """Take events until the stream ends; True where there was one at least.

        Raises:
            FlowdashError: it broke off, or told what can't be read.
        """
        self._set_open(True)
        loop = asyncio.get_running_loop()
        hearing = loop.create_task(self._hear(stream), name="hear events")
        taking = loop.create_task(self._take(client), name="take events")
        try:
            await asyncio.wait({hearing, taking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            hearing.cancel()
            taking.cancel()
            outcomes = await asyncio.gather(hearing, taking, return_exceptions=True)
            if self._has_unapplied or self._received is not None:
                self._begin_anew()
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome
        return self._has_received

    async def _hear(self, stream: EventStream) -> None:
        """Add the events to what is to be taken until the stream ends."""
        async with aclosing(stream.events()) as events:
            async for event in events:
                self._has_received = True
                if event.kind == PRESENCE:
                    self._presence.told(self.workflow_id, event.data)
                else:
                    self._add(event)

    def _begin_anew(self) -> None:
        """What was told is lost with a broken stream: let the next one begin with the list's version."""
        self._received, self._last_id = None, None
        self._is_synced, self._has_unapplied, self._awaited = False, False, None

    def _add(self, event: ServerEvent) -> None:
        if self._received is None:
            self._received = ReceivedChanges(self._lists_read)
        state = self._reading.state(self.workflow_id)
        self._received.add(event.kind, event.data, state.reader.keys if state is not None else None)
        if event.id is not None:
            self._last_id = event.id
        self._woken.set()

    async def _take(self, client: FlowdashClient) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            received, self._received = self._received, None
            self._has_unapplied = received is not None
            received = received or ReceivedChanges(self._lists_read)
            # What is told meanwhile may be of requests that began later: it is taken after this.
            await self._changed_tasks.until_answered(self._reading.state(self.workflow_id), received)
            self._tell_activity(received)
            if received.is_schema_changed:
                self._ask_for_list()
            async with self._reading.lists:
                await self._take_tasks(client, received)
            self._has_unapplied = False

    async def _take_tasks(self, client: FlowdashClient, received: ReceivedChanges) -> None:
        state = self._reading.state(self.workflow_id)
        if self._awaited is not None and self._lists_read > self._awaited:
            self._set_synced(True)
        here = state if state is not None and state.is_complete else None
        if here is not None and received.is_of(here.etag):
            self._set_synced(True)
            return
        if received.is_list_wanted:
            self._set_synced(False)
        elif here is not None:
            await self._take_named(client, here, received)

    async def _take_named(self, client: FlowdashClient, state: WorkflowState, received: ReceivedChanges) -> None:
        if self._lists_read > received.lists_read:
            received.read_by_request(received.texts)
        if not (received.texts or received.named):
            return
        try:
            is_sure = await self._changed_tasks.take(client, state, received, is_all=self._is_synced)
        except (FlowdashError, TimeoutError):
            is_sure = False
        if not is_sure:
            self._set_synced(False)

    def _tell_activity(self, received: ReceivedChanges) -> None:
        if received.is_any_activity:
            self._activity_again(None)
        for key in received.activity:
            self._activity_again((self.workflow_id, key))

    @property
    def _lists_read(self) -> int:
        return self._reading.lists_read[self.workflow_id]

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self._presence.listening(self.workflow_id, is_open)
            self._live_changed()

    def _set_synced(self, is_synced: bool) -> None:
        """False: what was told is not all in the rows, so that a list is read. Only while none is being read."""
        self._awaited = None if is_synced else self._lists_read
        if not is_synced:
            self._ask_for_list()
        if is_synced != self._is_synced:
            self._is_synced = is_synced
            self._live_changed()

    def _ask_for_list(self) -> None:
        if self._asking is None:
            loop = asyncio.get_running_loop()
            wait = max(_SOONEST_AGAIN, self._reading.pace.took / _SHARE)
            self._asking = loop.call_at(max(loop.time(), self._asked_at + wait), self._ask_now)

    def _ask_now(self) -> None:
        self._asking = None
        self._asked_at = asyncio.get_running_loop().time()
        self._reading.request()
