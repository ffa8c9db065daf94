"""A table that is filled with stored columns is the same as one that reads the tasks' texts."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import GroupBy, SortBy, TaskTable
from flowdash_desktop.domain.table.columns.stored_columns import StoredPart
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.lists.column_file import ColumnBuilder, StoredList, from_bytes, to_bytes
from flowdash_desktop.wire.lists.row_decoder import RowReader
from flowdash_desktop.wire.tasks import values_to_json
from tests.support.made_up import examples
from tests.unit.domain.examples import SCHEMA
from tests.unit.wire.lists.test_polars_decoder import USUAL, seen
from tests.unit.wire.lists.test_row_decoder import linked, people, values

FIRST = 300
"""Tasks of the first piece: more different values than a byte tells may be among them."""


class ReadError(Exception):
    """A text was read that was not to be read."""


def pieces_of(texts: Sequence[bytes], first: int = FIRST) -> list[bytes]:
    return [b"[" + b",".join(part) + b"]" for part in (texts[:first], texts[first:]) if part]


def stored(pieces: Sequence[bytes]) -> StoredList | None:
    """The columns of these pieces, written and read again."""
    builder = ColumnBuilder(SCHEMA)
    for piece in pieces:
        builder.add([piece])
    made = builder.finish()
    return from_bytes(to_bytes(made)) if made is not None else None


def begun(texts: Sequence[bytes]) -> TaskTable:
    """A table of these texts."""
    table, reader = TaskTable(SCHEMA), RowReader(SCHEMA)
    columns = reader.columns(texts)
    table.extend([key for key in reader.keys(texts) if key is not None], columns.values, columns.links)
    return table


def of_texts(texts: Sequence[bytes], first: int = FIRST) -> TaskTable:
    table, reader = begun(texts[:first]), RowReader(SCHEMA)
    if rest := texts[first:]:
        columns = reader.columns(rest)
        table.extend([key for key in reader.keys(rest) if key is not None], columns.values, columns.links)
    return table


def of_columns(texts: Sequence[bytes], first: int = FIRST, at_once: int = 70) -> TaskTable:
    """A table whose first tasks are read, and whose others are stored."""
    made, table = stored(pieces_of(texts, first)), begun(texts[:first])
    assert made is not None

    def refused() -> dict[str, list[object]]:
        raise ReadError

    for start in range(first, len(texts), at_once):
        keys = made.keys[start : start + at_once]
        table.extend(keys, StoredPart(made.rows, start, len(keys), refused), {})  # type: ignore[arg-type]
    return table


def numbered(many: int) -> list[bytes]:
    """Tasks whose columns repeat in all ways: never, now and then, and mostly."""
    return [
        encode(
            {
                **USUAL,
                "uniqueId": f"C-{number}",
                "text": f"Straße {number % 290}",
                "longText": f"line {number}",
                "number": f"{number % 400}.50",
                "currency": None if number % 3 else f"{number}",
                "Stage": ("Done", "Not Started", None)[number % 3],
                "Created On": f"2026-03-29T0{number % 10}:30:00Z",
                "multipleSelect": ["Small"] if number % 2 else [],
            }
        )
        for number in range(many)
    ]


@pytest.mark.parametrize("first", [1, 256, 300, 500])
def test_stored_columns_are_those_of_the_texts(first: int) -> None:
    texts = numbered(800)
    assert seen(of_columns(texts, first)) == seen(of_texts(texts, first))


@examples(40)
@given(st.lists(values, min_size=2, max_size=8), st.data())
def test_values_of_every_kind_are_stored_as_they_are(items: list[dict[str, Value]], data: st.DataObject) -> None:
    texts = []
    for number, item in enumerate(items):
        links = {"People": data.draw(linked), "Boss": data.draw(people)}
        texts.append(encode({**values_to_json(item, SCHEMA), "uniqueId": f"K{number}", **links}))
    if stored(pieces_of(texts, 1)) is not None:  # a number beyond what a float tells has no column on the disk
        assert seen(of_columns(texts, 1, 2)) == seen(of_texts(texts, 1))


def test_columns_that_are_made_leave_the_memory_at_once() -> None:
    """Garbage is collected rarely: the columns of 100,000 tasks would take 100 MB until then."""
    gc.collect()
    gc.disable()
    try:
        builder = ColumnBuilder(SCHEMA)
        for piece in pieces_of(numbered(400)):
            builder.add([piece])
        assert builder.finish() is not None
        columns = [ref(column) for column in builder._rows.columns.values()]
        del builder
        assert {column() for column in columns} == {None}
    finally:
        gc.enable()


def test_stored_rows_are_sorted_filtered_grouped_and_found() -> None:
    texts = numbered(800)
    tables = of_columns(texts), of_texts(texts)
    for table in tables:
        table.set_sort((SortBy("text"), SortBy("number", descending=True)))
        table.set_grouping((GroupBy("Stage"),))
        table.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Done",)),), search="strasse 2"))
    stored_view, read_view = (list(table.view) for table in tables)
    assert stored_view == read_view
    assert len(read_view) > 10


def test_rows_of_stored_columns_change_as_others_do() -> None:
    """A table goes on with rows that come as texts, and gives a stored row another value."""
    texts = numbered(500)
    more = [text.replace(b'"C-', b'"D-') for text in texts[:50]]
    tables = []
    for table in (of_columns(texts), of_texts(texts)):
        columns = RowReader(SCHEMA).columns(more)
        table.extend([TaskKey(f"D-{n}") for n in range(50)], columns.values, columns.links)
        tables.append(seen(table))
    assert tables[0] == tables[1]


def test_who_cannot_take_stored_columns_reads_the_texts() -> None:
    """Tasks that are there already are left out, for which the values are looked at; and a table whose lines have other
    segments reads the values."""
    texts = numbered(400)
    made = stored(pieces_of(texts))
    assert made is not None
    reader = RowReader(SCHEMA)
    for table in (begun(texts[:310]), TaskTable(SCHEMA)):
        part = StoredPart(made.rows, 300, 100, lambda: reader.columns(texts[300:]).values)
        if not table.reader.size:
            table.extend(made.keys[:300], StoredPart(made.rows, 0, 300, lambda: reader.columns(texts[:300]).values), {})
        table.extend(made.keys[300:], part, {})
        assert [table.reader.key(row) for row in range(table.reader.size)] == [*made.keys]


@pytest.mark.parametrize("odd", [b'{"uniqueId":null}', b"17", b'{"uniqueId":"C-3"}'])
def test_a_list_with_unreadable_or_double_tasks_is_not_stored(odd: bytes) -> None:
    assert stored(pieces_of([*numbered(5), odd], 2)) is None


def test_a_table_with_an_exact_number_takes_stored_columns() -> None:
    texts = numbered(400)
    made = stored(pieces_of(texts))
    assert made is not None
    odd = encode({**USUAL, "uniqueId": "odd", "currency": "1234567890123456789.01"})
    tables = []
    for is_stored in (True, False):
        table, reader = begun([*texts[:300], odd]), RowReader(SCHEMA)
        columns = reader.columns(texts[300:])
        part = StoredPart(made.rows, 300, 100, dict) if is_stored else columns.values
        table.extend(made.keys[300:], part, columns.links)
        table.set_sort((SortBy("currency"),))
        tables.append((seen(table), list(table.view)))
    assert tables[0] == tables[1]


def test_a_number_that_no_float_tells_is_not_stored() -> None:
    texts = [encode({**USUAL, "uniqueId": f"C-{n}", "currency": "1234567890123456789.01"}) for n in range(5)]
    assert stored(pieces_of(texts, 2)) is None


def test_bytes_of_columns_that_do_not_fit_together_are_refused() -> None:
    builder = ColumnBuilder(SCHEMA)
    builder.add(pieces_of(numbered(20)))
    made = builder.finish()
    assert made is not None
    with pytest.raises(ValueError, match="lengths"):
        from_bytes(to_bytes(StoredList(made.keys[1:], made.lengths, made.checks, made.rows)))
