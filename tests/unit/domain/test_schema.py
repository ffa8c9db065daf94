"""The schema of a workflow, read as the rest of the app reads it."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from tests.unit.domain.examples import HARRY, SCHEMA


def test_built_in_columns_come_once() -> None:
    """Built in columns come once even if the server lists them."""
    fields = (
        Field("1", "Note", FieldKind.LONG_TEXT),
        Field("2", STAGE, FieldKind.TEXT),
        Field("3", "ID", FieldKind.UNIQUE_ID),
        Field("4", ASSIGNED_TO, FieldKind.TEXT),
        Field("5", "Name", FieldKind.TEXT),
        Field("6", "Updated On", FieldKind.TEXT),
    )
    schema = WorkflowSchema(Workflow("w", "W"), (Stage("A"),), fields)
    assert [f.name for f in schema.columns] == ["ID", "Name", STAGE, ASSIGNED_TO, "Note", "Created On", "Updated On"]
    assert schema.field_by_name[STAGE].kind is FieldKind.STAGE
    assert schema.stage_field.options == ("A",)
    assert schema.title_field == fields[4]


def test_unique_id_is_the_title_without_a_text_field() -> None:
    """Without a text field the unique ID is the title and without either there is none."""
    only_id = WorkflowSchema(Workflow("w", "W"), fields=(Field("3", "ID", FieldKind.UNIQUE_ID),))
    assert only_id.title_field == only_id.unique_id_field == only_id.columns[0]
    bare = WorkflowSchema(Workflow("w", "W"))
    assert (bare.title_field, bare.unique_id_field) == (None, None)


def test_people_are_known_whatever_the_case_of_their_address() -> None:
    assert SCHEMA.user("HARRY@Hogwarts.EDU") == HARRY
    assert SCHEMA.user("nobody@hogwarts.edu") is None
    assert [User("1", "a@b", first, last).name for first, last in (("A", ""), ("", "B"), ("", ""))] == ["A", "B", "a@b"]


def test_end_stages() -> None:
    assert [SCHEMA.is_end_stage(name) for name in ("Done", "In Progress", "Unknown")] == [True, False, False]
    assert SCHEMA.stage_position["In Progress"] == 1


def test_known_end_stages_stay_when_the_server_is_silent() -> None:
    """What is known of end stages is kept where the server does not say it."""
    before = WorkflowSchema(Workflow("w", "W"), (Stage("Open", None, False), Stage("Closed", None, True)))
    now = WorkflowSchema(Workflow("w", "W"), (Stage("Open", "#123456"), Stage("Closed", None, False), Stage("New")))
    kept = now.with_end_stages(before.end_stages)
    assert kept.end_stages == {"Open": False, "Closed": False, "New": None}
    assert kept.stages[0].color == "#123456"
    assert kept.unsure_stages == {"New"}
    assert now.with_end_stages({}) == now


def test_many_unique_ids_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that gave 20,000 fields held the window for a minute: each was compared with each unique ID."""
    compared = 0
    equal = Field.__eq__

    def counted(one: Field, other: object) -> bool:
        nonlocal compared
        compared += 1
        return equal(one, other)

    fields = tuple(
        Field(str(number), f"Field {number}", FieldKind.NUMBER if number % 2 else FieldKind.UNIQUE_ID)
        for number in range(600)
    )
    monkeypatch.setattr(Field, "__eq__", counted)
    columns = WorkflowSchema(Workflow("w", "W"), (Stage("A"),), fields).columns
    assert compared < 6_000
    assert [column.name for column in columns[:300]] == [f"Field {number}" for number in range(0, 600, 2)]
    assert len(columns) == 604
