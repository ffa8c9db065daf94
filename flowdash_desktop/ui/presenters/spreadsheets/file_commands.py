"""Export, import, *Edit in a spreadsheet*, and the viewer: what does them is loaded when it is first asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.session.events import SessionEvent, StepTurned
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.lazy_imports import VIEWER, load_one_by_one
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.viewer.fetch_ahead import FetchAheadSwitch
from flowdash_desktop.ui.presenters.viewer.file_hits import FileHits
from flowdash_desktop.ui.presenters.workflow_arrival import workflow_is_here
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter

if TYPE_CHECKING:
    from flowdash_desktop.domain.projection import ShownTask
    from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem
    from flowdash_desktop.ui.presenters.round_trip.check_out import CheckOutPresenter
    from flowdash_desktop.ui.presenters.round_trip.exporting import ExportPresenter
    from flowdash_desktop.ui.presenters.round_trip.file_watch import FileWatch
    from flowdash_desktop.ui.presenters.spreadsheets.import_parts import ChangeWorkflow
    from flowdash_desktop.ui.presenters.spreadsheets.imported_tasks import ImportedTasks
    from flowdash_desktop.ui.presenters.spreadsheets.importing import ImportPresenter
    from flowdash_desktop.ui.presenters.spreadsheets.workflow_jobs import WorkflowJobsPresenter
    from flowdash_desktop.ui.presenters.viewer.account_viewer import AccountViewer
    from flowdash_desktop.ui.viewer.reading import Opening

_REST_SECONDS = 0.25
"""So long a task with files is shown before the viewer is loaded for it."""
FilesOf: TypeAlias = tuple[WorkspacePresenter, Arrangements, CheckOuts]
"""The account that is shown, how it is arranged, and the files that were checked out of it."""


class FileCommands:
    """Does them for the workflow that is shown. The first rows of the window do not wait for what reads and writes.

    Args:
        window: where they are asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
        shown: gives the account that is shown, None while there is none.
        extend: adds fields and options to the workflow that is shown.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        program: Sequence[str],
        shown: Callable[[], FilesOf | None],
        extend: ChangeWorkflow,
    ) -> None:
        self._window = window
        self._scope = scope
        self._program = tuple(program)
        self._shown = shown
        self._extend = extend
        self._exports: ExportPresenter | None = None
        self._check_outs: CheckOutPresenter | None = None
        self._watch: FileWatch | None = None
        self._viewer: AccountViewer | None = None
        self._with_files: ShownTask | None = None
        """The task in the pane, where it has files."""
        self._left: WorkspacePresenter | None = None
        """The account that closes, or has closed: what its last tasks still show needs no process any more."""
        self._hits: FileHits | None = None
        self._ahead: FetchAheadSwitch | None = None
        self._stop_observing: Callable[[], None] | None = None
        window.look_requested.connect(self.view_files)
        window.files_shown.connect(self._files_shown)
        window.export_requested.connect(self.export)
        window.paste_requested.connect(self.paste)
        window.filter_bar.check_out_requested.connect(self.check_out)
        window.filter_bar.more.history.triggered.connect(lambda: self.export_history())
        window.filter_bar.more.sync.triggered.connect(lambda: self.sync())
        window.filter_bar.more.workflows.about_to_open.connect(self._offer_sync)

    async def aclose(self) -> None:
        """Leave no half-written file and no process: the account that is shown closes."""
        for presenter in (self._exports, self._check_outs):
            if presenter is not None:
                presenter.end()
        if self._watch is not None:
            self._watch.end()
            self._watch = None
        if self._hits is not None:
            self._hits.end(self._scope)
            self._hits = None
        if self._ahead is not None:
            self._ahead.end()
            self._ahead = None
        if self._stop_observing is not None:
            self._stop_observing()
            self._stop_observing = None
        shown = self._shown()
        self._left = None if shown is None else shown[0]
        self._with_files = None
        self._end_imports()
        viewer, self._viewer = self._viewer, None
        if viewer is not None:
            await viewer.aclose()

    def _end_imports(self) -> None:
        for name in ("_importer", "_imported"):
            if name in self.__dict__:  # made already
                getattr(self, name).end()

    async def watch(self) -> None:
        """Notice when a checked out file of the account is saved, and when a step that brought one back is undone.

        Nothing is loaded where no file was checked out.
        """
        if (shown := self._shown()) is None:
            return
        workspace, arrangements, check_outs = shown
        self._hits = FileHits(self._window, workspace.session, arrangements, self._shown_workflow, self.view_files)
        await self._hits.begin()
        self._ahead = FetchAheadSwitch(self._window, arrangements, self._scope)
        await self._ahead.begin()
        self._stop_observing = workspace.session.observe(lambda event: self._heard(event, check_outs))
        if await check_outs.newest():
            self._look(check_outs)

    def _heard(self, event: SessionEvent, check_outs: CheckOuts) -> None:
        if isinstance(event, StepTurned):
            self._scope.start(check_outs.note_turned(event.step, undone=event.undone), name="note turned step")

    def export(self) -> None:
        """Ask what to export of the workflow that is shown."""
        if self._exports is None:
            from flowdash_desktop.ui.presenters.round_trip.exporting import ExportPresenter

            self._exports = ExportPresenter(self._window, self._scope, self._program)
        if (found := self._of_workflow()) is not None:
            (workspace, _, _), workflow_id = found
            self._exports.ask(workspace.session, workflow_id)

    def export_history(self) -> None:
        """Ask for which days the history of the workflow that is shown is to be exported."""
        if (found := self._of_workflow()) is not None:
            (workspace, _, _), workflow_id = found
            self._jobs.ask_history(workspace.session, workflow_id)

    def sync(self) -> None:
        """Have the server sync the workflow that is shown with its database."""
        if (found := self._of_workflow()) is not None:
            (workspace, _, _), workflow_id = found
            self._jobs.sync(workspace.session, workflow_id)

    def _offer_sync(self) -> None:
        if (found := self._of_workflow()) is not None:
            (workspace, _, _), workflow_id = found
            self._jobs.offer_sync(workspace.session, workflow_id)

    @cached_property
    def _jobs(self) -> WorkflowJobsPresenter:
        from flowdash_desktop.ui.presenters.spreadsheets.workflow_jobs import WorkflowJobsPresenter

        return WorkflowJobsPresenter(self._window, self._scope)

    def bring_in(self, path: Path | None) -> None:
        """Make tasks of the rows of a file; without a path the person is asked for it."""
        if (found := self._of_workflow()) is not None:
            (workspace, arrangements, check_outs), workflow_id = found
            self._importer.ask(workspace.session, arrangements, check_outs, workflow_id, path)

    def paste(self) -> None:
        """Make tasks of the rows in the clipboard."""
        if (found := self._of_workflow()) is not None:
            (workspace, arrangements, check_outs), workflow_id = found
            self._importer.paste(workspace.session, arrangements, check_outs, workflow_id)

    @cached_property
    def _importer(self) -> ImportPresenter:
        from flowdash_desktop.ui.presenters.spreadsheets.importing import ImportPresenter

        return ImportPresenter(self._window, self._scope, self._program, self._imported, self._extend, self.bring_back)

    @cached_property
    def _imported(self) -> ImportedTasks:
        from flowdash_desktop.ui.presenters.spreadsheets.imported_tasks import ImportedTasks

        return ImportedTasks(self._window, self._scope, lambda: None if (of := self._shown()) is None else of[0])

    def _shown_workflow(self) -> str | None:
        return None if (shown := self._shown()) is None else shown[0].list.workflow_id

    def view_files(self, item: AttachmentItem | None, opening: Opening | None = None) -> None:
        """Show the files of the current task, from one of them (``opening`` says where), or from the first."""
        if self._of_workflow() is not None and (viewer := self._account_viewer()) is not None:
            viewer.view_files(item, opening)

    def _files_shown(self, task: ShownTask | None) -> None:
        has_files = task is not None and any(map(task.task.files, task.task.values))
        self._with_files = task if has_files else None
        if self._viewer is None and has_files:
            self._scope.start(self._load_viewer(), name="load the viewer", key="load the viewer")
        else:
            self._show_thumbnails()

    async def _load_viewer(self) -> None:
        """Load it, for a tenth of a second in all, once nobody goes from task to task with files for a moment."""
        await asyncio.sleep(_REST_SECONDS)
        await load_one_by_one(VIEWER)
        self._show_thumbnails()

    def _show_thumbnails(self) -> None:
        if self._with_files is not None and (viewer := self._account_viewer()):
            viewer.show_thumbnails(self._with_files)

    def _account_viewer(self) -> AccountViewer | None:
        """The viewer of the account that is shown, made when the first file is seen."""
        shown = self._shown()
        if self._viewer is None and shown is not None and shown[0] is not self._left:
            from flowdash_desktop.ui.presenters.viewer.account_viewer import AccountViewer

            workspace, arrangements, _ = shown
            self._viewer = AccountViewer(self._window, workspace, arrangements, self._program)
        return self._viewer

    def check_out(self) -> None:
        """Edit what is shown or selected in a spreadsheet."""
        if (found := self._of_workflow()) is None:
            return
        if self._check_outs is None:
            from flowdash_desktop.ui.presenters.round_trip.check_out import CheckOutPresenter

            self._check_outs = CheckOutPresenter(self._window, self._scope, self._program, self._look)
        (workspace, _, check_outs), workflow_id = found
        self._check_outs.begin(workspace.session, check_outs, workflow_id)

    def _look(self, check_outs: CheckOuts) -> None:
        if self._watch is None:
            from flowdash_desktop.ui.presenters.round_trip.file_watch import FileWatch

            self._watch = FileWatch(self._window, self._scope, check_outs, self._bring_back_soon)
        else:
            self._watch.look_soon()

    def _bring_back_soon(self, file: CheckedOutFile) -> None:
        self.bring_back(file.workflow_id, Path(file.path))

    def bring_back(self, workflow_id: str, path: Path) -> None:
        """Go to the workflow of a list that was checked out, and bring its edits back there."""
        self._scope.start(self._bring_back(workflow_id, path), name="bring back", key="bring back")

    async def _bring_back(self, workflow_id: str, path: Path) -> None:
        """Go to the workflow of the file, and import it once all of its tasks are here."""
        shown = self._shown()
        if shown is None:
            return
        workspace = shown[0]
        if workspace.list.workflow_id != workflow_id:
            if workflow_id not in [workflow.id for workflow in workspace.session.workflows]:
                from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts

                self._window.notice.show_notice(RoundTripTexts.workflow_gone(path.name), tone="warning")
                self._importer.go_on()
                return
            workspace.show_workflow(workflow_id)
        await workflow_is_here(self._window, workspace.session, workflow_id)
        self.bring_in(path)

    def _of_workflow(self) -> tuple[FilesOf, str] | None:
        """The account and the workflow that are shown."""
        shown = self._shown()
        if shown is None or shown[0].list.workflow_id is None:
            return None
        return shown, shown[0].list.workflow_id
