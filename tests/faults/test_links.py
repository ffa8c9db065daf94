"""Links over a line that fails: each is made or taken back once, and what somebody else linked meanwhile stays."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import DeleteTask, EditState, Refusal
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live

FLOW, OTHERS, LINK = "compan", "tckets", "Tickets"
FIRST, SECOND, THIRD = (LinkedTask({"Ticket": number, "Subject": f"Ticket {number}"}) for number in "123")
AFTER_THE_SERVER_HAS_IT = (Kind.REPLY_LOST, Kind.RESET_AFTER, Kind.HALF_REPLY, Kind.EMPTY_ANSWER, Kind.OTHER_ANSWER)


async def opened(open_live: Open, line: FaultProxy) -> Live:
    """A session that has read everything."""
    return await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW)


def add(key: str, ticket: LinkedTask) -> LinkTask:
    return LinkTask(FLOW, TaskKey(key), LINK, ticket, "Ticket")


def remove(key: str, ticket: LinkedTask) -> UnlinkTask:
    return UnlinkTask(FLOW, TaskKey(key), LINK, ticket, "Ticket")


async def tickets(line: FaultProxy, key: str) -> list[str]:
    """What a company is linked to on the server."""
    return [str(one["Ticket"]) for one in (await line.lists())[FLOW][key][LINK]]


async def theirs(line: FaultProxy, key: str, *linked: str) -> None:
    """Somebody else says what a company is linked to."""
    body = {LINK: [{"Ticket": number} for number in linked]}
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{key}", body)).status == 200


@pytest.mark.parametrize("place", range(len(AFTER_THE_SERVER_HAS_IT)))
async def test_an_answer_that_is_lost_neither_loses_nor_doubles_it(
    line: FaultProxy, open_live: Open, place: int
) -> None:
    key, fault = str(1 + place), Fault(AFTER_THE_SERVER_HAS_IT[place])
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    line.chooser = script = Script(("PUT", "*/tasks", fault), ("PUT", "*/tasks", fault))
    await live.session.submit(add(key, SECOND))
    await live.until_sent()
    assert await tickets(line, key) == ["1", "2"]
    await live.session.submit(remove(key, FIRST))
    await live.until_sent()
    assert script.left < 2
    assert await tickets(line, key) == ["2"]


@pytest.mark.parametrize("kind", [None, Kind.OTHER_ANSWER])
async def test_what_somebody_else_links_between_look_and_write_stays(
    line: FaultProxy, open_live: Open, kind: Kind | None
) -> None:
    key = "6"
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    seen: list[str] = []

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and asked.method == "PUT" and not seen:
            seen.append(moment)
            await theirs(line, key, "1", "3")

    line.hook = hook
    line.chooser = Script(("PUT", "*", Fault(kind))) if kind is not None else None
    await live.session.submit(add(key, SECOND))
    await live.until_sent()
    assert seen
    assert await tickets(line, key) == ["1", "3", "2"]
    await live.undo()
    await live.until_sent()
    assert await tickets(line, key) == ["1", "3"]


@pytest.mark.parametrize("is_wanted", [True, False])
@pytest.mark.parametrize("kind", [Kind.EMPTY_ANSWER, Kind.REPLY_LOST])
async def test_undone_link_is_not_repeated_after_a_lost_answer(
    line: FaultProxy, open_live: Open, kind: Kind, is_wanted: bool
) -> None:
    """What was taken back while the answer was lost is not done once more unasked."""
    key = "11"
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    line.chooser = Script(("PUT", "*/tasks", Fault(kind)))

    async def hook(moment: str, asked: Message) -> None:
        if moment == "applied" and asked.method == "PUT":
            line.hook = None
            assert await tickets(line, key) == ["1", "2"]
            await theirs(line, key, "1")

    line.hook = hook
    await live.session.submit(add(key, SECOND))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    assert await tickets(line, key) == ["1"]
    decisions = live.session.decisions
    await (decisions.retry(item.id) if is_wanted else decisions.discard(item.id))
    await live.until_saved()
    assert await tickets(line, key) == (["1", "2"] if is_wanted else ["1"])


async def test_uncertain_link_is_answered_by_its_contrary(line: FaultProxy, open_live: Open) -> None:
    """What may have arrived and needs the person is answered by its contrary."""
    key = "12"
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)))

    async def hook(moment: str, asked: Message) -> None:
        if moment == "applied" and asked.method == "PUT":
            line.hook = None
            await theirs(line, key, "1")

    line.hook = hook
    await live.session.submit(add(key, SECOND))
    item = await live.until_needs_you()
    assert item.uncertain
    await live.session.submit(remove(key, SECOND))
    await live.until_saved()
    assert await tickets(line, key) == ["1"]


async def test_removed_uncertain_link_leaves_nothing(line: FaultProxy, open_live: Open) -> None:
    """What was there before it goes, too: that was to give way."""
    key = "3"
    assert (await line.write(THEIRS, "POST", "/workflows/tckets/tasks", {"Subject": "Goes, too"})).status == 201
    number = max(((await line.lists())["tckets"]), key=int)
    live = await opened(open_live, line)
    (before,) = live.shown(key, FLOW).task.links["Contract"].tasks
    going = LinkedTask({"Ticket": number, "Subject": "Goes, too"})
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.RESET_BEFORE)))

    async def hook(_: str, asked: Message) -> None:
        if asked.method == "PUT":
            line.hook = None
            await line.write(THEIRS, "DELETE", f"/workflows/tckets/tasks/{number}")

    line.hook = hook
    await live.session.submit(LinkTask(FLOW, TaskKey(key), "Contract", going, "Ticket", before, "tckets"))
    await live.until(lambda: live.session.pending[0].uncertain, "an attempt")
    await line.write(THEIRS, "DELETE", f"/workflows/tckets/tasks/{number}")
    await live.until_needs_you()
    await live.session.submit(UnlinkTask(FLOW, TaskKey(key), "Contract", going, "Ticket", "tckets"))
    await live.until_saved()
    assert (await line.lists())[FLOW][key]["Contract"] is None


@pytest.mark.parametrize("moment", ["arrived", "applied", "answered"])
async def test_end_while_sending_neither_loses_nor_doubles(line: FaultProxy, open_live: Open, moment: str) -> None:
    """An end while it is on its way neither loses nor doubles it."""
    key = "7"
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    reached = False

    async def hook(now: str, _: Message) -> None:
        nonlocal reached
        reached = reached or now == moment

    line.hook = hook
    await live.session.submit(add(key, SECOND))
    await live.until(lambda: any(item.state is EditState.SENDING for item in live.session.pending) or reached, "a send")
    await live.close()
    line.hook = None
    await theirs(line, key, *await tickets(line, key), "3")
    live = await opened(open_live, line)
    await live.until_sent()
    assert sorted(await tickets(line, key)) == ["1", "2", "3"]
    await live.undo()
    await live.until_sent()
    assert await tickets(line, key) == ["1", "3"]


async def test_an_older_look_is_no_proof_that_it_is_linked_already(line: FaultProxy, open_live: Open) -> None:
    key = "8"
    at = f"/workflows/{FLOW}/tasks/{key}"
    older = await line.write(THEIRS, "PUT", at, {LINK: [{"Ticket": "2"}]})
    await theirs(line, key, "1")
    live = await opened(open_live, line)
    line.chooser = script = Script(("GET", f"*/tasks/{key}", Fault(Kind.OTHER_ANSWER)))
    line.remember("GET", older)
    await live.session.submit(add(key, SECOND))
    await live.until_saved()
    assert not script.left
    assert await tickets(line, key) == ["1", "2"]
    await live.session.submit(remove(key, SECOND))
    await live.session.submit(add(key, THIRD))
    await live.until_saved()
    assert await tickets(line, key) == ["1", "3"]


async def test_a_server_without_versions_is_served_as_well(line: FaultProxy, open_live: Open) -> None:
    line.plain = True
    live = await opened(open_live, line)
    await live.session.submit(add("9", SECOND), add("9", THIRD))
    await live.until_saved()
    await live.session.submit(remove("9", SECOND))
    await live.until_saved()
    assert await tickets(line, "9") == ["3"]


async def test_uncertain_link_is_undone_on_the_server(line: FaultProxy, open_live: Open) -> None:
    """What may have arrived is taken back on the server and not forgotten."""
    key = "10"
    live = await opened(open_live, line)
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)))

    async def hook(moment: str, _: Message) -> None:
        if moment == "applied":  # no look tells what became of it
            line.chooser = Script(*[("GET", f"*/tasks/{key}", Fault(Kind.STATUS_BEFORE, 429))] * 99)

    line.hook = hook
    await live.session.submit(add(key, SECOND))
    await live.until(lambda: any(item.uncertain for item in live.session.pending), "doubt")
    assert await tickets(line, key) == ["2"]
    await live.session.submit(remove(key, SECOND))
    line.chooser = line.hook = None
    await live.until_sent()
    assert await tickets(line, key) == []


@pytest.mark.parametrize("plain", [True, False])
async def test_links_from_both_ends_are_sent_one_by_one(line: FaultProxy, open_live: Open, plain: bool) -> None:
    """Changes of a task's links from both ends go one after the other."""
    key = "12" if plain else "11"
    await theirs(line, key, "1")
    line.plain = plain
    live = await opened(open_live, line)
    company = LinkedTask({"Company ID": key, "Name": f"Company {key}"})
    begun: list[str] = []

    def look(_: object) -> None:
        sending = [item.id for item in live.session.pending if item.state is EditState.SENDING]
        assert len(sending) <= 1
        begun.extend(one for one in sending if one not in begun)

    live.session.observe(look)
    await live.session.submit(
        LinkTask(FLOW, TaskKey(key), LINK, SECOND, "Ticket", leads_to="tckets"),
        LinkTask("tckets", TaskKey("3"), "Companies", company, "Company ID", leads_to=FLOW),
        UnlinkTask("tckets", TaskKey("2"), "Companies", company, "Company ID", FLOW),
        UnlinkTask(FLOW, TaskKey(key), LINK, FIRST, "Ticket", "tckets"),
    )
    asked = [item.id for item in live.session.pending]
    await live.until_saved()
    assert begun == asked
    assert await tickets(line, key) == ["3"]


