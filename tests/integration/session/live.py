"""A session on a real server, watched: what it announces is kept, and conditions are waited for, never seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.domain.edits import EditState, Operation, TaskEdit
from flowdash_desktop.domain.history import StepState, StepSummary, TurnedStep
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.session.accounts.account_connectors import make_client
from flowdash_desktop.session.connection.connection import Connector, KeyMissingError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import SessionEvent
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind

LONGEST_WAIT = 30.0
WORKFLOW = "2ylSaZ"
ACCOUNT = Account("test", AccountKind.REMOTE, "Test")


class ServerConnector:
    """Reaches a server whose address and key the test may change."""

    def __init__(self, base_url: str, key: str | None, *, repeats_are_known: bool = True) -> None:
        self.base_url = base_url
        self.key = key
        self.repeats_are_known = repeats_are_known
        self.clients: list[FlowdashClient] = []

    async def connect(self) -> FlowdashClient:
        if self.key is None:
            raise KeyMissingError(SessionFault.NO_KEY)
        self.clients.append(await make_client(self.base_url, self.key))
        return self.clients[-1]

    async def lost(self) -> None:
        await asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        pass


class Live:
    """A session that is running."""

    def __init__(self, thread: StoreThread, folder: Path, connector: Connector, *, hold_seconds: float = 0.0) -> None:
        self.session = Session(ACCOUNT, AccountStore(thread, folder), connector, hold_seconds=hold_seconds)
        self.events: list[SessionEvent] = []
        self._changed = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._closed = False
        self.session.observe(self._event)

    def _event(self, event: SessionEvent) -> None:
        self.events.append(event)
        self._changed.set()

    async def start(self, workflow: str | None = WORKFLOW, *, run: bool = True) -> None:
        """Open its files and a workflow, and let it run until it has read everything once."""
        await self.session.start()
        if workflow is not None:
            await self.session.open_workflow(workflow)
        if run:
            self.run()

    def run(self) -> None:
        """Connect."""
        self._running = asyncio.get_running_loop().create_task(self.session.run(), name="session")

    async def close(self) -> None:
        """End it as the window does."""
        if self._closed:
            return
        self._closed = True
        if self._running is not None:
            self._running.cancel()
            (outcome,) = await asyncio.gather(self._running, return_exceptions=True)
            assert isinstance(outcome, asyncio.CancelledError), outcome
        await self.session.close()

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until a condition holds, looking after each announcement."""
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                while not condition():
                    assert self._running is None or not self._running.done(), "the session has ended"
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"waited in vain for {what}: {self.session.status}, {self.pending}") from None

    async def until_online(self) -> None:
        """Wait until the tasks were read."""
        await self.until(lambda: self.session.status.connection is Connection.ONLINE, "the server")

    async def until_refreshed(self) -> None:
        """Read the tasks anew, and wait for the end of it."""
        before = self.session.status.updated
        self.session.request_refresh()
        await self.until(
            lambda: self.session.status.updated != before and not self.session.status.refreshing, "a refresh"
        )

    async def until_saved(self) -> None:
        """Wait until the outbox is empty."""
        await self.until(lambda: not self.session.pending, "an empty outbox")

    async def until_sent(self) -> None:
        """The same, as a person who presses *Retry* now and then."""

        def sent() -> bool:
            self.session.reconnect()
            return not self.session.pending

        await self.until(sent, "an empty outbox")

    async def until_needs_you(self, count: int = 1) -> Operation:
        """Wait until edits need the person, and give the first."""
        await self.until(lambda: self.session.status.needs_you == count, "needs you")
        return next(i for i in self.session.pending if i.state is EditState.NEEDS_YOU)

    def of(self, kind: type[SessionEvent]) -> list[Any]:
        """The events of one kind so far."""
        return [e for e in self.events if isinstance(e, kind)]

    @property
    def pending(self) -> list[tuple[str, str, EditState]]:
        """Kind, task and state of each edit in the outbox."""
        return [(type(i.edit).__name__, i.edit.task, i.state) for i in self.session.pending]

    def shown(self, key: str, workflow: str = WORKFLOW) -> ShownTask:
        """A task as it is shown."""
        return self.session.shown(workflow)[TaskKey(key)]

    def value(self, key: str, field: str, workflow: str = WORKFLOW) -> Value:
        """A field as it is shown."""
        return self.shown(key, workflow).task.values.get(field)

    @property
    def last(self) -> StepSummary | None:
        """What *Undo* takes back, in the first workflow where there is something."""
        ends = [self.session.history.ends(workflow.id) for workflow in self.session.workflows]
        return next((last for last, _ in ends if last is not None), None)

    @property
    def next(self) -> StepSummary | None:
        """What *Redo* does again, in the first workflow where there is something."""
        ends = [self.session.history.ends(workflow.id) for workflow in self.session.workflows]
        return next((again for _, again in ends if again is not None), None)

    async def undo(self) -> TurnedStep | None:
        """Take back the newest step of all workflows."""
        newest: dict[datetime, str] = {}
        for workflow in self.session.workflows:
            listed = await self.session.history.listed(workflow.id)
            newest |= {step.made: workflow.id for step in listed if step.state is not StepState.UNDONE}
        return await self.session.undo(newest[max(newest)]) if newest else None

    async def redo(self) -> TurnedStep | None:
        """Do again what was undone last, in the first workflow where there is something."""
        for workflow in self.session.workflows:
            if self.session.history.ends(workflow.id)[1] is not None:
                return await self.session.redo(workflow.id)
        return None

    async def set(self, key: str, field: str, value: Value, workflow: str = WORKFLOW, *, base: Value = None) -> None:
        """Edit a field; ``base`` is what was seen there, for a task that is not shown."""
        shown = self.session.shown(workflow).get(TaskKey(key))
        seen = shown.task.values.get(field) if shown is not None else base
        await self.session.submit(edit(key, field, value, workflow, base=seen))


def edit(key: str, field: str, value: Value, workflow: str = WORKFLOW, *, base: Value = None) -> TaskEdit:
    """A wish; ``base`` is what was seen there."""
    return TaskEdit(workflow, TaskKey(key), field, value, base)


async def undone(live: Live, times: int = 1) -> None:
    """Take steps back, and wait until that is saved."""
    for _ in range(times):
        assert await live.undo() is not None
    await live.until_saved()


async def redone(live: Live) -> None:
    """Do again what was taken back last, and wait until that is saved."""
    assert await live.redo() is not None
    await live.until_saved()


class Elsewhere:
    """Another client of the same server: what is really there, and what someone else does."""

    def __init__(self, client: FlowdashClient, workflow: str = WORKFLOW) -> None:
        self.client = client
        self._workflow = workflow
        self._schema: WorkflowSchema | None = None

    async def schema(self) -> WorkflowSchema:
        """The workflow's schema."""
        if self._schema is None:
            self._schema = await self.client.schema(Workflow(self._workflow, self._workflow))
        return self._schema

    async def task(self, key: str) -> Task:
        """A task as the server has it."""
        return await self.client.task(await self.schema(), key)

    async def tasks(self) -> Sequence[Task]:
        """All of them."""
        return [task async for part in self.client.tasks(await self.schema()) for task in part]

    async def set(self, key: str, **values: Value) -> None:
        """Edit a task; underscores in names stand for spaces."""
        named = {name.replace("_", " "): value for name, value in values.items()}
        await self.client.update_task(await self.schema(), key, named)

    async def file(self, blob_id: str, folder: Path) -> bytes:
        """The bytes of an attachment."""
        target = folder / f"downloaded-{blob_id}"
        await self.client.files.download(blob_id, target)
        return target.read_bytes()
