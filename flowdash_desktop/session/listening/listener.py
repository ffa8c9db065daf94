"""The service that listens to the workflows that are shown, where the server says that it tells changes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.events import SessionEvent, StatusChanged, WorkflowsChanged
from flowdash_desktop.session.listening.changed_tasks import ChangedTasks
from flowdash_desktop.session.listening.presence import Presence
from flowdash_desktop.session.listening.stream import ActivityAgain, Listening
from flowdash_desktop.session.tasks.repository import Reading


class ChangeListener:
    """Not thread-safe; it belongs to the event loop's thread.

    Args:
        reading: the workflows in memory.
        link: where a client comes from.
        announce: tells the session's observers.
        activity_again: has comments and checklist of a task read again where it is shown; None for any task.
        presence: is told who is at which task.
        until_answered: waits, so many seconds at most, until the answers to what is being sent are kept here.
    """

    def __init__(
        self,
        reading: Reading,
        link: ServerConnection,
        announce: Callable[[SessionEvent], None],
        activity_again: ActivityAgain,
        presence: Presence,
        until_answered: Callable[[float], Awaitable[None]],
    ) -> None:
        self._reading = reading
        self._link = link
        self._changed_tasks = ChangedTasks(reading, announce, until_answered)
        self._activity_again = activity_again
        self._presence = presence
        self._streams: dict[str, tuple[Listening, asyncio.Task[None]]] = {}
        self._is_anew = False
        self._woken = asyncio.Event()

    @property
    def is_live(self) -> bool:
        """True where all that is shown is what the server has, as far as it has told."""
        wanted = self._reading.wanted.all()
        return bool(wanted) and all(one in self._streams and self._streams[one][0].is_live for one in wanted)

    def event(self, event: SessionEvent) -> None:
        """An observer of the session: other workflows may be shown, and lists may have been read."""
        if isinstance(event, StatusChanged | WorkflowsChanged):
            self._woken.set()

    def reconnected(self) -> None:
        """There is another client: streams of the one before are of no use."""
        self._is_anew = True
        self._woken.set()

    async def run(self) -> None:
        """Listen, until cancelled."""
        self._streams.clear()
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    self._choose(group)
                    await self._woken.wait()
                    self._woken.clear()
        finally:
            self._streams.clear()
            self._live_changed()

    def wanted(self) -> list[str]:
        """The workflows that are to be listened to."""
        workspace = self._reading.workspace
        return self._reading.wanted.all() if workspace is not None and workspace.tells_changes else []

    def _choose(self, group: asyncio.TaskGroup) -> None:
        """Listen to the workflows that are shown, and to no others."""
        wanted = self.wanted()
        for workflow_id in [one for one in self._streams if self._is_anew or one not in wanted]:
            self._streams.pop(workflow_id)[1].cancel()
        self._is_anew = False
        for workflow_id in wanted:
            if workflow_id not in self._streams:
                made = Listening(
                    workflow_id,
                    self._reading,
                    self._link,
                    self._changed_tasks,
                    self._activity_again,
                    self._presence,
                    self._live_changed,
                )
                self._streams[workflow_id] = made, group.create_task(made.run(), name="events")
        for listening, _ in self._streams.values():
            listening.list_may_be_read()
        self._live_changed()

    def _live_changed(self) -> None:
        self._reading.pace.listen(self.is_live)
