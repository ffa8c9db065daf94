"""Linking and unlinking one task on a real server: what others link stays, and each can be undone and done again."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, Refusal, TaskEdit, new_task_key
from flowdash_desktop.domain.link_edits import LinkEdit, LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from tests.integration.session.castle import names, put
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live, redone, undone
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

HARRY, RON, LUNA = (
    LinkedTask({"Wizard ID": number, "Name": name}) for number, name in (("1", "Harry"), ("2", "Ron"), ("3", "Luna"))
)
GRYFFINDOR, RAVENCLAW = (
    LinkedTask({"House ID": number, "Name": name}) for number, name in (("1", "Gryffindor"), ("2", "Ravenclaw"))
)
HOLLY, ASH = (LinkedTask({"Wand ID": number, "Name": name}) for number, name in (("1", "Holly"), ("2", "Ash")))
CHESS = LinkedTask({"Club ID": "2", "Name": "Chess"})


@pytest.fixture(scope="module")
def still(module_server: StartServer) -> ServerProcess:
    """A server for tests that send nothing."""
    return module_server(linked_workspace())


def shown(live: Live, workflow: str, key: str, link: str) -> list[str]:
    """What is shown of a link."""
    return [task.fields["Name"] for task in live.shown(key, workflow).task.links[link].tasks]


def add(wizard: LinkedTask, house: str = "1") -> LinkTask:
    return LinkTask("houses", TaskKey(house), "Wizards", wizard, "Wizard ID")


def remove(wizard: LinkedTask, house: str = "1") -> UnlinkTask:
    return UnlinkTask("houses", TaskKey(house), "Wizards", wizard, "Wizard ID")


def give(wand: LinkedTask, base: LinkedTask | None, wizard: str = "1") -> LinkTask:
    return LinkTask("wizrds", TaskKey(wizard), "Wand", wand, "Wand ID", base)


async def test_links_are_added_and_undone_without_removing_others(castle: ServerProcess, open_live: Open) -> None:
    """Adding mine never removes theirs and undo removes only mine also after a restart."""
    live = await open_live(castle, "houses")
    put(castle, "houses", "2", {"Wizards": []})
    put(castle, "houses", "1", {"Wizards": [{"Wizard ID": "1"}]})  # Ron is gone from what was shown here
    await live.session.submit(add(LUNA))
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Luna"]
    assert names(castle, "wizrds", "3", "House") == ["Gryffindor"], "seen from the other side"
    await live.close()
    put(castle, "houses", "1", {"Wizards": [{"Wizard ID": number} for number in ("1", "3", "2")]})
    live = await open_live(castle, "houses")
    await undone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    await redone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron", "Luna"]


async def test_the_other_side_shows_it_at_once(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "wizrds")
    await live.session.open_workflow("houses")
    await live.until(lambda: live.session.shown("houses"), "the houses")
    live.session.stop_loading("wizrds")
    await live.session.submit(
        LinkTask("houses", TaskKey("1"), "Wizards", LUNA, "Wizard ID", leads_to="wizrds", taken=(RAVENCLAW,))
    )
    await live.until_saved()
    assert shown(live, "wizrds", "3", "House") == ["Gryffindor"]
    await live.session.submit(UnlinkTask("houses", TaskKey("1"), "Wizards", LUNA, "Wizard ID", "wizrds"))
    await live.until_saved()
    assert shown(live, "wizrds", "3", "House") == []


async def test_unlink_while_the_other_side_is_gone_stays(castle: ServerProcess, open_live: Open) -> None:
    """What was unlinked while the other side was gone does not come back with it."""
    live = await open_live(castle, "wizrds")
    await live.session.open_workflow("houses")
    await live.until(lambda: live.session.shown("houses"), "the houses")
    api = Api(castle, "wizrds")
    assert api.delete("1").status_code < 300
    api.close()
    await live.session.submit(TaskEdit("wizrds", TaskKey("1"), "Name", "Harry P.", "Harry"))
    item = await live.until_needs_you()
    await live.session.submit(UnlinkTask("houses", TaskKey("1"), "Wizards", HARRY, "Wizard ID", "wizrds"))
    await live.until(lambda: len(live.session.pending) == 1, "the link to go")
    assert shown(live, "wizrds", "1", "House") == []
    await live.session.decisions.create_again(item.id)
    await live.until_saved()
    assert names(castle, "wizrds", "1", "House") == []
    assert names(castle, "wizrds", "1", "Wand") == ["Holly"]


async def test_the_other_side_shows_it_when_it_is_read_again(castle: ServerProcess, open_live: Open) -> None:
    live, other = await open_live(castle, "houses"), await open_live(castle, "wizrds", folder="other")
    await live.session.submit(add(LUNA))
    assert shown(live, "houses", "1", "Wizards") == ["Harry", "Ron", "Luna"], "before it is sent"
    await live.until_saved()
    await other.until_refreshed()
    assert shown(other, "wizrds", "3", "House") == ["Gryffindor"]
    await undone(live)
    await other.until_refreshed()
    assert shown(other, "wizrds", "3", "House") == []


async def test_removing_takes_one_away_and_leaves_what_others_added(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    put(castle, "houses", "1", {"Wizards": [{"Wizard ID": number} for number in ("3", "1", "2")]})
    await live.session.submit(remove(HARRY))
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Luna", "Ron"]
    await undone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Luna", "Ron", "Harry"]
    await redone(live)
    assert names(castle, "wizrds", "1", "House") == []


async def test_what_is_so_already_is_done(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    put(castle, "houses", "1", {"Wizards": [{"Wizard ID": "2"}, {"Wizard ID": "3"}]})
    await live.session.submit(add(LUNA), remove(HARRY))
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Ron", "Luna"]


async def test_many_to_many_links_are_changed_from_either_side(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "wizrds")
    await live.session.submit(LinkTask("wizrds", TaskKey("1"), "Clubs", CHESS, "Club ID"))
    await live.session.submit(LinkTask("clubs0", TaskKey("2"), "Members", RON, "Wizard ID"))
    await live.until_saved()
    assert names(castle, "wizrds", "1", "Clubs") == ["Quidditch", "Chess"]
    assert names(castle, "clubs0", "2", "Members") == ["Harry", "Ron"]
    put(castle, "clubs0", "2", {"Members": [{"Wizard ID": number} for number in ("1", "2", "3")]})
    await undone(live)
    assert names(castle, "clubs0", "2", "Members") == ["Harry", "Luna"]
    await undone(live)
    assert names(castle, "wizrds", "1", "Clubs") == ["Quidditch"]
    assert names(castle, "clubs0", "2", "Members") == ["Luna"]


async def test_a_to_one_link_is_set_given_back_and_taken_away(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "wizrds")
    await live.session.submit(give(ASH, HOLLY))
    await live.until_saved()
    assert names(castle, "wizrds", "1", "Wand") == ["Ash"]
    await live.session.submit(UnlinkTask("wizrds", TaskKey("1"), "Wand", ASH, "Wand ID"))
    await live.until_saved()
    assert names(castle, "wizrds", "1", "Wand") == []
    assert shown(live, "wizrds", "1", "Wand") == []
    await undone(live)
    assert names(castle, "wizrds", "1", "Wand") == ["Ash"]
    await undone(live)
    assert names(castle, "wizrds", "1", "Wand") == ["Holly"]
    await redone(live)
    assert names(castle, "wands0", "1", "Owner") == []
    assert names(castle, "wands0", "2", "Owner") == ["Harry"]


@pytest.mark.parametrize("choice", list(Choice))
async def test_to_one_link_changed_by_others_is_asked_about(
    castle: ServerProcess, open_live: Open, choice: Choice
) -> None:
    """A to one link that somebody else has changed is asked about."""
    live = await open_live(castle, "wizrds")
    put(castle, "wizrds", "2", {"House": {"House ID": "2"}})
    await live.session.submit(LinkTask("wizrds", TaskKey("2"), "House", GRYFFINDOR, "House ID"))
    item = await live.until_needs_you()
    assert item.problem is not None
    conflict = item.problem.conflict
    assert conflict is not None
    assert (item.problem.refusal, conflict.base) == (Refusal.CHANGED_MEANWHILE, None)
    assert conflict.theirs == RAVENCLAW.title
    await live.close()
    live = await open_live(castle, "wizrds")
    await live.session.decisions.choose(item.id, choice)
    await live.until_saved()
    expected = "Gryffindor" if choice is Choice.MINE else "Ravenclaw"
    assert names(castle, "wizrds", "2", "House") == [expected]


async def test_missing_task_is_explained_by_the_server(castle: ServerProcess, open_live: Open) -> None:
    """A task that does not exist needs the person with the server's words."""
    live = await open_live(castle, "houses")
    await live.session.submit(add(LinkedTask({"Wizard ID": "99", "Name": "Nobody"})))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.INVALID
    assert item.problem.messages["Wizards"]
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    await live.undo()
    assert not live.session.pending, "it is let go of with its step"


