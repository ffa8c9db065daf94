"""Rows as text that spreadsheets and mails take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel

ROWS_FORMAT = "application/x-flowdash-rows"
"""Marks a text of the clipboard as rows that were copied here. So many rows may come without an HTML table.

Where the window does not write numbers and days as in English, it holds the same rows in English, in UTF-8: the text is
for the spreadsheet programs of this computer, and the language of the window may have changed until it is pasted.
"""
_AS_TEXT = " style=\"mso-number-format:'\\@'\""
"""By this Excel, and LibreOffice after it, makes no number and no formula of a text."""
CALCULATED = (FieldKind.NUMBER, FieldKind.CURRENCY, FieldKind.DATE, FieldKind.DATETIME)


def quoted(text: str) -> str:
    """A cell of tab-separated text: quoted where a tab, a line break or a quote would part it."""
    if any(mark in text for mark in '\t\r\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def copied_cell(model: TaskTableModel, row: int, column: int) -> str:
    """The text of one cell, with its line breaks."""
    prepared = model.shown.row_at(row)
    return "" if prepared is None else cell_texts.copied_text(prepared, column, model.field(column))


def copied_texts(
    model: TaskTableModel, tasks: Sequence[int], columns: Sequence[int], *, english: bool = False
) -> Iterator[tuple[str, ...]]:
    """The texts of some tasks' cells, a tuple for each task.

    Args:
        model: the rows.
        tasks: by their numbers (``row_ids``).
        columns: in the order of the cells.
        english: numbers and days are written as in English, and not as the window writes them.
    """
    return zip(*(_column_texts(model, tasks, column, english=english) for column in columns), strict=True)


def _column_texts(model: TaskTableModel, tasks: Sequence[int], column: int, *, english: bool) -> list[str]:
    """As ``cell_texts.copied_text`` gives them, a column at a time."""
    table, field = model.table, model.field(column)
    if field.kind is FieldKind.CHECKBOX:
        return [cell_texts.checked_text(value) for value in table.reader.values(column, tasks)]
    if field.kind is FieldKind.FILE:
        return _file_names(model, tasks, column)
    if english and field.kind in CALCULATED:
        return list(map(field_type(field.kind).english_text, table.reader.values(column, tasks)))
    texts = table.reader.texts(column, tasks)
    return [cell_texts.plain_amount(text, field) for text in texts] if field.kind is FieldKind.CURRENCY else texts


def _file_names(model: TaskTableModel, tasks: Sequence[int], column: int) -> list[str]:
    reader, name = model.table.reader, model.field(column).name
    found = [reader.shown_task(task) if text else None for task, text in _with_files(model, tasks, column)]
    return ["" if shown is None else ", ".join(cell_texts.file_names(shown, name)) for shown in found]


def _with_files(model: TaskTableModel, tasks: Sequence[int], column: int) -> Iterator[tuple[int, bool]]:
    """Each task, and whether there may be files in the column."""
    table = model.table
    for task, text in zip(tasks, table.reader.texts(column, tasks), strict=True):
        yield task, bool(text) or table.reader.pending(task) is not None


def heading(model: TaskTableModel, columns: Sequence[int]) -> list[str]:
    """The fields' names."""
    return [model.field(column).name for column in columns]


def as_html(rows: Iterable[Iterable[str]], are_texts: Sequence[bool], cell: str = "td") -> str:
    """Rows as rows of an HTML table, which keep their line breaks.

    Args:
        rows: the texts of the cells.
        are_texts: by column, whether a spreadsheet program is to take them as texts, whatever they look like.
        cell: the element of each cell.
    """
    starts = [f"<{cell}{_AS_TEXT if is_text else ''}>" for is_text in are_texts]
    return "".join(f"<tr>{''.join(map(_html_cell, starts, row))}</tr>" for row in rows)


def _html_cell(start: str, text: str) -> str:
    return f"{start}{escape(text).replace(chr(10), '<br>')}"  # the end tag of a cell may be left out


def are_texts(model: TaskTableModel, columns: Sequence[int]) -> list[bool]:
    """Of each column, whether its cells are texts and not numbers, days or moments."""
    return [model.field(column).kind not in CALCULATED for column in columns]


def as_lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as tab-separated lines."""
    return "".join("\t".join(map(quoted, row)) + "\n" for row in rows)
