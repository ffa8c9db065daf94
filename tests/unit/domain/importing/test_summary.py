"""What the rows of a plan come to: each kind in the order of the file, and every refusal counted."""

from __future__ import annotations

from flowdash_desktop.domain.importing.files import FileFault, FilesOfCell, NamedFile
from flowdash_desktop.domain.importing.plan import Change, PlannedRow, RowKind
from flowdash_desktop.domain.importing.summary import summarized
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError

GONE = NamedFile("gone.txt", "gone.txt", fault=FileFault.NOT_FOUND)
ROWS = [
    PlannedRow(2, RowKind.NEW),
    PlannedRow(3, RowKind.CHANGED, TaskKey("T-1"), changes={"Text": Change("a", "b")}),
    PlannedRow(4, RowKind.REFUSED, problems={"Amount": InvalidValueError()}),
    PlannedRow(5, RowKind.NEW, files={"Files": FilesOfCell((), (), (GONE,))}),
]


def numbers(rows: object) -> list[int]:
    return [row.number for row in rows]  # type: ignore[attr-defined]  # planned rows


def test_rows_are_sorted_by_what_becomes_of_them() -> None:
    summary = summarized(ROWS)
    assert numbers(summary.of_kinds((RowKind.CHANGED, RowKind.NEW))) == [2, 3, 5], "in the order of the file"
    assert numbers(summary.of_kinds((RowKind.NEW, RowKind.CONFLICT))) == [2, 5]
    assert numbers(summary.of_kinds((RowKind.SAME,))) == []
    assert [summary.count(kind) for kind in (RowKind.NEW, RowKind.CHANGED, RowKind.SAME)] == [2, 1, 0]


def test_a_row_with_a_refused_file_is_counted_twice() -> None:
    """It becomes a task, and its file does not come along: both are to be seen."""
    summary = summarized(ROWS)
    assert numbers(summary.of_kinds((RowKind.REFUSED,))) == [4, 5]
    assert summary.count(RowKind.REFUSED) == 2
    assert summary.refused_cells == {"Amount": 1, "Files": 1}
    assert summary.named == (GONE,)
    assert summary.edited == {"Text"}
