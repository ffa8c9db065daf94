"""A workflow out of a spreadsheet: its columns are proposed as fields, and its rows are imported once it is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.new_workflow import proposed_workflow
from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.check_out_reader import read_check_out
from flowdash_desktop.spreadsheet.import_table import TableReader
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.round_trip.belonging import BringBack, stays_here
from flowdash_desktop.ui.presenters.spreadsheets.import_sources import read_table
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts
from flowdash_desktop.ui.presenters.workflow_arrival import workflow_is_here
from flowdash_desktop.ui.presenters.workflows.workflows import WorkflowsPresenter
from flowdash_desktop.ui.widgets.opening import documents

_COLOR = "#2f6feb"


class WorkflowFromFile:
    """Asks for a file, shows what it would become, and imports its rows into the workflow that is made of it.

    Args:
        window: where.
        scope: owns what is started here.
        session: of the account.
        workflows: makes the workflow.
        program: how this program is started, up to a command.
        bring_back: goes to the workflow of a list that was checked out.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        session: Session,
        workflows: WorkflowsPresenter,
        program: Sequence[str],
        bring_back: BringBack,
    ) -> None:
        self._window = window
        self._scope = scope
        self._session = session
        self._workflows = workflows
        self._program = tuple(program)
        self._bring_back = bring_back

    def ask(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self._window, ImportTexts.title(), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(ImportTexts.name_filter())
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: Path) -> None:
        """Read a file, and show what it would become."""
        self._scope.start(self._offer(path), name="workflow from file", key="workflow from file")

    async def _offer(self, path: Path) -> None:
        table = await read_table(self._window, TableReader(self._program, path), path.name)
        if table is None:
            return
        found = await in_thread(lambda: read_check_out(self._program, path, table.facts), "read check-out")
        if isinstance(found, CheckOut):
            window, words = self._window, RoundTripTexts.make_workflow()
            if not await stays_here(window, self._session, found, path, self._bring_back, button=words):
                return
        rows = [cells for _, cells in table.rows]
        workflow = await in_thread(lambda: proposed_workflow(path.stem, table.headings, rows), "propose workflow")
        template = WorkflowTemplate(_COLOR, ImportTexts.fact_words(table.facts, len(rows)), workflow)
        names = await self._workflows.names()
        dialog = NewWorkflowDialog(self._window.theme, self._window, (template,), names)
        dialog.chosen.connect(
            lambda chosen, name: self._scope.start(self._create(dialog, chosen, name, path), name="new workflow")
        )
        dialog.open()

    async def _create(self, dialog: NewWorkflowDialog, template: WorkflowTemplate, name: str, path: Path) -> None:
        """Make the workflow, and import the rows once its fields are here; the person may have gone on by then."""
        workflow_id = await self._workflows.create(dialog, template, name)
        if await workflow_is_here(self._window, self._session, workflow_id):
            self._window.import_requested.emit(path)