async def test_a_link_that_is_not_there_any_more_needs_the_person(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    await live.session.submit(LinkTask("houses", TaskKey("1"), "Ghosts", HARRY, "Wizard ID"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert "Ghosts" in item.problem.messages


async def test_namesake_of_the_linked_task_is_not_linked(castle: ServerProcess, open_live: Open) -> None:
    """A task that has the unique ID of the linked one meanwhile is not taken for it."""
    live = await open_live(castle, "houses")
    there = live.shown("1", "houses").task.links["Wizards"].tasks[0]
    another = LinkedTask({**there.fields, "Task URL": "http://127.0.0.1/tasks/anothr"})
    await live.session.submit(remove(another))
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    await live.session.submit(add(another))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert "Wizards" in item.problem.messages


async def test_new_namesake_is_not_linked_instead(castle: ServerProcess, open_live: Open) -> None:
    """A task that was given the unique ID meanwhile is not linked in its place."""
    live = await open_live(castle, "houses")
    api = Api(castle, "wizrds")
    luna = LinkedTask({"Wizard ID": "3", "Name": "Luna", "Task URL": api.get("3")["Task URL"]})
    assert api.delete("3").status_code < 300
    assert api.post({"Wizard ID": "3", "Name": "Draco"}).status_code == 201
    api.close()
    await live.session.submit(LinkTask("houses", TaskKey("1"), "Wizards", luna, "Wizard ID", leads_to="wizrds"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert "Wizards" in item.problem.messages
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]


@pytest.mark.parametrize(
    ("edits", "left"),
    [
        ([add(LUNA), remove(LUNA)], []),
        ([remove(HARRY), add(HARRY)], []),
        ([add(LUNA), remove(HARRY), remove(LUNA)], [remove(HARRY)]),
        ([add(LUNA), add(LUNA, "2")], [add(LUNA), add(LUNA, "2")]),
        ([give(ASH, HOLLY), give(HOLLY, ASH)], []),
        ([give(ASH, None, "2"), give(HOLLY, ASH, "2")], [give(HOLLY, None, "2")]),
        (
            [give(ASH, HOLLY), UnlinkTask("wizrds", TaskKey("1"), "Wand", ASH, "Wand ID")],
            [UnlinkTask("wizrds", TaskKey("1"), "Wand", HOLLY, "Wand ID")],
        ),
    ],
    ids=str,
)
async def test_what_is_not_sent_yet_is_taken_together(
    still: ServerProcess, open_live: Open, edits: list[LinkEdit], left: list[LinkEdit]
) -> None:
    await (await open_live(still, "houses")).close()
    live = await open_live(still, "houses", run=False)
    for edit in edits:
        await live.session.submit(edit)
    assert [item.edit for item in live.session.pending] == left
    for _ in edits:
        await live.undo()
    assert not live.session.pending
    for _ in edits:
        await live.redo()
    assert sorted(map(str, (item.edit for item in live.session.pending))) == sorted(map(str, left))


async def test_discard_at_one_side_holds_against_the_other(castle: ServerProcess, open_live: Open) -> None:
    """What is taken back at one side is done all the same where the other side says otherwise."""
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    there = ("houses", TaskKey("1"), "Wizards", HARRY, "Wizard ID")
    leaving = UnlinkTask("wizrds", TaskKey("1"), "House", GRYFFINDOR, "House ID", "houses")
    await live.session.submit(UnlinkTask(*there, "wizrds"))
    await live.session.submit(leaving)
    await live.session.submit(LinkTask(*there, leads_to="wizrds"))
    assert [item.edit for item in live.session.pending] == [leaving, LinkTask(*there, leads_to="wizrds")]
    live.run()
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Ron", "Harry"]


async def test_what_is_asked_for_twice_is_sent_once(still: ServerProcess, open_live: Open) -> None:
    await (await open_live(still, "houses")).close()
    live = await open_live(still, "houses", run=False)
    for edit in (add(LUNA), add(LUNA), remove(HARRY), remove(HARRY)):
        await live.session.submit(edit)
    assert [item.edit for item in live.session.pending] == [add(LUNA), remove(HARRY)]


async def test_unsent_task_can_be_linked(castle: ServerProcess, open_live: Open) -> None:
    """A task that is created here can be linked before it is sent."""
    await (await open_live(castle, "wizrds")).close()
    live = await open_live(castle, "wizrds", run=False)
    key = new_task_key()
    await live.session.submit(CreateTask("wizrds", key, {"Wizard ID": "9", "Name": "Neville"}))
    await live.session.submit(LinkTask("wizrds", key, "House", GRYFFINDOR, "House ID"))
    assert shown(live, "wizrds", key, "House") == ["Gryffindor"]
    live.run()
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron", "Neville"]


async def test_unsent_task_can_be_linked_to_several(castle: ServerProcess, open_live: Open) -> None:
    """A task that is created here can be linked to several before it is sent."""
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    key = new_task_key()
    await live.session.submit(CreateTask("houses", key, {"House ID": "9", "Name": "Slytherin"}))
    for wizard in (HARRY, LUNA):
        link = live.session.shown("houses")[key].task.links.get("Wizards")
        base = link.tasks[0] if link is not None and not link.to_many else None
        await live.session.submit(LinkTask("houses", key, "Wizards", wizard, "Wizard ID", base))
    assert shown(live, "houses", key, "Wizards") == ["Harry", "Luna"]
    live.run()
    await live.until_saved()
    assert names(castle, "houses", "9", "Wizards") == ["Harry", "Luna"]


async def test_links_that_wait_go_on_to_the_task_that_is_created_again(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    api = Api(castle, "houses")
    assert api.delete("1").status_code < 300
    api.close()
    await live.session.submit(add(LUNA), remove(HARRY))
    item = await live.until_needs_you(2)
    await live.session.decisions.create_again(item.id)
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Ron", "Luna"]


async def test_a_deleted_task_takes_its_waiting_links_along(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    await live.session.submit(add(LUNA))
    await live.session.submit(DeleteTask("houses", TaskKey("1")))
    await live.until_saved()
    assert names(castle, "wizrds", "3", "House") == []
    await undone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron", "Luna"]


async def test_states_are_shown_until_it_is_confirmed(castle: ServerProcess, open_live: Open) -> None:
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    await live.session.submit(add(LUNA), remove(HARRY))
    task = live.shown("1", "houses")
    assert (task.state, task.is_edited) == (EditState.SAVED_HERE, True)
    assert [link.edit for link in task.pending_links] == [add(LUNA), remove(HARRY)]
    assert shown(live, "houses", "1", "Wizards") == ["Ron", "Luna"]
    live.run()
    await live.until_saved()
    task = live.shown("1", "houses")
    assert (task.state, task.is_edited, task.pending_links) == (None, False, ())
