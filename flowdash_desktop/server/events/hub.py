"""Tells the changes of each commit to those who wait for them, once for all who see the same list.

Nothing here takes a thread for a stream: a stream is a queue of bytes that its connection takes from.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping

from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.events.ring import Ring
from flowdash_desktop.server.events.subscription import Subscription, View
from flowdash_desktop.server.events.views import etag_of, events_of, state_event
from flowdash_desktop.server.http.errors import NotFoundError, TooManyError, UnavailableError
from flowdash_desktop.server.storage.commits import Commit, together
from flowdash_desktop.server.storage.list_etags import all_states
from flowdash_desktop.server.workspace import LocalWorkspace

MOST_STREAMS = 200
"""At a time, for each server [choice]."""

MOST_OF_A_KEY = 8
"""Of them one key may have so many, but for the owner's [choice]: a window has one or two."""

RESERVED = 16
"""So many of all are left for the owner's keys."""

OPEN_SECONDS = 5.0
"""For so long a stream waits where the server has just begun, or comes back to its database."""

GATHER_SECONDS = 0.05
"""Commits that come so soon after one another are told together."""


class EventHub(Worker):
    """Sends the events of each commit to the streams. Only the methods of ``CommitListener`` are thread-safe.

    Attributes:
        presence_told: called with what a server of the database says about who looks at which task.
        work_announced: called when a server of the database has written down work that is done beside the requests.
    """

    def __init__(self, workspace: LocalWorkspace) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self._loop: asyncio.AbstractEventLoop | None = None
        self._subscriptions: dict[Subscription, ApiKey] = {}
        self._opened = asyncio.Event()
        self._endings = 0
        self.presence_told: Callable[[str], None] = lambda _: None
        self.work_announced: Callable[[], None] = lambda: None
        self._forget_all()

    def _forget_all(self) -> None:
        self._is_connected = False
        self._opened.clear()
        self._waiting: list[Commit] = []
        self._ring = Ring()
        self._states: dict[int, str] = {}

    # -- told from other threads ----------------------------------------------------------------------------------

    def connected(self) -> None:
        """See ``CommitListener``."""
        self._soon(self._connected)

    def lost(self) -> None:
        """See ``CommitListener``."""
        self._soon(self.end_all)

    def committed(self, commit: Commit) -> None:
        """See ``CommitListener``."""
        self._soon(lambda: self._add(commit))

    def presence(self, text: str) -> None:
        """See ``CommitListener``."""
        self._soon(lambda: self.presence_told(text))

    def work_asked(self) -> None:
        """See ``CommitListener``."""
        self._soon(lambda: self.work_announced())

    def _soon(self, call: Callable[[], None]) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # The loop has ended: there is nobody left to tell.
                self._loop.call_soon_threadsafe(call)

    def _connected(self) -> None:
        self._is_connected = True
        self.woken.set()

    def _add(self, commit: Commit) -> None:
        self._waiting.append(commit)
        self.woken.set()

    # -- streams --------------------------------------------------------------------------------------------------

    async def subscribe(self, view: View, last_event_id: str | None, key: ApiKey) -> Subscription:
        """Tell whoever has a key of all changes from now on, or from an event on that was told before.

        Raises:
            TooManyError: the key has its share of streams already.
            UnavailableError: there are too many streams, or changes can't be told at the moment.
            NotFoundError: there is no such workflow.
        """
        try:
            async with asyncio.timeout(OPEN_SECONDS):
                await self._opened.wait()
        except TimeoutError:
            raise UnavailableError("changes can't be told at the moment; please try again later") from None
        catalog = self._workspace.catalog
        entry = catalog.workflows.get(view.workflow)
        if entry is None:
            raise NotFoundError("there is no workflow with this id")
        self._see_that_there_is_room(key)
        made = Subscription(view)
        missed = None if last_event_id is None else self._ring.after(last_event_id)
        if missed:
            # Told with the next ones: the texts of its tasks have to be read.
            made.missed = together(missed)
            self.woken.set()
        elif missed is None:
            kind = "tasks" if last_event_id is None else "reset"
            made.put(state_event(kind, self._ring.last, etag_of(entry, catalog, view, self._states)))
        self._subscriptions[made] = key
        return made

    def _see_that_there_is_room(self, key: ApiKey) -> None:
        most = MOST_STREAMS if key.is_owner else MOST_STREAMS - RESERVED
        others = [one for one in self._subscriptions.values() if key.is_owner or not one.is_owner]
        if not key.is_owner and sum(one.digest == key.digest for one in others) >= MOST_OF_A_KEY:
            raise TooManyError(f"this API key has {MOST_OF_A_KEY} event streams at a time: close one of them")
        if len(others) >= most or len(self._subscriptions) >= MOST_STREAMS:
            raise UnavailableError("too many wait for changes at the moment; please try again later")

    def unsubscribe(self, subscription: Subscription) -> None:
        """Nobody takes from it any more."""
        subscription.end()
        self._subscriptions.pop(subscription, None)

    def listening_to(self, workflow: str) -> list[Subscription]:
        """The streams of a workflow."""
        return [one for one in self._subscriptions if one.view.workflow == workflow]

    def end_all(self) -> None:
        """End every stream, and let none begin: the server ends, or changes may be missed."""
        self._endings += 1
        for subscription in self._subscriptions:
            subscription.end()
        self._forget_all()

    # -- work -----------------------------------------------------------------------------------------------------

    async def work(self) -> None:
        """Tell of what is committed, until cancelled."""
        self._loop = asyncio.get_running_loop()
        try:
            with self._workspace.database.listening(self):
                while True:
                    await self.woken.wait()
                    await asyncio.sleep(GATHER_SECONDS if self._opened.is_set() else 0)
                    self.woken.clear()
                    await self._tell()
        finally:
            self.end_all()

    async def _tell(self) -> None:
        if not self._is_connected:
            return
        if not self._opened.is_set():
            endings, states = self._endings, await self._workspace.read(all_states)
            if endings != self._endings:
                return
            self._states = states
            self._opened.set()
        for subscription in [one for one in self._subscriptions if one.missed is not None]:
            commit, subscription.missed = subscription.missed, None
            assert commit is not None
            await self._put(commit, subscription.view, {subscription}, dict(self._states))
        commits, self._waiting = self._waiting, []
        if commits:
            await self._deliver(together(commits))

    async def _deliver(self, commit: Commit) -> None:
        if commit.schema:
            await self._workspace.refresh()
        self._states.update(commit.states)
        self._ring.add(commit)
        views: dict[View, set[Subscription]] = {}
        for subscription in self._subscriptions:
            if subscription.missed is None:
                views.setdefault(subscription.view, set()).add(subscription)
            else:
                subscription.missed = together([subscription.missed, commit])
        states = dict(self._states)
        for view, those in views.items():
            await self._put(commit, view, those, states)

    async def _put(self, commit: Commit, view: View, those: set[Subscription], states: Mapping[int, str]) -> None:
        events = await events_of(self._workspace, commit, view, states)
        for subscription in those:
            if events is None:
                subscription.end()
            else:
                subscription.put(events)
