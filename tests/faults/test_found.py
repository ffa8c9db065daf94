"""What was lost or doubled once, each as small as it can be shown."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, DetachFile, EditState, Refusal, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.background_tasks import Outcome
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from tests.faults.conftest import Opened
from tests.faults.kinds import Always, Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live, edit

FLOW, FILES = "compan", "Documents"
FILE_NAME = "notes.bin"


def attach(live: Live, key: str, folder: Path) -> Outcome[None]:
    """Attach a file."""
    path = folder / FILE_NAME
    path.write_bytes(b"what was written")
    return live.session.attach(FLOW, TaskKey(key), FILES, [path])


async def file_names(line: FaultProxy, key: str) -> list[str]:
    """The files of a task on the server."""
    return [file["filename"] for file in (await line.lists())[FLOW][key][FILES]]


async def test_a_file_whose_request_was_delivered_twice_is_added_once(
    line: FaultProxy, opened: Opened, tmp_path: Path
) -> None:
    live = await opened()
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.TWICE_SECOND)))
    await attach(live, "1", tmp_path)
    await live.until_sent()
    assert await file_names(line, "1") == [FILE_NAME]


IN_A_FILES_PLACE = (
    ("2", (Kind.HTML_AFTER, Kind.HTML_AFTER)),
    ("3", (Kind.EMPTY_ANSWER, Kind.EMPTY_ANSWER)),
    ("4", (Kind.BROKEN_JSON, Kind.HTML_AFTER)),
    ("5", (Kind.HALF_REPLY, Kind.LENGTH_TOO_SHORT)),
    ("6", (Kind.WRONG_TYPES, Kind.WRONG_TYPES)),
)


@pytest.mark.parametrize(("key", "instead"), IN_A_FILES_PLACE, ids=lambda value: str(value))
async def test_web_page_for_a_file_proves_nothing(
    line: FaultProxy, opened: Opened, tmp_path: Path, key: str, instead: tuple[Kind, ...]
) -> None:
    """A web page in the place of a file is no proof that it did not arrive."""
    live = await opened()
    pages = [("GET", "*/files/*", Fault(kind)) for kind in instead]
    line.chooser = script = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)), *pages)
    await attach(live, key, tmp_path)
    await live.until_sent()
    assert script.left < len(instead), "what came in its place was looked at"
    assert await file_names(line, key) == [FILE_NAME]


async def test_removed_file_does_not_return_with_a_retry(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    """A file that was taken away does not come back with the repeat that added it."""
    live, before = await opened(), len(await file_names(line, "1"))
    # It has arrived, though the answer says that it was refused: it waits for the person.
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.STATUS_AFTER, 403)))
    await attach(live, "1", tmp_path)
    item = await live.until_needs_you()
    await live.until_refreshed()
    *_, there = live.shown("1", FLOW).task.files(FILES)
    await live.session.submit(DetachFile(FLOW, TaskKey("1"), FILES, there))
    await live.until(lambda: len(live.session.pending) == 1)
    await live.session.decisions.retry(item.id)
    await live.until_sent()
    assert len(await file_names(line, "1")) == before


async def test_undo_of_a_removed_file_takes_no_namesake(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    """Undo of a file that was taken away again takes no other of its name."""
    live = await opened()
    await attach(live, "9", tmp_path)  # by somebody else, say: it is there before
    await live.until_sent()
    (theirs,) = (await line.lists())[FLOW]["9"][FILES]
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.STATUS_AFTER, 403)))
    await attach(live, "9", tmp_path)
    item = await live.until_needs_you()
    await live.until_refreshed()
    *_, mine = live.shown("9", FLOW).task.files(FILES)
    await live.session.submit(DetachFile(FLOW, TaskKey("9"), FILES, mine))
    await live.until(lambda: len(live.session.pending) == 1)
    await live.session.decisions.retry(item.id)
    await live.until_sent()
    await live.undo()
    await live.until_sent()
    with suppress(CannotUndoError):
        await live.undo()
    await live.until_sent()
    assert theirs["blobId"] in {file["blobId"] for file in (await line.lists())[FLOW]["9"][FILES]}


@pytest.mark.parametrize(
    ("key", "fault"), [("7", Fault(Kind.STATUS_BEFORE, 404)), ("8", Fault(Kind.HTML_BEFORE))], ids=str
)
async def test_task_unknown_to_a_gateway_is_still_deleted(
    line: FaultProxy, opened: Opened, key: str, fault: Fault
) -> None:
    """A task that only a gateway does not know is deleted all the same."""
    live = await opened()
    line.chooser = Script(("DELETE", f"*/{key}", fault))
    await live.session.submit(DeleteTask(FLOW, TaskKey(key)))
    await live.until(lambda: not live.session.pending)
    assert key not in (await line.lists())[FLOW]


async def test_deletion_checked_at_a_gateway_is_still_made(line: FaultProxy, opened: Opened) -> None:
    """A deletion whose look meets a gateway is made all the same."""
    live = await opened()
    script = line.chooser = Script(("GET", "*/tasks/6", Fault(Kind.STATUS_BEFORE, 404)))
    await live.session.submit(DeleteTask(FLOW, TaskKey("6")))
    await live.until_sent()
    assert not script.left
    assert "6" not in (await line.lists())[FLOW]


@pytest.mark.parametrize("without", [(), ("Task URL", "Created On")], ids=["known by its page", "known by its ID only"])
async def test_an_answer_about_another_task_moves_no_edits_to_it(
    line: FaultProxy, opened: Opened, without: tuple[str, ...]
) -> None:
    line.without, turn = without, len(without)
    live = await opened()
    await live.set("9", "Name", f"First {turn}", FLOW)
    await live.until_sent()
    line.chooser = script = Script(("PUT", "*/tasks", Fault(Kind.OTHER_ANSWER)))
    wishes = {"Name": f"Second {turn}", "Notes": f"Of the second {turn}"}
    await live.session.submit(*(edit("10", n, v, FLOW, base=live.value("10", n, FLOW)) for n, v in wishes.items()))
    await live.until_sent()
    assert not script.left
    there = (await line.lists())[FLOW]
    assert {name: there["10"][name] for name in wishes} == wishes
    assert (there["9"]["Name"], there["9"]["Notes"]) == (f"First {turn}", None)


async def test_repeated_deletion_spares_a_new_namesake(line: FaultProxy, opened: Opened) -> None:
    """A repeated deletion spares the task that was made under the same ID since."""
    live = await opened()
    line.chooser = Script(("DELETE", "*/11", Fault(Kind.REPLY_LOST)))
    await live.session.submit(DeleteTask(FLOW, TaskKey("11")))
    await live.session.submit(CreateTask(FLOW, new_task_key(), {"Company ID": "11", "Name": "Again", "Mark": "new"}))
    await live.until_sent()
    assert (await line.lists())[FLOW]["11"]["Mark"] == "new"


async def test_creation_answered_with_another_task_keeps_its_own(line: FaultProxy, opened: Opened) -> None:
    """A creation that was answered with another task keeps its own."""
    live = await opened()

    async def create(unique_id: str) -> None:
        values = {"Company ID": unique_id, "Name": f"Made {unique_id}", "Mark": unique_id}
        key = new_task_key()
        await live.session.submit(CreateTask(FLOW, key, values))
        await live.set(key, "Notes", f"Of {unique_id}", FLOW)

    await create("a1")
    await live.until_sent()
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.OTHER_ANSWER)))
    await create("a2")
    await live.until_sent()
    there = (await line.lists())[FLOW]
    assert [there[key]["Notes"] for key in ("a1", "a2")] == ["Of a1", "Of a2"]


async def test_creation_with_server_id_replaces_no_task(line: FaultProxy, opened: Opened) -> None:
    """A creation whose ID the server makes takes no other tasks place."""
    live = await opened()
    await live.session.open_workflow("tckets")

    async def create(mark: str) -> None:
        key = new_task_key()
        await live.session.submit(CreateTask("tckets", key, {"Subject": f"Made {mark}", "Mark": mark}))
        await live.set(key, "Assigned To", "user@example.com" if mark == "b2" else None, "tckets")

    await create("b1")
    await live.until_sent()
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.OTHER_ANSWER)))
    await create("b2")
    await live.until_sent()
    there = {task["Mark"]: task["Assigned To"] for task in (await line.lists())["tckets"].values()}
    assert (there["b1"], there["b2"]) == (None, "user@example.com")
    assert len(there) == len((await line.lists())["tckets"])


async def test_the_newest_value_of_a_new_task_is_the_last_that_arrives(line: FaultProxy, opened: Opened) -> None:
    live = await opened()
    refused = Fault(Kind.STATUS_BEFORE, 413)
    line.chooser = Script(
        ("GET", "*/tasks/c1", Fault(Kind.DRIP)), ("GET", "*/tasks", refused), ("GET", "*/c1", refused)
    )
    key = new_task_key()
    await live.session.submit(CreateTask(FLOW, key, {"Company ID": "c1", "Name": "First", "Mark": "c1-new"}))
    await live.until(lambda: live.session.status.sending)
    await live.set(key, "Name", "Second", FLOW)
    item = await live.until_needs_you()
    await live.set(key, "Name", "Third", FLOW)
    line.chooser = None
    if item.id in {i.id for i in live.session.pending}:
        await live.session.decisions.retry(item.id)
    await live.until_sent()
    assert (await line.lists())[FLOW]["c1"]["Name"] == "Third"


async def test_task_called_gone_is_still_deleted(line: FaultProxy, opened: Opened) -> None:
    """A task that was taken for gone is deleted though it was to be created again."""
    live = await opened()
    gone = Fault(Kind.STATUS_BEFORE, 404)
    line.chooser = Script(*[("GET", "*/tasks/12", gone)] * 2, *[("GET", "*/tasks", gone)] * 9)
    await live.set("12", "Name", "New", FLOW)
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    line.chooser = Script(*[("GET", "*/tasks/12", Fault(Kind.STATUS_BEFORE, 503))] * 9)
    await live.session.decisions.create_again(item.id)
    await live.until(lambda: all(i.state is EditState.SAVED_HERE for i in live.session.pending))
    await live.session.submit(DeleteTask(FLOW, TaskKey("12")))
    line.chooser = None
    await live.until_sent()
    assert "12" not in (await line.lists())[FLOW]


async def test_task_unknown_to_a_gateway_is_not_gone(line: FaultProxy, opened: Opened) -> None:
    """A task that only a gateway does not know is not called gone."""
    live = await opened()
    script = line.chooser = Script(("GET", "*/tasks/2", Fault(Kind.STATUS_BEFORE, 404)))
    await live.set("2", "Name", "Sent all the same", FLOW)
    await live.until_sent()
    assert not script.left
    assert (await line.lists())[FLOW]["2"]["Name"] == "Sent all the same"


@pytest.mark.parametrize("part", ["stages", "fields", "users", "roles"])
async def test_tasks_are_read_again_after_a_partial_schema(line: FaultProxy, opened: Opened, part: str) -> None:
    """Tasks are read again after a part of the schema could not be."""
    live = await opened()
    script = line.chooser = Script(("GET", f"*/{part}", Fault(Kind.STATUS_BEFORE, 503)))
    live.session.request_refresh()
    await live.until(lambda: not script.left)
    await live.until_refreshed()


async def test_a_refusal_that_an_own_request_has_caused_leaves_doubt(line: FaultProxy, opened: Opened) -> None:
    live = await opened()
    down = ("GET", "*/tasks/3", Fault(Kind.STATUS_BEFORE, 503))
    line.chooser = script = Script(("PUT", "*/tasks", Fault(Kind.TWICE_SECOND)))

    async def hook(moment: str, _: Message) -> None:
        if moment == "answered":
            line.chooser = Script(*[down] * 99)  # what became of the first can't be seen

    line.hook = hook
    await live.session.submit(edit("3", "Colours", ("Red", "Green", "Blue"), FLOW))
    await live.until(lambda: not script.left and [i.state for i in live.session.pending] == [EditState.SAVED_HERE])
    assert live.session.pending[0].uncertain
    await live.set("3", "Colours", ("Red",), FLOW)
    line.hook = line.chooser = None
    await live.until_sent()
    assert (await line.lists())[FLOW]["3"]["Colours"] == ["Red"]


@pytest.mark.parametrize("is_restarted", [False, True])
async def test_change_taken_back_after_a_refused_batch_is_sent(
    line: FaultProxy, opened: Opened, is_restarted: bool
) -> None:
    """Two changes arrive twice in one request, and the second delivery is refused because of the first. One is taken
    back before it can be seen what is there: the server has what was there before."""
    keys = [f"{name}-{is_restarted}" for name in ("back", "beside")]
    for key in keys:
        await line.write(THEIRS, "POST", f"/workflows/{FLOW}/tasks", {"Company ID": key, "Name": key})
    live = await opened()
    line.always = Always(Fault(Kind.STATUS_BEFORE, 503), "GET", "*/compan/tasks/*")
    line.chooser = script = Script(("POST", "*/tasks/batch", Fault(Kind.TWICE_SECOND)))
    await live.session.submit(*(edit(key, "Employees", Decimal(7), FLOW) for key in keys))

    def is_waiting() -> bool:
        return not script.left and {i.state for i in live.session.pending} == {EditState.SAVED_HERE}

    await live.until(is_waiting)
    if is_restarted:
        await live.close()
        live = await opened()
        await live.until(is_waiting)
    await live.set(keys[0], "Employees", None, FLOW)
    line.always = line.chooser = None
    await live.until_sent()
    assert [(await line.lists())[FLOW][key]["Employees"] for key in keys] == [None, "7"]
