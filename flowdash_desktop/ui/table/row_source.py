"""What the painter asks of the model: whole stretches of a column, not single cells."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import TYPE_CHECKING

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.table import cell_words

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.model import TaskTableModel


def texts(model: TaskTableModel, column: int, rows: Sequence[int]) -> list[str]:
    """What the cells of some rows say, on one line each."""
    field = model.field(column)
    found = [model.row_at(row) for row in rows]
    return ["" if row is None else cell_words.cell_text(row, column, field) for row in found]


def values(model: TaskTableModel, column: int, rows: Sequence[int]) -> list[Value]:
    """What the cells of some rows hold."""
    name = model.field(column).name
    found = [model.row_at(row) for row in rows]
    return [None if row is None else row.shown.task.values.get(name) for row in found]


def pending(model: TaskTableModel, row: int) -> ShownTask | None:
    """The task of a row that is not all confirmed, None where it is."""
    found = model.row_at(row)
    return found.shown if found is not None and (found.shown.marks or found.shown.pending_files) else None


def longest_texts(model: TaskTableModel, column: int, many: int) -> list[str]:
    """The longest of the different texts of a column."""
    found = set(texts(model, column, list(range(model.rowCount()))))
    return nlargest(many, found, key=len)
