"""Conditions on fields: each operator on each kind it is offered for, against a plain reading of its name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, Viewpoint, followed, operators_for
from flowdash_desktop.domain.filters.holding import holds, passes
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey, Value
from tests.unit.domain.examples import EXAMPLES, KINDS, SCHEMA, VALUES, field_of

K, Op = FieldKind, Operator
SEEN = Viewpoint(date(2020, 1, 31), "harry@hogwarts.edu")


def task_with(field: str, value: Value, **others: Value) -> Task:
    return Task(TaskKey("1"), "1", {field: value, **others})


def is_met(kind: FieldKind, value: Value, operator: Operator, *wanted: Value) -> bool:
    name = field_of(kind).name
    return holds(Condition(name, operator, wanted), task_with(name, value), SCHEMA)


@pytest.mark.parametrize("kind", KINDS)
def test_every_operator_that_is_offered_tells_tasks_apart(kind: FieldKind) -> None:
    some = EXAMPLES[kind]
    for operator in operators_for(field_of(kind)):
        wanted = {0: (), 1: (some,), 2: (some, some), None: (some,)}[operator.operands]
        if kind is K.FILE and operator in (Op.CONTAINS, Op.NOT_CONTAINS):
            wanted = ("resume",)
        name = field_of(kind).name
        condition = Condition(name, operator, wanted)
        seen_on = SEEN if kind is not K.DATETIME else Viewpoint(date(2021, 6, 22))
        answers = {holds(condition, task_with(name, v), SCHEMA, seen_on) for v in (some, None, *_others(kind))}
        assert answers == {True, False}, operator


def _others(kind: FieldKind) -> tuple[Value, ...]:
    """Values on either side of the example, so that *after* and *before* find something too."""
    others: dict[FieldKind, tuple[Value, ...]] = {
        K.DATE: (date(2010, 1, 1), date(2030, 1, 1)),
        K.DATETIME: (datetime(2010, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)),
        K.NUMBER: (Decimal(1), Decimal(100)),
        K.CURRENCY: (Decimal(1), Decimal(100_000)),
        K.STAGE: ("Done",),
        K.CHECKBOX: (False,),
    }
    return others.get(kind, ())


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_blank_and_not_blank_part_all_values(kind: FieldKind, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind] | st.none())
    assert is_met(kind, value, Op.IS_BLANK) == (value is None)
    assert is_met(kind, value, Op.IS_NOT_BLANK) == (value is not None)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_value_is_itself_and_any_of_several_with_it(kind: FieldKind, data: st.DataObject) -> None:
    value, other = data.draw(VALUES[kind]), data.draw(VALUES[kind])
    assert is_met(kind, value, Op.IS, value)
    assert is_met(kind, value, Op.IS_ANY_OF, other, value)
    assert not is_met(kind, value, Op.IS_ANY_OF)
    assert is_met(kind, None, Op.IS_ANY_OF, value, None)
    assert not is_met(kind, value, Op.IS, None)


@pytest.mark.parametrize("kind", [K.NUMBER, K.CURRENCY, K.DATE, K.DATETIME])
@given(data=st.data())
def test_comparisons_agree_with_the_values(kind: FieldKind, data: st.DataObject) -> None:
    here, there = data.draw(VALUES[kind]), data.draw(VALUES[kind])
    if isinstance(there, datetime):
        there = there.replace(microsecond=1)  # no whole day
    smaller, equal = here < there, here == there  # type: ignore[operator]
    assert is_met(kind, here, Op.BEFORE, there) == smaller
    assert is_met(kind, here, Op.AT_MOST, there) == (smaller or equal)
    assert is_met(kind, here, Op.AFTER, there) == (not smaller and not equal)
    assert is_met(kind, here, Op.AT_LEAST, there) == (not smaller)


def test_an_instant_without_a_time_means_the_whole_day() -> None:
    day = datetime(2026, 1, 31).astimezone(UTC)
    at = {hour: (day + timedelta(hours=hour)) for hour in (-1, 0, 9, 23, 24)}
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.IS, day)] == [0, 9, 23]
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.IS_ANY_OF, day)] == [0, 9, 23]
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.AFTER, day)] == [24]
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.BEFORE, day)] == [-1]
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.IS, at[9])] == [9]
    assert [h for h, moment in at.items() if is_met(K.DATETIME, moment, Op.AFTER, at[9])] == [23, 24]


@pytest.mark.parametrize("operator", [Op.BEFORE, Op.AFTER, Op.AT_LEAST, Op.AT_MOST])
def test_blanks_are_neither_more_nor_less(operator: Operator) -> None:
    assert not is_met(K.NUMBER, None, operator, Decimal(1))
    assert not is_met(K.NUMBER, Decimal(1), operator, None)
    assert not is_met(K.NUMBER, Decimal(1), operator)


def test_text_is_found_whatever_its_case() -> None:
    assert is_met(K.TEXT, "Acme Corp", Op.CONTAINS, "CORP")
    assert is_met(K.TEXT, "Acme Corp", Op.IS, "acme corp")
    assert not is_met(K.TEXT, "Acme Corp", Op.CONTAINS, "corps")
    assert is_met(K.TEXT, None, Op.CONTAINS, "")
    assert is_met(K.TEXT, None, Op.CONTAINS)
    assert is_met(K.TEXT, "Acme", Op.CONTAINS, None)


@pytest.mark.parametrize("wanted", ["societe gen", "Société Gén", "SOCIÉTÉ"])
def test_text_is_found_whatever_its_accents(wanted: str) -> None:
    assert is_met(K.TEXT, "Société Générale", Op.CONTAINS, wanted)
    assert is_met(K.TEXT, "Societe Generale", Op.CONTAINS, wanted)
    assert not is_met(K.TEXT, "Société Générale", Op.IS, "societe generale")


def test_a_person_is_found_by_name_and_by_address() -> None:
    assert is_met(K.PERSON, "harry@hogwarts.edu", Op.CONTAINS, "potter")
    assert is_met(K.PERSON, "harry@hogwarts.edu", Op.CONTAINS, "hogwarts")


def test_a_multiple_select_is_any_of_single_options() -> None:
    assert is_met(K.MULTIPLE_SELECT, ("Small", "Large"), Op.IS_ANY_OF, "Large")
    assert not is_met(K.MULTIPLE_SELECT, ("Small",), Op.IS_ANY_OF, "Large", None)


def test_files_are_found_by_name() -> None:
    files = (Attachment("b", "t", "Resume.pdf"),)
    assert is_met(K.FILE, files, Op.CONTAINS, "resume")
    assert is_met(K.FILE, (), Op.IS_BLANK)


@pytest.mark.parametrize("value", [None, False])
def test_a_box_that_was_never_touched_is_not_checked(value: bool | None) -> None:
    assert is_met(K.CHECKBOX, value, Op.IS_NOT_CHECKED)
    assert not is_met(K.CHECKBOX, value, Op.IS_CHECKED)


@pytest.mark.parametrize("operator", Op)
def test_a_field_that_is_gone_is_blank(operator: Operator) -> None:
    condition = Condition("No such field", operator, ("x",))
    assert holds(condition, task_with("No such field", "x"), SCHEMA) == (operator is Op.IS_BLANK)


def test_all_conditions_must_hold() -> None:
    task = task_with(STAGE, "Done", **{ASSIGNED_TO: None})
    done = Condition(STAGE, Op.IS_ANY_OF, ("Done", "In Progress"))
    nobody = Condition(ASSIGNED_TO, Op.IS_BLANK)
    somebody = Condition(ASSIGNED_TO, Op.IS_NOT_BLANK)
    assert passes(TaskFilter((done, nobody)), task, SCHEMA)
    assert not passes(TaskFilter((done, somebody)), task, SCHEMA)


@pytest.mark.parametrize(("stage", "active"), [("Not Started", True), ("Done", False), ("Unknown", True), (None, True)])
def test_active_only_leaves_the_end_stages_out(stage: str | None, active: bool) -> None:
    assert passes(TaskFilter(active_only=True), task_with(STAGE, stage), SCHEMA) == active
    assert passes(TaskFilter(), task_with(STAGE, stage), SCHEMA)


def test_a_filter_knows_when_it_lets_everything_pass() -> None:
    assert TaskFilter(search="  ").is_empty
    assert not TaskFilter(search="x").is_empty
    assert not TaskFilter(active_only=True).is_empty
    assert not TaskFilter((Condition(STAGE, Op.IS_ANY_OF),)).is_empty


def test_every_kind_of_field_can_be_filtered() -> None:
    assert all(operators_for(f) for f in SCHEMA.columns)
    assert {f.kind for f in SCHEMA.columns} == set(KINDS)
    assert all(field_type(f.kind) for f in SCHEMA.columns)


def test_conditions_follow_their_fields() -> None:
    """To another name; where a field is gone, its condition goes. Servers without ids know fields by name."""

    def schema(*fields: tuple[str, str]) -> WorkflowSchema:
        return WorkflowSchema(Workflow("w", "W"), (), tuple(Field(one, name, FieldKind.TEXT) for one, name in fields))

    conditions = [Condition(name, Operator.IS_NOT_BLANK) for name in ("One", "Two", "Stage")]
    found = followed(conditions, schema(("a", "One"), ("b", "Two")), schema(("b", "Second"), ("c", "One")))
    assert [one.field for one in found] == ["Second", "Stage"]
    found = followed(conditions, schema(("", "One"), ("", "Two")), schema(("", "Two"), ("", "New")))
    assert [one.field for one in found] == ["Two", "Stage"]
