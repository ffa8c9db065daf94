"""The oracle itself: made-up worlds in which something went wrong, which it must not excuse."""

from __future__ import annotations

import copy
from typing import Any

from tests.faults.journal import Let, Story, Wish
from tests.faults.oracle import Oracle
from tests.faults.verdict import Verdict
from tests.faults.world import OURS, THEIRS, World

FLOW = "compan"


def task(key: str, **values: Any) -> dict[str, Any]:
    """A task as the server tells of it; the mark is made of the key."""
    return {"Company ID": key, "Mark": f"m{key}", "Documents": [], **values}


class Run:
    """A world and what was asked for in it.

    Attributes:
        world: it begins with task 1.
        story: what the person did.
    """

    def __init__(self, **values: Any) -> None:
        self.world = World({FLOW: {"1": task("1", Name="Before", **values)}, "tckets": {}})
        self.story = Story()

    def wish(self, kind: str = "edit", key: str = "1", **more: Any) -> Wish:
        """Something that was asked for and called saved."""
        number = len(self.story.wishes) + 1
        self.story.wishes[number] = wish = Wish(number, kind, FLOW, key, f"m{key}", kept=True, **more)
        return wish

    def let(self, answer: str, wish: Wish) -> None:
        """The person's answer to a wish that needed one."""
        item = {"workflow": FLOW, "key": wish.key, "kind": wish.kind, "field": wish.field, "value": wish.value}
        self.story.lets.append(Let(len(self.story.wishes), answer, item))

    def write(self, actor: str, key: str = "1", **values: Any) -> None:
        """A task is made, or some of its fields become others."""
        now = copy.deepcopy(self.world.tasks)
        now[FLOW][key] = {**now[FLOW].get(key, task(key)), **values}
        self.world.take(now, actor)

    def remove(self, actor: str, key: str = "1") -> None:
        """A task goes."""
        now = copy.deepcopy(self.world.tasks)
        del now[FLOW][key]
        self.world.take(now, actor)

    def verdict(self) -> Verdict:
        """What the oracle says."""
        return Oracle(self.world, self.story).judge()


def test_a_wish_that_is_nowhere_is_lost() -> None:
    run = Run()
    run.wish(field="Name", value="New", base="Before")
    assert len(run.verdict().lost) == 1
    run.write(OURS, Name="New")
    assert run.verdict().problems == []


def test_value_for_another_task_counts_as_newer() -> None:
    """What is put into a task although it was for another is the newer edit."""
    run = Run()
    elsewhere = run.wish(field="Name", value="For another", base="Its name")
    elsewhere.mark = "m9"
    run.wish(field="Name", value="New", base="Before")
    run.let("apply here", elsewhere)
    run.write(OURS, Name="For another")
    assert run.verdict().problems == []


def test_file_behind_a_lone_creation_is_listed() -> None:
    """A file that follows a creation of which nothing else is kept is listed."""
    run = Run()
    run.remove(THEIRS)
    wish = run.wish("attach", field="Documents", file="paper.txt")
    line = {"workflow": FLOW, "key": "new:1", "kind": "attach", "field": "Documents", "file": "paper.txt"}
    run.story.outbox = [line, {"workflow": FLOW, "key": "new:1", "kind": "create", "value": {}, "mark": None}]
    assert len(run.verdict().lost) == 1
    run.let("create again", wish)
    assert run.verdict().problems == []


def test_a_second_creation_is_doubled() -> None:
    run = Run()
    run.wish("create", "2", value={"Company ID": "2", "Name": "New", "Mark": "m2"})
    run.write(OURS, "2", Name="New")
    assert run.verdict().problems == []
    run.remove(THEIRS, "2")
    run.write(OURS, "2", Name="New")
    assert len(run.verdict().doubled) == 1


def test_an_older_wish_after_a_newer_one_is_brought_back() -> None:
    run = Run()
    run.wish(field="Name", value="One", base="Before")
    run.wish(field="Name", value="Two", base="One")
    for name in ("One", "Two"):
        run.write(OURS, Name=name)
    assert run.verdict().problems == []
    run.write(OURS, Name="One")
    assert len(run.verdict().brought_back) == 1


def test_edit_missing_after_recreation_is_lost() -> None:
    """An edit that is not in the task that was created again is lost."""
    run = Run()
    wish = run.wish(field="Name", value="New", base="Before")
    other = run.wish(field="Notes", value="Noted", base=None)
    run.remove(THEIRS)
    run.let("create again", wish)
    run.write(OURS, Name="New")
    (lost,) = run.verdict().lost
    assert lost.startswith(str(other))
    run.write(OURS, Notes="Noted")
    assert run.verdict().problems == []


