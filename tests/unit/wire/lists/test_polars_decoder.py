"""Tasks read by polars beside the window are the same as those that are read by the interpreter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types.notation import Notation
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.table.columns.case_folding import folded
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.lists.polars_decoder import FrameReader
from flowdash_desktop.wire.lists.row_decoder import RowReader
from flowdash_desktop.wire.tasks import values_to_json
from tests.support.made_up import examples
from tests.unit.domain.examples import SCHEMA
from tests.unit.domain.field_types.test_notation import ALL as NOTATIONS
from tests.unit.domain.field_types.test_notation import shown_by
from tests.unit.wire.lists.test_row_decoder import anything, linked, names, people, values, written

USUAL: dict[str, object] = {
    "uniqueId": "C-1",
    "text": "Straße\x1fnach ΟΔΟΣ",
    "longText": "ﬁrst line\nsecond İ",
    "number": "1234.5",
    "currency": "1234567.5",
    "date": "2026-01-31",
    "Created On": "2026-03-29T01:30:00Z",
    "checkbox": True,
    "multipleSelect": ["Small", "Large"],
    "Stage": "Done",
    "Assigned To": None,
    "email": "",
    "file": [{"blobId": "b", "filename": "ÄÖ.pdf", "contentType": "x"}],
    "Task URL": "https://x.example/1",
    "Boss": {"Stage": "X", "Name": "Ida", "City": "Bonn", "Active": True},
    "unknown": "field",
}


def table_of(parts: Sequence[Sequence[bytes]], *, beside: bool) -> TaskTable:
    """A table of these tasks, and how many parts were read beside."""
    table, rows, frames = TaskTable(SCHEMA), RowReader(SCHEMA), FrameReader(SCHEMA)
    for texts in parts:
        frame = frames.read(texts) if beside else None
        if frame is not None:
            table.extend(frame.keys, frame.columns.values, frame.columns.links)
            continue
        keys = rows.keys(texts)
        there = [text for text, key in zip(texts, keys, strict=True) if key is not None]
        columns = rows.columns(there)
        table.extend([key for key in keys if key is not None], columns.values, columns.links)
    return table


def seen(table: TaskTable) -> list[object]:
    """All that a table knows of its rows."""
    ids = range(table.reader.size)
    lines = [sorted(text.split("\x1f")) for text in table._rows.lines.texts.all()]
    columns = table._rows.columns
    values = [
        (name, [(c.is_blank(row), c.text(row), None if c.is_blank(row) else c.key(row)) for row in ids])
        for name, c in columns.items()
    ]
    return [[table.reader.key(row) for row in ids], lines, values]


def numbered(items: Sequence[bytes]) -> list[bytes]:
    """The same, each with an ID of its own, as a list has no task twice."""
    return [item.replace(b'"uniqueId":"C-1"', b'"uniqueId":"C-%d"' % n) for n, item in enumerate(items)]


@examples(150)
@given(st.lists(st.lists(values, min_size=1, max_size=4), max_size=3), st.data())
def test_values_of_every_kind_are_the_same(parts: list[list[dict[str, Value]]], data: st.DataObject) -> None:
    texts: list[list[bytes]] = []
    number = 0
    for part in parts:
        texts.append([])
        for item in part:
            number += 1
            links = {"People": data.draw(linked), "Boss": data.draw(people)}
            document = {**values_to_json(item, SCHEMA), "uniqueId": f"K{number}", **links}
            texts[-1].append(encode(document))
    assert seen(table_of(texts, beside=True)) == seen(table_of(texts, beside=False))


@examples(150)
@given(st.lists(st.dictionaries(names, anything).map(written), max_size=4, unique=True))
def test_whatever_a_list_holds_is_the_same(texts: list[bytes]) -> None:
    keys = RowReader(SCHEMA).keys(texts)
    once = [text for n, (text, key) in enumerate(zip(texts, keys, strict=True)) if key is None or key not in keys[:n]]
    assert seen(table_of([once], beside=True)) == seen(table_of([once], beside=False))


def test_what_the_api_documents_is_read_beside() -> None:
    texts = numbered([encode({**USUAL, "uniqueId": "C-1"})] * 3)
    frame = FrameReader(SCHEMA).read(texts)
    assert frame is not None
    assert frame.keys == ["C-0", "C-1", "C-2"]
    assert frame.columns.links == dict.fromkeys(range(3), "Ida · Bonn")
    computed = {name for name, cells in frame.columns.values.items() if getattr(cells, "segments", None) is not None}
    assert computed >= {"uniqueId", "text", "longText", "number", "currency", "Created On", "file"}
    assert seen(table_of([texts], beside=True)) == seen(table_of([texts], beside=False))


@pytest.mark.parametrize(
    "odd",
    [
        b'{"uniqueId":"1","number":5}',
        b'{"uniqueId":"1","text":true}',
        b'{"uniqueId":"1","checkbox":"yes"}',
        b'{"uniqueId":"1","text":"a\\u0000b"}',
        b'{"uniqueId":"1","text":"\\ud800"}',
        b'{"uniqueId":"1","text":"\xff"}',
        b'{"uniqueId":"1","file":[{"filename":"x"}]}',
        b'{"uniqueId":7}',
        b"{}",
        b"null",
    ],
)
def test_what_it_does_not_is_left_to_the_interpreter(odd: bytes) -> None:
    assert FrameReader(SCHEMA).read([encode(USUAL), odd]) is None


def test_all_letters_are_folded_as_python_folds_them() -> None:
    letters = [chr(n) for n in range(0x110000) if not 0xD800 <= n < 0xE000]
    found = polars.Series(letters).to_frame("a").select(folded(polars.col("a"))).to_series().to_list()
    known = [n for n, letter in enumerate(letters) if unicodedata.category(letter) != "Cn"]
    assert [found[n] for n in known] == [letters[n].casefold() for n in known]


@pytest.mark.parametrize("moment", ["1969-12-31T23:30:00Z", "1900-01-01T00:00:00Z", "2026-10-25T00:59:59Z"])
def test_instants_are_found_by_their_days(moment: str) -> None:
    texts = [encode({"uniqueId": "1", "Created On": moment}), encode({"uniqueId": "2", "Created On": None})]
    assert FrameReader(SCHEMA).read(texts) is not None
    assert seen(table_of([texts], beside=True)) == seen(table_of([texts], beside=False))


def test_a_task_that_came_twice_is_taken_once() -> None:
    table, reader = TaskTable(SCHEMA), FrameReader(SCHEMA)
    for texts in (
        [USUAL, {**USUAL, "uniqueId": "B"}],
        [{**USUAL, "uniqueId": "B", "text": "other"}, {**USUAL, "uniqueId": "D"}],
    ):
        frame = reader.read([encode(item) for item in texts])
        assert frame is not None
        table.extend(frame.keys, frame.columns.values, frame.columns.links)
    assert [table.reader.key(row) for row in table.view] == [TaskKey("C-1"), TaskKey("B"), TaskKey("D")]
    table.set_filter(TaskFilter(search="other"))
    assert not table.view
    assert {column.kind for column in table.reader.columns} > {FieldKind.FILE, FieldKind.CURRENCY}


@pytest.mark.parametrize("by", NOTATIONS)
def test_numbers_and_moments_are_the_same_in_every_notation(by: Notation) -> None:
    """What a search looks through is made in two ways, and has what is shown."""
    numbers = ("7", "999.5", "1250", "1250.50", "12500", "1234567.125", "0.001", "")
    texts = numbered([encode({**USUAL, "number": text, "currency": text}) for text in numbers])
    with shown_by(by):
        beside, here = table_of([texts], beside=True), table_of([texts], beside=False)
        assert seen(beside) == seen(here)
        column = beside.reader.columns.index(SCHEMA.field_by_name["currency"])
        for row, shown in enumerate(beside.reader.texts(column, range(len(numbers)))):
            beside.set_filter(TaskFilter(search=f'"{shown}"'))
            assert not shown or row in beside.view
