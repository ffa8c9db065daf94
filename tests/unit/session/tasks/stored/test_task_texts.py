"""The text of a task is the same whether it stands in a piece of the cache or came by itself."""

from __future__ import annotations

from array import array

import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.table.columns.stored_columns import StoredRows
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.tasks.stored.task_texts import PieceTexts, TaskTexts
from tests.unit.domain.field_types.test_notation import GERMAN, shown_by

ROWS = StoredRows(1, polars.Series("", [], dtype=polars.String), {})
texts = st.lists(st.binary(min_size=1, max_size=9), max_size=12)


def in_pieces(found: list[bytes], size: int, row: int = 0) -> PieceTexts:
    parts = [found[at : at + size] for at in range(0, len(found), size)]
    pieces = [b"[" + b",".join(part) + b"]" for part in parts]
    return PieceTexts(pieces, [*map(len, parts)], array("I", map(len, found)), ROWS, row)


@given(texts, st.integers(1, 5))
def test_texts_are_taken_out_of_their_pieces(found: list[bytes], size: int) -> None:
    there = in_pieces(found, size)
    assert [*there] == found
    assert [there[at] for at in range(len(found))] == found
    for start in range(len(found)):
        assert [*there.part(start, len(found))] == found[start:]


def test_a_part_knows_its_row() -> None:
    assert in_pieces([b"1", b"2", b"3"], 2, row=10).part(1, 3).row == 11


@pytest.fixture
def three() -> TaskTexts:
    """Three tasks in pieces."""
    made = TaskTexts()
    made.extend([TaskKey(key) for key in "abc"], in_pieces([b"1", b"22", b"333"], 2, row=7))
    return made


def test_tasks_stay_in_order_and_take_other_texts(three: TaskTexts) -> None:
    three.extend([TaskKey("d")], [b"4"])
    three[TaskKey("b")] = b"two"
    three.put_in_order([TaskKey("c"), TaskKey("a")])
    three.remove(TaskKey("d"))
    assert [*three] == ["c", "a", "b"]
    assert three.values() == [b"333", b"1", b"two"]
    assert (three.get(TaskKey("c")), three.get(TaskKey("d"))) == (b"333", None)


def test_columns_of_another_notation_are_not_taken(three: TaskTexts) -> None:
    """They hold numbers and days as they are shown, and a person may choose another language meanwhile."""
    keys = [*map(TaskKey, "abc")]
    with shown_by(GERMAN):
        assert three.stretch(keys) is None
    assert three.stretch(keys) is not None


def test_unchanged_tasks_are_rows_of_columns(three: TaskTexts) -> None:
    a, b, c = map(TaskKey, "abc")
    stretch = three.stretch([b, c])
    assert stretch is not None
    assert stretch.texts() == [b"22", b"333"]
    assert three.stretch([c, b]) is None, "in another order"
    three[b] = b"two"
    assert three.stretch([a, b]) is None
    assert three.stretch([c]) is not None
    three.forget_stored()
    assert three.stretch([c]) is None
    assert stretch.texts() == [b"22", b"333"], "as they were"
