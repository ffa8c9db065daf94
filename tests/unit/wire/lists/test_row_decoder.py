"""Keys and columns of many tasks say the same as the tasks read one by one."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.wire.json import NotJsonError, decode, encode
from flowdash_desktop.wire.lists import row_decoder
from flowdash_desktop.wire.lists.row_decoder import AS_TEXT, RowReader
from flowdash_desktop.wire.schema import UnexpectedShapeError
from flowdash_desktop.wire.tasks import task_from_json, values_to_json
from tests.unit.domain.examples import SCHEMA, VALUES

WITHOUT_ID = WorkflowSchema(Workflow("notes", "Notes"), fields=(Field("f1", "Note", FieldKind.TEXT),))
ODD_NAMES = WorkflowSchema(
    Workflow("odd", "Odd"), fields=(Field("f1", 'The "ID"', FieldKind.UNIQUE_ID), Field("f2", "a\\b", FieldKind.FILE))
)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text("ab\0")
anything = scalars | st.lists(scalars, max_size=2) | st.dictionaries(st.sampled_from("xy"), scalars, max_size=2)
values = st.fixed_dictionaries({}, optional={kind.value: value for kind, value in VALUES.items()})
people = st.fixed_dictionaries({"Stage": scalars, "Name": scalars, "City": scalars})
linked = st.lists(people, max_size=2)
names = st.sampled_from(["uniqueId", "Task URL", "stage", "text", "file", "multipleSelect", "number", "People", "More"])


def written(document: Any) -> bytes:
    return encode(document)


def as_one_by_one(text: bytes, schema: WorkflowSchema) -> tuple[TaskKey | None, dict[str, Value], list[str]]:
    """Key, values and titles of linked tasks as ``task_from_json`` has them."""
    try:
        task = task_from_json(decode(text), schema)
    except (NotJsonError, UnexpectedShapeError):
        return None, {}, []
    titles = [one.title for link in task.links.values() for one in link.tasks if one.title]
    return task.key, {k: v for k, v in task.values.items() if v not in (None, ())}, sorted(titles)


def read(schema: WorkflowSchema, name: str, raw: Any) -> Value:
    """A value of a column as its field has it."""
    field = schema.field_by_name[name]
    try:
        return field_type(field.kind).from_json(decode(raw) if isinstance(raw, bytes) else raw, field)
    except InvalidValueError:
        return None


def all_at_once(texts: list[bytes], schema: WorkflowSchema) -> list[tuple[TaskKey | None, dict[str, Value], list[str]]]:
    """The same out of keys and columns."""
    reader = RowReader(schema)
    keys = reader.keys(texts)
    columns = reader.columns([text for text, key in zip(texts, keys, strict=True) if key is not None])
    values = {name: column for name, column in columns.values.items() if not isinstance(column, Cells)}
    rows: list[tuple[TaskKey | None, dict[str, Value], list[str]]] = []
    place = 0
    for key in keys:
        if key is None:
            rows.append((None, {}, []))
            continue
        found = {name: read(schema, name, column[place]) for name, column in values.items()}
        found = {name: value for name, value in found.items() if value not in (None, ())}
        rows.append((key, found, sorted(columns.links.get(place, "").splitlines())))
        place += 1
    return rows


@given(st.lists(values, max_size=4), st.data())
def test_values_of_every_kind_are_those_of_the_task(items: list[dict[str, Value]], data: st.DataObject) -> None:
    texts = []
    for number, item in enumerate(items):
        links = {"People": data.draw(linked), "Boss": data.draw(people)}
        texts.append(encode({**values_to_json(item, SCHEMA), "Task URL": f"https://x.example/{number}", **links}))
    assert all_at_once(texts, SCHEMA) == [as_one_by_one(text, SCHEMA) for text in texts]


@given(st.lists(st.dictionaries(names, anything).map(written) | anything.map(encode), max_size=5))
def test_whatever_a_list_holds_is_read_as_one_by_one(texts: list[bytes]) -> None:
    assert all_at_once(texts, SCHEMA) == [as_one_by_one(text, SCHEMA) for text in texts]


@pytest.mark.parametrize("schema", [SCHEMA, WITHOUT_ID, ODD_NAMES], ids=lambda s: s.workflow.id)
def test_what_can_not_be_read_has_no_key_and_harms_no_other(schema: WorkflowSchema) -> None:
    name = schema.unique_id_field.name if schema.unique_id_field else "Task URL"
    good = encode({name: "A", "Stage": "Done", "Note": "x", "Owner": {"Name": "Ida"}})
    broken = [b"{}", b"[]", b"null", b"7", encode({name: None}), good.replace(b'"x"', b'"\xff"'), good[:-2]]
    reader = RowReader(schema)
    assert reader.keys([*broken, good]) == [None] * len(broken) + ["A"]
    assert reader.keys([good, good]) == ["A", "A"]
    columns = reader.columns([good, good])
    assert columns.values["Stage"] == ("Done", "Done")
    assert columns.links == {0: "Ida", 1: "Ida"}


def test_lists_come_as_their_text() -> None:
    assert {FieldKind.FILE, FieldKind.MULTIPLE_SELECT} == AS_TEXT
    items = [{"uniqueId": "1", "multipleSelect": ["Small", "Größe"], "file": None}, {"uniqueId": "2", "file": []}]
    columns = RowReader(SCHEMA).columns([encode(item) for item in items])
    assert columns.values["multipleSelect"] == [encode(["Small", "Größe"]), None]
    assert columns.values["file"] == [None, b"[]"]


def test_numbers_keep_their_digits() -> None:
    columns = RowReader(SCHEMA).columns([b'{"uniqueId":"1","number":7.50}', b'{"uniqueId":"2","number":1e400}'])
    numbers = columns.values["number"]
    assert not isinstance(numbers, Cells)
    assert [str(value) for value in numbers] == ["7.50", str(Decimal("1e400"))]


def test_a_link_that_only_a_later_task_has_is_found() -> None:
    reader = RowReader(SCHEMA)
    assert reader.columns([b'{"uniqueId":"1"}']).links == {}
    later = [b'{"uniqueId":"2"}', b'{"uniqueId":"3","Customer":{"Name":"Acme","City":"Bonn","Size":"9"},"Rank":4}']
    assert reader.columns(later).links == {1: "Acme · Bonn"}


def test_more_unknown_keys_than_anyone_can_name_are_passed_over() -> None:
    texts = [encode({"uniqueId": str(n), "text": "x", **{f"key {n} {m}": m for m in range(50)}}) for n in range(20)]
    reader = RowReader(replace(SCHEMA))
    for start in range(0, 20, 5):
        assert reader.columns(texts[start : start + 5]).values["text"] == ("x",) * 5


def test_whoever_decodes_first_makes_the_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made with the reader, it stopped the window for a tenth of a second where a workflow has 20,000 fields."""
    made: list[int] = []
    make = row_decoder._decoder

    def counted(names: Sequence[str], as_text: Container[str] = (), *, only: bool = False) -> Any:
        made.append(len(names))
        return make(names, as_text, only=only)

    monkeypatch.setattr(row_decoder, "_decoder", counted)
    reader = RowReader(SCHEMA)
    assert reader.keys([b'{"uniqueId":"1"}']) == [TaskKey("1")]
    assert max(made) <= 2, "nothing but what names a task"
    for _ in range(2):
        assert reader.values([b'{"uniqueId":"1"}'])["uniqueId"] == ("1",)
    assert len([count for count in made if count > 2]) == 1
