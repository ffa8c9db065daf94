"""Rows of a file or of the clipboard become tasks: asks for the file, and begins where the workflow can take them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells.pasting import read_pasted
from flowdash_desktop.ui.presenters.cells.texts import reading_words
from flowdash_desktop.ui.presenters.round_trip.belonging import BringBack
from flowdash_desktop.ui.presenters.spreadsheets.import_parts import ChangeWorkflow, ImportParts
from flowdash_desktop.ui.presenters.spreadsheets.import_sources import FileSource, PastedSource
from flowdash_desktop.ui.presenters.spreadsheets.import_work import ImportWork
from flowdash_desktop.ui.presenters.spreadsheets.imported_tasks import ImportedTasks
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.table.pasted import clipping, read_now
from flowdash_desktop.ui.widgets.files.file_data import clipboard_data
from flowdash_desktop.ui.widgets.opening import documents


class ImportPresenter:
    """Imports a file into the workflow that is shown.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
        imported: says what was done, and leads to the tasks.
        extend: adds fields and options to the workflow.
        bring_back: goes to another workflow with a list that was checked out of it.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        program: Sequence[str],
        imported: ImportedTasks,
        extend: ChangeWorkflow,
        bring_back: BringBack,
    ) -> None:
        self._window = window
        self._scope = scope
        self._program = tuple(program)
        self._imported = imported
        self._extend = extend
        self._bring_back = bring_back
        self._is_asking = False
        self._waiting: list[Path] = []

    def ask(
        self,
        session: Session,
        arrangements: Arrangements,
        check_outs: CheckOuts,
        workflow_id: str,
        path: Path | None,
    ) -> None:
        """Ask for a file, where none is given, and then what becomes of its rows.

        Several files are asked about one after the other.
        """
        if path is not None and self._is_asking:
            self._waiting += [path] if path not in self._waiting else []
            return
        if not self._is_read(session, workflow_id):
            self.go_on()  # the next one is refused in the same words: no file waits unseen
            return
        if path is not None:
            self._start(session, arrangements, check_outs, FileSource(path))
            return
        dialog = QFileDialog(self._window, ImportTexts.title(), str(documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(ImportTexts.name_filter())
        dialog.fileSelected.connect(lambda name: self._start(session, arrangements, check_outs, FileSource(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self, session: Session, arrangements: Arrangements, check_outs: CheckOuts, workflow_id: str) -> None:
        """Ask what becomes of the rows that are in the clipboard, once they are read."""
        clip = clipping(clipboard_data())
        if not clip.is_long:
            self._take_pasted(session, arrangements, check_outs, workflow_id, read_now(clip).lines)
            return

        async def read() -> None:
            pasted = await read_pasted(clip)
            self._window.notice.hide()
            self._take_pasted(session, arrangements, check_outs, workflow_id, pasted.lines)

        self._window.notice.show_notice(reading_words(), closable=False)
        self._scope.start(read(), name="read pasted", key="read pasted")

    def _take_pasted(
        self, session: Session, arrangements: Arrangements, check_outs: CheckOuts, workflow_id: str, text: str
    ) -> None:
        if not text.strip():
            self._window.notice.show_notice(ImportTexts.nothing_to_paste(), tone="warning")
        elif self._is_read(session, workflow_id):
            self._start(session, arrangements, check_outs, PastedSource(text, ImportTexts.clipboard()))

    def _is_read(self, session: Session, workflow_id: str) -> bool:
        if self._window.model.schema.workflow.id == workflow_id and session.is_complete(workflow_id):
            return True
        # A row whose task has not come yet would be taken for a new one.
        self._window.notice.show_notice(ImportTexts.still_reading(), tone="warning")
        return False

    def _start(
        self,
        session: Session,
        arrangements: Arrangements,
        check_outs: CheckOuts,
        source: FileSource | PastedSource,
    ) -> None:
        self._is_asking = True
        parts = ImportParts(session, self._window.model.schema, self._extend)
        of_window = self._window, self._scope, self._program, self._imported
        work = ImportWork(*of_window, session, arrangements, check_outs, parts, source, self._move)
        work.ended = self.go_on
        self._scope.start(self._open(work), name="import", key="import")

    async def _open(self, work: ImportWork) -> None:
        """Open an import; where that fails, go on, unless the person is asked already and ends it."""
        try:
            await work.open()
        except Exception:
            if not any(dialog.isVisible() for dialog in self._window.findChildren(ImportDialog)):
                self.go_on()
            raise

    def _move(self, workflow_id: str, path: Path) -> None:
        """Ask about a list where it belongs; ``go_on`` follows once that is over."""
        self._is_asking = False
        self._bring_back(workflow_id, path)

    def go_on(self) -> None:
        """Ask about the next file that waits: nothing is asked about the one before any more."""
        self._is_asking = False
        if self._waiting:
            self._window.import_requested.emit(self._waiting.pop(0))

    def end(self) -> None:
        """The account closes: no file waits any more."""
        self._is_asking = False
        self._waiting.clear()
