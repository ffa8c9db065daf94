"""Bad answers without an end: every endpoint is asked, a session reads and sends beside it, and all of it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from flowdash_desktop.api import FlowdashClient, TimeoutPolicy
from flowdash_desktop.api.endpoints.batches import NewTask, TaskChange
from flowdash_desktop.api.errors import FlowdashError, NetworkError, NetworkFault
from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.domain.workspace.jobs import HistoryExport, JobStatus
from flowdash_desktop.session.session import Session
from tests.hostile.generated import Generator
from tests.hostile.spoiling import SpoilingServer
from tests.hostile.watched import Heartbeat

FLOW = "2ylSaZ"
_PATIENCE = TimeoutPolicy(connect=5.0, read=5.0, read_after_upload=5.0, write=5.0, answer=10.0)
_GOOD_EVERY = 20
Until = Callable[[Callable[[], object], str], Awaitable[None]]
Call = Callable[[FlowdashClient, WorkflowSchema, Path], Awaitable[object]]


async def _tasks(client: FlowdashClient, schema: WorkflowSchema, _: Path) -> None:
    async for _part in client.tasks(schema, filters={"Company Name": "Acme"}):
        pass


async def _stream(client: FlowdashClient, _: WorkflowSchema, __: Path) -> None:
    async with client.task_stream(FLOW) as stream:
        async for _part in stream.parts():
            pass


def _values(number: str) -> dict[str, str | Decimal]:
    return {"Company ID": number, "Company Name": "Made", "Number of Employees": Decimal(5)}


CALLS: Mapping[str, Call] = {
    "workspace": lambda c, s, f: c.workspace(),
    "workflows": lambda c, s, f: c.workflows(),
    "stages": lambda c, s, f: c.stages(FLOW),
    "fields": lambda c, s, f: c.fields(FLOW),
    "roles": lambda c, s, f: c.roles(FLOW),
    "users": lambda c, s, f: c.users(FLOW),
    "user": lambda c, s, f: c.user(FLOW, "1"),
    "delete user": lambda c, s, f: c.delete_user(FLOW, "nobody"),
    "schema": lambda c, s, f: c.schema(Workflow(FLOW, "Companies")),
    "end stages": lambda c, s, f: c.learn_end_stages(s),
    "tasks": _tasks,
    "list": _stream,
    "task": lambda c, s, f: c.task(s, "5"),
    "create": lambda c, s, f: c.create_task(s, _values("700"), idempotency_key=None),
    "update": lambda c, s, f: c.update_task(s, "6", {"Company Name": "Changed"}),
    "delete": lambda c, s, f: c.delete_task(FLOW, "none"),
    "many new": lambda c, s, f: c.batches.create(s, [NewTask(_values("701"), "a-key")]),
    "many changes": lambda c, s, f: c.batches.update(s, [TaskChange("6", "Company Name", "A", "B", "p")]),
    "comments": lambda c, s, f: c.activity.comments(FLOW, "5"),
    "comment": lambda c, s, f: c.activity.add_comment(FLOW, "7", "Hello", idempotency_key="a-comment"),
    "checklist": lambda c, s, f: c.activity.checklist(FLOW, "5"),
    "item": lambda c, s, f: c.activity.checklist_item(FLOW, "5", "1"),
    "add item": lambda c, s, f: c.activity.add_checklist_item(FLOW, "7", "Done", "Call", idempotency_key="an-item"),
    "tick": lambda c, s, f: c.activity.set_item_status(FLOW, "5", "1", ItemStatus.COMPLETED),
    "delete item": lambda c, s, f: c.activity.delete_checklist_item(FLOW, "5", "none"),
    "actions": lambda c, s, f: c.activity.actions(FLOW, "5"),
    "workflow actions": lambda c, s, f: c.activity.workflow_actions(FLOW),
    "run": lambda c, s, f: c.activity.run_action(FLOW, "5", "none"),
    "execution": lambda c, s, f: c.activity.execution(FLOW, "1"),
    "file": lambda c, s, f: c.files.download("none", f / "file"),
    "definition": lambda c, s, f: c.definition.read(),
    "document": lambda c, s, f: c.definition.document(),
    "change": lambda c, s, f: c.definition.change(0, [], dry_run=True),
    "undo": lambda c, s, f: c.definition.undo("none"),
    "add workflows": lambda c, s, f: c.definition.add_workflows(b"{}"),
    "sync": lambda c, s, f: c.jobs.sync(FLOW),
    "sync state": lambda c, s, f: c.jobs.sync_state(FLOW, "1"),
    "export": lambda c, s, f: c.jobs.export(FLOW, date(2026, 1, 1), date(2026, 1, 2)),
    "export state": lambda c, s, f: c.jobs.export_state(FLOW, "1"),
    "export file": lambda c, s, f: c.jobs.fetch_export(HistoryExport("1", JobStatus.SUCCESS, "/files/none"), f / "csv"),
}


class Campaign:
    """Asks every endpoint again and again.

    Attributes:
        outcomes: how often which kind of end was met; ``read`` where an answer could be read all the same.
        generator: spoils.
    """

    def __init__(self, line: SpoilingServer, key: str, folder: Path, seed: int, heart: Heartbeat) -> None:
        self.outcomes: Counter[str] = Counter()
        self.generator = Generator(seed)
        self._line = line
        self._key = key
        self._folder = folder
        self._rng = Random(seed)
        self._heart = heart

    async def run(self, answers: int, between: Callable[[], Awaitable[None]] | None = None, every: int = 500) -> None:
        """Go on until so many answers were spoiled.

        Args:
            answers: in all.
            between: called now and then, while the answers are good.
            every: after so many answers.

        Raises:
            Exception: a call ended in another way than by an answer or a ``FlowdashError``.
        """
        due = self.generator.count + every
        async with FlowdashClient(self._line.base_url, self._key, timeout=_PATIENCE) as client:
            schema = await client.schema(Workflow(FLOW, "Companies"))
            while self.generator.count < answers:
                await self._some(client, schema)
                if between is not None and self.generator.count >= due:
                    due = self.generator.count + every
                    await between()

    async def read(self, session: Callable[[], Session], until: Until, times: int) -> None:
        """Have a session read all that is open, again and again, while the answers are bad.

        Args:
            session: gives the one that is open now: a window opens another where the workspace is another.
            until: waits for a condition.
            times: how often.
        """
        self._line.made_up = self.generator.spoil_at
        self._heart.doing = "session reads"
        for _ in range(times):
            before = self.generator.count
            session().reconnect()
            session().request_refresh()
            await until(lambda before=before: self._asked(session(), before), "that it is asked")  # type: ignore[misc]  # a lambda with a default
            await until(lambda: not session().status.refreshing, "the end of the refresh")
        self._line.made_up = None

    def _asked(self, session: Session, before: int) -> bool:
        """Whether an answer was spoiled since; else it is asked for again, as by a person who presses *Retry*."""
        if self.generator.count > before:
            return True
        session.reconnect()
        session.request_refresh()
        return False

    async def _some(self, client: FlowdashClient, schema: WorkflowSchema) -> None:
        self._line.made_up = self.generator.spoil_at
        for _ in range(_GOOD_EVERY):
            name = self._rng.choice([*CALLS])
            self._heart.doing = name
            try:
                await CALLS[name](client, schema, self._folder)
                self.outcomes["read"] += 1
            except FlowdashError as error:
                self.outcomes[type(error).__name__] += 1
            except Exception as error:
                error.add_note(f"{name}, after {self.generator.count} answers")
                raise
        self._line.made_up = None
        assert (await _good(client)) == "acme", "the next good answer"


async def _good(client: FlowdashClient) -> str:
    """The answer on a sound line. A connection that the server has just ended is found out by the next request."""
    for _ in range(8):
        try:
            return (await client.workspace()).id
        except NetworkError as error:
            if error.fault is not NetworkFault.DROPPED:
                raise
    return ""
