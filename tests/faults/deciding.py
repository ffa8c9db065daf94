"""A person who decides through a line that fails: comments, ticks, new items and actions, and what became of them.

Each comment and each item has words of its own, and each task is given an action at most once at a time, so that what
is on the server can be counted.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction, TickItem
from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from tests.faults.definition import definition as plain_definition
from tests.faults.kinds import Chooser, Fault, Kind
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import ACCOUNT, Connector
from tests.faults.verdict import Verdict
from tests.support.definitions import Definition
from tests.support.server_process import ServerProcess

FLOW = "compan"
TASKS = 12
_SETTLE_SECONDS = 120.0
_NUDGE_SECONDS = 0.3
_MOST_WAITING = 12
_EXECUTION = re.compile(r'POST /api/v1/workflows/compan/executions .*"task_id":"(\d+)".* -> 202 .*"id":"([^"]+)"')


def definition() -> Definition:
    """The workspace of the faults, with an action that leads on from each stage, and a checklist to tick."""
    made = plain_definition()
    companies = made["workflows"][0]
    names = [stage["name"] for stage in companies["stages"]]
    companies["stages"][0]["checklist"] = ["One", "Two", "Three"]
    companies["actions"] = [
        {"id": f"a{n}", "name": f"On {n}", "from": [stage], "steps": [{"type": "moveToStage", "stage": target}]}
        for n, (stage, target) in enumerate(zip(names, [*names[1:], names[0]], strict=True))
    ]
    return made


class FairChooser(Chooser):
    """Deals no late or second delivery to a change of an item: it has no version, so nobody could tell it from a wish
    of somebody else."""

    def draw(self, request: Message) -> Fault | None:
        """The fault of a request."""
        fault = super().draw(request)
        late = fault is not None and fault.kind in (Kind.LATE, Kind.LATE_AGAIN)
        return None if late and request.method == "PUT" else fault


@dataclass(slots=True)
class Asked:
    """What the person has asked for and was told is saved."""

    comments: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    ticks: dict[tuple[str, str], ItemStatus] = field(default_factory=dict)
    actions: Counter[str] = field(default_factory=Counter)


class Decider:
    """Works on the companies. The same seed makes the same choices."""

    def __init__(self, session: Session, seed: object) -> None:
        self.asked = Asked()
        self.session = session
        self._chance = Random(f"decider {seed}")
        self._number = 0
        self._changed = asyncio.Event()
        session.observe(lambda _: self._changed.set())

    async def open(self, items: dict[str, list[str]]) -> None:
        """Open the workflow; ``items`` are the ids of each task's checklist."""
        self._items = items
        await self.session.open_workflow(FLOW)
        async with asyncio.timeout(_SETTLE_SECONDS):
            while not self.session.shown(FLOW):
                self.session.reconnect()
                await self._a_while()

    async def work(self, acts: int) -> None:
        """Do so many things."""
        for _ in range(acts):
            key = TaskKey(str(self._chance.randint(1, TASKS)))
            deed = self._chance.choices((self._comment, self._add, self._tick, self._act), (4, 3, 4, 3))[0]
            self.session.activity.look_at(FLOW, key)
            await deed(key)
            if self._chance.random() < 0.3:
                self.session.reconnect()
            while self._waiting() > _MOST_WAITING:
                self.session.reconnect()
                await self._a_while()

    async def _comment(self, key: TaskKey) -> None:
        self._number += 1
        body = f"comment {self._number}"
        await self.session.submit(AddComment(FLOW, key, body))
        self.asked.comments[body] = key

    async def _add(self, key: TaskKey) -> None:
        self._number += 1
        title = f"item {self._number}"
        await self.session.submit(AddItem(FLOW, key, "In Progress", title))
        self.asked.items[title] = key

    async def _tick(self, key: TaskKey) -> None:
        item = self._chance.choice(self._items[key])
        before = self.asked.ticks.get((key, item), ItemStatus.BLANK)
        wanted = self._chance.choice([status for status in ItemStatus if status is not before])
        await self.session.submit(TickItem(FLOW, key, item, "a template's", wanted, before))
        self.asked.ticks[key, item] = wanted

    async def _act(self, key: TaskKey) -> None:
        shown = self.session.shown(FLOW).get(key)  # a list that was cut short twice has no place for it for a moment
        if shown is None or any(isinstance(i.edit, RunAction) and i.edit.task == key for i in self.session.pending):
            return
        stage = shown.task.stage
        number = ["Not Started", "In Progress", "Done"].index(stage)
        await self.session.submit(RunAction(FLOW, key, f"a{number}", f"On {number}", stage))
        self.asked.actions[key] += 1

    async def settle(self) -> None:
        """Wait until nothing waits any more but for the person, and what waits behind that."""
        async with asyncio.timeout(_SETTLE_SECONDS):
            while self._waiting():
                self.session.reconnect()
                await self._a_while()

    def _waiting(self) -> int:
        """How much is still to be sent; what may wait behind something that needs the person does not count."""
        refused = {i.edit.task for i in self.session.pending if i.state is EditState.NEEDS_YOU}
        return sum(i.state is not EditState.NEEDS_YOU and i.edit.task not in refused for i in self.session.pending)

    async def _a_while(self) -> None:
        self._changed.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(_NUDGE_SECONDS):
                await self._changed.wait()


