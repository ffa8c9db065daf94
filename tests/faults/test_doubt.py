"""A request that was taken stays doubtful, also where it is the look after it that fails for a reason of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from flowdash_desktop.domain.activity_edits import AddComment, AddItem
from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, Edit, EditState, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.outbox import BeingSentError
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live

FLOW = "compan"
SLOW_DOWN = Fault(Kind.STATUS_BEFORE, 429)
"""What leaves no doubt about the request that it answers."""


def fail_after_the_write(line: FaultProxy, write: tuple[str, str, Fault], looks: Sequence[str]) -> None:
    """The first write meets its fault, and all looks after that are refused for a while."""
    line.chooser = Script(write)

    async def hook(moment: str, _: Message) -> None:
        if moment == "answered":
            line.chooser, line.hook = Script(*[("GET", look, SLOW_DOWN) for look in looks for _ in range(99)]), None

    line.hook = hook


async def until_put_back(live: Live) -> None:
    """Wait until the one edit was sent once and waits to be sent again."""

    def waits() -> bool:
        return [(i.state, i.attempts) for i in live.session.pending] == [(EditState.SAVED_HERE, 1)]

    await live.until(waits, "an edit that is to be sent again")


async def until_sent(live: Live, line: FaultProxy) -> None:
    """Wait until the outbox is empty, on a sound line."""
    line.chooser = line.hook = None

    def sent() -> bool:
        live.session.reconnect()
        return not live.session.pending

    await live.until(sent, "an empty outbox")


async def test_value_reverted_in_doubt_is_reverted_on_the_server(line: FaultProxy, opened: Opened) -> None:
    """A field that is set back while its change is in doubt is set back on the server."""
    live = await opened()
    before = live.value("1", "Name", FLOW)
    fail_after_the_write(line, ("PUT", "*/tasks", Fault(Kind.EMPTY_ANSWER)), ["*/tasks/1"])
    await live.set("1", "Name", "New", FLOW)
    await until_put_back(live)
    await live.set("1", "Name", before, FLOW)
    await until_sent(live, line)
    assert (await line.lists())[FLOW]["1"]["Name"] == before


async def test_normalized_value_is_asked_about(line: FaultProxy, opened: Opened) -> None:
    """A field that the server writes in its own way is asked about and not forgotten."""
    live = await opened()
    before = live.value("2", "Name", FLOW)
    line.rewrite = lambda body: body.replace(b"Shouted", b"SHOUTED")
    fail_after_the_write(line, ("PUT", "nothing", SLOW_DOWN), ["*/tasks/2"])
    await live.set("2", "Name", "Shouted", FLOW)
    await until_put_back(live)
    await live.set("2", "Name", before, FLOW)
    line.chooser = None
    live.session.reconnect()
    item = await live.until_needs_you()
    await live.session.decisions.choose(item.id, Choice.MINE)
    await until_sent(live, line)
    assert (await line.lists())[FLOW]["2"]["Name"] == before


@pytest.mark.parametrize("known", [True, False], ids=["repeats are known", "plain"])
async def test_creation_answered_with_nothing_is_found(line: FaultProxy, opened: Opened, *, known: bool) -> None:
    """A creation that was answered with nothing is found again and not called taken."""
    live = await opened(repeats_are_known=known)
    unique_id = f"e{known}"
    fail_after_the_write(line, ("POST", "*/tasks", Fault(Kind.EMPTY_ANSWER)), [f"*/tasks/{unique_id}"])
    values = {"Company ID": unique_id, "Name": "Made once", "Mark": unique_id}
    await live.session.submit(CreateTask(FLOW, new_task_key(), values))
    await until_put_back(live)
    await until_sent(live, line)
    assert (await line.lists())[FLOW][unique_id]["Name"] == "Made once"


ADDED: Sequence[tuple[str, Edit, str]] = (
    ("comment", AddComment(FLOW, TaskKey("3"), "Said once"), "*/comments"),
    ("item", AddItem(FLOW, TaskKey("3"), "In Progress", "To do once"), "*/checklist_items"),
)


@pytest.mark.parametrize(("edit", "path"), [one[1:] for one in ADDED], ids=[one[0] for one in ADDED])
async def test_what_the_server_has_taken_is_not_called_undone(
    line: FaultProxy, opened: Opened, edit: Edit, path: str
) -> None:
    live = await opened()
    fail_after_the_write(line, ("POST", path, Fault(Kind.EMPTY_ANSWER)), [path])
    await live.session.submit(edit)
    await until_put_back(live)
    with pytest.raises(BeingSentError):
        await live.undo()
    await until_sent(live, line)


async def test_arrived_deletion_is_not_called_undone(line: FaultProxy, opened: Opened) -> None:
    """A deletion that the server has taken is not called undone."""
    live = await opened()
    fail_after_the_write(line, ("DELETE", "*/tasks/4", Fault(Kind.EMPTY_ANSWER)), ["*/tasks/4"])
    await live.session.submit(DeleteTask(FLOW, TaskKey("4")))
    await until_put_back(live)
    with pytest.raises(BeingSentError):
        await live.undo()
    await until_sent(live, line)
    assert "4" not in (await line.lists())[FLOW]
    await live.undo()
    await until_sent(live, line)
    assert "4" in (await line.lists())[FLOW]


@pytest.mark.parametrize(
    ("key", "kind", "theirs", "choice", "result"),
    [
        ("10", Kind.REPLY_LOST, [], None, None),
        ("11", Kind.REPLY_LOST, [], Choice.MINE, ["Green"]),
        ("12", Kind.RESET_BEFORE, None, None, ["Green"]),
    ],
    ids=["taken back", "taken back, and wanted all the same", "not arrived"],
)
async def test_element_removed_by_others_is_not_added_again(
    line: FaultProxy,
    opened: Opened,
    key: str,
    kind: Kind,
    theirs: list[str] | None,
    choice: Choice | None,
    result: list[str] | None,
) -> None:
    """What somebody has taken out of a list after it had arrived is not added again unasked."""
    path = f"/workflows/{FLOW}/tasks/{key}"
    assert (await line.write(THEIRS, "PUT", path, {"Colours": ["Red"]})).status == 200
    live = await opened()
    fail_after_the_write(line, ("PUT", "*/tasks", Fault(kind)), [f"*/tasks/{key}"])
    if kind is Kind.RESET_BEFORE:
        line.hook = None
    await live.set(key, "Colours", ("Green",), FLOW)
    if theirs is None:
        await until_sent(live, line)
    else:
        await until_put_back(live)
        assert (await line.write(THEIRS, "PUT", path, {"Colours": theirs})).status == 200
        line.chooser = line.hook = None
        live.session.reconnect()
        item = await live.until_needs_you()
        assert item.problem is not None
        assert item.problem.conflict is not None
        await live.session.decisions.choose(item.id, choice or Choice.THEIRS)
        await live.until_saved()
    assert (await line.lists())[FLOW][key]["Colours"] == result
