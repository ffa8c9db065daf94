"""Rows as text that spreadsheets and mails take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flowdash_desktop.ui.table import cell_words
from flowdash_desktop.ui.table.model import TaskTableModel


def quoted(text: str) -> str:
    """A cell of tab-separated text: quoted where a tab, a line break or a quote would part it."""
    if any(mark in text for mark in '\t\r\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def copied_cell(model: TaskTableModel, row: int, column: int) -> str:
    """The text of one cell, with its line breaks."""
    prepared = model.row_at(row)
    return "" if prepared is None else cell_words.copied_text(prepared, column, model.field(column))


def copied_texts(model: TaskTableModel, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
    """The texts of some cells, a list for each row."""
    return [[copied_cell(model, row, column) for column in columns] for row in rows]


def heading(model: TaskTableModel, columns: Sequence[int]) -> str:
    """The line of the fields' names."""
    return as_lines([[model.field(column).name for column in columns]])


def as_lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as tab-separated lines."""
    return "".join("\t".join(map(quoted, row)) + "\n" for row in rows)
