"""Says to the server which task is on the screen here, and knows who else is at one. Soft: nothing waits for it.

It is said while the server's events come, and only then: a server without them gets no request of this kind.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import anyio

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.presence import NOBODY, PersonThere, people_there
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.events import PresenceChanged, SessionEvent
from flowdash_desktop.wire.events import presence_event
from flowdash_desktop.wire.json import NotJsonError
from flowdash_desktop.wire.schema import UnexpectedShapeError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.wire.events import PresenceEvent

PRESENCE = "presence"
"""The name of the event."""

GATHER_SECONDS = 0.3
"""A person who goes from row to row is at none of them before this."""

SOONEST_SECONDS = 2.0
"""One request at most in this time."""

AGAIN_SECONDS = 12.0
"""It is said again after this; the server forgets it after thirty seconds. So it is after a request that failed."""

IDLE_SECONDS = 600.0
"""Nobody is taken to look at a task for longer than this after they did something there."""

_FORGET_SECONDS = 30.0
_REQUEST_SECONDS = 10.0
_NO_ADDRESS = (405, 406, 410, 501)
_NOT_FOUND = 404
_MOST_PEOPLE = 500


@dataclass(frozen=True, slots=True)
class _Place:
    """What is said: a task of a workflow, None for none any more."""

    workflow_id: str
    task: TaskKey | None = None
    is_editing: bool = False


class Presence:
    """Belongs to the event loop's thread.

    Args:
        link: where a client comes from.
        announce: tells the session's observers.
        own_email: the person's e-mail, where the API key tells it; else ``""``.
        clock: seconds that never go back.

    Attributes:
        window: what this window calls itself.
        performed_by: the person's e-mail where they have said who they are; the key goes before it.
    """

    def __init__(
        self,
        link: ServerConnection,
        announce: Callable[[SessionEvent], None],
        own_email: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.window = secrets.token_hex(8)
        self.performed_by = ""
        self._link = link
        self._announce = announce
        self._own_email = own_email
        self._clock = clock
        self._is_shared = True
        self._place = _Place("")
        self._placed_at = self._done_at = self._not_before = clock()
        self._said: _Place | None = None
        self._said_at = 0.0
        self._is_refused = False
        self._not_found: set[str] = set()
        self._is_running = False
        self._open: set[str] = set()
        self._people: dict[str, dict[TaskKey, tuple[PersonThere, ...]]] = {}
        self._forgetting: dict[str, asyncio.TimerHandle] = {}
        self._woken = asyncio.Event()

    # What the window tells

    def show(self, workflow_id: str, task: TaskKey | None, *, is_editing: bool = False) -> None:
        """A task is on the screen, None for none; the person has just done something there."""
        self._done_at = self._clock()
        place = _Place(workflow_id, task, is_editing and task is not None)
        if place != self._place:
            self._place, self._placed_at = place, self._done_at
        self._woken.set()

    def share(self, is_shared: bool) -> None:
        """Whether others may be told at all."""
        self._is_shared = is_shared
        self._woken.set()

    # What the streams tell

    def listening(self, workflow_id: str, is_open: bool) -> None:
        """The events of a workflow come, or not any more."""
        if is_open:
            self._open.add(workflow_id)
            self._not_found.discard(workflow_id)
        else:
            self._open.discard(workflow_id)
            self._forget_soon(workflow_id)
        if self._said is not None and self._said.workflow_id == workflow_id:
            self._said = None  # the server forgets it soon after the stream has ended
        self._woken.set()

    def reconnected(self) -> None:
        """There is another client, perhaps of another server."""
        self._said, self._is_refused = None, False
        self._not_found.clear()
        self._woken.set()

    def told(self, workflow_id: str, data: bytes) -> None:
        """An event says who is where; one that can't be read says nothing."""
        with contextlib.suppress(NotJsonError, UnexpectedShapeError):
            event = presence_event(data)
            if (timer := self._forgetting.pop(workflow_id, None)) is not None:
                timer.cancel()
            self._take(workflow_id, self._others(event))

    def is_own(self, email: str) -> bool:
        """Whether it is the person's own e-mail, who may have another window."""
        own = self._own_email() or self.performed_by
        return bool(own) and email == own

    def _others(self, event: PresenceEvent) -> dict[TaskKey, tuple[PersonThere, ...]]:
        found: dict[TaskKey, list[PersonThere]] = {}
        for one in event.people[:_MOST_PEOPLE]:
            if one.window != self.window and not self.is_own(one.user or ""):
                found.setdefault(TaskKey(one.task), []).append(PersonThere(one.user or "", one.editing))
        return {key: people_there(people) for key, people in found.items()}

    def _take(self, workflow_id: str, people: dict[TaskKey, tuple[PersonThere, ...]]) -> None:
        before = self._people.get(workflow_id, {})
        changed = frozenset(key for key in {*before, *people} if before.get(key) != people.get(key))
        self._people[workflow_id] = people
        if changed:
            self._announce(PresenceChanged(workflow_id, changed))

    def _forget_soon(self, workflow_id: str) -> None:
        if workflow_id not in self._people or workflow_id in self._forgetting:
            return
        if not self._is_running:  # nobody would end a timer any more
            self._forget(workflow_id)
            return
        loop = asyncio.get_running_loop()
        self._forgetting[workflow_id] = loop.call_later(_FORGET_SECONDS, self._forget, workflow_id)

    def _forget(self, workflow_id: str) -> None:
        self._forgetting.pop(workflow_id, None)
        self._take(workflow_id, {})
        del self._people[workflow_id]

    # What is asked

    def at(self, workflow_id: str, task: TaskKey) -> tuple[PersonThere, ...]:
        """Who else has a task on the screen, whoever edits it first."""
        return self._people.get(workflow_id, {}).get(task, NOBODY)

    def anywhere(self, workflow_id: str) -> bool:
        """Anybody else has a task of a workflow on the screen."""
        return bool(self._people.get(workflow_id))

    # What is said

    async def run(self) -> None:
        """Say it whenever that is due, until cancelled."""
        self._said, self._is_running = None, True
        try:
            while True:
                wait = self._wait()
                if wait is not None and wait <= 0:
                    await self._say(self._wanted())
                    continue
                self._woken.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._woken.wait()
        finally:
            self._is_running = False
            for workflow_id, timer in [*self._forgetting.items()]:
                timer.cancel()
                self._forget(workflow_id)

    def _wanted(self) -> _Place:
        """What others may know of at this moment."""
        is_idle = self._clock() - self._done_at >= IDLE_SECONDS
        if is_idle or not self._is_shared or self._place.workflow_id not in self._open:
            return _Place(self._said.workflow_id if self._said is not None else "")
        return self._place

    def _wait(self) -> float | None:
        """Seconds until it is to be said, None where there is nothing to say."""
        wanted, now = self._wanted(), self._clock()
        said = None if self._said is None else self._said.task
        is_heard = wanted.workflow_id in self._open and wanted.workflow_id not in self._not_found
        if self._is_refused or not is_heard or (wanted.task is None and said is None):
            return None
        due = self._placed_at + GATHER_SECONDS
        if wanted == self._said:
            due = self._said_at + AGAIN_SECONDS
        return max(due, self._not_before) - now

    async def _say(self, place: _Place) -> None:
        is_said = False
        async with self._link.client() as client:
            # No edit waits for this: it asks for no proof of the workspace, which the stream has seen.
            with client.guarded(_nothing), anyio.move_on_after(_REQUEST_SECONDS):
                is_said = await self._put(client, place)
        self._said, self._said_at = (place if is_said else None), self._clock()
        self._not_before = self._said_at + (SOONEST_SECONDS if is_said else AGAIN_SECONDS)

    async def _put(self, client: FlowdashClient, place: _Place) -> bool:
        person = "" if self._own_email() else self.performed_by
        try:
            await client.events.show_presence(
                place.workflow_id, self.window, place.task, editing=place.is_editing, performed_by=person
            )
        except FlowdashError as error:
            self._is_refused = error.status in _NO_ADDRESS
            if error.status == _NOT_FOUND:
                # The workflow may be gone, and the others are not.
                self._not_found.add(place.workflow_id)
            return False
        return True


async def _nothing() -> None:
    """Asks for nothing."""
