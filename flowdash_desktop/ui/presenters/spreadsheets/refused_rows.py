"""The refused rows of an import: what the file says in them, and a file of them with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from shiboken6 import isValid

from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell
from flowdash_desktop.domain.importing.plan import PlannedRow
from flowdash_desktop.domain.importing.summary import PlanSummary, summarized
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.import_table import FileTable
from flowdash_desktop.spreadsheet.job import CellKind, Column, ExportFault, ExportJob, FileKind, Written
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.texts import row_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.widgets.save_dialog import ask_where


def refused_cells(table: FileTable, rows: Sequence[PlannedRow], uses: Sequence[ColumnUse]) -> dict[int, dict[str, str]]:
    """By row number and field name, what the file says in the cells that are refused."""
    if not rows:
        return {}
    places = {use.field: place for place, use in enumerate(uses) if use.field is not None}
    cells = dict(table.rows)
    return {
        row.number: {name: _as_text(cells[row.number][places[name]]) for name in row.problems if name in places}
        for row in rows
        if row.problems
    }


def summed_up(
    table: FileTable, rows: Sequence[PlannedRow], uses: Sequence[ColumnUse]
) -> tuple[PlanSummary, dict[int, dict[str, str]]]:
    """What rows come to, and what the file says in the cells of theirs that are refused."""
    summary = summarized(rows)
    return summary, refused_cells(table, summary.refused, uses)


class RefusedRows:
    """Saves them as they are in the file, each with the reason in a last column.

    Args:
        window: says how it ended, once the question is closed.
        dialog: the question, which says it before.
        scope: owns what is started here.
        program: how this program is started, up to a command.
    """

    def __init__(self, window: MainWindow, dialog: ImportDialog, scope: TaskScope, program: Sequence[str]) -> None:
        self._window, self._dialog, self._scope, self._program = window, dialog, scope, program

    def ask(self, table: FileTable, refused: Sequence[PlannedRow], stem: str) -> None:
        """Ask for the place of the file, whose name begins with ``stem``."""

        def chosen(path: Path) -> None:
            self._scope.start(self._write(path, table, refused, stem), name="save refused rows")

        kind = ExportTexts.name_filter(FileKind.XLSX)
        name = f"{ImportTexts.refused_name(stem)}.{FileKind.XLSX.value}"
        ask_where(self._dialog, ImportTexts.refused_title(), kind, name, chosen)

    async def _write(self, path: Path, table: FileTable, refused: Sequence[PlannedRow], stem: str) -> None:
        columns = [Column(name, CellKind.TEXT) for name in (*table.headings, ImportTexts.reason_heading())]
        job = ExportJob(str(path), FileKind.XLSX, ImportTexts.refused_name(stem), columns)
        cells = dict(table.rows)
        rows = [[*map(_as_text, cells[row.number]), row_text(row)] for row in refused]

        def write() -> Written:
            try:
                export = FileExport(self._program, job)
            except OSError as error:
                return Written(fault=ExportFault.FAILED, reason=error.strerror or str(error))
            export.add(rows)
            return export.finish()

        ended = await in_thread(write, "save refused rows")
        failed = ended.fault is not None
        words = ExportTexts.failed(ended, path) if failed else ImportTexts.refused_saved(ended.rows, path)
        if isValid(self._dialog) and self._dialog.isVisible():
            self._dialog.say(words)  # a notice would be behind the question
        else:
            self._window.notice.show_notice(words, tone="error" if failed else "info")


def _as_text(cell: ImportCell) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else ImportTexts.cell(cell)
