"""Which steps stand on which: those that concern the same part of the same task."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, DeleteItem, RunAction, TickItem
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import Attachment, LinkedTask, TaskKey
from flowdash_desktop.domain.undo_order import Standing, parts

ONE, OTHER = TaskKey("1"), TaskKey("2")


def text(task: TaskKey = ONE, field: str = "Name") -> TaskEdit:
    return TaskEdit("w", task, field, "after", "before")


def file(name: str) -> AttachFile:
    return AttachFile("w", ONE, "Papers", StagedFile("s", name, "text/plain", 1))


def linked(key: str) -> LinkedTask:
    return LinkedTask({"ID": key, "Name": f"Task {key}"})


def link(task: TaskKey, other: str, base: str | None = None) -> LinkTask:
    return LinkTask("w", task, "Wand", linked(other), "ID", linked(base) if base else None)


ITEM = ChecklistItem("i-1", "Call", ItemStatus.BLANK, True, None, "New")
ACTION = RunAction("w", ONE, "a", "Approve", "New")


@pytest.mark.parametrize(
    ("earlier", "later", "stands"),
    [
        (text(), text(), True),
        (text(), text(field="Stage"), False),
        (text(), text(OTHER), False),
        (text(), ACTION, True),
        (ACTION, text(), True),
        (text(), DeleteTask("w", ONE), True),
        (text(), DeleteTask("w", OTHER), False),
        (CreateTask("w", ONE, {}), text(), True),
        (CreateTask("w", ONE, {}), AddComment("w", ONE, "Said"), True),
        (text(), AddComment("w", ONE, "Said"), False),
        (file("a.txt"), file("b.txt"), False),
        (file("a.txt"), DetachFile("w", ONE, "Papers", Attachment("b", "text/plain", "a.txt")), True),
        (link(ONE, "7"), link(ONE, "8"), False),
        (link(ONE, "7"), link(ONE, "8", base="7"), True),
        (link(ONE, "7"), link(OTHER, "7"), True),
        (link(ONE, "7"), UnlinkTask("w", ONE, "Wand", linked("7"), "ID"), True),
        (TickItem("w", ONE, "i-1", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK), DeleteItem("w", ONE, ITEM), True),
        (TickItem("w", ONE, "i-2", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK), DeleteItem("w", ONE, ITEM), False),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, bool) else str(value),
)
def test_a_step_stands_on_what_it_shares(earlier: Edit, later: Edit, stands: bool) -> None:
    standing = Standing()
    standing.put("later", parts(later, RestoreData()))
    assert standing.newest_on(parts(earlier, RestoreData())) == ("later" if stands else None)


def test_the_newest_of_several_is_named() -> None:
    standing = Standing()
    for step in ("newest", "between"):
        standing.put(step, parts(text(), RestoreData()))
    assert standing.newest_on(parts(text(), RestoreData())) == "newest"


def test_an_added_item_is_known_by_the_id_it_got() -> None:
    standing = Standing()
    standing.put(
        "ticked", parts(TickItem("w", ONE, "i-9", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK), RestoreData())
    )
    added = AddItem("w", ONE, "New", "Call")
    assert standing.newest_on(parts(added, RestoreData(item="i-9"))) == "ticked"
    assert standing.newest_on(parts(added, RestoreData())) is None