@pytest.mark.parametrize("is_taken", [False, True])
async def test_link_waits_for_the_unlink_before_it(line: FaultProxy, open_live: Open, is_taken: bool) -> None:
    """What is linked to a task goes after what takes another one away from it."""
    mine, other = ("9", "10") if is_taken else ("7", "12")
    for key, lead in ((mine, {"Ticket": "4"}), (other, None)):
        assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{key}", {"Lead": lead})).status == 200
    line.plain = True  # with versions a request that comes too soon may be refused, and is made anew
    live = await opened(open_live, line)
    old, new = (LinkedTask({"Ticket": number, "Subject": f"Ticket {number}"}) for number in "45")
    company, another = (LinkedTask({"Company ID": key, "Name": f"Company {key}"}) for key in (mine, other))
    at_once: set[int] = set()
    live.session.observe(lambda _: at_once.add(sum(i.state is EditState.SENDING for i in live.session.pending)))
    await live.session.submit(
        LinkTask("tckets", TaskKey("5"), "Leads", company, "Company ID", leads_to=FLOW, taken=(old,))
        if is_taken
        else LinkTask(FLOW, TaskKey(mine), "Lead", new, "Ticket", base=old, leads_to="tckets"),
        LinkTask("tckets", TaskKey("4"), "Leads", another, "Company ID", leads_to=FLOW),
    )
    await live.until_saved()
    assert max(at_once) == 1
    there = (await line.lists())[FLOW]
    assert [there[key]["Lead"]["Ticket"] for key in (mine, other)] == ["5", "4"]


