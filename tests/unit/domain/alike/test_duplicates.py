"""How duplicates are marked follows from links and end stages; only what these leave open is asked."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.alike.duplicates import (
    DuplicateWay,
    OwnLinks,
    can_be_used,
    end_stages,
    marking,
    only_way,
    own_links,
)
from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.schema import STAGE, Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey

ONE, MANY = Link((), to_many=False), Link((), to_many=True)
OTHER = LinkedTask({"ID": "2", "Name": "Roof"})
SCHEMA = WorkflowSchema(
    Workflow("w", "Claims"),
    (Stage("New"), Stage("Paid", end_stage=True), Stage("Refused", end_stage=True)),
    (Field("f1", "ID", FieldKind.UNIQUE_ID),),
)


def task(stage: str = "New", **links: Link) -> Task:
    return Task(TaskKey("1"), "1", {STAGE: stage}, links={name.replace("_", " "): link for name, link in links.items()})


@pytest.mark.parametrize(
    ("leads_to", "expected"),
    [
        ({"Of": "w", "All": "w", "Other": "x"}, OwnLinks(("Of",))),
        ({"All": "w", "Of": "x", "Other": "x"}, OwnLinks(("All",))),
        ({"Of": None, "All": None, "Other": "x"}, OwnLinks((), ("Of", "All"))),
        ({"Of": "x", "All": "x", "Other": "x"}, OwnLinks()),
        ({"Of": "w", "Other": "x"}, OwnLinks(("Of",), ("All",))),
    ],
)
def test_a_link_to_one_task_of_the_workflow_is_used(leads_to: dict[str, str | None], expected: OwnLinks) -> None:
    assert own_links({"All": MANY, "Of": ONE, "Other": ONE}, leads_to, "w") == expected


def test_a_comment_is_offered_where_no_link_is_certain() -> None:
    assert OwnLinks().offered == ("",)
    assert OwnLinks((), ("Of",)).offered == ("", "Of")
    assert OwnLinks(("Of",), ("All",)).offered == ("Of",)


def test_what_has_one_answer_is_not_asked() -> None:
    assert only_way(("Paid",), ("Of",)) == DuplicateWay("Paid", "Of")
    assert only_way((), ("",)) == DuplicateWay("", "")
    assert only_way(("Paid", "Refused"), ("Of",)) is None
    assert only_way(("Paid",), ("", "Of")) is None


def test_a_way_that_is_gone_is_chosen_again() -> None:
    assert end_stages(SCHEMA) == ("Paid", "Refused")
    assert can_be_used(DuplicateWay("Paid", "Of"), SCHEMA, ("Of",))
    assert can_be_used(DuplicateWay("Paid", ""), SCHEMA, ("Of",)), "a comment is always one"
    assert not can_be_used(DuplicateWay("Void", "Of"), SCHEMA, ("Of",))
    assert not can_be_used(DuplicateWay("", "Of"), SCHEMA, ("Of",)), "there are end stages now"
    assert not can_be_used(DuplicateWay("Paid", "Of"), SCHEMA, ("", "All"))


def test_it_is_linked_first_and_then_closed() -> None:
    way = DuplicateWay("Refused", "Of")
    before = LinkedTask({"ID": "9"})
    assert marking(task(Of=Link((before,), to_many=False)), OTHER, way, SCHEMA, "") == (
        LinkTask("w", TaskKey("1"), "Of", OTHER, "ID", before, "w"),
        TaskEdit("w", TaskKey("1"), STAGE, "Refused", "New"),
    )


def test_a_comment_names_the_other_task() -> None:
    found = marking(task(), OTHER, DuplicateWay("", ""), SCHEMA, "Duplicate of 2")
    assert found == (AddComment("w", TaskKey("1"), "Duplicate of 2"),)


def test_what_is_marked_and_closed_stays() -> None:
    marked = Link((OTHER,), to_many=False)
    assert marking(task("Paid", Of=marked), OTHER, DuplicateWay("Refused", "Of"), SCHEMA, "") == ()
    (left,) = marking(task("New", Of=marked), OTHER, DuplicateWay("Refused", "Of"), SCHEMA, "")
    assert isinstance(left, TaskEdit)
    (link,) = marking(task("Paid", Of=ONE), OTHER, DuplicateWay("Refused", "Of"), SCHEMA, "")
    assert isinstance(link, LinkTask)
