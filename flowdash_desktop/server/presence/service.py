"""Takes the words of windows, spreads them to the other servers of the database, and tells who listens."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Iterable
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.events.hub import EventHub
from flowdash_desktop.server.events.subscription import Subscription
from flowdash_desktop.server.presence.board import PresenceBoard, Window
from flowdash_desktop.server.presence.sign import Sign, signs_of, texts_of
from flowdash_desktop.server.storage.notifications import MOST_BYTES, notify_presence
from flowdash_desktop.server.workspace import LocalWorkspace
from flowdash_desktop.wire.json import encode

GATHER_SECONDS = 0.2
"""Words that come so soon after one another are told together."""

_LOOK_SECONDS = 1.0
"""So often it is seen whose key opens nothing any more, while anybody is there."""

_MOST_EVENT_BYTES = 48 * 1024


class Presence(Worker):
    """Belongs to the loop's thread. Nothing of it is stored.

    Args:
        workspace: what is served.
        hub: has the streams of events.
        board: who is where; a new one where none is given.

    Attributes:
        lets_in: whether a key opens the workspace, by its digest.
    """

    def __init__(self, workspace: LocalWorkspace, hub: EventHub, board: PresenceBoard | None = None) -> None:
        super().__init__(shared=False)
        self._workspace = workspace
        self._hub = hub
        self._board = PresenceBoard() if board is None else board
        self._server = secrets.token_hex(8)
        self._changed: set[str] = set()
        self._outgoing: dict[Window, Sign] = {}
        self._leaving: dict[Window, Sign] = {}
        self._spreading = asyncio.Event()
        self._heard: dict[Subscription, Window] = {}
        self.lets_in: Callable[[str], bool] = lambda _: True
        hub.presence_told = self._received

    def say(self, sign: Sign) -> None:
        """A window of this server's says something."""
        self._take(sign)
        if self._workspace.database.shared:
            window = sign.key, sign.window
            # Whoever leaves has said before where they are, and is back where they say so again.
            (self._leaving if sign.is_leaving else self._outgoing)[window] = sign
            if not sign.is_leaving:
                self._leaving.pop(window, None)
            self._spreading.set()
        self.wake()

    def begin(self, subscription: Subscription, key: str, window: str) -> None:
        """A stream of events begins: tell it who is there.

        Args:
            subscription: of the stream.
            key: the digest of its API key.
            window: what its window calls itself, ``""`` where it does not say so.
        """
        if window:
            self._heard[subscription] = key, window
        if signs := self._board.in_workflow(subscription.view.workflow):
            subscription.put_presence(_event(signs))

    def end(self, subscription: Subscription) -> None:
        """A stream has ended: its window is soon forgotten, unless it listens or speaks again."""
        window = self._heard.pop(subscription, None)
        workflow = subscription.view.workflow
        others = (one for one, other in self._heard.items() if other == window and one.view.workflow == workflow)
        if window is not None and next(others, None) is None:
            self.say(Sign(*window, workflow, None, is_leaving=True))

    def _take(self, sign: Sign) -> None:
        self._changed |= self._board.put(sign)

    def _received(self, text: str) -> None:
        """Another server of the database, or this one, has spread something."""
        server, signs = signs_of(text)
        if server != self._server:
            for sign in signs:
                self._take(sign)
            self.wake()

    async def work(self) -> None:
        """Tell of what is said, here and to the other servers, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._tell(), name="presence here")
            # By itself: a database that does not answer keeps nobody here from hearing it.
            group.create_task(self._spread(), name="presence elsewhere")

    async def _tell(self) -> None:
        while True:
            end = self._board.next_end()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if end is None else min(end, _LOOK_SECONDS)):
                    await self.woken.wait()
            if self.woken.is_set():
                await asyncio.sleep(GATHER_SECONDS)
                self.woken.clear()
            self._tell_changes()

    def _tell_changes(self) -> None:
        """Send what has changed to the streams, and forget windows that were silent for long."""
        self._changed |= self._board.end_silent(self.lets_in)
        changed, self._changed = self._changed, set()
        for workflow in changed:
            event = _event(self._board.in_workflow(workflow))
            for subscription in self._hub.listening_to(workflow):
                subscription.put_presence(event)

    async def _spread(self) -> None:
        while True:
            await self._spreading.wait()
            await asyncio.sleep(GATHER_SECONDS)
            self._spreading.clear()
            signs = [*self._outgoing.values(), *self._leaving.values()]
            self._outgoing.clear()
            self._leaving.clear()
            texts = [*texts_of(signs, self._server, MOST_BYTES)]
            # Lost where the database is away: who is still there says so again.
            with contextlib.suppress(SQLAlchemyError):
                await self._workspace.database.read(partial(notify_presence, texts=texts))


def _event(signs: Iterable[Sign]) -> bytes:
    """All who are in a workflow, as an event without an id; of too many the ones that spoke last."""
    found, size = list[bytes](), 0
    for sign in reversed([*signs]):
        text = encode({"window": sign.window, "user": sign.user, "task": sign.task, "editing": sign.is_editing})
        size += len(text)
        if size > _MOST_EVENT_BYTES:
            break
        found.append(text)
    return b'event: presence\ndata: {"people":[%s]}\n\n' % b",".join(found)
