"""Schemas as servers send them: extra keys, missing ones, null, numbers for strings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import Field, FieldKind, Role, Stage, User, Workflow, Workspace
from flowdash_desktop.wire import schema as wire
from flowdash_desktop.wire.json import decode, encode

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
FIELD = {"id": "f1", "name": "Company Name", "type": "text", "required": True, "editable": True}


def test_a_field_is_read_as_it_is_documented() -> None:
    raw = {**FIELD, "type": "singleSelect", "options": ["a", "b"], "limit": None, "extra": {"x": 1}}
    assert wire.field_from_json(raw) == Field("f1", "Company Name", FieldKind.SINGLE_SELECT, True, True, ("a", "b"))


def test_a_field_needs_no_more_than_a_name_and_a_type() -> None:
    assert wire.field_from_json({"name": "N", "type": "date"}) == Field("", "N", FieldKind.DATE)
    assert wire.field_from_json(
        {"id": None, "name": "N", "type": "file", "required": None, "editable": None, "options": None}
    ) == Field("", "N", FieldKind.FILE)


@pytest.mark.parametrize("kind", ["rating", "", None, 7, [], "stages"])
def test_a_type_that_is_not_known_is_text_that_can_not_be_edited(kind: object) -> None:
    field = wire.field_from_json({**FIELD, "type": kind})
    assert (field.kind, field.editable) == (FieldKind.LONG_TEXT, False)


@pytest.mark.parametrize(
    ("sent", "limit"),
    [(5, 5), ("5", 5), (None, None), (True, None), ("many", None), (-1, None), (0, 0), ([], None), ("9" * 50, None)],
)
def test_a_limit_may_be_a_number_or_its_text(sent: object, limit: int | None) -> None:
    assert wire.field_from_json({**FIELD, "type": "file", "limit": sent}).limit == limit


def test_numbers_stand_for_strings() -> None:
    assert wire.workspace_from_json({"id": 7, "name": 8}) == Workspace("7", "8")
    assert wire.workflow_from_json({"id": 7, "name": None}) == Workflow("7", "7")
    assert wire.role_from_json({"id": 1, "name": "R", "admin": "yes"}) == Role("1", "R", False)
    user = wire.user_from_json({"id": 3, "email": "a@b", "role_id": 1, "first_name": None})
    assert user == User("3", "a@b", role_id="1")


@pytest.mark.parametrize("color", ["red", "#fff", "#12345g", 0, None, "#123456; x", ["#123456"]])
def test_a_colour_is_six_digits_or_none(color: object) -> None:
    assert wire.stage_from_json({"name": "A", "color": color}).color is None
    assert wire.stage_from_json({"name": "A", "color": "#A1b2C3"}).color == "#A1b2C3"


@pytest.mark.parametrize("end", [None, "true", 1, "missing"])
def test_a_stage_of_which_the_end_is_not_said_may_be_one(end: object) -> None:
    raw: dict[str, object] = {"name": "A"} if end == "missing" else {"name": "A", "endStage": end}
    assert wire.stage_from_json(raw).end_stage is None
    assert wire.stage_from_json({"name": "A", "endStage": False}).end_stage is False


@pytest.mark.parametrize("raw", [None, [], "x", 1, True, {}, {"id": True, "name": None}, {"id": "", "email": []}])
@pytest.mark.parametrize(
    "read",
    [
        wire.workflow_from_json,
        wire.stage_from_json,
        wire.field_from_json,
        wire.role_from_json,
        wire.user_from_json,
    ],
)
def test_what_names_nothing_has_an_unexpected_shape(read: object, raw: object) -> None:
    assert callable(read)
    with pytest.raises(wire.UnexpectedShapeError):
        read(raw)


def test_lists_are_lists() -> None:
    assert wire.as_list([{"id": 1}], wire.workflow_from_json) == (Workflow("1", "1"),)


@pytest.mark.parametrize("raw", [{}, None, "x", [None], [{"id": 1}, {}]])
def test_what_is_no_list_of_them_has_an_unexpected_shape(raw: object) -> None:
    with pytest.raises(wire.UnexpectedShapeError):
        wire.as_list(raw, wire.workflow_from_json)


@given(
    st.builds(
        Field,
        id=names,
        name=names,
        kind=st.sampled_from([k for k in FieldKind if k is not FieldKind.STAGE]),
        required=st.booleans(),
        editable=st.booleans(),
    )
)
def test_fields_come_back(field: Field) -> None:
    assert wire.field_from_json(decode(encode(wire.field_to_json(field)))) == field


@given(names, names, st.lists(names).map(tuple))
def test_everything_else_comes_back(one: str, two: str, options: tuple[str, ...]) -> None:
    select = Field(one, two, FieldKind.MULTIPLE_SELECT, options=options)
    assert wire.field_from_json(wire.field_to_json(select)) == select
    counted = Field(one, two, FieldKind.UNIQUE_ID, autoincrement=True)
    assert wire.field_from_json(wire.field_to_json(counted)) == counted
    limited = Field(one, two, FieldKind.FILE, limit=3)
    assert wire.field_from_json(wire.field_to_json(limited)) == limited
    for stage in (Stage(one, "#123abc", True), Stage(two, None, False)):
        assert wire.stage_from_json(wire.stage_to_json(stage)) == stage
    for role in (Role(one, two, True), Role(two, one)):
        assert wire.role_from_json(wire.role_to_json(role)) == role
    user = User(one, two, one, two, one, two)
    assert wire.user_from_json(wire.user_to_json(user)) == user
    assert wire.workflow_from_json(wire.workflow_to_json(Workflow(one, two))) == Workflow(one, two)
    assert wire.workspace_from_json(wire.workspace_to_json(Workspace(one, two))) == Workspace(one, two)
    assert wire.list_to_json([Workflow(one, two)], wire.workflow_to_json) == [{"id": one, "name": two}]