def test_file_behind_a_creation_is_listed_under_its_name() -> None:
    """A file that waits behind such a creation is listed under the name of that."""
    run = Run()
    wish = run.wish("attach", field="Documents", file="1.bin")
    run.remove(THEIRS)
    run.let("create again", wish)
    file = {"workflow": FLOW, "key": "new:1", "kind": "attach", "field": "Documents", "file": "1.bin"}
    run.story.outbox = [file]
    assert len(run.verdict().lost) == 1
    run.story.outbox = [{"workflow": FLOW, "key": "new:1", "kind": "create", "value": {}, "mark": "m1"}, file]
    assert run.verdict().problems == []


def test_recreated_task_is_not_changed_later() -> None:
    """A task that was created again is not changed unasked later."""
    run = Run(Notes="Kept")
    wish = run.wish(field="Name", value="New", base="Before")
    run.remove(THEIRS)
    run.let("create again", wish)
    run.write(OURS, Name="New", Notes="Kept")
    assert run.verdict().problems == [], "what it was before comes with it"
    run.write(OURS, Notes="Made up")
    assert len(run.verdict().unasked) == 1


def test_list_element_of_others_is_not_removed_unseen() -> None:
    """What others have added to a list is not taken away with a edit that never saw it."""
    run = Run(Colours=["Red"])
    run.wish(field="Colours", value=["Red", "Green"], base=["Red"])
    run.write(THEIRS, Colours=["Red", "Blue"])
    run.write(OURS, Colours=["Red", "Blue", "Green"])
    assert run.verdict().problems == []
    run = Run(Colours=["Red"])
    run.wish(field="Colours", value=["Red", "Green"], base=["Red"])
    run.write(THEIRS, Colours=["Red", "Blue"])
    run.write(OURS, Colours=["Red", "Green"])
    assert len(run.verdict().unasked) == 1


def set_back(run: Run) -> None:
    """The server is set back to how it was at the beginning."""
    run.world.restored(copy.deepcopy(run.world.first))


def test_restored_task_may_be_made_again_but_not_twice() -> None:
    """What a backup had brought may be made once more when it is gone again and not twice."""
    run = Run()
    run.remove(THEIRS)
    set_back(run)
    run.remove(THEIRS)
    wish = run.wish(field="Name", value="Mine", base="Before")
    run.let("create again", wish)
    run.write(OURS, Name="Mine")
    assert run.verdict().problems == []
    run.remove(THEIRS)
    run.write(OURS, Name="Mine")
    assert len(run.verdict().doubled) == 1


def test_value_of_a_gone_task_is_not_overwritten_later() -> None:
    """A value of somebody else that went with its task is not written over after that came back."""
    run = Run()
    run.wish(field="Notes", value="Mine")
    run.write(THEIRS, Notes="Theirs")
    run.remove(THEIRS)
    set_back(run)
    run.write(OURS, Notes="Mine")
    assert run.verdict().problems == []
    run.write(THEIRS, Notes="Theirs again")
    run.write(OURS, Notes="Mine")
    assert run.verdict().problems != []


def test_newer_value_cut_off_by_a_kill_was_stored() -> None:
    """A newer edit that a kill cut off was kept where the person was asked about it."""
    run = Run()
    run.wish(field="Name", value="Mine", base="Before")
    newer = run.wish(field="Name", value="Mine again", base="Mine")
    newer.kept = False
    run.write(THEIRS, Name="Theirs")
    assert len(run.verdict().lost) == 1, "nothing tells what became of either"
    run.let("discard", newer)
    assert run.verdict().problems == []


def test_waiting_edits_go_with_a_deletion_after_a_restore() -> None:
    """What waited goes with a deletion also of what was gone and a backup brought back."""
    for is_deleted_after, lost in ((True, 0), (False, 1)):
        run = Run()
        if not is_deleted_after:
            run.wish("delete")
        run.wish(field="Name", value="Typed")
        if is_deleted_after:
            run.wish("delete")
        run.remove(THEIRS)
        set_back(run)
        assert len([text for text in run.verdict().lost if "Typed" in text]) == lost


def test_resent_deletion_after_an_undo_is_wanted() -> None:
    """A deletion that is sent again after another was undone is what the person wants."""
    run = Run()
    first = run.wish("delete")
    run.wish("delete")
    run.wish("undelete")
    run.remove(OURS)
    assert len(run.verdict().lost) == 1
    run.let("retry", first)
    assert run.verdict().problems == []


def test_older_value_chosen_over_a_newer_one_was_asked_for() -> None:
    """An older value that the person wants where a newer one is was asked for."""
    run = Run()
    older = run.wish(field="Name", value="Older", base="Before")
    run.wish(field="Name", value="Newer", base="Before")
    run.write(OURS, Name="Newer")
    run.write(OURS, Name="Older")
    assert len(run.verdict().brought_back) == 1
    run.let("retry", older)
    assert run.verdict().brought_back == []
