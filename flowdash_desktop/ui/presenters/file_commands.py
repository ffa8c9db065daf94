"""Export, import and *Edit in a spreadsheet*: what does them is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.importing import ImportPresenter
    from flowdash_desktop.ui.presenters.round_trip.check_out import CheckOutPresenter
    from flowdash_desktop.ui.presenters.round_trip.exporting import ExportPresenter

FilesOf: TypeAlias = tuple[WorkspacePresenter, Arrangements, CheckOuts]
"""The account that is shown, how it is arranged, and the files that were checked out of it."""


class FileCommands:
    """Does them for the workflow that is shown. The first rows of the window do not wait for what reads and writes.

    Args:
        window: where they are asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
        shown: gives the account that is shown, None while there is none.
        tell: says what was done, and by which step.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        program: Sequence[str],
        shown: Callable[[], FilesOf | None],
        tell: Callable[[str, str], None],
    ) -> None:
        self._window = window
        self._scope = scope
        self._program = tuple(program)
        self._shown = shown
        self._tell = tell
        self._exports: ExportPresenter | None = None
        self._imports: ImportPresenter | None = None
        self._check_outs: CheckOutPresenter | None = None
        window.export_requested.connect(self.export)
        window.filter_bar.check_out_requested.connect(self.check_out)

    def end(self) -> None:
        """Leave no half-written file: the account that is shown closes."""
        for presenter in (self._exports, self._check_outs):
            if presenter is not None:
                presenter.end()

    def export(self) -> None:
        """Ask what to export of the workflow that is shown."""
        if self._exports is None:
            from flowdash_desktop.ui.presenters.round_trip.exporting import ExportPresenter

            self._exports = ExportPresenter(self._window, self._scope, self._program)
        if (found := self._of_workflow()) is not None:
            (workspace, _, _), workflow_id = found
            self._exports.ask(workspace.session, workflow_id)

    def bring_in(self, path: Path | None) -> None:
        """Make tasks of the rows of a file; without a path the person is asked for it."""
        if (found := self._of_workflow()) is None:
            return
        if self._imports is None:
            from flowdash_desktop.ui.presenters.importing import ImportPresenter

            self._imports = ImportPresenter(self._window, self._scope, self._program, self._tell)
        (workspace, arrangements, check_outs), workflow_id = found
        self._imports.ask(workspace.session, arrangements, check_outs, workflow_id, path)

    def check_out(self) -> None:
        """Edit what is shown or selected in a spreadsheet."""
        if (found := self._of_workflow()) is None:
            return
        if self._check_outs is None:
            from flowdash_desktop.ui.presenters.round_trip.check_out import CheckOutPresenter

            self._check_outs = CheckOutPresenter(self._window, self._scope, self._program)
        (workspace, _, check_outs), workflow_id = found
        self._check_outs.begin(workspace.session, check_outs, workflow_id)

    def _of_workflow(self) -> tuple[FilesOf, str] | None:
        """The account and the workflow that are shown."""
        shown = self._shown()
        if shown is None or shown[0].list.workflow_id is None:
            return None
        return shown, shown[0].list.workflow_id
