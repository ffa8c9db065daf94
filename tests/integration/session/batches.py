"""What tests of batches send: new companies, and changes of the names of companies that are there."""

from __future__ import annotations

import json
from collections.abc import Sequence

from flowdash_desktop.domain.edits import CreateTask, TaskEdit, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.live import WORKFLOW, Elsewhere, Live
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"
BATCH = b"POST /api/v1/workflows/2ylSaZ/tasks/batch"
ALONE = b"POST /api/v1/workflows/2ylSaZ/tasks "


def as_documented(proxied: TcpProxy) -> None:
    """Let a server say of itself what the vendor documents, and not that it takes batches."""
    workspace = {"id": "acme", "name": "Acme Corp. Workspace"}
    proxied.answer(b"GET /api/v1/workspace ", json.dumps(workspace).encode(), once=False)


def companies(prefix: str, count: int) -> list[CreateTask]:
    return [
        CreateTask(WORKFLOW, new_task_key(), {"Company ID": f"{prefix}-{n}", NAME: f"Company {n}"})
        for n in range(count)
    ]


async def there(other: Elsewhere, prefix: str) -> list[str]:
    """The names of the companies with such an ID, in the order in which they were made."""
    return [str(task.values[NAME]) for task in await other.tasks() if task.key.startswith(f"{prefix}-")]


async def submit(live: Live, edits: Sequence[CreateTask]) -> None:
    await live.session.submit(*edits)


def renames(live: Live, name: str, count: int = 8) -> list[TaskEdit]:
    """Changes of the name of the first companies."""
    keys = [TaskKey(str(number)) for number in range(1, count + 1)]
    return [TaskEdit(WORKFLOW, key, NAME, f"{name} {key}", live.value(key, NAME)) for key in keys]
