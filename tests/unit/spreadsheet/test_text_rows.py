"""The rows of tasks are the same, whichever process makes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import TASK_URL, Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.job import Cell, FileKind, TaskTexts
from flowdash_desktop.spreadsheet.text_rows import TextRows
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.tasks import task_from_json, values_to_json
from flowdash_desktop.wire.workflow_schema import schema_to_json
from tests.unit.domain.examples import SCHEMA, VALUES

NAMES = [field.name for field in SCHEMA.columns]
ID = {TASK_URL: "https://a.example/workflows/w/tasks/1"}


def rows(kind: FileKind, *texts: bytes) -> list[list[Cell]]:
    return TextRows(TaskTexts(schema_to_json(SCHEMA), NAMES), kind).rows(b"[" + b",".join(texts) + b"]")


def in_window(kind: FileKind, *texts: bytes) -> list[list[Cell]]:
    tasks = [task_from_json(decode(text), SCHEMA) for text in texts]
    return CellMaker(SCHEMA, kind).rows(SCHEMA.columns, [task.values for task in tasks])


@pytest.mark.parametrize("kind", list(FileKind))
@pytest.mark.parametrize("field", SCHEMA.columns, ids=[field.kind.value for field in SCHEMA.columns])
def test_every_value_becomes_the_same_cell(field: Field, kind: FileKind) -> None:
    """Also one that comes again, one that is no value of its field, and one that is missing."""

    @given(st.lists(VALUES[field.kind] | st.none(), min_size=1, max_size=8))
    def are_same(values: list[Value]) -> None:
        named = [{**ID, **values_to_json({field.name: value}, SCHEMA)} for value in (*values, *values)]
        texts = [encode(one) for one in (*named, ID, {**ID, field.name: {"no": "value"}}, {**ID, field.name: 7})]
        assert rows(kind, *texts) == in_window(kind, *texts)

    are_same()


def test_equal_values_of_two_types_stay_apart() -> None:
    (field,) = [one for one in SCHEMA.columns if one.kind is FieldKind.CHECKBOX]
    texts = [encode({**ID, field.name: value}) for value in (True, 1, "true", False, 0, None)]
    assert rows(FileKind.XLSX, *texts) == in_window(FileKind.XLSX, *texts)
