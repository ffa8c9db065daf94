"""Tasks into a file: asks which and where, and says how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.job import ExportJob, TaskTexts, Written
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.clock import system_zone
from flowdash_desktop.ui.dialogs.export_dialog import Columns, ExportChoice, ExportCounts, ExportDialog, Tasks
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.round_trip.rows_to_file import RowsToFile, parts_of, shown_fields, shown_keys
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts
from flowdash_desktop.ui.widgets.opening import open_file
from flowdash_desktop.ui.widgets.save_dialog import ask_where
from flowdash_desktop.wire.workflow_schema import schema_to_json

_OPEN, _SHOW_FOLDER = "open export", "show export"


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
        self._last = ExportChoice()
        self._path: Path | None = None
        self._file = RowsToFile(window, program)
        window.notice.action.connect(self._pressed)

    def ask(self, session: Session, workflow_id: str) -> None:
        """Ask what to export of the workflow that is shown."""
        schema = self._window.model.schema
        if schema.workflow.id != workflow_id:
            return  # its tasks are still on their way
        counts = self._counts(schema)
        keys = self._keys(session, workflow_id)
        fields_shown = shown_fields(self._window)
        dialog = ExportDialog(self._window.theme, self._window, counts, self._last)

        def chosen(choice: ExportChoice) -> None:
            self._last = choice
            fields = fields_shown if choice.columns is Columns.SHOWN else schema.columns
            self._ask_where(session, schema, keys[choice.tasks](), fields, choice)

        dialog.chosen.connect(chosen)
        dialog.open()

    def end(self) -> None:
        """Leave no half-written file: the account whose tasks these are closes."""
        self._file.end()

    def _counts(self, schema: WorkflowSchema) -> ExportCounts:
        counts, table = self._window.model.shown.counts, self._window.table
        return ExportCounts(
            workflow=schema.workflow.name,
            shown=counts.shown,
            selected=table.target.count() if table.target.has_several() else 0,
            total=counts.total,
            shown_columns=len(shown_fields(self._window)),
            columns=len(schema.columns),
        )

    def _keys(self, session: Session, workflow_id: str) -> dict[Tasks, Callable[[], tuple[TaskKey, ...]]]:
        """Which tasks each choice means. What is shown and selected is what was so when it was asked."""
        shown, selected = shown_keys(self._window), self._window.table.target.tasks()
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
        def chosen(path: Path) -> None:
            export = self.export(session, schema, keys, fields, choice, path)
            self._scope.start(export, name="export", key="export")

        name = f"{schema.workflow.name}.{choice.kind.value}"
        ask_where(self._window, ExportTexts.title(), ExportTexts.name_filter(choice.kind), name, chosen)

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
        texts = TaskTexts(schema_to_json(schema), [field.name for field in fields])
        job = ExportJob(str(path), choice.kind, schema.workflow.name, columns, choice.csv, tasks=texts)
        parts = parts_of(session, schema, keys, lambda tasks: maker.rows(fields, [task.values for task in tasks]))
        ended = await self._file.write(job, parts, len(keys))
        if ended is not None:
            self._say_ended(ended, path)

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
        if self._path is not None and action in (_OPEN, _SHOW_FOLDER):
            self._window.notice.hide()
            path = self._path if action == _OPEN else self._path.parent
            if not open_file(path):
                self._window.notice.show_notice(ExportTexts.no_program(path), tone="warning")
