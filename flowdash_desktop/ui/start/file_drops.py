"""Spreadsheets that are dropped on a window, where no part of it takes them: they are imported or brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.table.empty_states import dropped_table
from flowdash_desktop.ui.widgets.files.file_data import PathKinds, PathReader, local_paths, may_be_checked_out

_HELD = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Looks at what is dragged over a window. It lives as long as that.

    The start page takes one spreadsheet. Beside tasks, a workbook may fall on what belongs to no task, such as the
    first row; a list that was checked out may be among other files. A text may be an attachment, so it is not taken.

    Args:
        window: which one.
        shows_start: whether the start page is all that it shows.
        workflow: the id of the workflow that it shows, ``""`` for none.
        set_over: told whether a file that the start page takes is held over the window.

    Signals:
        dropped(Path): a spreadsheet fell.
        told(str): why nothing is done with other files.
    """

    dropped = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        window: QWidget,
        shows_start: Callable[[], bool],
        workflow: Callable[[], str],
        set_over: Callable[[bool], None],
    ) -> None:
        super().__init__(window)
        self._shows_start = shows_start
        self._workflow = workflow
        self._set_page_over = set_over
        self._reader = PathReader(self)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a spreadsheet; what reaches the window was taken by no part of it."""
        if event.type() == QEvent.Type.DragLeave:
            self._set_over(False)
        if not isinstance(event, QDropEvent) or not self._is_wanted(event.mimeData()):
            return False
        event.acceptProposedAction()
        self._set_over(event.type() in _HELD)
        if event.type() == QEvent.Type.Drop:
            self._drop(event.mimeData())
        return True

    def _set_over(self, is_over: bool) -> None:
        if self._shows_start():
            self._set_page_over(is_over)

    def _is_wanted(self, data: QMimeData) -> bool:
        if self._shows_start() or not self._workflow():
            return self._shows_start() and dropped_table(data) is not None
        return may_be_checked_out(local_paths(data))

    def _drop(self, data: QMimeData) -> None:
        if (path := dropped_table(data)) is not None:
            self.dropped.emit(path)
            return
        self._reader.begin(local_paths(data))
        self._reader.when_known(self._bring_back)

    def _bring_back(self, kinds: PathKinds) -> None:
        """Bring back the lists among several files, one after the other."""
        self._reader.forget()
        for path in kinds.check_outs:
            self.dropped.emit(path)
        others: tuple[Path, ...] = (*kinds.files, *kinds.folders)
        if others:
            words = self.tr("Drop these on a task, or one spreadsheet alone here: {names}")
            self.told.emit(words.format(names=", ".join(path.name for path in others)))
