"""Tasks into a file: asks which and where, reads them a few at a time, and hands them to the process that writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.job import Cell, ExportFault, ExportJob, Written
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.clock import system_zone
from flowdash_desktop.ui.dialogs.export_dialog import Columns, ExportChoice, ExportCounts, ExportDialog, Tasks
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts
from flowdash_desktop.ui.widgets.opening import documents, open_file

_ROWS_A_PART = 128
_SLICE_SECONDS = 0.006
"""So long tasks are read in one turn of the loop."""
_TAKES_TIME = 5_000
"""So many tasks are not written at once for the eye: it is said how far it has come."""
_CANCEL, _OPEN, _SHOW_FOLDER = "cancel export", "open export", "show export"


class ExportPresenter:
    """Exports the tasks of the workflow that is shown.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
    """

    def __init__(self, window: MainWindow, scope: TaskScope, program: Sequence[str]) -> None:
        self._window = window
        self._scope = scope
        self._program = tuple(program)
        self._last = ExportChoice()
        self._path: Path | None = None
        self._is_cancelled = False
        window.notice.action.connect(self._pressed)
        window.progress.action.connect(self._pressed)

    def ask(self, session: Session, workflow_id: str) -> None:
        """Ask what to export of the workflow that is shown."""
        schema = self._window.model.schema
        if schema.workflow.id != workflow_id:
            return  # its tasks are still on their way
        counts = self._counts(schema)
        keys = self._keys(session, workflow_id)
        shown_fields = self._shown_fields()
        dialog = ExportDialog(self._window.theme, self._window, counts, self._last)

        def chosen(choice: ExportChoice) -> None:
            self._last = choice
            fields = shown_fields if choice.columns is Columns.SHOWN else schema.columns
            self._ask_where(session, schema, keys[choice.tasks](), fields, choice)

        dialog.chosen.connect(chosen)
        dialog.open()

    def end(self) -> None:
        """Leave no half-written file: the account whose tasks these are closes."""
        self._is_cancelled = True
        self._window.progress.hide()

    def _counts(self, schema: WorkflowSchema) -> ExportCounts:
        counts, table = self._window.model.shown.counts, self._window.table
        return ExportCounts(
            workflow=schema.workflow.name,
            shown=counts.shown,
            selected=table.target.count() if table.target.has_several() else 0,
            total=counts.total,
            shown_columns=len(self._shown_fields()),
            columns=len(schema.columns),
        )

    def _shown_fields(self) -> tuple[Field, ...]:
        """The fields of the columns from left to right, without hidden ones."""
        header, model = self._window.table.header, self._window.model
        sections = map(header.logicalIndex, range(header.count()))
        return tuple(model.field(section) for section in sections if not header.isSectionHidden(section))

    def _keys(self, session: Session, workflow_id: str) -> dict[Tasks, Callable[[], tuple[TaskKey, ...]]]:
        """Which tasks each choice means. What is shown and selected is what was so when it was asked."""
        model = self._window.model
        ids, selected = tuple(model.row_ids()), self._window.table.target.tasks()
        key = model.table.reader.key
        shown = tuple(k for k in map(key, ids) if k is not None)
        return {
            Tasks.SHOWN: lambda: shown,
            Tasks.SELECTED: lambda: selected,
            Tasks.ALL: lambda: tuple(session.shown(workflow_id)),
        }

    def _ask_where(
        self,
        session: Session,
        schema: WorkflowSchema,
        keys: tuple[TaskKey, ...],
        fields: tuple[Field, ...],
        choice: ExportChoice,
    ) -> None:
        dialog = QFileDialog(self._window, ExportTexts.title(), str(documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(ExportTexts.name_filter(choice.kind))
        dialog.setDefaultSuffix(choice.kind.value)
        dialog.selectFile(file_name(f"{schema.workflow.name}.{choice.kind.value}"))
        dialog.fileSelected.connect(
            lambda name: self._scope.start(
                self.export(session, schema, keys, fields, choice, Path(name)), name="export", key="export"
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def export(
        self,
        session: Session,
        schema: WorkflowSchema,
        keys: Sequence[TaskKey],
        fields: Sequence[Field],
        choice: ExportChoice,
        path: Path,
    ) -> None:
        """Write the file, and say how it ended.

        Args:
            session: where the tasks are.
            schema: of their workflow.
            keys: which tasks, in order; one that is gone by the time that it is read is left out.
            fields: the columns.
            choice: the kind of file.
            path: where; a file that is there is replaced when the new one is whole.
        """
        maker = CellMaker(schema, choice.kind, system_zone())
        columns = [maker.column(field) for field in fields]
        job = ExportJob(str(path), choice.kind, schema.workflow.name, columns, choice.csv)
        self._is_cancelled = False
        try:
            export = await in_thread(lambda: FileExport(self._program, job), "start export")
        except OSError as error:
            self._say_ended(Written(fault=ExportFault.FAILED, reason=error.strerror or str(error)), path)
            return
        try:
            is_whole = await self._hand_over(export, self._parts(session, schema, keys, fields, maker), len(keys))
            if not is_whole:
                export.cancel()
                return
            ended = await in_thread(export.finish, "finish export")
        except BaseException:
            export.cancel()
            raise
        finally:
            self._window.progress.hide()
        self._say_ended(ended, path)

    async def _hand_over(self, export: FileExport, parts: Iterator[list[list[Cell]]], total: int) -> bool:
        """Hand the rows over; False where the person does not want the file any more."""
        done, rows, until = 0, list[list[Cell]](), perf_counter() + _SLICE_SECONDS
        for part in parts:
            rows += part
            if perf_counter() < until:
                continue
            if not await in_thread(lambda rows=rows: export.add(rows), "export rows"):  # type: ignore[misc]  # a lambda with a default
                return True  # it has failed, and says why at the end
            done, rows = done + len(rows), []
            if self._is_cancelled:
                return False
            if total > _TAKES_TIME:
                self._window.progress.show_notice(
                    ExportTexts.progress(done, total), actions=((_CANCEL, ExportTexts.cancel()),), closable=False
                )
            until = perf_counter() + _SLICE_SECONDS
        await in_thread(lambda: export.add(rows), "export rows")
        return True

    @staticmethod
    def _parts(
        session: Session,
        schema: WorkflowSchema,
        keys: Sequence[TaskKey],
        fields: Sequence[Field],
        maker: CellMaker,
    ) -> Iterator[list[list[Cell]]]:
        """The rows of some tasks at a time, as they are when they are read."""
        shown = session.shown(schema.workflow.id)
        for start in range(0, len(keys), _ROWS_A_PART):
            found = [task for key in keys[start : start + _ROWS_A_PART] if (task := shown.get(key)) is not None]
            yield maker.rows(fields, [task.task.values for task in found])

    def _say_ended(self, ended: Written, path: Path) -> None:
        notice = self._window.notice
        if ended.fault is not None:
            notice.show_notice(ExportTexts.failed(ended, path), tone="error")
            return
        self._path = path
        actions = ((_OPEN, ExportTexts.open()), (_SHOW_FOLDER, ExportTexts.show_in_folder()))
        words = ExportTexts.done(ended, path)
        notice.show_notice(words, tone="warning" if ended.cut else "info", actions=actions, leaves=not ended.cut)

    def _pressed(self, action: str) -> None:
        if action == _CANCEL:
            self._is_cancelled = True
        elif self._path is not None and action in (_OPEN, _SHOW_FOLDER):
            self._window.notice.hide()
            path = self._path if action == _OPEN else self._path.parent
            if not open_file(path):
                self._window.notice.show_notice(ExportTexts.no_program(path), tone="warning")
