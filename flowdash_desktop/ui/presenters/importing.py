"""Rows of a file become tasks: reads the file, plans its rows, asks, and carries the ticked ones out as one step."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.domain.importing.columns import (
    ColumnUse,
    ImportCell,
    has_slashed_days,
    proposed_uses,
    with_zones,
)
from flowdash_desktop.domain.importing.plan import PlannedRow, RowKind, counted, edits_of
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.spreadsheet.check_out_reader import sheet_to_read, sheets_to_offer
from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.import_table import FileTable, TableReader
from flowdash_desktop.spreadsheet.job import CellKind, Column, ExportFault, ExportJob, FileKind, Written
from flowdash_desktop.spreadsheet.reading.job import ReadError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.texts import done_text, row_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.round_trip.check_in import CheckIn, look_at
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.widgets.opening import documents

_SAMPLE = 200

T = TypeVar("T")


class ImportPresenter:
    """Imports a file into the workflow that is shown.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
        tell: says what was done, and by which step.
    """

    def __init__(
        self, window: MainWindow, scope: TaskScope, program: Sequence[str], tell: Callable[[str, str], None]
    ) -> None:
        self._window = window
        self._scope = scope
        self._program = tuple(program)
        self._tell = tell

    def ask(
        self,
        session: Session,
        arrangements: Arrangements,
        check_outs: CheckOuts,
        workflow_id: str,
        path: Path | None,
    ) -> None:
        """Ask for a file, where none is given, and then what becomes of its rows."""
        schema = self._window.model.schema
        if schema.workflow.id != workflow_id or not session.is_complete(workflow_id):
            # A row whose task has not come yet would be taken for a new one.
            self._window.notice.show_notice(ImportTexts.still_reading(), tone="warning")
            return

        def start(name: str) -> None:
            parts = (self._window, self._scope, self._program, self._tell)
            work = _Import(*parts, session, arrangements, check_outs, schema, Path(name))
            self._scope.start(work.open(), name="import", key="import")

        if path is not None:
            start(str(path))
            return
        dialog = QFileDialog(self._window, ImportTexts.title(), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(ImportTexts.name_filter())
        dialog.fileSelected.connect(start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Import:
    """One file, from its reading to the step of the history."""

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        program: tuple[str, ...],
        tell: Callable[[str, str], None],
        session: Session,
        arrangements: Arrangements,
        check_outs: CheckOuts,
        schema: WorkflowSchema,
        path: Path,
    ) -> None:
        self._check_outs = check_outs
        self._check_in = CheckIn()
        self._notes = ""
        self._window, self._scope, self._program, self._tell = window, scope, program, tell
        self._session, self._arrangements, self._schema, self._path = session, arrangements, schema, path
        self._table: FileTable | None = None
        self._tasks: list[tuple[TaskKey, Mapping[str, Value]]] | None = None
        self._dialog: ImportDialog | None = None

    async def open(self) -> None:
        """Read the file, and ask."""
        table = await read_file(self._window, self._program, self._path)
        if table is not None:
            table = await self._look_at(table)
        if table is None or self._window.model.schema.workflow != self._schema.workflow:
            return  # the person has gone on to another workflow meanwhile
        dialog = self._dialog = ImportDialog(self._window.theme, self._window, self._schema, self._path.name)
        dialog.changed.connect(self._plan_soon)
        dialog.confirmed.connect(self._carry_out)
        dialog.save_refused.connect(self._save_refused)
        dialog.rejected.connect(self._give_up)
        dialog.mapping.sheet_chosen.connect(lambda sheet: self._read_again(sheet=sheet))
        dialog.mapping.delimiter_chosen.connect(lambda mark: self._read_again(delimiter=mark))
        if self._check_in.base is not None:
            dialog.show_check_in()
        await self._show(dialog, table)
        dialog.open()

    async def _look_at(self, table: FileTable) -> FileTable | None:
        """Look whether the file was checked out, and give the rows of the sheet with the tasks."""
        about = (self._session, self._schema, self._check_outs)
        self._check_in = await look_at(self._program, self._path, table, *about)
        sheet = sheet_to_read(self._check_in.found, table.facts)
        return table if sheet is None else await read_file(self._window, self._program, self._path, sheet)

    async def _show(self, dialog: ImportDialog, table: FileTable) -> None:
        """Show the rows of the file, and what becomes of them unless something else is chosen."""
        self._table = table
        sample = [cells for _, cells in table.rows[:_SAMPLE]]
        uses = (
            self._check_in.uses(table, self._schema)
            or await self._remembered(table)
            or proposed_uses(table.headings, sample, self._schema)
        )
        with_days = frozenset(
            place for place in range(len(table.headings)) if has_slashed_days([cells[place] for cells in sample])
        )
        dialog.mapping.show_source(sheets_to_offer(table.facts), table.facts)
        self._notes = "\n".join(ImportTexts.note(note) for note in table.facts.notes)
        dialog.show_file(ImportTexts.about(table.facts, len(table.rows)), table.headings, uses, with_days, self._notes)
        self._plan_soon()

    def _read_again(self, sheet: str | None = None, delimiter: str | None = None) -> None:
        self._scope.start(self._reread(sheet, delimiter), name="read again", key="read again")

    async def _reread(self, sheet: str | None, delimiter: str | None) -> None:
        """Read another sheet, or the text by another mark; what can't be read so leaves what is shown."""
        table = await read_file(self._window, self._program, self._path, sheet, delimiter)
        if self._dialog is None:
            return
        if table is not None:
            await self._show(self._dialog, table)
        else:
            self._dialog.say(self._window.notice.text)  # the notice is behind the question

    def _give_up(self) -> None:
        self._dialog = None

    def _plan_soon(self) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(True)  # at once: what is shown is the plan of before
        self._scope.start(self._plan(), name="plan import", key="plan import")

    async def _plan(self) -> None:
        """Plan all rows with what is chosen now; a later choice begins anew."""
        dialog = self._dialog
        table = self._table
        if dialog is None or table is None:
            return
        uses, options = dialog.mapping.uses, dialog.mapping.options
        if self._tasks is None and any(use.finds_task for use in uses):
            self._tasks = await _in_slices(self._tasks_as_shown())
        planner = self._check_in.planner(self._schema, uses, options, self._tasks or ())
        rows = await _in_slices(planner.plan(number, cells) for number, cells in table.rows)
        if dialog is self._dialog:
            dialog.say_notes("\n".join(filter(None, (self._check_in.notes(), self._notes))))
            dialog.show_plan(rows, self._refused_cells(table, rows, uses))

    def _tasks_as_shown(self) -> Iterator[tuple[TaskKey, Mapping[str, Value]]]:
        shown = self._session.shown(self._schema.workflow.id)
        for key in tuple(shown):
            if (task := shown.get(key)) is not None:
                yield key, task.task.values

    @staticmethod
    def _refused_cells(
        table: FileTable, rows: Iterable[PlannedRow], uses: Sequence[ColumnUse]
    ) -> dict[int, dict[str, str]]:
        """What the file says in the cells that are refused."""
        places = {use.field: place for place, use in enumerate(uses) if use.field is not None}
        cells = dict(table.rows)
        return {
            row.number: {name: _as_text(cells[row.number][places[name]]) for name in row.problems if name in places}
            for row in rows
            if row.problems
        }

    def _carry_out(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        rows = dialog.model.applied()
        uses = dialog.mapping.uses
        self._dialog = None
        dialog.accept()
        self._scope.start(self._submit(rows, uses), name="carry out import")

    async def _submit(self, rows: Sequence[PlannedRow], uses: Sequence[ColumnUse]) -> None:
        """Make the rows durable as one step, and say so."""
        edits = await _in_slices(edits_of(rows, self._schema))
        step = await self._session.bulk.submit(self._schema.workflow.id, edits)
        counts = counted(rows)
        words = done_text(counts.get(RowKind.CHANGED, 0), counts.get(RowKind.NEW, 0), self._path.name)
        self._tell(words, step)
        if self._table is not None and self._check_in.merges:
            await self._check_in.carried_out(self._check_outs, self._path, self._table, rows)
        elif self._table is not None:
            await self._arrangements.keep_import(self._schema.workflow.id, self._table.headings, uses)

    async def _remembered(self, table: FileTable) -> tuple[ColumnUse, ...] | None:
        """What the columns of a file with these headings became the last time, where the fields are still there."""
        kept = await self._arrangements.import_uses(self._schema.workflow.id, table.headings)
        if kept is None or any(use.field not in self._schema.field_by_name for use in kept if use.field is not None):
            return None
        return with_zones(kept, table.headings)

    def _save_refused(self) -> None:
        dialog = QFileDialog(self._dialog, ImportTexts.refused_title(), str(documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(ExportTexts.name_filter(FileKind.XLSX))
        dialog.setDefaultSuffix(FileKind.XLSX.value)
        dialog.selectFile(ImportTexts.refused_name(self._path.stem))
        dialog.fileSelected.connect(
            lambda name: self._scope.start(self.write_refused(Path(name)), name="save refused rows")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def write_refused(self, path: Path) -> None:
        """Write the refused rows as they are in the file, each with the reason in a last column."""
        dialog, table = self._dialog, self._table
        if dialog is None or table is None:
            return
        refused = dialog.model.refused()
        columns = [Column(name, CellKind.TEXT) for name in (*table.headings, ImportTexts.reason_heading())]
        job = ExportJob(str(path), FileKind.XLSX, ImportTexts.refused_name(self._path.stem), columns)
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
        if dialog is self._dialog:
            dialog.say(words)  # a notice would be behind the question
        else:
            self._window.notice.show_notice(words, tone="error" if failed else "info")


async def read_file(
    window: MainWindow, program: Sequence[str], path: Path, sheet: str | None = None, delimiter: str | None = None
) -> FileTable | None:
    """The rows of a file; None where it can't be read or has none, which the window says."""
    reader = TableReader(program, path, sheet, delimiter)
    window.progress.show_notice(ImportTexts.reading(path.name), closable=False)
    try:
        table = await in_thread(reader.read, "read table")
    except ReadError as error:
        window.notice.show_notice(ImportTexts.not_read(path.name, error_text(error)), tone="error")
        return None
    except asyncio.CancelledError:
        reader.cancel()
        raise
    finally:
        window.progress.hide()
    if not table.headings:
        window.notice.show_notice(ImportTexts.no_rows(path.name), tone="warning")
        return None
    return table


async def _in_slices(items: Iterable[T]) -> list[T]:
    """All items, made for some milliseconds at a time, so that the window goes on."""
    made, turns = list[T](), TimeSlice()
    for item in items:
        made.append(item)
        if turns.is_over:
            await turns.next()
    return made


def _as_text(cell: ImportCell) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else ImportTexts.cell(cell)
