"""A workflow with actions and a checklist, and looking at what became of them on the server."""

from __future__ import annotations

import asyncio
import copy
from typing import Any

from flowdash_desktop.domain.activity import ChecklistItem, Comment, ShownActivity
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction, TickItem
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.live import Elsewhere, Live
from tests.support.actions import orders
from tests.support.definitions import NOTES, workspace

ORDERS = "orders"


def definition(count: int = 60) -> dict[str, Any]:
    """Orders O-1 and on, all in the stage New."""
    made = copy.deepcopy(orders())
    made["tasks"] = [{"Stage": "New", "ID": f"O-{n}", "Name": f"Order {n}"} for n in range(1, count + 1)]
    return workspace(made, {**NOTES, "tasks": [{"Note": "Written by hand"}]})


def run(key: str, action: str, stage: str = "New") -> RunAction:
    """Perform an action on a task that was seen in a stage."""
    return RunAction(ORDERS, TaskKey(key), action, action.capitalize(), stage)


def comment(key: str, body: str) -> AddComment:
    """Comment on a task."""
    return AddComment(ORDERS, TaskKey(key), body)


def add_item(key: str, title: str, stage: str = "New") -> AddItem:
    """Add an item to a task's checklist."""
    return AddItem(ORDERS, TaskKey(key), stage, title)


def tick(key: str, item: ChecklistItem, status: Any) -> TickItem:
    """Set the status of an item."""
    return TickItem(ORDERS, TaskKey(key), item.id, item.title, status, item.status)


def known(live: Live, key: str) -> ShownActivity:
    """What a session knows of a task."""
    return live.session.activity.shown(ORDERS, TaskKey(key), live.shown(key, ORDERS).task.stage)


async def look(live: Live, key: str) -> ShownActivity:
    """Look at a task until it was read."""
    live.session.activity.look_at(ORDERS, TaskKey(key))
    await live.until(lambda: known(live, key).known.items is not None, "what is beside the fields")
    return known(live, key)


async def bodies(other: Elsewhere, key: str) -> list[str]:
    """The words of a task's comments on the server."""
    return [c.body for c in await other.client.activity.comments(ORDERS, key)]


async def items(other: Elsewhere, key: str) -> list[ChecklistItem]:
    """A task's checklist on the server."""
    return [*await other.client.activity.checklist(ORDERS, key)]


async def comments(other: Elsewhere, key: str) -> list[Comment]:
    """A task's comments on the server."""
    return [*await other.client.activity.comments(ORDERS, key)]


async def stage(other: Elsewhere, key: str) -> str:
    """The stage of a task on the server."""
    return (await other.task(key)).stage


async def until_stage(other: Elsewhere, key: str, wanted: str) -> None:
    """Wait until the server has moved a task."""
    async with asyncio.timeout(30):
        while await stage(other, key) != wanted:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.01)