@asynccontextmanager
async def deciding(folder: Path, connector: Connector, seed: object) -> AsyncIterator[Decider]:
    """A decider at a session that runs; at the end it is closed as by the window."""
    thread = StoreThread()
    session = Session(ACCOUNT, AccountStore(thread, folder / "account"), connector, hold_seconds=0)
    decider = Decider(session, seed)
    await session.start()
    running = asyncio.get_running_loop().create_task(session.run(), name="session")
    try:
        yield decider
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await session.close()
        thread.close()


async def checklists(client: FlowdashClient) -> dict[str, list[str]]:
    """The ids of the items of each task's template."""
    return {
        str(n): [item.id for item in await client.activity.checklist(FLOW, str(n)) if not item.editable]
        for n in range(1, TASKS + 1)
    }


async def judge(client: FlowdashClient, proxy: FaultProxy, decider: Decider) -> Verdict:
    """What was lost or doubled: each thing asked for is on the server once, or listed as needing the person."""
    asked, listed = decider.asked, [item.edit for item in decider.session.pending]
    wishes = (len(asked.comments), len(asked.items), len(asked.ticks), asked.actions.total())
    verdict = Verdict(wishes=sum(wishes), applied=sum(wishes) - len(listed), needs_you=len(listed))
    there: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    status: dict[tuple[str, str], ItemStatus] = {}
    for number in range(1, TASKS + 1):
        key = str(number)
        there[key].update(comment.body for comment in await client.activity.comments(FLOW, key))
        for item in await client.activity.checklist(FLOW, key):
            titles[key][item.title] += item.editable
            status[key, item.id] = item.status
    for kind, words_of, counts in (("comment", asked.comments, there), ("item", asked.items, titles)):
        for words, key in words_of.items():
            count = counts[key][words]
            waits = any(_words(edit) == words for edit in listed)
            if count > 1 or (count == 0 and not waits):
                found = verdict.doubled if count else verdict.lost
                found.append(f"{kind} {words!r} of {key} is there {count} times")
        verdict.unasked += [
            f"{kind} {words!r} of {key} was never asked for"
            for key, counted in counts.items()
            for words, count in counted.items()
            if count and words not in words_of
        ]
    for (key, item_id), wanted in asked.ticks.items():
        waits = any(isinstance(edit, TickItem) and (edit.task, edit.item) == (key, item_id) for edit in listed)
        if status[key, item_id] is not wanted and not waits:
            verdict.lost.append(f"item {item_id} of {key} is {status[key, item_id]}, not {wanted}")
    begun = executions(proxy.trail)
    for key, runs in begun.items():
        if len(runs) > asked.actions[key]:
            verdict.doubled.append(f"{len(runs)} executions for {key}, where {asked.actions[key]} were asked for")
    waiting = Counter(str(edit.task) for edit in listed if isinstance(edit, RunAction))
    for key, count in asked.actions.items():
        if len(begun.get(key, ())) + waiting[key] < count:
            verdict.lost.append(f"an action of {key} was lost")
    return verdict


async def deciding_round(
    folder: Path,
    running: ServerProcess,
    seed: object,
    *,
    acts: int,
    faults: Sequence[Fault],
    share: float,
    plain: bool = False,
) -> tuple[Verdict, Counter[str]]:
    """A person decides through a line that fails; then it is sound. The server is a new one, on ``definition()``.

    See ``rounds.one_round`` for the arguments.
    """
    async with (
        FlowdashClient(running.base_url, running.key) as client,
        FaultProxy(running.base_url, running.key, seed=seed, plain=plain) as proxy,
    ):
        connector = Connector(proxy.base_url, running.key, repeats_are_known=not plain)
        async with deciding(folder, connector, seed) as decider:
            await decider.open(await checklists(client))
            proxy.chooser = FairChooser(seed, share, faults)
            await decider.work(acts)
            await proxy.calm()
            await decider.settle()
            verdict = await judge(client, proxy, decider)
            asked = decider.asked
            assert asked.comments
            assert asked.items
            assert asked.ticks
            assert asked.actions
        if verdict.problems:
            (folder / "trail.txt").write_text("\n".join(proxy.trail))
        return verdict, proxy.faults


def _words(edit: Any) -> str | None:
    return edit.body if isinstance(edit, AddComment) else edit.title if isinstance(edit, AddItem) else None


def executions(trail: Iterable[str]) -> dict[str, set[str]]:
    """The executions that the server has begun, by task; a repeat that it knows has the same id."""
    begun: dict[str, set[str]] = defaultdict(set)
    for line in trail:
        if match := _EXECUTION.search(line):
            begun[match[1]].add(match[2])
    return begun
