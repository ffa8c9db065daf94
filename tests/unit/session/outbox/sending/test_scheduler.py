"""No edits of the outbox wait for each other: something is always next, or waits for the person."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import CreateTask, Edit, new_task_key
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import Link, LinkedTask, TaskKey
from flowdash_desktop.session.connection.poison_detector import Failing
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolution_effects import let_go
from flowdash_desktop.session.outbox.sending.scheduler import Order
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread

PEOPLE, TICKETS, COMPANIES = "people", "tckets", "compan"


def other(id_field: str, key: str, page: str) -> LinkedTask:
    """A task at the other end of a link."""
    return LinkedTask({id_field: key, "Task URL": f"http://localhost/tasks/{page}"})


def staff(key: str) -> LinkTask:
    """Somebody is linked to somebody else."""
    return LinkTask(PEOPLE, TaskKey("Ann"), "Staff", other("Name", key, f"p-{key}"), "Name", None, PEOPLE)


def company(key: str) -> LinkTask:
    """The ticket that has an ID now is linked to a company."""
    return LinkTask(
        TICKETS, TaskKey("20"), "Companies", other("Company ID", key, f"c{key}"), "Company ID", None, COMPANIES
    )


_BOB = CreateTask(PEOPLE, TaskKey("Bob"), {"Name": "Bob", "Manager": "Ann"}, again=True, instead=())
_TICKET = CreateTask(TICKETS, new_task_key(), {"Ticket": "20", "Subject": "Was there before"})
_LINKS = {"Tickets": Link((other("Ticket", "20", "t1"),), to_many=True)}
_COMPANY = CreateTask(COMPANIES, TaskKey("K"), {"Company ID": "K"}, again=True, instead=(), links=_LINKS)


@pytest.mark.parametrize(
    "edits",
    [
        [(staff("Bob"), "p-Ann"), (staff("Carl"), "p-Ann"), (_BOB, "p-Bob")],
        [(company("K"), "t2"), (company("L"), "t2"), (_TICKET, "t1"), (_COMPANY, "cK")],
    ],
    ids=["a value that is the ID of another", "an ID that changed hands"],
)
async def test_creation_waits_for_earlier_edits_only(
    edits: list[tuple[Edit, str]], tmp_path: Path, thread: StoreThread
) -> None:
    """A creation waits for none that comes after what waits for a creation."""
    store = AccountStore(thread, tmp_path)
    await store.open()
    outbox = Outbox(store)
    await outbox.add([edit for edit, _ in edits], [Identity(page, "") for _, page in edits])
    order = Order(outbox, Failing(time.monotonic))
    while due := [item for ref in outbox.tasks() if (item := order.next_of(ref, lambda _: False)) is not None]:
        await outbox.decide(due[0].id, let_go)
    assert not outbox.items
    await store.close()