@pytest.mark.parametrize("is_less", [True, False])
async def test_refused_link_undone_in_flight_is_discarded(line: FaultProxy, open_live: Open, is_less: bool) -> None:
    """What was taken back while it was on its way is not left to be sent again when it is refused."""
    key = "1" if is_less else "2"
    assert (await line.write(THEIRS, "POST", "/workflows/tckets/tasks", {"Subject": "Goes"})).status == 201
    number = max(((await line.lists())["tckets"]), key=int)
    live = await opened(open_live, line)
    (before,) = live.shown(key, FLOW).task.links["Contract"].tasks
    going = LinkedTask({"Ticket": number, "Subject": "Goes"})
    newer = LinkTask(FLOW, TaskKey(key), "Contract", LinkedTask({"Ticket": "5"}), "Ticket", going, "tckets")

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and asked.method == "PUT":
            line.hook = None
            await line.write(THEIRS, "DELETE", f"/workflows/tckets/tasks/{number}")
            less = UnlinkTask(FLOW, TaskKey(key), "Contract", going, "Ticket", "tckets")
            await live.session.submit(less if is_less else newer)

    line.hook = hook
    await live.session.submit(LinkTask(FLOW, TaskKey(key), "Contract", going, "Ticket", before, "tckets"))
    await live.until_saved()
    now = (await line.lists())[FLOW][key]["Contract"]
    assert (now and now["Ticket"]) == (None if is_less else "5")


async def test_gateway_without_the_linked_task_unlinks_nothing(line: FaultProxy, open_live: Open) -> None:
    """A gateway that does not know a linked task takes no link away."""
    key = "4"
    await theirs(line, key, "1", "2")
    live = await opened(open_live, line)
    await live.session.submit(DeleteTask(FLOW, TaskKey(key)))
    await live.until_saved()
    line.chooser = script = Script(("GET", "*/tckets/tasks/2", Fault(Kind.STATUS_BEFORE, 404)))
    await live.undo()
    await live.until_sent()
    assert not script.left
    assert await tickets(line, key) == ["1", "2"]


@pytest.mark.parametrize("link", ["Companies", "Customer"])
async def test_task_linked_between_check_and_write_is_unlinked(line: FaultProxy, open_live: Open, link: str) -> None:
    """A task that is put in the place of the other one between look and write is not left linked."""
    key = "8"
    live = await opened(open_live, line)
    shown = live.shown(key, FLOW).task
    company = LinkedTask({"Company ID": key, "Task URL": shown.url or ""})

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and asked.method == "PUT":
            line.hook = None
            await line.write(THEIRS, "DELETE", f"/workflows/{FLOW}/tasks/{key}")
            await line.write(THEIRS, "POST", f"/workflows/{FLOW}/tasks", {"Company ID": key, "Name": "In its place"})

    line.hook = hook
    await live.session.submit(LinkTask("tckets", TaskKey("6"), link, company, "Company ID", leads_to=FLOW))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert link in item.problem.messages
    assert not (await line.lists())["tckets"]["6"][link]
    assert await tickets(line, key) == []
