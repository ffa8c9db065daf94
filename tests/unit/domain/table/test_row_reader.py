"""What the table engine counts, how it sorts stages, and which columns it has."""

from __future__ import annotations

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind
from flowdash_desktop.domain.table import SortBy, TaskTable
from flowdash_desktop.domain.tasks import TaskKey
from tests.unit.domain.examples import SCHEMA
from tests.unit.domain.table.test_engine import KEYS, keys_of, shown_task


def test_values_are_counted_over_all_tasks_shown_or_not() -> None:
    table = TaskTable(SCHEMA)
    table.load([shown_task(k, {STAGE: s}) for k, s in zip(KEYS, ["Done", "Done", None], strict=False)])
    table.set_filter(TaskFilter(search="nothing"))
    assert table.reader.count_by(STAGE) == {"Done": 2, "": 1}
    assert table.reader.count_by("No such field") == {}


def test_stages_sort_by_workflow_and_blanks_last() -> None:
    """Stages sort by the workflow and blanks stay last when turned round."""
    table = TaskTable(SCHEMA)
    table.load([shown_task(k, {STAGE: s}) for k, s in zip(KEYS, ["Done", None, "Not Started"], strict=False)])
    table.set_sort([SortBy(STAGE)])
    assert keys_of(table) == [KEYS[2], KEYS[0], KEYS[1]]
    table.set_sort([SortBy(STAGE, descending=True)])
    assert keys_of(table) == [KEYS[0], KEYS[2], KEYS[1]]


def test_the_columns_are_those_of_the_schema() -> None:
    assert TaskTable(SCHEMA).reader.columns == SCHEMA.columns
    names = [f.name for f in SCHEMA.columns]
    assert names[:4] == ["uniqueId", "text", STAGE, ASSIGNED_TO]
    assert names[-2:] == ["Created On", "Updated On"]
    assert SCHEMA.columns[0].kind is FieldKind.UNIQUE_ID


def test_texts_are_found_without_reading_tasks() -> None:
    """Long columns hold their texts in one case: which rows may show one is told without each task."""
    reading = list[TaskKey]()

    def shown_of(key: TaskKey) -> ShownTask | None:
        reading.append(key)
        return None

    table, texts = TaskTable(SCHEMA, shown_of), ["Acme Ltd", "ACME LTD", None]
    table.load([shown_task(k, {"longText": text}) for k, text in zip(KEYS, texts, strict=False)])
    reader, column = table.reader, [field.name for field in SCHEMA.columns].index("longText")
    rows = [*map(reader.id, KEYS[:3]), -1]
    assert not reader.repeats(column)
    assert reader.showing(column, rows, "Acme Ltd") == [0, 1], "which of them has it in this case only the task tells"
    assert reader.showing(column, rows, "Acme") == []
    assert reader.showing(column, rows, "\ud800") == []
    assert reader.showing(column, rows, None) == [2]
    assert [*reader.may_have(column, rows, "Acme")] == [0, 1]
    assert reader.blanks(column, rows) == [2, 3]
    assert not reading
