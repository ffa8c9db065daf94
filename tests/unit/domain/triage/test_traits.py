"""What the orders of a queue look at: the age of a task, what it may have in common with others, and its work."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.schema import CREATED_ON, Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey, Value
from flowdash_desktop.domain.triage.traits import traits_of

SCHEMA = WorkflowSchema(
    Workflow("w", "Work"),
    (Stage("New"),),
    (
        Field("1", "ID", FieldKind.UNIQUE_ID),
        Field("2", "Name", FieldKind.TEXT, required=True),
        Field("3", "Kind", FieldKind.SINGLE_SELECT, options=("Big", "Small")),
        Field("4", "Tags", FieldKind.MULTIPLE_SELECT, options=("a", "b")),
        Field("5", "Contact", FieldKind.EMAIL),
        Field("6", "Papers", FieldKind.FILE),
        Field("7", "Amount", FieldKind.NUMBER, required=True),
    ),
)
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


def task(**values: Value) -> Task:
    return Task(TaskKey("A"), "A", {"Stage": "New", **values})


def test_a_task_waits_since_it_was_created() -> None:
    created = {CREATED_ON: datetime(2026, 11, 28, 0, tzinfo=UTC)}
    assert traits_of(task(**created), SCHEMA, NOW).waited == 3.5
    assert traits_of(task(), SCHEMA, NOW).waited is None


def test_choices_domains_and_words_of_the_title_may_be_alike() -> None:
    made = task(Name="Globex 2026 Ltd packaging", Kind="Big", Tags=("a", "b"), Contact="Ida@Globex.example")
    found = traits_of(made, SCHEMA, NOW).likenesses
    assert found == ("globex", "packaging", "Kind: Big", "Tags: a", "Tags: b", "@globex.example")


def test_blank_required_fields_files_and_letters_are_work() -> None:
    papers = (Attachment("1", "", "a.pdf"), Attachment("2", "", "b.pdf"))
    found = traits_of(task(Name="Globex", Papers=papers), SCHEMA, NOW)
    assert (found.missing, found.files, found.letters) == (1, 2, 6)
