"""Comments, items and actions through every fault, while unique IDs go to other tasks between two starts of the app.

Each comment and each item says for which task it is; a task is known by the last part of its address. It is replaced
only while nothing is on the line: a comment has no version that could be asked for, so no client could know better.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction
from flowdash_desktop.domain.edits import EditState, Refusal
from flowdash_desktop.domain.identity import identity_of
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.deciding import FLOW, TASKS, Decider, FairChooser, checklists, deciding, definition, executions
from tests.faults.kinds import NOT_WITHOUT_VERSIONS, Kind, every_fault
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.support.fixtures_server import StartServer

_STARTS, _ACTS, _REPLACED = 4, 14, 5
_STAGES = ("Not Started", "In Progress", "Done")


@dataclass(slots=True)
class Told:
    """What was asked for: words by the task that they are for, and how often each task was given an action."""

    words: dict[str, tuple[TaskKey, str]] = field(default_factory=dict)
    actions: Counter[tuple[TaskKey, str]] = field(default_factory=Counter)


async def work(decider: Decider, told: Told, chance: Random) -> None:
    """Ask for things without waiting for what becomes of them."""
    session = decider.session
    schema = session.schema(FLOW)
    assert schema is not None
    for _ in range(_ACTS):
        key = TaskKey(str(chance.randint(1, TASKS)))
        task = session.known(FLOW, key)
        if task is None:
            continue
        known = identity_of(task, schema)
        assert known is not None
        words = f"{len(told.words)} for {known.page}"
        deed = chance.choice((AddComment, AddItem, RunAction))
        if deed is RunAction:
            if any(isinstance(item.edit, RunAction) and item.edit.task == key for item in session.pending):
                continue
            number = _STAGES.index(task.stage)
            await session.submit(RunAction(FLOW, key, f"a{number}", f"On {number}", task.stage))
            told.actions[key, known.page] += 1
            continue
        told.words[words] = key, known.page
        await session.submit(
            AddComment(FLOW, key, words) if deed is AddComment else AddItem(FLOW, key, "In Progress", words)
        )


async def pages(client: FlowdashClient, schema: WorkflowSchema) -> dict[TaskKey, str]:
    """By what each task is known now."""
    found = {}
    for number in range(1, TASKS + 1):
        known = identity_of(await client.task(schema, str(number)), schema)
        assert known is not None
        found[TaskKey(str(number))] = known.page
    return found


async def problems(client: FlowdashClient, decider: Decider, told: Told, now: dict[TaskKey, str]) -> list[str]:
    """What is on a task that it was not meant for, what is there twice, and what is nowhere."""
    found: list[str] = []
    listed = {
        words
        for item in decider.session.pending
        if (words := getattr(item.edit, "body", None) or getattr(item.edit, "title", None)) is not None
    }
    there: Counter[str] = Counter()
    for key, page in now.items():
        words = [comment.body for comment in await client.activity.comments(FLOW, key)]
        words += [item.title for item in await client.activity.checklist(FLOW, key) if item.editable]
        found += [f"{one!r} is on {key}, which is {page}" for one in words if told.words[one] != (key, page)]
        there.update(words)
    found += [f"{one!r} is there {count} times" for one, count in there.items() if count > 1]
    for one, (key, page) in told.words.items():
        if now[key] == page and one not in there and one not in listed:
            found.append(f"{one!r} of {key} is lost")
    return found


@pytest.mark.timeout(240)
@pytest.mark.parametrize("plain", [False, True])
async def test_nothing_lands_on_another_task(server: StartServer, tmp_path: Path, seed: str, plain: bool) -> None:
    running, chance, told = server(definition()), Random(f"replaced {seed}"), Told()
    unfit = (*NOT_WITHOUT_VERSIONS, Kind.OTHER_ANSWER) if plain else ()
    faults = [f for f in every_fault() if f.kind not in (Kind.LATE, Kind.LATE_AGAIN, *unfit)]
    before: dict[str, set[str]] = {}
    async with (
        FlowdashClient(running.base_url, running.key) as client,
        FaultProxy(running.base_url, running.key, seed=seed, plain=plain) as proxy,
    ):
        connector = Connector(proxy.base_url, running.key, repeats_are_known=not plain)
        schema = await client.schema(Workflow(FLOW, FLOW))
        for start in range(_STARTS):
            async with deciding(tmp_path, connector, f"{seed}/{start}") as decider:
                await decider.open(await checklists(client))
                proxy.chooser = FairChooser(f"{seed}/{start}", 0.3, faults)
                await work(decider, told, chance)
            await proxy.calm()
            for number in chance.sample(range(1, TASKS + 1), _REPLACED):
                key = TaskKey(str(number))
                await client.delete_task(FLOW, key)
                values = {"Company ID": key, "Name": f"In its place {start}"}
                await client.create_task(schema, values, idempotency_key=None)
                before[key] = executions(proxy.trail).get(key, set())
        now = await pages(client, schema)
        async with deciding(tmp_path, connector, f"{seed}/end") as decider:
            await decider.open(await checklists(client))
            await decider.settle()
            found = await problems(client, decider, told, now)
            refused = [item.problem for item in decider.session.pending if item.state is EditState.NEEDS_YOU]
        for key, page in now.items():
            runs = executions(proxy.trail).get(key, set()) - before.get(key, set())
            if len(runs) > told.actions[key, page]:
                found.append(f"{len(runs)} executions for {key}, where {told.actions[key, page]} were asked for")
        if found:
            (tmp_path / "trail.txt").write_text("\n".join(proxy.trail))
    assert found == []
    assert any(problem is not None and problem.refusal is Refusal.ANOTHER_TASK for problem in refused)
